import { londonDate } from '#platform/html/format.ts'
import { addDays, dayNumber } from '#rules/calendar.ts'
import { londonInstant } from '../cases/index.ts'

const HOLIDAYS = ['12-25', '12-26', '01-01']

function isFree(date: string): boolean {
  // Day 0 of the count was a Thursday, so that Sunday comes out as 0 and Saturday as 6.
  const weekday = (dayNumber(date) + 4) % 7
  return weekday === 0 || weekday === 6 || HOLIDAYS.includes(date.slice(5))
}

/** Days and hours counted from the day on which the story is told. */
export type Calendar = {
  now: Date
  /** The working day so many days from today: the one before it for the past, the one after it for what lies ahead. */
  day(fromToday: number): string
  /** A time of day in London on that working day, never later than now. */
  at(fromToday: number, time: string): Date
}

/** The calendar of a story told now. */
export function calendarFrom(now: Date): Calendar {
  const today = londonDate(now)
  const day = (fromToday: number) => {
    let date = addDays(today, fromToday)
    while (isFree(date)) date = addDays(date, fromToday > 0 ? 1 : -1)
    return date
  }
  return {
    now,
    day,
    at: (fromToday, time) => {
      const moment = londonInstant(day(fromToday), time) ?? now
      return moment > now ? now : moment
    },
  }
}
