import { isBankHoliday } from '../bank-holidays.ts'
import { weekday } from '../calendar.ts'
import { rule } from '../dated.ts'
import { instantOf, secondsOf } from '../register/hours.ts'
import { cite, type Deadline } from '../source.ts'

/** Hours that run to a court: which days do not count. */
export const COURT_HOURS_LAW = {
  hearing: rule('ORD-DAPN', cite('daa-2021', 's.29(2)-(3)'), { from: '2024-11-27' }),
  arrest: rule('ORD-DAPN', cite('daa-2021', 's.26(2)-(4)'), { from: '2024-11-27' }),
  days: rule('DAY-5', cite('daa-2021', 's.26(4), s.29(3)'), { from: '2024-11-27' }),
} as const

/** A London day with the instant at which it begins: midnight in London, which is 23:00 UTC of the day before in summer time. */
export type LondonDay = { date: string; begins: string }

/** DAY-5: Sundays, Christmas Day, Good Friday and bank holidays do not count. Saturdays do. Good Friday and Christmas stand in the table of bank holidays. */
export const isDisregarded = (date: string): boolean =>
  weekday(date) === 7 || date.endsWith('-12-25') || isBankHoliday(date)

/** The instant at which so many hours are over, leaving out whole days that do not count. `days` are the London days ahead, in order. */
function over(from: string, hours: number, days: readonly LondonDay[]): string {
  let left = hours * 3600
  let at = secondsOf(from)
  for (const [index, { date, begins }] of days.entries()) {
    const next = days[index + 1]
    const ends = next === undefined ? Number.POSITIVE_INFINITY : secondsOf(next.begins)
    if (ends <= at) continue
    const start = Math.max(at, secondsOf(begins))
    if (isDisregarded(date)) {
      at = ends
      continue
    }
    if (start + left <= ends) return instantOf(start + left)
    left -= ends - start
    at = ends
  }
  throw new RangeError('Too few days were given to count the hours')
}

/** What a clock to a court is reckoned from: an instant, and the London days from its own to a week later. */
export type CourtFacts = { at: string; on: string; days: readonly LondonDay[] }

/** An application for a domestic abuse protection order is heard within 48 hours of the notice (s.29(2)-(3)). */
export const hearingOfApplication = (facts: CourtFacts): Deadline => clock('dapo-hearing', 48, facts)

/** Somebody arrested for breach of a notice is before the court within 24 hours of the arrest (s.26(2)-(4)). */
export const broughtToCourt = (facts: CourtFacts): Deadline => clock('dapn-arrest', 24, facts)

function clock(name: 'dapo-hearing' | 'dapn-arrest', hours: number, { at, on, days }: CourtFacts): Deadline {
  const law = name === 'dapo-hearing' ? COURT_HOURS_LAW.hearing : COURT_HOURS_LAW.arrest
  return {
    due: over(at, hours, days),
    rule: name,
    source: law.source,
    triggeredOn: on,
    facts: { at, hours },
  }
}
