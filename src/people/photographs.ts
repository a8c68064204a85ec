import type { Tx } from '#platform/db/actor.ts'

/** A photograph on the record of a person, with its description for whoever cannot see it. */
export type Photograph = { id: string; title: string; alternative: string }

const MOST = 2

/** The latest photographs of a person that are not known to be harmful. The file room keeps and serves them. */
export function listPhotographs(tx: Tx, personId: string): Promise<Photograph[]> {
  return tx
    .selectFrom('stored_file')
    .select(['id', 'title', 'alternative'])
    .where('person_id', '=', personId)
    .where('use', '=', 'photograph')
    .where('removed_at', 'is', null)
    .where((of) => of.or([of('scan_result', 'is', null), of('scan_result', '=', 'clean')]))
    .orderBy('recorded_at', 'desc')
    .orderBy('id')
    .limit(MOST)
    .execute()
}
