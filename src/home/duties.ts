import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#platform/db/actor.ts'
import type { Source } from '#rules/source.ts'
import type { Facts } from './work.ts'

/** One duty in sight of the reader: what is owed, by whom, by when, under which rule. */
export type Duty = {
  id: string
  kind: string
  areaId: string
  subjectType: string
  subjectId: string
  facts: Facts
  /** The rule and paragraph that set the date; null for a task, whose date somebody chose. */
  rule: string | null
  source: Source | null
  dueOn: string | null
  /** The instant, for what is counted in hours. */
  dueAt: string | null
  clockId: string | null
  post: string | null
  postTitle: string | null
  ownerId: string | null
  ownerName: string | null
  agencyId: string | null
  agencyName: string | null
  personId: string | null
  givenName: string | null
  familyName: string | null
  caseId: string | null
  caseReference: string | null
  level: number | null
}

export const WHOSE = ['mine', 'agency', 'everybody'] as const
export const DUE = ['all', 'overdue', 'soon', 'undated'] as const

export type DutyQuery = {
  whose: (typeof WHOSE)[number]
  due: (typeof DUE)[number]
  agencyId: string
  ownerId: string
  kind: string
  page: number
}

type Reader = {
  userId: string
  agencyId: string
  today: string
  posts: readonly { areaId: string; role: string }[]
}

const SOON_DAYS = 7

/** What the filters offer, from everything in sight. */
export type DutyChoices = {
  kinds: readonly string[]
  agencies: readonly { id: string; name: string }[]
  owners: readonly { id: string; name: string }[]
}

/** AU-06: one page of the duties in sight, overdue first, how many there are, and what they may be narrowed by; one statement. */
export async function listDuties(
  tx: Tx,
  reader: Reader,
  query: DutyQuery,
  size: number,
): Promise<{ duties: Duty[]; total: number; overdue: number; choices: DutyChoices }> {
  const { rows } = await sql<{ total: number; overdue: number; choices: DutyChoices; duties: Duty[] }>`
    with owed as materialized (${clocks} union all ${tasks}),
    placed as materialized (
      select o.*, p.given_name, p.family_name, c.reference, l.level, u.name as owner_name,
        coalesce(o.owner_agency_id, u.agency_id) as agency_id, a.name as agency_name, r.title as post_title
      from owed o
      left join app.person p on p.id = o.person_id
      left join app.case_file c on c.id = o.case_id
      left join app.level_now l on l.case_id = o.case_id
      left join app.user_account u on u.id = o.owner_user_id
      left join app.agency a on a.id = coalesce(o.owner_agency_id, u.agency_id)
      left join app.role r on r.code = o.owner_role
      -- What concerns somebody outside the reader's sight is not there, neither in the list nor in its counts.
      where o.person_id is null or p.id is not null
    ),
    wanted as (select * from placed where ${whose(reader, query)} and ${narrowed(query)} and ${due(reader, query)}),
    shown as (
      select * from wanted order by due_on nulls last, due_at nulls last, level desc nulls last, id
      limit ${size} offset ${(query.page - 1) * size}
    )
    select (select count(*)::int from wanted) as total,
      (select count(*)::int from wanted where due_on < ${reader.today}::date) as overdue,
      json_build_object(
        'kinds', coalesce((select json_agg(k) from (select distinct kind as k from placed order by 1) k), '[]'),
        'agencies', coalesce((select json_agg(a) from (select distinct agency_id as id, agency_name as name from placed where agency_name is not null order by 2) a), '[]'),
        'owners', coalesce((select json_agg(o) from (select distinct owner_user_id as id, owner_name as name from placed where owner_name is not null order by 2) o), '[]')
      ) as choices,
      coalesce((select json_agg(${asDuty} order by s.due_on nulls last, s.due_at nulls last, s.level desc nulls last, s.id) from shown s), '[]') as duties`.execute(
    tx,
  )
  const [first] = rows
  if (first === undefined) throw new Error('A count answers with one row')
  return first
}

