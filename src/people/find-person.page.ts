import { formatDate } from '#platform/html/format.ts'
import {
  govukButton,
  govukDetails,
  govukInput,
  govukInsetText,
  govukPagination,
} from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { type Actor, may } from '#platform/http/actor.ts'
import type { Page } from '#platform/http/route.ts'
import { peopleText } from './people.text.ts'
import type { FoundPerson } from './queries.ts'
import { isAsked, type SearchParts, typedOf } from './search/ask.ts'
import { forAndAgainst, strengthTag } from './search/evidence.page.ts'
import type { Hit } from './search/search-persons.ts'

export const PAGE_SIZE = 25

type Known = {
  people: readonly (FoundPerson | Hit)[]
  total: number
  /** Names of areas in which a restricted record may match. */
  restrictedIn: readonly string[]
  parts: SearchParts
  page: number
  lang: Lang
  actor: Actor
}

/** Search box, count, table, next page. */
export function findPersonPage({ people, total, restrictedIn, parts, page, lang, actor }: Known): Page {
  const t = words(lang, peopleText)
  const asked = isAsked(parts)
  return {
    title: t.find,
    section: 'people',
    main: html`<h1 class="govuk-heading-l">${t.find}</h1>
      <form method="get" action="/people" role="search" novalidate>
        ${govukInput({ id: 'q', name: 'q', value: parts.q, label: { text: t.searchLabel }, hint: { text: t.searchHint }, classes: 'govuk-!-width-two-thirds', autocomplete: 'off', spellcheck: false })}
        ${byParts(parts, lang)}
        ${govukButton({ text: t.search })}
      </form>
      <p class="govuk-body" role="status">${asked ? t.hits(total, typedOf(parts)) : t.inSight(total)}</p>
      ${restrictedIn.map((area) => govukInsetText({ text: t.restrictedIn(area) }))}
      ${people.length === 0 ? nobody(actor, lang) : peopleTable(people, lang)}
      ${!asked && pagination(page, total, lang)}
      ${may(actor, 'person.record') && html`<p class="govuk-body"><a class="govuk-link" href="/people/new">${t.record}</a></p>`}
      ${may(actor, 'person.match') && html`<p class="govuk-body"><a class="govuk-link" href="/people/matches">${t.matches}</a></p>`}`,
  }
}

function nobody(actor: Actor, lang: Lang): Html {
  const t = words(lang, peopleText)
  return html`<p class="govuk-body">${t.none}</p>${
    may(actor, 'break-glass.use') &&
    html`<p class="govuk-body">${t.emergency} <a class="govuk-link" href="/break-glass">${t.openInEmergency}</a></p>`
  }`
}

function peopleTable(people: readonly (FoundPerson | Hit)[], lang: Lang): Html {
  const t = words(lang, peopleText)
  return html`<table class="govuk-table">
    <caption class="govuk-table__caption govuk-visually-hidden">${t.find}</caption>
    <thead class="govuk-table__head"><tr class="govuk-table__row">
      ${[t.name, t.born, t.reference, t.caseFile].map((head) => html`<th scope="col" class="govuk-table__header">${head}</th>`)}
    </tr></thead>
    <tbody class="govuk-table__body">${people.map((person) => personRow(person, lang))}</tbody>
  </table>`
}

function personRow(person: FoundPerson | Hit, lang: Lang): Html {
  const t = words(lang, peopleText)
  return html`<tr class="govuk-table__row">
    <th scope="row" class="govuk-table__header"><a class="govuk-link" href="/people/${person.id}">${t.fullName(person.givenName, person.familyName)}</a>${'weight' in person && why(person, lang)}</th>
    <td class="govuk-table__cell">${person.dateOfBirth === null ? t.unknown : formatDate(person.dateOfBirth, lang)}</td>
    <td class="govuk-table__cell">${person.reference}</td>
    <td class="govuk-table__cell">${person.caseId === null ? t.noCase : html`<a class="govuk-link" href="/cases/${person.caseId}">${person.caseReference ?? ''}</a>`}</td>
  </tr>`
}

/** The parts of a search in boxes of their own, open when one of them was used. */
function byParts(parts: SearchParts, lang: Lang): Html {
  const t = words(lang, peopleText)
  const box = (name: keyof typeof t.parts, hint?: string) =>
    govukInput({
      id: name,
      name,
      value: parts[name],
      label: { text: t.parts[name] },
      hint: hint === undefined ? undefined : { text: hint },
      classes: 'govuk-!-width-one-half',
      autocomplete: 'off',
      spellcheck: false,
    })
  return govukDetails({
    summaryText: t.byParts,
    open: typedOf({ ...parts, q: '' }) !== '',
    html: html`${box('given')}${box('family')}${box('born', t.bornHint)}${box('number', t.numberHint)}${box('place')}`,
  })
}

/** Why this person was found, in words. */
function why(hit: Hit, lang: Lang): Html {
  const t = words(lang, peopleText)
  const { for: speaks, against } = forAndAgainst(hit.weight, lang)
  return html`<br>${strengthTag(hit.weight, lang)}
    <ul class="govuk-list govuk-hint govuk-!-margin-top-1 govuk-!-margin-bottom-0">${speaks.map((each) => html`<li>${each}</li>`)}${against.map((each) => html`<li>${t.butNot(each)}</li>`)}</ul>`
}

function pagination(page: number, total: number, lang: Lang): Html | null {
  const t = words(lang, peopleText)
  const last = Math.ceil(total / PAGE_SIZE)
  if (last <= 1) return null
  return govukPagination({
    landmarkLabel: t.pages,
    previous: page > 1 ? { href: `/people?page=${page - 1}`, text: t.previous } : undefined,
    next: page < last ? { href: `/people?page=${page + 1}`, text: t.next } : undefined,
  })
}
