import { NATIONAL } from './national.ts'
import type { Profile } from './profile.ts'
import { THAMES_VALLEY } from './thames-valley.ts'

export type { Profile } from './profile.ts'

/** The profiles that ship with the product, by key. */
export const PROFILES: Readonly<Record<string, Profile>> = {
  [THAMES_VALLEY.key]: THAMES_VALLEY,
  [NATIONAL.key]: NATIONAL,
}