/** An action that waits to be accepted is one duty: the task says what to do now, the clock by when and why. */
const clocks = sql`
  select k.id, k.kind, k.area_id, k.subject_type, k.subject_id, ${withAction(sql`k.facts`)} as facts, k.rule, k.source,
    coalesce(k.due_on, (k.due_at at time zone 'Europe/London')::date) as due_on, k.due_at, k.id as clock_id,
    k.owner_role, k.owner_user_id, k.owner_agency_id, k.person_id, k.case_id
  from app.clock k left join app.action a on k.kind = 'action' and a.id = k.subject_id
  where k.state = 'open' and not (k.kind = 'action' and exists (
    select 1 from app.task t where t.subject_id = k.subject_id and t.kind = 'accept-action' and t.done_at is null))`

const tasks = sql`
  select t.id, t.kind, t.area_id, t.subject_type, t.subject_id, ${withAction(sql`t.facts`)}, k.rule, k.source,
    coalesce(t.due_on, k.due_on), null::timestamptz, k.id, t.owner_role, t.owner_user_id, null::uuid, t.person_id, t.case_id
  from app.task t
  left join app.action a on t.subject_type = 'action' and a.id = t.subject_id
  left join app.clock k on t.kind = 'accept-action' and k.subject_id = t.subject_id and k.kind = 'action' and k.state = 'open'
  where t.done_at is null`

function withAction(facts: RawBuilder<unknown>) {
  return sql`case when a.id is null then ${facts} else ${facts} || jsonb_build_object('what', left(a.what, 200)) end`
}

const asDuty = sql`json_build_object(
  'id', s.id, 'kind', s.kind, 'areaId', s.area_id, 'subjectType', s.subject_type, 'subjectId', s.subject_id, 'facts', s.facts,
  'rule', s.rule, 'source', s.source, 'dueOn', s.due_on, 'dueAt', s.due_at, 'clockId', s.clock_id, 'post', s.owner_role,
  'postTitle', s.post_title, 'ownerId', s.owner_user_id, 'ownerName', s.owner_name, 'agencyId', s.agency_id,
  'agencyName', s.agency_name, 'personId', s.person_id, 'givenName', s.given_name, 'familyName', s.family_name,
  'caseId', s.case_id, 'caseReference', s.reference, 'level', s.level)`

/** Mine: by name, or by a post I hold. My agency's: its own, and those of its people. */
function whose({ userId, agencyId, posts }: Reader, query: DutyQuery) {
  if (query.whose === 'everybody') return sql<boolean>`true`
  if (query.whose === 'agency') return sql<boolean>`agency_id = ${agencyId}`
  return sql<boolean>`(owner_user_id = ${userId} or (owner_user_id is null and (area_id, owner_role) in (
    select * from unnest(${posts.map((post) => post.areaId)}::uuid[], ${posts.map((post) => post.role)}::text[]))))`
}

function narrowed({ agencyId, ownerId, kind }: DutyQuery) {
  const parts = [
    ...(agencyId === '' ? [] : [sql<boolean>`agency_id = ${agencyId}`]),
    ...(ownerId === '' ? [] : [sql<boolean>`owner_user_id = ${ownerId}`]),
    ...(kind === '' ? [] : [sql<boolean>`kind = ${kind}`]),
  ]
  return parts.length === 0 ? sql<boolean>`true` : sql.join(parts, sql` and `)
}

function due({ today }: Reader, query: DutyQuery) {
  if (query.due === 'overdue') return sql<boolean>`due_on < ${today}::date`
  if (query.due === 'soon')
    return sql<boolean>`due_on between ${today}::date and ${today}::date + ${SOON_DAYS}::int`
  return query.due === 'undated' ? sql<boolean>`due_on is null` : sql<boolean>`true`
}
