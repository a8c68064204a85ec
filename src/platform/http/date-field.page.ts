import { govukDateInput } from '../html/govuk.ts'
import type { Html } from '../html/html.ts'
import { type Lang, words } from '../html/text.ts'
import { errorFor, type FormState, typed } from './form.ts'

const text = {
  en: { day: 'Day', month: 'Month', year: 'Year', hint: 'For example, 27 3 2026' },
  cy: { day: 'Diwrnod', month: 'Mis', year: 'Blwyddyn', hint: 'Er enghraifft, 27 3 2026' },
}

type Field = {
  name: string
  legend: string
  form: FormState
  lang: Lang
  hint?: string
  /** What is on record, `YYYY-MM-DD`. */
  onRecord?: string | undefined
}

/** Three boxes for one date, with what was typed or what is on record. Its messages lead to `<name>-day`. */
export function dateField({ name, legend, form, lang, hint, onRecord = '' }: Field): Html {
  const t = words(lang, text)
  const [year = '', month = '', day = ''] = onRecord.split('-')
  const wrong = errorFor(form, name)
  const part = (suffix: string, label: string, width: string, value: string) => ({
    name: suffix,
    label,
    value: typed(form, `${name}-${suffix}`, value),
    classes: `govuk-input--width-${width}${wrong === undefined ? '' : ' govuk-input--error'}`,
  })
  return govukDateInput({
    id: name,
    namePrefix: name,
    fieldset: { legend: { text: legend, classes: 'govuk-fieldset__legend--s' } },
    hint: { text: hint ?? t.hint },
    errorMessage: wrong,
    items: [
      part('day', t.day, '2', day.replace(/^0/, '')),
      part('month', t.month, '2', month.replace(/^0/, '')),
      part('year', t.year, '4', year),
    ],
  })
}
