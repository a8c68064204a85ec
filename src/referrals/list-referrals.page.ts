import { formatDate, londonDate } from '#platform/html/format.ts'
import { govukButton, govukCheckboxes, govukPagination, govukSelect } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { scrollable } from '#platform/html/layout.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { type Actor, may } from '#platform/http/actor.ts'
import type { Page } from '#platform/http/route.ts'
import { REFERRAL_STATUSES } from '#rules/referrals/following.ts'
import { housingText } from './housing/housing.text.ts'
import type { Filter } from './list-referrals.ts'
import type { Referral } from './queries.ts'
import { referralsText } from './referrals.text.ts'
import { level3Tag, statusTag } from './shared.page.ts'

export const PAGE_SIZE = 25

type Known = { referrals: readonly Referral[]; total: number; filter: Filter; actor: Actor; lang: Lang }

/** How many, which, and the next page. */
export function listReferralsPage({ referrals, total, filter, actor, lang }: Known): Page {
  const t = words(lang, referralsText)
  return {
    title: t.referrals,
    section: 'referrals',
    wide: true,
    main: html`<h1 class="govuk-heading-l">${t.referrals}</h1>
      ${may(actor, 'referral.make') && govukButton({ text: t.start.title, href: '/referrals/new' })}
      ${filterForm(filter, lang)}
      <p class="govuk-body" role="status">${t.count(total)}</p>
      ${referrals.length === 0 ? html`<p class="govuk-body">${t.none} <a class="govuk-link" href="/people">${t.findPerson}</a></p>` : scrollable(t.referrals, table(referrals, lang))}
      ${pagination(filter, total, lang)}
      <p class="govuk-body"><a class="govuk-link" href="/housing-information">${words('en', housingText).title}</a></p>`,
  }
}

function filterForm({ status, mine }: Filter, lang: Lang): Html {
  const t = words(lang, referralsText)
  const statuses = REFERRAL_STATUSES.map((value) => ({
    value,
    text: t.statuses[value],
    selected: value === status,
  }))
  return html`<form method="get" action="/referrals" aria-label="${t.filter}">
    ${govukSelect({ id: 'status', name: 'status', label: { text: t.statusLabel }, items: [{ value: '', text: t.anyStatus }, ...statuses] })}
    ${govukCheckboxes({ idPrefix: 'mine', name: 'mine', classes: 'govuk-checkboxes--small', items: [{ value: 'yes', text: t.mineOnly, checked: mine !== null }] })}
    ${govukButton({ text: t.apply, classes: 'govuk-button--secondary' })}
  </form>`
}

function table(referrals: readonly Referral[], lang: Lang): Html {
  const t = words(lang, referralsText)
  const heads = [t.person, t.reference, t.status, t.proposed, t.sent]
  return html`<table class="govuk-table">
    <caption class="govuk-table__caption govuk-visually-hidden">${t.referrals}</caption>
    <thead class="govuk-table__head"><tr class="govuk-table__row">${heads.map((head) => html`<th scope="col" class="govuk-table__header">${head}</th>`)}</tr></thead>
    <tbody class="govuk-table__body">${referrals.map((each) => row(each, lang))}</tbody></table>`
}

function row(referral: Referral, lang: Lang): Html {
  const t = words(lang, referralsText)
  const level = referral.proposedLevel === null ? t.noLevel : t.level(referral.proposedLevel)
  const sent = referral.submittedAt === null ? t.notSent : formatDate(londonDate(referral.submittedAt), lang)
  return html`<tr class="govuk-table__row">
    <th scope="row" class="govuk-table__header"><a class="govuk-link" href="/referrals/${referral.id}">${t.fullName(referral.givenName, referral.familyName)}</a></th>
    <td class="govuk-table__cell">${referral.reference}</td>
    <td class="govuk-table__cell">${statusTag(referral.status, lang)}</td>
    <td class="govuk-table__cell">${level} ${referral.claimsLevel3 && level3Tag(lang)}</td>
    <td class="govuk-table__cell">${sent}</td></tr>`
}

function pagination({ status, mine, page }: Filter, total: number, lang: Lang): Html | null {
  const t = words(lang, referralsText)
  const last = Math.ceil(total / PAGE_SIZE)
  if (last <= 1) return null
  const address = (number: number) => {
    const query = new URLSearchParams({
      ...(status !== null && { status }),
      ...(mine !== null && { mine }),
      page: String(number),
    })
    return `/referrals?${query}`
  }
  return govukPagination({
    landmarkLabel: t.pages,
    previous: page > 1 ? { href: address(page - 1), text: t.previous } : undefined,
    next: page < last ? { href: address(page + 1), text: t.next } : undefined,
  })
}
