import { html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import type { Page } from '#platform/http/route.ts'
import { type ActionRuling, actionRulingText } from '#rules/plans/action.text.ts'
import type { Ruling } from '#rules/source.ts'
import { plansText } from './plans.text.ts'
import type { Action } from './queries.ts'

/** Why an act is not open to this reader, with the paragraph. */
export function cannotPage(action: Action, ruling: Ruling & { met: false }, lang: Lang): Page {
  const t = words(lang, plansText)
  const { document, at } = ruling.source
  return {
    title: t.cannotTitle,
    section: 'actions',
    backLink: { href: `/actions/${action.id}` },
    main: html`<h1 class="govuk-heading-l">${t.cannotTitle}</h1>
      <p class="govuk-body">${words(lang, actionRulingText)[ruling.because as ActionRuling]}</p>
      <p class="govuk-body-s">${t.source(document, at)}</p>
      <p class="govuk-body"><a class="govuk-link" href="/actions/${action.id}">${t.backToAction}</a></p>`,
  }
}
