import { sql } from 'kysely'
import type { Tx } from '#platform/db/actor.ts'
import type { CaseFacts } from '#rules/case-clocks/facts.ts'

/** The facts of one case from which its clocks are reckoned, who manages it, and the mark of the answer before. */
export type CaseRow = {
  caseId: string
  areaId: string
  personId: string
  managerId: string
  /** Null for a case that was never reckoned. */
  mark: string | null
  facts: CaseFacts
}

export type Wanted =
  | { caseIds: readonly string[] }
  | { after: string | null; areaId: string | null; size: number }

/** The facts of open cases in the order of their ids, in one statement. The reader must see the person's legal events whole. */
export async function loadFacts(tx: Tx, wanted: Wanted): Promise<CaseRow[]> {
  const { rows } = await sql<CaseRow>`
    with wanted as materialized (${casesOf(wanted)})
    select c.id as "caseId", c.area_id as "areaId", c.person_id as "personId", c.case_manager_id as "managerId", k.answer as mark,
      json_build_object('personId', c.person_id, 'bornOn', p.date_of_birth, 'events', coalesce(e.events, '[]'::json)) as facts
    from wanted c
    join app.person p on p.id = c.person_id
    left join (
      select e.person_id, json_agg(json_build_object('id', e.id, 'kind', e.kind, 'on', e.occurred_on, 'details', e.details)
        order by e.occurred_on, e.id) as events
      from app.legal_event e
      where e.superseded_at is null and e.details <> '{}' and e.person_id in (select person_id from wanted)
      group by e.person_id
    ) e on e.person_id = c.person_id
    left join app.clock_reckoning k on k.case_id = c.id
    order by c.id`.execute(tx)
  return rows
}

const columns = sql`c.id, c.area_id, c.person_id, c.case_manager_id`

function casesOf(wanted: Wanted) {
  if ('caseIds' in wanted)
    return sql`select ${columns} from app.case_file c where c.id = any (${wanted.caseIds}::uuid[]) and c.closed_at is null`
  const { after, areaId, size } = wanted
  return sql`select ${columns} from app.case_file c where c.closed_at is null
    ${after === null ? sql`` : sql`and c.id > ${after}`} ${areaId === null ? sql`` : sql`and c.area_id = ${areaId}`}
    order by c.id limit ${size}`
}
