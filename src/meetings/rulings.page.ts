import { govukWarningText } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { json, type Reply, type Request } from '#platform/http/route.ts'
import type { Ruling, Source } from '#rules/source.ts'
import { meetingsText } from './meetings.text.ts'
import { becauseOf } from './rulings.text.ts'

export type NotMet = Extract<Ruling, { met: false }>

/** The paragraph that something rests on. */
export function sourceLine(source: Source, lang: Lang): Html {
  return html`<span class="govuk-hint govuk-!-margin-bottom-0">${words(lang, meetingsText).source(source.document, source.at)}</span>`
}

/** Why something may not be done yet, with its paragraph; nothing when it may. */
export function notYet(ruling: Ruling, lang: Lang): Html | null {
  if (ruling.met) return null
  return govukWarningText({ html: html`${becauseOf(ruling, lang)}${sourceLine(ruling.source, lang)}`, iconFallbackText: 'Warning' })
}

/** The same for a program. The audit trail hears that nothing was done. */
export function refusedJson({ audit, lang }: Request, ruling: NotMet): Reply {
  audit.say({ why: ruling.because })
  audit.called('meeting.act-refused')
  return json({ error: 'not-yet', because: ruling.because, message: becauseOf(ruling, lang), source: ruling.source }, 422)
}
