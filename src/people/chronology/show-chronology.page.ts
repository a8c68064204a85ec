import { formatDate, formatDateTime } from '#platform/html/format.ts'
import { govukButton, govukPagination, govukSelect, govukTable } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { scrollable } from '#platform/html/layout.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { dateField } from '#platform/http/date-field.page.ts'
import { errorSummary, type FormState } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import {
  CHRONOLOGY_KINDS,
  CHRONOLOGY_SIZE,
  type ChronologyAsked,
  type ChronologyPage,
} from '../../work/index.ts'
import { peopleText } from '../people.text.ts'
import type { Person } from '../queries.ts'
import { chronologyText } from './chronology.text.ts'

type Known = { person: Person; asked: ChronologyAsked; found: ChronologyPage; wrong: FormState; lang: Lang }

/** Everything about a person that the reader may see, the newest first. */
export function chronologyPage({ person, asked, found, wrong, lang }: Known): Page {
  const t = words(lang, chronologyText)
  const name = words(lang, peopleText).fullName(person.givenName, person.familyName)
  return {
    title: t.titleOf(name),
    section: 'people',
    wide: true,
    backLink: { href: `/people/${person.id}` },
    main: html`${errorSummary(wrong, undefined, { from: 'from-day', to: 'to-day' })}
      <span class="govuk-caption-l">${name}</span><h1 class="govuk-heading-l">${t.title}</h1>
      ${filter({ asked, wrong, lang })}
      <p class="govuk-body" role="status">${found.total === 0 ? t.none : t.count(found.total)}</p>
      ${found.events.length > 0 && eventTable(found, lang)}
      ${pagination(person.id, asked, found.total, lang)}`,
  }
}

function filter({ asked, wrong, lang }: Pick<Known, 'asked' | 'wrong' | 'lang'>): Html {
  const t = words(lang, chronologyText)
  const date = (name: 'from' | 'to', legend: string, hint: string) =>
    dateField({ name, legend, hint, form: wrong, lang, onRecord: asked[name] ?? '' })
  return html`<form method="get" novalidate>
    ${govukSelect({
      id: 'kind',
      name: 'kind',
      label: { text: t.kind },
      items: (['all', ...CHRONOLOGY_KINDS] as const).map((kind) => ({
        value: kind,
        text: t.kinds[kind],
        selected: kind === asked.kind,
      })),
    })}
    <div class="govuk-grid-row"><div class="govuk-grid-column-one-half">${date('from', t.from, t.fromHint)}</div>
    <div class="govuk-grid-column-one-half">${date('to', t.to, t.toHint)}</div></div>
    ${govukButton({ text: t.apply, classes: 'govuk-button--secondary' })}</form>`
}

function eventTable({ events }: ChronologyPage, lang: Lang): Html {
  const t = words(lang, chronologyText)
  const rows = events.map(({ happenedOn, name, detail, link, enteredAt }) => [
    { html: html`<span class="parapet-nowrap">${formatDate(happenedOn, lang)}</span>` },
    {
      html: html`${link === null ? name : html`<a class="govuk-link" href="${link}">${name}</a>`}${detail !== '' && html`<br>${detail}`}`,
    },
    { text: formatDateTime(enteredAt, lang) },
  ])
  const head = [t.happened, t.event, t.entered].map((text) => ({ text }))
  return scrollable(
    t.title,
    govukTable({
      caption: t.title,
      captionClasses: 'govuk-visually-hidden',
      firstCellIsHeader: true,
      head,
      rows,
    }),
  )
}

function pagination(
  personId: string,
  { kind, from, to, page }: ChronologyAsked,
  total: number,
  lang: Lang,
): Html | null {
  const t = words(lang, chronologyText)
  const last = Math.ceil(total / CHRONOLOGY_SIZE)
  if (last <= 1) return null
  const bounds = `${from === null ? '' : `&from=${from}`}${to === null ? '' : `&to=${to}`}`
  const href = (number: number) => `/people/${personId}/chronology?kind=${kind}${bounds}&page=${number}`
  return govukPagination({
    landmarkLabel: t.pages,
    previous: page > 1 ? { href: href(page - 1), text: t.previous } : undefined,
    next: page < last ? { href: href(page + 1), text: t.next } : undefined,
  })
}
