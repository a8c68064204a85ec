import type { Rule } from '../dated.ts'
import { useOf } from '../dated.ts'
import type { Source } from '../source.ts'
import type { Missing } from './facts.ts'

/**
 * Whether an offence is in a schedule. `countsFrom`: the day of the conviction, or, where only the sentence brings it in, the day that
 * condition is met (section 132). `labelled` tells the reader that a date or text behind it was not read.
 */
export type ListingAnswer =
  | {
      outcome: 'met'
      paragraph: string
      route: string
      countsFrom: 'conviction' | 'sentence'
      under: Source | null
      source: Source
      labelled: boolean
    }
  | { outcome: 'not-met'; paragraph: string; because: string; source: Source }
  | { outcome: 'unknown'; paragraph: string; missing: readonly Missing[]; source: Source }

/** One condition: true, false, or the fact that would decide it. */
export type Tested = true | false | Missing

/** Conditions that are all needed: one that fails decides, one that is open leaves all open. */
export function allOf(tests: readonly Tested[]): true | false | readonly Missing[] {
  if (tests.includes(false)) return false
  const missing = tests.filter((test): test is Missing => test !== true && test !== false)
  return missing.length === 0 ? true : missing
}

/** Whether a condition on a number holds. */
export const tested = (
  value: number | undefined,
  fact: Missing,
  holds: (value: number) => boolean,
): Tested => (value === undefined ? fact : holds(value))

/** Whether the reader must be told how sure we are of a rule. */
export const isLabelled = (...rules: readonly Rule[]): boolean => rules.some((each) => useOf(each) !== 'on')
