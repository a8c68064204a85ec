import { formatDate } from '#platform/html/format.ts'
import { govukButton, govukRadios, govukTextarea } from '#platform/html/govuk.ts'
import { html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { dateField } from '#platform/http/date-field.page.ts'
import { errorFor, errorSummary, type FormState, postForm, typed } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import { type ClockRow, explain } from '../work/index.ts'
import { endClockText } from './end-clock.text.ts'
import { OUTCOMES } from './end-clock.ts'

/** What became of a duty: three answers, a day and the proof. */
export function endClockPage({ clock, form, lang }: { clock: ClockRow; form: FormState; lang: Lang }): Page {
  const t = words(lang, endClockText)
  const due = clock.dueOn === null ? '' : formatDate(clock.dueOn, lang)
  const chosen = typed(form, 'outcome')
  return {
    title: t.title,
    section: 'duties',
    refused: form !== undefined,
    backLink: { href: `/clocks/${clock.id}` },
    main: html`${errorSummary(form)}
      <h1 class="govuk-heading-l">${t.title}</h1>
      <p class="govuk-body">${t.intro(explain(clock, 'en').name, due)}</p>
      ${postForm(html`${govukRadios({
        idPrefix: 'outcome',
        name: 'outcome',
        fieldset: { legend: { text: t.outcome, classes: 'govuk-fieldset__legend--s' } },
        errorMessage: errorFor(form, 'outcome'),
        items: OUTCOMES.map((value) => ({ value, text: t.outcomes[value], checked: chosen === value })),
      })}
        ${dateField({ form, name: 'doneOn', legend: t.doneOn, hint: t.doneOnHint, lang })}
        ${govukTextarea({ id: 'evidence', name: 'evidence', value: typed(form, 'evidence'), label: { text: t.evidence, classes: 'govuk-label--s' }, hint: { text: t.evidenceHint }, errorMessage: errorFor(form, 'evidence') })}
        ${govukButton({ text: t.save, preventDoubleClick: true })}`)}`,
  }
}
