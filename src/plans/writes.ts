import { randomUUID } from 'node:crypto'
import type { Tx } from '#platform/db/actor.ts'
import { londonDate } from '#platform/html/format.ts'
import { changedOne } from '#platform/http/errors.ts'
import type { ActionState } from '#rules/plans/action.ts'
import { actionDue } from '#rules/plans/due.ts'
import { openClock, openTask, queueMail } from '../work/index.ts'
import { mailText } from './mail.text.ts'
import { findAddress } from './people.ts'
import type { Action } from './queries.ts'

export type NewAction = {
  areaId: string
  caseId: string
  personId: string
  agendaItemId: string | null
  agencyId: string
  ownerId: string
  what: string
  reasons: string
  /** The day by which it is to be done, `YYYY-MM-DD`. */
  dueOn: string
  by: string
}

/**
 * Proposes an action to an agency, which nobody owes until that agency accepts it (AP-07). Its responsible person gets a task, a clock
 * and a message with a link. Returns its id.
 */
export async function proposeAction(tx: Tx, now: Date, given: NewAction): Promise<string> {
  const id = randomUUID()
  await tx
    .insertInto('action')
    .values({
      id,
      area_id: given.areaId,
      case_id: given.caseId,
      person_id: given.personId,
      agenda_item_id: given.agendaItemId,
      agency_id: given.agencyId,
      owner_id: given.ownerId,
      what: given.what,
      reasons: given.reasons,
      due_on: given.dueOn,
      proposed_by: given.by,
      proposed_at: now,
    })
    .execute()
  const owed = { id, ...given, toAccept: true }
  await openWork(tx, now, owed)
  await tell(tx, now, 'proposed', { ...owed, to: given.ownerId })
  return id
}

type Owed = {
  id: string
  areaId: string
  caseId: string
  personId: string
  ownerId: string
  dueOn: string
  by: string
  toAccept: boolean
}

/** The clock that counts an action and, while it waits to be accepted, the task. Earlier ones ended with the change that led here. */
export async function openWork(tx: Tx, now: Date, owed: Owed): Promise<void> {
  const about = {
    areaId: owed.areaId,
    caseId: owed.caseId,
    personId: owed.personId,
    subject: { type: 'action', id: owed.id },
  }
  const owner = { userId: owed.ownerId }
  const deadline = actionDue({ dueOn: owed.dueOn, setOn: londonDate(now) })
  await openClock(tx, now, { ...about, kind: 'action', deadline, owner, profileId: null })
  if (owed.toAccept)
    await openTask(tx, now, { ...about, kind: 'accept-action', owner, dueOn: owed.dueOn, by: owed.by })
}

type News = { id: string; areaId: string; to: string; by: string }

/** A message with a link and nothing else, to somebody other than the one who acts. */
export async function tell(
  tx: Tx,
  now: Date,
  news: keyof typeof mailText.en,
  { id, areaId, to, by }: News,
): Promise<void> {
  if (to === by) return
  const address = await findAddress(tx, to)
  if (address === undefined) return
  const { subject, body } = mailText.en[news]
  await queueMail(tx, now, {
    areaId,
    to: { userId: to, address: address.email },
    subject,
    body: body(`/actions/${id}`),
    by,
  })
}

type Change = Partial<{
  owner_id: string
  what: string
  reasons: string
  due_on: string
  state: ActionState
  accepted_by: string | null
  accepted_at: Date | null
  refused_reason: string | null
  result: string | null
  evidence: string | null
  closed_by: string | null
  closed_at: Date | null
  close_reason: string | null
  change_reason: string | null
}>

/** Changes an action as it was read. Throws `EditConflict` when somebody else changed it first. */
export async function saveAction(
  tx: Tx,
  action: Pick<Action, 'id' | 'version'>,
  change: Change,
): Promise<void> {
  changedOne(
    await tx
      .updateTable('action')
      .set({ ...change, version: action.version + 1 })
      .where('id', '=', action.id)
      .where('version', '=', action.version)
      .executeTakeFirstOrThrow(),
  )
}
