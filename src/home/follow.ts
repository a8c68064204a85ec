import { sql } from 'kysely'
import type { Tx } from '#platform/db/actor.ts'

export type FollowedReferral = {
  id: string
  reference: string
  status: string
  submittedAt: Date
  personId: string
  givenName: string
  familyName: string
}

/** How long a referral that has been decided stays in sight on the home page. */
const DAYS_AFTER_OUTCOME = 28
const MOST = 10

/** RF-27: referrals one has sent, with what became of them, the latest first. */
export function listFollowed(tx: Tx, userId: string, now: Date): Promise<FollowedReferral[]> {
  return tx
    .selectFrom('referral as r')
    .innerJoin('person as p', 'p.id', 'r.person_id')
    .select([
      'r.id',
      'r.reference',
      'r.status',
      'r.person_id as personId',
      'p.given_name as givenName',
      'p.family_name as familyName',
    ])
    .select(sql<Date>`r.submitted_at`.as('submittedAt'))
    .where('r.referrer_id', '=', userId)
    .where('r.status', 'not in', ['draft', 'withdrawn'])
    .where((or) =>
      or.or([
        or('r.status', 'in', ['submitted', 'with-panel', 'more-evidence']),
        or('r.submitted_at', '>', new Date(now.getTime() - DAYS_AFTER_OUTCOME * 86_400_000)),
      ]),
    )
    .orderBy('r.submitted_at', 'desc')
    .orderBy('r.id')
    .limit(MOST)
    .execute()
}

export type ComingMeeting = {
  id: string
  level: number
  startsAt: Date
  chair: boolean
  minuteTaker: boolean
  items: number
  itemsWithoutInvitees: number
  papersSent: boolean
  unanswered: number
}

export type UnitWork = {
  waiting: number
  oldestSent: Date | null
  overdueActions: number
  overdueReviews: number
  waitForAgenda: number
  meetings: ComingMeeting[]
}

type Unit = { areas: readonly string[]; today: string; now: Date }

/** What waits in the areas that the reader co-ordinates; one statement. */
export async function getUnitWork(tx: Tx, { areas, today, now }: Unit): Promise<UnitWork> {
  const { rows } = await sql<UnitWork>`
    select r.waiting, r.oldest as "oldestSent",
      (select count(*) from app.action a where a.area_id = any (${areas}::uuid[]) and a.state in ('proposed', 'accepted') and a.due_on < ${today}::date)
        as "overdueActions",
      (select count(*) from app.review v join app.case_file c on c.id = v.case_id
        where v.area_id = any (${areas}::uuid[]) and v.superseded_at is null and v.due_on < ${today}::date and c.closed_at is null) as "overdueReviews",
      (select count(distinct q.case_id) from app.agenda_request q join app.case_file c on c.id = q.case_id
        where q.area_id = any (${areas}::uuid[]) and q.state = 'open' and c.closed_at is null) as "waitForAgenda",
      (select coalesce(json_agg(m order by m."startsAt"), '[]') from (${comingMeetings({ areas, now })}) m) as meetings
    from (
      select count(*) as waiting, min(submitted_at) as oldest from app.referral
      where area_id = any (${areas}::uuid[]) and status in ('submitted', 'with-panel')) r`.execute(tx)
  const [found] = rows
  if (found === undefined) throw new Error('An aggregate always gives a row')
  return {
    ...found,
    meetings: found.meetings.map((meeting) => ({ ...meeting, startsAt: new Date(meeting.startsAt) })),
  }
}

const comingMeetings = ({ areas, now }: { areas: readonly string[]; now: Date }) => sql`
  select m.id, m.level, m.starts_at as "startsAt", m.chair_id is not null as chair, m.minute_taker_id is not null as "minuteTaker",
    m.papers_sent_at is not null as "papersSent",
    (select count(*) from app.agenda_item i where i.meeting_id = m.id) as items,
    (select count(*) from app.agenda_item i where i.meeting_id = m.id
      and not exists (select 1 from app.invitation_item n where n.agenda_item_id = i.id)) as "itemsWithoutInvitees",
    (select count(*) from app.invitation v where v.meeting_id = m.id and v.response is null) as unanswered
  from app.meeting m
  where m.area_id = any (${areas}::uuid[]) and m.state in ('planned', 'in-progress') and m.starts_at > ${now}::timestamptz - interval '1 day'
  order by m.starts_at limit ${MOST}`
