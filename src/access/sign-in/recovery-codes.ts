import { randomInt } from 'node:crypto'
import type { Tx } from '#platform/db/actor.ts'
import type { Keys } from './keys.ts'

const HOW_MANY = 10
const LENGTH = 10
// No letter that looks like a digit. Ten of these are 49 bits: out of reach behind the throttle and the keyed digest.
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Ten new codes, as they are shown once. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: HOW_MANY }, () => {
    const code = Array.from({ length: LENGTH }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('')
    return `${code.slice(0, 5)}-${code.slice(5)}`
  })
}

/** A typed code as it was made: people leave out the dash, add spaces and use capitals. */
export function asRecoveryCode(typed: string): string | undefined {
  const plain = typed.toLowerCase().replace(/[\s-]+/g, '')
  return plain.length === LENGTH && [...plain].every((letter) => LETTERS.includes(letter)) ? plain : undefined
}

/** Puts these codes in place of whichever the user had. */
export async function replaceRecoveryCodes(
  tx: Tx,
  keys: Keys,
  given: { userId: string; codes: readonly string[]; now: Date },
): Promise<void> {
  const { userId, codes, now } = given
  await tx.deleteFrom('recovery_code').where('user_id', '=', userId).execute()
  await tx
    .insertInto('recovery_code')
    .values(
      codes.map((code) => ({ user_id: userId, code_hash: hashOf(keys, userId, code), created_at: now })),
    )
    .execute()
}

/** Uses a code up; false when it is not one of theirs or was used before. */
export async function spendRecoveryCode(
  tx: Tx,
  keys: Keys,
  given: { userId: string; code: string; now: Date },
): Promise<boolean> {
  const result = await tx
    .updateTable('recovery_code')
    .set({ used_at: given.now })
    .where('user_id', '=', given.userId)
    .where('code_hash', '=', hashOf(keys, given.userId, given.code))
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** How many codes a user has left. */
export async function countRecoveryCodes(tx: Tx, userId: string): Promise<number> {
  const { left } = await tx
    .selectFrom('recovery_code')
    .select((e) => e.fn.countAll<number>().as('left'))
    .where('user_id', '=', userId)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow()
  return left
}

function hashOf(keys: Keys, userId: string, code: string): Buffer {
  return keys.digest('recovery-code', `${userId} ${asRecoveryCode(code) ?? ''}`)
}
