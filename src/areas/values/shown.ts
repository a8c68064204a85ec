import { type Html, html } from '#platform/html/html.ts'
import { ITEMS, type ItemKey } from '#rules/profiles/items.ts'
import type { Field, Simple } from '#rules/profiles/shape.ts'
import { areasText } from '../areas.text.ts'

const t = areasText.en.values

function inWords(shape: Simple, value: unknown): string {
  if (value === null || value === undefined) return t.setLocally
  switch (shape.kind) {
    case 'yes-no':
      return value === true ? t.yes : t.no
    case 'choice':
      return shape.of[String(value)] ?? String(value)
    case 'number':
      if (value === 0 && shape.zero !== undefined) return shape.zero
      return shape.unit === '' ? String(value) : t.counted(Number(value), shape.unit)
    case 'list':
      return (value as readonly string[]).join('; ')
    case 'text':
      return value === '' ? t.notStated : String(value)
  }
}

const lines = (of: readonly (string | Html)[]): Html =>
  html`<ul class="govuk-list govuk-list--bullet govuk-!-margin-bottom-0">${of.map((line) => html`<li>${line}</li>`)}</ul>`

type Fields = Readonly<Record<string, Field>>

/** One entry of a table of entries: the first field says what it is about, the others what is said of it. */
function entry(fields: Fields, row: Readonly<Record<string, unknown>>): Html {
  const said = Object.entries(fields).flatMap(([key, field]) => {
    const value = row[key]
    return value === '' || (Array.isArray(value) && value.length === 0)
      ? []
      : [{ label: field.label, text: inWords(field, value) }]
  })
  const [head, ...rest] = said
  if (rest.length === 0) return html`${head?.text ?? ''}`
  return html`<strong class="govuk-!-font-weight-bold">${head?.text ?? ''}</strong>${rest.map(({ label, text }) => html`<br><span class="govuk-hint govuk-!-margin-bottom-0">${label}:</span> ${text}`)}`
}

/** The value of a setting as people read it. */
export function shownValue(key: ItemKey, value: unknown): Html {
  const { shape } = ITEMS[key]
  switch (shape.kind) {
    case 'choices': {
      const of: Readonly<Record<string, string>> = shape.of
      const chosen = value as readonly string[]
      return chosen.length === 0 ? html`${t.notStated}` : lines(chosen.map((each) => of[each] ?? each))
    }
    case 'record':
      if (value === null) return html`${('none' in shape ? shape.none : undefined) ?? t.notStated}`
      return html`${Object.entries(shape.fields as Fields).map(
        ([part, field]) =>
          html`<div><span class="govuk-hint govuk-!-margin-bottom-0">${field.label}:</span> ${inWords(field, (value as Record<string, unknown>)[part]) || t.notStated}</div>`,
      )}`
    case 'rows': {
      const rows = value as readonly Readonly<Record<string, unknown>>[]
      return rows.length === 0 ? html`${t.notStated}` : lines(rows.map((row) => entry(shape.fields, row)))
    }
    case 'list': {
      const list = value as readonly string[]
      return list.length === 0 ? html`${t.notStated}` : lines(list)
    }
    default:
      return html`${inWords(shape, value)}`
  }
}
