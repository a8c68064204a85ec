import { govukDateInput, govukTable } from '#platform/html/govuk.ts'
import type { Html } from '#platform/html/html.ts'
import { scrollable } from '#platform/html/layout.ts'
import { errorFor, type FormState, typed } from '#platform/http/form.ts'
import type { Source } from '#rules/source.ts'
import { areasText } from './areas.text.ts'

const t = areasText.en

/** A table with its name and its heads; the first cell of a row names it. */
export const table = (
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly (string | Html)[])[],
): Html =>
  scrollable(
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

/** Document and paragraph, and how sure we are where that is less than certain. */
export function sourceLine({ key, document, at, confidence }: Source): string {
  // What an area sets itself is as sure as the area is.
  const sure = key === 'set-locally' ? '' : t.confidence[confidence]
  return sure === '' ? `${document}, ${at}` : `${document}, ${at} (${sure})`
}

type Asked = { name: string; legend: string; hint?: string; onRecord?: string | null; form: FormState }

/** Day, month and year of one date. */
export function dateQuestion({ name, legend, hint, onRecord, form }: Asked): Html {
  const [year, month, day] = (onRecord ?? '').split('-')
  const errorMessage = errorFor(form, name)
  const box = (part: 'day' | 'month' | 'year', value: string | undefined) => ({
    name: part,
    label: t.docs[part],
    value: typed(
      form,
      `${name}-${part}`,
      value === undefined || part === 'year' ? value : String(Number(value)),
    ),
    classes: `govuk-input--width-${part === 'year' ? '4' : '2'}${errorMessage === undefined ? '' : ' govuk-input--error'}`,
  })
  return govukDateInput({
    id: name,
    namePrefix: name,
    fieldset: { legend: { text: legend, classes: 'govuk-fieldset__legend--s' } },
    hint: { text: hint ?? t.docs.dateHint },
    errorMessage,
    items: [box('day', day), box('month', month), box('year', year)],
  })
}
