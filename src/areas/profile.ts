import type { Tx } from '#platform/db/actor.ts'
import { found } from '#platform/http/errors.ts'
import { isItemKey } from '#rules/profiles/items.ts'
import type { Profile, Settings, Settled } from '#rules/profiles/profile.ts'
import { isShipped, type ShippedKey, settleOn } from '#rules/profiles/shipped.ts'

export type AreaProfile = { id: string; areaId: string; version: number; profile: Profile }

/** A version of an area's profile with all that it was made from. */
export type Version = AreaProfile & {
  key: ShippedKey
  own: Partial<Settings>
  settled: Settled
  effectiveFrom: string
  /** The day after its last, or null while no version follows. */
  effectiveTo: string | null
  recordedAt: Date
  recordedBy: string | null
  reason: string
}

/** The rows of versions, for the questions below. */
export const versionRows = (tx: Tx) =>
  tx
    .selectFrom('area_profile as p')
    .leftJoin('user_account as u', 'u.id', 'p.recorded_by')
    .select(['p.id', 'p.area_id as areaId', 'p.version', 'p.profile_key as key', 'p.settings', 'p.reason'])
    .select(['p.effective_from as effectiveFrom', 'p.effective_to as effectiveTo'])
    .select(['p.recorded_at as recordedAt', 'u.name as recordedBy'])

type Row = Omit<Version, 'profile' | 'key' | 'own' | 'settled'> & { key: string; settings: unknown }

/** What an area set itself, as it is stored. Keys that are no settings are left out. */
export const ownOf = (settings: unknown): Partial<Settings> =>
  Object.fromEntries(Object.entries(settings ?? {}).filter(([key]) => isItemKey(key))) as Partial<Settings>

/** Lays a stored version over its document and the national default. Throws `BelowFloor` when it would weaken the law. */
export function versionOf({ key, settings, ...row }: Row): Version {
  if (!isShipped(key)) throw new RangeError(`Area profile ${row.id} stands on ${key}, which does not exist`)
  const own = ownOf(settings)
  const settled = settleOn(key, own, { from: row.effectiveFrom, to: row.effectiveTo })
  return { ...row, key, own, settled, profile: settled.profile }
}

/**
 * The version in force in an area on a civil date; the first one for any day before it, since something may be entered that happened before
 * the area was set up. Throws not found when the area is not one of the actor's.
 */
export async function getVersionOn(tx: Tx, areaId: string, on: string): Promise<Version> {
  const row = await versionRows(tx)
    .where('p.area_id', '=', areaId)
    .where((or) => or.or([or('p.effective_to', 'is', null), or('p.effective_to', '>', on)]))
    .orderBy('p.effective_from')
    .limit(1)
    .executeTakeFirst()
  return versionOf(found(row, 'area profile'))
}

/** The profile of an area on a civil date, `YYYY-MM-DD`: that of the day of the trigger, never of today (AR-01). */
export async function getProfile(tx: Tx, areaId: string, on: string): Promise<AreaProfile> {
  const { id, version, profile } = await getVersionOn(tx, areaId, on)
  return { id, areaId, version, profile }
}
