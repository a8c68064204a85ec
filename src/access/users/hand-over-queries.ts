import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '#platform/db/actor.ts'
import { found } from '#platform/http/errors.ts'

export const KINDS = ['case', 'action', 'chairing', 'minute-taking', 'draft', 'task', 'clock'] as const
export type Kind = (typeof KINDS)[number]

/** One thing somebody owes in an area. The reference is empty where it is not the actor's to know. */
export type Owed = { kind: Kind; subjectId: string; reference: string; dueOn: string | null }
export type Taker = { id: string; name: string; agency: string }
export type Thing = Owed & { areaId: string; takers: Taker[] }

/** Everything a user owes in an area, and who may take each on. The wall answers only to whoever keeps the accounts there. */
export async function listWork(tx: Tx, userId: string, areaId: string): Promise<Thing[]> {
  const { rows: owed } = await sql<Owed>`
    select kind, subject_id as "subjectId", reference, due_on as "dueOn" from app.leaver_work(${userId}, ${areaId})
    order by array_position(${KINDS}::text[], kind), due_on nulls last, reference, subject_id`.execute(tx)
  const { rows: may } = await sql<Taker & { kind: string; subjectId: string }>`
    select t.kind, t.subject_id as "subjectId", u.id, u.name, a.name as agency
    from app.who_may_take(${userId}, ${areaId}) t join app.user_account u on u.id = t.user_id join app.agency a on a.id = u.agency_id
    order by u.name, u.id`.execute(tx)
  return owed.map((each) => ({
    ...each,
    areaId,
    takers: may.filter(({ kind, subjectId }) => kind === each.kind && subjectId === each.subjectId),
  }))
}

type Given = { areaId: string; leaverId: string; reason: string; by: string }
type Moved = Owed & { to: string }

/** Hands over these things and returns the receipt. Each row moves the work by trigger; the wall refuses what is not theirs to give or take. */
export async function handOver(tx: Tx, now: Date, given: Given, moved: readonly Moved[]): Promise<string> {
  const id = randomUUID()
  await tx
    .insertInto('work_handover')
    .values({
      id,
      area_id: given.areaId,
      leaver_id: given.leaverId,
      reason: given.reason,
      made_by: given.by,
      made_at: now,
    })
    .execute()
  // A meeting's chair and minute-taker are checked against each other, so one after the other.
  for (const { kind, subjectId, reference, to } of moved) {
    await tx
      .insertInto('work_handover_item')
      .values({
        id: randomUUID(),
        handover_id: id,
        area_id: given.areaId,
        kind,
        subject_id: subjectId,
        reference,
        from_user_id: given.leaverId,
        to_user_id: to,
      })
      .execute()
  }
  return id
}

export type Receipt = {
  id: string
  areaId: string
  leaverId: string
  leaver: string
  reason: string
  by: string | null
  madeAt: Date
  items: { kind: Kind; subjectId: string; reference: string; toId: string; to: string | null }[]
}

/** A receipt as far as the actor may read it. Throws not found. */
export async function getReceipt(tx: Tx, id: string): Promise<Receipt> {
  const receipt = await tx
    .selectFrom('work_handover as h')
    .leftJoin('user_account as l', 'l.id', 'h.leaver_id')
    .leftJoin('user_account as b', 'b.id', 'h.made_by')
    .select([
      'h.id',
      'h.area_id as areaId',
      'h.leaver_id as leaverId',
      'l.name as leaver',
      'h.reason',
      'b.name as by',
    ])
    .select('h.made_at as madeAt')
    .where('h.id', '=', id)
    .executeTakeFirst()
  const items = await tx
    .selectFrom('work_handover_item as i')
    .leftJoin('user_account as u', 'u.id', 'i.to_user_id')
    .select(['i.kind', 'i.subject_id as subjectId', 'i.reference', 'i.to_user_id as toId', 'u.name as to'])
    .where('i.handover_id', '=', id)
    .orderBy('u.name')
    .orderBy('i.kind')
    .orderBy('i.reference')
    .execute()
  const { leaver, ...rest } = found(receipt, 'hand-over')
  return { ...rest, leaver: leaver ?? '', items }
}

/** The hand-overs of a user's work in these areas, the latest first. */
export function listReceipts(tx: Tx, leaverId: string, areas: readonly string[]) {
  return tx
    .selectFrom('work_handover')
    .select(['id', 'made_at as madeAt'])
    .where('leaver_id', '=', leaverId)
    .where('area_id', 'in', [...areas])
    .orderBy('made_at', 'desc')
    .execute()
}

/** What a user once took over in an area, as kind and id in one word: that may be handed on again while they stay. */
export async function listTakenOver(tx: Tx, userId: string, areaId: string): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('work_handover_item')
    .select(['kind', 'subject_id as subjectId'])
    .where('to_user_id', '=', userId)
    .where('area_id', '=', areaId)
    .execute()
  return new Set(rows.map(({ kind, subjectId }) => `${kind} ${subjectId}`))
}
