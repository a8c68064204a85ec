import { addMonths } from '../calendar.ts'
import { cite, type Deadline } from '../source.ts'

const SOURCE = cite('sussex', 'page header')

/** Months before the date of the next review from which its keeper is warned. Derived: no document gives the figure. */
const WARN_MONTHS = 3

/** AR-09: a procedure document is reviewed by the date that stands on it. */
export const procedureReviewDue = (
  title: string,
  lastReviewedOn: string | null,
  nextReviewOn: string,
): Deadline => ({
  due: nextReviewOn,
  rule: 'procedure-review',
  source: SOURCE,
  triggeredOn: lastReviewedOn ?? nextReviewOn,
  facts: { title, lastReviewedOn, warnFrom: addMonths(nextReviewOn, -WARN_MONTHS) },
})

export type ReviewState = 'current' | 'due-soon' | 'overdue' | 'no-date'

/** AR-09: where the review of a document stands. The day itself is still in time. */
export function reviewState(nextReviewOn: string | null, today: string): ReviewState {
  if (nextReviewOn === null) return 'no-date'
  if (nextReviewOn < today) return 'overdue'
  return addMonths(nextReviewOn, -WARN_MONTHS) <= today ? 'due-soon' : 'current'
}
