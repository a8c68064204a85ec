import { sql } from 'kysely'
import type { Tx } from '#platform/db/actor.ts'
import { type DatedTable, type Span, writeFact } from '#platform/db/dated.ts'
import type { Category, Level } from './queries.ts'

export const KINDS = ['level', 'category'] as const
/** Which of the two histories of a case. */
export type HistoryKind = (typeof KINDS)[number]

const CARRIED = [
  'area_id',
  'case_id',
  'decided_by_body',
  'decided_by',
  'screening_id',
  'reasons',
  'evidence',
  'entered_at',
]
const TABLES: Record<HistoryKind, DatedTable> = {
  level: { name: 'level_history', subject: 'case_id', carried: [...CARRIED, 'level', 'meeting_id'] },
  category: { name: 'category_history', subject: 'case_id', carried: [...CARRIED, 'category'] },
}

type Decision = {
  caseId: string
  areaId: string
  from: Date
  /** Until when it held. Left out, it holds until the next change on record, or is still in force. */
  until?: Date
  /** The body that decided: a panel, a meeting, the co-ordinator. */
  decidedByBody: string
  screeningId?: string | null
  reasons: string
  /** What the decision rests on. May be left out where a sitting or a minute holds it. */
  evidence?: string
  by: string
}

export type LevelDecision = Decision & { level: Level; meetingId?: string | null }
export type CategoryDecision = Decision & { category: Category }

/** LM-15: records a level, now or back-dated. Whatever was believed for that time is superseded, not lost. Returns the row's id. */
export function recordLevel(tx: Tx, now: Date, decision: LevelDecision): Promise<string | null> {
  return record(tx, now, 'level', decision, { level: decision.level, meeting_id: decision.meetingId ?? null })
}

/** Records a category in the same way as a level. */
export function recordCategory(tx: Tx, now: Date, decision: CategoryDecision): Promise<string | null> {
  return record(tx, now, 'category', decision, { category: decision.category })
}

async function record(
  tx: Tx,
  now: Date,
  kind: HistoryKind,
  decision: Decision,
  value: object,
): Promise<string | null> {
  const { caseId, areaId, from } = decision
  const until = decision.until ?? (await nextChange(tx, kind, caseId, from))
  const values = {
    area_id: areaId,
    decided_by_body: decision.decidedByBody,
    decided_by: decision.by,
    recorded_by: decision.by,
    entered_at: now,
    screening_id: decision.screeningId ?? null,
    reasons: decision.reasons,
    evidence: decision.evidence ?? '',
    ...value,
  }
  return writeFact(tx, now, TABLES[kind], { subjectId: caseId, span: { from, until }, values })
}

/** Nothing is in force from this moment on: what closing a case does to its level and category. */
export async function endHistories(tx: Tx, now: Date, caseId: string): Promise<void> {
  for (const kind of KINDS)
    await writeFact(tx, now, TABLES[kind], {
      subjectId: caseId,
      span: { from: now, until: null },
      values: null,
    })
}

async function nextChange(tx: Tx, kind: HistoryKind, caseId: string, after: Date): Promise<Date | null> {
  const { rows } = await sql<{ at: Date | null }>`
    select min(lower(valid)) as at from ${sql.id('app', TABLES[kind].name)}
    where case_id = ${caseId} and superseded_at is null and lower(valid) > ${after}`.execute(tx)
  return rows[0]?.at ?? null
}

/** One decision as it stands or stood on record. */
export type HistoryEntry = Span & {
  id: string
  value: number
  decidedByBody: string
  decidedBy: string | null
  reasons: string
  evidence: string
  screeningId: string | null
  referralId: string | null
  meetingId: string | null
  /** When the decision was first written down. */
  enteredAt: Date
  recordedAt: Date
  supersededAt: Date | null
  continues: string | null
}

function entries(kind: HistoryKind, from: ReturnType<typeof sql>) {
  return sql<HistoryEntry>`
    select h.id, h.${sql.id(kind)} as value, lower(h.valid) as "from", upper(h.valid) as until, h.decided_by_body as "decidedByBody",
      u.name as "decidedBy", h.reasons, h.evidence, h.screening_id as "screeningId", d.referral_id as "referralId",
      ${kind === 'level' ? sql.raw('h.meeting_id') : sql.raw('null::uuid')} as "meetingId",
      h.entered_at as "enteredAt", h.recorded_at as "recordedAt", h.superseded_at as "supersededAt", h.continues
    from ${from} h left join app.user_account u on u.id = h.decided_by left join app.screening_decision d on d.id = h.screening_id`
}

/** Everything ever recorded about the level or category of a case, the latest in force first; superseded rows after those believed. */
export async function listHistory(tx: Tx, kind: HistoryKind, caseId: string): Promise<HistoryEntry[]> {
  const { rows } = await sql<HistoryEntry>`${entries(kind, sql.id('app', TABLES[kind].name))}
    where h.case_id = ${caseId}
    order by h.superseded_at is not null, h.superseded_at desc, lower(h.valid) desc, h.id`.execute(tx)
  return rows
}

export type InForce = { level: HistoryEntry | undefined; category: HistoryEntry | undefined }

/** The level and category of a case in force at a moment, as they were known at another. */
export async function inForce(tx: Tx, caseId: string, when: { at: Date; knownAt: Date }): Promise<InForce> {
  const find = async (kind: HistoryKind) => {
    const asAt = sql`app.${sql.id(`${kind}_as_at`)}(${when.at}, ${when.knownAt})`
    const { rows } = await sql<HistoryEntry>`${entries(kind, asAt)} where h.case_id = ${caseId}`.execute(tx)
    return rows[0]
  }
  return { level: await find('level'), category: await find('category') }
}
