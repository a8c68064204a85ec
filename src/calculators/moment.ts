import { clockTime, londonInstant } from '#platform/http/london-time.ts'

/** The moment of a day and a time as people type it: undefined where none was given, or why it is none. */
export function momentOf(day: string, typed: string | undefined): Date | 'no-time' | 'skipped' | undefined {
  if (typed === undefined) return undefined
  const time = clockTime(typed)
  return time === undefined ? 'no-time' : (londonInstant(day, time) ?? 'skipped')
}
