import { sql } from 'kysely'
import type { Tx } from '#platform/db/actor.ts'
import type { Keys } from './keys.ts'
import { stepOfCode } from './totp.ts'

/** An account as the doorkeeper sees it before anybody has proved anything. */
export type Account = {
  userId: string
  name: string
  email: string
  status: 'invited' | 'active' | 'disabled'
  /** Active, not past its last day, and with a current role. */
  mayEnter: boolean
  areaId: string | null
  passwordHash: string | null
}

/** The account with this address, if there is one. */
export function findAccountByEmail(tx: Tx, email: string, now: Date): Promise<Account | undefined> {
  return accounts(tx, now).where('u.email', '=', email.toLowerCase()).executeTakeFirst()
}

/** The account with this id, if there is one. */
export function findAccount(tx: Tx, userId: string, now: Date): Promise<Account | undefined> {
  return accounts(tx, now).where('u.id', '=', userId).executeTakeFirst()
}

function accounts(tx: Tx, now: Date) {
  return tx
    .selectFrom('user_account as u')
    .leftJoin('user_credential as c', 'c.user_id', 'u.id')
    .select(['u.id as userId', 'u.name', 'u.email', 'u.status', 'c.password_hash as passwordHash'])
    .select(sql<boolean>`app.standing(u.id, ${now}) is not null`.as('mayEnter'))
    .select((e) =>
      e
        .selectFrom('user_role as r')
        .select('r.area_id')
        .whereRef('r.user_id', '=', 'u.id')
        .orderBy('r.starts_at')
        .orderBy('r.id')
        .limit(1)
        .as('areaId'),
    )
}

/** Accepts a code of the authenticator app once: the half-minute it was made for and all before it are spent. */
export async function spendTotpCode(
  tx: Tx,
  keys: Keys,
  given: { userId: string; code: string; now: Date },
): Promise<boolean> {
  const { userId, code, now } = given
  const row = await tx
    .selectFrom('user_credential')
    .select('totp_secret')
    .where('user_id', '=', userId)
    .executeTakeFirst()
  if (row === undefined) return false
  const step = stepOfCode(keys.open(row.totp_secret, userId), code, now)
  if (step === undefined) return false
  const spent = await tx
    .updateTable('user_credential')
    .set({ totp_last_step: step })
    .where('user_id', '=', userId)
    .where('totp_last_step', '<', step)
    .executeTakeFirst()
  return spent.numUpdatedRows === 1n
}

/** The password as hashed beforehand, and the second factor. */
export type NewCredential = {
  userId: string
  passwordHash: string
  totpSecret: string
  /** The half-minute of a code that was typed to prove the second factor, which is thereby spent. */
  totpStep?: number
  demonstration?: boolean
  now: Date
}

/** Gives an account this password and second factor in place of whichever it had. */
export async function saveCredential(tx: Tx, keys: Keys, given: NewCredential): Promise<void> {
  const values = {
    password_hash: given.passwordHash,
    password_set_at: given.now,
    totp_secret: keys.seal(given.totpSecret, given.userId),
    totp_enrolled_at: given.now,
    totp_last_step: given.totpStep ?? 0,
    new_totp_secret: null,
    new_totp_session: null,
    new_totp_until: null,
    demonstration: given.demonstration ?? false,
  }
  await tx
    .insertInto('user_credential')
    .values({ user_id: given.userId, ...values })
    .onConflict((clash) => clash.column('user_id').doUpdateSet(values))
    .execute()
}

/** Ends everything that stands for this user: sessions, tokens, half-finished sign-ins and unused links. */
export async function endEverything(
  tx: Tx,
  userId: string,
  now: Date,
  reason: 'password-changed' | 'account-ended',
): Promise<void> {
  await tx
    .updateTable('session')
    .set({ revoked_at: now, revoke_reason: reason, id_token: null })
    .where('user_id', '=', userId)
    .where('revoked_at', 'is', null)
    .execute()
  await tx
    .updateTable('api_token')
    .set({ revoked_at: now })
    .where('user_id', '=', userId)
    .where('revoked_at', 'is', null)
    .execute()
  await tx.deleteFrom('sign_in_step').where('user_id', '=', userId).execute()
  await tx
    .updateTable('account_link')
    .set({ used_at: now })
    .where('user_id', '=', userId)
    .where('used_at', 'is', null)
    .execute()
}

/** An invited account becomes an active one; any other stays as it is. */
export async function activate(tx: Tx, userId: string): Promise<void> {
  await tx
    .updateTable('user_account')
    .set({ status: 'active', version: sql`version + 1` })
    .where('id', '=', userId)
    .where('status', '=', 'invited')
    .execute()
}
