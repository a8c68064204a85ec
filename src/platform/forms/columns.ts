import { LANGS, type Lang } from '../html/text.ts'
import { isCivilDate } from '../http/fields.ts'
import { type Answer, type Answers, cleanAnswer, inOrder, type Row } from './answers.ts'
import { checkForm, type Problem } from './check.ts'
import {
  choicesOf,
  type Field,
  type Form,
  type GroupField,
  inLang,
  isOneOf,
  longest,
  type Place,
  places,
  type SingleField,
  sourceOf,
} from './define.ts'
import { formsText } from './forms.text.ts'

/** One column of a spreadsheet that brings answers to a form. */
export type Column = {
  readonly header: string
  readonly name: string
  readonly type: 'text' | 'date' | 'one-of' | 'any-of'
  readonly need: 'required' | 'asked' | 'optional'
  /** The values a cell may hold; their words are understood too. */
  readonly allowed?: readonly string[]
  readonly longest?: number
  readonly source: string
}

/** What parts several answers in one cell. */
const BETWEEN = ';'

/** The columns of a form, in order. A group has one set for each time it may be answered. */
export function columnsOf(form: Form, lang: Lang): Column[] {
  return places(form).flatMap((place) => {
    const { field } = place
    if (field.kind !== 'group') return [column(place, field, field.key, inLang(field.name, lang))]
    return rowsOf(field).flatMap((at) =>
      field.fields.map((cell) => {
        const name = formsText(lang).numbered(inLang(cell.name, lang), at + 1)
        return column(place, cell, headerOf(field, at, cell), name)
      }),
    )
  })
}

const rowsOf = (group: GroupField) => Array.from({ length: group.most }, (_, at) => at)
const headerOf = (group: GroupField, at: number, cell: SingleField) => `${group.key}.${at + 1}.${cell.key}`

function column(place: Place, field: Exclude<Field, GroupField>, header: string, name: string): Column {
  const { document, at } = sourceOf(place)
  // One row of a group is enough, so a cell of a group is never required by itself.
  const { need } = place.field.kind === 'group' ? { need: undefined } : field
  const shared = {
    header,
    name,
    need: need === undefined || need === 'asked' ? (need ?? 'optional') : 'required',
    source: `${document}, ${at}`,
  } as const
  if (field.kind === 'date') return { ...shared, type: 'date' }
  if (field.kind === 'text' || field.kind === 'textarea')
    return { ...shared, type: 'text', longest: longest(field) }
  const allowed = choicesOf(field).map((choice) => choice.value)
  return { ...shared, type: field.kind === 'checkboxes' ? 'any-of' : 'one-of', allowed }
}

/** One line of a spreadsheet: what its cells hold, by header. */
export type SheetRow = Readonly<Record<string, string>>

/** Reads the answers from one line of a spreadsheet and checks them. Empty cells are no answers. */
export function parseSheetRow(
  form: Form,
  line: SheetRow,
  lang: Lang,
): { answers: Answers; problems: Problem[] } {
  const headers = new Set(columnsOf(form, lang).map(({ header }) => header))
  const strange = Object.keys(line).filter((header) => !headers.has(header))
  const answers: Record<string, Answer> = {}
  for (const { field } of places(form)) {
    const answer = field.kind === 'group' ? readRows(field, line) : readCell(field, line, field.key)
    if (answer.length > 0) answers[field.key] = answer
  }
  const unknown = strange.map((at) => ({ at, code: 'unknown' as const, text: formsText(lang).unknown(at) }))
  return { answers, problems: [...unknown, ...checkForm(form, answers, lang)] }
}

function readRows(group: GroupField, line: SheetRow): Row[] {
  const rows = rowsOf(group).map((at) => {
    const cells = group.fields.map(
      (cell) => [cell.key, readCell(cell, line, headerOf(group, at, cell))] as const,
    )
    return Object.fromEntries(cells.filter(([, text]) => text !== ''))
  })
  return rows.filter((row) => Object.keys(row).length > 0) as Row[]
}

function readCell(field: Exclude<Field, GroupField>, line: SheetRow, header: string): string | string[] {
  const text = Object.hasOwn(line, header) ? cleanAnswer(line[header] ?? '') : ''
  if (field.kind === 'checkboxes') {
    const parts = text.split(BETWEEN).map((part) => part.trim())
    return inOrder(
      field,
      parts.filter((part) => part !== '').map((part) => meant(field, part)),
    )
  }
  if (field.kind === 'date') return civilDate(text)
  return isOneOf(field) && text !== '' ? meant(field, text) : text
}

/** The value of an answer, however it is written: as the value itself or in the words of either language. */
function meant(field: Parameters<typeof choicesOf>[0], written: string): string {
  const same = (words: string) => words.toLowerCase() === written.toLowerCase()
  const choices = choicesOf(field)
  const exact = choices.find(({ value }) => value === written)
  const found =
    exact ?? choices.find(({ value, text }) => same(value) || LANGS.some((lang) => same(inLang(text, lang))))
  return found?.value ?? written
}

/** Spreadsheets write 27/3/2026; anything that is no date stays as it is, to be named in a message. */
function civilDate(text: string): string {
  const parts = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text)
  if (parts === null) return text
  const [, day = '', month = '', year = ''] = parts
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isCivilDate(date) ? date : text
}

/** Writes answers as one line of a spreadsheet, the way they would be read back. */
export function sheetRowOf(form: Form, answers: Answers): SheetRow {
  const line: Record<string, string> = {}
  for (const { field } of places(form)) {
    const answer = answers[field.key]
    if (answer === undefined) continue
    if (typeof answer === 'string') line[field.key] = answer
    else if (field.kind !== 'group') line[field.key] = answer.join(BETWEEN)
    else for (const [at, row] of answer.entries()) writeRow(line, field, at, row as Row)
  }
  return line
}

function writeRow(line: Record<string, string>, group: GroupField, at: number, row: Row): void {
  for (const cell of group.fields) {
    const text = row[cell.key]
    if (text !== undefined) line[headerOf(group, at, cell)] = text
  }
}
