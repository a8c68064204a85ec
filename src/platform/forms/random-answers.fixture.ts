import fc from 'fast-check'
import { type Answer, type Answers, counting, type Row } from './answers.ts'
import {
  choicesOf,
  type Field,
  type Form,
  type GroupField,
  isOneOf,
  longest,
  places,
  type SingleField,
} from './define.ts'

/** Text as it is kept: without margins, and never one of the words that an answer offered would be. */
const words = fc.stringMatching(/^[a-zé🍎][a-z é🍎'.,-]{0,12}$/u).map((text) => text.trim())
const tooLong = (max: number) => words.map((text) => text.repeat(Math.ceil((max + 1) / [...text].length)))

const right = (field: SingleField): fc.Arbitrary<string> => {
  if (isOneOf(field)) return fc.constantFrom(...choicesOf(field).map((choice) => choice.value))
  if (field.kind !== 'date') return words.map((text) => [...text].slice(0, longest(field)).join('').trim())
  const range = { min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }
  return fc.date(range).map((date) => date.toISOString().slice(0, 10))
}

const wrong = (field: SingleField): fc.Arbitrary<string> => {
  if (isOneOf(field)) return fc.constantFrom('nonsense', 'maybe')
  if (field.kind !== 'date') return tooLong(longest(field))
  return fc.constantFrom('2026-02-30', '1899-12-31', '31/2/2026', 'soon', '2026-1-1')
}

const single = (field: SingleField, faulty: boolean) =>
  faulty
    ? fc.oneof({ weight: 12, arbitrary: right(field) }, { weight: 1, arbitrary: wrong(field) })
    : right(field)

function answerTo(field: Field, faulty: boolean): fc.Arbitrary<Answer> {
  if (field.kind === 'group') return rowsOf(field, faulty)
  if (field.kind !== 'checkboxes') return single(field, faulty)
  const values = choicesOf(field).map((choice) => choice.value)
  return fc.subarray(values, { minLength: 1 })
}

function rowsOf(group: GroupField, faulty: boolean): fc.Arbitrary<Row[]> {
  const cells = Object.fromEntries(group.fields.map((cell) => [cell.key, single(cell, faulty)]))
  const needed = group.fields.filter((cell) => cell.need !== undefined).map((cell) => cell.key)
  const requiredKeys = faulty ? [] : needed
  const row = fc
    .record(cells, { requiredKeys, noNullPrototype: true })
    .filter((made) => Object.keys(made).length > 0)
  return fc.array(row as fc.Arbitrary<Row>, { minLength: 1, maxLength: group.most })
}

/** Answers as people give them: all right, or with some wrong, some missing, some to questions that are not asked. */
export function answersTo(form: Form): fc.Arbitrary<Answers> {
  const fields = places(form).map(({ field }) => field)
  const needed = fields.filter(({ need }) => need !== undefined).map(({ key }) => key)
  const given = (faulty: boolean, requiredKeys: string[]) => {
    const each = Object.fromEntries(fields.map((field) => [field.key, answerTo(field, faulty)]))
    return fc.record(each, { requiredKeys, noNullPrototype: true }) as fc.Arbitrary<Answers>
  }
  const careful = given(false, needed).map((answers) => counting(form, answers))
  return fc.oneof(careful, given(false, []), given(true, needed))
}

/** Whatever an outside system might send in place of answers. */
export function anythingFor(form: Form): fc.Arbitrary<Record<string, unknown>> {
  const odd = fc.oneof(
    fc.constantFrom<unknown>(null, 7, true, '', ' ', [], {}, [[]], [{}], ['x', 'x'], [{ x: 'y' }], 'yes', [
      'yes',
    ]),
    fc.jsonValue({ maxDepth: 2 }),
  )
  const odds = places(form).map(
    ({ field }) =>
      [
        field.key,
        fc.oneof(
          { weight: 3, arbitrary: answerTo(field, true) as fc.Arbitrary<unknown> },
          { weight: 1, arbitrary: odd },
        ),
      ] as const,
  )
  const stranger = fc.record({ unknownQuestion: odd }, { requiredKeys: [], noNullPrototype: true })
  const known = fc.record(Object.fromEntries(odds), { requiredKeys: [], noNullPrototype: true })
  return fc.tuple(known, stranger).map(([answers, other]) => ({ ...answers, ...other }))
}

/** The fields that a browser would send for these answers, all pages together. */
export function bodyOf(form: Form, answers: Answers): Record<string, unknown> {
  const body: Record<string, unknown> = {}
  for (const { field } of places(form)) {
    const answer = answers[field.key]
    if (answer === undefined) continue
    if (field.kind === 'group')
      for (const [at, row] of (answer as readonly Row[]).entries())
        for (const cell of field.fields) put(body, cell, `${field.key}.${at}.${cell.key}`, row[cell.key])
    else if (field.kind === 'checkboxes') body[field.key] = answer.length === 1 ? answer[0] : answer
    else put(body, field, field.key, answer as string)
  }
  return body
}

function put(
  body: Record<string, unknown>,
  field: SingleField,
  name: string,
  value: string | undefined,
): void {
  if (value === undefined) return
  if (field.kind !== 'date') {
    body[name] = value.replaceAll('\n', '\r\n')
    return
  }
  const [day, month, year] = /^\d{4}-\d\d-\d\d$/.test(value) ? value.split('-').reverse() : value.split('/')
  body[`${name}-day`] = day ?? ''
  body[`${name}-month`] = month ?? ''
  body[`${name}-year`] = year ?? ''
}
