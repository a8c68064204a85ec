import { randomUUID } from 'node:crypto'
import type { Tx } from '#platform/db/actor.ts'
import { changedOne, EditConflict, found } from '#platform/http/errors.ts'
import type { ReviewFactors } from '#rules/reviews/factors.ts'

export type Level = 1 | 2 | 3

/** One case at one meeting, with as much of the meeting and the case file as the reader may see. */
export type Discussed = {
  agendaItemId: string
  areaId: string
  caseId: string
  personId: string
  meetingId: string
  purpose: 'initial' | 'review' | 'information'
  itemLevel: Level
  openedAt: Date | null
  outcome: 'decided' | 'deferred' | 'not-discussed' | null
  outcomeReason: string | null
  closedAt: Date | null
  givenName: string
  familyName: string
  dateOfBirth: string | null
  caseReference: string | null
  levelNow: Level | null
  meetingReference: string | null
  meetingLevel: 2 | 3 | null
  startsAt: Date | null
  chairId: string | null
  chairName: string | null
  minuteTakerId: string | null
}

/** The agenda item that minutes are about. Throws not found when it is not the actor's to see. */
export async function getDiscussed(tx: Tx, agendaItemId: string): Promise<Discussed> {
  const row = await tx
    .selectFrom('agenda_item as a')
    .innerJoin('person as p', 'p.id', 'a.person_id')
    .leftJoin('case_file as c', 'c.id', 'a.case_id')
    .leftJoin('level_now as l', 'l.case_id', 'a.case_id')
    .leftJoin('meeting as m', 'm.id', 'a.meeting_id')
    .leftJoin('user_account as u', 'u.id', 'm.chair_id')
    .select([
      'a.id as agendaItemId',
      'a.area_id as areaId',
      'a.case_id as caseId',
      'a.person_id as personId',
      'a.meeting_id as meetingId',
      'a.purpose',
      'a.level as itemLevel',
      'a.opened_at as openedAt',
      'a.outcome',
      'a.outcome_reason as outcomeReason',
      'a.closed_at as closedAt',
    ])
    .select(['p.given_name as givenName', 'p.family_name as familyName', 'p.date_of_birth as dateOfBirth'])
    .select(['c.reference as caseReference', 'l.level as levelNow', 'u.name as chairName'])
    .select([
      'm.reference as meetingReference',
      'm.level as meetingLevel',
      'm.starts_at as startsAt',
      'm.chair_id as chairId',
      'm.minute_taker_id as minuteTakerId',
    ])
    .where('a.id', '=', agendaItemId)
    .$narrowType<{ itemLevel: Level; levelNow: Level | null; meetingLevel: 2 | 3 | null }>()
    .executeTakeFirst()
  return found(row, 'agenda item')
}

/** What a minute says, besides its lists. */
export type MinuteWords = {
  discussion: string
  riskConfirmed: string
  level: Level | null
  levelReasons: string
  reviewOutcome: 'next-review' | 'end-review' | null
  nextReviewOn: string | null
  reviewReasons: string
  reviewFactors: ReviewFactors
  personTold: 'yes' | 'no' | null
  personToldReasons: string
  dissent: string
}

export type Minute = MinuteWords & {
  id: string
  kind: 'initial' | 'review'
  status: 'draft' | 'approved'
  writtenAt: Date
  writtenBy: string | null
  approvedAt: Date | null
  approvedBy: string | null
  version: number
}

/** The minute of one agenda item, or nothing when there is none that the actor may see. */
export async function findMinute(tx: Tx, agendaItemId: string): Promise<Minute | undefined> {
  const row = await tx
    .selectFrom('minute as m')
    .leftJoin('user_account as w', 'w.id', 'm.written_by')
    .leftJoin('user_account as c', 'c.id', 'm.approved_by')
    .select([
      'm.id',
      'm.kind',
      'm.status',
      'm.discussion',
      'm.risk_confirmed as riskConfirmed',
      'm.level',
      'm.level_reasons as levelReasons',
    ])
    .select([
      'm.review_outcome as reviewOutcome',
      'm.next_review_on as nextReviewOn',
      'm.review_reasons as reviewReasons',
      'm.review_factors as reviewFactors',
    ])
    .select([
      'm.person_told as personTold',
      'm.person_told_reasons as personToldReasons',
      'm.dissent',
      'm.version',
    ])
    .select([
      'm.written_at as writtenAt',
      'w.name as writtenBy',
      'm.approved_at as approvedAt',
      'c.name as approvedBy',
    ])
    .where('m.agenda_item_id', '=', agendaItemId)
    .executeTakeFirst()
  return row as Minute | undefined
}

/** What a minute says before anything is written. */
export const BLANK: MinuteWords = {
  discussion: '',
  riskConfirmed: '',
  level: null,
  levelReasons: '',
  reviewOutcome: null,
  nextReviewOn: null,
  reviewReasons: '',
  reviewFactors: {},
  personTold: null,
  personToldReasons: '',
  dissent: '',
}

type Writing = { discussed: Discussed; kind: 'initial' | 'review'; by: string }

/** Begins the minute of an agenda item, or throws `EditConflict` when somebody else just did. Returns its id. */
export async function addMinute(
  tx: Tx,
  now: Date,
  { discussed, kind, by }: Writing,
  given: MinuteWords,
): Promise<string> {
  const id = randomUUID()
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('minute')
    .values({
      id,
      area_id: discussed.areaId,
      agenda_item_id: discussed.agendaItemId,
      case_id: discussed.caseId,
      person_id: discussed.personId,
      kind,
      ...columns(given),
      written_by: by,
      written_at: now,
    })
    .onConflict((on) => on.column('agenda_item_id').doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows !== 1n) throw new EditConflict()
  return id
}

/** Saves what a draft says. Throws `EditConflict` when somebody else saved first. */
export async function saveMinute(
  tx: Tx,
  { id, version }: { id: string; version: number },
  given: MinuteWords,
): Promise<void> {
  const update = tx.updateTable('minute').set({ ...columns(given), version: version + 1 })
  changedOne(
    await update
      .where('id', '=', id)
      .where('version', '=', version)
      .where('status', '=', 'draft')
      .executeTakeFirstOrThrow(),
  )
}

const columns = (given: MinuteWords) => ({
  discussion: given.discussion,
  risk_confirmed: given.riskConfirmed,
  level: given.level,
  level_reasons: given.levelReasons,
  review_outcome: given.reviewOutcome,
  next_review_on: given.nextReviewOn,
  review_reasons: given.reviewReasons,
  review_factors: JSON.stringify(given.reviewFactors),
  person_told: given.personTold,
  person_told_reasons: given.personToldReasons,
  dissent: given.dissent,
})

/** Closes a minute for good. Throws `EditConflict` when it changed since the chair read it. */
export async function approveMinute(
  tx: Tx,
  now: Date,
  { id, version, by }: { id: string; version: number; by: string },
): Promise<void> {
  const update = tx
    .updateTable('minute')
    .set({ status: 'approved', approved_by: by, approved_at: now, version: version + 1 })
  changedOne(
    await update
      .where('id', '=', id)
      .where('version', '=', version)
      .where('status', '=', 'draft')
      .executeTakeFirstOrThrow(),
  )
}

/** Whether the chair has been asked to approve a draft and has not done so. */
export async function isWithChair(tx: Tx, minuteId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('task')
    .select('id')
    .where('subject_id', '=', minuteId)
    .where('kind', '=', 'approve-minutes')
    .where('done_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}
