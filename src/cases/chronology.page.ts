import { formatDate, formatDateTime, londonDate } from '#platform/html/format.ts'
import { govukButton, govukPagination, govukSelect, govukTag } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { entryTiming, IN_TIME_DAYS } from '#rules/cases/entry-timing.ts'
import { CHRONOLOGY_SIZE, type ChronologyEvent, type ChronologyPage } from '../work/index.ts'
import { casesText } from './cases.text.ts'
import { CASE_KINDS, type CaseKind } from './chronology-kinds.ts'
import type { Case } from './queries.ts'
import { recordTable } from './table.ts'

type Known = {
  shown: Case
  chronology: ChronologyPage
  asked: { kind: CaseKind; page: number }
  lang: Lang
}

/** What happened, newest first, each with the day of the event and the moment of its entry (AU-03). */
export function chronologySection({ shown, chronology, asked, lang }: Known): Html {
  const t = words(lang, casesText)
  const heads = [t.happened, t.event, t.entered]
  return html`<h2 class="govuk-heading-m" id="chronology">${t.chronology}</h2>
    <form method="get" action="/cases/${shown.id}#chronology" novalidate>
      ${govukSelect({
        id: 'kind',
        name: 'kind',
        label: { text: t.chronologyKind },
        items: CASE_KINDS.map((kind) => ({
          value: kind,
          text: t.chronologyKinds[kind],
          selected: kind === asked.kind,
        })),
      })}
      ${govukButton({ text: t.chronologyApply, classes: 'govuk-button--secondary' })}
    </form>
    <p class="govuk-body">${t.chronologyCount(chronology.total)}</p>
    ${
      chronology.events.length === 0
        ? html`<p class="govuk-body">${t.noChronology}</p>`
        : recordTable(
            t.chronology,
            heads,
            chronology.events.map((event) => eventRow(event, shown, lang)),
          )
    }
    ${pagination(shown.id, chronology.total, asked, lang)}
    <p class="govuk-hint">${t.lateRule(IN_TIME_DAYS.value, `${IN_TIME_DAYS.source.document}, ${IN_TIME_DAYS.source.at}`)}</p>`
}

function eventRow(event: ChronologyEvent, shown: Case, lang: Lang) {
  const { name } = event
  const what =
    event.link === null ? html`${name}` : html`<a class="govuk-link" href="${event.link}">${name}</a>`
  return [
    html`<span class="parapet-nowrap">${formatDate(event.happenedOn, lang)}</span>`,
    html`${what}${event.detail !== '' && html`<br>${event.detail}`}`,
    html`${formatDateTime(event.enteredAt, lang)}${lateMark({ happenedOn: event.happenedOn, enteredAt: event.enteredAt, openedAt: shown.openedAt }, lang)}`,
  ]
}

/** The mark of an entry that was made late, or nothing. */
export function lateMark(
  entry: { happenedOn: string; enteredAt: Date; openedAt: Date },
  lang: Lang,
): Html | false {
  const t = words(lang, casesText)
  const { late, days } = entryTiming({
    happenedOn: entry.happenedOn,
    enteredOn: londonDate(entry.enteredAt),
    openedOn: londonDate(entry.openedAt),
  })
  return (
    late &&
    html`<br>${govukTag({ text: t.late, classes: 'govuk-tag--yellow' })} <span class="govuk-body-s">${t.lateBy(days)}</span>`
  )
}

function pagination(caseId: string, total: number, { kind, page }: Known['asked'], lang: Lang): Html | null {
  const t = words(lang, casesText)
  const last = Math.ceil(total / CHRONOLOGY_SIZE)
  if (last <= 1) return null
  const href = (to: number) => `/cases/${caseId}?kind=${kind}&page=${to}#chronology`
  return govukPagination({
    landmarkLabel: t.chronologyPages,
    previous: page > 1 ? { href: href(page - 1), text: t.previous } : undefined,
    next: page < last ? { href: href(page + 1), text: t.next } : undefined,
  })
}
