import { randomUUID } from 'node:crypto'
import type { Tx } from '#platform/db/actor.ts'

export type NewTask = {
  areaId: string
  personId: string | null
  caseId: string | null
  /** What is to be done, such as `answer-invitation`. The reader's words come from it and the facts. */
  kind: string
  subject: { type: string; id: string }
  facts?: Readonly<Record<string, string | number | boolean | null>>
  owner: { userId: string } | { role: string }
  dueOn: string | null
  by: string
}

/** Gives somebody something to do, in the transaction that made it necessary. Returns its id. */
export async function openTask(tx: Tx, now: Date, task: NewTask): Promise<string> {
  const id = randomUUID()
  await tx
    .insertInto('task')
    .values({
      id,
      area_id: task.areaId,
      person_id: task.personId,
      case_id: task.caseId,
      kind: task.kind,
      subject_type: task.subject.type,
      subject_id: task.subject.id,
      facts: JSON.stringify(task.facts ?? {}),
      owner_user_id: 'userId' in task.owner ? task.owner.userId : null,
      owner_role: 'role' in task.owner ? task.owner.role : null,
      due_on: task.dueOn,
      opened_at: now,
      opened_by: task.by,
    })
    .execute()
  return id
}

type Finishing = { subjectId: string; kind: string; by: string; outcome: string; ownerUserId?: string }

/** Ends the open tasks of one kind on one subject, of one owner when that is given. */
export async function finishTasks(
  tx: Tx,
  now: Date,
  { subjectId, kind, by, outcome, ownerUserId }: Finishing,
): Promise<void> {
  let query = tx
    .updateTable('task')
    .set({ done_at: now, done_by: by, outcome })
    .where('subject_id', '=', subjectId)
    .where('kind', '=', kind)
    .where('done_at', 'is', null)
  if (ownerUserId !== undefined) query = query.where('owner_user_id', '=', ownerUserId)
  await query.execute()
}
