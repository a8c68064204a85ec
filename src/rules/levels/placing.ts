import type { Category } from '../eligibility/basis.ts'
import type { RiskGrade } from '../screening/decision.ts'
import { cite, guidance, met, notMet, type Ruling } from '../source.ts'
import type { Level } from './criteria.ts'

const LEVEL_1_LONDON = cite('london', '§13.7.14')
const CATEGORY_3 = guidance('category 3: level 2 or 3 management')
const GRADE_IS_NOT_LEVEL = cite('london', '§13.7.10, §13.7.11')
const LOWERED = cite('london', '§13.7.16')
const RAISED = cite('thames-valley', '§3.84, §3.100')

/** LM-02, LM-04, CAT-3: level 1 is not open to category 3, and in London only to categories 1 and 2. */
export function mayManageAt(
  { level, category }: { level: Level; category: Category },
  profile: string,
): Ruling {
  if (level !== 1) return met
  if (category === 3)
    return notMet('category-3-not-level-1', {}, profile === 'london' ? LEVEL_1_LONDON : CATEGORY_3)
  return profile === 'london' && category === 4 ? notMet('level-1-for-1-and-2', {}, LEVEL_1_LONDON) : met
}

/** LM-01: a grade and a level that are seldom seen together. It asks for a reason and decides nothing. */
export function isMismatch({ riskGrade, level }: { riskGrade: RiskGrade; level: Level }): boolean {
  if (level === 1) return riskGrade === 'very-high' || riskGrade === 'high'
  return level === 3 && (riskGrade === 'low' || riskGrade === 'medium')
}

/** A level about to be set, with what is said for it. */
export type LevelDecision = {
  level: Level
  before: Level | null
  riskGrade: RiskGrade
  reasons: string
  /** LM-05: the agencies that are actively needed. */
  agenciesNeeded: number
  /** LM-08: that the very high risk is imminent, in words. */
  imminence: string
}

/** Whether a level may be set as it stands. Every refusal asks for words: none is about the grade alone. */
export function maySetLevel(decision: LevelDecision, profile: string): Ruling {
  const { level, before, reasons } = decision
  const given = reasons.trim() !== ''
  if (before !== null && level !== before && !given)
    return notMet('change-without-reason', { from: before, to: level }, level < before ? LOWERED : RAISED)
  if (isMismatch(decision) && !given)
    return notMet('mismatch-without-reason', { level, riskGrade: decision.riskGrade }, GRADE_IS_NOT_LEVEL)
  if (profile === 'london') return asInLondon(decision)
  return profile === 'thames-valley' ? asInThamesValley(decision) : met
}

/** LM-05: level 2 names more than one agency and says why neither the risk nor the complexity calls for level 3. */
function asInLondon({ level, agenciesNeeded, reasons }: LevelDecision): Ruling {
  if (level !== 2) return met
  if (agenciesNeeded < 2) return notMet('agencies-needed-missing', {}, LOWERED)
  return reasons.trim() === '' ? notMet('why-not-level-3', {}, LOWERED) : met
}

/** LM-08: level 3 is for a very high risk that is imminent, or needs a reason. */
function asInThamesValley({ level, riskGrade, imminence, reasons }: LevelDecision): Ruling {
  if (level !== 3 || reasons.trim() !== '') return met
  const critical = riskGrade === 'very-high' && imminence.trim() !== ''
  return critical ? met : notMet('critical-few', {}, cite('thames-valley', '§3.8'))
}

/** LM-03, LM-06: in the Thames Valley a case that police and probation manage together is at level 2, not 1. */
export function levelOfJointManagement(profile: string): Level | null {
  return profile === 'thames-valley' ? 2 : null
}

/** LM-13: more agencies at a review raise the level and ask for the reason; a rise in risk alone asks whether the plan needs review. */
export function askedByRise(review: {
  riskRose: boolean
  moreAgencies: boolean
}): 'raise-level' | 'review-plan' | null {
  if (review.moreAgencies) return 'raise-level'
  return review.riskRose ? 'review-plan' : null
}

/** LM-14: in the Thames Valley a change of level is sent on to the central office. */
export const goesToCentralUnit = (profile: string, change: { before: Level | null; level: Level }): boolean =>
  profile === 'thames-valley' && change.before !== null && change.before !== change.level
