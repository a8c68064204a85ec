import { sql } from 'kysely'
import type { Tx } from '#platform/db/actor.ts'

/** What was in force for a person under one case file at the end of a day, as far as the reader may know. */
export type InForce = {
  caseId: string
  reference: string
  level: number | null
  category: number | null
  leadAgency: string
  manager: string | null
  openedAt: Date
  closedAt: Date | null
}

/** Category, level, lead agency and manager of each case file that was open on a day. Row security decides which there are. */
export async function listInForce(tx: Tx, personId: string, asAt: string): Promise<InForce[]> {
  const { rows } = await sql<InForce>`
    with moment as (select ((${asAt}::date + 1)::timestamp at time zone 'Europe/London') - interval '1 microsecond' as at)
    select c.id as "caseId", c.reference, l.level, k.category, a.name as "leadAgency", u.name as manager, c.opened_at as "openedAt",
      c.closed_at as "closedAt"
    from app.case_file c cross join moment m join app.agency a on a.id = c.lead_agency_id left join app.user_account u on u.id = c.case_manager_id
    left join app.level_history l on l.case_id = c.id and l.superseded_at is null and l.valid @> m.at
    left join app.category_history k on k.case_id = c.id and k.superseded_at is null and k.valid @> m.at
    where c.person_id = ${personId} and c.opened_at <= m.at and (c.closed_at is null or c.closed_at > m.at)
    order by c.opened_at desc`.execute(tx)
  return rows
}

/** Agencies that have something to do about a person, as far as the reader may know. */
export async function listInvolved(tx: Tx, personId: string): Promise<{ agency: string; actions: number }[]> {
  const { rows } = await sql<{ agency: string; actions: number }>`
    select a.name as agency, count(*)::int as actions from app.action t join app.agency a on a.id = t.agency_id
    where t.person_id = ${personId} and t.state = 'accepted' group by a.name order by a.name`.execute(tx)
  return rows
}
