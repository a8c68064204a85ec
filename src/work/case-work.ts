import type { Tx } from '#platform/db/actor.ts'

/** Clocks that go with the case itself. An action keeps its own clock and owner whoever manages the case. */
const OF_THE_CASE = ['case', 'review']

type HandingOver = { caseId: string; from: string; to: string }

/** The new manager of a case owes what the old one owed as its manager. */
export async function handOverClocks(tx: Tx, { caseId, from, to }: HandingOver): Promise<void> {
  await tx
    .updateTable('clock')
    .set({ owner_user_id: to })
    .where('case_id', '=', caseId)
    .where('subject_type', 'in', OF_THE_CASE)
    .where('owner_user_id', '=', from)
    .where('state', '=', 'open')
    .execute()
}

/** A case that is closed comes before no meeting: what asked for that is withdrawn and stays on record. */
export async function withdrawRequests(tx: Tx, now: Date, caseId: string): Promise<void> {
  await tx
    .updateTable('agenda_request')
    .set({ state: 'withdrawn', closed_at: now })
    .where('case_id', '=', caseId)
    .where('state', '=', 'open')
    .execute()
}
