import { sql } from 'kysely'
import type { Tx } from '#platform/db/actor.ts'
import { found } from '#platform/http/errors.ts'

/** The person whose record it is. */
export type Subject = { id: string; areaId: string; reference: string; givenName: string; familyName: string }

/** The person, if the actor may see them. Throws not found otherwise. */
export async function getSubject(tx: Tx, id: string): Promise<Subject> {
  const row = await tx
    .selectFrom('person')
    .select(['id', 'area_id as areaId', 'reference', 'given_name as givenName', 'family_name as familyName'])
    .where('id', '=', id)
    .executeTakeFirst()
  return found(row, 'person')
}

export const GRANT_KINDS = [
  'recorder',
  'referrer',
  'case-manager',
  'case-team',
  'invited',
  'attended',
  'chair',
  'minute-taker',
  'duty',
  'action-owner',
  'action-proposed',
  'item-reader',
  'board-review',
  'break-glass',
] as const
export type GrantKind = (typeof GRANT_KINDS)[number]

export type OwnGrant = {
  id: string
  kind: GrantKind
  reason: string
  startsAt: Date
  endsAt: Date | null
  givenBy: string | null
  /** The post through which it is held, where it was given to a post and not to the user by name. */
  post: string | null
}

/** The grants by which the actor sees this person at this moment, the oldest first. */
export async function listOwnGrants(tx: Tx, personId: string): Promise<OwnGrant[]> {
  const { rows } = await sql<OwnGrant>`
    select g.id, g.kind, g.reason, g.starts_at as "startsAt", g.ends_at as "endsAt", u.name as "givenBy", c.title as post
    from app.my_grants() g
    left join app.user_account u on u.id = g.granted_by
    left join app.role c on c.code = g.role
    where g.person_id = ${personId} order by g.starts_at, g.id`.execute(tx)
  return rows
}

export type OwnRole = { title: string; startsAt: Date; endsAt: Date | null; reason: string }

// A post with one of these sees every person, or every case, of its area.
const SIGHT_OF_AREA = ['person.read', 'case.read']

/** The roles by which the actor sees everybody in this area. */
export function listOwnRoles(tx: Tx, now: Date, of: { userId: string; areaId: string }): Promise<OwnRole[]> {
  return tx
    .selectFrom('user_role as r')
    .innerJoin('role as c', 'c.code', 'r.role')
    .select(['c.title', 'r.starts_at as startsAt', 'r.ends_at as endsAt', 'r.reason'])
    .where('r.user_id', '=', of.userId)
    .where('r.area_id', '=', of.areaId)
    .where('r.starts_at', '<=', now)
    .where((or) => or.or([or('r.ends_at', 'is', null), or('r.ends_at', '>', now)]))
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('role_permission as p')
          .select('p.role')
          .whereRef('p.role', '=', 'r.role')
          .where('p.permission', 'in', SIGHT_OF_AREA),
      ),
    )
    .orderBy('c.title')
    .execute()
}

/** One reason why somebody can see a person: a role in the area or a grant. */
export type Sight = {
  /** Null where the grant is for whoever holds a post in an agency. */
  userId: string | null
  name: string | null
  agency: string | null
  post: string | null
  via: 'role' | GrantKind
  grantId: string | null
  reason: string
  startsAt: Date
  endsAt: Date | null
}

export type SightFilter = { who: string; via: '' | 'role' | GrantKind; page: number }

type Asked = { person: Subject; now: Date; today: string; filter: SightFilter; size: number }

/** Everyone who can see this person now, one row for each reason, with how many people and posts that makes. */
export async function listSight(
  tx: Tx,
  asked: Asked,
): Promise<{ rows: Sight[]; total: number; seers: number }> {
  const { filter, size } = asked
  const like = `%${filter.who.replace(/[\\%_]/g, '\\$&')}%`
  const { rows } = await sql<Sight & { total: number; seers: number }>`
    with sight as (${byRole(asked)} union all ${byGrant(asked)}),
    shown as (select * from sight
      where (${filter.via} = '' or via = ${filter.via}) and (${filter.who} = '' or concat_ws(' ', name, agency, post) ilike ${like})),
    counted as (select count(*) as total, count(distinct coalesce("userId"::text, agency || ' ' || post)) as seers from shown)
    select here.*, counted.total, counted.seers from counted left join (
      select * from shown order by name nulls last, agency, post, via, "startsAt", "grantId"
      limit ${size} offset ${(filter.page - 1) * size}) here on true`.execute(tx)
  const [first] = rows
  // A page past the end still says how many there are, in one row without a reason.
  return {
    rows: rows.filter((row) => row.via !== null),
    total: first?.total ?? 0,
    seers: first?.seers ?? 0,
  }
}

