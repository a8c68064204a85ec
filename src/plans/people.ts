import type { Tx } from '#platform/db/actor.ts'
import { mayOwnAction } from '#rules/plans/action.ts'

export type ActionAgency = { id: string; name: string }

/** Agencies of an area that may own an action. MAPPA itself is never offered (AP-07). */
export async function listActionAgencies(tx: Tx, areaId: string): Promise<ActionAgency[]> {
  const agencies = await tx
    .selectFrom('agency as a')
    .innerJoin('agency_area as g', 'g.agency_id', 'a.id')
    .select(['a.id', 'a.name'])
    .where('g.area_id', '=', areaId)
    .orderBy('a.name')
    .execute()
  return agencies.filter((agency) => mayOwnAction(agency).met)
}

export type Representative = { id: string; name: string; jobTitle: string; email: string }

/** Those who may answer for an agency in an area, save anybody known to the reader to be kept from this person. */
export function listRepresentatives(
  tx: Tx,
  now: Date,
  of: { areaId: string; agencyId: string; personId: string },
): Promise<Representative[]> {
  return tx
    .selectFrom('user_account as u')
    .select(['u.id', 'u.name', 'u.job_title as jobTitle', 'u.email'])
    .where('u.agency_id', '=', of.agencyId)
    .where('u.status', '=', 'active')
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('user_role as r')
          .innerJoin('role_permission as p', 'p.role', 'r.role')
          .select('r.id')
          .whereRef('r.user_id', '=', 'u.id')
          .where('r.area_id', '=', of.areaId)
          .where('p.permission', '=', 'action.own')
          .where('r.starts_at', '<=', now)
          .where((or) => or.or([or('r.ends_at', 'is', null), or('r.ends_at', '>', now)])),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('access_block as b')
            .select('b.id')
            .whereRef('b.user_id', '=', 'u.id')
            .where('b.person_id', '=', of.personId)
            .where('b.starts_at', '<=', now)
            .where((or) => or.or([or('b.ends_at', 'is', null), or('b.ends_at', '>', now)])),
        ),
      ),
    )
    .orderBy('u.name')
    .orderBy('u.id')
    .execute()
}

/** The address to which news of an action goes; undefined when the user is no colleague of the actor. */
export function findAddress(tx: Tx, userId: string): Promise<{ email: string } | undefined> {
  return tx
    .selectFrom('user_account')
    .select('email')
    .where('id', '=', userId)
    .where('status', '=', 'active')
    .executeTakeFirst()
}
