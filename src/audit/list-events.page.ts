import { formatDateTime } from '#platform/html/format.ts'
import {
  govukButton,
  govukDetails,
  govukInput,
  govukPagination,
  govukSelect,
  govukTag,
} from '#platform/html/govuk.ts'
import { type Html, html, join } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { errorSummary, type FormState, typed } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import { dateField, recordTable } from '../access/index.ts'
import { auditText } from './audit.text.ts'
import { eventWords, grantLines, subjectWords } from './event-words.ts'
import type { AskedFilter } from './find-events.ts'
import type { InSight, ListedEvent, Outcome, RelevantGrant } from './queries.ts'

const MOST_COUNTED = 10_000
const SUBJECTS_SHOWN = 4

type Known = {
  events: readonly ListedEvent[]
  count: number
  /** Where the next page begins. */
  next: string | undefined
  inSight: ReadonlyMap<string, InSight>
  grants: ReadonlyMap<string, RelevantGrant>
  asked: AskedFilter
  days: { from: string; to: string }
  areas: readonly { id: string; name: string }[]
  mostExported: number
  form: FormState
  lang: Lang
}

/** The trail: filter, count, table, next page, and the same as a download. */
export function listEventsPage(known: Known): Page {
  const { events, count, form, lang } = known
  const t = words(lang, auditText)
  return {
    title: t.title,
    section: 'audit',
    wide: true,
    main: html`${errorSummary(form, undefined, { from: 'from-day', to: 'to-day' })}
      <h1 class="govuk-heading-l">${t.title}</h1>
      <p class="govuk-body">${t.intro} <a class="govuk-link" href="/audit/seal">${t.sealLink}</a></p>
      ${govukDetails({ summaryText: t.filter, open: form !== undefined || isFiltered(known.asked), html: filterForm(known) })}
      <p class="govuk-body" role="status">${count > MOST_COUNTED ? t.countMany(MOST_COUNTED) : t.count(count)}</p>
      ${events.length === 0 ? html`<p class="govuk-body">${t.none}</p>` : eventsTable(known)}
      ${pagination(known)}
      ${events.length > 0 && exportLink(known)}`,
  }
}

const isFiltered = ({ after: _after, ...asked }: AskedFilter) =>
  Object.values(asked).some((value) => value !== '' && value !== null)

function filterForm({ asked, days, areas, form, lang }: Known): Html {
  const t = words(lang, auditText)
  const third = (field: Html) => html`<div class="govuk-grid-column-one-third">${field}</div>`
  const input = (name: 'who' | 'what' | 'about', label: string, hint?: string) =>
    govukInput({
      id: name,
      name,
      label: { text: label },
      hint: hint === undefined ? undefined : { text: hint },
      value: typed(form, name, asked[name]),
      autocomplete: 'off',
      spellcheck: false,
    })
  const select = (
    name: 'outcome' | 'area',
    label: string,
    any: string,
    choices: readonly { id: string; name: string }[],
  ) =>
    govukSelect({
      id: name,
      name,
      label: { text: label },
      items: [
        { value: '', text: any },
        ...choices.map((each) => ({
          value: each.id,
          text: each.name,
          selected: typed(form, name, asked[name]) === each.id,
        })),
      ],
    })
  const outcomes = (['done', 'refused', 'fault'] as const).map((id) => ({ id, name: t.outcomes[id] }))
  return html`<form method="get" action="/audit" novalidate>
    <div class="govuk-grid-row">
      ${third(dateField({ name: 'from', label: t.from, hint: t.dateHint, form, lang, onRecord: days.from }))}
      ${third(dateField({ name: 'to', label: t.to, hint: t.dateHint, form, lang, onRecord: days.to }))}
      ${third(select('outcome', t.outcome, t.anyOutcome, outcomes))}
    </div>
    <div class="govuk-grid-row">
      ${third(input('who', t.who))}${third(input('what', t.what, t.whatHint))}${third(input('about', t.about, t.aboutHint))}
    </div>
    ${areas.length > 1 && select('area', t.area, t.anyArea, areas)}
    ${govukButton({ text: t.apply, classes: 'govuk-button--secondary' })}
  </form>`
}

/** The filter as an address. */
function address(path: string, { asked, days }: Known, after = ''): string {
  const { who, what, outcome, about, area } = asked
  const query = Object.entries({ ...days, who, what, outcome, about, area, after }).filter(
    ([, value]) => value !== '',
  )
  return `${path}?${new URLSearchParams(query)}`
}

function pagination(known: Known): Html | null {
  const t = words(known.lang, auditText)
  const { next, asked } = known
  if (next === undefined && asked.after === '') return null
  return govukPagination({
    landmarkLabel: t.pages,
    previous: asked.after === '' ? undefined : { href: address('/audit', known), text: t.newest },
    next: next === undefined ? undefined : { href: address('/audit', known, next), text: t.older },
  })
}

function exportLink(known: Known): Html {
  const t = words(known.lang, auditText)
  return html`<p class="govuk-body"><a class="govuk-link" href="${address('/audit/export', known)}">${t.export}</a></p>
    <p class="govuk-hint">${t.exportHint(known.mostExported)}</p>`
}

const COLOURS = { done: 'govuk-tag--green', refused: 'govuk-tag--yellow', fault: 'govuk-tag--red' }

/** How an event ended, as a tag. */
export const outcomeTag = (outcome: Outcome, lang: Lang): Html =>
  govukTag({ text: words(lang, auditText).outcomes[outcome], classes: COLOURS[outcome] })

function eventsTable({ events, inSight, grants, lang }: Known): Html {
  const t = words(lang, auditText)
  return recordTable(
    t.title,
    [t.when, t.actor, t.what, t.outcome, t.about, t.grant],
    events.map((event) => {
      const when = formatDateTime(event.at, lang)
      const what = eventWords(event.event)
      return [
        html`<a class="govuk-link" href="/audit/${event.id}" aria-label="${t.detailsOf(what, when)}">${when}</a>`,
        event.actorName ?? (event.actorId === null ? t.services[event.service] : t.somebody),
        what,
        outcomeTag(event.outcome, lang),
        subjectList(event, inSight, lang),
        event.grantIds.length === 0
          ? t.noGrant
          : join(
              grantLines(event.grantIds, grants, lang).map((line) => html`${line}`),
              html`<br>`,
            ),
      ]
    }),
  )
}

function subjectList({ subjects }: ListedEvent, inSight: ReadonlyMap<string, InSight>, lang: Lang): Html {
  const t = words(lang, auditText)
  if (subjects.length === 0) return html`${t.nothing}`
  // What the reader can open says most, so it stands first.
  const shown = subjects
    .toSorted((a, b) => Number(inSight.has(b.id)) - Number(inSight.has(a.id)))
    .slice(0, SUBJECTS_SHOWN)
    .map((subject) => html`<li>${subjectWords(subject, inSight, lang)}</li>`)
  const left = subjects.length - SUBJECTS_SHOWN
  return html`<ul class="govuk-list govuk-!-margin-bottom-0">${shown}${left > 0 && html`<li>${t.more(left)}</li>`}</ul>`
}
