import { formatDate } from '#platform/html/format.ts'
import { govukButton, govukSummaryList } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { type Actor, may, mayIn } from '#platform/http/actor.ts'
import { errorSummary, type Refused } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import type { ClockRow } from '../work/index.ts'
import { asAtForm } from './as-at.page.ts'
import { eventsTable } from './events.page.ts'
import { eventsText } from './events.text.ts'
import type { Fact } from './facts/fact-queries.ts'
import { factSections, factWarnings } from './facts/facts.page.ts'
import { factsText } from './facts/facts.text.ts'
import { dueSection, inForceSection, involvedSection, personBar } from './in-force.page.ts'
import type { InForce } from './in-force.ts'
import type { Merge } from './merge/merge-queries.ts'
import { nameRows } from './names.page.ts'
import { peopleText } from './people.text.ts'
import { personText } from './person.text.ts'
import type { Photograph } from './photographs.ts'
import type { LegalEvent, Person, PersonCase, PersonName } from './queries.ts'

import type { Relationship } from './relationships/relationship-queries.ts'
import { relationshipSection } from './relationships/relationships.page.ts'
import { relationshipsText } from './relationships/relationships.text.ts'

export type PersonKnown = {
  banner: Html | null
  person: Person
  merges: readonly Merge[]
  names: readonly PersonName[]
  facts: readonly Fact[]
  relationships: readonly Relationship[]
  photographs: readonly Photograph[]
  inForce: readonly InForce[]
  clocks: readonly ClockRow[]
  involved: readonly { agency: string; actions: number }[]
  events: readonly LegalEvent[]
  cases: readonly PersonCase[]
  asAt: string
  wrong: Refused | undefined
  today: string
  actor: Actor
  lang: Lang
}

/** One person: who they are, what is in force and due, what is known, what happened, which cases the reader may open. */
export function showPersonPage(known: PersonKnown): Page {
  const { banner, person, facts, inForce, asAt, wrong, today, lang } = known
  const name = words(lang, peopleText).fullName(person.givenName, person.familyName)
  return {
    title: name,
    section: 'people',
    wide: true,
    backLink: { href: '/people' },
    main: html`${errorSummary(wrong, undefined, { asAt: 'asAt-day' })}${banner}${personBar(person, inForce, lang)}
      ${factWarnings(facts, lang)}
      <h1 class="govuk-heading-l govuk-!-margin-top-6">${name}</h1>
      ${asAtForm({ action: `/people/${person.id}`, asAt, today, wrong, lang })}
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">${whatIsKnown(known)}</div>
        <div class="govuk-grid-column-one-third">${photographsOf(known)}${acts(known)}${atPresent(known)}</div>
      </div>
      ${law(known)}`,
  }
}

const section = (title: string, content: Html | readonly Html[]) =>
  html`<h2 class="govuk-heading-m">${title}</h2>${content}`
const link = (href: string, text: string) => html`<a class="govuk-link" href="${href}">${text}</a>`

function whatIsKnown({ person, names, facts, relationships, actor, lang }: PersonKnown): Html {
  const [t, f, r] = [words(lang, personText), words(lang, factsText), words(lang, relationshipsText)]
  const records = mayIn(actor, 'person.record', person.areaId)
  const sections = factSections({ personId: person.id, facts, lang })
  return html`${govukSummaryList({ rows: whoRows(person, names, facts, lang) })}
    ${section(t.known, sections.length === 0 ? html`<p class="govuk-body">${f.nothing}</p>` : [html`<p class="govuk-hint">${f.howToChange}</p>`, ...sections])}
    ${records && html`<p class="govuk-body">${link(`/people/${person.id}/facts/new`, f.add)}</p>`}
    ${section(r.heading, relationshipSection(person.id, relationships, lang))}
    ${records && html`<p class="govuk-body">${link(`/people/${person.id}/relationships/new`, r.add)}</p>`}`
}

function photographsOf({ person, photographs, lang }: PersonKnown): Html {
  const t = words(lang, personText)
  return html`${photographs.map(
    ({ id, title, alternative }) =>
      html`<figure class="parapet-figure"><a href="/files/${id}"><img class="parapet-photograph" src="/files/${id}/content" alt="${alternative}"></a><figcaption class="govuk-body-s">${title}</figcaption></figure>`,
  )}<p class="govuk-body">${link(`/people/${person.id}/files`, t.files)}</p>`
}

function acts({ person, merges, actor, lang }: PersonKnown): Html {
  const [t, p] = [words(lang, personText), words(lang, peopleText)]
  const records = mayIn(actor, 'person.record', person.areaId)
  return html`${may(actor, 'referral.make') && govukButton({ text: p.refer, href: `/referrals/new?person=${person.id}` })}
    ${section(
      t.acts,
      html`<ul class="govuk-list">
        ${records && html`<li>${link(`/people/${person.id}/names/new`, p.correctName)}</li><li>${link(`/people/${person.id}/facts/new`, words(lang, factsText).add)}</li><li>${link(`/people/${person.id}/events/new`, words(lang, eventsText).record)}</li>`}
        <li>${link(`/people/${person.id}/chronology`, t.chronology)}</li><li>${link(`/access/person/${person.id}`, p.whySee)}</li>
        ${mayIn(actor, 'person.match', person.areaId) && html`<li>${link(`/people/${person.id}/merge`, p.mergeRecord)}</li><li>${link(`/people/${person.id}/restriction`, p.restrict)}</li>${merges.map(({ id, merged }) => html`<li>${link(`/people/merges/${id}`, p.mergedHere(merged))}</li>`)}`}</ul>`,
    )}`
}

function atPresent({ inForce, clocks, involved, cases, today, lang }: PersonKnown): Html {
  const [t, p] = [words(lang, personText), words(lang, peopleText)]
  return html`${section(t.inForce, inForceSection(inForce, lang))}${section(t.due, dueSection(clocks, today, lang))}
    ${section(t.whoIsInvolved, involvedSection(involved, lang))}${section(p.cases, casesList(cases, lang))}`
}

function law({ person, events, actor, lang }: PersonKnown): Html {
  const p = words(lang, peopleText)
  const records = mayIn(actor, 'person.record', person.areaId)
  return section(p.legalEvents, eventsTable(events, records ? person.id : null, lang))
}

function whoRows(person: Person, names: readonly PersonName[], facts: readonly Fact[], lang: Lang) {
  const t = words(lang, peopleText)
  const born = person.dateOfBirth === null ? t.unknown : formatDate(person.dateOfBirth, lang)
  return [
    { key: { text: t.reference }, value: { text: person.reference } },
    // Once it has a source and a history of its own, it stands with what is known.
    ...(facts.some(({ kind }) => kind === 'birth') ? [] : [{ key: { text: t.born }, value: { text: born } }]),
    ...nameRows(
      names.filter((each) => each.kind !== 'current' || each.validFrom !== null),
      lang,
    ),
  ]
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
