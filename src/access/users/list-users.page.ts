import { govukButton, govukInput, govukSelect, govukTag } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { type Actor, may } from '#platform/http/actor.ts'
import type { Page } from '#platform/http/route.ts'
import { pager, recordTable } from '../parts.ts'
import type { Named } from '../sight/queries.ts'
import type { AccountState, ListedUser, UserFilter } from './queries.ts'
import { usersText } from './users.text.ts'

export const PAGE_SIZE = 25

type Known = {
  users: readonly ListedUser[]
  total: number
  filter: UserFilter
  agencies: readonly Named[]
  posts: readonly Named[]
  actor: Actor
  lang: Lang
}

/** The users: filter, count, table, next page. */
export function listUsersPage(known: Known): Page {
  const { users, total, filter, actor, lang } = known
  const t = words(lang, usersText)
  const { q, agency, role, state } = filter
  return {
    title: t.title,
    section: 'users',
    wide: true,
    main: html`<h1 class="govuk-heading-l">${t.title}</h1>
      <p class="govuk-body">${t.intro}</p>
      ${may(actor, 'user.administer') && govukButton({ text: t.invite, href: '/users/invite' })}
      ${filterForm(known)}
      <p class="govuk-body" role="status">${t.count(total)}</p>
      ${users.length === 0 ? html`<p class="govuk-body">${t.none}</p>` : usersTable(users, lang)}
      ${pager({ href: '/users', query: { q, agency, role, state }, page: filter.page, total, size: PAGE_SIZE, lang })}
      <p class="govuk-body"><a class="govuk-link" href="/roles">${t.catalogue}</a></p>
      ${may(actor, 'grant.read') && html`<p class="govuk-body"><a class="govuk-link" href="/break-glass/uses">${t.uses}</a></p>`}`,
  }
}

function filterForm({ filter, agencies, posts, lang }: Known): Html {
  const t = words(lang, usersText)
  const choices = (any: string, list: readonly Named[], value: string) => [
    { value: '', text: any },
    ...list.map(({ id, name }) => ({ value: id, text: name, selected: id === value })),
  ]
  const states = (['active', 'invited', 'ended'] as const).map((id) => ({ id, name: t.statuses[id] }))
  const quarter = (field: Html) => html`<div class="govuk-grid-column-one-quarter">${field}</div>`
  return html`<form method="get" action="/users" novalidate><div class="govuk-grid-row">
    ${quarter(govukInput({ id: 'q', name: 'q', value: filter.q, label: { text: t.search }, autocomplete: 'off', spellcheck: false }))}
    ${quarter(govukSelect({ id: 'agency', name: 'agency', label: { text: t.agency }, items: choices(t.anyAgency, agencies, filter.agency) }))}
    ${quarter(govukSelect({ id: 'role', name: 'role', label: { text: t.role }, items: choices(t.anyRole, posts, filter.role) }))}
    ${quarter(govukSelect({ id: 'state', name: 'state', label: { text: t.status }, items: choices(t.anyStatus, states, filter.state) }))}
  </div>${govukButton({ text: t.apply, classes: 'govuk-button--secondary' })}</form>`
}

const COLOURS = { active: 'govuk-tag--green', invited: 'govuk-tag--blue', ended: 'govuk-tag--grey' }

/** How an account stands, as a tag. */
export const stateTag = (state: AccountState, lang: Lang): Html =>
  govukTag({ text: words(lang, usersText).statuses[state], classes: COLOURS[state] })

function usersTable(users: readonly ListedUser[], lang: Lang): Html {
  const t = words(lang, usersText)
  return recordTable(
    t.title,
    [t.name, t.jobTitle, t.agency, t.roles, t.status],
    users.map((user) => [
      html`<a class="govuk-link" href="/users/${user.id}">${user.name}</a>`,
      user.jobTitle,
      user.agency,
      user.roles.length === 0
        ? t.noRoles
        : html`<ul class="govuk-list govuk-!-margin-bottom-0">${user.roles.map((role) => html`<li>${t.roleIn(role.title, role.area)}</li>`)}</ul>`,
      stateTag(user.state, lang),
    ]),
  )
}
