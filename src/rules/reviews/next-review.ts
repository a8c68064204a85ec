import { addMonths } from '../calendar.ts'
import type { Profile } from '../profiles/profile.ts'
import { cite, type Deadline, met, notMet, type Ruling, thamesValley } from '../source.ts'

export type Level = 1 | 2 | 3

/** What a review date is set from. */
export type ReviewFacts = { level: Level; setOn: string; profile: Profile }

const openInterval = (level: Level) => cite('set-locally', `level ${level} review interval`, 'derived')

/**
 * RX-01, RX-02, RX-03: the latest day on which a case of this level is reviewed, counted from the day the date is set; null where neither
 * the area nor its document gives an interval, which no document does nationally. The area sets it in its profile.
 */
export function latestReview({ level, setOn, profile }: ReviewFacts): Deadline | null {
  const { value: months, source } = profile.reviewMonths[level]
  if (months === null) return null
  const due = addMonths(setOn, months)
  return {
    due,
    rule: 'next-review',
    source,
    triggeredOn: setOn,
    facts: { level, months, setOn, latest: due, chosen: null, later: false },
  }
}

/** Whether the area has an interval for a level. A date that nobody chose cannot be reckoned without one. */
export const mayReckonReview = (level: Level, profile: Profile): Ruling =>
  profile.reviewMonths[level].value === null
    ? notMet('interval-not-set', { level }, openInterval(level))
    : met

export type ProposedReview = ReviewFacts & { proposed: string; reasonForLater: string }

/**
 * Whether a proposed review date may stand. RX-01: the source says "normally", so a date later than the longest interval needs a recorded
 * reason. Where the area has set no interval, any day ahead may stand.
 */
export function mayReviewOn({ proposed, reasonForLater, ...facts }: ProposedReview): Ruling {
  const latest = latestReview(facts)
  const values = { latest: latest?.due ?? null, months: latest?.facts.months ?? null }
  const source = latest?.source ?? openInterval(facts.level)
  if (proposed <= facts.setOn) return notMet('review-not-ahead', values, source)
  if (latest !== null && proposed > latest.due && reasonForLater.trim() === '')
    return notMet('later-without-reason', values, source)
  return met
}

/** The next review on the date that was chosen, or else on the latest day that the area allows; null where there is neither. */
export function nextReview(facts: ReviewFacts, chosen: string | null): Deadline | null {
  const latest = latestReview(facts)
  if (chosen === null) return latest
  if (latest !== null)
    return { ...latest, due: chosen, facts: { ...latest.facts, chosen, later: chosen > latest.due } }
  const { level, setOn } = facts
  return {
    due: chosen,
    rule: 'next-review',
    source: openInterval(level),
    triggeredOn: setOn,
    facts: { level, months: null, setOn, latest: null, chosen, later: false },
  }
}

/** RX-03: a level 3 case always has a next review date, so its review cannot be ended while it is at level 3. */
export function mayEndReview({ level }: { level: number | null }): Ruling {
  return level === 3 ? notMet('level-3-keeps-its-review', {}, thamesValley('§3.98, §3.99')) : met
}
