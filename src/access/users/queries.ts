import { sql } from 'kysely'
import type { Tx } from '#platform/db/actor.ts'
import { found } from '#platform/http/errors.ts'

export type AccountState = 'active' | 'invited' | 'ended'

export type ListedUser = {
  id: string
  name: string
  email: string
  jobTitle: string
  agency: string
  state: AccountState
  roles: readonly { title: string; area: string }[]
}

export type UserFilter = { q: string; agency: string; role: string; state: '' | AccountState; page: number }

type Asked = { areas: readonly string[]; filter: UserFilter; now: Date; today: string; size: number }

/** Users who hold or held a role in these areas, by name, one page of them. */
export async function listUsers(tx: Tx, asked: Asked): Promise<{ users: ListedUser[]; total: number }> {
  const { filter, size } = asked
  const like = `%${filter.q.replace(/[\\%_]/g, '\\$&')}%`
  const { rows } = await sql<ListedUser & { total: number }>`
    with shown as (
      select u.id, u.name, u.email, u.job_title as "jobTitle", a.name as agency, ${state(asked.today)} as state, ${rolesNow(asked)} as roles
      from app.user_account u join app.agency a on a.id = u.agency_id
      where exists (select 1 from app.user_role r where r.user_id = u.id and r.area_id = any (${asked.areas}::uuid[]))
        and (${filter.q} = '' or u.name ilike ${like} or u.email ilike ${like})
        and (${filter.agency} = '' or u.agency_id::text = ${filter.agency})
        and (${filter.state} = '' or ${state(asked.today)} = ${filter.state})
        and (${filter.role} = '' or exists (select 1 from app.user_role r where r.user_id = u.id and r.role = ${filter.role} and ${holdsNow(asked)}))),
    counted as (select count(*) as total from shown)
    select here.*, counted.total from counted left join (
      select * from shown order by name, id limit ${size} offset ${(filter.page - 1) * size}) here on true
    order by here.name, here.id`.execute(tx)
  return { users: rows.filter((row) => row.id !== null), total: rows[0]?.total ?? 0 }
}

const state = (today: string) => sql<AccountState>`
  case when u.status = 'disabled' or u.ends_on < ${today}::date then 'ended' else u.status end`

const holdsNow = ({ areas, now }: Pick<Asked, 'areas' | 'now'>) => sql`
  r.area_id = any (${areas}::uuid[]) and r.starts_at <= ${now} and (r.ends_at is null or r.ends_at > ${now})`

const rolesNow = (asked: Asked) => sql`
  (select coalesce(jsonb_agg(jsonb_build_object('title', c.title, 'area', x.name) order by x.name, c.title), '[]')
    from app.user_role r join app.role c on c.code = r.role join app.area x on x.id = r.area_id
    where r.user_id = u.id and ${holdsNow(asked)})`

export type User = {
  id: string
  name: string
  email: string
  jobTitle: string
  agencyId: string
  agency: string
  state: AccountState
  endsOn: string | null
  endedReason: string | null
  createdAt: Date
  version: number
}

/** A user who holds or held a role in one of these areas. Throws not found otherwise. */
export async function getUser(
  tx: Tx,
  asked: { id: string; areas: readonly string[]; today: string },
): Promise<User> {
  const { rows } = await sql<User>`
    select u.id, u.name, u.email, u.job_title as "jobTitle", u.agency_id as "agencyId", a.name as agency, ${state(asked.today)} as state,
      u.ends_on as "endsOn", u.ended_reason as "endedReason", u.created_at as "createdAt", u.version
    from app.user_account u join app.agency a on a.id = u.agency_id
    where u.id = ${asked.id}
      and exists (select 1 from app.user_role r where r.user_id = u.id and r.area_id = any (${asked.areas}::uuid[]))`.execute(
    tx,
  )
  return found(rows[0], 'user')
}

export type HeldRole = {
  id: string
  userId: string
  areaId: string
  area: string
  role: string
  title: string
  startsAt: Date
  endsAt: Date | null
  reason: string
  givenBy: string | null
  endReason: string | null
}

const heldRoles = (tx: Tx) =>
  tx
    .selectFrom('user_role as r')
    .innerJoin('role as c', 'c.code', 'r.role')
    .innerJoin('area as x', 'x.id', 'r.area_id')
    .leftJoin('user_account as g', 'g.id', 'r.granted_by')
    .select([
      'r.id',
      'r.user_id as userId',
      'r.area_id as areaId',
      'x.name as area',
      'r.role',
      'c.title',
      'r.starts_at as startsAt',
      'r.ends_at as endsAt',
      'r.reason',
      'g.name as givenBy',
      'r.end_reason as endReason',
    ])

/** Every role a user holds or held in these areas, the latest first. */
export function listHeldRoles(tx: Tx, userId: string, areas: readonly string[]): Promise<HeldRole[]> {
  return heldRoles(tx)
    .where('r.user_id', '=', userId)
    .where('r.area_id', 'in', [...areas])
    .orderBy('r.starts_at', 'desc')
    .orderBy('c.title')
    .execute()
}

/** A role held now in one of these areas. Throws not found otherwise. */
export async function getHeldRole(
  tx: Tx,
  now: Date,
  asked: { id: string; areas: readonly string[] },
): Promise<HeldRole> {
  const row = await heldRoles(tx)
    .where('r.id', '=', asked.id)
    .where('r.area_id', 'in', [...asked.areas])
    .where((or) => or.or([or('r.ends_at', 'is', null), or('r.ends_at', '>', now)]))
    .executeTakeFirst()
  return found(row, 'role')
}

export type AgencyOfAreas = { id: string; name: string; areas: string[] }

/** The agencies that take part in these areas, with which. */
export async function listAgenciesOf(tx: Tx, areas: readonly string[]): Promise<AgencyOfAreas[]> {
  const { rows } = await sql<AgencyOfAreas>`
    select a.id, a.name, array_agg(g.area_id) as areas from app.agency a join app.agency_area g on g.agency_id = a.id
    where g.area_id = any (${areas}::uuid[]) group by a.id, a.name order by a.name`.execute(tx)
  return rows
}

export type CataloguePost = {
  code: string
  title: string
  family: string
  permissions: { code: string; description: string }[]
}

/** AP-23: every post with its permissions, in the order of the catalogue's families. */
export async function listCatalogue(tx: Tx): Promise<CataloguePost[]> {
  const { rows } = await sql<CataloguePost>`
    select r.code, r.title, r.family,
      jsonb_agg(jsonb_build_object('code', p.code, 'description', p.description) order by p.description) as permissions
    from app.role r join app.role_permission rp on rp.role = r.code join app.permission p on p.code = rp.permission
    group by r.code, r.title, r.family order by r.title`.execute(tx)
  return rows
}
