import { sql } from 'kysely'
import type { Tx } from '#platform/db/actor.ts'

export type Facts = Readonly<Record<string, string | number | boolean | null>>

/** Something the reader owes, may be waited for in, or must look at. The words come from kind and facts. */
export type Owed = {
  id: string
  kind: string
  areaId: string
  subjectType: string
  subjectId: string
  facts: Facts
  /** The post it is owed by; null when it is the reader's own. */
  post: string | null
  dueOn: string | null
  clockId: string | null
  personId: string | null
  givenName: string | null
  familyName: string | null
  caseId: string | null
  caseReference: string | null
  level: number | null
}

export type WorkCounts = { all: number; overdue: number; soon: number }

export const SHOWN = ['all', 'overdue', 'soon'] as const
export type WorkQuery = { show: (typeof SHOWN)[number]; page: number }

export type Reader = {
  userId: string
  today: string
  now: Date
  posts: readonly { areaId: string; role: string }[]
}

/** Days ahead that count as soon. */
const SOON_DAYS = 7

/** One page of what the reader owes, the most pressing first, and how much there is in all; one statement. */
export async function listWork(
  tx: Tx,
  reader: Reader,
  { show, page }: WorkQuery,
  size: number,
): Promise<{ owed: Owed[]; counts: WorkCounts }> {
  const { rows } = await sql<WorkCounts & { row: Owed | null }>`
    with my_clocks as materialized (
      select k.id, k.area_id, k.kind, k.subject_type, k.subject_id, k.facts, k.owner_role,
        coalesce(k.due_on, (k.due_at at time zone 'Europe/London')::date) as due_on, k.person_id, k.case_id, k.opened_at
      from app.clock k where k.state = 'open' and k.owner_user_id = ${reader.userId}
    ),
    owed as (${everything(reader)}),
    placed as (
      select o.*, p.given_name, p.family_name, c.reference as case_reference, l.level,
        case when o.due_on < ${reader.today}::date then 0 when o.due_on <= ${reader.today}::date + ${SOON_DAYS}::int then 1
          when o.due_on is not null then 2 else 3 end as pressing,
        -- Before a level is decided the one that was claimed or called counts.
        coalesce(l.level::int, case when o.facts ->> 'claimsLevel3' = 'true' then 3 end, case when o.subject_type = 'meeting' then (o.facts ->> 'level')::int end) as risk
      from owed o
      left join app.person p on p.id = o.person_id
      left join app.case_file c on c.id = o.case_id
      left join app.level_now l on l.case_id = o.case_id
      -- What concerns somebody outside the reader's sight is not there, neither in the list nor in its counts.
      where o.person_id is null or p.id is not null
    ),
    counted as (
      select count(*) as all, count(*) filter (where pressing = 0) as overdue, count(*) filter (where pressing = 1) as soon from placed
    ),
    shown as (
      select *, row_number() over (order by pressing, risk desc nulls last, due_on nulls last, since, id) as place
      from placed where ${SHOW[show]}
      order by place limit ${size} offset ${(page - 1) * size}
    )
    select counted.*, case when s.id is null then null else json_build_object(
      'id', s.id, 'kind', s.kind, 'areaId', s.area_id, 'subjectType', s.subject_type, 'subjectId', s.subject_id, 'facts', s.facts,
      'post', s.post, 'dueOn', s.due_on, 'clockId', s.clock_id, 'personId', s.person_id, 'givenName', s.given_name,
      'familyName', s.family_name, 'caseId', s.case_id, 'caseReference', s.case_reference, 'level', s.level) end as row
    from counted left join shown s on true order by s.place`.execute(tx)
  const [first] = rows
  const counts = { all: first?.all ?? 0, overdue: first?.overdue ?? 0, soon: first?.soon ?? 0 }
  return { counts, owed: rows.flatMap(({ row }) => (row === null ? [] : [row])) }
}

const SHOW = {
  all: sql<boolean>`true`,
  overdue: sql<boolean>`pressing = 0`,
  soon: sql<boolean>`pressing = 1`,
} as const

/** Every arm gives the same columns: id, area, kind, subject, facts, post, due, clock, person, case, since. */
function everything(reader: Reader) {
  return sql`${tasks(reader)} union all ${clocks(reader)} union all ${actions(reader)} union all (${watchedActions(reader)})
    union all ${meetings(reader)} union all ${drafts(reader)}`
}

const posts = ({ posts: held }: Reader) =>
  sql`select * from unnest(${held.map((post) => post.areaId)}::uuid[], ${held.map((post) => post.role)}::text[])`

