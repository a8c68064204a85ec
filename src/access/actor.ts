import { asActor } from '#platform/db/actor.ts'
import type { Database } from '#platform/db/connect.ts'
import type { Actor } from '#platform/http/actor.ts'

/** Everything a request needs to know of its user, or nothing when they have no current role. */
export async function loadActor(db: Database, userId: string, now: Date): Promise<Actor | undefined> {
  return asActor(db, { userId, now }, async (tx) => {
    const user = await tx
      .selectFrom('user_account as u')
      .innerJoin('agency as a', 'a.id', 'u.agency_id')
      .select(['u.id', 'u.name', 'u.agency_id', 'a.name as agency_name'])
      .where('u.id', '=', userId)
      .where('u.status', '=', 'active')
      .executeTakeFirst()
    if (user === undefined) return undefined
    const held = await tx
      .selectFrom('user_role as r')
      .innerJoin('area as a', 'a.id', 'r.area_id')
      .innerJoin('role as c', 'c.code', 'r.role')
      .innerJoin('role_permission as p', 'p.role', 'r.role')
      .select(['a.id', 'a.code', 'a.name', 'r.role', 'c.title', 'p.permission'])
      .where('r.user_id', '=', userId)
      .where('r.starts_at', '<=', now)
      .where((or) => or.or([or('r.ends_at', 'is', null), or('r.ends_at', '>', now)]))
      .execute()
    if (held.length === 0) return undefined
    const areas = [
      ...new Map(held.map((row) => [row.id, { id: row.id, code: row.code, name: row.name }])).values(),
    ]
    return {
      userId: user.id,
      name: user.name,
      agencyId: user.agency_id,
      agencyName: user.agency_name,
      areas,
      roles: [
        ...new Map(
          held.map((row) => [`${row.id} ${row.role}`, { areaId: row.id, role: row.role, title: row.title }]),
        ).values(),
      ],
      permissions: new Map(
        areas.map((area) => [
          area.id,
          new Set(held.filter((row) => row.id === area.id).map((row) => row.permission)),
        ]),
      ),
      via: { kind: 'session' as const, id: user.id, endsInSeconds: 1800 },
    }
  })
}
