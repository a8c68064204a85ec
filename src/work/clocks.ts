import { randomUUID } from 'node:crypto'
import type { Tx } from '#platform/db/actor.ts'
import { found } from '#platform/http/errors.ts'
import type { Deadline, Source } from '#rules/source.ts'

/** Who owes what a clock counts: a named user, an agency, or the holders of a post. */
export type ClockOwner = { userId: string } | { agencyId: string } | { role: string }

export type NewClock = {
  areaId: string
  personId: string | null
  caseId: string | null
  /** The record whose fact set the clock. */
  subject: { type: string; id: string }
  /** What is due, such as `next-review`. One word for one duty; the reader's words come from it. */
  kind: string
  deadline: Deadline
  owner: ClockOwner
  profileId: string | null
}

/** Starts a clock in the transaction that changed the fact, and returns its id. */
export async function openClock(tx: Tx, now: Date, clock: NewClock): Promise<string> {
  const id = randomUUID()
  const { deadline, owner } = clock
  await tx
    .insertInto('clock')
    .values({
      id,
      area_id: clock.areaId,
      person_id: clock.personId,
      case_id: clock.caseId,
      subject_type: clock.subject.type,
      subject_id: clock.subject.id,
      kind: clock.kind,
      due_on: deadline.due,
      rule: deadline.rule,
      source: JSON.stringify(deadline.source),
      facts: JSON.stringify(deadline.facts),
      triggered_on: deadline.triggeredOn,
      owner_user_id: 'userId' in owner ? owner.userId : null,
      owner_agency_id: 'agencyId' in owner ? owner.agencyId : null,
      owner_role: 'role' in owner ? owner.role : null,
      profile_id: clock.profileId,
      opened_at: now,
    })
    .execute()
  return id
}

type Closing = {
  subjectId: string
  kind: string
  state: 'met' | 'missed' | 'excused' | 'overtaken'
  by: string
  reason: string
}

/** Ends the open clocks of one kind on one subject. They stay on record with how and why they ended. */
export async function closeClocks(
  tx: Tx,
  now: Date,
  { subjectId, kind, state, by, reason }: Closing,
): Promise<void> {
  await tx
    .updateTable('clock')
    .set({ state, closed_at: now, closed_by: by, close_reason: reason })
    .where('subject_id', '=', subjectId)
    .where('kind', '=', kind)
    .where('state', '=', 'open')
    .execute()
}

export type ClockRow = {
  id: string
  areaId: string
  caseId: string | null
  personId: string | null
  subjectType: string
  subjectId: string
  kind: string
  dueOn: string | null
  state: string
  rule: string
  source: Source
  facts: Readonly<Record<string, string | number | boolean | null>>
  triggeredOn: string
  openedAt: Date
  closedAt: Date | null
  closeReason: string | null
  profileId: string | null
  ownerUserId: string | null
  /** The part of the law that keeps it; null where a room does. */
  keptBy: string | null
}

const rows = (tx: Tx) =>
  tx
    .selectFrom('clock')
    .select([
      'id',
      'area_id as areaId',
      'case_id as caseId',
      'person_id as personId',
      'subject_type as subjectType',
      'subject_id as subjectId',
      'kind',
      'due_on as dueOn',
      'state',
      'rule',
      'source',
      'facts',
      'triggered_on as triggeredOn',
      'opened_at as openedAt',
      'closed_at as closedAt',
      'close_reason as closeReason',
      'profile_id as profileId',
      'owner_user_id as ownerUserId',
      'kept_by as keptBy',
    ])
    .$narrowType<{ source: Source; facts: ClockRow['facts'] }>()

/** One clock. Throws not found when it is not the actor's to see. */
export async function getClock(tx: Tx, id: string): Promise<ClockRow> {
  return found(await rows(tx).where('id', '=', id).executeTakeFirst(), 'clock') as ClockRow
}

/** Open clocks of one case, about one person or owed by one user, soonest first. */
export async function listOpenClocks(
  tx: Tx,
  of: { caseId: string } | { personId: string } | { ownerUserId: string },
  most = 100,
): Promise<ClockRow[]> {
  const query = rows(tx).where('state', '=', 'open').orderBy('due_on').orderBy('id').limit(most)
  const found =
    'caseId' in of
      ? query.where('case_id', '=', of.caseId)
      : 'personId' in of
        ? query.where('person_id', '=', of.personId)
        : query.where('owner_user_id', '=', of.ownerUserId)
  return (await found.execute()) as ClockRow[]
}
