import type { AsWritten } from '../dated.ts'
import type { Sourced } from '../source.ts'
import { SOURCES, type SourceKey } from '../sources.ts'
import { BelowFloor, breaches, type Span } from './floor.ts'
import { ITEM_KEYS, type ITEMS, type ItemKey } from './items.ts'
import type { ValueOf } from './shape.ts'

/** A setting's value, of the shape that `items.ts` gives it. */
export type ItemValue<K extends ItemKey> = ValueOf<(typeof ITEMS)[K]['shape']>

/** Every setting with the paragraph it stands on, by its key. */
export type Settings = { readonly [K in ItemKey]: Sourced<ItemValue<K>> }

/** A key such as `reviewMonths.2` is the member 2 of `reviewMonths`. */
type Nested<T> = {
  readonly [K in keyof T as K extends `${infer Head}.${string}`
    ? Head
    : K]: K extends `${infer Head}.${string}`
    ? { readonly [P in keyof T as P extends `${Head}.${infer Tail}` ? Tail : never]: T[P] }
    : T[K]
}

/** The names, forms, intervals and rules of one area. What a document leaves open is null and is set locally (AR-02). */
export type Profile = { readonly key: string; readonly name: string } & Nested<Settings>

/** What one document says about its area. Where it is silent the national default stands. */
export type Document = {
  key: string
  name: string
  /** The document, by its key in the book of sources. */
  document: SourceKey
  settings: Partial<Settings>
  /** What it says that the law has overtaken: shown beside today's rule, never evaluated. */
  asWritten: readonly AsWritten[]
}

/** Where a value comes from, the strongest first. */
export const LAYERS = ['statute', 'national', 'document', 'area'] as const
export type Layer = (typeof LAYERS)[number]

/** A profile as it stands: every value, and the layer each came from. */
export type Settled = {
  profile: Profile
  settings: Settings
  layers: Readonly<Record<ItemKey, Layer>>
  asWritten: readonly AsWritten[]
}

/** Whether two values say the same, in whatever order their parts are stored. */
export function sameValue(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const [first, second] = [one as Record<string, unknown>, other as Record<string, unknown>]
  const keys = Object.keys(first)
  return (
    keys.length === Object.keys(second).length &&
    keys.every((key) => Object.hasOwn(second, key) && sameValue(first[key], second[key]))
  )
}

type Laid = { national: Settings; document: Document; own?: Partial<Settings>; span?: Span }

/**
 * Lays what the area set over what its document says over the national default. Throws `BelowFloor` when a value would weaken a
 * statutory duty at any time in the span for which the profile holds.
 */
export function settle({ national, document, own = {}, span = SINCE_2012 }: Laid): Settled {
  const base = { ...national, ...document.settings }
  const settings = { ...base, ...own } as Settings
  const broken = breaches(settings, span)
  if (broken.length > 0) throw new BelowFloor(broken)
  const layers = Object.fromEntries(
    ITEM_KEYS.map((key) => [key, layerOf(key, { national, document, own, base })]),
  ) as Record<ItemKey, Layer>
  return { profile: nest(document, settings), settings, layers, asWritten: document.asWritten }
}

/** The national profile states the law as it has stood since the regulations of 2012. */
const SINCE_2012: Span = { from: '2012-08-13', to: null }

function layerOf(
  key: ItemKey,
  {
    national,
    document,
    own,
    base,
  }: { national: Settings; document: Document; own: Partial<Settings>; base: Settings },
): Layer {
  if (key in own && !sameValue(own[key]?.value, base[key].value)) return 'area'
  if (key in document.settings && document.settings !== national) return 'document'
  return SOURCES[national[key].source.key].standing === 'binding' ? 'statute' : 'national'
}

function nest({ key, name }: Document, settings: Settings): Profile {
  const profile: Record<string, unknown> = { key, name }
  for (const [path, value] of Object.entries(settings)) {
    const dot = path.indexOf('.')
    if (dot === -1) profile[path] = value
    else {
      const head = path.slice(0, dot)
      const group = (profile[head] ?? {}) as Record<string, unknown>
      group[path.slice(dot + 1)] = value
      profile[head] = group
    }
  }
  return profile as Profile
}
