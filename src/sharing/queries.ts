import { randomUUID } from 'node:crypto'
import type { Tx } from '#platform/db/actor.ts'
import { changedOne, found } from '#platform/http/errors.ts'
import type { LawfulBasis } from '#rules/sharing/lawful-basis.ts'

export type Kind = 'fact' | 'opinion' | 'nothing-known'
export type Handling = 'case' | 'named'

/** An information item as far as its reader may see it. */
export type Item = {
  id: string
  areaId: string
  personId: string
  caseId: string | null
  agendaItemId: string | null
  kind: Kind
  body: string
  source: string
  purpose: string
  lawfulBasis: string
  handling: Handling
  eventOn: string | null
  recordedAt: Date
  withdrawnAt: Date | null
  withdrawnReason: string | null
  version: number
  ownerAgencyId: string
  ownerName: string
  suppliedByName: string | null
  caseOpenedAt: Date | null
}

/** Items with their owner's name, as they stand. */
export const items = (tx: Tx) =>
  tx
    .selectFrom('information_item as i')
    .innerJoin('agency as o', 'o.id', 'i.owner_agency_id')
    .leftJoin('user_account as s', 's.id', 'i.supplied_by')
    .leftJoin('case_file as c', 'c.id', 'i.case_id')
    .select([
      'i.id',
      'i.area_id as areaId',
      'i.person_id as personId',
      'i.case_id as caseId',
      'i.agenda_item_id as agendaItemId',
      'i.kind',
      'i.body',
      'i.source',
      'i.purpose',
      'i.lawful_basis as lawfulBasis',
      'i.handling',
      'i.event_on as eventOn',
      'i.recorded_at as recordedAt',
      'i.withdrawn_at as withdrawnAt',
      'i.withdrawn_reason as withdrawnReason',
      'i.version',
      'i.owner_agency_id as ownerAgencyId',
      'o.name as ownerName',
      's.name as suppliedByName',
      'c.opened_at as caseOpenedAt',
    ])

/** One item. Throws not found when it is not the actor's to see. */
export async function getItem(tx: Tx, id: string): Promise<Item> {
  return found(await items(tx).where('i.id', '=', id).executeTakeFirst(), 'information item')
}

/** The name of the person an item is about. Whoever may see the item may see it. */
export async function findSubject(tx: Tx, personId: string): Promise<string> {
  const row = await tx
    .selectFrom('person')
    .select(['given_name', 'family_name'])
    .where('id', '=', personId)
    .executeTakeFirst()
  return row === undefined ? '' : `${row.given_name} ${row.family_name}`
}

export type Scope = { caseId: string } | { suppliedBy: string }
export type Filter = { kind: Kind | 'any'; state: 'current' | 'withdrawn' | 'all' }

