import type { Deadline } from '../source.ts'
import { latestReview, type ReviewFacts } from './next-review.ts'

/** What moves a review when the level moves: the day of the change, and the review that stood with the day on which it was set. */
export type LevelChange = Omit<ReviewFacts, 'setOn'> & {
  changedOn: string
  standing: { dueOn: string | null; setOn: string } | null
}

/**
 * The review after a change of level: the date that stood, or an earlier one where the new level asks for review sooner.
 * The interval runs from the change, or from the last review decision when that is later, so that learning late of an old change
 * does not make a case overdue that has been reviewed since. A lower level never pushes a review date out by itself; a meeting may.
 * Null where the area has set no interval for the new level: what stood then stands.
 */
export function reviewAfterLevelChange({
  level,
  changedOn,
  standing,
  profile,
}: LevelChange): Deadline | null {
  const countedFrom = standing !== null && standing.setOn > changedOn ? standing.setOn : changedOn
  const latest = latestReview({ level, setOn: countedFrom, profile })
  if (latest === null) return null
  const standingOn = standing?.dueOn ?? null
  const standingStays = standingOn !== null && standingOn <= latest.due
  const { months = null } = latest.facts
  return {
    due: standingStays ? standingOn : latest.due,
    rule: 'review-after-level-change',
    source: latest.source,
    triggeredOn: changedOn,
    facts: { level, months, changedOn, countedFrom, latest: latest.due, standing: standingOn, standingStays },
  }
}
