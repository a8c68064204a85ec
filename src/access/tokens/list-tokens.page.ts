import { formatDateTime } from '#platform/html/format.ts'
import { govukButton, govukNotificationBanner } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { scrollable } from '#platform/html/layout.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { postForm } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import { tokensText } from './tokens.text.ts'
import type { ApiToken } from './tokens.ts'

type Known = { lang: Lang; tokens: readonly ApiToken[]; now: Date; stopped: boolean }

/** The actor's tokens: those that work and those that no longer do. */
export function tokensPage({ lang, tokens, now, stopped }: Known): Page {
  const t = words(lang, tokensText)
  return {
    title: t.title,
    wide: true,
    backLink: { href: '/account', text: t.back },
    main: html`${stopped && govukNotificationBanner({ type: 'success', titleText: t.stoppedTitle, text: t.stopped })}
      <h1 class="govuk-heading-l">${t.title}</h1>
      <p class="govuk-body">${t.intro}</p>
      ${tokens.length === 0 ? html`<p class="govuk-body">${t.none}</p>` : scrollable(t.title, table(tokens, now, lang))}
      ${govukButton({ text: t.create, href: '/account/tokens/new' })}`,
  }
}

function table(tokens: readonly ApiToken[], now: Date, lang: Lang): Html {
  const t = words(lang, tokensText)
  return html`<table class="govuk-table">
    <caption class="govuk-table__caption govuk-visually-hidden">${t.title}</caption>
    <thead class="govuk-table__head"><tr class="govuk-table__row">
      ${[t.name, t.scope, t.starts, t.expires, t.lastUsed, t.state, t.act].map((head) => html`<th scope="col" class="govuk-table__header">${head}</th>`)}
    </tr></thead>
    <tbody class="govuk-table__body">${tokens.map((token) => tokenRow(token, now, lang))}</tbody>
  </table>`
}

function tokenRow(token: ApiToken, now: Date, lang: Lang): Html {
  const t = words(lang, tokensText)
  const state = token.revokedAt !== null ? 'revoked' : token.expiresAt <= now ? 'expired' : 'working'
  const when = (moment: Date | null) => (moment === null ? t.never : formatDateTime(moment, lang))
  const cells = [
    t.scopes[token.scope],
    token.prefix,
    when(token.expiresAt),
    when(token.lastUsedAt),
    t.states[state],
  ]
  return html`<tr class="govuk-table__row">
    <th scope="row" class="govuk-table__header">${token.name}</th>
    ${cells.map((text) => html`<td class="govuk-table__cell">${text}</td>`)}
    <td class="govuk-table__cell">${state === 'working' && stopButton(token, lang)}</td>
  </tr>`
}

function stopButton(token: ApiToken, lang: Lang): Html {
  const t = words(lang, tokensText)
  const button = govukButton({
    text: t.stop,
    classes: 'govuk-button--secondary govuk-!-margin-bottom-0',
    attributes: { 'aria-label': t.stopWhich(token.name) },
  })
  return postForm(button, { action: `/account/tokens/${token.id}/stop` })
}
