import { formatDate, formatDateTime } from '#platform/html/format.ts'
import { govukButton, govukDetails, govukSummaryList } from '#platform/html/govuk.ts'
import { type Html, html, nothing } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import type { Page } from '#platform/http/route.ts'
import { LAWFUL_BASIS_KEYS } from '#rules/sharing/lawful-basis.ts'
import { itemWords, lateDays, paragraphs } from './item-card.ts'
import type { Item, ItemVersion } from './queries.ts'
import type { Reader } from './readers.ts'
import { sharingText } from './sharing.text.ts'

type Known = {
  item: Item
  /** Who it is about. */
  name: string
  /** The list it stands in, if the reader has one. */
  back: string | null
  owned: boolean
  mayChange: boolean
  versions: readonly ItemVersion[]
  readers: readonly Reader[]
  lang: Lang
}

/** An item with everything that makes it defensible; its owner may change it, withdraw it and name readers. */
export function showItemPage({ item, name, back, owned, mayChange, versions, readers, lang }: Known): Page {
  const t = words(lang, sharingText)
  const title = t.kindAbout(t.kinds[item.kind], name)
  return {
    title,
    section: 'meetings',
    ...(back === null ? {} : { backLink: { href: back } }),
    main: html`<span class="govuk-caption-l">${item.ownerName}</span>
      <h1 class="govuk-heading-l">${title}</h1>
      ${itemWords(item, lang)}
      ${govukSummaryList({ rows: rows(item, lang) })}
      ${mayChange && ownerButtons(item, lang)}
      ${owned && html`<h2 class="govuk-heading-m">${t.readers}</h2>${readersList(readers, lang)}`}
      ${versions.length > 0 && govukDetails({ summaryText: t.versions(versions.length), html: versionsList(versions, lang) })}`,
  }
}

function rows(item: Item, lang: Lang) {
  const t = words(lang, sharingText)
  const row = (key: string, value: string) => ({ key: { text: key }, value: { text: value } })
  const late = lateDays(item)
  const recorded = formatDateTime(item.recordedAt, lang)
  const described = [
    row(t.facts.source, item.source),
    row(t.happened, item.eventOn === null ? t.notDated : formatDate(item.eventOn, lang)),
    row(t.facts.purpose, item.purpose),
    row(t.facts.basis, basisWords(item.lawfulBasis, lang)),
  ]
  return [
    row(t.owner, item.ownerName),
    ...(item.suppliedByName === null ? [] : [row(t.suppliedBy, item.suppliedByName)]),
    ...(item.withdrawnAt === null ? described : []),
    row(t.facts.handling, t.handlings[item.handling]),
    {
      key: { text: t.entered },
      value: { html: html`${recorded}${late !== null && html`<br><strong>${t.late(late)}</strong>`}` },
    },
  ]
}

/** The ground in plain words with the statutory term beside it. */
function basisWords(key: string, lang: Lang): string {
  const t = words(lang, sharingText)
  const basis = LAWFUL_BASIS_KEYS.find((each) => each === key)
  return basis === undefined ? key : t.basisInFull(t.bases[basis], t.basisTerms[basis])
}

function ownerButtons(item: Item, lang: Lang): Html {
  const t = words(lang, sharingText)
  return html`<div class="govuk-button-group">
    ${item.kind !== 'nothing-known' ? govukButton({ text: t.change, href: `/items/${item.id}/change`, classes: 'govuk-button--secondary' }) : nothing}
    ${govukButton({ text: t.nameReader, href: `/items/${item.id}/readers`, classes: 'govuk-button--secondary' })}
    ${govukButton({ text: t.withdraw, href: `/items/${item.id}/withdraw`, classes: 'govuk-button--warning' })}
  </div>`
}

function readersList(readers: readonly Reader[], lang: Lang): Html {
  const t = words(lang, sharingText)
  if (readers.length === 0) return html`<p class="govuk-body">${t.noReaders}</p>`
  return html`<ul class="govuk-list govuk-list--bullet">${readers.map((reader) => html`<li>${reader.name}, ${reader.agencyName}: ${reader.reason}</li>`)}</ul>`
}

function versionsList(versions: readonly ItemVersion[], lang: Lang): Html {
  const t = words(lang, sharingText)
  return html`${versions.map(
    (
      version,
    ) => html`<h3 class="govuk-heading-s">${t.versionUntil(formatDateTime(version.replacedAt, lang), version.replacedByName ?? '')}</h3>
      ${paragraphs(version.body)}<p class="govuk-body-s">${t.sourceOf(version.source)}</p>`,
  )}`
}
