import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '#platform/db/actor.ts'
import { changedOne, found } from '#platform/http/errors.ts'
import type { Outcome, Purpose } from '#rules/meetings/agenda.ts'

export type AgendaItem = {
  id: string
  areaId: string
  meetingId: string
  caseId: string
  /** Null where the reader sees the item and not the case file. */
  caseReference: string | null
  personId: string
  /** Null where the reader sees the item and not the person. */
  givenName: string | null
  familyName: string | null
  dateOfBirth: string | null
  referralId: string | null
  position: number
  level: 1 | 2 | 3
  purpose: Purpose
  openedAt: Date | null
  outcome: Outcome | null
  outcomeReason: string | null
  closedAt: Date | null
  version: number
}

const items = (tx: Tx) =>
  tx
    .selectFrom('agenda_item as i')
    .leftJoin('person as p', 'p.id', 'i.person_id')
    .leftJoin('case_file as c', 'c.id', 'i.case_id')
    .select([
      'i.id',
      'i.area_id as areaId',
      'i.meeting_id as meetingId',
      'i.case_id as caseId',
      'c.reference as caseReference',
      'i.person_id as personId',
      'p.given_name as givenName',
      'p.family_name as familyName',
      'p.date_of_birth as dateOfBirth',
      'i.referral_id as referralId',
      'i.position',
      'i.level',
      'i.purpose',
      'i.opened_at as openedAt',
      'i.outcome',
      'i.outcome_reason as outcomeReason',
      'i.closed_at as closedAt',
      'i.version',
    ])
    .$narrowType<{ level: 1 | 2 | 3 }>()

/** One case at one meeting. Throws not found when there is none or it is not the actor's to see. */
export async function getAgendaItem(tx: Tx, id: string): Promise<AgendaItem> {
  return found(await items(tx).where('i.id', '=', id).executeTakeFirst(), 'agenda item')
}

/** The agenda as far as the actor sees it, in order. */
export function listAgenda(tx: Tx, meetingId: string): Promise<AgendaItem[]> {
  return items(tx).where('i.meeting_id', '=', meetingId).orderBy('i.position').execute()
}

export type NewItem = {
  areaId: string
  meetingId: string
  caseId: string
  personId: string
  referralId: string | null
  position: number
  level: number
  purpose: Purpose
}

/** Puts a case on an agenda and returns the item's id. */
export async function addItem(tx: Tx, item: NewItem): Promise<string> {
  const id = randomUUID()
  await tx
    .insertInto('agenda_item')
    .values({
      id,
      area_id: item.areaId,
      meeting_id: item.meetingId,
      case_id: item.caseId,
      person_id: item.personId,
      referral_id: item.referralId,
      position: item.position,
      level: item.level,
      purpose: item.purpose,
    })
    .execute()
  return id
}

/** Exchanges the places of two items. */
export async function swapItems(tx: Tx, one: AgendaItem, other: AgendaItem): Promise<void> {
  const places = sql<number>`case id when ${one.id}::uuid then ${other.position}::int else ${one.position}::int end`
  await tx
    .updateTable('agenda_item')
    .set({ position: places })
    .where('id', 'in', [one.id, other.id])
    .execute()
}

/** Takes an item and its invitations away, and closes the gap in the order. */
export async function removeItem(tx: Tx, item: AgendaItem): Promise<void> {
  await tx.deleteFrom('invitation_item').where('agenda_item_id', '=', item.id).execute()
  await tx.deleteFrom('agenda_item').where('id', '=', item.id).execute()
  await tx
    .updateTable('agenda_item')
    .set({ position: sql<number>`position - 1` })
    .where('meeting_id', '=', item.meetingId)
    .where('position', '>', item.position)
    .execute()
}

/** Whether information that the actor sees was supplied for this item. */
export async function hasInformation(tx: Tx, itemId: string): Promise<boolean> {
  const information = await tx
    .selectFrom('information_item')
    .select('id')
    .where('agenda_item_id', '=', itemId)
    .limit(1)
    .executeTakeFirst()
  return information !== undefined
}

/** Opens discussion of a case. The database refuses while anyone present has not signed (MT-29). */
export async function openItem(tx: Tx, now: Date, item: AgendaItem, by: string): Promise<void> {
  changedOne(
    await tx
      .updateTable('agenda_item')
      .set({ opened_at: now, opened_by: by, version: item.version + 1 })
      .where('id', '=', item.id)
      .where('version', '=', item.version)
      .executeTakeFirstOrThrow(),
  )
}

/** Gives an item its outcome. */
export async function closeItem(
  tx: Tx,
  now: Date,
  item: AgendaItem,
  outcome: Outcome,
  reason: string | null,
): Promise<void> {
  changedOne(
    await tx
      .updateTable('agenda_item')
      .set({ outcome, outcome_reason: reason, closed_at: now, version: item.version + 1 })
      .where('id', '=', item.id)
      .where('version', '=', item.version)
      .executeTakeFirstOrThrow(),
  )
}

/** The confirmed level of each of these cases now; a case without one is not there. */
export async function confirmedLevels(tx: Tx, caseIds: readonly string[]): Promise<Map<string, number>> {
  if (caseIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('level_now')
    .select(['case_id', 'level'])
    .where('case_id', 'in', caseIds)
    .execute()
  return new Map(
    rows.flatMap((row) => (row.case_id === null || row.level === null ? [] : [[row.case_id, row.level]])),
  )
}

export type Placed = { kind: 'new-referral' | 'review' | 'risk'; reason: string; wantedBy: string | null }

/** The request that put an item on the agenda, where there was one. */
export function findPlaced(tx: Tx, itemId: string): Promise<Placed | undefined> {
  return tx
    .selectFrom('agenda_request')
    .select(['kind', 'reason', 'wanted_by as wantedBy'])
    .where('agenda_item_id', '=', itemId)
    .orderBy('requested_at')
    .executeTakeFirst()
}

/** Whether there is a minute of this item that the actor may read. */
export async function hasMinute(tx: Tx, itemId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('minute')
    .select('id')
    .where('agenda_item_id', '=', itemId)
    .executeTakeFirst()
  return row !== undefined
}
