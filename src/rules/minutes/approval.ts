import { missingFactors, REVIEW_FACTORS, type ReviewFactor, type ReviewFactors } from '../reviews/factors.ts'
import { mayEndReview } from '../reviews/next-review.ts'
import { met, notMet, type Ruling, type Source, thamesValley } from '../source.ts'

export type Decision = { decision: string; reasons: string; ownerAgencyId: string }

/** What a minute holds when the chair is asked to approve it. */
export type MinuteFacts = {
  /** The day of the discussion. */
  discussedOn: string
  itemOutcome: 'decided' | 'deferred' | 'not-discussed' | null
  riskConfirmed: string
  decisions: readonly Decision[]
  levelBefore: number
  level: number | null
  levelReasons: string
  reviewOutcome: 'next-review' | 'end-review' | null
  nextReviewOn: string | null
  reviewReasons: string
  reviewFactors: ReviewFactors
  personTold: 'yes' | 'no' | null
  personToldReasons: string
}

export type GapKey =
  | 'item-open'
  | 'risk-not-confirmed'
  | 'decision-incomplete'
  | 'level-missing'
  | 'level-reasons-missing'
  | 'review-missing'
  | 'level-3-needs-date'
  | 'review-date-missing'
  | 'review-date-past'
  | 'review-reasons-missing'
  | 'factor-missing'
  | 'person-told-missing'
  | 'person-told-reasons-missing'

/** One thing the minute still lacks, with the paragraph that asks for it. */
export type Gap = { key: GapKey; factor?: ReviewFactor; source: Source }

const gap = (key: GapKey, source: Source): Gap => ({ key, source })
const given = (text: string) => text.trim() !== ''

/** Whether the chair may approve: every decision the case needs is there with its reasons. All gaps are named at once. */
export function mayApprove(facts: MinuteFacts): Ruling<{ gaps: readonly Gap[] }> {
  const gaps = [...discussionGaps(facts), ...levelGaps(facts), ...toldGaps(facts), ...reviewGaps(facts)]
  const [first] = gaps
  return first === undefined ? met : notMet('minute-incomplete', { gaps }, first.source)
}

function discussionGaps({ itemOutcome, riskConfirmed, decisions }: MinuteFacts): Gap[] {
  const whole = ({ decision, reasons, ownerAgencyId }: Decision) =>
    given(decision) && given(reasons) && given(ownerAgencyId)
  return [
    ...(given(riskConfirmed) ? [] : [gap('risk-not-confirmed', thamesValley('§3.96'))]),
    ...(decisions.every(whole) ? [] : [gap('decision-incomplete', thamesValley('§3.31, §3.33'))]),
    ...(itemOutcome === null ? [gap('item-open', thamesValley('§3.97', 'derived'))] : []),
  ]
}

/** LM-15: the level is stated, and a change of level says why. */
function levelGaps({ level, levelBefore, levelReasons }: MinuteFacts): Gap[] {
  if (level === null) return [gap('level-missing', thamesValley('§3.84, §3.100'))]
  return level !== levelBefore && !given(levelReasons)
    ? [gap('level-reasons-missing', thamesValley('§3.100'))]
    : []
}

/** The presumption is that the person is told; keeping it from them is a decision with reasons. */
function toldGaps({ personTold, personToldReasons }: MinuteFacts): Gap[] {
  if (personTold === null) return [gap('person-told-missing', thamesValley('§3.103'))]
  return personTold === 'no' && !given(personToldReasons)
    ? [gap('person-told-reasons-missing', thamesValley('§3.106'))]
    : []
}

const REVIEW = thamesValley('§3.98')

/** RX-06: a next review date or a decision to end review; RX-03: at level 3 always a date; RX-05: the factors. */
function reviewGaps(facts: MinuteFacts): Gap[] {
  const reasons = given(facts.reviewReasons) ? [] : [gap('review-reasons-missing', REVIEW)]
  if (facts.reviewOutcome === null) return [gap('review-missing', REVIEW)]
  if (facts.reviewOutcome === 'next-review')
    return [...dateGaps(facts), ...reasons, ...factorGaps(facts.reviewFactors)]
  const ending = mayEndReview({ level: facts.level ?? facts.levelBefore })
  return [...(ending.met ? [] : [gap('level-3-needs-date', ending.source)]), ...reasons]
}

function dateGaps({ nextReviewOn, discussedOn }: MinuteFacts): Gap[] {
  if (nextReviewOn === null) return [gap('review-date-missing', REVIEW)]
  return nextReviewOn <= discussedOn ? [gap('review-date-past', REVIEW)] : []
}

function factorGaps(factors: ReviewFactors): Gap[] {
  const missing = missingFactors(factors)
  return REVIEW_FACTORS.filter(({ key }) => missing.includes(key)).map(({ key, source }) => ({
    key: 'factor-missing',
    factor: key,
    source,
  }))
}
