import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '#platform/db/actor.ts'
import { found } from '#platform/http/errors.ts'

export type Address = { userId: string; address: string }

/** Where to write to these users; those who have left are passed over. */
export async function listAddresses(tx: Tx, userIds: readonly string[]): Promise<Address[]> {
  if (userIds.length === 0) return []
  return tx
    .selectFrom('user_account')
    .select(['id as userId', 'email as address'])
    .where('id', 'in', [...userIds])
    .where('status', '=', 'active')
    .orderBy('id')
    .execute()
}

/** Users who must not see this person now, as told to whoever writes minutes about them. */
export async function keptFrom(tx: Tx, personId: string): Promise<Set<string>> {
  const { rows } = await sql<{ kept: string[] }>`select app.kept_from(${personId}) as kept`.execute(tx)
  return new Set(rows[0]?.kept ?? [])
}

export type Recipient = {
  id: string
  userId: string
  name: string
  jobTitle: string
  agencyName: string
  duty: string
}

/** The distribution list of a minute: people outside the room with their recorded duty. */
export function listRecipients(tx: Tx, minuteId: string): Promise<Recipient[]> {
  return tx
    .selectFrom('minute_recipient as r')
    .innerJoin('user_account as u', 'u.id', 'r.user_id')
    .innerJoin('agency as a', 'a.id', 'u.agency_id')
    .select([
      'r.id',
      'r.user_id as userId',
      'u.name',
      'u.job_title as jobTitle',
      'a.name as agencyName',
      'r.duty',
    ])
    .where('r.minute_id', '=', minuteId)
    .orderBy('u.name')
    .orderBy('r.id')
    .execute()
}

type Adding = { areaId: string; minuteId: string; userId: string; duty: string; by: string }

/** Puts somebody on the distribution list. */
export async function addRecipient(
  tx: Tx,
  now: Date,
  { areaId, minuteId, userId, duty, by }: Adding,
): Promise<void> {
  await tx
    .insertInto('minute_recipient')
    .values({
      id: randomUUID(),
      area_id: areaId,
      minute_id: minuteId,
      user_id: userId,
      duty,
      decided_by: by,
      decided_at: now,
    })
    .execute()
}

/** Takes somebody off the distribution list of a draft. */
export async function removeRecipient(tx: Tx, minuteId: string, id: string): Promise<void> {
  const { numDeletedRows } = await tx
    .deleteFrom('minute_recipient')
    .where('minute_id', '=', minuteId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  found(numDeletedRows === 1n ? id : undefined, 'recipient')
}

/** The chair makes the list that others drew up their own decision. */
export async function confirmRecipients(tx: Tx, now: Date, minuteId: string, by: string): Promise<void> {
  await tx
    .updateTable('minute_recipient')
    .set({ decided_by: by, decided_at: now })
    .where('minute_id', '=', minuteId)
    .execute()
}

export type Owner = { id: string; name: string; jobTitle: string; agencyId: string; agencyName: string }

/** Those who may answer for their agency in an area, by agency and name. */
export function listActionOwners(tx: Tx, areaId: string, now: Date): Promise<Owner[]> {
  return tx
    .selectFrom('user_account as u')
    .innerJoin('agency as a', 'a.id', 'u.agency_id')
    .select(['u.id', 'u.name', 'u.job_title as jobTitle', 'u.agency_id as agencyId', 'a.name as agencyName'])
    .where('u.status', '=', 'active')
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('user_role as r')
          .innerJoin('role_permission as p', 'p.role', 'r.role')
          .select('r.id')
          .whereRef('r.user_id', '=', 'u.id')
          .where('r.area_id', '=', areaId)
          .where('p.permission', '=', 'action.own')
          .where('r.starts_at', '<=', now)
          .where((or) => or.or([or('r.ends_at', 'is', null), or('r.ends_at', '>', now)])),
      ),
    )
    .orderBy('a.name')
    .orderBy('u.name')
    .orderBy('u.id')
    .execute()
}
