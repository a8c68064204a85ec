import { formatDate } from '#platform/html/format.ts'
import { govukButton, govukInsetText } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { dateField } from '#platform/http/date-field.page.ts'
import type { Refused } from '#platform/http/form.ts'
import { asAtText } from './as-at.text.ts'

type Known = { action: string; asAt: string; today: string; wrong: Refused | undefined; lang: Lang }

/** The question as at which day a page is read, and the answer when it is not today. */
export function asAtForm({ action, asAt, today, wrong, lang }: Known): Html {
  const t = words(lang, asAtText)
  const then = asAt !== today && wrong === undefined
  return html`${then && govukInsetText({ html: html`${t.onThatDay(formatDate(asAt, lang))} <a class="govuk-link" href="${action}">${t.backToNow}</a>` })}
    <details class="govuk-details"${(then || wrong !== undefined) && html` open`}><summary class="govuk-details__summary"><span class="govuk-details__summary-text">${t.another}</span></summary>
    <div class="govuk-details__text"><form method="get" action="${action}" novalidate>
      ${dateField({ name: 'asAt', legend: t.legend, form: wrong, lang, onRecord: then ? asAt : '' })}
      ${govukButton({ text: t.show, classes: 'govuk-button--secondary' })}</form></div></details>`
}
