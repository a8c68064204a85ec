/** Whole civil days as numbers, so that rules never meet a clock or a time zone. Day 0 is 1 January 1970. */
const DAY_MS = 86_400_000

/** The day number of a civil date `YYYY-MM-DD`. Throws on text that is no date. */
export function dayNumber(date: string): number {
  const [year, month, day] = parts(date)
  return Math.round(Date.UTC(year, month - 1, day) / DAY_MS)
}

/** The civil date of a day number. */
export function civilDate(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10)
}

/** The date so many days later; earlier when negative. */
export function addDays(date: string, days: number): string {
  return civilDate(dayNumber(date) + days)
}

/** The same day of the month so many months later, or the last day of that month when it has no such day. */
export function addMonths(date: string, months: number): string {
  const [year, month, day] = parts(date)
  const total = year * 12 + (month - 1) + months
  const toYear = Math.floor(total / 12)
  const toMonth = total - toYear * 12
  const last = new Date(Date.UTC(toYear, toMonth + 1, 0)).getUTCDate()
  return civilDate(Math.round(Date.UTC(toYear, toMonth, Math.min(day, last)) / DAY_MS))
}

/** Days from one date to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from)
}

function parts(date: string): [number, number, number] {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date)
  if (match === null) throw new Error(`Not a civil date: ${date}`)
  return [Number(match[1]), Number(match[2]), Number(match[3])]
}
