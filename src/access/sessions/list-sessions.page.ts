import { formatDateTime } from '#platform/html/format.ts'
import { govukButton, govukNotificationBanner, govukTag } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { scrollable } from '#platform/html/layout.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { postForm } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import { sessionsText } from './sessions.text.ts'
import type { OpenSession } from './sessions.ts'

type Known = { lang: Lang; sessions: readonly OpenSession[]; thisSession: string; ended?: number | 'one' }

/** Every session that still works, this one marked. */
export function sessionsPage({ lang, sessions, thisSession, ended }: Known): Page {
  const t = words(lang, sessionsText)
  return {
    title: t.title,
    wide: true,
    backLink: { href: '/account', text: t.back },
    main: html`${ended !== undefined && govukNotificationBanner({ type: 'success', titleText: t.endedTitle, text: ended === 'one' ? t.ended : t.endedOthers(ended) })}
      <h1 class="govuk-heading-l">${t.title}</h1>
      <p class="govuk-body">${t.count(sessions.length)} ${t.unknownIntro}</p>
      ${scrollable(t.title, table(sessions, thisSession, lang))}
      ${sessions.length > 1 && postForm(govukButton({ text: t.endOthers, classes: 'govuk-button--warning' }), { action: '/account/sessions/others/end' })}`,
  }
}

function table(sessions: readonly OpenSession[], thisSession: string, lang: Lang): Html {
  const t = words(lang, sessionsText)
  return html`<table class="govuk-table">
    <caption class="govuk-table__caption govuk-visually-hidden">${t.title}</caption>
    <thead class="govuk-table__head"><tr class="govuk-table__row">
      ${[t.device, t.how, t.address, t.since, t.lastUsed, t.act].map((head) => html`<th scope="col" class="govuk-table__header">${head}</th>`)}
    </tr></thead>
    <tbody class="govuk-table__body">${sessions.map((session) => sessionRow(session, session.id === thisSession, lang))}</tbody>
  </table>`
}

function sessionRow(session: OpenSession, isThis: boolean, lang: Lang): Html {
  const t = words(lang, sessionsText)
  const device = session.device === '' ? t.unknownDevice : session.device
  const since = formatDateTime(session.createdAt, lang)
  const cells = [
    t.method(session.method),
    session.address ?? '',
    since,
    formatDateTime(session.lastSeenAt, lang),
  ]
  return html`<tr class="govuk-table__row">
    <th scope="row" class="govuk-table__header">${device}${isThis && html` ${govukTag({ text: t.thisDevice })}`}</th>
    ${cells.map((text) => html`<td class="govuk-table__cell">${text}</td>`)}
    <td class="govuk-table__cell">${!isThis && endButton(session.id, t.end, t.endWhich(device, since))}</td>
  </tr>`
}

function endButton(id: string, text: string, label: string): Html {
  const button = govukButton({
    text,
    classes: 'govuk-button--secondary govuk-!-margin-bottom-0',
    attributes: { 'aria-label': label },
  })
  return postForm(button, { action: `/account/sessions/${id}/end` })
}
