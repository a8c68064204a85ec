import { addMonths } from '../calendar.ts'
import { NATIONAL } from '../profiles/national.ts'
import type { Profile } from '../profiles/profile.ts'
import { type Deadline, met, notMet, type Ruling, type Sourced, thamesValley } from '../source.ts'

export type Level = 1 | 2 | 3

/** What a review date is set from. */
export type ReviewFacts = { level: Level; setOn: string; profile: Profile }

/** The longest time between reviews. Where a profile leaves it open, the national default holds until the area has set its own. */
function longestInterval(level: Level, profile: Profile): Sourced<number> {
  for (const { value, source } of [profile.reviewMonths[level], NATIONAL.reviewMonths[level]]) {
    if (value !== null) return { value, source }
  }
  throw new RangeError(`No review interval for level ${level}`)
}

/** RX-01, RX-02, RX-03: the latest day on which a case of this level is reviewed, counted from the day the date is set. */
export function latestReview({ level, setOn, profile }: ReviewFacts): Deadline {
  const { value: months, source } = longestInterval(level, profile)
  const due = addMonths(setOn, months)
  return {
    due,
    rule: 'next-review',
    source,
    triggeredOn: setOn,
    facts: { level, months, setOn, latest: due, chosen: null, later: false },
  }
}

export type ProposedReview = ReviewFacts & { proposed: string; reasonForLater: string }

/** Whether a proposed review date may stand. RX-01: the source says "normally", so a date later than the longest interval needs a recorded reason. */
export function mayReviewOn({
  proposed,
  reasonForLater,
  ...facts
}: ProposedReview): Ruling<{ latest: string; months: number }> {
  const latest = latestReview(facts)
  const values = { latest: latest.due, months: Number(latest.facts.months) }
  if (proposed <= facts.setOn) return notMet('review-not-ahead', values, latest.source)
  if (proposed > latest.due && reasonForLater.trim() === '')
    return notMet('later-without-reason', values, latest.source)
  return met
}

/** The next review on the date that was chosen, or else on the latest day that the area allows. */
export function nextReview(facts: ReviewFacts, chosen: string | null): Deadline {
  const latest = latestReview(facts)
  if (chosen === null) return latest
  return { ...latest, due: chosen, facts: { ...latest.facts, chosen, later: chosen > latest.due } }
}

/** RX-03: a level 3 case always has a next review date, so its review cannot be ended while it is at level 3. */
export function mayEndReview({ level }: { level: number | null }): Ruling {
  return level === 3 ? notMet('level-3-keeps-its-review', {}, thamesValley('§3.98, §3.99')) : met
}
