import type { Tx } from '#platform/db/actor.ts'

export type Area = { id: string; code: string; name: string }

/** The areas in which the actor now holds a role, by name. */
export function listAreas(tx: Tx): Promise<Area[]> {
  return tx.selectFrom('area').select(['id', 'code', 'name']).orderBy('name').execute()
}
