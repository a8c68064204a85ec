import { govukButton, govukTextarea } from '#platform/html/govuk.ts'
import { html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { errorFor, errorSummary, type FormState, postForm, typed } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import { actionFields, anchors } from './action-fields.ts'
import { plansText } from './plans.text.ts'
import type { Action } from './queries.ts'

type Known = { action: Action; lang: Lang; form: FormState }

/** The words and the date, to be put right before anybody accepts them. */
export function correctPage({ action, lang, form }: Known): Page {
  const t = words(lang, plansText)
  return {
    title: t.correctTitle,
    section: 'actions',
    backLink: { href: `/actions/${action.id}` },
    main: html`${errorSummary(form, undefined, anchors)}
      <h1 class="govuk-heading-l">${t.correctTitle}</h1>
      <p class="govuk-body">${t.correctHint}</p>
      ${postForm(html`<input type="hidden" name="version" value="${action.version}">
        ${actionFields(form, lang, action)}
        ${govukTextarea({ id: 'reason', name: 'reason', rows: 2, value: typed(form, 'reason'), label: { text: t.correctReason, classes: 'govuk-label--s' }, errorMessage: errorFor(form, 'reason') })}
        ${govukButton({ text: t.save, preventDoubleClick: true })}`)}`,
  }
}
