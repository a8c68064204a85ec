import { formatDate } from '#platform/html/format.ts'
import { govukButton, govukInsetText, govukNotificationBanner, govukTag } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import type { Page } from '#platform/http/route.ts'
import type { AsWritten } from '#rules/dated.ts'
import { ITEM_KEYS, ITEMS, type ItemKey, TOPICS, type TopicKey } from '#rules/profiles/items.ts'
import { LAYERS, type Layer } from '#rules/profiles/profile.ts'
import { SHIPPED } from '#rules/profiles/shipped.ts'
import { areasText } from './areas.text.ts'
import { sourceLine, table } from './parts.ts'
import type { Version } from './profile.ts'
import { shownValue } from './values/shown.ts'
import type { Area } from './versions.ts'

type Known = {
  area: Area
  version: Version
  versions: readonly Version[]
  mayChange: boolean
  drafted: boolean
  today: string
  lang: Lang
}

const TOPIC_KEYS = Object.keys(TOPICS) as TopicKey[]

/** The profile of an area: every value by topic, with its paragraph and its layer; then the versions. */
export function profilePage(known: Known): Page {
  const { area, version, mayChange, lang } = known
  const t = words(lang, areasText)
  return {
    title: `${t.title}: ${area.name}`,
    section: 'areas',
    wide: true,
    backLink: { href: '/areas' },
    main: html`<span class="govuk-caption-l">${area.name}</span>
      <h1 class="govuk-heading-l">${t.title}</h1>
      ${standing(known)}
      <p class="govuk-body">${t.versionOf(version.version, formatDate(version.effectiveFrom, lang))}. ${t.standsOn}: ${SHIPPED[version.key].name}.</p>
      <p class="govuk-body">${t.intro}</p>
      ${mayChange && toSet(known)}
      ${links(known)}
      ${contents(lang)}
      ${TOPIC_KEYS.map((topic) => topicTable(topic, known))}
      <h2 class="govuk-heading-m" id="versions">${t.history}</h2>${history(known)}`,
  }
}

function standing({ area, version, drafted, today, lang }: Known): Html {
  const t = words(lang, areasText)
  const { effectiveFrom: from, effectiveTo: to } = version
  return html`${to !== null && to <= today && govukInsetText({ text: t.ended(formatDate(to, lang)) })}
    ${from > today && govukInsetText({ text: t.toCome(formatDate(from, lang)) })}
    ${drafted && govukNotificationBanner({ html: html`<p class="govuk-body govuk-!-margin-bottom-0">${t.draftWaits} <a class="govuk-notification-banner__link" href="/areas/${area.id}/draft">${t.draftOpen}</a></p>` })}`
}

/** Setting up an area asks for what no document gives. */
function toSet({ area, version, lang }: Known): Html | null {
  const t = words(lang, areasText)
  const open = ITEM_KEYS.filter((key) => isOpen(version, key))
  if (open.length === 0) return null
  return govukInsetText({
    html: html`<p class="govuk-body govuk-!-font-weight-bold">${t.toSet(open.length)}</p><p class="govuk-body">${t.toSetIntro}</p>
      <ul class="govuk-list govuk-list--bullet govuk-!-margin-bottom-0">${open.map((key) => html`<li><a class="govuk-link" href="/areas/${area.id}/settings/${key}">${ITEMS[key].title}</a></li>`)}</ul>`,
  })
}

const isOpen = ({ settled }: Version, key: ItemKey): boolean =>
  'local' in ITEMS[key].shape && settled.settings[key].value === null

function links({ area, mayChange, lang }: Known): Html {
  const t = words(lang, areasText)
  return html`<div class="govuk-button-group">
    ${mayChange && govukButton({ text: t.import, href: `/areas/${area.id}/import`, classes: 'govuk-button--secondary' })}
    <a class="govuk-link" href="/areas/${area.id}/profile.yaml" download>${t.export}</a>
    <a class="govuk-link" href="/areas/${area.id}/library">${t.library}</a>
    <a class="govuk-link" href="#versions">${t.history}</a></div>`
}

function contents(lang: Lang): Html {
  const t = words(lang, areasText)
  return html`<nav aria-label="${t.contents}"><ul class="govuk-list">${TOPIC_KEYS.map((key) => html`<li><a class="govuk-link govuk-link--no-visited-state" href="#${key}">${TOPICS[key].title}</a></li>`)}</ul></nav>
    <p class="govuk-body">${t.layerHint}: ${LAYERS.map((layer) => html`${layerTag(layer, lang)} `)}</p>`
}

const COLOURS: Readonly<Record<Layer, string>> = {
  statute: 'govuk-tag--purple',
  national: 'govuk-tag--grey',
  document: 'govuk-tag--blue',
  area: 'govuk-tag--green',
}

/** Which layer a value comes from. */
const layerTag = (layer: Layer, lang: Lang): Html =>
  govukTag({ text: words(lang, areasText).layers[layer], classes: COLOURS[layer] })

function topicTable(topic: TopicKey, known: Known): Html {
  const { title, items } = TOPICS[topic]
  const t = words(known.lang, areasText)
  const heads = [t.setting, t.value, t.standsAt, ...(known.mayChange ? [t.change] : [])]
  return html`<h2 class="govuk-heading-m" id="${topic}">${title}</h2>
    ${table(
      title,
      heads,
      (Object.keys(items) as ItemKey[]).map((key) => row(key, known)),
    )}`
}

function row(key: ItemKey, { area, version, mayChange, lang }: Known): readonly (string | Html)[] {
  const t = words(lang, areasText)
  const { settled } = version
  const { value, source } = settled.settings[key]
  const overtaken = settled.asWritten.filter((each) => each.key === key)
  return [
    ITEMS[key].title,
    html`${shownValue(key, value)}${overtaken.map((each) => asWritten(each, lang))}`,
    html`${layerTag(settled.layers[key], lang)}<br>${sourceLine(source)}`,
    ...(mayChange
      ? [
          html`<a class="govuk-link" href="/areas/${area.id}/settings/${key}">${t.change}<span class="govuk-visually-hidden">${t.changeWhat(ITEMS[key].title)}</span></a>`,
        ]
      : []),
  ]
}

/** What the document says and the law has overtaken, beside today's rule. */
function asWritten({ says, source, overtakenBy, since }: AsWritten, lang: Lang): Html {
  const t = words(lang, areasText)
  return html`<div class="govuk-!-margin-top-2">${govukTag({ text: t.asWritten, classes: 'govuk-tag--orange' })}
    <p class="govuk-body-s govuk-!-margin-bottom-0">${t.asWrittenSays(says)} (${source.document}, ${source.at}) ${t.overtaken(overtakenBy.document, overtakenBy.at, formatDate(since, lang))}</p></div>`
}

function history({ area, versions, today, lang }: Known): Html {
  const t = words(lang, areasText)
  const stateOf = ({ effectiveFrom, effectiveTo }: Version) =>
    effectiveFrom > today ? t.planned : effectiveTo !== null && effectiveTo <= today ? t.past : t.current
  return table(
    t.history,
    [t.versionWord, t.current, t.since, t.until, t.standsOn, t.by, t.why],
    versions.map((each) => [
      html`<a class="govuk-link" href="/areas/${area.id}/versions/${each.version}">${t.showThis(each.version)}</a>`,
      stateOf(each),
      formatDate(each.effectiveFrom, lang),
      each.effectiveTo === null ? '' : formatDate(each.effectiveTo, lang),
      each.profile.name,
      t.madeBy(each.recordedBy),
      each.reason,
    ]),
  )
}
