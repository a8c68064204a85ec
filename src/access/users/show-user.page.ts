import { formatDate, formatDateTime } from '#platform/html/format.ts'
import {
  govukButton,
  govukInsetText,
  govukNotificationBanner,
  govukSummaryList,
} from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { type Actor, mayIn } from '#platform/http/actor.ts'
import { postForm } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import { recordTable } from '../parts.ts'
import { handOverText } from './hand-over.text.ts'
import { stateTag } from './list-users.page.ts'
import type { Post, SupersededPost } from './post-queries.ts'
import { postsPart } from './posts.page.ts'
import { postsText } from './posts.text.ts'
import type { HeldRole, User } from './queries.ts'
import { usersText } from './users.text.ts'

type Known = {
  user: User
  held: readonly HeldRole[]
  posts: readonly Post[]
  superseded: readonly SupersededPost[]
  receipts: readonly { id: string; madeAt: Date }[]
  waiting: number
  actor: Actor
  mayChange: boolean
  done: keyof typeof usersText.en.done | keyof typeof postsText.en.done | undefined
  now: Date
  lang: Lang
}

/** One account: who, how it stands, which roles, and what may be done about it. */
export function showUserPage(known: Known): Page {
  const { user, actor, done, lang } = known
  const t = words(lang, usersText)
  return {
    title: user.name,
    section: 'users',
    wide: true,
    backLink: { href: '/users', text: t.back },
    main: html`${done !== undefined && govukNotificationBanner({ type: 'success', titleText: t.doneTitle, text: { ...t.done, ...words(lang, postsText).done }[done] })}
      <h1 class="govuk-heading-l">${user.name}</h1>
      ${facts(user, lang)}
      ${user.id === actor.userId && govukInsetText({ text: t.own })}
      ${acts(known)}
      ${handOverPart(known)}
      <h2 class="govuk-heading-m">${t.held}</h2>
      ${rolesTable(known)}
      ${postsPart({ ...known, userId: user.id, goesOn: user.state !== 'ended' })}`,
  }
}

function facts(user: User, lang: Lang): Html {
  const t = words(lang, usersText)
  const row = (key: string, text: string) => ({ key: { text: key }, value: { text } })
  return govukSummaryList({
    rows: [
      { key: { text: t.status }, value: { html: stateTag(user.state, lang) } },
      row(t.email, user.email),
      row(t.jobTitle, user.jobTitle),
      row(t.agency, user.agency),
      row(t.since, formatDateTime(user.createdAt, lang)),
      user.endsOn !== null && row(t.lastDay, formatDate(user.endsOn, lang)),
      user.endedReason !== null && row(t.endedBecause, user.endedReason),
    ],
  })
}

function acts({ user, mayChange, lang }: Known): Html | null {
  const t = words(lang, usersText)
  if (!mayChange || user.state === 'ended') return null
  return html`<div class="govuk-button-group">
      ${govukButton({ text: t.giveRole, href: `/users/${user.id}/roles/new` })}
      ${govukButton({ text: t.endAccount, href: `/users/${user.id}/end`, classes: 'govuk-button--warning' })}
    </div>
    ${user.state === 'invited' && postForm(govukButton({ text: t.inviteAgain, classes: 'govuk-button--secondary' }), { action: `/users/${user.id}/invitation` })}`
}

/** What a leaver still owes, and the receipts of what was handed over. */
function handOverPart({ user, receipts, waiting, lang }: Known): Html | null {
  const t = words(lang, handOverText)
  if (waiting === 0 && receipts.length === 0) return null
  return html`<h2 class="govuk-heading-m">${t.receipts}</h2>
    ${waiting > 0 && html`<p class="govuk-inset-text">${t.waiting(waiting)} <a class="govuk-link" href="/users/${user.id}/hand-over">${t.title}</a></p>`}
    <ul class="govuk-list">${receipts.map(({ id, madeAt }) => html`<li><a class="govuk-link" href="/users/hand-overs/${id}">${t.receiptOn(formatDateTime(madeAt, lang))}</a></li>`)}</ul>`
}

function rolesTable({ held, user, actor, mayChange, now, lang }: Known): Html {
  const t = words(lang, usersText)
  const heads = [t.role, t.area, t.from, t.until, t.reason, t.givenBy, ...(mayChange ? [t.endRole] : [])]
  return recordTable(
    t.held,
    heads,
    held.map((role) => {
      const holds = role.endsAt === null || role.endsAt > now
      const until = role.endsAt === null ? t.noEnd : formatDateTime(role.endsAt, lang)
      const cells = [
        role.title,
        role.area,
        formatDateTime(role.startsAt, lang),
        role.endReason === null
          ? until
          : html`${until}<br><span class="govuk-hint">${t.endedRole(role.endReason)}</span>`,
        role.reason === '' ? t.noReason : role.reason,
        role.givenBy ?? t.operator,
      ]
      const ends = holds && user.id !== actor.userId && mayIn(actor, 'user.administer', role.areaId)
      const end = ends
        ? html`<a class="govuk-link" href="/users/roles/${role.id}/end" aria-label="${t.endRoleOf(role.title, role.area)}">${t.endRole}</a>`
        : ''
      return mayChange ? [...cells, end] : cells
    }),
  )
}