const usable = (today: string) => sql`u.status = 'active' and (u.ends_on is null or u.ends_on >= ${today})`

/** A block beats every role and grant, so whoever is blocked is not among those who can see. */
const notBlocked = ({ person, now }: Asked, userId: ReturnType<typeof sql.ref>) => sql`
  not exists (select 1 from app.access_block b where b.person_id = ${person.id} and b.user_id = ${userId}
    and b.starts_at <= ${now} and (b.ends_at is null or b.ends_at > ${now}))`

function byRole(asked: Asked) {
  const { person, now, today } = asked
  return sql`
    select u.id as "userId", u.name, a.name as agency, c.title as post, 'role' as via, null::uuid as "grantId", r.reason,
      r.starts_at as "startsAt", r.ends_at as "endsAt"
    from app.user_role r join app.user_account u on u.id = r.user_id join app.agency a on a.id = u.agency_id join app.role c on c.code = r.role
    where r.area_id = ${person.areaId} and r.starts_at <= ${now} and (r.ends_at is null or r.ends_at > ${now})
      and exists (select 1 from app.role_permission p where p.role = r.role and p.permission = any (${SIGHT_OF_AREA}))
      and ${usable(today)} and ${notBlocked(asked, sql.ref('u.id'))}`
}

function byGrant(asked: Asked) {
  const { person, now, today } = asked
  return sql`
    select g.user_id, u.name, coalesce(ua.name, ga.name), coalesce(u.job_title, c.title), g.kind, g.id, g.reason, g.starts_at, g.ends_at
    from app.access_grant g
    left join app.user_account u on u.id = g.user_id left join app.agency ua on ua.id = u.agency_id
    left join app.agency ga on ga.id = g.agency_id left join app.role c on c.code = g.role
    where g.person_id = ${person.id} and g.area_id = ${person.areaId} and g.revoked_at is null
      and g.starts_at <= ${now} and (g.ends_at is null or g.ends_at > ${now})
      and (u.id is null or (${usable(today)})) and ${notBlocked(asked, sql.ref('g.user_id'))}`
}

export type Colleague = { id: string; name: string; post: string; agency: string }

/** Everybody else who now holds a post in the area, by name. */
export function listColleagues(
  tx: Tx,
  now: Date,
  of: { areaId: string; except: string },
): Promise<Colleague[]> {
  return tx
    .selectFrom('user_account as u')
    .innerJoin('agency as a', 'a.id', 'u.agency_id')
    .select(['u.id', 'u.name', 'u.job_title as post', 'a.name as agency'])
    .where('u.status', '<>', 'disabled')
    .where('u.id', '<>', of.except)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('user_role as r')
          .select('r.id')
          .whereRef('r.user_id', '=', 'u.id')
          .where('r.area_id', '=', of.areaId)
          .where('r.starts_at', '<=', now)
          .where((or) => or.or([or('r.ends_at', 'is', null), or('r.ends_at', '>', now)])),
      ),
    )
    .orderBy('u.name')
    .orderBy('u.id')
    .execute()
}

export type Named = { id: string; name: string }

/** The agencies that take part in an area, by name. */
export function listAgencies(tx: Tx, areaId: string): Promise<Named[]> {
  return tx
    .selectFrom('agency as a')
    .innerJoin('agency_area as g', 'g.agency_id', 'a.id')
    .select(['a.id', 'a.name'])
    .where('g.area_id', '=', areaId)
    .orderBy('a.name')
    .execute()
}

/** Every post of the catalogue, by title. */
export function listPosts(tx: Tx): Promise<Named[]> {
  return tx.selectFrom('role').select(['code as id', 'title as name']).orderBy('title').execute()
}

/** The open case files of a person that the actor may see. */
export function listOpenCases(tx: Tx, personId: string): Promise<Named[]> {
  return tx
    .selectFrom('case_file')
    .select(['id', 'reference as name'])
    .where('person_id', '=', personId)
    .where('closed_at', 'is', null)
    .orderBy('opened_at')
    .execute()
}
