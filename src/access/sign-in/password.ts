import { randomBytes } from 'node:crypto'
import { hash, type Options, verify } from '@node-rs/argon2'
import { isCommonPassword } from './common-passwords.ts'

export type PasswordCost = 'full' | 'cheap'

/** Argon2id with 64 MiB and three passes (RFC 9106, section 4); `cheap` is for seeded accounts whose password is public. */
const COSTS: Record<PasswordCost, Options> = {
  full: { memoryCost: 64 * 1024, timeCost: 3, parallelism: 1 },
  cheap: { memoryCost: 8, timeCost: 1, parallelism: 1 },
}

/** The hash to keep. Its parameters are part of it. */
export function hashPassword(password: string, cost: PasswordCost = 'full'): Promise<string> {
  return hash(normalised(password), COSTS[cost])
}

/** Whether this is the password behind a hash. */
export function verifyPassword(kept: string, password: string): Promise<boolean> {
  return verify(kept, normalised(password))
}

export type VerifyPassword = typeof verifyPassword

/** A hash that no password fits, so that an unknown account costs as much as a known one. */
export function unmatchableHash(cost: PasswordCost): Promise<string> {
  return hashPassword(randomBytes(32).toString('base64'), cost)
}

// The same keys on two keyboards may send different code points for the same letters.
const normalised = (password: string) => password.normalize('NFKC')

export const SHORTEST_PASSWORD = 12
export const LONGEST_PASSWORD = 256

export type PasswordFault = 'missing' | 'short' | 'long' | 'email' | 'common'

/**
 * What is wrong with a new password, in the manner of the National Cyber Security Centre: long enough, not one that
 * everybody tries first, and no rules about which characters it is made of.
 */
export function passwordFault(password: string, email: string): PasswordFault | undefined {
  if (password === '') return 'missing'
  const length = [...password].length
  if (length < SHORTEST_PASSWORD) return 'short'
  if (length > LONGEST_PASSWORD) return 'long'
  if (isTheEmail(password, email)) return 'email'
  return isCommonPassword(password) ? 'common' : undefined
}

function isTheEmail(password: string, email: string): boolean {
  const plain = password.toLowerCase()
  const [name = ''] = email.toLowerCase().split('@')
  return plain === email.toLowerCase() || (name.length >= 6 && plain.replace(/[\d\W_]+$/, '') === name)
}
