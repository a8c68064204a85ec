import { sql } from 'kysely'
import type { Tx } from '#platform/db/actor.ts'
import { found } from '#platform/http/errors.ts'
import type { Profile } from '#rules/profiles/profile.ts'

export type AreaProfile = { id: string; areaId: string; version: number; profile: Profile }

/** The profile of an area on a civil date, `YYYY-MM-DD`. Throws not found when the area is not one of the actor's. */
export async function getProfile(tx: Tx, areaId: string, on: string): Promise<AreaProfile> {
  const row = await tx
    .selectFrom('area_profile')
    .select(['id', 'area_id', 'version', 'settings'])
    .where('area_id', '=', areaId)
    .where(sql<boolean>`daterange(effective_from, effective_to) @> ${on}::date`)
    .executeTakeFirst()
  const { id, area_id, version, settings } = found(row, 'area profile')
  return { id, areaId: area_id, version, profile: settings as unknown as Profile }
}
