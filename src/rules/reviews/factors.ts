import { type Checklist, thamesValley } from '../source.ts'

const source = thamesValley('§3.99')

/** RX-05: what a meeting takes into account when it sets a review date. Each is recorded. */
export const REVIEW_FACTORS = [
  { key: 'risk', source },
  { key: 'monitoring', source },
  { key: 'interventions', source },
  { key: 'co-operation', source },
] as const satisfies Checklist

export type ReviewFactor = (typeof REVIEW_FACTORS)[number]['key']

/** What was said about each factor. */
export type ReviewFactors = Readonly<Partial<Record<ReviewFactor, string>>>

/** The factors about which nothing has been said. */
export function missingFactors(factors: ReviewFactors): ReviewFactor[] {
  return REVIEW_FACTORS.map(({ key }) => key).filter((key) => (factors[key] ?? '').trim() === '')
}
