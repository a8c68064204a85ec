import { formatDateTime } from '#platform/html/format.ts'
import { govukButton, govukTag } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { scrollable } from '#platform/html/layout.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { postForm } from '#platform/http/form.ts'
import type { Copy } from './copies.ts'
import { referralsText } from './referrals.text.ts'

/** The receipt: where it went, by which channel, and when it was opened there. */
export function copiesTable(copies: readonly Copy[], lang: Lang): Html | null {
  const t = words(lang, referralsText).copies
  if (copies.length === 0) return null
  const heads = [t.to, t.channel, t.sent, t.received]
  return html`<h2 class="govuk-heading-m">${t.title}</h2>${scrollable(
    t.title,
    html`<table class="govuk-table"><thead class="govuk-table__head"><tr class="govuk-table__row">${heads.map((head) => html`<th scope="col" class="govuk-table__header">${head}</th>`)}</tr></thead>
    <tbody class="govuk-table__body">${copies.map((copy) => copyRow(copy, lang))}</tbody></table>`,
  )}`
}

function copyRow(copy: Copy, lang: Lang): Html {
  const t = words(lang, referralsText).copies
  const received =
    copy.receivedAt === null
      ? t.notYet
      : t.receivedBy(formatDateTime(copy.receivedAt, lang), copy.receivedBy ?? t.someone)
  const sent = formatDateTime(copy.sentAt, lang)
  return html`<tr class="govuk-table__row">
    <th scope="row" class="govuk-table__header">${t.purposes[copy.purpose]}<br><span class="govuk-!-font-weight-regular">${copy.to ?? ''}</span> ${copy.urgent && govukTag({ text: t.urgent, classes: 'govuk-tag--red' })}</th>
    <td class="govuk-table__cell">${t.channels[copy.channel]}${copy.channel === 'post' && html`<br>${copy.postedAt === null ? t.toPost : t.posted(formatDateTime(copy.postedAt, lang))}`}</td>
    <td class="govuk-table__cell">${sent}${copy.note !== '' && html`<br>${copy.note}`}</td>
    <td class="govuk-table__cell">${received}</td></tr>`
}

/** RF-24: what went by post is printed, put in the post, and then said to be. */
export function postIt(base: string, copies: readonly Copy[], lang: Lang): Html | null {
  const t = words(lang, referralsText).copies
  if (!copies.some(({ channel, postedAt }) => channel === 'post' && postedAt === null)) return null
  return html`<h2 class="govuk-heading-m">${t.postTitle}</h2><p class="govuk-body">${t.postExplained}</p>
    <p class="govuk-body"><a class="govuk-link" href="${base}/print">${t.printFirst}</a></p>
    ${postForm(govukButton({ text: t.postedButton, classes: 'govuk-button--secondary', preventDoubleClick: true }), { action: `${base}/posted` })}`
}
