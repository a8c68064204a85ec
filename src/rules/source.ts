import { SOURCES, type SourceKey } from './sources.ts'

/**
 * How sure a rule is. `seen`: the text was read. `part`: a summary, draft or older version was read. `derived`: worked out
 * by us to make a stated rule work. `memory`: nothing stored confirms it, so it raises no alert and gives no single answer.
 */
export type Confidence = 'seen' | 'part' | 'derived' | 'memory'

/** Where a rule comes from. A rule cannot be written without one. */
export type Source = { key: SourceKey; document: string; at: string; confidence: Confidence }

/** A paragraph of one of the documents in `sources.ts`. */
export const cite = (key: SourceKey, at: string, confidence: Confidence = 'seen'): Source => ({
  key,
  document: SOURCES[key].title,
  at,
  confidence,
})

/** The Thames Valley protocol as kept by Milton Keynes, chapter 1.4.15. */
export const thamesValley = (paragraph: string, confidence: Confidence = 'seen') =>
  cite('thames-valley', paragraph, confidence)

/** The Durham leaflet on MAPPA attendance and information sharing. */
export const durham = (heading: string) => cite('durham', heading)

/** The current national MAPPA Guidance. */
export const guidance = (paragraph: string, confidence: Confidence = 'seen') =>
  cite('guidance', paragraph, confidence)

/** A rule's answer to "may this be done?". The sentence the user reads is chosen by `because` in their language. */
export type Ruling<Values = Readonly<Record<string, unknown>>> =
  | { met: true }
  | { met: false; because: string; values: Values; source: Source }

export const met = { met: true } as const

/** The law or the procedure says not yet. */
export const notMet = <V extends Readonly<Record<string, unknown>>>(
  because: string,
  values: V,
  source: Source,
): Ruling<V> => ({
  met: false,
  because,
  values,
  source,
})

/** A rule's answer to "by when?": a civil date `YYYY-MM-DD`, or an instant in UTC for clocks counted in hours, the rule's name, its paragraph and the facts it was made from. */
export type Deadline = {
  due: string
  rule: string
  source: Source
  triggeredOn: string
  facts: Readonly<Record<string, string | number | boolean | null>>
}

/** The items a record must hold. Pages, completeness checks and exports read the same list. */
export type Checklist = readonly { readonly key: string; readonly source: Source }[]

/** A profile's value with the paragraph it stands on. */
export type Sourced<T> = { value: T; source: Source }

export const sourced = <const T>(value: T, source: Source): Sourced<T> => ({ value, source })
