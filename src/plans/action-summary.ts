import { formatDate } from '#platform/html/format.ts'
import { govukInsetText } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { ownerName, personName } from './action-table.ts'
import { plansText } from './plans.text.ts'
import type { Action } from './queries.ts'

/** Which action this page is about. */
export function actionSummary(action: Action, lang: Lang): Html {
  const t = words(lang, plansText)
  return govukInsetText({
    html: html`<p class="govuk-body"><strong>${action.what}</strong></p>
      <p class="govuk-body govuk-!-margin-bottom-0">${personName(action, lang)}<br>${t.ownerOf(ownerName(action, lang), action.agency)}<br>${t.dueAt(formatDate(action.dueOn, lang))}</p>`,
  })
}
