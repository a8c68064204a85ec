import { formatDateTime, formatRelativeDay, londonDate } from '#platform/html/format.ts'
import {
  govukButton,
  govukPagination,
  govukSelect,
  govukTag,
  govukWarningText,
} from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import type { Page } from '#platform/http/route.ts'
import { recordTable } from '../../cases/index.ts'
import { WAITING_KINDS, WAITING_ORDERS, type WaitingFilter, type WaitingReferral } from './queries.ts'
import { screeningText } from './screening.text.ts'

export const PAGE_SIZE = 25

type Known = {
  referrals: readonly WaitingReferral[]
  total: number
  claims: number
  filter: WaitingFilter
  today: string
  lang: Lang
}

/** Referrals before the screeners, the claims to level 3 first and unmistakable. */
export function listWaitingPage({ referrals, total, claims, filter, today, lang }: Known): Page {
  const t = words(lang, screeningText)
  const heads = [t.person, t.claimedLevel, t.gradeHead, t.from, t.sent, t.reference]
  return {
    title: t.list,
    section: 'screening',
    wide: true,
    main: html`<h1 class="govuk-heading-l">${t.list}</h1>
      ${claims > 0 && filter.kind !== 'more-evidence' && govukWarningText({ text: t.claimsWarning(claims), iconFallbackText: t.warning })}
      <form method="get" action="/screening" novalidate>
        ${govukSelect({ id: 'kind', name: 'kind', label: { text: t.filter }, items: WAITING_KINDS.map((kind) => ({ value: kind, text: t.filters[kind], selected: kind === filter.kind })) })}
        ${govukSelect({ id: 'order', name: 'order', label: { text: t.order }, items: WAITING_ORDERS.map((order) => ({ value: order, text: t.orders[order], selected: order === filter.order })) })}
        ${govukButton({ text: t.apply, classes: 'govuk-button--secondary' })}
      </form>
      <p class="govuk-body" role="status">${t.count(total)}</p>
      ${
        referrals.length === 0
          ? html`<p class="govuk-body">${t.empty[filter.kind]}</p>`
          : recordTable(
              t.list,
              heads,
              referrals.map((each) => row(each, today, lang)),
            )
      }
      ${pagination(filter, total, lang)}
      <ul class="govuk-list"><li><a class="govuk-link" href="/screening/decisions">${t.decisionsLink}</a></li>
        <li><a class="govuk-link" href="/screening/sittings">${t.sittings.title}</a></li>
        <li><a class="govuk-link" href="/screening/figures">${t.figures.title}</a></li>
        <li><a class="govuk-link" href="/housing-information">${t.housingLink}</a></li></ul>`,
  }
}

function row(each: WaitingReferral, today: string, lang: Lang) {
  const t = words(lang, screeningText)
  const level = each.proposedLevel === null ? t.noLevel : t.levels(each.proposedLevel)
  return [
    html`<a class="govuk-link" href="/screening/${each.id}">${t.fullName(each.givenName, each.familyName)}</a>`,
    each.claimsLevel3 ? govukTag({ text: t.claims, classes: 'govuk-tag--red' }) : level,
    gradeCell(each, lang),
    t.fromWho(each.agency ?? '', each.referrer ?? ''),
    sentCell(each, today, lang),
    each.reference,
  ]
}

const GRADES = { 1: 'low', 2: 'medium', 3: 'high', 4: 'very-high' } as const

/** The highest grade that the referral gives. */
function gradeCell({ grade }: WaitingReferral, lang: Lang): Html | string {
  const t = words(lang, screeningText)
  if (grade === null || grade === undefined) return t.noLevel
  const text = t.grades[GRADES[grade as 1 | 2 | 3 | 4]]
  return grade < 3 ? text : govukTag({ text, classes: grade === 4 ? 'govuk-tag--red' : 'govuk-tag--orange' })
}

function sentCell({ submittedAt, sentVersion }: WaitingReferral, today: string, lang: Lang): Html {
  const t = words(lang, screeningText)
  if (submittedAt === null) return html``
  return html`${formatDateTime(submittedAt, lang)} (${formatRelativeDay(londonDate(submittedAt), today, lang)})${
    sentVersion > 1 && html`<br>${govukTag({ text: t.sentAgain(sentVersion), classes: 'govuk-tag--blue' })}`
  }`
}

function pagination({ kind, order, page }: WaitingFilter, total: number, lang: Lang): Html | null {
  const t = words(lang, screeningText)
  const last = Math.ceil(total / PAGE_SIZE)
  if (last <= 1) return null
  const href = (to: number) => `/screening?kind=${kind}&order=${order}&page=${to}`
  return govukPagination({
    landmarkLabel: t.pages,
    previous: page > 1 ? { href: href(page - 1), text: t.previous } : undefined,
    next: page < last ? { href: href(page + 1), text: t.next } : undefined,
  })
}
