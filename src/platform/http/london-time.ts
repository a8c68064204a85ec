import { Temporal } from 'temporal-polyfill'

const CLOCK = /^(\d{1,2})(?:[:.](\d\d))?\s*(am|pm)?$/i

/** A time of day as people type it, `14:05`, `2.05pm` or `2pm`, as `14:05`; undefined when it is none. */
export function clockTime(typed: string): string | undefined {
  const match = CLOCK.exec(typed.trim())
  if (match === null) return undefined
  const [hour, minute, half] = [Number(match[1]), Number(match[2] ?? 0), match[3]?.toLowerCase()]
  if (minute > 59 || hour > 23 || (half !== undefined && (hour < 1 || hour > 12))) return undefined
  // A bare hour could be morning or afternoon.
  if (half === undefined && match[2] === undefined) return undefined
  const of24 = half === undefined ? hour : (hour % 12) + (half === 'pm' ? 12 : 0)
  return `${String(of24).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

/** The moment of a civil date and time of day in London. Undefined for the hour that the clocks skip in spring; the first of the two in autumn. */
export function londonInstant(date: string, time: string): Date | undefined {
  const wanted = Temporal.PlainDateTime.from(`${date}T${time}`)
  const there = wanted.toZonedDateTime('Europe/London', { disambiguation: 'earlier' })
  if (!there.toPlainDateTime().equals(wanted)) return undefined
  return new Date(there.epochMilliseconds)
}

/** What clocks in London show at a moment, as `14:05`. */
export function londonTime(moment: Date): string {
  const there = Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO('Europe/London')
  return there.toPlainTime().toString({ smallestUnit: 'minute' })
}
