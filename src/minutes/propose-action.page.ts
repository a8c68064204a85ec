import { govukButton, govukDateInput } from '#platform/html/govuk.ts'
import { html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { errorFor, errorSummary, type FormState, postForm, typed } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import { colleagueSelect } from '../sharing/index.ts'
import { longText } from './draft-view.ts'
import { type Minuting, minutesHref } from './known.ts'
import { minutesText } from './minutes.text.ts'
import type { Owner } from './queries/people.ts'

type Known = { known: Minuting; owners: readonly Owner[]; form: FormState; lang: Lang }

/** One action: who, what, why, by when. */
export function proposeActionPage({ known, owners, form, lang }: Known): Page {
  const t = words(lang, minutesText)
  const { discussed } = known
  return {
    title: t.actionTitle,
    section: 'minutes',
    backLink: { href: minutesHref(discussed), text: t.backToMinutes },
    main: html`${errorSummary(form, undefined, { dueOn: 'dueOn-day' })}
      <span class="govuk-caption-l">${discussed.givenName} ${discussed.familyName}</span>
      <h1 class="govuk-heading-l">${t.actionTitle}</h1>
      <p class="govuk-body">${t.actionsHint}</p>
      ${postForm(html`${colleagueSelect({ id: 'ownerId', label: t.actionOwner, colleagues: owners, form, lang })}
        ${longText({ form }, { name: 'what', label: t.what, value: undefined, rows: 3 })}
        ${longText({ form }, { name: 'reasons', label: t.reasonsLabel, value: undefined, rows: 3 })}
        ${dueField(form, lang)}
        ${govukButton({ text: t.propose, preventDoubleClick: true })}`)}`,
  }
}

function dueField(form: FormState, lang: Lang) {
  const t = words(lang, minutesText)
  const part = (name: string, label: string, width: string) => ({
    name,
    label,
    value: typed(form, `dueOn-${name}`),
    classes: `govuk-input--width-${width}${errorFor(form, 'dueOn') === undefined ? '' : ' govuk-input--error'}`,
  })
  return govukDateInput({
    id: 'dueOn',
    namePrefix: 'dueOn',
    fieldset: { legend: { text: t.due, classes: 'govuk-fieldset__legend--s' } },
    hint: { text: t.dateHint },
    errorMessage: errorFor(form, 'dueOn'),
    items: [part('day', t.day, '2'), part('month', t.month, '2'), part('year', t.year, '4')],
  })
}
