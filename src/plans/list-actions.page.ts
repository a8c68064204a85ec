import { govukButton, govukPagination, govukSelect } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import type { Actor } from '#platform/http/actor.ts'
import type { Page } from '#platform/http/route.ts'
import { actionTable } from './action-table.ts'
import type { ActionQuery } from './list-actions.ts'
import type { ActionAgency } from './people.ts'
import { plansText } from './plans.text.ts'
import { type Action, SHOWN, WHOSE } from './queries.ts'

export const PAGE_SIZE = 25

type Known = {
  actions: readonly Action[]
  total: number
  query: ActionQuery
  agencies: readonly ActionAgency[]
  actor: Actor
  today: string
  lang: Lang
}

/** Filter, count, table, next page. */
export function listActionsPage(known: Known): Page {
  const { actions, total, query, today, lang } = known
  const t = words(lang, plansText)
  const untouched = query.whose === 'mine' && query.state === 'open' && query.agencyId === ''
  return {
    title: t.title,
    section: 'actions',
    wide: true,
    main: html`<h1 class="govuk-heading-l">${t.title}</h1>
      ${filterForm(known)}
      <p class="govuk-body" role="status">${t.count(total)}</p>
      ${actions.length === 0 ? html`<p class="govuk-body">${untouched ? t.noneOfMine : t.none}</p>` : actionTable({ actions, caption: t.title, today, lang, withPerson: true })}
      ${pagination(known)}`,
  }
}

function filterForm({ query, agencies, lang }: Known): Html {
  const t = words(lang, plansText)
  const field = (
    name: 'whose' | 'state' | 'agencyId',
    label: string,
    items: { value: string; text: string }[],
  ) =>
    html`<div class="govuk-grid-column-one-third">${govukSelect({ id: name, name, label: { text: label }, items, value: query[name], classes: 'govuk-!-width-full' })}</div>`
  return html`<form method="get" action="/actions" novalidate>
    <div class="govuk-grid-row">
      ${field(
        'whose',
        t.whoseLabel,
        WHOSE.map((value) => ({ value, text: t.whose[value] })),
      )}
      ${field(
        'state',
        t.stateLabel,
        SHOWN.map((value) => ({ value, text: t.shown[value] })),
      )}
      ${field('agencyId', t.agencyLabel, [{ value: '', text: t.anyAgency }, ...agencies.map(({ id, name }) => ({ value: id, text: name }))])}
    </div>
    ${govukButton({ text: t.filter, classes: 'govuk-button--secondary' })}
  </form>`
}

function pagination({ query, total, lang }: Known): Html | null {
  const t = words(lang, plansText)
  const last = Math.ceil(total / PAGE_SIZE)
  if (last <= 1) return null
  const to = (page: number) =>
    `/actions?${new URLSearchParams({ whose: query.whose, state: query.state, agencyId: query.agencyId, page: String(page) })}`
  return govukPagination({
    landmarkLabel: t.pages,
    previous: query.page > 1 ? { href: to(query.page - 1), text: t.previous } : undefined,
    next: query.page < last ? { href: to(query.page + 1), text: t.next } : undefined,
  })
}
