import type { z } from 'zod'
import { govukButton, govukPagination, govukSelect } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { scrollable } from '#platform/html/layout.ts'
import { type Lang, words } from '#platform/html/text.ts'
import type { Page } from '#platform/http/route.ts'
import type { Profile } from '#rules/profiles/profile.ts'
import type { Query } from './list-meetings.ts'
import { meetingName, meetingTag } from './meeting-words.ts'
import { meetingsText } from './meetings.text.ts'
import type { Meeting } from './queries/meetings.ts'

export const PAGE_SIZE = 20

type Asked = z.infer<typeof Query>
type Known = {
  meetings: readonly Meeting[]
  total: number
  asked: Asked
  profiles: ReadonlyMap<string, Profile>
  lang: Lang
  mayConvene: boolean
}

/** The list: filter, count, table, next page. */
export function listMeetingsPage({ meetings, total, asked, profiles, lang, mayConvene }: Known): Page {
  const t = words(lang, meetingsText)
  return {
    title: t.meetings,
    section: 'meetings',
    wide: true,
    main: html`<h1 class="govuk-heading-l">${t.meetings}</h1>
      ${mayConvene && govukButton({ text: t.convene, href: '/meetings/new' })}
      ${filterForm(asked, lang)}
      <p class="govuk-body" role="status">${t.count[asked.when](total)}</p>
      ${meetings.length === 0 ? html`<p class="govuk-body">${t.none}</p>` : scrollable(t.meetings, table(meetings, profiles, lang))}
      ${pagination(asked, total, lang)}`,
  }
}

function filterForm(asked: Asked, lang: Lang): Html {
  const t = words(lang, meetingsText)
  const select = (
    name: 'when' | 'level' | 'state',
    label: string,
    items: readonly (readonly [string, string])[],
  ) =>
    html`<div class="govuk-grid-column-one-third">${govukSelect({
      id: name,
      name,
      label: { text: label },
      items: items.map(([value, text]) => ({ value, text, selected: asked[name] === value })),
    })}</div>`
  const states = (['planned', 'in-progress', 'ended', 'cancelled'] as const).map(
    (state) => [state, t.state[state]] as const,
  )
  return html`<form method="get" action="/meetings" role="search" novalidate>
    <div class="govuk-grid-row">
      ${select('when', t.whenLabel, [
        ['coming', t.when.coming],
        ['past', t.when.past],
      ])}
      ${select('level', t.levelLabel, [
        ['', t.anyLevel],
        ['2', t.level(2)],
        ['3', t.level(3)],
      ])}
      ${select('state', t.stateLabel, [['', t.anyState], ...states])}
    </div>
    ${govukButton({ text: t.filter, classes: 'govuk-button--secondary' })}
  </form>`
}

function table(meetings: readonly Meeting[], profiles: ReadonlyMap<string, Profile>, lang: Lang): Html {
  const t = words(lang, meetingsText)
  return html`<table class="govuk-table"><caption class="govuk-table__caption govuk-visually-hidden">${t.meetings}</caption>
    <thead class="govuk-table__head"><tr class="govuk-table__row">${[
      t.meeting,
      t.place,
      t.chair,
      t.stateLabel,
    ].map((head) => html`<th scope="col" class="govuk-table__header">${head}</th>`)}</tr></thead>
    <tbody class="govuk-table__body">${meetings.map(
      (meeting) => html`<tr class="govuk-table__row">
        <th scope="row" class="govuk-table__header"><a class="govuk-link" href="/meetings/${meeting.id}">${meetingName(meeting, profiles.get(meeting.areaId), lang)}</a></th>
        <td class="govuk-table__cell">${meeting.place}</td>
        <td class="govuk-table__cell">${meeting.chairName ?? t.notChosen}</td>
        <td class="govuk-table__cell">${meetingTag(meeting.state, lang)}</td></tr>`,
    )}</tbody></table>`
}

function pagination(asked: Asked, total: number, lang: Lang): Html | null {
  const t = words(lang, meetingsText)
  const last = Math.ceil(total / PAGE_SIZE)
  if (last <= 1) return null
  const address = (page: number) =>
    `/meetings?${new URLSearchParams({ when: asked.when, level: asked.level, state: asked.state, page: String(page) })}`
  return govukPagination({
    landmarkLabel: t.pages,
    previous: asked.page > 1 ? { href: address(asked.page - 1), text: t.previous } : undefined,
    next: asked.page < last ? { href: address(asked.page + 1), text: t.next } : undefined,
  })
}
