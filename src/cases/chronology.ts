import { sql } from 'kysely'
import type { Tx } from '#platform/db/actor.ts'
import type { casesText } from './cases.text.ts'

/** Events on one page. */
export const CHRONOLOGY_SIZE = 25

export const CHRONOLOGY_KINDS = ['all', 'decisions', 'meetings', 'actions', 'information', 'law'] as const
export type ChronologyKind = (typeof CHRONOLOGY_KINDS)[number]

/** Something that happened in a case: on which day, when it was entered, and the page that tells more. */
export type ChronologyEvent = {
  event: keyof typeof casesText.en.events
  happenedOn: string
  enteredAt: Date
  value: number | null
  detail: string
  link: string | null
}

export type ChronologyPage = { events: ChronologyEvent[]; total: number }

// One question over every table that holds events of a case; row security drops what the reader may not see.
// Columns: group, event, day it happened, moment it was entered, number, words, link.
const EVENTS = (caseId: string, personId: string) => sql`
  select 'decisions' as kind, 'case-opened' as event, ${day('opened_at')} as happened, opened_at as entered, null::int as value, '' as detail, null as link
    from app.case_file where id = ${caseId}
  union all select 'decisions', 'case-closed', ${day('closed_at')}, closed_at, null, closed_reason, null
    from app.case_file where id = ${caseId} and closed_at is not null
  union all select 'decisions', 'level', ${day('lower(valid)')}, entered_at, level, reasons, '/cases/' || case_id || '/history'
    from app.level_history where case_id = ${caseId} and superseded_at is null
  union all select 'decisions', 'category', ${day('lower(valid)')}, entered_at, category, reasons, '/cases/' || case_id || '/history'
    from app.category_history where case_id = ${caseId} and superseded_at is null
  union all select 'decisions', 'screened-' || d.outcome, d.decided_on, d.recorded_at, null, d.reasons, '/referrals/' || d.referral_id
    from app.screening_decision d join app.referral r on r.id = d.referral_id where r.person_id = ${personId} and r.case_id = ${caseId}
  union all select 'decisions', case when ends_review then 'review-ended' else 'review-set' end, ${day('set_at')}, set_at, null, reasons, '/cases/' || case_id || '/reviews'
    from app.review where case_id = ${caseId}
  union all select 'information', 'referral-sent', ${day('v.submitted_at')}, v.submitted_at, v.version, r.reference, '/referrals/' || r.id
    from app.referral_version v join app.referral r on r.id = v.referral_id where r.person_id = ${personId} and r.case_id = ${caseId}
  union all select 'information', 'information-shared', coalesce(i.event_on, ${day('i.recorded_at')}), i.recorded_at, null, a.name, '/items/' || i.id
    from app.information_item i join app.agency a on a.id = i.owner_agency_id where i.case_id = ${caseId} and i.kind <> 'nothing-known'
  union all select 'meetings', 'item-' || i.outcome, ${day('m.starts_at')}, i.closed_at, null, coalesce(i.outcome_reason, ''), '/meetings/' || m.id
    from app.agenda_item i join app.meeting m on m.id = i.meeting_id where i.case_id = ${caseId} and i.outcome is not null
  union all select 'meetings', 'minute-approved', ${day('approved_at')}, approved_at, null, '', '/minutes/' || agenda_item_id
    from app.minute where case_id = ${caseId} and approved_at is not null
  union all select 'actions', 'action-proposed', ${day('proposed_at')}, proposed_at, null, what, '/actions/' || id
    from app.action where case_id = ${caseId}
  union all select 'actions', 'action-accepted', ${day('accepted_at')}, accepted_at, null, what, '/actions/' || id
    from app.action where case_id = ${caseId} and accepted_at is not null
  union all select 'actions', 'action-' || state, ${day('closed_at')}, closed_at, null, what, '/actions/' || id
    from app.action where case_id = ${caseId} and closed_at is not null and state in ('done', 'closed')
  union all select 'law', kind, occurred_on, recorded_at, null, description, '/people/' || person_id
    from app.legal_event where person_id = ${personId} and superseded_at is null`

/** The day in London of a moment that stands in a column. */
function day(
  column:
    | 'opened_at'
    | 'closed_at'
    | 'lower(valid)'
    | 'set_at'
    | 'v.submitted_at'
    | 'i.recorded_at'
    | 'm.starts_at'
    | 'approved_at'
    | 'proposed_at'
    | 'accepted_at',
) {
  return sql.raw(`(${column} at time zone 'Europe/London')::date`)
}

type Asked = { caseId: string; personId: string; kind: ChronologyKind; page: number }

/** What happened in a case, the newest first, one page at a time. */
export async function listChronology(
  tx: Tx,
  { caseId, personId, kind, page }: Asked,
): Promise<ChronologyPage> {
  const { rows } = await sql<ChronologyEvent & { total: number }>`
    select event, happened as "happenedOn", entered as "enteredAt", value, detail, link, count(*) over () as total
    from (${EVENTS(caseId, personId)}) as e
    where ${kind} in ('all', e.kind)
    order by happened desc, entered desc, event limit ${CHRONOLOGY_SIZE} offset ${(page - 1) * CHRONOLOGY_SIZE}`.execute(
    tx,
  )
  return { events: rows.map(({ total: _, ...event }) => event), total: rows[0]?.total ?? 0 }
}
