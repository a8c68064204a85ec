import { formatDate, formatDue } from '#platform/html/format.ts'
import { govukButton, govukPagination, govukSelect, govukTag } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import type { Page } from '#platform/http/route.ts'
import { casesText } from './cases.text.ts'
import { type CaseFilter, type ListedCase, SORTS, WANTS } from './list-queries.ts'
import { recordTable } from './table.ts'

export const PAGE_SIZE = 25

type Known = { cases: readonly ListedCase[]; total: number; filter: CaseFilter; today: string; lang: Lang }

/** The cases in sight: filter, count, table, next page. */
export function listCasesPage({ cases, total, filter, today, lang }: Known): Page {
  const t = words(lang, casesText)
  return {
    title: t.list,
    section: 'cases',
    wide: true,
    main: html`<h1 class="govuk-heading-l">${t.list}</h1>
      ${filterForm(filter, lang)}
      <p class="govuk-body" role="status">${t.count(total)}</p>
      ${cases.length === 0 ? html`<p class="govuk-body">${t.none}</p>` : casesTable(cases, today, lang)}
      ${pagination(filter, total, lang)}`,
  }
}

function filterForm(filter: CaseFilter, lang: Lang): Html {
  const t = words(lang, casesText)
  const select = (
    name: 'level' | 'category' | 'state' | 'wants' | 'sort',
    label: string,
    choices: readonly (readonly [string, string])[],
  ) =>
    html`<div class="govuk-grid-column-one-quarter">${govukSelect({
      id: name,
      name,
      label: { text: label },
      items: choices.map(([value, text]) => ({ value, text, selected: filter[name] === value })),
    })}</div>`
  const levels = ['1', '2', '3'].map((level) => [level, t.level(Number(level))] as const)
  const categories = ['1', '2', '3', '4'].map((category) => [category, t.category(Number(category))] as const)
  return html`<form method="get" action="/cases" novalidate><div class="govuk-grid-row">
      ${select('level', t.levelWord, [['', t.anyLevel], ...levels, ['none', t.noLevel]])}
      ${select('category', t.categoryWord, [['', t.anyCategory], ...categories, ['none', t.noCategory]])}
      ${select('state', t.state, Object.entries(t.states))}
    </div><div class="govuk-grid-row">
      ${select(
        'wants',
        t.wants,
        WANTS.map((wants) => [wants, t.wantsWords[wants]] as const),
      )}
      ${select(
        'sort',
        t.sort,
        SORTS.map((sort) => [sort, t.sorts[sort]] as const),
      )}
    </div>${govukButton({ text: t.apply, classes: 'govuk-button--secondary' })}</form>`
}

function casesTable(cases: readonly ListedCase[], today: string, lang: Lang): Html {
  const t = words(lang, casesText)
  const heads = [t.person, t.reference, t.levelWord, t.categoryWord, t.leadAgency, t.manager, t.nextReview]
  return recordTable(
    t.list,
    heads,
    cases.map((each) => caseRow(each, today, lang)),
  )
}

function caseRow(each: ListedCase, today: string, lang: Lang) {
  const t = words(lang, casesText)
  return [
    html`<a class="govuk-link" href="/cases/${each.id}">${t.fullName(each.givenName, each.familyName)}</a>`,
    each.reference,
    html`${each.level === 3 ? govukTag({ text: t.level(3), classes: 'govuk-tag--red' }) : t.level(each.level)}${each.closedAt !== null && html` ${govukTag({ text: t.closedTag, classes: 'govuk-tag--grey' })}`}`,
    t.category(each.category),
    each.leadAgency,
    each.caseManager ?? t.noManager,
    each.reviewDue === null
      ? t.noReview
      : html`${formatDate(each.reviewDue, lang)}<br><span class="govuk-hint govuk-!-margin-bottom-0">${formatDue(each.reviewDue, today, lang)}</span>`,
  ]
}

function pagination(filter: CaseFilter, total: number, lang: Lang): Html | null {
  const t = words(lang, casesText)
  const last = Math.ceil(total / PAGE_SIZE)
  if (last <= 1) return null
  const { level, category, state, wants, sort, page } = filter
  const href = (to: number) =>
    `/cases?${new URLSearchParams({ level, category, state, wants, sort, page: String(to) })}`
  return govukPagination({
    landmarkLabel: t.pages,
    previous: page > 1 ? { href: href(page - 1), text: t.previous } : undefined,
    next: page < last ? { href: href(page + 1), text: t.next } : undefined,
  })
}
