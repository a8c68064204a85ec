import type { Tx } from '#platform/db/actor.ts'
import {
  type Account,
  activate,
  endEverything,
  findAccount,
  findAccountByEmail,
} from '../sign-in/accounts.ts'
import { isEmail } from '../sign-in/email.ts'
import { findLink, spendLink } from '../sign-in/links.ts'
import type { Proof } from './provider.ts'

type Seeking = { proof: Proof; invite: string | null; now: Date }

/** The account that an identity leads to, and whether it was linked just now. */
export type Linked = { account: Account; linkedBy: 'before' | 'verified-email' | 'invitation' }

/**
 * Finds the account of an identity: linked before, else by the invitation that was being followed, else by an address
 * that the provider says it has verified. Never makes an account. Runs as the doorkeeper.
 */
export async function findLinkedAccount(tx: Tx, seeking: Seeking): Promise<Linked | undefined> {
  const { issuer, subject } = seeking.proof
  const known = await tx
    .selectFrom('oidc_identity')
    .select('user_id')
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst()
  if (known !== undefined) {
    const account = await findAccount(tx, known.user_id, seeking.now)
    return account === undefined ? undefined : { account, linkedBy: 'before' }
  }
  return seeking.invite === null ? linkByEmail(tx, seeking) : linkByInvitation(tx, seeking, seeking.invite)
}

async function linkByInvitation(tx: Tx, seeking: Seeking, token: string): Promise<Linked | undefined> {
  const link = await findLink(tx, token, seeking.now)
  if (link?.kind !== 'invite') return undefined
  const { userId } = link.account
  if (!(await spendLink(tx, link.id, seeking.now))) return undefined
  // An invitation begins the account afresh: what stood for it before, an identity too, ends.
  await endEverything(tx, userId, seeking.now, 'password-changed')
  await tx
    .deleteFrom('oidc_identity')
    .where('user_id', '=', userId)
    .where('issuer', '=', seeking.proof.issuer)
    .execute()
  return addIdentity(tx, seeking, userId, 'invitation')
}

async function linkByEmail(tx: Tx, seeking: Seeking): Promise<Linked | undefined> {
  const { email, emailVerified, issuer } = seeking.proof
  if (email === null || !emailVerified || !isEmail(email)) return undefined
  const account = await findAccountByEmail(tx, email, seeking.now)
  // An invited account has yet to become one that may enter; any other must be one.
  if (account === undefined || !(account.mayEnter || account.status === 'invited')) return undefined
  // Another subject of this provider has the account: an address that was given to somebody else proves nothing.
  const taken = await tx
    .selectFrom('oidc_identity')
    .select('subject')
    .where('user_id', '=', account.userId)
    .where('issuer', '=', issuer)
    .executeTakeFirst()
  return taken === undefined ? addIdentity(tx, seeking, account.userId, 'verified-email') : undefined
}

async function addIdentity(
  tx: Tx,
  { proof, now }: Seeking,
  userId: string,
  linkedBy: 'verified-email' | 'invitation',
): Promise<Linked | undefined> {
  await tx
    .insertInto('oidc_identity')
    .values({
      issuer: proof.issuer,
      subject: proof.subject,
      user_id: userId,
      linked_at: now,
      linked_by: linkedBy,
    })
    .execute()
  await activate(tx, userId)
  const account = await findAccount(tx, userId, now)
  return account === undefined ? undefined : { account, linkedBy }
}
