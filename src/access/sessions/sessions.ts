import { randomUUID } from 'node:crypto'
import type { Tx } from '#platform/db/actor.ts'
import { newToken, tokenHash } from '../sign-in/keys.ts'

export type SessionMethod = 'password' | 'recovery-code' | 'oidc' | 'demonstration'

type NewSession = {
  userId: string
  now: Date
  hours: number
  method: SessionMethod
  device?: string
  address?: string
  /** Sealed; for signing out at the identity provider. */
  idToken?: Buffer
}

/** Opens a session and returns the token that its cookie carries; only the token's digest is kept. Runs as the doorkeeper. */
export async function startSession(tx: Tx, given: NewSession): Promise<{ id: string; token: string }> {
  const id = randomUUID()
  const token = newToken()
  await tx
    .insertInto('session')
    .values({
      id,
      token_hash: tokenHash(token),
      user_id: given.userId,
      method: given.method,
      device: given.device ?? '',
      address: given.address ?? null,
      created_at: given.now,
      last_seen_at: given.now,
      ends_at: new Date(given.now.getTime() + given.hours * 3_600_000),
      id_token: given.idToken ?? null,
    })
    .execute()
  return { id, token }
}

export type OpenSession = {
  id: string
  method: SessionMethod
  device: string
  address: string | null
  createdAt: Date
  lastSeenAt: Date
}

type When = { now: Date; idleMinutes: number }

/** The actor's sessions that still work, the latest used first. Row security shows nobody else's. */
export function listOpenSessions(tx: Tx, when: When): Promise<OpenSession[]> {
  return tx
    .selectFrom('session')
    .select(['id', 'method', 'device', 'address', 'created_at as createdAt', 'last_seen_at as lastSeenAt'])
    .where('revoked_at', 'is', null)
    .where('ends_at', '>', when.now)
    .where('last_seen_at', '>', lastUseThatCounts(when))
    .orderBy('last_seen_at', 'desc')
    .orderBy('id')
    .execute()
}

// The same minute of grace as app.open_session gives.
const lastUseThatCounts = ({ now, idleMinutes }: When) => new Date(now.getTime() - (idleMinutes + 1) * 60_000)

/** Ends one of the actor's own sessions; false when it is not there to be ended. */
export async function revokeSession(tx: Tx, sessionId: string, now: Date): Promise<boolean> {
  const result = await tx
    .updateTable('session')
    .set({ revoked_at: now, revoke_reason: 'revoked', id_token: null })
    .where('id', '=', sessionId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Ends all of the actor's sessions but this one; returns which. */
export async function revokeOtherSessions(tx: Tx, thisSession: string, now: Date): Promise<string[]> {
  const ended = await tx
    .updateTable('session')
    .set({ revoked_at: now, revoke_reason: 'revoked', id_token: null })
    .where('id', '!=', thisSession)
    .where('revoked_at', 'is', null)
    .returning('id')
    .execute()
  return ended.map((row) => row.id)
}
