import { formatDateTime } from '#platform/html/format.ts'
import {
  govukButton,
  govukInput,
  govukPanel,
  govukSummaryList,
  govukTextarea,
  govukWarningText,
} from '#platform/html/govuk.ts'
import { html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { errorFor, errorSummary, type FormState, postForm, typed } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import { breakGlassText } from './break-glass.text.ts'
import type { OwnUse } from './queries.ts'

/** What emergency access is, and the reason for it. */
export function reasonPage({ lang, form }: { lang: Lang; form: FormState }): Page {
  const t = words(lang, breakGlassText)
  return {
    title: t.title,
    backLink: { href: '/' },
    main: html`${errorSummary(form)}
      <h1 class="govuk-heading-l">${t.title}</h1>
      ${govukWarningText({ text: t.intro, iconFallbackText: 'Warning' })}
      <ul class="govuk-list govuk-list--bullet">${Object.values(t.what).map((line) => html`<li>${line}</li>`)}</ul>
      ${postForm(
        html`${govukTextarea({ id: 'reason', name: 'reason', label: { text: t.reason, classes: 'govuk-label--m' }, hint: { text: t.reasonHint }, value: typed(form, 'reason'), errorMessage: errorFor(form, 'reason') })}
        ${govukButton({ text: t.next, preventDoubleClick: true })}`,
        { action: '/break-glass/reason' },
      )}`,
  }
}

/** Which case, once the reason is given. */
export function referencePage({ lang, reason, form }: { lang: Lang; reason: string; form: FormState }): Page {
  const t = words(lang, breakGlassText)
  const change = { href: '/break-glass', text: t.changeReason }
  return {
    title: t.which,
    backLink: { href: '/break-glass' },
    main: html`${errorSummary(form)}
      <h1 class="govuk-heading-l">${t.which}</h1>
      ${govukSummaryList({ rows: [{ key: { text: t.yourReason }, value: { text: reason }, actions: { items: [change] } }] })}
      ${postForm(
        html`<input type="hidden" name="reason" value="${reason}">
        ${govukInput({ id: 'reference', name: 'reference', label: { text: t.reference, classes: 'govuk-label--s' }, hint: { text: t.referenceHint }, value: typed(form, 'reference'), errorMessage: errorFor(form, 'reference'), classes: 'govuk-input--width-20', autocomplete: 'off', spellcheck: false })}
        ${govukButton({ text: t.open, classes: 'govuk-button--warning', preventDoubleClick: true })}`,
        { action: '/break-glass' },
      )}`,
  }
}

/** The case is open for four hours. */
export function openedPage({ used, lang }: { used: OwnUse; lang: Lang }): Page {
  const t = words(lang, breakGlassText)
  return {
    title: t.opened(used.reference),
    main: html`${govukPanel({ titleText: t.opened(used.reference), text: t.openedUntil(formatDateTime(used.endsAt, lang)) })}
      <p class="govuk-body"><a class="govuk-link" href="/cases/${used.caseId}">${t.goToCase}</a></p>
      <p class="govuk-body"><a class="govuk-link" href="/people/${used.personId}">${t.goToPerson}</a></p>`,
  }
}
