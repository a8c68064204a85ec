import type { Tx } from '#platform/db/actor.ts'

export type AreaUser = {
  id: string
  name: string
  email: string
  agencyId: string
  agencyName: string
  title: string
}

type Which = { permission?: string; ids?: readonly string[] }

/** Active users who hold a post in an area now that allows `permission`; only those with these ids where they are given. */
export async function listAreaUsers(
  tx: Tx,
  areaId: string,
  now: Date,
  { permission = 'meeting.attend', ids }: Which = {},
): Promise<AreaUser[]> {
  if (ids?.length === 0) return []
  let query = tx
    .selectFrom('user_account as u')
    .innerJoin('user_role as r', 'r.user_id', 'u.id')
    .innerJoin('role as c', 'c.code', 'r.role')
    .innerJoin('role_permission as p', 'p.role', 'r.role')
    .innerJoin('agency as a', 'a.id', 'u.agency_id')
    .select(['u.id', 'u.name', 'u.email', 'u.agency_id as agencyId', 'a.name as agencyName', 'c.title'])
    .where('u.status', '=', 'active')
    .where('r.area_id', '=', areaId)
    .where('p.permission', '=', permission)
    .where('r.starts_at', '<=', now)
    .where((or) => or.or([or('r.ends_at', 'is', null), or('r.ends_at', '>', now)]))
  if (ids !== undefined) query = query.where('u.id', 'in', ids)
  const rows = await query.orderBy('u.name').orderBy('c.title').execute()
  // Somebody with two posts is one person; the first by title stands.
  return [...new Map(rows.toReversed().map((row) => [row.id, row])).values()].toReversed()
}

/** Those of these users of an area who must not see this person. Known to those who give grants; others learn nothing. */
export async function blockedFrom(
  tx: Tx,
  personId: string,
  userIds: readonly string[],
  now: Date,
): Promise<Set<string>> {
  if (userIds.length === 0) return new Set()
  const rows = await tx
    .selectFrom('access_block')
    .select('user_id')
    .where('person_id', '=', personId)
    .where('user_id', 'in', userIds)
    .where('starts_at', '<=', now)
    .where((or) => or.or([or('ends_at', 'is', null), or('ends_at', '>', now)]))
    .execute()
  return new Set(rows.map((row) => row.user_id))
}

/** AP-19: whether this user has confirmed the area's current protocol. */
export async function hasConfirmed(
  tx: Tx,
  userId: string,
  areaId: string,
  protocol: string,
): Promise<boolean> {
  const row = await tx
    .selectFrom('protocol_confirmation')
    .select('id')
    .where('user_id', '=', userId)
    .where('area_id', '=', areaId)
    .where('protocol', '=', protocol)
    .executeTakeFirst()
  return row !== undefined
}
