import { formatDate, formatDateTime } from '#platform/html/format.ts'
import { govukButton, govukSummaryList } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { type Actor, may, mayIn } from '#platform/http/actor.ts'
import type { Page } from '#platform/http/route.ts'
import { DETAIL_FORMS } from './event-details.form.ts'
import { eventDetailsText } from './event-details.text.ts'
import { eventsText } from './events.text.ts'
import { nameRows } from './names.page.ts'
import { peopleText } from './people.text.ts'
import type { Identifier, LegalEvent, Person, PersonCase, PersonName } from './queries.ts'

type Known = {
  banner: Html | null
  person: Person
  names: readonly PersonName[]
  identifiers: readonly Identifier[]
  events: readonly LegalEvent[]
  cases: readonly PersonCase[]
  actor: Actor
  lang: Lang
}

/** One person: who they are, what happened, which cases the reader may open. */
export function showPersonPage({
  banner,
  person,
  names,
  identifiers,
  events,
  cases,
  actor,
  lang,
}: Known): Page {
  const t = words(lang, peopleText)
  const name = t.fullName(person.givenName, person.familyName)
  const records = mayIn(actor, 'person.record', person.areaId)
  return {
    title: name,
    section: 'people',
    backLink: { href: '/people' },
    main: html`${banner}<h1 class="govuk-heading-l">${name}</h1>
      ${govukSummaryList({ rows: [...whoRows(person, names, lang), ...identifierRows(identifiers, lang)] })}
      ${records && html`<p class="govuk-body"><a class="govuk-link" href="/people/${person.id}/names/new">${t.correctName}</a></p>`}
      ${may(actor, 'referral.make') && govukButton({ text: t.refer, href: `/referrals/new?person=${person.id}` })}
      <h2 class="govuk-heading-m">${t.cases}</h2>${casesList(cases, lang)}
      <h2 class="govuk-heading-m">${t.legalEvents}</h2>${eventsTable(events, records ? person.id : null, lang)}
      ${records && html`<p class="govuk-body"><a class="govuk-link" href="/people/${person.id}/events/new">${words(lang, eventsText).record}</a></p>`}
      <p class="govuk-body"><a class="govuk-link" href="/access/person/${person.id}">${t.whySee}</a></p>`,
  }
}

function whoRows(person: Person, names: readonly PersonName[], lang: Lang) {
  const t = words(lang, peopleText)
  const born = person.dateOfBirth === null ? t.unknown : formatDate(person.dateOfBirth, lang)
  return [
    { key: { text: t.reference }, value: { text: person.reference } },
    { key: { text: t.born }, value: { text: born } },
    ...nameRows(
      names.filter((each) => each.kind !== 'current' || each.validFrom !== null),
      lang,
    ),
  ]
}

function identifierRows(identifiers: readonly Identifier[], lang: Lang) {
  const t = words(lang, peopleText)
  if (identifiers.length === 0) return [{ key: { text: t.identifiers }, value: { text: t.noIdentifiers } }]
  return identifiers.map(({ kind, value }) => ({ key: { text: kind }, value: { text: value } }))
}

function casesList(cases: readonly PersonCase[], lang: Lang): Html {
  const t = words(lang, peopleText)
  if (cases.length === 0) return html`<p class="govuk-body">${t.noCases}</p>`
  return html`<ul class="govuk-list govuk-list--bullet">${cases.map(
    (each) =>
      html`<li><a class="govuk-link" href="/cases/${each.id}">${each.reference}</a>: ${t.category(each.category)}, ${t.level(each.level)}${
        each.closedAt !== null && html` (${t.closed})`
      }</li>`,
  )}</ul>`
}

/** What stands and what was corrected since; `correctable` is the person where the reader may correct. */
function eventsTable(events: readonly LegalEvent[], correctable: string | null, lang: Lang): Html {
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
    <td class="govuk-table__cell"><strong>${kind}</strong><br>${event.description}${event.supersededReason !== null && html`<br><span class="govuk-hint">${t.superseded(event.supersededReason)}</span>`}</td>
    <td class="govuk-table__cell">${formatDateTime(event.recordedAt, lang)}${link}${asked}</td></tr>`
}
