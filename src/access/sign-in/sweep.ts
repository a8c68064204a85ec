import type { Tx } from '#platform/db/actor.ts'

const DAY = 86_400_000
const KEPT_DAYS = 30

/** Removes what can no longer be used by anybody; the audit log keeps that it was there. Runs as the doorkeeper, nightly. */
export async function sweepDoors(tx: Tx, now: Date): Promise<void> {
  const longAgo = new Date(now.getTime() - KEPT_DAYS * DAY)
  await tx.deleteFrom('session').where('ends_at', '<', longAgo).execute()
  await tx.deleteFrom('account_link').where('expires_at', '<', longAgo).execute()
  await tx.deleteFrom('sign_in_step').where('expires_at', '<', now).execute()
  await tx.deleteFrom('held_form').where('expires_at', '<=', now).execute()
  await tx.deleteFrom('sign_in_throttle').where('counted_at', '<', longAgo).execute()
}
