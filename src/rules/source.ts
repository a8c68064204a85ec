/** Where a rule comes from. A rule cannot be written without one. */
export type Source = {
  document: string
  at: string
  /** Whether the text was read (`seen`), read in part, or derived by us to make a stated rule work. */
  confidence: 'seen' | 'part' | 'derived'
}

/** A paragraph of one of the source documents or of the law. */
export const cite = (document: string, at: string, confidence: Source['confidence'] = 'seen'): Source => ({
  document,
  at,
  confidence,
})

/** The Thames Valley protocol as kept by Milton Keynes, chapter 1.4.15. */
export const thamesValley = (paragraph: string, confidence: Source['confidence'] = 'seen') =>
  cite('Thames Valley MAPPA protocol (Milton Keynes procedures 1.4.15)', paragraph, confidence)

/** The Durham leaflet on MAPPA attendance and information sharing. */
export const durham = (heading: string) => cite('Durham MAPPA leaflet', heading)

/** The current national MAPPA Guidance. */
export const guidance = (paragraph: string, confidence: Source['confidence'] = 'seen') =>
  cite('MAPPA Guidance', paragraph, confidence)

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

/** A rule's answer to "by when?": a civil date `YYYY-MM-DD`, the rule's name, its paragraph and the facts it was made from. */
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
