import { formatDateTime } from '#platform/html/format.ts'
import {
  govukButton,
  govukInsetText,
  govukPagination,
  govukRadios,
  govukSummaryList,
  govukTextarea,
} from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { scrollable } from '#platform/html/layout.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { errorFor, errorSummary, type FormState, postForm, typed } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import { knownText } from './known.text.ts'
import type { Match, MatchState, Verdict } from './match-queries.ts'

export const PAGE_SIZE = 25
const STATES = ['open', 'linked', 'different', 'merged'] as const

type List = { matches: readonly Match[]; total: number; state: MatchState; page: number; lang: Lang }

/** Matches to settle, or settled, with a filter. */
export function matchesPage({ matches, total, state, page, lang }: List): Page {
  const t = words(lang, knownText)
  const last = Math.ceil(total / PAGE_SIZE)
  const at = (number: number) => `/people/matches?state=${state}&page=${number}`
  return {
    title: t.matches,
    section: 'people',
    backLink: { href: '/people' },
    main: html`<h1 class="govuk-heading-l">${t.matches}</h1>
      <p class="govuk-body">${t.matchesLead}</p>
      <form method="get" action="/people/matches">${govukRadios({
        name: 'state',
        idPrefix: 'state',
        classes: 'govuk-radios--inline govuk-radios--small',
        fieldset: { legend: { text: t.state } },
        items: STATES.map((each) => ({ value: each, text: t.states[each], checked: each === state })),
      })}${govukButton({ text: t.show, classes: 'govuk-button--secondary' })}</form>
      <p class="govuk-body" role="status">${t.count(total)}</p>
      ${matches.length === 0 ? html`<p class="govuk-body">${t.noMatches}</p>` : scrollable(t.matches, table(matches, lang))}
      ${
        last > 1 &&
        govukPagination({
          landmarkLabel: t.pages,
          previous: page > 1 ? { href: at(page - 1), text: t.previous } : undefined,
          next: page < last ? { href: at(page + 1), text: t.next } : undefined,
        })
      }`,
  }
}

function table(matches: readonly Match[], lang: Lang): Html {
  const t = words(lang, knownText)
  return html`<table class="govuk-table"><caption class="govuk-table__caption govuk-visually-hidden">${t.matches}</caption>
    <thead class="govuk-table__head"><tr class="govuk-table__row">${[t.person, t.other, t.alike, t.since].map((head) => html`<th scope="col" class="govuk-table__header">${head}</th>`)}</tr></thead>
    <tbody class="govuk-table__body">${matches.map(
      (match) => html`<tr class="govuk-table__row">
        <th scope="row" class="govuk-table__header"><a class="govuk-link" href="/people/matches/${match.matchId}">${match.givenName} ${match.familyName}</a><br><span class="govuk-hint">${match.reference}</span></th>
        <td class="govuk-table__cell">${match.otherAreaId === match.areaId ? t.otherHere : t.otherIn(match.otherArea)}</td>
        <td class="govuk-table__cell">${lines(alike(match, lang))}</td>
        <td class="govuk-table__cell">${formatDateTime(match.raisedAt, lang)}</td></tr>`,
    )}</tbody></table>`
}

const lines = (items: readonly string[]) =>
  html`<ul class="govuk-list govuk-!-margin-bottom-0">${items.map((item) => html`<li>${item}</li>`)}</ul>`

/** The evidence in words, the most telling alone where one says it all. */
function alike({ evidence }: Match, lang: Lang): string[] {
  const t = words(lang, knownText)
  const told = evidence.filter(
    (code) =>
      !('YEHSN'.includes(code) && evidence.includes('F') && evidence.includes('G')) &&
      !(code === 'N' && evidence.some((other) => 'YEHS'.includes(other))),
  )
  return told.map((code) => t.evidence[code] ?? t.evidenceOf[code.split(':')[0] ?? ''] ?? code)
}

type One = { match: Match; form: FormState; lang: Lang }

/** One match: this area's record, what is alike, what each side says, and the question. */
export function matchPage({ match, form, lang }: One): Page {
  const t = words(lang, knownText)
  const here = match.otherAreaId === match.areaId
  const said = (verdict: Verdict | null, reason: string | null) =>
    verdict === null ? t.undecided : t.decided(verdict, reason ?? '')
  const person = (id: string, name: string) => ({
    html: html`<a class="govuk-link" href="/people/${id}">${name}</a>`,
  })
  return {
    title: t.settle,
    section: 'people',
    backLink: { href: '/people/matches' },
    main: html`${errorSummary(form)}<h1 class="govuk-heading-l">${t.settle}</h1>
      ${match.passedOverReason !== null && govukInsetText({ text: t.passedOver(match.passedOverReason) })}
      ${govukSummaryList({
        rows: [
          {
            key: { text: t.person },
            value: person(match.personId, `${match.givenName} ${match.familyName}, ${match.reference}`),
          },
          {
            key: { text: t.other },
            value:
              match.otherPersonId === null
                ? { text: t.otherIn(match.otherArea) }
                : person(match.otherPersonId, t.otherHere),
          },
          { key: { text: t.alike }, value: { html: lines(alike(match, lang)) } },
          { key: { text: t.state }, value: { text: t.states[match.state] } },
          { key: { text: t.yours }, value: { text: said(match.verdict, match.reason) } },
          ...(here
            ? []
            : [{ key: { text: t.theirs }, value: { text: said(match.otherVerdict, match.otherReason) } }]),
        ],
      })}
      ${!here && html`<p class="govuk-body">${t.ask(match.otherArea)}</p>`}
      ${match.otherPersonId !== null && match.state !== 'merged' && html`<p class="govuk-body"><a class="govuk-link" href="/people/${match.personId}/merge?with=${match.otherPersonId}">${t.merge}</a></p>`}
      ${match.state !== 'merged' && settleForm({ match, form, lang })}`,
  }
}

function settleForm({ match, form, lang }: One): Html {
  const t = words(lang, knownText)
  const chosen = typed(form, 'verdict', match.verdict ?? '')
  return postForm(html`<input type="hidden" name="version" value="${match.version}">
    ${govukRadios({
      name: 'verdict',
      idPrefix: 'verdict',
      fieldset: { legend: { text: t.verdict, classes: 'govuk-fieldset__legend--m' } },
      errorMessage: errorFor(form, 'verdict'),
      items: [
        { value: 'same', text: t.same, hint: { text: t.sameHint }, checked: chosen === 'same' },
        {
          value: 'different',
          text: t.different,
          hint: { text: t.differentHint },
          checked: chosen === 'different',
        },
      ],
    })}
    ${govukTextarea({ id: 'reason', name: 'reason', value: typed(form, 'reason', match.reason ?? ''), label: { text: t.why }, rows: '3', errorMessage: errorFor(form, 'reason') })}
    ${govukButton({ text: t.save, preventDoubleClick: true })}`)
}
