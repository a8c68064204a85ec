import { addDays } from '../calendar.ts'
import { cite, type Sourced, sourced } from '../source.ts'
import { type Answer, later, silent } from './answer.ts'

/** When a procedure document was last reviewed, and the next review where the document states one. */
export type ProcedureDocument = {
  lastReviewedOn: string
  statedNextReviewOn: string | null
  /** Months between reviews where the document states no date. */
  months: Sourced<number | null>
}

const STATED = cite('sussex', 'page header')

/** How long before the review an administrator is warned. No document says, so the number is ours. */
export const WARNING_DAYS = sourced(28, cite('set-locally', 'warning before a procedure review', 'derived'))

/** AR-09: a procedure document is reviewed by the date it states, or after the area's interval. */
export function procedureReview({ lastReviewedOn, statedNextReviewOn, months }: ProcedureDocument): Answer {
  if (statedNextReviewOn === null && months.value === null) return silent(months)
  const due = statedNextReviewOn ?? later(lastReviewedOn, { months: months.value ?? 0 })
  return {
    due,
    rule: 'procedure-review',
    source: statedNextReviewOn === null ? months.source : STATED,
    triggeredOn: lastReviewedOn,
    facts: { lastReviewedOn, months: statedNextReviewOn === null ? months.value : null },
  }
}

/** AR-09: the administrator is warned before the date; once it has passed the document is overdue to everyone who opens it. */
export function procedureState(
  document: { dueOn: string; today: string },
  warning: Sourced<number> = WARNING_DAYS,
): 'current' | 'due-soon' | 'overdue' {
  if (document.today > document.dueOn) return 'overdue'
  return document.today >= addDays(document.dueOn, -warning.value) ? 'due-soon' : 'current'
}
