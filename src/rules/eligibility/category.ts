import { type Sourced, sourced } from '../source.ts'
import { localBases, statutoryBases } from './bases.ts'
import type { Basis, Category, Outcome } from './basis.ts'
import { PRECEDENCE } from './book.ts'
import type { EligibilityFacts } from './facts.ts'
import { otherDangerBasis } from './third-category.ts'

/** Which category goes first where several apply. Category 3 is last by its own definition; the rest is from memory. */
export type Precedence = Sourced<readonly [Category, Category, Category, 3]>

export const USUAL_PRECEDENCE: Precedence = sourced([1, 2, 4, 3] as const, PRECEDENCE.source)

export type Eligibility = {
  on: string
  /** One category at a time, or null outside the arrangements. */
  category: Category | null
  /** The grounds that give it. */
  chain: readonly Basis[]
  /** Every other ground: met in another category, waiting, ended, still to come, or not met and why. */
  others: readonly Basis[]
  /** Every category whose grounds are met. More than one: which goes first follows `precedence`, which is only as sure as its source. */
  possible: readonly Category[]
  precedence: Precedence
}

export type Setting = { profile: string; precedence: Precedence }

const USUAL: Setting = { profile: 'national', precedence: USUAL_PRECEDENCE }

/** IC-02, IC-03 to IC-09, CAT-1 to CAT-6: the category on a day, with the chain of reasons and every other ground kept. */
export function eligibilityOn(facts: EligibilityFacts, on: string, setting: Setting = USUAL): Eligibility {
  const { profile, precedence } = setting
  const bases = statutoryBases(facts, on).concat(localBases(facts, on, profile))
  const third = otherDangerBasis(facts, on, profile)
  const elsewhere = bases.some(({ state }) => state === 'met')
  if (third !== null) bases.push(elsewhere ? waiting(third) : third)
  const possible = precedence.value.filter((category) => isMet(bases, category))
  const category = possible[0] ?? null
  const chosen = (basis: Basis) => basis.category === category && basis.state === 'met'
  return {
    on,
    category,
    chain: bases.filter(chosen),
    others: bases.filter((basis) => !chosen(basis)),
    possible,
    precedence,
  }
}

const isMet = (bases: readonly Basis[], category: Category) =>
  bases.some((basis) => basis.category === category && basis.state === 'met')

/** IC-09, CAT-3: whoever is in category 1, 2 or 4 is not in category 3; the ground waits. */
const waiting = (third: Basis): Basis =>
  third.state === 'met' ? { ...third, state: 'waiting', because: 'in-another-category' } : third

/** IC-10: which of the nine outcomes make somebody a relevant sexual or violent offender on a day. */
export function recognisedOutcomes(facts: EligibilityFacts, on: string): Outcome[] {
  const outcomes = new Set<Outcome>()
  for (const { state, outcome } of statutoryBases(facts, on))
    if (state === 'met' && outcome !== null) outcomes.add(outcome)
  return [...outcomes]
}
