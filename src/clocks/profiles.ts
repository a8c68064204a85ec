import type { Tx } from '#platform/db/actor.ts'
import type { Profile } from '#rules/profiles/profile.ts'
import { type Version, versionOf, versionRows } from '../areas/index.ts'

/** The profile versions of the areas in sight, by day. */
export type Profiles = {
  /** The version of a day. Throws when the area has none that can be used. */
  on(areaId: string, day: string): { id: string | null; profile: Profile }
  /** Why no version of an area can be used, or null when they can. */
  fault(areaId: string): string | null
}

/** Reads every version once: there are few, and each case asks for several days. An area whose profile does not load harms no other. */
export async function loadProfiles(tx: Tx): Promise<Profiles> {
  const rows = await versionRows(tx).orderBy('p.effective_from').execute()
  const areas = new Map([...Map.groupBy(rows, ({ areaId }) => areaId)].map(([id, own]) => [id, loaded(own)]))
  const of = (areaId: string) => areas.get(areaId) ?? 'The area has no profile'
  return {
    on: (areaId, day) => {
      const versions = of(areaId)
      if (typeof versions === 'string') throw new Error(`Area ${areaId}: ${versions}`)
      // A day before the first version, or one whose version ended without another, falls to the nearest there is.
      const found = versions.findLast(({ effectiveFrom }) => effectiveFrom <= day) ?? versions[0]
      if (found === undefined) throw new Error(`Area ${areaId} has no profile`)
      return { id: found.id, profile: found.profile }
    },
    fault: (areaId) => {
      const versions = of(areaId)
      return typeof versions === 'string' ? versions : null
    },
  }
}

/** The versions of one area, or why they cannot be used. */
function loaded(rows: readonly Parameters<typeof versionOf>[0][]): Version[] | string {
  try {
    return rows.map(versionOf)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
