import { govukDateInput, govukInput, govukSelect } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { errorFor, type FormState, typed } from '#platform/http/form.ts'
import type { Officers } from './convene-meeting.ts'
import { meetingsText } from './meetings.text.ts'
import type { AreaUser } from './queries/users.ts'

export type OnRecord = {
  date?: string
  time?: string
  place?: string
  chairId?: string | null
  minuteTakerId?: string | null
}
type Known = { onRecord: OnRecord; officers: Officers; form: FormState; lang: Lang }

/** The error summary leads to the first box of the date. */
export const DATE_ANCHOR = { date: 'date-day' }

/** When, where, who chairs and who minutes: for a new meeting and for one that changes. */
export function arrangementFields({ onRecord, officers, form, lang }: Known): Html {
  const t = words(lang, meetingsText)
  return html`${dateField(onRecord.date, form, lang)}
    ${govukInput({ id: 'time', name: 'time', value: typed(form, 'time', onRecord.time), label: { text: t.timeAsk }, hint: { text: t.timeHint }, errorMessage: errorFor(form, 'time'), classes: 'govuk-input--width-5', autocomplete: 'off' })}
    ${govukInput({ id: 'place', name: 'place', value: typed(form, 'place', onRecord.place), label: { text: t.place }, hint: { text: t.placeHint }, errorMessage: errorFor(form, 'place'), autocomplete: 'off' })}
    ${userSelect('chairId', { label: t.chair, hint: t.chairHint }, officers.chairs, { chosen: typed(form, 'chairId', onRecord.chairId), form, lang })}
    ${userSelect('minuteTakerId', { label: t.minuteTaker, hint: t.minuteTakerHint }, officers.minuteTakers, { chosen: typed(form, 'minuteTakerId', onRecord.minuteTakerId), form, lang })}`
}

function dateField(onRecord: string | undefined, form: FormState, lang: Lang): Html {
  const t = words(lang, meetingsText)
  const [year = '', month = '', day = ''] = onRecord?.split('-') ?? []
  const wrong = errorFor(form, 'date') === undefined ? '' : ' govuk-input--error'
  const part = (name: string, label: string, width: number, value: string) => ({
    name,
    label,
    value: typed(form, `date-${name}`, value.replace(/^0/, '')),
    classes: `govuk-input--width-${width}${wrong}`,
  })
  return govukDateInput({
    id: 'date',
    namePrefix: 'date',
    fieldset: { legend: { text: t.dateAsk, classes: 'govuk-fieldset__legend--s' } },
    hint: { text: t.dateHint },
    errorMessage: errorFor(form, 'date'),
    items: [part('day', t.day, 2, day), part('month', t.month, 2, month), part('year', t.year, 4, year)],
  })
}

type Choice = { chosen: string; form: FormState; lang: Lang }

/** One person out of those whose post allows it. */
export function userSelect(
  name: string,
  { label, hint }: { label: string; hint?: string },
  users: readonly AreaUser[],
  { chosen, form, lang }: Choice,
): Html {
  const t = words(lang, meetingsText)
  return govukSelect({
    id: name,
    name,
    label: { text: label },
    hint: hint === undefined ? undefined : { text: hint },
    errorMessage: errorFor(form, name),
    items: [
      { value: '', text: t.choose },
      ...users.map((user) => ({
        value: user.id,
        text: t.userAndTitle(user.name, user.title, user.agencyName),
        selected: chosen === user.id,
      })),
    ],
  })
}
