import { z } from 'zod'
import { govukDateInput, govukTextarea } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { civilDate, text } from '#platform/http/fields.ts'
import { errorFor, type FormState, typed } from '#platform/http/form.ts'
import { actionRulingText } from '#rules/plans/action.text.ts'
import { mayBeDueOn } from '#rules/plans/due.ts'
import { plansText } from './plans.text.ts'

const t = plansText.en

/** What is to be done, why and by when (RM-04). */
export const ActionFields = z.object({
  what: text(t.enterWhat, { label: t.what, max: 2000 }),
  reasons: text(t.enterReasons, { label: t.reasonsAsked, max: 2000 }),
  dueOn: civilDate(t.enterDue, t.dueLabel),
})

/** The date beside its rule; nothing when it may stand. */
export function dateError(dueOn: string, today: string): { dueOn: string } | undefined {
  return mayBeDueOn({ dueOn, today }).met ? undefined : { dueOn: actionRulingText.en['due-in-past'] }
}

type OnRecord = { what: string; reasons: string; dueOn: string }

const nothingYet: OnRecord = { what: '', reasons: '', dueOn: '' }

/** The boxes for those three, as typed or as on record. */
export function actionFields(form: FormState, lang: Lang, record: OnRecord = nothingYet): Html {
  const t = words(lang, plansText)
  const box = (name: 'what' | 'reasons', label: string, hint?: string) =>
    govukTextarea({
      id: name,
      name,
      rows: 3,
      value: typed(form, name, record[name]),
      label: { text: label, classes: 'govuk-label--s' },
      ...(hint !== undefined && { hint: { text: hint } }),
      errorMessage: errorFor(form, name),
    })
  return html`${box('what', t.what, t.whatHint)}${box('reasons', t.reasonsAsked)}${dateField(form, lang, record.dueOn)}`
}

/** Where the error summary leads for a date. */
export const anchors = { dueOn: 'dueOn-day' }

function dateField(form: FormState, lang: Lang, dueOn: string): Html {
  const t = words(lang, plansText)
  const [year = '', month = '', day = ''] =
    dueOn === '' ? [] : dueOn.split('-').map((part) => String(Number(part)))
  const wrong = errorFor(form, 'dueOn')
  const part = (name: string, label: string, width: number, value: string) => ({
    name,
    label,
    value: typed(form, `dueOn-${name}`, value),
    classes: `govuk-input--width-${width}${wrong === undefined ? '' : ' govuk-input--error'}`,
  })
  return govukDateInput({
    id: 'dueOn',
    namePrefix: 'dueOn',
    fieldset: { legend: { text: t.dueAsked, classes: 'govuk-fieldset__legend--s' } },
    hint: { text: t.dueHint },
    errorMessage: wrong,
    items: [part('day', t.day, 2, day), part('month', t.month, 2, month), part('year', t.year, 4, year)],
  })
}
