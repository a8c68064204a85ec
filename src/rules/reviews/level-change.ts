import type { Deadline } from '../source.ts'
import { latestReview, type ReviewFacts } from './next-review.ts'

/** What moves a review when the level moves: the date that stood, and the interval of the new level from the day of the change. */
export type LevelChange = Omit<ReviewFacts, 'setOn'> & { changedOn: string; standing: string | null }

/**
 * The review after a change of level: the date that stood, or an earlier one where the new level asks for review sooner.
 * A lower level never pushes a review date out by itself; a meeting may.
 */
export function reviewAfterLevelChange({ level, changedOn, standing, profile }: LevelChange): Deadline {
  const latest = latestReview({ level, setOn: changedOn, profile })
  const standingStays = standing !== null && standing < latest.due
  const { months } = latest.facts
  return {
    due: standingStays ? standing : latest.due,
    rule: 'review-after-level-change',
    source: latest.source,
    triggeredOn: changedOn,
    facts: { level, months: months ?? null, changedOn, latest: latest.due, standing, standingStays },
  }
}
