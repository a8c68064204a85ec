import { randomUUID } from 'node:crypto'
import type { Tx } from '#platform/db/actor.ts'
import { sendAccountLink } from './links.ts'

export type Invitation = {
  userId?: string
  agencyId: string
  name: string
  email: string
  jobTitle: string
  /** Roles to hold from now on, each in one area. */
  roles: readonly { areaId: string; role: string }[]
  /** The last day on which the account works. */
  endsOn?: string | null
  reason?: string
  /** The user who invites; null for the operator's command line. */
  invitedBy: string | null
  publicUrl: string
  now: Date
}

/**
 * Opens a personal account with its roles and sends the link by which its owner takes it up (SE-05).
 * Runs as the doorkeeper, who does not judge whether the inviter may: the caller does.
 */
export async function inviteUser(
  tx: Tx,
  given: Invitation,
): Promise<{ userId: string; url: string; expiresAt: Date }> {
  const userId = given.userId ?? randomUUID()
  const email = given.email.toLowerCase()
  await addAccount(tx, given, { userId, email })
  await addRoles(tx, given, userId)
  const { publicUrl, now, invitedBy: by } = given
  const link = await sendAccountLink(tx, { userId, email, kind: 'invite', publicUrl, now, by })
  return { userId, ...link }
}

async function addAccount(tx: Tx, given: Invitation, who: { userId: string; email: string }): Promise<void> {
  await tx
    .insertInto('user_account')
    .values({
      id: who.userId,
      agency_id: given.agencyId,
      name: given.name,
      email: who.email,
      job_title: given.jobTitle,
      status: 'invited',
      ends_on: given.endsOn ?? null,
      created_at: given.now,
    })
    .execute()
}

async function addRoles(tx: Tx, given: Invitation, userId: string): Promise<void> {
  const held = {
    user_id: userId,
    starts_at: given.now,
    reason: given.reason ?? '',
    granted_by: given.invitedBy,
  }
  for (const { areaId, role } of given.roles) {
    await tx
      .insertInto('user_role')
      .values({ id: randomUUID(), area_id: areaId, role, ...held })
      .execute()
  }
}
