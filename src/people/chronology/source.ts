import { sql } from 'kysely'
import type { Answers } from '#platform/forms/answers.ts'
import { type ChronologySource, londonDay as day } from '../../work/index.ts'
import { eventsText } from '../events.text.ts'
import { summaryOf } from '../facts/kind.ts'
import { KINDS } from '../facts/kinds.ts'
import { relationshipsText } from '../relationships/relationships.text.ts'
import { roleSeen, type StoredKind } from '../relationships/roles.ts'
import { chronologyText } from './chronology.text.ts'

const t = chronologyText.en

/** The whole is on its own page. */
const shorten = (text: string) => (text.length <= 160 ? text : `${text.slice(0, 159).trimEnd()}…`)

/** Legal events: they belong to the person, and so to every case of theirs. */
export const law: ChronologySource = {
  events: eventsText.en.kinds,
  select: ({ personId }) => sql`
    select 'law' as kind, kind as event, occurred_on as happened, recorded_at as entered, null::int as value, description as detail,
      '/people/' || person_id as link
      from app.legal_event where person_id = ${personId} and superseded_at is null`,
}

/** What is on the record of the person, as far as it is believed now. A case file shows none of it: it is one link away. */
export const record: ChronologySource = {
  events: {
    'person-recorded': t.recorded,
    name: t.name,
    ...Object.fromEntries(KINDS.map(({ key, name }) => [`fact-${key}`, name])),
    ...Object.fromEntries(KINDS.map(({ key, name }) => [`fact-ended-${key}`, t.ended(name)])),
  },
  select: ({ personId, caseId }) => sql`
    select 'record' as kind, 'person-recorded' as event, ${day('created_at')} as happened, created_at as entered, null::int as value,
      '' as detail, '/people/' || id as link
      from app.person where id = ${personId} and ${caseId === null}
    union all select 'record', 'name', coalesce(valid_from, ${day('recorded_at')}), recorded_at, null, given_name || ' ' || family_name, '/people/' || person_id
      from app.person_name where person_id = ${personId} and ${caseId === null}
    union all select 'record', 'fact-identifier', coalesce(valid_from, ${day('recorded_at')}), recorded_at, null, kind || ' ' || value,
      '/people/' || person_id || '/facts/' || fact_id
      from app.person_identifier where person_id = ${personId} and superseded_at is null and ${caseId === null}
    union all select 'record', 'fact-' || kind, coalesce(valid_from, ${day('recorded_at')}), recorded_at, null, details::text,
      '/people/' || person_id || '/facts/' || fact_id
      from app.person_fact where person_id = ${personId} and superseded_at is null and ${caseId === null}
    union all select 'record', 'fact-ended-' || kind, valid_to, recorded_at, null, details::text, '/people/' || person_id || '/facts/' || fact_id
      from app.person_fact where person_id = ${personId} and superseded_at is null and valid_to is not null
        and kind not in ('dangerousness', 'risk-indicator') and ${caseId === null}`,
  say: (event, detail) => {
    const kind = KINDS.find(({ key }) => event === `fact-${key}` || event === `fact-ended-${key}`)
    return kind === undefined || kind.key === 'identifier'
      ? detail
      : shorten(summaryOf(kind, JSON.parse(detail) as Answers))
  },
}

const SEEN = (['partner', 'parent', 'sibling', 'victim', 'co-defendant', 'carer', 'other'] as const).flatMap(
  (kind: StoredKind) =>
    [true, false].map(
      (it) => [`related-${kind}-${it}`, t.related(relationshipsText.en.roles[roleSeen(kind, it)])] as const,
    ),
)

/** Whom the person is related to, from their end, and only those whom the reader may see. */
export const relationships: ChronologySource = {
  events: Object.fromEntries(SEEN),
  select: ({ personId, caseId }) => sql`
    select 'record' as kind, 'related-' || r.kind || '-' || (r.person_id = ${personId})::text as event,
      coalesce(r.valid_from, ${day('r.recorded_at')}) as happened, r.recorded_at as entered, null::int as value,
      o.given_name || ' ' || o.family_name as detail, '/people/' || ${personId}::text || '/relationships/' || r.fact_id as link
      from app.person_relationship r join app.person o on o.id = case when r.person_id = ${personId} then r.other_id else r.person_id end
      where ${personId} in (r.person_id, r.other_id) and r.superseded_at is null and ${caseId === null}`,
}
