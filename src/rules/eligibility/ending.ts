import { addDays } from '../calendar.ts'
import { guidance, type Source, thamesValley } from '../source.ts'
import type { Basis } from './basis.ts'
import { CATEGORY_2_ENDS } from './book.ts'
import { type Eligibility, eligibilityOn, type Setting, USUAL_PRECEDENCE } from './category.ts'
import type { EligibilityFacts } from './facts.ts'

/**
 * What somebody is asked to do when a category ends. `take-next-category`: another ground takes over. `consider-category-3`: no ground
 * is left but an offence shows capacity for serious harm, so a meeting may keep the case. `record-removal`: out of the arrangements.
 * `meeting-decides`: category 3 ends only by a decision of a level 2 or 3 meeting.
 */
export type EndAct =
  | {
      act: 'take-next-category' | 'consider-category-3' | 'record-removal' | 'meeting-decides'
      source: Source
    }
  | { act: 'none'; source: null }

export type Ending = {
  /** The last day of the category; null while no end is known. */
  endsOn: string | null
  /** How things stand on the day after; null without an end. */
  next: Eligibility | null
  asks: EndAct
}

const EXIT = thamesValley('§3.5, §3.107')
const THIRD_ENDS = guidance('end of eligibility: a level 2 or 3 meeting decides')

const USUAL: Setting = { profile: 'national', precedence: USUAL_PRECEDENCE }

/** CAT-1, CAT-2e, CAT-3, IC-23: when the category of a day ends, what takes over and which act it asks for. */
export function endOfEligibility(facts: EligibilityFacts, on: string, setting: Setting = USUAL): Ending {
  const { category, chain } = eligibilityOn(facts, on, setting)
  if (category === null) return { endsOn: null, next: null, asks: NOTHING }
  const endsOn = lastDayOf(facts, chain, setting)
  if (endsOn === null)
    return {
      endsOn,
      next: null,
      asks: category === 3 ? { act: 'meeting-decides', source: THIRD_ENDS } : NOTHING,
    }
  const next = eligibilityOn(facts, addDays(endsOn, 1), setting)
  return { endsOn, next, asks: askedAtEnd(facts, next, category) }
}

const NOTHING: EndAct = { act: 'none', source: null }

/** The last day on which the category stands: one ground may hand over to a later one of the same category. */
function lastDayOf(facts: EligibilityFacts, chain: readonly Basis[], setting: Setting): string | null {
  let last = latestOf(chain)
  while (last !== null) {
    const after = eligibilityOn(facts, addDays(last, 1), setting)
    if (after.category !== chain[0]?.category) return last
    last = latestOf(after.chain)
  }
  return null
}

function latestOf(chain: readonly Basis[]): string | null {
  let latest: string | null = ''
  for (const { until } of chain) {
    if (until === null) return null
    if (until > latest) latest = until
  }
  return latest
}

function askedAtEnd(facts: EligibilityFacts, next: Eligibility, ended: number): EndAct {
  if (next.category !== null) return { act: 'take-next-category', source: EXIT }
  if (ended !== 3 && facts.other?.offence != null) return { act: 'consider-category-3', source: EXIT }
  return { act: 'record-removal', source: ended === 2 ? CATEGORY_2_ENDS : EXIT }
}
