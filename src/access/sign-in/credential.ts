import type { Tx } from '#platform/db/actor.ts'
import { saveCredential } from './accounts.ts'
import type { Keys } from './keys.ts'
import { hashPassword, type PasswordCost } from './password.ts'

type Given = {
  userId: string
  password: string
  totpSecret: string
  keys: Keys
  now: Date
  /** `cheap` only where the password is public anyway: tests and the demonstration. */
  cost?: PasswordCost
  /** Listed, with its code, on the demonstration page. */
  demonstration?: boolean
}

/** Gives an account a password and a second factor at once. Runs as the doorkeeper or the operator. */
export async function createCredential(tx: Tx, given: Given): Promise<void> {
  const { keys, password, cost = 'full', ...credential } = given
  await saveCredential(tx, keys, { ...credential, passwordHash: await hashPassword(password, cost) })
}
