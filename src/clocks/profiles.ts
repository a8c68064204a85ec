import type { Tx } from '#platform/db/actor.ts'
import type { Profile } from '#rules/profiles/profile.ts'
import { versionOf, versionRows } from '../areas/index.ts'

/** The profile versions of the areas in sight, by day. */
export type Profiles = { on(areaId: string, day: string): { id: string | null; profile: Profile } }

/** Reads every version once: there are few, and each case asks for several days. */
export async function loadProfiles(tx: Tx): Promise<Profiles> {
  const rows = await versionRows(tx).orderBy('p.effective_from').execute()
  const versions = Map.groupBy(rows.map(versionOf), ({ areaId }) => areaId)
  return {
    on: (areaId, day) => {
      const own = versions.get(areaId) ?? []
      // A day before the first version, or one whose version ended without another, falls to the nearest there is.
      const found = own.findLast(({ effectiveFrom }) => effectiveFrom <= day) ?? own[0]
      if (found === undefined) throw new Error(`Area ${areaId} has no profile`)
      return { id: found.id, profile: found.profile }
    },
  }
}