/** Items of a case, or those that one person supplied, within the actor's sight, the newest first, and how many there are. */
export async function listItems(
  tx: Tx,
  scope: Scope,
  filter: Filter,
  page: { size: number; number: number },
): Promise<{ total: number; items: Item[] }> {
  let query = tx.selectFrom('information_item as i')
  query =
    'caseId' in scope
      ? query.where('i.case_id', '=', scope.caseId)
      : query.where('i.supplied_by', '=', scope.suppliedBy)
  if (filter.kind !== 'any') query = query.where('i.kind', '=', filter.kind)
  if (filter.state !== 'all')
    query = query.where('i.withdrawn_at', filter.state === 'current' ? 'is' : 'is not', null)
  const { total } = await query.select((of) => of.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const ids = await query
    .select('i.id')
    .orderBy('i.recorded_at', 'desc')
    .orderBy('i.id')
    .limit(page.size)
    .offset((page.number - 1) * page.size)
    .execute()
  return {
    total,
    items: await itemsInOrder(
      tx,
      ids.map((row) => row.id),
    ),
  }
}

async function itemsInOrder(tx: Tx, ids: readonly string[]): Promise<Item[]> {
  if (ids.length === 0) return []
  const rows = new Map((await items(tx).where('i.id', 'in', ids).execute()).map((item) => [item.id, item]))
  return ids.flatMap((id) => rows.get(id) ?? [])
}

/** What an item is about: a case, perhaps for one item of an agenda. */
export type Place = {
  areaId: string
  personId: string
  caseId: string
  agendaItemId: string | null
  meetingId: string | null
  givenName: string
  familyName: string
  caseReference: string | null
}

/** The case that somebody works on. Throws not found when it is not theirs. */
export async function getCasePlace(tx: Tx, caseId: string): Promise<Place> {
  const row = await tx
    .selectFrom('case_file as c')
    .innerJoin('person as p', 'p.id', 'c.person_id')
    .select([
      'c.area_id as areaId',
      'c.person_id as personId',
      'c.id as caseId',
      'p.given_name as givenName',
      'p.family_name as familyName',
      'c.reference as caseReference',
    ])
    .where('c.id', '=', caseId)
    .executeTakeFirst()
  return { ...found(row, 'case'), agendaItemId: null, meetingId: null }
}

/** The agenda item that somebody was invited to, attended or runs. Its case file may stay closed to them. */
export async function getAgendaPlace(tx: Tx, agendaItemId: string): Promise<Place> {
  const row = await tx
    .selectFrom('agenda_item as a')
    .innerJoin('person as p', 'p.id', 'a.person_id')
    .leftJoin('case_file as c', 'c.id', 'a.case_id')
    .select([
      'a.area_id as areaId',
      'a.person_id as personId',
      'a.case_id as caseId',
      'a.meeting_id as meetingId',
      'p.given_name as givenName',
      'p.family_name as familyName',
      'c.reference as caseReference',
    ])
    .where('a.id', '=', agendaItemId)
    .executeTakeFirst()
  return { ...found(row, 'agenda item'), agendaItemId }
}

export type ItemWords = {
  kind: Kind
  body: string
  source: string
  purpose: string
  lawfulBasis: LawfulBasis
  handling: Handling
  eventOn: string | null
}

/** Adds an item owned by the agency of the one who supplies it, and returns its id. */
export async function addItem(
  tx: Tx,
  now: Date,
  by: { userId: string; agencyId: string },
  place: Place,
  given: ItemWords,
): Promise<string> {
  const id = randomUUID()
  await tx
    .insertInto('information_item')
    .values({
      id,
      area_id: place.areaId,
      person_id: place.personId,
      case_id: place.caseId,
      agenda_item_id: place.agendaItemId,
      owner_agency_id: by.agencyId,
      supplied_by: by.userId,
      ...columns(given),
      recorded_at: now,
    })
    .execute()
  return id
}

/** Changes an item and keeps what it said before. Throws `EditConflict` when somebody else saved first. */
export async function saveItem(
  tx: Tx,
  { id, version }: { id: string; version: number },
  given: ItemWords,
): Promise<void> {
  const update = tx.updateTable('information_item').set({ ...columns(given), version: version + 1 })
  changedOne(await update.where('id', '=', id).where('version', '=', version).executeTakeFirstOrThrow())
}

const columns = ({ lawfulBasis, eventOn, ...same }: ItemWords) => ({
  ...same,
  lawful_basis: lawfulBasis,
  event_on: eventOn,
})

/** Withdraws an item: its words go, the reason stays. Throws `EditConflict` when somebody else saved first. */
export async function withdrawItem(
  tx: Tx,
  now: Date,
  { id, version }: { id: string; version: number },
  reason: string,
): Promise<void> {
  const update = tx
    .updateTable('information_item')
    .set({ withdrawn_at: now, withdrawn_reason: reason, version: version + 1 })
  changedOne(await update.where('id', '=', id).where('version', '=', version).executeTakeFirstOrThrow())
}

export type ItemVersion = {
  version: number
  kind: string
  body: string
  source: string
  replacedAt: Date
  replacedByName: string | null
}

/** What an item said before, the newest first. Nobody but its owner sees any. */
export function listVersions(tx: Tx, itemId: string): Promise<ItemVersion[]> {
  return tx
    .selectFrom('information_item_version as v')
    .leftJoin('user_account as u', 'u.id', 'v.replaced_by')
    .select([
      'v.version',
      'v.kind',
      'v.body',
      'v.source',
      'v.replaced_at as replacedAt',
      'u.name as replacedByName',
    ])
    .where('v.item_id', '=', itemId)
    .orderBy('v.version', 'desc')
    .execute()
}
