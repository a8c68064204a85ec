import { z } from 'zod'
import { NotFound } from './errors.ts'
import { clockTime } from './london-time.ts'

/** A line or paragraph that must be there. `label` names it in the message when it is too long. */
export const text = (missing: string, options: { label: string; max?: number }) =>
  z
    .string(missing)
    .transform(cleanText)
    .pipe(
      z
        .string()
        .min(1, missing)
        .max(options.max ?? 4000, `${options.label} must be ${options.max ?? 4000} characters or fewer`),
    )

/** A line or paragraph that may be left empty. */
export const optionalText = (options: { label: string; max?: number }) =>
  z
    .string()
    .optional()
    .transform((value) => cleanText(value ?? ''))
    .pipe(
      z
        .string()
        .max(options.max ?? 4000, `${options.label} must be ${options.max ?? 4000} characters or fewer`),
    )

/** One of a few answers. */
export const choice = <const V extends readonly [string, ...string[]]>(values: V, missing: string) =>
  z.enum(values, missing)

/** A record chosen from a list; row security decides whether it is there. */
export const recordId = (missing: string) => z.uuid(missing)

/** Ids ticked in a list, at least one. */
export const someIds = (missing: string) =>
  z.preprocess(
    (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
    z.array(z.uuid()).min(1, missing),
  )

/** A real calendar date that must be there, `YYYY-MM-DD`. */
export const civilDate = (missing: string, label: string) =>
  z.string(missing).min(1, missing).refine(isCivilDate, `${label} must be a real date`)

/** A real calendar date or nothing. */
export const optionalCivilDate = (label: string) =>
  z
    .string()
    .optional()
    .refine(
      (value) => value === undefined || value === '' || isCivilDate(value),
      `${label} must be a real date`,
    )
    .transform((value) => (value === undefined || value === '' ? null : value))

/** A time of day as people type it, such as `9:30am` or `14:30`, as `HH:MM`. */
export const timeOfDay = (missing: string) =>
  z.string(missing).transform((typed, context) => {
    const time = clockTime(typed)
    if (time !== undefined) return time
    context.addIssue({ code: 'custom', message: missing })
    return z.NEVER
  })

/** The version of the record that the page was drawn from. */
export const version = z.coerce.number().int().min(1)

/** Whether a text is a date that exists, from 1900 to 2199. */
export function isCivilDate(value: string): boolean {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value)
  if (match === null) return false
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number]
  if (year < 1900 || year > 2199 || month < 1 || month > 12) return false
  return day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** Typed text without control characters, with one kind of line end and no blank margins. */
export function cleanText(value: string): string {
  // PostgreSQL refuses NUL, and the other control characters break print and export.
  return value
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim()
}

/** Parses the address. An address that is no address looks like one that leads nowhere. */
export function parseParams<S extends z.ZodType>(schema: S, params: unknown): z.output<S> {
  const parsed = schema.safeParse(params)
  if (!parsed.success) throw new NotFound('address')
  return parsed.data
}
