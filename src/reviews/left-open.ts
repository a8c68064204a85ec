import type { Tx } from '#platform/db/actor.ts'

export type LeftAction = { id: string; what: string; agency: string; dueOn: string }
export type LeftRequest = { id: string; reason: string; wantedBy: string | null }
export type LeftClock = { id: string; kind: string; dueOn: string | null }

/** What is still open about a case that is to be closed. */
export type LeftOpen = { actions: LeftAction[]; requests: LeftRequest[]; clocks: LeftClock[] }

/** Everything that a closed case leaves behind, in the order in which it is due. */
export async function listLeftOpen(tx: Tx, caseId: string): Promise<LeftOpen> {
  const actions = await tx
    .selectFrom('action as x')
    .innerJoin('agency as a', 'a.id', 'x.agency_id')
    .select(['x.id', 'x.what', 'a.name as agency', 'x.due_on as dueOn'])
    .where('x.case_id', '=', caseId)
    .where('x.state', 'in', ['proposed', 'accepted'])
    .orderBy('x.due_on')
    .orderBy('x.id')
    .execute()
  const requests = await tx
    .selectFrom('agenda_request')
    .select(['id', 'reason', 'wanted_by as wantedBy'])
    .where('case_id', '=', caseId)
    .where('state', '=', 'open')
    .orderBy('requested_at')
    .orderBy('id')
    .execute()
  const clocks = await ofTheCase(tx, caseId)
    .select(['id', 'kind', 'due_on as dueOn'])
    .orderBy('due_on')
    .orderBy('id')
    .execute()
  return { actions, requests, clocks }
}

// An action that is still to be done keeps its own clock: closing the case does not undo what an agency has taken on.
const ofTheCase = (tx: Tx, caseId: string) =>
  tx
    .selectFrom('clock')
    .where('case_id', '=', caseId)
    .where('state', '=', 'open')
    .where('subject_type', '<>', 'action')

type Ending = { caseId: string; by: string; reason: string }

/** What a case was due is due no longer: its clocks are overtaken by its closing and stay on record with the reason. */
export async function overtakeClocks(tx: Tx, now: Date, { caseId, by, reason }: Ending): Promise<void> {
  await tx
    .updateTable('clock')
    .set({ state: 'overtaken', closed_at: now, closed_by: by, close_reason: reason })
    .where('id', 'in', ofTheCase(tx, caseId).select('id'))
    .execute()
}
