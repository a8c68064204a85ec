import { govukButton, govukDetails, govukPagination, govukSelect } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { type Actor, may } from '#platform/http/actor.ts'
import type { Page } from '#platform/http/route.ts'
import { itemCard } from './item-card.ts'
import { type ItemQuery, PAGE_SIZE } from './list-items.ts'
import type { Item, Place } from './queries.ts'
import { sharingText } from './sharing.text.ts'

type Known = {
  items: readonly Item[]
  total: number
  place: Place | null
  /** Who the case is about, on the pages of a case. */
  bar: Html | null
  query: ItemQuery
  actor: Actor
  lang: Lang
}

/** What is known: count, filter, the items, next page, and the way to say what one knows oneself. */
export function listItemsPage(known: Known): Page {
  const { items, total, place, bar, lang, actor } = known
  const t = words(lang, sharingText)
  const title = place === null ? t.ours : t.about(`${place.givenName} ${place.familyName}`)
  return {
    title,
    section: bar === null ? 'meetings' : 'cases',
    ...(place === null || bar !== null ? {} : { backLink: { href: placeHref(place) } }),
    main: html`${bar ?? (place !== null && place.caseReference !== null && html`<span class="govuk-caption-l">${t.case(place.caseReference)}</span>`)}
      <h1 class="govuk-heading-l">${title}</h1>
      ${place !== null && may(actor, 'item.share') && govukButton({ text: t.supply, href: newItemHref(place) })}
      ${govukDetails({ summaryText: t.filterTitle, open: isFiltered(known.query), html: filterForm(known) })}
      <p class="govuk-body" role="status">${t.count(total)}</p>
      ${items.length === 0 && html`<p class="govuk-body">${isFiltered(known.query) ? t.none : t.noneYet}</p>`}
      ${items.map((item) => itemCard({ item, lang, link: true }))}
      ${pagination(known)}`,
  }
}

const isFiltered = ({ kind, state }: ItemQuery) => kind !== 'any' || state !== 'all'

/** Where somebody supplies information about this place. */
export const newItemHref = (place: Place): string =>
  place.agendaItemId === null
    ? `/items/new?case=${place.caseId}`
    : `/items/new?agendaItem=${place.agendaItemId}`

/** The page of the case, or of the agenda item, that a place stands for. */
export const placeHref = (place: Place): string =>
  place.agendaItemId === null || place.meetingId === null
    ? `/cases/${place.caseId}`
    : `/meetings/${place.meetingId}/items/${place.agendaItemId}`

const listHref = (place: Place | null): string =>
  place !== null && place.agendaItemId === null ? `/cases/${place.caseId}/items` : '/items'

function filterForm({ place, query, lang }: Known): Html {
  const t = words(lang, sharingText)
  const kinds = [
    { value: 'any', text: t.any },
    ...(['fact', 'opinion', 'nothing-known'] as const).map((kind) => ({ value: kind, text: t.kinds[kind] })),
  ]
  const states = (['all', 'current', 'withdrawn'] as const).map((state) => ({
    value: state,
    text: t.states[state],
  }))
  return html`<form method="get" action="${listHref(place)}" novalidate>
    ${place !== null && place.agendaItemId !== null && html`<input type="hidden" name="agendaItem" value="${place.agendaItemId}">`}
    ${govukSelect({ id: 'kind', name: 'kind', label: { text: t.kindLabel }, items: kinds, value: query.kind })}
    ${govukSelect({ id: 'state', name: 'state', label: { text: t.stateLabel }, items: states, value: query.state })}
    ${govukButton({ text: t.filter, classes: 'govuk-button--secondary' })}
  </form>`
}

function pagination({ place, query, total, lang }: Known): Html | null {
  const t = words(lang, sharingText)
  const last = Math.ceil(total / PAGE_SIZE)
  if (last <= 1) return null
  const to = (page: number) => {
    const search = new URLSearchParams({ kind: query.kind, state: query.state, page: String(page) })
    if (place !== null && place.agendaItemId !== null) search.set('agendaItem', place.agendaItemId)
    return `${listHref(place)}?${search}`
  }
  return govukPagination({
    landmarkLabel: t.pages,
    previous: query.page > 1 ? { href: to(query.page - 1), text: t.previous } : undefined,
    next: query.page < last ? { href: to(query.page + 1), text: t.next } : undefined,
  })
}
