import { formatDate, londonDate } from '#platform/html/format.ts'
import {
  govukButton,
  govukDateInput,
  govukDetails,
  govukPagination,
  govukSelect,
  govukTag,
} from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import type { Page } from '#platform/http/route.ts'
import { recordTable } from '../cases/index.ts'
import { minutesHref } from './known.ts'
import { type MinutesQuery, PAGE_SIZE } from './list-minutes.ts'
import { minutesText } from './minutes.text.ts'
import { paperText } from './paper.text.ts'
import type { MinuteRow, Unwritten } from './queries/lists.ts'

type Known = {
  minutes: readonly MinuteRow[]
  total: number
  unwritten: readonly Unwritten[]
  query: MinutesQuery
  lang: Lang
}

/** Count, filter, table, next page; and what one has yet to begin. */
export function listMinutesPage(known: Known): Page {
  const { minutes, total, query, lang } = known
  const p = words(lang, paperText)
  const filtered = query.status !== 'any' || query.from !== undefined || query.until !== undefined
  return {
    title: p.listTitle,
    section: 'minutes',
    main: html`<h1 class="govuk-heading-l">${p.listTitle}</h1>
      ${unwrittenList(known)}
      ${govukDetails({ summaryText: p.filterTitle, open: filtered, html: filterForm(known) })}
      <p class="govuk-body" role="status">${p.count(total)}</p>
      ${
        minutes.length === 0
          ? html`<p class="govuk-body">${filtered ? p.none : p.noneYet}</p>`
          : recordTable(
              p.listTitle,
              [p.person, p.discussed, p.kind, p.state],
              minutes.map((minute) => row(minute, lang)),
            )
      }
      ${pagination(known)}`,
  }
}

function row(minute: MinuteRow, lang: Lang) {
  const p = words(lang, paperText)
  const name = html`<a class="govuk-link" href="${minutesHref(minute)}">${minute.givenName} ${minute.familyName}</a>`
  const state =
    minute.approvedAt === null
      ? govukTag({ text: p.draft, classes: 'govuk-tag--yellow' })
      : p.approvedOn(formatDate(londonDate(minute.approvedAt), lang))
  return [name, formatDate(londonDate(minute.discussedAt), lang), p.kinds[minute.kind], state]
}

function unwrittenList({ unwritten, lang }: Known): Html | null {
  const p = words(lang, paperText)
  if (unwritten.length === 0) return null
  return html`<h2 class="govuk-heading-m">${p.unwrittenTitle}</h2>
    <ul class="govuk-list govuk-list--bullet">${unwritten.map(
      (each) =>
        html`<li><a class="govuk-link" href="${minutesHref(each)}">${each.givenName} ${each.familyName}</a>, ${p.openedAt(formatDate(londonDate(each.openedAt), lang))}</li>`,
    )}</ul>`
}

function filterForm({ query, lang }: Known): Html {
  const p = words(lang, paperText)
  const statuses = (['any', 'approved', 'draft'] as const).map((status) => ({
    value: status,
    text: p.statuses[status],
  }))
  return html`<form method="get" action="/minutes" novalidate>
    ${govukSelect({ id: 'status', name: 'status', label: { text: p.statusLabel }, items: statuses, value: query.status })}
    ${dayField('from', p.from, query.from, lang)}
    ${dayField('until', p.until, query.until, lang)}
    ${govukButton({ text: p.filter, classes: 'govuk-button--secondary' })}
  </form>`
}

function dayField(name: 'from' | 'until', legend: string, value: string | undefined, lang: Lang): Html {
  const t = words(lang, minutesText)
  const [year, month, day] = (value ?? '').split('-')
  const part = (part: string, label: string, width: string, at: string | undefined) => ({
    name: part,
    label,
    value: at ?? '',
    classes: `govuk-input--width-${width}`,
  })
  return govukDateInput({
    id: name,
    namePrefix: name,
    fieldset: { legend: { text: legend } },
    hint: { text: words(lang, paperText).dateHint },
    items: [
      part('day', t.day, '2', day),
      part('month', t.month, '2', month),
      part('year', t.year, '4', year),
    ],
  })
}

function pagination({ query, total, lang }: Known): Html | null {
  const p = words(lang, paperText)
  const last = Math.ceil(total / PAGE_SIZE)
  if (last <= 1) return null
  const to = (page: number) =>
    `/minutes?${new URLSearchParams({ status: query.status, from: query.from ?? '', until: query.until ?? '', page: String(page) })}`
  return govukPagination({
    landmarkLabel: p.pages,
    previous: query.page > 1 ? { href: to(query.page - 1), text: p.previous } : undefined,
    next: query.page < last ? { href: to(query.page + 1), text: p.next } : undefined,
  })
}