/** Tasks of one's own and of the posts one holds. */
const tasks = (reader: Reader) => sql`
  select t.id, t.area_id, t.kind, t.subject_type, t.subject_id,
    case when a.id is null then t.facts else t.facts || jsonb_build_object('what', left(a.what, 200)) end as facts,
    t.owner_role as post, t.due_on, null::uuid as clock_id, t.person_id, t.case_id, t.opened_at as since
  from app.task t left join app.action a on t.subject_type = 'action' and a.id = t.subject_id
  where t.done_at is null and t.owner_user_id = ${reader.userId}
  union all
  select t.id, t.area_id, t.kind, t.subject_type, t.subject_id, t.facts, t.owner_role, t.due_on, null, t.person_id, t.case_id, t.opened_at
  from app.task t where t.done_at is null and t.owner_user_id is null and (t.area_id, t.owner_role) in (${posts(reader)})`

/** Clocks owed by oneself or by a post one holds. Those of actions come with the action itself. */
const clocks = (reader: Reader) => sql`
  select k.id, k.area_id, k.kind, k.subject_type, k.subject_id, k.facts, k.owner_role, k.due_on, k.id, k.person_id, k.case_id, k.opened_at
  from my_clocks k where k.kind <> 'action'
  union all
  select k.id, k.area_id, k.kind, k.subject_type, k.subject_id, k.facts, k.owner_role,
    coalesce(k.due_on, (k.due_at at time zone 'Europe/London')::date), k.id, k.person_id, k.case_id, k.opened_at
  from app.clock k where k.state = 'open' and k.owner_user_id is null and (k.area_id, k.owner_role) in (${posts(reader)})`

/** Actions one has accepted, or a colleague has accepted on one's behalf. */
const actions = (reader: Reader) => sql`
  select a.id, a.area_id, 'action', 'action', a.id, jsonb_build_object('what', left(a.what, 200)), null, a.due_on, k.id, a.person_id, a.case_id,
    a.accepted_at
  from app.action a left join my_clocks k on k.subject_id = a.id and k.kind = 'action'
  where a.owner_id = ${reader.userId} and a.state = 'accepted'`

const WATCHED = sql`
  select a.id, a.area_id, case a.state when 'refused' then 'action-refused' else 'action-overdue' end, 'action', a.id,
    jsonb_build_object('what', left(a.what, 200), 'agency', coalesce(g.short_name, '')), null,
    case a.state when 'refused' then null else a.due_on end, null::uuid, a.person_id, a.case_id, a.proposed_at
  from app.action a left join app.agency g on g.id = a.agency_id`

/** RM-05: what somebody else has left undone or refused in a case one manages, and what was refused that one proposed. */
const watchedActions = (reader: Reader) => sql`${WATCHED}
  where a.case_id = any ((select app.granted_cases())::uuid[]) and a.owner_id <> ${reader.userId}
    and (a.state = 'refused' or (a.state in ('proposed', 'accepted') and a.due_on < ${reader.today}::date))
    and exists (select 1 from app.case_file c where c.id = a.case_id and c.case_manager_id = ${reader.userId} and c.closed_at is null)
  union
  ${WATCHED} where a.state = 'refused' and a.proposed_by = ${reader.userId} and a.owner_id <> ${reader.userId}`

/** Meetings one chairs or minutes that have not ended, and meetings one said one would come to. */
const meetings = (reader: Reader) => sql`
  select m.id, m.area_id, case when m.chair_id = ${reader.userId} then 'chair-meeting' else 'minute-meeting' end, 'meeting', m.id,
    jsonb_build_object('startsAt', m.starts_at, 'place', m.place, 'level', m.level), null, (m.starts_at at time zone 'Europe/London')::date,
    null, null, null, m.convened_at
  from app.meeting m
  where m.state in ('planned', 'in-progress') and ${reader.userId} in (m.chair_id, m.minute_taker_id)
  union all
  select i.id, m.area_id, 'attend-meeting', 'meeting', m.id,
    jsonb_build_object('startsAt', m.starts_at, 'place', m.place, 'level', m.level), null, (m.starts_at at time zone 'Europe/London')::date,
    null, null, null, i.invited_at
  from app.invitation i join app.meeting m on m.id = i.meeting_id
  where i.user_id = ${reader.userId} and i.response is distinct from 'apologies'
    and m.state in ('planned', 'in-progress') and m.starts_at > ${reader.now}::timestamptz - interval '12 hours'
    and ${reader.userId} is distinct from m.chair_id and ${reader.userId} is distinct from m.minute_taker_id
    -- While the answer is still owed, the task says so.
    and not exists (select 1 from app.task t where t.subject_id = m.id and t.kind = 'answer-invitation'
      and t.owner_user_id = ${reader.userId} and t.done_at is null)`

/** Referrals one has begun and not sent. */
const drafts = (reader: Reader) => sql`
  select r.id, r.area_id, 'draft-referral', 'referral', r.id, jsonb_build_object('reference', r.reference), null, null, null, r.person_id, null,
    r.started_at
  from app.referral r where r.referrer_id = ${reader.userId} and r.status = 'draft'`
