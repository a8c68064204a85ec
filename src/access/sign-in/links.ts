import { randomUUID } from 'node:crypto'
import type { Tx } from '#platform/db/actor.ts'
import { type Account, findAccount } from './accounts.ts'
import { newToken, tokenHash } from './keys.ts'
import { queueMail } from './mail.ts'

const HOUR = 3_600_000
const LASTS = { invite: 7 * 24 * HOUR, reset: HOUR } as const

export type LinkKind = keyof typeof LASTS

/** A link that still works, and whose it is. */
export type AccountLink = {
  id: string
  kind: LinkKind
  account: Account
  draft: { passwordHash: string; totpSecret: Buffer } | null
}

type Sending = {
  userId: string
  email: string
  kind: LinkKind
  publicUrl: string
  now: Date
  by?: string | null
}

/**
 * Makes a link and puts the e-mail with it in the outbox; an earlier one of the same kind stops working.
 * An invitation lasts seven days, a reset an hour. Runs as the doorkeeper.
 */
export async function sendAccountLink(tx: Tx, given: Sending): Promise<{ url: string; expiresAt: Date }> {
  const token = newToken()
  const expiresAt = new Date(given.now.getTime() + LASTS[given.kind])
  await tx
    .updateTable('account_link')
    .set({ used_at: given.now })
    .where('user_id', '=', given.userId)
    .where('kind', '=', given.kind)
    .where('used_at', 'is', null)
    .execute()
  await tx
    .insertInto('account_link')
    .values({
      id: randomUUID(),
      token_hash: tokenHash(token),
      user_id: given.userId,
      kind: given.kind,
      created_at: given.now,
      expires_at: expiresAt,
    })
    .execute()
  const url = `${given.publicUrl}/set-password/${token}`
  await queueMail(tx, { ...given, mail: given.kind, url })
  return { url, expiresAt }
}

/** The link behind a token, while it works: not used, not late, and for an account that may still be taken up. */
export async function findLink(tx: Tx, token: string, now: Date): Promise<AccountLink | undefined> {
  const row = await tx
    .selectFrom('account_link')
    .select(['id', 'kind', 'user_id', 'draft_password_hash', 'draft_totp_secret'])
    .where('token_hash', '=', tokenHash(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const account = await findAccount(tx, row.user_id, now)
  if (account === undefined || !mayFollow(account, row.kind)) return undefined
  const { draft_password_hash: passwordHash, draft_totp_secret: totpSecret } = row
  const draft = passwordHash === null || totpSecret === null ? null : { passwordHash, totpSecret }
  return { id: row.id, kind: row.kind, account, draft }
}

function mayFollow(account: Account, kind: LinkKind): boolean {
  return account.mayEnter || (kind === 'invite' && account.status === 'invited')
}

/** Uses the link up; false when somebody was quicker. */
export async function spendLink(tx: Tx, linkId: string, now: Date): Promise<boolean> {
  const result = await tx
    .updateTable('account_link')
    .set({ used_at: now, draft_password_hash: null, draft_totp_secret: null })
    .where('id', '=', linkId)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Keeps the first half of an invitation until the second is done. The link goes on working until then. */
export async function saveDraft(
  tx: Tx,
  linkId: string,
  draft: { passwordHash: string; totpSecret: Buffer },
): Promise<void> {
  await tx
    .updateTable('account_link')
    .set({ draft_password_hash: draft.passwordHash, draft_totp_secret: draft.totpSecret })
    .where('id', '=', linkId)
    .execute()
}
