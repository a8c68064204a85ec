import { asActor, type Tx } from '#platform/db/actor.ts'
import type { Fields, Visitor } from '#testing/server.ts'
import { aCase, aMeeting, everybodySigned, type Stage, type StagedCase } from '#testing/stages.ts'
import { START, USERS, type UserKey } from '#testing/world.ts'

export type Discussion = StagedCase & { agendaItemId: string; meetingId: string; href: string }

type Given = { level?: 1 | 2 | 3; invite?: readonly UserKey[]; present?: readonly UserKey[] }

/** Runs something as a user under row security. */
export const as = <T>({ database, now }: Stage, user: UserKey, work: (tx: Tx) => Promise<T>): Promise<T> =>
  asActor(database.connection.db, { userId: USERS[user].id, now: now ?? START }, work)

/** A case whose discussion is open: the invited are asked, those present have signed and are recorded for this case. */
export async function aDiscussion(
  stage: Stage,
  {
    level = 2,
    invite = ['housingOfficer', 'nurse'],
    present = ['chair', 'minuteTaker', 'housingOfficer'],
  }: Given = {},
): Promise<Discussion> {
  const about = await aCase(stage, { level })
  const meeting = await aMeeting(stage, { cases: [about], invite, level: level === 3 ? 3 : 2 })
  const agendaItemId = meeting.items[0]?.agendaItemId ?? ''
  await everybodySigned(stage, meeting, present)
  const now = stage.now ?? START
  await as(stage, 'chair', async (tx) => {
    await tx
      .updateTable('agenda_item')
      .set({ opened_at: now, opened_by: USERS.chair.id })
      .where('id', '=', agendaItemId)
      .execute()
    const attended = await tx
      .selectFrom('attendance')
      .select(['id', 'area_id'])
      .where('meeting_id', '=', meeting.meetingId)
      .execute()
    await tx
      .insertInto('attendance_item')
      .values(
        attended.map(({ id, area_id }) => ({
          attendance_id: id,
          agenda_item_id: agendaItemId,
          area_id,
          present_from: now,
        })),
      )
      .execute()
  })
  return { ...about, agendaItemId, meetingId: meeting.meetingId, href: `/minutes/${agendaItemId}` }
}

/** The discussion ends as decided. */
export const close = (stage: Stage, { agendaItemId }: Discussion): Promise<unknown> =>
  as(stage, 'chair', (tx) =>
    tx
      .updateTable('agenda_item')
      .set({ outcome: 'decided', closed_at: stage.now ?? START })
      .where('id', '=', agendaItemId)
      .execute(),
  )

/** A draft in which nothing is missing. */
export const WHOLE: Fields = {
  version: '0',
  riskConfirmed: 'High, as referred',
  discussion: 'The tenancy and the school nearby were discussed.',
  dissent: '',
  level: '2',
  levelReasons: '',
  personTold: 'yes',
  personToldReasons: 'Told by the offender manager',
  reviewOutcome: 'next-review',
  'nextReviewOn-day': '24',
  'nextReviewOn-month': '2',
  'nextReviewOn-year': '2027',
  reviewReasons: 'Halfway through the programme',
  factorRisk: 'High',
  factorMonitoring: 'Weekly visits',
  factorInterventions: 'Programme ends in March',
  factorCooperation: 'Agencies work together well',
}

/** The draft written by the minute-taker and the discussion closed; then, unless left to the test, approved by the chair. */
export async function aMinute(
  stage: Stage,
  at: { as(user: UserKey): Promise<Visitor> },
  given: Given & { fields?: Fields; approve?: boolean } = {},
): Promise<Discussion> {
  const discussion = await aDiscussion(stage, given)
  const taker = await at.as('minuteTaker')
  const saved = await taker.post(discussion.href, { ...WHOLE, ...given.fields })
  if (saved.status !== 303) throw new Error(`The draft was not saved: ${saved.words}`)
  await close(stage, discussion)
  if (given.approve !== false) await approve(await at.as('chair'), discussion)
  return discussion
}

/** The chair approves what the page shows. */
export async function approve(chair: Visitor, { href }: Discussion): Promise<void> {
  const page = await chair.get(`${href}/approve`)
  const version = page.page.querySelector('input[name=version]')?.getAttribute('value') ?? ''
  const sent = await chair.post(`${href}/approve`, { version })
  if (sent.status !== 303) throw new Error(`The minutes were not approved: ${sent.words}`)
}
