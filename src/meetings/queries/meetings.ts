import { randomUUID } from 'node:crypto'
import type { SelectQueryBuilder } from 'kysely'
import type { Tx } from '#platform/db/actor.ts'
import { newReference } from '#platform/db/reference.ts'
import type { DB } from '#platform/db/schema.ts'
import { changedOne, found } from '#platform/http/errors.ts'

export type MeetingState = 'planned' | 'in-progress' | 'ended' | 'cancelled'

export type Meeting = {
  id: string
  areaId: string
  reference: string
  level: 2 | 3
  urgent: boolean
  urgentReason: string | null
  startsAt: Date
  place: string
  chairId: string | null
  chairName: string | null
  minuteTakerId: string | null
  minuteTakerName: string | null
  state: MeetingState
  factSheetShownAt: Date | null
  papersDueOn: string | null
  papersSentAt: Date | null
  endedAt: Date | null
  cancelledReason: string | null
  convenedBy: string
  convenedByName: string | null
  convenedAt: Date
  version: number
}

const meetings = (tx: Tx) =>
  tx
    .selectFrom('meeting as m')
    .leftJoin('user_account as c', 'c.id', 'm.chair_id')
    .leftJoin('user_account as t', 't.id', 'm.minute_taker_id')
    .leftJoin('user_account as v', 'v.id', 'm.convened_by')
    .select([
      'm.id',
      'm.area_id as areaId',
      'm.reference',
      'm.level',
      'm.urgent',
      'm.urgent_reason as urgentReason',
      'm.starts_at as startsAt',
      'm.place',
      'm.chair_id as chairId',
      'c.name as chairName',
      'm.minute_taker_id as minuteTakerId',
      't.name as minuteTakerName',
      'm.state',
      'm.fact_sheet_shown_at as factSheetShownAt',
      'm.papers_due_on as papersDueOn',
      'm.papers_sent_at as papersSentAt',
      'm.ended_at as endedAt',
      'm.cancelled_reason as cancelledReason',
      'm.convened_by as convenedBy',
      'v.name as convenedByName',
      'm.convened_at as convenedAt',
      'm.version',
    ])
    .$narrowType<{ level: 2 | 3 }>()

/** One meeting. Throws not found when there is none or it is not the actor's to see. */
export async function getMeeting(tx: Tx, id: string): Promise<Meeting> {
  return found(await meetings(tx).where('m.id', '=', id).executeTakeFirst(), 'meeting')
}

/** Which meetings are wanted: those to come or those behind us, of one level or state. */
export type MeetingFilter = { when: 'coming' | 'past'; level: 2 | 3 | null; state: MeetingState | null }
export type MeetingPage = { meetings: Meeting[]; total: number }

/** Meetings in the actor's sight, one page at a time: the next one first, or the last one first. */
export async function listMeetings(
  tx: Tx,
  filter: MeetingFilter,
  page: { size: number; number: number },
): Promise<MeetingPage> {
  const { total } = await wanted(tx.selectFrom('meeting as m'), filter)
    .select((of) => of.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await wanted(meetings(tx), filter)
    .orderBy('m.starts_at', filter.when === 'coming' ? 'asc' : 'desc')
    .orderBy('m.id')
    .limit(page.size)
    .offset((page.number - 1) * page.size)
    .execute()
  return { meetings: rows, total }
}

// A meeting that is running is still to be done, whatever the hour.
function wanted<O>(
  query: SelectQueryBuilder<DB & { m: DB['meeting'] }, 'm', O>,
  { when, level, state }: MeetingFilter,
): typeof query {
  const over = ['ended', 'cancelled'] as const
  let of = query.where('m.state', when === 'coming' ? 'not in' : 'in', over)
  if (level !== null) of = of.where('m.level', '=', level)
  if (state !== null) of = of.where('m.state', '=', state)
  return of
}

export type NewMeeting = {
  areaId: string
  level: 2 | 3
  urgentReason: string | null
  startsAt: Date
  place: string
  chairId: string
  minuteTakerId: string
  papersDueOn: string | null
  by: string
}

/** Adds a meeting and returns its id. */
export async function addMeeting(tx: Tx, now: Date, given: NewMeeting): Promise<string> {
  const id = randomUUID()
  await tx
    .insertInto('meeting')
    .values({
      id,
      area_id: given.areaId,
      reference: newReference('MTG'),
      level: given.level,
      urgent: given.urgentReason !== null,
      urgent_reason: given.urgentReason,
      starts_at: given.startsAt,
      place: given.place,
      chair_id: given.chairId,
      minute_taker_id: given.minuteTakerId,
      papers_due_on: given.papersDueOn,
      convened_by: given.by,
      convened_at: now,
    })
    .execute()
  return id
}

export type MeetingChange = Partial<{
  starts_at: Date
  place: string
  chair_id: string
  minute_taker_id: string
  papers_due_on: string | null
  papers_sent_at: Date
  state: MeetingState
  fact_sheet_shown_at: Date
  ended_at: Date
  cancelled_reason: string
}>

/** Changes a meeting. Throws `EditConflict` when somebody else changed it, or its agenda, since `version`. */
export async function saveMeeting(
  tx: Tx,
  { id, version }: { id: string; version: number },
  change: MeetingChange,
): Promise<void> {
  changedOne(
    await tx
      .updateTable('meeting')
      .set({ ...change, version: version + 1 })
      .where('id', '=', id)
      .where('version', '=', version)
      .executeTakeFirstOrThrow(),
  )
}

/** The clock that counts when the papers are due: the open one, or the last. */
export async function findPapersClock(tx: Tx, meetingId: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('clock')
    .select('id')
    .where('subject_id', '=', meetingId)
    .where('kind', '=', 'papers')
    .orderBy('closed_at', (order) => order.desc().nullsFirst())
    .limit(1)
    .executeTakeFirst()
  return row?.id
}
