import { formatDate, formatDateTime } from '#platform/html/format.ts'
import { govukTag } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { DETAIL_FORMS } from './event-details.form.ts'
import { eventDetailsText } from './event-details.text.ts'
import { eventsText } from './events.text.ts'
import { peopleText } from './people.text.ts'
import type { LegalEvent } from './queries.ts'

/** What stands and what was corrected since; `correctable` is the person where the reader may correct. */
export function eventsTable(events: readonly LegalEvent[], correctable: string | null, lang: Lang): Html {
  const t = words(lang, peopleText)
  if (events.length === 0) return html`<p class="govuk-body">${t.noLegalEvents}</p>`
  const heads = [t.date, t.what, t.recordedOn]
  return html`<table class="govuk-table"><caption class="govuk-table__caption govuk-visually-hidden">${t.legalEvents}</caption>
    <thead class="govuk-table__head"><tr class="govuk-table__row">${heads.map((head) => html`<th scope="col" class="govuk-table__header">${head}</th>`)}</tr></thead>
    <tbody class="govuk-table__body">${events.map((event) => eventRow(event, correctable, lang))}</tbody></table>`
}

function eventRow(event: LegalEvent, correctable: string | null, lang: Lang): Html {
  const [t, e, d] = [words(lang, peopleText), words(lang, eventsText), words(lang, eventDetailsText)]
  const day = formatDate(event.occurredOn, lang)
  const kind = e.kinds[event.kind]
  const link =
    correctable !== null &&
    event.supersededAt === null &&
    html`<br><a class="govuk-link" href="/people/${correctable}/events/${event.id}/correct" aria-label="${e.correctOf(kind, day)}">${e.correct}</a>`
  const asked =
    correctable !== null &&
    event.supersededAt === null &&
    !event.detailed &&
    Object.hasOwn(DETAIL_FORMS, event.kind) &&
    html`<br><a class="govuk-link" href="/people/${correctable}/events/${event.id}/details" aria-label="${d.addOf(kind, day)}">${d.add}</a>`
  return html`<tr class="govuk-table__row"><td class="govuk-table__cell">${day}</td>
    <td class="govuk-table__cell">${stage(event, kind)}<br>${event.description}${event.childIntended && html`<br>${govukTag({ text: e.childIntended, classes: 'govuk-tag--orange parapet-tag' })}`}${event.source !== '' && html`<br><span class="govuk-hint">${e.sourced(event.source)}</span>`}${event.supersededReason !== null && html`<br><span class="govuk-hint">${t.superseded(event.supersededReason)}</span>`}</td>
    <td class="govuk-table__cell">${formatDateTime(event.recordedAt, lang)}${link}${asked}</td></tr>`
}

const STAGES: Readonly<Partial<Record<LegalEvent['kind'], string>>> = {
  accusation: 'govuk-tag--yellow',
  warning: 'govuk-tag--turquoise',
  caution: 'govuk-tag--blue',
  conviction: 'govuk-tag--red',
  acquittal: 'govuk-tag--green',
  'not-proceeded-with': 'govuk-tag--grey',
}

/** IC-21: how far an accusation came is told apart at a glance, and never by colour alone. */
function stage({ kind }: LegalEvent, name: string): Html {
  const classes = STAGES[kind]
  return classes === undefined ? html`<strong>${name}</strong>` : govukTag({ text: name, classes })
}
