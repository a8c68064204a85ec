import type { Tx } from '#platform/db/actor.ts'
import { changedOne, EditConflict } from '#platform/http/errors.ts'
import type { Settings, Settled } from '#rules/profiles/profile.ts'
import { isShipped, type ShippedKey, settleOn } from '#rules/profiles/shipped.ts'
import { ownOf, type Version } from './profile.ts'

/** The next version while it is being written. Revision 0 is one that nobody has begun. */
export type Draft = {
  key: ShippedKey
  own: Partial<Settings>
  baseVersion: number
  revision: number
  settled: Settled
}

/** The draft of an area, or what it would begin from. A draft made on an older version than the latest is out of date. */
export async function getDraft(tx: Tx, latest: Version): Promise<Draft> {
  const row = await tx
    .selectFrom('profile_draft')
    .select(['profile_key as key', 'settings', 'base_version as baseVersion', 'revision'])
    .where('area_id', '=', latest.areaId)
    .executeTakeFirst()
  if (row === undefined || !isShipped(row.key))
    return {
      key: latest.key,
      own: latest.own,
      baseVersion: latest.version,
      revision: 0,
      settled: latest.settled,
    }
  const own = ownOf(row.settings)
  const { key, baseVersion, revision } = row
  return { key, own, baseVersion, revision, settled: settleOn(key, own) }
}

type Kept = { areaId: string; key: ShippedKey; own: Partial<Settings>; baseVersion: number; by: string }

/** Keeps the draft. `revision` is the one its page was drawn from: somebody else's later draft is never overwritten. */
export async function saveDraft(tx: Tx, now: Date, draft: Kept, revision: number): Promise<void> {
  const written = {
    profile_key: draft.key,
    settings: JSON.stringify(draft.own),
    base_version: draft.baseVersion,
    changed_by: draft.by,
    changed_at: now,
  }
  if (revision === 0) {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('profile_draft')
      .values({ area_id: draft.areaId, ...written })
      .onConflict((on) => on.column('area_id').doNothing())
      .executeTakeFirst()
    if (numInsertedOrUpdatedRows !== 1n) throw new EditConflict()
    return
  }
  changedOne(
    await tx
      .updateTable('profile_draft')
      .set({ ...written, revision: revision + 1 })
      .where('area_id', '=', draft.areaId)
      .where('revision', '=', revision)
      .executeTakeFirst(),
  )
}

/** The draft has become a version, or is given up. */
export async function dropDraft(tx: Tx, areaId: string): Promise<void> {
  await tx.deleteFrom('profile_draft').where('area_id', '=', areaId).execute()
}
