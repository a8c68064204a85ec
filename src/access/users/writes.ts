import { randomUUID } from 'node:crypto'
import type { Tx } from '#platform/db/actor.ts'
import { inSavepoint } from '#platform/db/actor.ts'
import { brokeConstraint, changedOne } from '#platform/http/errors.ts'
import { type Invitation, inviteUser } from '../sign-in/index.ts'

/** Opens an account and sends its link; undefined when the address cannot be used because an account somewhere has it. */
export async function invite(tx: Tx, invitation: Invitation): Promise<string | undefined> {
  try {
    const { userId } = await inSavepoint(tx, () => inviteUser(tx, invitation))
    return userId
  } catch (error) {
    if (brokeConstraint(error, 'user_account_email')) return undefined
    throw error
  }
}

export type NewRole = {
  userId: string
  areaId: string
  role: string
  reason: string
  endsAt: Date | null
  by: string
}

/** Gives a role in an area from this moment. The wall refuses oneself, other areas, and users who are not the actor's to change. */
export async function addRole(tx: Tx, now: Date, given: NewRole): Promise<string> {
  const id = randomUUID()
  await tx
    .insertInto('user_role')
    .values({
      id,
      user_id: given.userId,
      area_id: given.areaId,
      role: given.role,
      starts_at: now,
      ends_at: given.endsAt,
      reason: given.reason,
      granted_by: given.by,
    })
    .execute()
  return id
}

/** Ends a role now, with the reason. Throws `EditConflict` when somebody was quicker. */
export async function endRole(
  tx: Tx,
  now: Date,
  given: { id: string; by: string; reason: string },
): Promise<void> {
  changedOne(
    await tx
      .updateTable('user_role')
      .set({ ends_at: now, ended_by: given.by, end_reason: given.reason })
      .where('id', '=', given.id)
      .where((or) => or.or([or('ends_at', 'is', null), or('ends_at', '>', now)]))
      .executeTakeFirstOrThrow(),
  )
}

type Ending = { id: string; version: number; endsOn: string; now: boolean; reason: string }

/** Ends an account at once, with everything that is signed in by it, or sets its last day. Throws `EditConflict` after somebody else's change. */
export async function endAccount(tx: Tx, { id, version, endsOn, now, reason }: Ending): Promise<void> {
  changedOne(
    await tx
      .updateTable('user_account')
      .set({
        ends_on: endsOn,
        ended_reason: reason,
        version: version + 1,
        ...(now ? { status: 'disabled' as const } : {}),
      })
      .where('id', '=', id)
      .where('version', '=', version)
      .where('status', '<>', 'disabled')
      .executeTakeFirstOrThrow(),
  )
}
