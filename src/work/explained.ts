import type { Explanations } from '#rules/explanation.ts'
import { actionDueText } from '#rules/plans/due.text.ts'
import { procedureReviewText } from '#rules/procedures/review.text.ts'
import { levelChangeText } from '#rules/reviews/level-change.text.ts'
import { nextReviewText } from '#rules/reviews/next-review.text.ts'
import { papersAtOnceText, papersBeforeMeetingText } from './papers-explained.text.ts'

/** The words of every rule that sets a clock, by the name the rule gives itself. A clock of another rule shows its facts and paragraph only. */
export const EXPLAINED: Readonly<Record<string, Explanations>> = {
  'next-review': nextReviewText,
  'review-after-level-change': levelChangeText,
  'action-date': actionDueText,
  'papers-before-meeting': papersBeforeMeetingText,
  'papers-at-once': papersAtOnceText,
  'procedure-review': procedureReviewText,
}
