import { randomBytes } from 'node:crypto'
import type { z } from 'zod'
import { govukErrorSummary } from '../html/govuk.ts'
import { type Html, html, raw } from '../html/html.ts'

/** A form that did not parse: what was wrong, by field, and everything that was typed. */
export type Refused = {
  ok: false
  errors: Readonly<Record<string, string>>
  typed: Readonly<Record<string, unknown>>
}
export type Accepted<T> = { ok: true; value: T }
export type Parsed<T> = Accepted<T> | Refused

/** Parses what was sent. Day, month and year boxes named `x-day`, `x-month`, `x-year` arrive as one value `x`. */
export function parseForm<S extends z.ZodType>(
  schema: S,
  body: Record<string, unknown>,
): Parsed<z.output<S>> {
  const parsed = schema.safeParse(foldDates(body))
  if (parsed.success) return { ok: true, value: parsed.data }
  const errors: Record<string, string> = {}
  for (const issue of parsed.error.issues) {
    const field = String(issue.path[0] ?? 'form')
    errors[field] ??= issue.message
  }
  return { ok: false, errors, typed: body }
}

/** A form refused by a rule rather than by its schema. */
export function refuse(errors: Record<string, string>, typed: Record<string, unknown>): Refused {
  return { ok: false, errors, typed }
}

/** Brings the three boxes of each date together as `YYYY-MM-DD`, or as what was typed when it is no date. */
export function foldDates(body: Record<string, unknown>): Record<string, unknown> {
  const folded: Record<string, unknown> = { ...body }
  for (const key of Object.keys(body)) {
    if (!key.endsWith('-day')) continue
    const name = key.slice(0, -4)
    const part = (suffix: string) => String(body[`${name}-${suffix}`] ?? '').trim()
    const parts = { day: part('day'), month: part('month'), year: part('year') }
    folded[name] = civilDateText(parts)
  }
  return folded
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

function civilDateText({ day, month, year }: { day: string; month: string; year: string }): string {
  if (day === '' && month === '' && year === '') return ''
  const named = MONTHS.findIndex((name) => month.length >= 3 && name.startsWith(month.toLowerCase())) + 1
  const number = named > 0 ? String(named) : month
  const digits = /^\d{1,2}$/
  if (!digits.test(day) || !digits.test(number) || !/^\d{4}$/.test(year)) return `${day}/${month}/${year}`
  return `${year}-${number.padStart(2, '0')}-${day.padStart(2, '0')}`
}

export type FormState = Refused | undefined

/** The message beside one field, in the shape the GOV.UK components take. */
export function errorFor(form: FormState, field: string): { text: string } | undefined {
  const text = form?.errors[field]
  return text === undefined ? undefined : { text }
}

/** What was typed into a field, or what is on record when nothing was refused. */
export function typed(form: FormState, field: string, onRecord: string | null | undefined = ''): string {
  if (form === undefined) return onRecord ?? ''
  const value = form.typed[field]
  return typeof value === 'string' ? value : ''
}

/** The boxes that were ticked, as sent or as on record. */
export function typedList(
  form: FormState,
  field: string,
  onRecord: readonly string[] = [],
): readonly string[] {
  if (form === undefined) return onRecord
  const value = form.typed[field]
  if (Array.isArray(value)) return value.map(String)
  return typeof value === 'string' ? [value] : []
}

/** The summary at the top of a page whose form was refused; nothing otherwise. Each message links to its field. */
export function errorSummary(
  form: FormState,
  title = 'There is a problem',
  anchors: Readonly<Record<string, string>> = {},
): Html | null {
  if (form === undefined) return null
  const errorList = Object.entries(form.errors).map(([field, text]) => ({
    text,
    href: `#${anchors[field] ?? field}`,
  }))
  return govukErrorSummary({ titleText: title, errorList })
}

// The server puts the token of the reader's browser where this mark stands. The mark is new in every process and cannot be guessed,
// so nobody can type it.
const CSRF_MARK = randomBytes(18).toString('base64url')

/** A form that posts back to us, with the token that proves it is ours. Messages come from us, not from the browser. */
export function postForm(
  content: Html,
  options: { action?: string; id?: string; autosave?: string } = {},
): Html {
  return html`<form method="post"${options.action !== undefined && html` action="${options.action}"`}${options.id !== undefined && html` id="${options.id}"`}${
    options.autosave !== undefined && html` data-autosave="${options.autosave}"`
  } novalidate>${csrfField}${content}</form>`
}

/** The hidden field by itself, for forms that are written out in full. */
export const csrfField: Html = raw(`<input type="hidden" name="_csrf" value="${CSRF_MARK}">`)

/** Replaces the mark in a finished page by this browser's token. */
export function withCsrf(text: string, token: () => string): string {
  return text.includes(CSRF_MARK) ? text.replaceAll(CSRF_MARK, token()) : text
}
