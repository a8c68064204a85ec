import { isBankHoliday } from './bank-holidays.ts'

/**
 * Whole civil days as numbers, so that rules never meet a clock or a time zone. Day 0 is 1 January 1970. The arithmetic is on
 * integers throughout: every clock of every case passes through here.
 */

const ERA_DAYS = 146_097
const EPOCH_SHIFT = 719_468

/** The day number of a civil date `YYYY-MM-DD`. Throws on text that is no date. */
export function dayNumber(date: string): number {
  const { year, month, day } = partsOf(date)
  return numberOf(year, month, day)
}

/** Whether text is a date that the calendar has, written `YYYY-MM-DD`. */
export function isCivilDate(text: string): boolean {
  const parts = readParts(text)
  return parts !== undefined && parts.month <= 12 && parts.day <= daysInMonth(parts.year, parts.month)
}

/** The civil date of a day number. */
export function civilDate(day: number): string {
  const shifted = day + EPOCH_SHIFT
  const era = Math.floor(shifted / ERA_DAYS)
  const dayOfEra = shifted - era * ERA_DAYS
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return written(year, month, dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1)
}

/** The date so many days later; earlier when negative. */
export function addDays(date: string, days: number): string {
  return civilDate(dayNumber(date) + days)
}

/** The same day of the month so many months later, or the last day of that month when it has no such day (DAY-7). */
export function addMonths(date: string, months: number): string {
  const { year, month, day } = partsOf(date)
  const total = year * 12 + (month - 1) + months
  const toYear = Math.floor(total / 12)
  const toMonth = total - toYear * 12 + 1
  return written(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)))
}

/** The same date so many years later; 29 February becomes 28 February in a year that has none. */
export const addYears = (date: string, years: number): string => addMonths(date, years * 12)

/** Days from one date to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from)
}

/** The last day of a period of so many days "beginning with" a day: that day is day 1 (DAY-3). */
export const lastDayBeginningWith = (day: string, days: number): string => addDays(day, days - 1)

/**
 * The last day of a period of so many months beginning with a day: the day before the corresponding date or, where a month has no such
 * date, that month's last day. Ten years beginning with 29 February 2024 end with 28 February 2034 (DAY-7).
 */
export function lastDayOfMonthsBeginningWith(day: string, months: number): string {
  const corresponding = addMonths(day, months)
  return corresponding.slice(8) === day.slice(8) ? addDays(corresponding, -1) : corresponding
}

/** Full years of age on a date. Somebody born on 29 February comes of age on 1 March in a year without one. */
export function ageOn(bornOn: string, on: string): number {
  const born = partsOf(bornOn)
  const then = partsOf(on)
  const before = then.month < born.month || (then.month === born.month && then.day < born.day)
  return then.year - born.year - (before ? 1 : 0)
}

/** The first day on which somebody has reached an age. */
export function reachesAge(bornOn: string, years: number): string {
  const born = partsOf(bornOn)
  const year = born.year + years
  const leapling = born.month === 2 && born.day === 29 && daysInMonth(year, 2) === 28
  return leapling ? written(year, 3, 1) : written(year, born.month, born.day)
}

/** 1 for Monday to 7 for Sunday. */
export const weekday = (date: string): number => weekdayOf(dayNumber(date))

const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1

/** Monday to Friday, less the bank holidays of England and Wales (DAY-6). */
export const isWorkingDay = (date: string): boolean => weekday(date) <= 5 && !isBankHoliday(date)

/** The so-manieth working day after a date, which itself is not counted (DAY-6); before it when negative. */
export function addWorkingDays(date: string, days: number): string {
  const step = days < 0 ? -1 : 1
  let day = dayNumber(date)
  for (let left = Math.abs(days); left > 0; ) {
    day += step
    // Written out only where it matters whether it is a bank holiday.
    if (weekdayOf(day) <= 5 && !isBankHoliday(civilDate(day))) left -= 1
  }
  return civilDate(day)
}

type Parts = { year: number; month: number; day: number }

const HYPHEN = 45

function partsOf(date: string): Parts {
  const parts = readParts(date)
  if (parts === undefined) throw new Error(`Not a civil date: ${date}`)
  return parts
}

function readParts(text: string): Parts | undefined {
  if (text.length !== 10 || text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) return undefined
  const year = digits(text, 0, 4)
  const month = digits(text, 5, 7)
  const day = digits(text, 8, 10)
  return month >= 1 && day >= 1 && year >= 0 ? { year, month, day } : undefined
}

/** The whole number written there; not a number when anything but digits is. */
function digits(text: string, from: number, to: number): number {
  let value = 0
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - 48
    if (digit < 0 || digit > 9) return Number.NaN
    value = value * 10 + digit
  }
  return value
}

function numberOf(year: number, month: number, day: number): number {
  const shiftedYear = month <= 2 ? year - 1 : year
  const era = Math.floor(shiftedYear / 400)
  const yearOfEra = shiftedYear - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * ERA_DAYS + dayOfEra - EPOCH_SHIFT
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

const two = (value: number) => (value < 10 ? `0${value}` : `${value}`)
const written = (year: number, month: number, day: number) =>
  `${year < 1000 ? String(year).padStart(4, '0') : year}-${two(month)}-${two(day)}`
