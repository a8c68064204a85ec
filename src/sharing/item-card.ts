import { formatDate, formatDateTime, londonDate } from '#platform/html/format.ts'
import { govukTag } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { entryTiming } from '#rules/cases/entry-timing.ts'
import type { Item } from './queries.ts'
import { sharingText } from './sharing.text.ts'

/** Typed text as it was typed: each line a paragraph of its own. */
export function paragraphs(text: string): Html {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return html`${lines.map((line) => html`<p class="govuk-body">${line}</p>`)}`
}

type Shown = { item: Item; lang: Lang; link: boolean; quotedVersion?: number }

/** An item as others read it, in a list of its own or, with the version that was quoted, under a heading of a minute. */
export function itemCard({ item, lang, link, quotedVersion }: Shown): Html {
  const t = words(lang, sharingText)
  const title = html`${t.kinds[item.kind]} <span class="govuk-!-font-weight-regular">${item.ownerName}</span>`
  const changed = quotedVersion !== undefined && item.withdrawnAt === null && item.version > quotedVersion
  return html`<div class="govuk-summary-card">
    <div class="govuk-summary-card__title-wrapper">
      ${quotedVersion === undefined ? html`<h2 class="govuk-summary-card__title">${title}</h2>` : html`<h3 class="govuk-summary-card__title">${title}</h3>`}
      ${link && html`<div class="govuk-summary-card__actions"><a class="govuk-link" href="/items/${item.id}" aria-label="${t.openItem(t.kinds[item.kind], item.ownerName)}">${t.open}</a></div>`}
    </div>
    <div class="govuk-summary-card__content">
      ${itemWords(item, lang)}
      ${changed && html`<p class="govuk-body"><strong>${t.changedSince}</strong></p>`}
      <p class="govuk-body-s govuk-!-margin-bottom-0">${datesOf(item, lang)} ${item.handling === 'named' && govukTag({ text: t.handlingTags.named, classes: 'govuk-tag--orange' })}</p>
    </div>
  </div>`
}

/** An item in a list to choose from: its words, and below them whose they are. */
export function itemLine(item: Item, lang: Lang): { text: string; hint: { html: Html } } {
  const t = words(lang, sharingText)
  const text =
    item.withdrawnAt !== null
      ? t.withdrawn
      : item.kind === 'nothing-known'
        ? t.nothingKnownIn(item.source)
        : item.body
  return {
    text,
    hint: {
      html: html`${t.kinds[item.kind]}, ${item.ownerName}. ${datesOf(item, lang)} ${item.handling === 'named' && govukTag({ text: t.handlingTags.named, classes: 'govuk-tag--orange' })}`,
    },
  }
}

/** The words of an item, or that its owner withdrew them and why. */
export function itemWords(item: Item, lang: Lang): Html {
  const t = words(lang, sharingText)
  if (item.withdrawnAt === null)
    return item.kind === 'nothing-known'
      ? html`<p class="govuk-body">${t.nothingKnownIn(item.source)}</p>`
      : paragraphs(item.body)
  return html`<p class="govuk-body"><strong>${t.withdrawnBy(item.ownerName, formatDate(londonDate(item.withdrawnAt), lang))}</strong></p>
    <p class="govuk-body">${t.withdrawnReason(item.withdrawnReason ?? '')}</p>`
}

/** AU-03: when it happened and when it was recorded; a late entry says so. */
export function datesOf(item: Item, lang: Lang): Html {
  const t = words(lang, sharingText)
  const late = lateDays(item)
  return html`${item.eventOn !== null && html`${t.happened}: ${formatDate(item.eventOn, lang)}. `}${t.entered}: ${formatDateTime(item.recordedAt, lang)}. ${
    late !== null && govukTag({ text: t.late(late), classes: 'govuk-tag--yellow' })
  }`
}

/**
 * The days by which an entry is late. Null when it was made in time, when the day of the event is not known, or when the reader
 * may not see when the case was opened: what happened before that could not be entered sooner.
 */
export function lateDays({
  eventOn,
  recordedAt,
  caseOpenedAt,
}: Pick<Item, 'eventOn' | 'recordedAt' | 'caseOpenedAt'>): number | null {
  if (eventOn === null || caseOpenedAt === null) return null
  const { late, days } = entryTiming({
    happenedOn: eventOn,
    enteredOn: londonDate(recordedAt),
    openedOn: londonDate(caseOpenedAt),
  })
  return late ? days : null
}
