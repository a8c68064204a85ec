import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'

const TIME = /^(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm)?$/i

/** A time of day as people type it, such as `9:30am` or `14:30`, as `HH:MM`. */
export const clockTime = (missing: string) =>
  z
    .string(missing)
    .trim()
    .transform((text, context) => {
      const time = parseTime(text)
      if (time !== undefined) return time
      context.addIssue({ code: 'custom', message: missing })
      return z.NEVER
    })

function parseTime(text: string): string | undefined {
  const match = TIME.exec(text)
  if (match === null) return undefined
  const half = match[3]?.toLowerCase()
  const typed = Number(match[1])
  const minute = Number(match[2] ?? '0')
  // A bare hour could be morning or afternoon.
  if (half === undefined && match[2] === undefined) return undefined
  if (minute > 59 || typed > (half === undefined ? 23 : 12) || (half !== undefined && typed === 0))
    return undefined
  const hour = half === undefined ? typed : (typed % 12) + (half === 'pm' ? 12 : 0)
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

/** The moment at which clocks in London show this date and time. */
export function londonInstant(date: string, time: string): Date {
  const there = Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime('Europe/London')
  return new Date(there.epochMilliseconds)
}

/** What clocks in London show at a moment, as `HH:MM`. */
export function londonTime(moment: Date): string {
  const there = Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO('Europe/London')
  return there.toPlainTime().toString({ smallestUnit: 'minute' })
}
