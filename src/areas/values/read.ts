import { ITEMS, type ItemKey } from '#rules/profiles/items.ts'
import type { Field, Shape, Simple } from '#rules/profiles/shape.ts'
import { VALUES } from './schema.ts'

type Body = Readonly<Record<string, unknown>>

const typedText = (body: Body, name: string): string => {
  const value = body[name]
  return typeof value === 'string' ? value : ''
}

const lines = (text: string) =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')

function simple(shape: Simple, body: Body, name: string): unknown {
  const text = typedText(body, name)
  switch (shape.kind) {
    case 'text':
    case 'choice':
      return text
    case 'list':
      return lines(text)
    case 'yes-no':
      return text === 'yes' ? true : text === 'no' ? false : text === 'open' ? null : undefined
    case 'number':
      if (text.trim() === '') return null
      return /^\d{1,6}$/.test(text.trim()) ? Number(text.trim()) : text
  }
}

type Fields = Readonly<Record<string, Field>>

const record = (fields: Fields, body: Body, prefix: string) =>
  Object.fromEntries(
    Object.entries(fields).map(([key, field]) => [key, simple(field, body, `${prefix}-${key}`)]),
  )

/** The rows of a form in which something was typed, by their number on the page. */
function rowsTyped(fields: Fields, body: Body): number[] {
  const numbers = new Set<number>()
  for (const name of Object.keys(body)) {
    const row = /^row-(\d{1,3})-(.+)$/.exec(name)
    const field = row === null ? undefined : fields[row[2] ?? '']
    // A choice and a yes or no always carry an answer, so they alone do not make a row.
    if (row === null || field === undefined || field.kind === 'choice' || field.kind === 'yes-no') continue
    if (typedText(body, name).trim() !== '') numbers.add(Number(row[1]))
  }
  return [...numbers].sort((a, b) => a - b)
}

function raw(shape: Shape, body: Body): unknown {
  switch (shape.kind) {
    case 'choices': {
      const ticked = body.value
      return ticked === undefined ? [] : Array.isArray(ticked) ? ticked : [ticked]
    }
    case 'record':
      return body.none === 'yes' ? null : record(shape.fields, body, 'value')
    case 'rows':
      return rowsTyped(shape.fields, body).map((row) => record(shape.fields, body, `row-${row}`))
    default:
      return simple(shape, body, 'value')
  }
}

/** The field of the page beside which a message stands. */
function fieldOf(shape: Shape, body: Body, path: readonly PropertyKey[]): string {
  const [first, second] = path
  if (shape.kind === 'record' && first !== undefined) return `value-${String(first)}`
  if (shape.kind === 'rows' && second !== undefined)
    return `row-${rowsTyped(shape.fields, body)[Number(first)]}-${String(second)}`
  return 'value'
}

export type ReadValue = { ok: true; value: unknown } | { ok: false; errors: Record<string, string> }

/** Reads the value of a setting from the form that asks for it, or says what is wrong beside each field. */
export function readValue(key: ItemKey, body: Body): ReadValue {
  const { shape } = ITEMS[key]
  const parsed = VALUES[key].safeParse(raw(shape, body))
  if (parsed.success) return { ok: true, value: parsed.data }
  const errors: Record<string, string> = {}
  for (const { path, message } of parsed.error.issues) errors[fieldOf(shape, body, path)] ??= message
  return { ok: false, errors }
}
