import { randomUUID } from 'node:crypto'
import type { Tx } from '#platform/db/actor.ts'
import { changedOne, found } from '#platform/http/errors.ts'
import { type Item, items } from '../../sharing/index.ts'

export type Decision = {
  id: string
  position: number
  decision: string
  reasons: string
  ownerAgencyId: string
  ownerName: string
  dissent: string
  recordedAt: Date
  recordedBy: string | null
  version: number
}

const decisions = (tx: Tx) =>
  tx
    .selectFrom('minute_decision as d')
    .innerJoin('agency as a', 'a.id', 'd.owner_agency_id')
    .leftJoin('user_account as u', 'u.id', 'd.recorded_by')
    .select([
      'd.id',
      'd.position',
      'd.decision',
      'd.reasons',
      'd.owner_agency_id as ownerAgencyId',
      'a.name as ownerName',
      'd.dissent',
      'd.version',
    ])
    .select(['d.recorded_at as recordedAt', 'u.name as recordedBy'])

/** Decisions of a minute in the order they were made. */
export const listDecisions = (tx: Tx, minuteId: string): Promise<Decision[]> =>
  decisions(tx).where('d.minute_id', '=', minuteId).orderBy('d.position').orderBy('d.id').execute()

/** One decision of a minute. Throws not found. */
export async function getDecision(tx: Tx, minuteId: string, id: string): Promise<Decision> {
  return found(
    await decisions(tx).where('d.minute_id', '=', minuteId).where('d.id', '=', id).executeTakeFirst(),
    'decision',
  )
}

export type DecisionWords = { decision: string; reasons: string; ownerAgencyId: string; dissent: string }
type Of = { areaId: string; minuteId: string; by: string }

/** Adds a decision at the end and returns its id. */
export async function addDecision(
  tx: Tx,
  now: Date,
  { areaId, minuteId, by }: Of,
  given: DecisionWords,
): Promise<string> {
  const id = randomUUID()
  const { last } = await tx
    .selectFrom('minute_decision')
    .select((of) => of.fn.max('position').as('last'))
    .where('minute_id', '=', minuteId)
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('minute_decision')
    .values({
      id,
      area_id: areaId,
      minute_id: minuteId,
      position: (last ?? 0) + 1,
      decision: given.decision,
      reasons: given.reasons,
      owner_agency_id: given.ownerAgencyId,
      dissent: given.dissent,
      recorded_by: by,
      recorded_at: now,
    })
    .execute()
  return id
}

/** Rewords a decision. Throws `EditConflict` when somebody else saved first. */
export async function saveDecision(
  tx: Tx,
  now: Date,
  { id, version, by }: { id: string; version: number; by: string },
  given: DecisionWords,
): Promise<void> {
  const update = tx.updateTable('minute_decision').set({
    decision: given.decision,
    reasons: given.reasons,
    owner_agency_id: given.ownerAgencyId,
    dissent: given.dissent,
    recorded_by: by,
    recorded_at: now,
    version: version + 1,
  })
  changedOne(await update.where('id', '=', id).where('version', '=', version).executeTakeFirstOrThrow())
}

/** Takes a decision out of a draft. */
export async function removeDecision(tx: Tx, minuteId: string, id: string): Promise<void> {
  const { numDeletedRows } = await tx
    .deleteFrom('minute_decision')
    .where('minute_id', '=', minuteId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  found(numDeletedRows === 1n ? id : undefined, 'decision')
}

export type Quote = { item: Item; quotedVersion: number }

/** Items a minute quotes, as far as the reader may see each. What they may not see is absent. */
export async function listQuotes(tx: Tx, minuteId: string): Promise<Quote[]> {
  const rows = await items(tx)
    .innerJoin('minute_quote as q', 'q.item_id', 'i.id')
    .select('q.item_version as quotedVersion')
    .where('q.minute_id', '=', minuteId)
    .orderBy('q.position')
    .orderBy('i.id')
    .execute()
  return rows.map(({ quotedVersion, ...item }) => ({ item, quotedVersion }))
}

/** Items about a case that could be quoted: in the actor's sight and not withdrawn. */
export const listQuotable = (tx: Tx, caseId: string): Promise<Item[]> =>
  items(tx)
    .where('i.case_id', '=', caseId)
    .where('i.withdrawn_at', 'is', null)
    .orderBy('i.recorded_at')
    .orderBy('i.id')
    .execute()

/** Quotes items by reference, each in the version that stands now. One that is quoted already stays as it was. */
export async function addQuotes(
  tx: Tx,
  now: Date,
  { areaId, minuteId, by }: Of,
  quoted: readonly Item[],
): Promise<void> {
  if (quoted.length === 0) return
  const { last } = await tx
    .selectFrom('minute_quote')
    .select((of) => of.fn.max('position').as('last'))
    .where('minute_id', '=', minuteId)
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('minute_quote')
    .values(
      quoted.map((item, index) => ({
        minute_id: minuteId,
        item_id: item.id,
        area_id: areaId,
        position: (last ?? 0) + index + 1,
        item_version: item.version,
        quoted_by: by,
        quoted_at: now,
      })),
    )
    .onConflict((on) => on.doNothing())
    .execute()
}

/** Takes quotes out of a draft. */
export async function removeQuotes(tx: Tx, minuteId: string, itemIds: readonly string[]): Promise<void> {
  if (itemIds.length === 0) return
  await tx
    .deleteFrom('minute_quote')
    .where('minute_id', '=', minuteId)
    .where('item_id', 'in', [...itemIds])
    .execute()
}

export type ItemAction = {
  id: string
  what: string
  reasons: string
  dueOn: string
  state: string
  agencyName: string
  ownerName: string | null
}

/** Actions set when this case was discussed. */
export function listActions(tx: Tx, agendaItemId: string): Promise<ItemAction[]> {
  return tx
    .selectFrom('action as x')
    .innerJoin('agency as a', 'a.id', 'x.agency_id')
    .leftJoin('user_account as u', 'u.id', 'x.owner_id')
    .select([
      'x.id',
      'x.what',
      'x.reasons',
      'x.due_on as dueOn',
      'x.state',
      'a.name as agencyName',
      'u.name as ownerName',
    ])
    .where('x.agenda_item_id', '=', agendaItemId)
    .orderBy('x.proposed_at')
    .orderBy('x.id')
    .execute()
}
