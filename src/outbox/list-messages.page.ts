import { formatDateTime } from '#platform/html/format.ts'
import { govukInsetText, govukPagination, govukSummaryList, govukTag } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { scrollable } from '#platform/html/layout.ts'
import { mojSubNavigation } from '#platform/html/moj.ts'
import { type Lang, words } from '#platform/html/text.ts'
import type { Page } from '#platform/http/route.ts'
import type { OutboxQuery } from './list-messages.ts'
import { outboxText } from './outbox.text.ts'
import { type Counts, type Message, STATES } from './queries.ts'

export const PAGE_SIZE = 25

type Known = { messages: readonly Message[]; counts: Counts; query: OutboxQuery; lang: Lang }

export const totalOf = (counts: Counts, { state }: OutboxQuery) =>
  state === 'any' ? STATES.reduce((sum, each) => sum + counts[each], 0) : counts[state]

/** Counts, which are the filter too; the messages; next page. */
export function listMessagesPage(known: Known): Page {
  const { messages, counts, query, lang } = known
  const t = words(lang, outboxText)
  return {
    title: t.title,
    wide: true,
    backLink: { href: '/' },
    main: html`<h1 class="govuk-heading-l">${t.title}</h1>
      <p class="govuk-body">${t.intro}</p>
      ${filters(counts, query, lang)}
      <p class="govuk-body" role="status">${t.count(totalOf(counts, query))}</p>
      ${query.state === 'held' && counts.held > 0 && govukInsetText({ text: t.whyHeld })}
      ${query.state === 'failed' && counts.failed > 0 && govukInsetText({ text: t.whyNotAgain })}
      ${messages.length === 0 ? html`<p class="govuk-body">${t.empty[query.state]}</p>` : messageTable(messages, lang)}
      ${pagination(known)}`,
  }
}

function filters(counts: Counts, query: OutboxQuery, lang: Lang): Html {
  const t = words(lang, outboxText)
  return mojSubNavigation({
    label: t.filters,
    items: (['any', ...STATES] as const).map((state) => ({
      text: t.show[state](totalOf(counts, { ...query, state })),
      href: state === 'any' ? '/outbox' : `/outbox?state=${state}`,
      active: state === query.state,
    })),
  })
}

function messageTable(messages: readonly Message[], lang: Lang): Html {
  const t = words(lang, outboxText)
  return scrollable(
    t.title,
    html`<table class="govuk-table">
      <caption class="govuk-table__caption govuk-visually-hidden">${t.title}</caption>
      <thead class="govuk-table__head"><tr class="govuk-table__row">${[t.subject, t.to, t.written, t.state].map((head) => html`<th scope="col" class="govuk-table__header">${head}</th>`)}</tr></thead>
      <tbody class="govuk-table__body">${messages.map((message) => messageRow(message, lang))}</tbody>
    </table>`,
  )
}

function messageRow(message: Message, lang: Lang): Html {
  const t = words(lang, outboxText)
  return html`<tr class="govuk-table__row">
    <th scope="row" class="govuk-table__header govuk-!-font-weight-regular"><a class="govuk-link" href="/outbox/${message.id}">${message.subject}</a></th>
    <td class="govuk-table__cell">${recipient(message, lang)}</td>
    <td class="govuk-table__cell">${formatDateTime(message.queuedAt, lang)}</td>
    <td class="govuk-table__cell">${stateTag(message, lang)}${message.lastError !== null && html`<br><span class="govuk-hint govuk-!-margin-bottom-0">${t.tried(message.attempts, message.lastError)}</span>`}</td>
  </tr>`
}

const COLOURS = { queued: 'blue', sent: 'green', held: 'grey', failed: 'red' } as const

const stateTag = ({ state }: Message, lang: Lang): Html =>
  govukTag({ text: words(lang, outboxText).states[state], classes: `govuk-tag--${COLOURS[state]}` })

const recipient = ({ to, address }: Message, lang: Lang): string =>
  to === null ? address : words(lang, outboxText).toNamed(to, address)

function pagination({ counts, query, lang }: Known): Html | null {
  const t = words(lang, outboxText)
  const last = Math.ceil(totalOf(counts, query) / PAGE_SIZE)
  if (last <= 1) return null
  const to = (page: number) => `/outbox?${new URLSearchParams({ state: query.state, page: String(page) })}`
  return govukPagination({
    landmarkLabel: t.pages,
    previous: query.page > 1 ? { href: to(query.page - 1), text: t.previous } : undefined,
    next: query.page < last ? { href: to(query.page + 1), text: t.next } : undefined,
  })
}

/** One message: to whom, how it stands, and its words. */
export function showMessagePage(message: Message, lang: Lang): Page {
  const t = words(lang, outboxText)
  const row = (key: string, value: string) => ({ key: { text: key }, value: { text: value } })
  return {
    title: message.subject,
    backLink: { href: '/outbox' },
    main: html`<h1 class="govuk-heading-l">${message.subject}</h1>
      ${govukSummaryList({
        rows: [
          row(t.to, recipient(message, lang)),
          row(t.written, formatDateTime(message.queuedAt, lang)),
          { key: { text: t.state }, value: { html: stateTag(message, lang) } },
          ...(message.sentAt === null ? [] : [row(t.sentAt, formatDateTime(message.sentAt, lang))]),
          ...(message.lastError === null
            ? []
            : [row(t.attempts, t.tried(message.attempts, message.lastError))]),
        ],
      })}
      ${message.state === 'held' && govukInsetText({ text: t.whyHeld })}
      ${message.state === 'failed' && govukInsetText({ text: t.whyNotAgain })}
      <h2 class="govuk-heading-m">${t.body}</h2>
      ${bodyText(message.body)}`,
  }
}

/** The words as written, with each address of ours as a link. */
function bodyText(body: string): Html {
  return html`${body
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(
      (line) =>
        html`<p class="govuk-body">${line.split(OWN_PATH).map((part) => (OWN_PATH_WHOLE.test(part) ? html`<a class="govuk-link" href="${part}">${part}</a>` : html`${part}`))}</p>`,
    )}`
}

const OWN_PATH = /((?<=^|\s)\/[a-z][\w/-]*)/
const OWN_PATH_WHOLE = /^\/[a-z][\w/-]*$/
