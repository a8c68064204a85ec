import { addDays, addMonths, civilDate, dayNumber } from '../calendar.ts'
import { rule } from '../dated.ts'
import { cite } from '../source.ts'
import { type Away, countDays } from './counting.ts'
import type { DutyAnswer } from './duty.ts'
import { asDuty } from './initial.ts'

const PART_2 = { from: '2004-05-01', datesFrom: 'memory' } as const

/** Stays at an address that has not been notified: the rules they stand on. */
export const STAYS_LAW = {
  qualifying: rule('NOT-084-2', cite('soa-2003', 's.84(1)(c), (6)'), PART_2),
} as const

/** Nights or days at one address, first and last included; a night belongs to the day on which it begins. Null while the person is still there. */
export type Stay = { address: string; firstDay: string; lastDay: string | null }

/** How many days at one address make a qualifying period, and within how many months. */
const QUALIFYING_DAYS = 7
const WINDOW_MONTHS = 12

/** What the stays at one address come to. */
export type Qualifying = {
  /** The day on which the seventh day within twelve months was reached. */
  reachedOn: string | null
  /** Days counted in the twelve months that end with the day asked about. */
  daysInWindow: number
  /** When the seventh day would be reached by somebody who stays on without a break from that day. */
  wouldReachOn: string | null
}

/**
 * NR-09 (s.84(6)): seven days at one address, in one stay or several within any twelve months. A day counts once, however the stays
 * that hold it touch or overlap. What was complete before somebody became subject is completed for them by the first day they are there as a
 * subject, so that another stay never takes a duty away.
 */
export function qualifyingPeriod(
  stays: readonly Stay[],
  asOf: string,
  subject: (day: string) => boolean = () => true,
): Qualifying {
  const days = daysOf(stays, dayNumber(asOf))
  const reached = seventhOf(days, subject)
  const start = windowStart(asOf)
  const inWindow = days.filter((day) => day >= start)
  return {
    reachedOn: reached === undefined ? null : civilDate(reached),
    daysInWindow: inWindow.length,
    wouldReachOn: reached === undefined ? reachedByStaying(days, asOf) : null,
  }
}

/** The first day of the twelve months that end with a day. */
const windowStart = (day: string): number => dayNumber(addDays(addMonths(day, -WINDOW_MONTHS), 1))

/** Every day on which the person was there, once each, in order, up to a day. */
function daysOf(stays: readonly Stay[], asOf: number): number[] {
  const days = new Set<number>()
  for (const { firstDay, lastDay } of stays) {
    const first = dayNumber(firstDay)
    const last = Math.min(lastDay === null ? asOf : dayNumber(lastDay), asOf)
    for (let day = first; day <= last; day += 1) days.add(day)
  }
  return [...days].sort((one, other) => one - other)
}

/** The first day, while subject, that is at least the seventh within the twelve months ending with it. */
function seventhOf(
  days: readonly number[],
  subject: (day: string) => boolean = () => true,
): number | undefined {
  for (let at = QUALIFYING_DAYS - 1; at < days.length; at += 1) {
    const last = days[at] as number
    const first = days[at - QUALIFYING_DAYS + 1] as number
    if (last - first >= 366) continue
    const day = civilDate(last)
    if (first >= windowStart(day) && subject(day)) return last
  }
  return undefined
}

function reachedByStaying(days: readonly number[], asOf: string): string | null {
  const today = dayNumber(asOf)
  const staying = [...days.filter((day) => day < today)]
  for (let ahead = 0; ahead < QUALIFYING_DAYS; ahead += 1) {
    staying.push(today + ahead)
    const reached = seventhOf(staying)
    if (reached !== undefined) return civilDate(reached)
  }
  return null
}

const DAYS = 3

/** An address with its stays, and the day on which it was notified if it ever was. */
export type AddressStays = {
  stays: readonly Stay[]
  notifiedOn: string | null
  asOf: string
  /** Whether the person was subject on a day; always, when left out. */
  subject?: (day: string) => boolean
}

/** NR-08, NR-09 (s.84(1)(c)): 3 days beginning with the day on which the qualifying period was completed, unless the address had been notified. */
export function stayNotification(
  { stays, notifiedOn, asOf, subject }: AddressStays,
  away: readonly Away[],
): DutyAnswer | null {
  const { reachedOn } = qualifyingPeriod(stays, asOf, subject)
  if (reachedOn === null) return null
  if (notifiedOn !== null && notifiedOn < reachedOn)
    return { state: 'none', because: 'address-notified', law: STAYS_LAW.qualifying }
  return asDuty({
    kind: 'stay',
    rule: 'stay-notification',
    law: STAYS_LAW.qualifying,
    on: reachedOn,
    days: DAYS,
    count: countDays(reachedOn, DAYS, away),
    facts: { reachedOn },
  })
}

/** Stays by address, for a person who has stayed at several. */
export function staysByAddress(stays: readonly Stay[]): ReadonlyMap<string, readonly Stay[]> {
  return Map.groupBy(stays, ({ address }) => address)
}
