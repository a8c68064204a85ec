import { formatDate, formatDue, formatRelativeDay } from '#platform/html/format.ts'
import { govukPagination, govukTag } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { mojSubNavigation } from '#platform/html/moj.ts'
import { type Lang, words } from '#platform/html/text.ts'
import type { Actor } from '#platform/http/actor.ts'
import type { Page } from '#platform/http/route.ts'
import { followedPart, unitPart } from './follow.page.ts'
import type { FollowedReferral, UnitWork } from './follow.ts'
import { homeText, owedWords } from './home.text.ts'
import { type Owed, SHOWN, type WorkCounts, type WorkQuery } from './work.ts'

export const PAGE_SIZE = 25

type Known = {
  owed: readonly Owed[]
  counts: WorkCounts
  query: WorkQuery
  followed: readonly FollowedReferral[]
  unit: UnitWork | null
  actor: Actor
  today: string
  lang: Lang
}

/** Counts, which are the filter too; the list; next page; what is followed; what waits for the unit. */
export function homePage(known: Known): Page {
  const { owed, counts, query, followed, unit, today, lang } = known
  const t = words(lang, homeText)
  return {
    title: t.title,
    section: 'home',
    wide: true,
    main: html`<h1 class="govuk-heading-l">${t.title}</h1>
      ${filters(counts, query, lang)}
      <p class="govuk-body" role="status">${t.showing[query.show](counts[query.show])}. ${owed.length > 1 && query.show === 'all' && html`${t.order}`}</p>
      ${owed.length === 0 ? html`<p class="govuk-body">${t.empty[query.show]}</p>` : owedList(known)}
      ${pagination(counts, query, lang)}
      ${unit !== null && unitPart(unit, lang)}
      ${followed.length > 0 && followedPart(followed, today, lang)}`,
  }
}

function filters(counts: WorkCounts, { show }: WorkQuery, lang: Lang): Html {
  const t = words(lang, homeText)
  return mojSubNavigation({
    label: t.filters,
    items: SHOWN.map((each) => ({
      text: t.show[each](counts[each]),
      href: each === 'all' ? '/' : `/?show=${each}`,
      active: each === show,
    })),
  })
}

/** A summary list: three columns on a desk, one below the other on a phone. */
function owedList({ owed, actor, today, lang }: Known): Html {
  return html`<dl class="govuk-summary-list">${owed.map((each) => owedRow(each, actor, today, lang))}</dl>`
}

function owedRow(owed: Owed, actor: Actor, today: string, lang: Lang): Html {
  const t = words(lang, homeText)
  const { what, detail, href } = owedWords(owed, lang)
  const post = actor.roles.find(({ role }) => role === owed.post)
  const lines = [detail, post === undefined ? '' : t.asPost(post.title)].filter((line) => line !== '')
  return html`<div class="govuk-summary-list__row">
    <dt class="govuk-summary-list__key govuk-!-width-one-half">${href === null ? html`${what}` : html`<a class="govuk-link" href="${href}">${what}</a>`}
      ${lines.map((line) => html`<span class="govuk-hint govuk-!-display-block govuk-!-margin-bottom-0 govuk-!-font-weight-regular">${line}</span>`)}</dt>
    <dd class="govuk-summary-list__value govuk-!-width-one-quarter">${whoCell(owed, lang)}</dd>
    <dd class="govuk-summary-list__value govuk-!-width-one-quarter">${dueCell(owed, what, today, lang)}</dd>
  </div>`
}

function whoCell({ personId, givenName, familyName, caseId, caseReference, level }: Owed, lang: Lang): Html {
  const t = words(lang, homeText)
  if (personId === null || givenName === null || familyName === null) return html``
  return html`<a class="govuk-link" href="/people/${personId}">${t.fullName(givenName, familyName)}</a>
    ${level !== null && govukTag({ text: t.level(level), classes: level === 3 ? 'govuk-tag--red' : 'govuk-tag--blue' })}
    ${caseId !== null && caseReference !== null && html`<br><a class="govuk-link govuk-body-s" href="/cases/${caseId}">${caseReference}</a>`}`
}

function dueCell({ dueOn, clockId }: Owed, what: string, today: string, lang: Lang): Html {
  const t = words(lang, homeText)
  if (dueOn === null) return html`<span class="govuk-hint govuk-!-margin-bottom-0">${t.noDate}</span>`
  const late = dueOn < today
  const when = late ? formatDue(dueOn, today, lang) : formatRelativeDay(dueOn, today, lang)
  return html`<span class="govuk-visually-hidden">${t.due}</span> <span class="parapet-nowrap">${formatDate(dueOn, lang)}</span>
    <br>${late ? govukTag({ text: when, classes: 'govuk-tag--red' }) : html`<span class="govuk-hint govuk-!-margin-bottom-0">${when}</span>`}
    ${clockId !== null && html`<br><a class="govuk-link govuk-body-s" href="/clocks/${clockId}" aria-label="${t.whyOf(what)}">${t.why}</a>`}`
}

function pagination(counts: WorkCounts, { show, page }: WorkQuery, lang: Lang): Html | null {
  const t = words(lang, homeText)
  const last = Math.ceil(counts[show] / PAGE_SIZE)
  if (last <= 1) return null
  const to = (number: number) => `/?${new URLSearchParams({ show, page: String(number) })}`
  return govukPagination({
    landmarkLabel: t.pages,
    previous: page > 1 ? { href: to(page - 1), text: t.previous } : undefined,
    next: page < last ? { href: to(page + 1), text: t.next } : undefined,
  })
}
