import { Temporal } from 'temporal-polyfill'
import { govukDateInput, govukPagination, govukTable } from '#platform/html/govuk.ts'
import type { Html } from '#platform/html/html.ts'
import { scrollable } from '#platform/html/layout.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { errorFor, type FormState, typed } from '#platform/http/form.ts'
import { partsText } from './parts.text.ts'

export type Cell = string | Html

/** A table of records: the first cell of each row names it, and a table wider than the screen scrolls by itself. */
export function recordTable(
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly Cell[])[],
): Html {
  return scrollable(
    caption,
    govukTable({
      caption,
      captionClasses: 'govuk-visually-hidden',
      firstCellIsHeader: true,
      head: heads.map((text) => ({ text })),
      rows: rows.map((row) =>
        row.map((cell) => (typeof cell === 'string' ? { text: cell } : { html: cell })),
      ),
    }),
  )
}

type Pages = {
  href: string
  query: Readonly<Record<string, string>>
  page: number
  total: number
  size: number
  lang: Lang
}

/** The way to the pages before and after this one; nothing when there is only one. */
export function pager({ href, query, page, total, size, lang }: Pages): Html | null {
  const t = words(lang, partsText)
  const last = Math.ceil(total / size)
  if (last <= 1) return null
  const to = (number: number) => `${href}?${new URLSearchParams({ ...query, page: String(number) })}`
  return govukPagination({
    landmarkLabel: t.pages,
    previous: page > 1 ? { href: to(page - 1), text: t.previous } : undefined,
    next: page < last ? { href: to(page + 1), text: t.next } : undefined,
  })
}

type DateField = {
  name: string
  label: string
  hint?: string
  form: FormState
  lang: Lang
  onRecord?: string | null
}

/** Day, month and year boxes for one date. */
export function dateField({ name, label, hint, form, lang, onRecord = null }: DateField): Html {
  const t = words(lang, partsText)
  const [year = '', month = '', day = ''] = (onRecord ?? '').split('-')
  const wrong = errorFor(form, name)
  const part = (key: string, text: string, width: number, known: string) => ({
    name: key,
    label: text,
    value: typed(form, `${name}-${key}`, known),
    classes: `govuk-input--width-${width}${wrong === undefined ? '' : ' govuk-input--error'}`,
  })
  return govukDateInput({
    id: name,
    namePrefix: name,
    fieldset: { legend: { text: label, classes: 'govuk-fieldset__legend--s' } },
    hint: hint === undefined ? undefined : { text: hint },
    errorMessage: wrong,
    items: [part('day', t.day, 2, day), part('month', t.month, 2, month), part('year', t.year, 4, year)],
  })
}

/** The moment at which a day begins in London. */
export function startOfDay(date: string): Date {
  return new Date(Temporal.PlainDate.from(date).toZonedDateTime('Europe/London').epochMilliseconds)
}

/** The moment at which a day has ended in London. */
export function endOfDay(date: string): Date {
  return startOfDay(daysAfter(date, 1))
}

/** The day this many days later, or earlier for a negative number. */
export function daysAfter(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString()
}
