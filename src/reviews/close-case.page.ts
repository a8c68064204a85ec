import { govukButton, govukTextarea } from '#platform/html/govuk.ts'
import { html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { errorFor, errorSummary, type FormState, postForm, typed } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import { type Case, caseBar, casesText } from '../cases/index.ts'
import { closeCaseText } from './close-case.text.ts'

type Known = { shown: Case; openActions: number; form: FormState; lang: Lang }

/** Closing a case: what follows, why, and on what it rests. */
export function closeCasePage({ shown, openActions, form, lang }: Known): Page {
  const [t, c] = [words(lang, closeCaseText), words(lang, casesText)]
  const area = (name: 'reason' | 'evidence', label: string, hint: string) =>
    govukTextarea({
      id: name,
      name,
      label: { text: label, classes: 'govuk-label--m' },
      hint: { text: hint },
      value: typed(form, name),
      errorMessage: errorFor(form, name),
      rows: 4,
    })
  return {
    title: t.title,
    section: 'cases',
    backLink: { href: `/cases/${shown.id}` },
    main: html`${errorSummary(form)}${caseBar(shown, lang)}
      <h1 class="govuk-heading-l">${t.title}</h1>
      <h2 class="govuk-heading-s">${t.follows}</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>${t.ends(c.level(shown.level), c.category(shown.category))}</li>
        <li>${t.review}</li><li>${t.agenda}</li><li>${t.sight}</li>
        ${openActions > 0 && html`<li>${t.actions(openActions)}</li>`}
      </ul>
      ${postForm(html`<input type="hidden" name="version" value="${typed(form, 'version', String(shown.version))}">
        ${area('reason', t.reason, t.reasonHint)}${area('evidence', t.evidence, t.evidenceHint)}
        ${govukButton({ text: t.confirm, classes: 'govuk-button--warning', preventDoubleClick: true })}`)}`,
  }
}
