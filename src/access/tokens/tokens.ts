import { randomUUID } from 'node:crypto'
import type { Tx } from '#platform/db/actor.ts'
import { newToken, tokenHash } from '../sign-in/keys.ts'

export const SCOPES = ['read', 'write'] as const
export type TokenScope = (typeof SCOPES)[number]

/** How many days a token may be made for. */
export const LIFETIMES = ['7', '30', '90', '365'] as const

export type ApiToken = {
  id: string
  name: string
  scope: TokenScope
  prefix: string
  createdAt: Date
  expiresAt: Date
  lastUsedAt: Date | null
  revokedAt: Date | null
}

/** The actor's tokens, the newest first. Row security shows nobody else's. */
export function listTokens(tx: Tx): Promise<ApiToken[]> {
  return tx
    .selectFrom('api_token')
    .select([
      'id',
      'name',
      'scope',
      'prefix',
      'created_at as createdAt',
      'expires_at as expiresAt',
      'last_used_at as lastUsedAt',
      'revoked_at as revokedAt',
    ])
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute()
}

type NewApiToken = { userId: string; name: string; scope: TokenScope; days: number; now: Date }

/** Makes a token. The text that is returned is the only copy. */
export async function createToken(
  tx: Tx,
  given: NewApiToken,
): Promise<{ id: string; token: string; expiresAt: Date }> {
  const id = randomUUID()
  const token = `ppt_${newToken()}`
  const expiresAt = new Date(given.now.getTime() + given.days * 86_400_000)
  await tx
    .insertInto('api_token')
    .values({
      id,
      token_hash: tokenHash(token),
      user_id: given.userId,
      name: given.name,
      scope: given.scope,
      prefix: token.slice(0, 8),
      created_at: given.now,
      expires_at: expiresAt,
    })
    .execute()
  return { id, token, expiresAt }
}

/** Stops one of the actor's tokens; false when it is not there to be stopped. */
export async function revokeToken(tx: Tx, tokenId: string, now: Date): Promise<boolean> {
  const result = await tx
    .updateTable('api_token')
    .set({ revoked_at: now })
    .where('id', '=', tokenId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}
