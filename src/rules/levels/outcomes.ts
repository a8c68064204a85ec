import { cite, met, notMet, type Ruling } from '../source.ts'
import type { Level } from './criteria.ts'

const SEEN = cite('hmpps-practice', 'level 1 review and referral outcomes in use in August 2026')

/** LVL-6: how a review at level 1 ends. */
export const LEVEL_1_REVIEW_OUTCOMES = [
  { key: 'stays-no-oversight', level: 1, seniorEndorsed: false, source: SEEN },
  { key: 'stays-senior-endorsed', level: 1, seniorEndorsed: true, source: SEEN },
  { key: 'refer-to-level-2', level: 2, seniorEndorsed: true, source: SEEN },
  { key: 'refer-to-level-3', level: 3, seniorEndorsed: true, source: SEEN },
] as const

/** LVL-6: how a referral ends. The last is outside the arrangements, so it has no level. */
export const REFERRAL_OUTCOMES = [
  { key: 'accepted-level-2', level: 2, source: SEEN },
  { key: 'accepted-level-3', level: 3, source: SEEN },
  { key: 'rejected-stays-level-1', level: 1, source: SEEN },
  { key: 'rejected-not-managed', level: null, source: SEEN },
] as const

export type Level1ReviewOutcome = (typeof LEVEL_1_REVIEW_OUTCOMES)[number]['key']
export type ReferralOutcome = (typeof REFERRAL_OUTCOMES)[number]['key']

/** Whether a level 1 review may end so: an outcome that a senior endorses names who did. */
export function mayEndLevel1Review(review: { outcome: Level1ReviewOutcome; endorsedBy: string }): Ruling {
  const outcome = LEVEL_1_REVIEW_OUTCOMES.find(({ key }) => key === review.outcome)
  if (outcome?.seniorEndorsed !== true || review.endorsedBy.trim() !== '') return met
  return notMet('needs-endorsement', { outcome: review.outcome }, SEEN)
}

/** Whether a referral may end so: a rejected category 3 case has no level 1 to stay at, and any other stays managed. */
export function mayEndReferral(referral: { outcome: ReferralOutcome; category: number }): Ruling {
  const { outcome, category } = referral
  if (outcome === 'rejected-stays-level-1' && category === 3) return notMet('category-3-leaves', {}, SEEN)
  if (outcome === 'rejected-not-managed' && category !== 3) return notMet('only-category-3-leaves', {}, SEEN)
  return met
}

/** The level an outcome leads to; null is out of the arrangements. */
export const levelAfterReferral = (outcome: ReferralOutcome): Level | null =>
  REFERRAL_OUTCOMES.find(({ key }) => key === outcome)?.level ?? null
