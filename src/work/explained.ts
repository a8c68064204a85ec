import type { Lang } from '#platform/html/text.ts'
import { CLOCK_KINDS } from '#rules/clocks/index.ts'
import { childRiskReviewText } from '#rules/eligibility/child-risk-review.text.ts'
import type { Explanations } from '#rules/explanation.ts'
import { ordersText } from '#rules/orders/orders.text.ts'
import { clocksText } from '#rules/register/register.text.ts'
import { papersAtOnceText, papersBeforeMeetingText } from './papers-explained.text.ts'

const ofKinds = CLOCK_KINDS.flatMap(({ rule, text }) => (text === null ? [] : [[rule, text] as const]))

/** The words of every rule that sets a clock, by the name the rule gives itself. A clock of another rule shows its facts and paragraph only. */
export const EXPLAINED: Readonly<Record<string, Explanations>> = {
  ...Object.fromEntries(ofKinds),
  ...clocksText,
  ...ordersText,
  'papers-before-meeting': papersBeforeMeetingText,
  'papers-at-once': papersAtOnceText,
  'child-risk-review': childRiskReviewText,
}

/** What the rule of this name is called, where it has words. */
export const ruleName = (rule: string, lang: Lang): string | undefined =>
  Object.hasOwn(EXPLAINED, rule) ? EXPLAINED[rule]?.[lang].name : undefined
