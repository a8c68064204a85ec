import { addDays, civilDate, dayNumber } from '../calendar.ts'

/**
 * Time that does not count: in custody by a court's order, serving a sentence, in service detention, in hospital or outside the
 * United Kingdom (s.83(6)). `from` is the day it begins, which is not counted; `until` is the day it stops (release, return), which
 * is; null while it lasts.
 */
export type Away = {
  kind: 'custody' | 'sentence' | 'service-detention' | 'hospital' | 'abroad' | 'immigration'
  from: string
  until: string | null
}

/** The time away that covers a day, if any. */
export const awayOn = (away: readonly Away[], day: string): Away | undefined =>
  away.find(({ from, until }) => from <= day && (until === null || day < until))

/** A count that has an end, or one that waits for the time away that is still running. */
export type Count =
  | { over: true; firstDay: string; lastDay: string; skipped: number }
  | { over: false; waitingFor: Away }

/** The last day of so many days beginning with a day, leaving out the time away (NOT-083-2: it starts, or resumes, when that stops). */
export function countDays(beginning: string, days: number, away: readonly Away[]): Count {
  const plain = addDays(beginning, days - 1)
  const untouched = away.every(({ from, until }) => from > plain || (until !== null && until <= beginning))
  return untouched
    ? { over: true, firstDay: beginning, lastDay: plain, skipped: 0 }
    : countAround(beginning, days, away)
}

/** The same, day by day, where some time away falls in it. */
function countAround(beginning: string, days: number, away: readonly Away[]): Count {
  const start = dayNumber(beginning)
  let day = start
  let firstDay: number | undefined
  let counted = 0
  for (;;) {
    const now = civilDate(day)
    const covering = awayOn(away, now)
    if (covering?.until === null) return { over: false, waitingFor: covering }
    if (covering?.until != null) {
      day = dayNumber(covering.until)
      continue
    }
    counted += 1
    firstDay ??= day
    if (counted === days)
      return { over: true, firstDay: civilDate(firstDay), lastDay: now, skipped: day - start - days + 1 }
    day += 1
  }
}

/** The first day, from a day on, on which nobody is away; undefined while the time away is still running. */
export function firstDayBack(from: string, away: readonly Away[]): string | undefined {
  const back = countDays(from, 1, away)
  return back.over ? back.lastDay : undefined
}
