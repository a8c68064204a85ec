import { formatDate, formatList } from '#platform/html/format.ts'
import { govukButton, govukInput, govukPagination, govukSelect } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import type { Actor } from '#platform/http/actor.ts'
import type { Page } from '#platform/http/route.ts'
import { recordTable } from '../access/index.ts'
import { agenciesText } from './agencies.text.ts'
import { type Listed, SHOWS, type Wanted } from './list-agencies.ts'
import type { Place } from './parts.ts'

export const PAGE_SIZE = 25

/** For somebody who works in several areas: which directory? */
export function chooseAreaPage(areas: Actor['areas'], lang: Lang): Page {
  const t = words(lang, agenciesText)
  return {
    title: t.title,
    section: 'agencies',
    main: html`<h1 class="govuk-heading-l">${t.title}</h1>
      <h2 class="govuk-heading-m">${t.chooseArea}</h2>
      <ul class="govuk-list">${areas.map(({ id, name }) => html`<li><a class="govuk-link" href="/areas/${id}/agencies">${name}</a></li>`)}</ul>`,
  }
}

type Known = Place & {
  listed: readonly Listed[]
  total: number
  lacking: readonly string[]
  filter: Wanted
  lang: Lang
}

/** The directory of an area: who takes part, how they stand, how they are reached, what is missing. */
export function listAgenciesPage(known: Known): Page {
  const { area, keeps, listed, total, lacking, lang } = known
  const t = words(lang, agenciesText)
  const base = `/areas/${area.id}`
  return {
    title: t.title,
    section: 'agencies',
    wide: true,
    main: html`<span class="govuk-caption-l">${area.name}</span><h1 class="govuk-heading-l">${t.title}</h1>
      <p class="govuk-body">${t.intro}</p>
      <ul class="govuk-list">
        <li><a class="govuk-link" href="${base}/record">${t.record}</a></li>
        <li><a class="govuk-link" href="${base}/protocols">${t.protocols}</a></li>
        <li><a class="govuk-link" href="${base}/requests">${t.requests}</a></li>
      </ul>
      ${lacking.length > 0 && html`<p class="govuk-inset-text">${t.notInDirectory(lacking.map((group) => t.groups[group] ?? t.types[group] ?? group))}</p>`}
      ${keeps && govukButton({ text: t.add, href: `${base}/agencies/new` })}
      ${filters(known)}
      <p class="govuk-body" role="status">${t.count(total)}</p>
      ${listed.length === 0 ? html`<p class="govuk-body">${t.none}</p>` : agencyTable(known)}
      ${pages(known)}`,
  }
}

function filters({ area, filter, lang }: Known): Html {
  const t = words(lang, agenciesText)
  return html`<form method="get" action="/areas/${area.id}/agencies" class="filter" novalidate>
    ${govukInput({ id: 'q', name: 'q', label: { text: t.search }, value: filter.q, classes: 'govuk-input--width-20', autocomplete: 'off' })}
    ${govukSelect({ id: 'show', name: 'show', label: { text: t.filter }, items: SHOWS.map((value) => ({ value, text: t.shows[value], selected: value === filter.show })) })}
    ${govukButton({ text: t.apply, classes: 'govuk-button--secondary' })}</form>`
}

function agencyTable({ area, listed, lang }: Known): Html {
  const t = words(lang, agenciesText)
  return recordTable(
    t.title,
    [t.name, t.type, t.standing, t.contact, t.channel, t.missing],
    listed.map((each) => [
      html`<a class="govuk-link" href="/areas/${area.id}/agencies/${each.id}">${each.name}</a>`,
      t.types[each.type] ?? each.type,
      standingCell(each, lang),
      [each.contactPost, each.contactPhone].filter(Boolean).join(', ') || t.notRecorded,
      each.accepted ??
        (each.standing === 'outside' ? '' : each.channel === '' ? t.noChannelNamed : t.noChannel),
      each.missing.length === 0
        ? t.nothingMissing
        : formatList(
            each.missing.map((key) => t.missings[key]),
            lang,
          ),
    ]),
  )
}

function standingCell({ standing, endedOn }: Listed, lang: Lang): Html | string {
  const t = words(lang, agenciesText)
  if (endedOn !== null) return formatDate(endedOn, lang)
  return standing === 'member' ? html`<strong>${t.standings.member}</strong>` : t.standings[standing]
}

function pages({ area, filter, total, lang }: Known): Html | null {
  const t = words(lang, agenciesText)
  if (total <= PAGE_SIZE) return null
  const to = (page: number) =>
    `/areas/${area.id}/agencies?${new URLSearchParams({ q: filter.q, show: filter.show, page: String(page) })}`
  return govukPagination({
    landmarkLabel: t.next,
    previous: filter.page > 1 ? { href: to(filter.page - 1) } : undefined,
    next: filter.page * PAGE_SIZE < total ? { href: to(filter.page + 1) } : undefined,
  })
}
