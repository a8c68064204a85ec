import { sql } from 'kysely'
import type { Tx } from '#platform/db/actor.ts'
import { found } from '#platform/http/errors.ts'

export const TASK_KIND = 'break-glass-used'

export type Opened = { grantId: string; personId: string; areaId: string }

/** Opens a case in an emergency. An unknown reference and one that is not the actor's to open are the same: nothing. */
export async function breakGlass(tx: Tx, reference: string, why: string): Promise<Opened | undefined> {
  const { rows } = await sql<Opened>`
    select grant_id as "grantId", person_id as "personId", area_id as "areaId" from app.break_glass(${reference}, ${why})`.execute(
    tx,
  )
  return rows[0]
}

export type Told = { userId: string; email: string; role: string }

/** The co-ordinators to tell of the actor's own emergency use: never one who is blocked from the record. */
export async function listTold(tx: Tx, grantId: string): Promise<Told[]> {
  const { rows } = await sql<Told>`
    select user_id as "userId", email, role from app.told_of_break_glass(${grantId})`.execute(tx)
  return rows
}

export type OwnUse = {
  grantId: string
  personId: string
  areaId: string
  caseId: string
  reference: string
  endsAt: Date
}

/** An emergency use of the actor's own that still runs. Throws not found otherwise. */
export async function getOwnUse(tx: Tx, now: Date, grantId: string, userId: string): Promise<OwnUse> {
  const { rows } = await sql<OwnUse>`
    select g.id as "grantId", g.person_id as "personId", g.area_id as "areaId", c.id as "caseId", c.reference, g.ends_at as "endsAt"
    from app.access_grant g join app.case_file c on c.id = g.case_id
    where g.id = ${grantId} and g.kind = 'break-glass' and g.user_id = ${userId} and g.ends_at > ${now} and g.revoked_at is null`.execute(
    tx,
  )
  return found(rows[0], 'emergency use')
}

/** Until when the actor sees this person by emergency access; undefined when they do not. */
export async function emergencyEnd(tx: Tx, now: Date, personId: string): Promise<Date | undefined> {
  const { rows } = await sql<{ until: Date | null }>`
    select max(ends_at) as until from app.access_grant
    where kind = 'break-glass' and user_id = app.actor_id() and person_id = ${personId} and ends_at > ${now} and revoked_at is null`.execute(
    tx,
  )
  return rows[0]?.until ?? undefined
}

export type Use = {
  grantId: string
  areaId: string
  personId: string
  userId: string
  name: string | null
  agency: string | null
  caseId: string | null
  reference: string | null
  givenName: string | null
  familyName: string | null
  reason: string
  startsAt: Date
  endsAt: Date
  revokedAt: Date | null
  revokeReason: string | null
  lookedIntoAt: Date | null
  lookedIntoBy: string | null
  outcome: string | null
}

export type UseFilter = { state: 'all' | 'waiting' | 'running'; page: number }

const USE = sql`
  select g.id as "grantId", g.area_id as "areaId", g.person_id as "personId", g.user_id as "userId", u.name, a.name as agency,
    c.id as "caseId", c.reference, p.given_name as "givenName", p.family_name as "familyName", g.reason, g.starts_at as "startsAt",
    g.ends_at as "endsAt", g.revoked_at as "revokedAt", g.revoke_reason as "revokeReason",
    t.done_at as "lookedIntoAt", d.name as "lookedIntoBy", t.outcome
  from app.access_grant g
  left join app.user_account u on u.id = g.user_id left join app.agency a on a.id = u.agency_id
  left join app.case_file c on c.id = g.case_id left join app.person p on p.id = g.person_id
  left join app.task t on t.subject_id = g.id and t.kind = ${sql.lit(TASK_KIND)}
  left join app.user_account d on d.id = t.done_by
  where g.kind = 'break-glass'`

/** Emergency uses in these areas, the latest first, one page of them. */
export async function listUses(
  tx: Tx,
  now: Date,
  asked: { areas: readonly string[]; filter: UseFilter; size: number },
) {
  const { areas, filter, size } = asked
  const { rows } = await sql<Use & { total: number }>`
    with used as (${USE} and g.area_id = any (${areas}::uuid[])),
    shown as (select * from used where ${filter.state} = 'all' or (${filter.state} = 'waiting' and "lookedIntoAt" is null)
      or (${filter.state} = 'running' and "revokedAt" is null and "endsAt" > ${now})),
    counted as (select count(*) as total from shown)
    select here.*, counted.total from counted left join (
      select * from shown order by "startsAt" desc, "grantId" limit ${size} offset ${(filter.page - 1) * size}) here on true`.execute(
    tx,
  )
  return { uses: rows.filter((row) => row.grantId !== null), total: rows[0]?.total ?? 0 }
}

/** One emergency use in these areas. Throws not found otherwise. */
export async function getUse(tx: Tx, grantId: string, areas: readonly string[]): Promise<Use> {
  const { rows } =
    await sql<Use>`${USE} and g.id = ${grantId} and g.area_id = any (${areas}::uuid[])`.execute(tx)
  return found(rows[0], 'emergency use')
}
