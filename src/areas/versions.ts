import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '#platform/db/actor.ts'
import { changedOne, found } from '#platform/http/errors.ts'
import { addDays } from '#rules/calendar.ts'
import { ITEM_KEYS, type ItemKey } from '#rules/profiles/items.ts'
import { type Settings, type Settled, sameValue } from '#rules/profiles/profile.ts'
import { type ShippedKey, storedSettings } from '#rules/profiles/shipped.ts'
import { type Version, versionOf, versionRows } from './profile.ts'

export type Area = { id: string; code: string; name: string }

/** The area of this address. Throws not found when it is not one of the actor's. */
export async function getArea(tx: Tx, id: string): Promise<Area> {
  const row = await tx
    .selectFrom('area')
    .select(['id', 'code', 'name'])
    .where('id', '=', id)
    .executeTakeFirst()
  return found(row, 'area')
}

/** Every version of an area's profile, the latest first. */
export async function listVersions(tx: Tx, areaId: string): Promise<Version[]> {
  const rows = await versionRows(tx).where('p.area_id', '=', areaId).orderBy('p.version', 'desc').execute()
  return rows.map(versionOf)
}

/** One version of an area's profile. */
export async function getVersion(tx: Tx, areaId: string, version: number): Promise<Version> {
  const row = await versionRows(tx)
    .where('p.area_id', '=', areaId)
    .where('p.version', '=', version)
    .executeTakeFirst()
  return versionOf(found(row, 'area profile'))
}

/** The version that no other follows: in force now, or to come. */
export async function getLatest(tx: Tx, areaId: string): Promise<Version> {
  const row = await versionRows(tx)
    .where('p.area_id', '=', areaId)
    .orderBy('p.version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return versionOf(found(row, 'area profile'))
}

/** The first day on which a new version may begin. */
export const earliestStart = ({ effectiveFrom }: Version, today: string): string =>
  effectiveFrom < today ? today : addDays(effectiveFrom, 1)

export type NewVersion = {
  after: Version
  key: ShippedKey
  own: Partial<Settings>
  effectiveFrom: string
  reason: string
  by: string
}

/**
 * Adds a version, which ends the one before on the day it begins. No version is ever changed, and no two hold on one day: the database
 * sees to both. Throws `BelowFloor` when it would weaken the law.
 */
export async function addVersion(tx: Tx, now: Date, given: NewVersion): Promise<string> {
  const { after, key, own, effectiveFrom, reason, by } = given
  const kept = storedSettings(key, own, { from: effectiveFrom, to: null })
  const id = randomUUID()
  // Somebody else may have saved a version between our reading and our writing: then nothing is left to end.
  changedOne(
    await tx
      .updateTable('area_profile')
      .set({ effective_to: effectiveFrom })
      .where('id', '=', after.id)
      .where('effective_to', 'is', null)
      .executeTakeFirst(),
  )
  await tx
    .insertInto('area_profile')
    .values({
      id,
      area_id: after.areaId,
      profile_key: key,
      version: after.version + 1,
      effective_from: effectiveFrom,
      settings: JSON.stringify(kept),
      reason,
      recorded_at: now,
      recorded_by: by,
    })
    .execute()
  return id
}

/** What one setting was and would be. */
export type Change = { key: ItemKey; before: Settings[ItemKey]; after: Settings[ItemKey] }

/** Every setting whose value or paragraph differs between two profiles. */
export const changesBetween = (before: Settled, after: Settled): Change[] =>
  ITEM_KEYS.filter((key) => !sameValue(before.settings[key], after.settings[key])).map((key) => ({
    key,
    before: before.settings[key],
    after: after.settings[key],
  }))

/** How many open clocks, of how many cases, rest on an interval that would change. */
export type Effect = { key: ItemKey; clocks: number; cases: number }

/** Which open dates of the area would be others if they were set again under the changed profile. */
export async function effectsOf(tx: Tx, areaId: string, changes: readonly Change[]): Promise<Effect[]> {
  const { rows } = await sql<{ rule: string; level: number | null; clocks: number; cases: number }>`
    select rule, level, clocks::int, cases::int from app.clocks_of_profile(${areaId})`.execute(tx)
  return changes
    .filter(({ before, after }) => !sameValue(before.value, after.value))
    .flatMap(({ key }) => {
      const resting = rows.filter(({ rule, level }) =>
        key === 'papersDaysBefore' ? rule === 'papers-before-meeting' : key === `reviewMonths.${level}`,
      )
      if (key !== 'papersDaysBefore' && !key.startsWith('reviewMonths.')) return []
      const sum = (of: 'clocks' | 'cases') => resting.reduce((total, row) => total + row[of], 0)
      return [{ key, clocks: sum('clocks'), cases: sum('cases') }]
    })
}
