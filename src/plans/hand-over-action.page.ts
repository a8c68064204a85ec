import { govukButton, govukRadios, govukTextarea } from '#platform/html/govuk.ts'
import { html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { errorFor, errorSummary, type FormState, postForm, typed } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import { actionSummary } from './action-summary.ts'
import type { Representative } from './people.ts'
import { plansText } from './plans.text.ts'
import type { Action } from './queries.ts'

type Known = { action: Action; people: readonly Representative[]; lang: Lang; form: FormState }

/** Who in the same agency takes it over, and why. */
export function handOverPage({ action, people, lang, form }: Known): Page {
  const t = words(lang, plansText)
  return {
    title: t.handOverTitle,
    section: 'actions',
    backLink: { href: `/actions/${action.id}` },
    main: html`${errorSummary(form)}
      <h1 class="govuk-heading-l">${t.handOverTitle}</h1>
      ${actionSummary(action, lang)}
      ${people.length === 0 ? html`<p class="govuk-body">${t.nobodyToTake}</p>` : handOverForm({ action, people, lang, form })}`,
  }
}

function handOverForm({ action, people, lang, form }: Known) {
  const t = words(lang, plansText)
  return html`<p class="govuk-body">${t.handOverHint}</p>
    ${postForm(html`<input type="hidden" name="version" value="${action.version}">
      ${peopleRadios({ people, form, label: t.handOverTo })}
      ${govukTextarea({ id: 'reason', name: 'reason', rows: 3, value: typed(form, 'reason'), label: { text: t.handOverReason, classes: 'govuk-label--s' }, errorMessage: errorFor(form, 'reason') })}
      ${govukButton({ text: t.buttons['hand-over'], preventDoubleClick: true })}`)}`
}

/** One of the people who may answer for an agency. */
export function peopleRadios({
  people,
  form,
  label,
}: {
  people: readonly Representative[]
  form: FormState
  label: string
}) {
  return govukRadios({
    name: 'ownerId',
    idPrefix: 'ownerId',
    fieldset: { legend: { text: label, classes: 'govuk-fieldset__legend--s' } },
    errorMessage: errorFor(form, 'ownerId'),
    items: people.map(({ id, name, jobTitle }) => ({
      value: id,
      text: name,
      hint: { text: jobTitle },
      checked: typed(form, 'ownerId') === id,
    })),
  })
}
