import { govukWarningText } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import type { Ruling, Source } from '#rules/source.ts'
import { meetingsText } from './meetings.text.ts'
import { becauseOf } from './rulings.text.ts'

/** The paragraph that something rests on. */
export function sourceLine(source: Source, lang: Lang): Html {
  return html`<span class="govuk-hint govuk-!-margin-bottom-0">${words(lang, meetingsText).source(source.document, source.at)}</span>`
}

/** Why something may not be done yet, with its paragraph; nothing when it may. */
export function notYet(ruling: Ruling, lang: Lang): Html | null {
  if (ruling.met) return null
  return govukWarningText({
    html: html`${becauseOf(ruling, lang)}<br>${sourceLine(ruling.source, lang)}`,
    iconFallbackText: 'Warning',
  })
}
