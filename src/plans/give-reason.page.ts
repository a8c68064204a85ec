import { govukButton, govukTextarea } from '#platform/html/govuk.ts'
import { html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { errorFor, errorSummary, type FormState, postForm, typed } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import { type Hand, stateOnceReopened } from '#rules/plans/action.ts'
import { actionSummary } from './action-summary.ts'
import type { ReasonedAct } from './give-reason.ts'
import { plansText } from './plans.text.ts'
import type { Action } from './queries.ts'

type Known = { act: ReasonedAct; action: Action; hand: Hand; lang: Lang; form: FormState }

/** One question: why. */
export function giveReasonPage({ act, action, hand, lang, form }: Known): Page {
  const t = words(lang, plansText)
  const asked = {
    refuse: { title: t.refuseTitle, hint: t.refuseHint, label: t.refuseReason, button: t.buttons.refuse },
    close: { title: t.closeTitle, hint: t.closeHint, label: t.closeReasonAsked, button: t.buttons.close },
    reopen: { title: t.reopenTitle, hint: t.reopenHint, label: t.reopenReason, button: t.buttons.reopen },
  }[act]
  return {
    title: asked.title,
    section: 'actions',
    backLink: { href: `/actions/${action.id}` },
    main: html`${errorSummary(form)}
      <h1 class="govuk-heading-l">${asked.title}</h1>
      ${actionSummary(action, lang)}
      <p class="govuk-body">${asked.hint}</p>
      ${act === 'reopen' && stateOnceReopened(action.state, hand) === 'proposed' && html`<p class="govuk-body">${t.reopenAnew}</p>`}
      ${postForm(html`<input type="hidden" name="version" value="${action.version}">
        ${govukTextarea({ id: 'reason', name: 'reason', value: typed(form, 'reason'), label: { text: asked.label, classes: 'govuk-label--s' }, errorMessage: errorFor(form, 'reason') })}
        ${govukButton({ text: asked.button, preventDoubleClick: true })}`)}`,
  }
}
