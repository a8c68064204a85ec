import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '#platform/db/actor.ts'
import type { CaseClock } from '#rules/case-clocks/case-clock.ts'
import { caseClocks } from '#rules/case-clocks/reckon.ts'
import { type Difference, difference, isInstant, type KeptClock, markOf } from './differ.ts'
import type { CaseRow } from './facts.ts'
import type { Profiles } from './profiles.ts'

/** What keeping the clocks of some cases changed. */
export type Kept = { cases: number; changed: string[]; opened: number; overtaken: number }

type Answer = { row: CaseRow; wanted: CaseClock[]; mark: string }

/** Reckons the clocks of some cases and writes what changed: opens, overtakes, and keeps the mark of the answer. */
export async function keepClocks(
  tx: Tx,
  now: Date,
  today: string,
  rows: readonly CaseRow[],
  profiles: Profiles,
): Promise<Kept> {
  const answers = rows
    .map((row) => reckoned(row, today, profiles))
    .filter(({ row, mark }) => mark !== row.mark)
  if (answers.length === 0) return { cases: rows.length, changed: [], opened: 0, overtaken: 0 }
  const standing = await listKept(
    tx,
    answers.map(({ row }) => row.caseId),
  )
  const differences = answers.map(({ row, wanted }) => ({
    row,
    ...difference(wanted, standing.get(row.caseId) ?? []),
  }))
  await overtake(tx, now, differences)
  const opened = await open(tx, now, profiles, differences)
  await remember(tx, now, answers)
  return {
    cases: rows.length,
    changed: differences
      .filter((each) => each.open.length + each.overtake.length > 0)
      .map(({ row }) => row.caseId),
    opened,
    overtaken: differences.reduce((sum, each) => sum + each.overtake.length, 0),
  }
}

function reckoned(row: CaseRow, today: string, profiles: Profiles): Answer {
  const wanted = caseClocks(row.facts, { today, profileOn: (day) => profiles.on(row.areaId, day).profile })
  return { row, wanted, mark: markOf(wanted, row.managerId) }
}

async function listKept(tx: Tx, caseIds: readonly string[]): Promise<Map<string, KeptClock[]>> {
  const { rows } = await sql<KeptClock>`
    select id, case_id as "caseId", kind, subject_id as "subjectId", triggered_on as "triggeredOn", due_on as "dueOn", due_at as "dueAt", state, rule, facts
    from app.clock where case_id = any (${caseIds}::uuid[]) and kept_by is not null`.execute(tx)
  return Map.groupBy(rows, ({ caseId }) => caseId)
}

type Changed = Difference & { row: CaseRow }

const BECAUSE = {
  'other-date': 'The facts changed and the date with them',
  'no-longer-owed': 'The facts no longer call for it',
}

async function overtake(tx: Tx, now: Date, differences: readonly Changed[]): Promise<void> {
  const ended = differences.flatMap((each) => each.overtake)
  if (ended.length === 0) return
  await sql`
    update app.clock k set state = 'overtaken', closed_at = ${now}, close_reason = e.reason
    from unnest(${ended.map(({ id }) => id)}::uuid[], ${ended.map(({ because }) => BECAUSE[because])}::text[]) e (id, reason)
    where k.id = e.id and k.state = 'open'`.execute(tx)
}

async function open(tx: Tx, now: Date, profiles: Profiles, differences: readonly Changed[]): Promise<number> {
  const rows = differences.flatMap(({ row, open: clocks }) =>
    clocks.map(({ kind, subject, deadline, keptBy }) => ({
      id: randomUUID(),
      area_id: row.areaId,
      person_id: row.personId,
      case_id: row.caseId,
      subject_type: subject.type,
      subject_id: subject.id,
      kind,
      due_on: isInstant(deadline.due) ? null : deadline.due,
      due_at: isInstant(deadline.due) ? deadline.due : null,
      rule: deadline.rule,
      source: deadline.source,
      facts: deadline.facts,
      triggered_on: deadline.triggeredOn,
      owner_user_id: row.managerId,
      profile_id: profiles.on(row.areaId, deadline.triggeredOn).id,
      kept_by: keptBy,
    })),
  )
  if (rows.length === 0) return 0
  await sql`
    insert into app.clock (id, area_id, person_id, case_id, subject_type, subject_id, kind, due_on, due_at, rule, source, facts, triggered_on,
      owner_user_id, profile_id, kept_by, opened_at)
    select r.*, ${now}::timestamptz from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, area_id uuid, person_id uuid, case_id uuid,
      subject_type text, subject_id uuid, kind text, due_on date, due_at timestamptz, rule text, source jsonb, facts jsonb, triggered_on date,
      owner_user_id uuid, profile_id uuid, kept_by text)`.execute(tx)
  return rows.length
}

async function remember(tx: Tx, now: Date, answers: readonly Answer[]): Promise<void> {
  await sql`
    insert into app.clock_reckoning (case_id, area_id, answer, reckoned_at)
    select case_id, area_id, answer, ${now}::timestamptz
    from unnest(${answers.map(({ row }) => row.caseId)}::uuid[], ${answers.map(({ row }) => row.areaId)}::uuid[], ${answers.map(({ mark }) => mark)}::text[])
      as a (case_id, area_id, answer)
    on conflict (case_id) do update set answer = excluded.answer, reckoned_at = excluded.reckoned_at`.execute(
    tx,
  )
}
