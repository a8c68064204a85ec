import type { Tx } from '#platform/db/actor.ts'
import { changedOne } from '#platform/http/errors.ts'
import type { Item } from './queries.ts'

export type Colleague = { id: string; name: string; jobTitle: string; agencyId: string; agencyName: string }

/** Everybody who now holds a post in the area, by agency and name. */
export function listColleagues(tx: Tx, areaId: string, now: Date): Promise<Colleague[]> {
  return tx
    .selectFrom('user_account as u')
    .innerJoin('agency as a', 'a.id', 'u.agency_id')
    .select(['u.id', 'u.name', 'u.job_title as jobTitle', 'u.agency_id as agencyId', 'a.name as agencyName'])
    .where('u.status', '=', 'active')
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('user_role as r')
          .select('r.id')
          .whereRef('r.user_id', '=', 'u.id')
          .where('r.area_id', '=', areaId)
          .where('r.starts_at', '<=', now)
          .where((or) => or.or([or('r.ends_at', 'is', null), or('r.ends_at', '>', now)])),
      ),
    )
    .orderBy('a.name')
    .orderBy('u.name')
    .orderBy('u.id')
    .execute()
}

export type Reader = {
  grantId: string
  userId: string
  name: string
  agencyName: string
  reason: string
  since: Date
}

/** Who has been named as a reader of an item and still is. */
export function listReaders(tx: Tx, itemId: string, now: Date): Promise<Reader[]> {
  return tx
    .selectFrom('access_grant as g')
    .innerJoin('user_account as u', 'u.id', 'g.user_id')
    .innerJoin('agency as a', 'a.id', 'u.agency_id')
    .select([
      'g.id as grantId',
      'u.id as userId',
      'u.name',
      'a.name as agencyName',
      'g.reason',
      'g.starts_at as since',
    ])
    .where('g.item_id', '=', itemId)
    .where('g.kind', '=', 'item-reader')
    .where('g.revoked_at', 'is', null)
    .where((or) => or.or([or('g.ends_at', 'is', null), or('g.ends_at', '>', now)]))
    .orderBy('u.name')
    .orderBy('g.id')
    .execute()
}

/** Gives one person sight of one item, with the reason. The wall lets only its owner do so. */
export async function addReader(
  tx: Tx,
  now: Date,
  item: Item,
  given: { userId: string; reason: string; by: string },
): Promise<void> {
  await tx
    .insertInto('access_grant')
    .values({
      area_id: item.areaId,
      user_id: given.userId,
      kind: 'item-reader',
      person_id: item.personId,
      item_id: item.id,
      reason: given.reason,
      starts_at: now,
      granted_by: given.by,
      granted_at: now,
    })
    .execute()
}

/** Ends a reader's sight of an item. */
export async function endReader(
  tx: Tx,
  now: Date,
  { itemId, grantId, by }: { itemId: string; grantId: string; by: string },
): Promise<void> {
  changedOne(
    await tx
      .updateTable('access_grant')
      .set({ revoked_at: now, revoked_by: by, revoke_reason: 'Ended by the owner of the item' })
      .where('id', '=', grantId)
      .where('item_id', '=', itemId)
      .where('kind', '=', 'item-reader')
      .where('revoked_at', 'is', null)
      .executeTakeFirstOrThrow(),
  )
}
