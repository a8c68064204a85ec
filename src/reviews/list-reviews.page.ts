import { formatDate, formatDateTime, formatDue } from '#platform/html/format.ts'
import {
  govukButton,
  govukPagination,
  govukSelect,
  govukSummaryList,
  govukTag,
} from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { type Actor, mayIn } from '#platform/http/actor.ts'
import type { Page } from '#platform/http/route.ts'
import { REVIEW_FACTORS } from '#rules/reviews/factors.ts'
import { type Case, caseBar } from '../cases/index.ts'
import { REVIEW_KINDS, type Review, type ReviewFilter } from './queries.ts'
import { setReviewText } from './set-review.text.ts'

export const PAGE_SIZE = 10

type Known = {
  shown: Case
  reviews: readonly Review[]
  total: number
  filter: ReviewFilter
  actor: Actor
  today: string
  lang: Lang
}

/** The review decisions of a case, the one that stands first. */
export function listReviewsPage({ shown, reviews, total, filter, actor, today, lang }: Known): Page {
  const t = words(lang, setReviewText)
  const maySet = shown.closedAt === null && mayIn(actor, 'review.set', shown.areaId)
  return {
    title: `${t.listTitle}, ${shown.reference}`,
    section: 'cases',
    backLink: { href: `/cases/${shown.id}` },
    main: html`${caseBar(shown, lang, 'reviews')}
      <h1 class="govuk-heading-l">${t.listTitle}</h1>
      ${maySet && govukButton({ text: t.title, href: `/cases/${shown.id}/reviews/new` })}
      <form method="get" action="/cases/${shown.id}/reviews" novalidate>
        ${govukSelect({ id: 'kind', name: 'kind', label: { text: t.filter }, items: REVIEW_KINDS.map((kind) => ({ value: kind, text: t.filters[kind], selected: kind === filter.kind })) })}
        ${govukButton({ text: t.apply, classes: 'govuk-button--secondary' })}
      </form>
      <p class="govuk-body" role="status">${t.count(total)}</p>
      ${total === 0 && html`<p class="govuk-body">${filter.kind === 'all' ? t.none : t.noneOfKind}</p>`}
      ${reviews.map((review) => reviewCard(review, today, lang))}
      ${pagination(shown.id, total, filter, lang)}`,
  }
}

function reviewCard(review: Review, today: string, lang: Lang): Html {
  const t = words(lang, setReviewText)
  const stands = review.supersededAt === null
  const title = review.dueOn === null ? t.ended : formatDate(review.dueOn, lang)
  const row = (key: string, value: Html | string) => ({ key: { text: key }, value: { html: html`${value}` } })
  const when = formatDateTime(review.setAt, lang)
  return html`<h2 class="govuk-heading-m">${title} ${stands && govukTag({ text: t.current, classes: 'govuk-tag--green' })}</h2>
    ${govukSummaryList({
      rows: [
        ...(review.dueOn === null || !stands ? [] : [row(t.due, formatDue(review.dueOn, today, lang))]),
        row(t.set, review.setBy === null ? when : t.setBy(when, review.setBy)),
        row(
          t.reasons,
          html`${review.reasons}${review.later !== null && html`<br>${t.laterBecause(review.later)}`}`,
        ),
        ...(review.dueOn === null ? [] : factorRows(review, lang)),
      ],
    })}
    ${links(review, title, lang)}`
}

function factorRows(review: Review, lang: Lang) {
  const t = words(lang, setReviewText)
  const said = REVIEW_FACTORS.filter(({ key }) => review.factors[key] !== undefined)
  if (said.length === 0) return [{ key: { text: t.takenIntoAccount }, value: { text: t.noFactors } }]
  return said.map(({ key }) => ({
    key: { text: t.factors[key].name },
    value: { text: review.factors[key] ?? '' },
  }))
}

function links(review: Review, title: string, lang: Lang): Html {
  const t = words(lang, setReviewText)
  return html`<p class="govuk-body">${review.clockId !== null && html`<a class="govuk-link" href="/clocks/${review.clockId}">${t.why}<span class="govuk-visually-hidden"> ${t.whyOf(title)}</span></a> `}${
    review.minuteOf !== null &&
    html`<a class="govuk-link" href="/minutes/${review.minuteOf}">${t.minutes}</a>`
  }</p>`
}

function pagination(caseId: string, total: number, { kind, page }: ReviewFilter, lang: Lang): Html | null {
  const t = words(lang, setReviewText)
  const last = Math.ceil(total / PAGE_SIZE)
  if (last <= 1) return null
  const href = (to: number) => `/cases/${caseId}/reviews?kind=${kind}&page=${to}`
  return govukPagination({
    landmarkLabel: t.pages,
    previous: page > 1 ? { href: href(page - 1), text: t.previous } : undefined,
    next: page < last ? { href: href(page + 1), text: t.next } : undefined,
  })
}
