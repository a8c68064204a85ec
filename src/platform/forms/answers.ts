import { createHash } from 'node:crypto'
import { cleanText } from '../http/fields.ts'
import { foldDates } from '../http/form.ts'
import {
  type BoxesField,
  type Condition,
  choicesOf,
  type Field,
  type Form,
  type FormPage,
  type GroupField,
  type Place,
  places,
} from './define.ts'

/** One row of a group. */
export type Row = Readonly<Record<string, string>>
export type Answer = string | readonly string[] | readonly Row[]

/** What has been answered, by question. A question without an answer is not there. */
export type Answers = Readonly<Record<string, Answer>>

/** Whether a condition holds among these answers. */
export function holds({ question, is }: Condition, answers: Readonly<Record<string, unknown>>): boolean {
  const given = Object.hasOwn(answers, question) ? answers[question] : undefined
  const list = Array.isArray(given) ? given : [given]
  return list.some((value) => typeof value === 'string' && is.includes(value))
}

/** The questions these answers lead to, in order. An answer to a question that is no longer asked counts for nothing. */
export function askedOf(form: Form, answers: Answers): Place[] {
  const counted: Record<string, Answer> = {}
  const asked: Place[] = []
  for (const place of places(form)) {
    if (!place.conditions.every((condition) => holds(condition, counted))) continue
    asked.push(place)
    const answer = answers[place.field.key]
    if (answer !== undefined) counted[place.field.key] = answer
  }
  return asked
}

/** The answers to questions that are asked; what somebody typed before they changed their mind stays in the draft only. */
export function counting(form: Form, answers: Answers): Answers {
  return pick(
    askedOf(form, answers).map((place) => place.field),
    answers,
  )
}

/** The answers to some questions. */
export function pick(fields: readonly Field[], answers: Answers): Answers {
  const kept: Record<string, Answer> = {}
  for (const { key } of fields) {
    const answer = answers[key]
    if (answer !== undefined) kept[key] = answer
  }
  return kept
}

/** Reads a page as it was sent, however wrong. Blank answers are left out; nothing that was typed is. */
export function readPage(page: FormPage, body: Readonly<Record<string, unknown>>): Answers {
  const sent = foldDates(body)
  const read: Record<string, Answer> = {}
  for (const field of page.fields) {
    const answer = readField(field, sent)
    if (answer.length > 0) read[field.key] = answer
  }
  return read
}

function readField(field: Field, sent: Readonly<Record<string, unknown>>): Answer {
  if (field.kind === 'group') return readRows(field, sent)
  const value = sent[field.key]
  return field.kind === 'checkboxes' ? inOrder(field, textsIn(value)) : textIn(value)
}

function readRows(group: GroupField, sent: Readonly<Record<string, unknown>>): Row[] {
  const rows = Array.from({ length: group.most }, (_, at) => {
    if (sent[`${group.key}.${at}.remove`] !== undefined) return {}
    const row: Record<string, string> = {}
    for (const cell of group.fields) {
      const text = textIn(sent[`${group.key}.${at}.${cell.key}`])
      if (text !== '') row[cell.key] = text
    }
    return row
  })
  return rows.filter((row) => Object.keys(row).length > 0)
}

const textIn = (value: unknown): string => (typeof value === 'string' ? cleanAnswer(value) : '')

/** Clean text that the database can keep as JSON: half a character is none. */
export const cleanAnswer = (text: string): string => cleanText(text).toWellFormed()

const textsIn = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).map(textIn).filter((text) => text !== '')

/** Ticked boxes in the order in which they are offered, each once. */
export function inOrder(field: BoxesField, ticked: readonly string[]): string[] {
  const offered = choicesOf(field).map((choice) => choice.value)
  const rank = (value: string) => (offered.includes(value) ? offered.indexOf(value) : offered.length)
  return [...new Set(ticked)].sort((a, b) => rank(a) - rank(b))
}

/** Puts a page's answers in the place of those it held before. */
export function withPage(page: FormPage, before: Answers, read: Answers): Answers {
  const own = new Set(page.fields.map((field) => field.key))
  const others = Object.entries(before).filter(([key]) => !own.has(key))
  return { ...Object.fromEntries(others), ...read }
}

/** Answers as an outside system sent them, with margins and control characters gone and blanks left out. */
export function tidied(answers: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return tidyRecord(answers, 0)
}

/** Rows of groups are as deep as answers go. */
const DEEPEST = 2

function tidyRecord(record: Readonly<Record<string, unknown>>, depth: number): Record<string, unknown> {
  const tidy = Object.entries(record).map(([key, value]) => [key, tidyValue(value, depth + 1)] as const)
  return Object.fromEntries(tidy.filter(([, value]) => !isBlank(value)))
}

function tidyValue(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return cleanAnswer(value)
  if (depth > DEEPEST) return value
  if (Array.isArray(value))
    return value.map((each) => tidyValue(each, depth + 1)).filter((each) => !isBlank(each))
  return isRecord(value) ? tidyRecord(value, depth) : value
}

const isBlank = (value: unknown) =>
  value === '' ||
  value === null ||
  (Array.isArray(value) && value.length === 0) ||
  (isRecord(value) && Object.keys(value).length === 0)

/** Whether a value is an object with keys. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A short mark of what a page's answers are, the same for the same answers. */
export function markOf(page: FormPage, answers: Answers): string {
  const said = page.fields.map((field) => [field.key, inOneOrder(field, answers[field.key])])
  return createHash('sha256').update(JSON.stringify(said)).digest('base64url').slice(0, 16)
}

/** The questions whose answers differ between two sets of answers to one form. */
export function changedBetween(form: Form, before: Answers, after: Answers): Field[] {
  const said = (field: Field, answers: Answers) => JSON.stringify(inOneOrder(field, answers[field.key]))
  return places(form)
    .map((place) => place.field)
    .filter((field) => said(field, before) !== said(field, after))
}

/** A row's cells in the order of the form; the database keeps them in its own. */
function inOneOrder(field: Field, answer: Answer | undefined): unknown {
  if (answer === undefined) return null
  if (field.kind !== 'group' || typeof answer === 'string') return answer
  return answer.map((row) =>
    field.fields.map(({ key }) => (typeof row === 'string' ? row : (row[key] ?? null))),
  )
}
