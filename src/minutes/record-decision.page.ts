import { govukButton, govukSelect } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { csrfField, errorFor, errorSummary, type FormState, postForm, typed } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import type { ActionAgency } from '../plans/index.ts'
import { longText } from './draft-view.ts'
import { type Minuting, minutesHref } from './known.ts'
import { minutesText } from './minutes.text.ts'
import type { Decision } from './queries/contents.ts'

type Known = {
  known: Minuting
  agencies: readonly ActionAgency[]
  decision: Decision | null
  form: FormState
  lang: Lang
}

/** One decision: what, why, whose, and who saw it differently. */
export function decisionPage({ known, agencies, decision, form, lang }: Known): Page {
  const t = words(lang, minutesText)
  const { discussed } = known
  const chosen = typed(form, 'ownerAgencyId', decision?.ownerAgencyId)
  const owners = [
    { value: '', text: t.ownerChoose },
    ...agencies.map(({ id, name }) => ({ value: id, text: name, selected: id === chosen })),
  ]
  return {
    title: t.decisionTitle,
    section: 'minutes',
    backLink: { href: minutesHref(discussed), text: t.backToMinutes },
    main: html`${errorSummary(form)}
      <span class="govuk-caption-l">${discussed.givenName} ${discussed.familyName}</span>
      <h1 class="govuk-heading-l">${t.decisionTitle}</h1>
      ${postForm(html`${decision !== null && html`<input type="hidden" name="version" value="${typed(form, 'version', String(decision.version))}">`}
        ${longText({ form }, { name: 'decision', label: t.decisionLabel, value: decision?.decision, rows: 4 })}
        ${longText({ form }, { name: 'reasons', label: t.reasonsLabel, value: decision?.reasons, rows: 4 })}
        ${govukSelect({ id: 'ownerAgencyId', name: 'ownerAgencyId', label: { text: t.ownerLabel, classes: 'govuk-label--s' }, hint: { text: t.ownerHint }, items: owners, errorMessage: errorFor(form, 'ownerAgencyId') })}
        ${longText({ form }, { name: 'dissent', label: t.decisionDissent, value: decision?.dissent, rows: 2 })}
        ${govukButton({ text: t.saveDecision, preventDoubleClick: true })}`)}
      ${decision !== null && removeForm(known, decision, lang)}`,
  }
}

function removeForm({ discussed }: Minuting, decision: Decision, lang: Lang): Html {
  return html`<form method="post" action="${minutesHref(discussed)}/decisions/${decision.id}/remove" novalidate>${csrfField}
    ${govukButton({ text: words(lang, minutesText).removeDecision, classes: 'govuk-button--warning', preventDoubleClick: true })}</form>`
}
