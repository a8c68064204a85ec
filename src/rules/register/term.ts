import { addDays, addMonths, daysBetween } from '../calendar.ts'

/** The length of a sentence as the court said it, in months and days. A year is twelve months. */
export type Term = { months: number; days?: number }

/** Two terms and the time for which both run. */
export type Overlap = { months?: number; days?: number }

/** The whole of several terms that follow one another: added together (s.82(4)(a)). */
export const inAll = (terms: readonly Term[]): Required<Term> => ({
  months: terms.reduce((sum, { months }) => sum + months, 0),
  days: terms.reduce((sum, { days = 0 }) => sum + days, 0),
})

/** The whole of terms that run together for part of the time: X + Y - Z (s.82(4)(b)). */
export function lessOverlap(terms: readonly Term[], { months = 0, days = 0 }: Overlap): Required<Term> {
  const all = inAll(terms)
  return { months: all.months - months, days: all.days - days }
}

/**
 * How a term compares with a number of months, negative when it is shorter: both are reckoned from the day of sentence, so that days
 * and months are measured on the calendar they would be served on.
 */
export function againstMonths({ months, days = 0 }: Term, than: number, from: string): number {
  if (days === 0) return months - than
  return daysBetween(addMonths(from, than), addDays(addMonths(from, months), days))
}
