import { formatDate } from '#platform/html/format.ts'
import { govukTag } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { itemCard, paragraphs } from '../sharing/index.ts'
import { minutesText } from './minutes.text.ts'
import { paperText } from './paper.text.ts'
import type { Decision, ItemAction, Quote } from './queries/contents.ts'
import type { Recipient } from './queries/people.ts'

/** Quoted items as far as the reader may see each. */
export function quotesList(quotes: readonly Quote[], none: string, lang: Lang): Html {
  if (quotes.length === 0) return html`<p class="govuk-body">${none}</p>`
  return html`${quotes.map(({ item, quotedVersion }) => itemCard({ item, lang, link: true, quotedVersion }))}`
}

/** Decisions with reasons, owner and any different view; with `base` each can be changed. */
export function decisionsList(decisions: readonly Decision[], lang: Lang, base?: string): Html {
  const t = words(lang, minutesText)
  if (decisions.length === 0) return html`<p class="govuk-body">${t.noDecisions}</p>`
  return html`<ol class="govuk-list govuk-list--number govuk-list--spaced">${decisions.map(
    (each, index) => html`<li>${paragraphs(each.decision)}
      <p class="govuk-body">${t.reasonsAre(each.reasons)}</p>
      <p class="govuk-body">${t.ownedBy(each.ownerName)}</p>
      ${each.dissent !== '' && html`<p class="govuk-body">${t.differentView(each.dissent)}</p>`}
      ${base !== undefined && html`<p class="govuk-body"><a class="govuk-link" href="${base}/decisions/${each.id}" aria-label="${t.changeDecision(index + 1)}">${t.change}</a></p>`}</li>`,
  )}</ol>`
}

const COLOURS: Readonly<Record<string, string>> = {
  proposed: 'govuk-tag--yellow',
  accepted: 'govuk-tag--blue',
  refused: 'govuk-tag--red',
  done: 'govuk-tag--green',
  closed: 'govuk-tag--grey',
}

/** Actions by agency and responsible person, with their state. */
export function actionsList(actions: readonly ItemAction[], lang: Lang): Html {
  const t = words(lang, minutesText)
  const p = words(lang, paperText)
  if (actions.length === 0) return html`<p class="govuk-body">${t.noActions}</p>`
  return html`<ul class="govuk-list govuk-list--spaced">${actions.map(
    (
      each,
    ) => html`<li><a class="govuk-link" href="/actions/${each.id}">${each.what}</a> ${govukTag({ text: t.actionStates[each.state] ?? each.state, classes: COLOURS[each.state] })}
      <br>${t.dueBy(each.agencyName, each.ownerName ?? p.unknown, formatDate(each.dueOn, lang))}</li>`,
  )}</ul>`
}

/** The distribution list. */
export function recipientsList(recipients: readonly Recipient[], lang: Lang): Html {
  const t = words(lang, minutesText)
  const p = words(lang, paperText)
  if (recipients.length === 0) return html`<p class="govuk-body">${t.noRecipients}</p>`
  return html`<ul class="govuk-list govuk-list--bullet">${recipients.map((each) => html`<li>${p.recipient(each.name, each.jobTitle, each.agencyName, each.duty)}</li>`)}</ul>`
}
