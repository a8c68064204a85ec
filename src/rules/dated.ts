import type { Source } from './source.ts'

/**
 * When a rule or value is the law. `from` is its first day; null is law that has been passed and not commenced, which is shown and
 * never applied. `to` is its last day, or null while it stands. `datesFrom: 'memory'` labels a date that was not read.
 */
export type InForce = { from: string | null; to: string | null; datesFrom: 'seen' | 'memory' }

/** A rule's entry in the book of law: what it is called, where it stands and when it was in force. */
export type Rule = InForce & { id: string; source: Source }

type Span = { from: string | null; to?: string | null; datesFrom?: InForce['datesFrom'] }

/** Enters a rule. */
export const rule = (id: string, source: Source, { from, to = null, datesFrom = 'seen' }: Span): Rule => ({
  id,
  source,
  from,
  to,
  datesFrom,
})

/** Whether something was the law on a civil date. Law not yet commenced never is. */
export const inForceOn = ({ from, to }: InForce, on: string): boolean =>
  from !== null && from <= on && (to === null || on <= to)

/**
 * What may be done with a rule: `on`, `labelled` (on, and the reader is told how sure we are) or `off` (shown, raises no alert and
 * gives no single answer).
 */
export type Use = 'on' | 'labelled' | 'off'

/** How a rule may be used, by how sure its text and its dates are (design section 4). */
export function useOf({ source, datesFrom }: Rule): Use {
  if (source.confidence === 'memory') return 'off'
  return source.confidence === 'seen' && datesFrom === 'seen' ? 'on' : 'labelled'
}

/** One version of a value, with the rule that gives it. */
export type Version<T> = { value: T; rule: Rule }

/** A value whose versions came into force one after the other. */
export type DatedValue<T> = {
  versions: readonly Version<T>[]
  /** The version in force on a civil date, or undefined before the first and between versions. */
  on(date: string): Version<T> | undefined
}

/** A value with its versions, oldest first. Throws when two would be in force on one day. */
export function dated<T>(...versions: readonly Version<T>[]): DatedValue<T> {
  const commenced = versions.filter(({ rule: { from } }) => from !== null)
  for (const [index, { rule: one }] of commenced.entries()) {
    const next = commenced[index + 1]
    if (next !== undefined && inForceOn(one, next.rule.from ?? ''))
      throw new RangeError(`${one.id} and ${next.rule.id} overlap`)
  }
  return { versions, on: (date) => versions.findLast(({ rule }) => inForceOn(rule, date)) }
}

/**
 * A value that a document states and the law has overtaken: shown beside today's rule, never evaluated. It carries its own paragraph
 * and the one that overtook it.
 */
export type AsWritten = { key: string; says: string; source: Source; overtakenBy: Source; since: string }
