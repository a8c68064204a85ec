import { randomUUID } from 'node:crypto'
import { recordEvent } from '#platform/audit/record.ts'
import { asService, type Tx } from '#platform/db/actor.ts'
import type { Database } from '#platform/db/connect.ts'
import { londonDate } from '#platform/html/format.ts'
import { loadFacts, type Wanted } from './facts.ts'
import { type Kept, keepClocks } from './keep.ts'
import { loadProfiles, type Profiles } from './profiles.ts'

/** Cases in one transaction, one audit event and one step of progress. */
const BATCH = 10_000

/** How far a recompute has come. */
export type Progress = {
  cases: number
  opened: number
  overtaken: number
  through: string | null
  finished: boolean
  /** Areas whose cases were passed over, because their profile cannot be used. */
  setAside: readonly SetAside[]
}

export type SetAside = { areaId: string; why: string }

export type Recompute = {
  now: Date
  /** One area, or everything when null. */
  areaId: string | null
  onProgress?: (progress: Progress) => void
  signal?: AbortSignal
}

/**
 * Reckons every open case of an area, or all of them, in batches that each stand by themselves. One that was broken off goes on where it
 * stopped; a second run over unchanged facts changes nothing.
 */
export async function recomputeAll(
  db: Database,
  { now, areaId, onProgress, signal }: Recompute,
): Promise<Progress> {
  const run = await startRun(db, now, areaId)
  let progress: Progress = {
    cases: run.cases,
    opened: run.opened,
    overtaken: run.overtaken,
    through: run.done_through,
    finished: false,
    setAside: [],
  }
  while (!progress.finished && signal?.aborted !== true) {
    progress = await asService(db, 'parapet_clockkeeper', now, (tx) =>
      step(tx, { now, areaId, runId: run.id }, progress),
    )
    onProgress?.(progress)
  }
  return progress
}

type Run = { now: Date; areaId: string | null; runId: string }

async function step(tx: Tx, { now, areaId, runId }: Run, before: Progress): Promise<Progress> {
  const profiles = await loadProfiles(tx)
  const rows = await loadFacts(tx, { after: before.through, areaId, size: BATCH })
  const usable = rows.filter((row) => profiles.fault(row.areaId) === null)
  const kept = await keepClocks(tx, now, londonDate(now), usable, profiles)
  const setAside = faultsAmong(rows, profiles, before.setAside)
  const finished = rows.length < BATCH
  const progress = {
    cases: before.cases + kept.cases,
    opened: before.opened + kept.opened,
    overtaken: before.overtaken + kept.overtaken,
    through: rows.at(-1)?.caseId ?? before.through,
    finished,
    setAside: [...before.setAside, ...setAside],
  }
  await tx
    .updateTable('clock_run')
    .set({
      done_through: progress.through,
      cases: progress.cases,
      opened: progress.opened,
      overtaken: progress.overtaken,
      finished_at: finished ? now : null,
    })
    .where('id', '=', runId)
    .execute()
  await recordBatch(tx, now, areaId, kept)
  for (const { areaId: area, why } of setAside) await recordSetAside(tx, now, area, why)
  return progress
}

/** The areas among these cases that are passed over for the first time in this run. */
function faultsAmong(
  rows: readonly { areaId: string }[],
  profiles: Profiles,
  known: readonly SetAside[],
): SetAside[] {
  const areas = new Set(rows.map(({ areaId }) => areaId)).difference(
    new Set(known.map(({ areaId }) => areaId)),
  )
  return [...areas].flatMap((areaId) => {
    const why = profiles.fault(areaId)
    return why === null ? [] : [{ areaId, why }]
  })
}

/** A fault of one area, for those who audit it: its clocks stand as they were. */
async function recordSetAside(tx: Tx, at: Date, area: string, why: string): Promise<void> {
  await recordEvent(tx, {
    at,
    event: 'clocks.area-set-aside',
    outcome: 'fault',
    actor: null,
    service: 'clockkeeper',
    area,
    requestId: randomUUID(),
    subjects: [{ type: 'area', id: area }],
    detail: { why },
  })
}

/** One event a batch, with the cases whose clocks moved. */
async function recordBatch(
  tx: Tx,
  at: Date,
  area: string | null,
  { changed, opened, overtaken }: Kept,
): Promise<void> {
  if (changed.length === 0) return
  await recordEvent(tx, {
    at,
    event: 'clocks.recomputed',
    outcome: 'done',
    actor: null,
    service: 'clockkeeper',
    area,
    requestId: randomUUID(),
    subjects: changed.map((id) => ({ type: 'case', id })),
    detail: { opened, overtaken },
  })
}

async function startRun(db: Database, now: Date, areaId: string | null) {
  return asService(db, 'parapet_clockkeeper', now, async (tx) => {
    const unfinished = await tx
      .selectFrom('clock_run')
      .select(['id', 'started_at', 'done_through', 'cases', 'opened', 'overtaken'])
      .where('finished_at', 'is', null)
      .where('area_id', areaId === null ? 'is' : '=', areaId)
      .executeTakeFirst()
    if (unfinished !== undefined) {
      if (londonDate(unfinished.started_at) === londonDate(now)) return unfinished
      // What an earlier day left undone must be reckoned anew, and so must what it had done: the day is one of the facts.
      await tx.updateTable('clock_run').set({ finished_at: now }).where('id', '=', unfinished.id).execute()
    }
    const id = randomUUID()
    await tx.insertInto('clock_run').values({ id, area_id: areaId, started_at: now }).execute()
    return { id, done_through: null, cases: 0, opened: 0, overtaken: 0 }
  })
}

/** Reckons some cases as the clock-keeper, in one transaction with its event. */
export async function recomputeCases(db: Database, now: Date, caseIds: readonly string[]): Promise<Kept> {
  return asService(db, 'parapet_clockkeeper', now, async (tx) => {
    const kept = await refreshClocks(tx, now, caseIds)
    await recordBatch(tx, now, null, kept)
    return kept
  })
}

/**
 * Reckons some cases in the transaction that changed a fact. For acts whose actor sees the person's record whole; what an actor with
 * less in sight would leave out, the nightly keeper puts right.
 */
export async function refreshClocks(tx: Tx, now: Date, caseIds: readonly string[]): Promise<Kept> {
  const wanted: Wanted = { caseIds }
  const [profiles, rows]: [Profiles, Awaited<ReturnType<typeof loadFacts>>] = [
    await loadProfiles(tx),
    await loadFacts(tx, wanted),
  ]
  return keepClocks(tx, now, londonDate(now), rows, profiles)
}
