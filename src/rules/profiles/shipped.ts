import { cite } from '../source.ts'
import { DURHAM_DOCUMENT } from './durham.ts'
import type { Span } from './floor.ts'
import type { ItemKey } from './items.ts'
import { LONDON_DOCUMENT } from './london.ts'
import { NATIONAL_DOCUMENT, NATIONAL_SETTINGS } from './national.ts'
import { type Document, type ItemValue, type Settings, type Settled, settle } from './profile.ts'
import { SUSSEX_DOCUMENT } from './sussex.ts'
import { THAMES_VALLEY_DOCUMENT } from './thames-valley.ts'
import { WILTSHIRE_DOCUMENT } from './wiltshire.ts'

/** The profiles that ship, by key (AR-03 to AR-07). An area stands on one of them. */
export const SHIPPED = {
  national: NATIONAL_DOCUMENT,
  'thames-valley': THAMES_VALLEY_DOCUMENT,
  london: LONDON_DOCUMENT,
  sussex: SUSSEX_DOCUMENT,
  durham: DURHAM_DOCUMENT,
  wiltshire: WILTSHIRE_DOCUMENT,
} as const satisfies Readonly<Record<string, Document>>

export type ShippedKey = keyof typeof SHIPPED

/** Whether a word is the key of a profile that ships. */
export const isShipped = (key: string): key is ShippedKey => Object.hasOwn(SHIPPED, key)

/** What a document says over the national default, without anything an area set. */
export const baseOf = (key: ShippedKey): Settings => ({ ...NATIONAL_SETTINGS, ...SHIPPED[key].settings })

/** The profile of an area that stands on a shipped one and has set these values itself. Throws `BelowFloor`. */
export const settleOn = (key: ShippedKey, own: Partial<Settings> = {}, span?: Span): Settled =>
  settle({
    national: NATIONAL_SETTINGS,
    document: SHIPPED[key],
    own,
    ...(span === undefined ? {} : { span }),
  })

/** Values that an area sets itself, with who decided them. */
export const setLocally = (
  values: { readonly [K in ItemKey]?: ItemValue<K> },
  decidedBy: string,
): Partial<Settings> =>
  Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, { value, source: cite('set-locally', decidedBy) }]),
  ) as Partial<Settings>

/** What the row of a version holds: what the area set, and always what the wall reads there: who confirms and signs what (AP-19, MT-29, MT-30). */
export const storedSettings = (
  key: ShippedKey,
  own: Partial<Settings> = {},
  span?: Span,
): Partial<Settings> => {
  const { protocolConfirmation, factSheet, signatureIsUndertaking } = settleOn(key, own, span).settings
  return { ...own, protocolConfirmation, factSheet, signatureIsUndertaking }
}
