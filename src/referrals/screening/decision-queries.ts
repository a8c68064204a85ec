import { sql } from 'kysely'
import type { Tx } from '#platform/db/actor.ts'
import type { Outcome } from '#rules/screening/decision.ts'

export type Decision = {
  id: string
  areaId: string
  referralId: string
  reference: string
  givenName: string
  familyName: string
  outcome: Outcome
  category: number | null
  level: number | null
  riskGrade: 'low' | 'medium' | 'high' | 'very-high' | null
  body: 'coordination-panel' | 'co-ordinator'
  /** Name and post of each member present. */
  members: string
  reasons: string
  evidence: string
  evidenceAsked: string | null
  decidedOn: string
  decidedBy: string | null
  recordedAt: Date
}

export type DecisionFilter = {
  outcome: '' | Decision['outcome']
  level: '' | '1' | '2' | '3'
  from: string | null
  to: string | null
  page: number
}

function decisions(tx: Tx) {
  return tx
    .selectFrom('screening_decision as d')
    .innerJoin('referral as r', 'r.id', 'd.referral_id')
    .innerJoin('person as p', 'p.id', 'd.person_id')
    .innerJoin('panel_sitting as s', 's.id', 'd.sitting_id')
    .leftJoin('user_account as u', 'u.id', 'd.decided_by')
}

const MEMBERS = sql<string>`coalesce((select string_agg(m.name || ', ' || x.post, '; ' order by m.name)
  from app.panel_member x join app.user_account m on m.id = x.user_id where x.sitting_id = s.id), '')`

const COLUMNS = [
  'd.id',
  'd.area_id as areaId',
  'd.referral_id as referralId',
  'r.reference',
  'p.given_name as givenName',
  'p.family_name as familyName',
  'd.outcome',
  'd.category',
  'd.level',
  'd.risk_grade as riskGrade',
  's.body',
  'd.reasons',
  'd.evidence',
  'd.evidence_asked as evidenceAsked',
  'd.decided_on as decidedOn',
  'u.name as decidedBy',
  'd.recorded_at as recordedAt',
] as const

/** CP-07: decisions in the areas given, the latest first, one page at a time; and how many there are. */
export async function listDecisions(
  tx: Tx,
  areaIds: readonly string[],
  filter: DecisionFilter,
  size: number,
): Promise<{ decisions: Decision[]; total: number }> {
  let rows = decisions(tx).where('d.area_id', 'in', areaIds)
  if (filter.outcome !== '') rows = rows.where('d.outcome', '=', filter.outcome)
  if (filter.level !== '') rows = rows.where('d.level', '=', Number(filter.level))
  if (filter.from !== null) rows = rows.where('d.decided_on', '>=', filter.from)
  if (filter.to !== null) rows = rows.where('d.decided_on', '<=', filter.to)
  const { total } = await rows.select((of) => of.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const listed = await rows
    .select([...COLUMNS, MEMBERS.as('members')])
    .orderBy('d.decided_on', 'desc')
    .orderBy('d.recorded_at', 'desc')
    .orderBy('d.id')
    .limit(size)
    .offset((filter.page - 1) * size)
    .execute()
  return { decisions: listed, total }
}

/** Every decision on one referral, the latest first. */
export function listDecisionsOf(tx: Tx, referralId: string): Promise<Decision[]> {
  return decisions(tx)
    .select([...COLUMNS, MEMBERS.as('members')])
    .where('d.referral_id', '=', referralId)
    .orderBy('d.recorded_at', 'desc')
    .execute()
}
