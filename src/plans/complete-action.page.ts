import { govukButton, govukTextarea } from '#platform/html/govuk.ts'
import { html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { errorFor, errorSummary, type FormState, postForm, typed } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import { actionSummary } from './action-summary.ts'
import { plansText } from './plans.text.ts'
import type { Action } from './queries.ts'

type Known = { action: Action; lang: Lang; form: FormState }

/** What came of it, and what shows that it is done. */
export function completePage({ action, lang, form }: Known): Page {
  const t = words(lang, plansText)
  const box = (name: string, label: string, hint: string) =>
    govukTextarea({
      id: name,
      name,
      rows: 4,
      value: typed(form, name),
      label: { text: label, classes: 'govuk-label--s' },
      hint: { text: hint },
      errorMessage: errorFor(form, name),
    })
  return {
    title: t.doneTitle,
    section: 'actions',
    backLink: { href: `/actions/${action.id}` },
    main: html`${errorSummary(form)}
      <h1 class="govuk-heading-l">${t.doneTitle}</h1>
      ${actionSummary(action, lang)}
      ${postForm(html`<input type="hidden" name="version" value="${action.version}">
        ${box('result', t.resultAsked, t.resultHint)}
        ${box('evidence', t.evidenceAsked, t.evidenceHint)}
        ${govukButton({ text: t.save, preventDoubleClick: true })}`)}`,
  }
}
