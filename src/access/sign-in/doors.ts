import type { OidcProvider } from '../oidc/provider.ts'
import type { Keys } from './keys.ts'
import {
  hashPassword,
  type PasswordCost,
  unmatchableHash,
  type VerifyPassword,
  verifyPassword,
} from './password.ts'

/** What the pages of getting in and of one's own account work with; made once when the process starts. */
export type Doors = {
  keys: Keys
  /** Whether people sign in with a password and a code kept here. */
  localAccounts: boolean
  /** The organisation's own sign-in, where there is one. */
  oidc: OidcProvider | null
  idleMinutes: number
  sessionHours: number
  /** The password of the demonstration users; null everywhere but on the embedded demonstration. */
  demonstration: { password: string } | null
  hashPassword: (password: string) => Promise<string>
  verifyPassword: VerifyPassword
  /** Checked when there is no account, so that the answer takes the same work. */
  unmatchableHash: string
}

export type DoorOptions = {
  keys: Keys
  localAccounts: boolean
  oidc: OidcProvider | null
  idleMinutes: number
  sessionHours: number
  demonstration: { password: string } | null
  passwordCost?: PasswordCost
  verifyPassword?: VerifyPassword
}

/** Prepares the doors from the settings of this server. */
export async function makeDoors(options: DoorOptions): Promise<Doors> {
  const { passwordCost = 'full', verifyPassword: verify = verifyPassword, ...settings } = options
  return {
    ...settings,
    hashPassword: (password) => hashPassword(password, passwordCost),
    verifyPassword: verify,
    unmatchableHash: await unmatchableHash(passwordCost),
  }
}
