import { Temporal } from 'temporal-polyfill'
import { type Lang, LOCALES, words } from './text.ts'

const en = {
  at: (date: string, time: string) => `${date} at ${time}`,
  midnight: 'midnight',
  midday: 'midday',
  today: 'today',
  tomorrow: 'tomorrow',
  yesterday: 'yesterday',
  inDays: (days: number) => plural(days, { one: 'in 1 day', other: `in ${days} days` }, 'en'),
  daysAgo: (days: number) => plural(days, { one: '1 day ago', other: `${days} days ago` }, 'en'),
  overdue: (days: number) => plural(days, { one: '1 day overdue', other: `${days} days overdue` }, 'en'),
}

const cy = {
  at: (date: string, time: string) => `${date} am ${time}`,
  midnight: 'hanner nos',
  midday: 'hanner dydd',
  today: 'heddiw',
  tomorrow: 'yfory',
  yesterday: 'ddoe',
  inDays: (days: number) => plural(days, { two: `ymhen 2 ddiwrnod`, other: `ymhen ${days} diwrnod` }, 'cy'),
  daysAgo: (days: number) => plural(days, { two: '2 ddiwrnod yn ôl', other: `${days} diwrnod yn ôl` }, 'cy'),
  overdue: (days: number) =>
    plural(days, { two: '2 ddiwrnod yn hwyr', other: `${days} diwrnod yn hwyr` }, 'cy'),
}

const dateWords = (lang: Lang) => words(lang, { en, cy })

const MONTHS: Record<Lang, readonly string[]> = { en: monthNames('en'), cy: monthNames('cy') }

function monthNames(lang: Lang): string[] {
  const month = new Intl.DateTimeFormat(LOCALES[lang], { month: 'long', timeZone: 'UTC' })
  return Array.from({ length: 12 }, (_, index) => month.format(Date.UTC(2026, index, 1)))
}

const CIVIL = /^(\d{4})-(\d{2})-(\d{2})$/

function civilParts(civil: string): [year: number, month: number, day: number] {
  const parts = CIVIL.exec(civil)
  if (parts === null) throw new RangeError(`Not a date: ${civil}`)
  return [Number(parts[1]), Number(parts[2]), Number(parts[3])]
}

/** A whole day, given as `2026-11-24`, in words: "24 November 2026". */
export function formatDate(civil: string, lang: Lang): string {
  const [year, month, day] = civilParts(civil)
  return dayInWords(year, month, day, lang)
}

function dayInWords(year: number, month: number, day: number, lang: Lang): string {
  return `${day} ${MONTHS[lang][month - 1]} ${year}`
}

/** A moment as people in the United Kingdom read it: "24 November 2026 at 2:05pm". */
export function formatDateTime(instant: Date, lang: Lang): string {
  const local = londonClock(instant)
  const date = dayInWords(local.getUTCFullYear(), local.getUTCMonth() + 1, local.getUTCDate(), lang)
  return dateWords(lang).at(date, clockInWords(local, lang))
}

/** The time of day of a moment in the United Kingdom: "2:05pm", "2pm", "midday". */
export function formatTime(instant: Date, lang: Lang): string {
  return clockInWords(londonClock(instant), lang)
}

/** The day it is in the United Kingdom at a moment, as `2026-11-24`. */
export function londonDate(instant: Date): string {
  return londonClock(instant).toISOString().slice(0, 10)
}

function clockInWords(local: Date, lang: Lang): string {
  const hour = local.getUTCHours()
  const minute = local.getUTCMinutes()
  if (minute === 0 && hour === 0) return dateWords(lang).midnight
  if (minute === 0 && hour === 12) return dateWords(lang).midday
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`
  return `${hour % 12 || 12}${minutes}${hour < 12 ? 'am' : 'pm'}`
}

/**
 * The clock on the wall in London, as a date whose UTC fields are that clock's. The clocks change on the hour, so
 * one look-up serves an hour: a list of moments would otherwise spend longer on time zones than on its markup.
 */
function londonClock(instant: Date): Date {
  const hour = Math.floor(instant.getTime() / HOUR)
  let offset = offsets.get(hour)
  if (offset === undefined) {
    offset = londonOffset(hour * HOUR)
    if (offsets.size >= MOST_OFFSETS) offsets.clear()
    offsets.set(hour, offset)
  }
  return new Date(instant.getTime() + offset)
}

const HOUR = 3_600_000
const MOST_OFFSETS = 10_000
const offsets = new Map<number, number>()

function londonOffset(epoch: number): number {
  const there = Temporal.Instant.fromEpochMilliseconds(epoch).toZonedDateTimeISO('Europe/London')
  return there.offsetNanoseconds / 1_000_000
}

/** How far off something due is, seen from today: "today", "tomorrow", "in 3 days", "2 days overdue". */
export function formatDue(due: string, today: string, lang: Lang): string {
  const days = daysBetween(today, due)
  return days < 0 ? dateWords(lang).overdue(-days) : comingDay(days, lang)
}

/** A day seen from today: "today", "tomorrow", "yesterday", "in 3 days", "2 days ago". */
export function formatRelativeDay(civil: string, today: string, lang: Lang): string {
  const days = daysBetween(today, civil)
  if (days >= 0) return comingDay(days, lang)
  return days === -1 ? dateWords(lang).yesterday : dateWords(lang).daysAgo(-days)
}

function comingDay(days: number, lang: Lang): string {
  if (days === 0) return dateWords(lang).today
  return days === 1 ? dateWords(lang).tomorrow : dateWords(lang).inDays(days)
}

function daysBetween(from: string, to: string): number {
  return (epochOf(to) - epochOf(from)) / (24 * HOUR)
}

function epochOf(civil: string): number {
  const [year, month, day] = civilParts(civil)
  return Date.UTC(year, month - 1, day)
}

const LISTS = { en: new Intl.ListFormat(LOCALES.en), cy: new Intl.ListFormat(LOCALES.cy) }

/** Things one after the other: "a, b and c". */
export function formatList(items: readonly string[], lang: Lang): string {
  const parts = LISTS[lang].formatToParts(items)
  return parts
    .map((part, index) =>
      part.type === 'literal' ? settleAnd(part.value, parts[index + 1]?.value ?? '') : part.value,
    )
    .join('')
}

/** Welsh "and" is `ac` before a vowel; `Intl` leaves the choice open as `a(c)`. */
function settleAnd(literal: string, next: string): string {
  return literal.replace('a(c)', /^(?!i[aeiou])[aeiouy]/i.test(next.normalize('NFD')) ? 'ac' : 'a')
}

/** A choice for each plural rule of a language; `other` serves every rule that is not given. */
export type Plurals<T> = { readonly [rule in Exclude<Intl.LDMLPluralRule, 'other'>]?: T } & {
  readonly other: T
}

const RULES = { en: new Intl.PluralRules(LOCALES.en), cy: new Intl.PluralRules(LOCALES.cy) }

/** The wording, or anything else, that goes with a count in a language. */
export function plural<T>(count: number, choices: Plurals<T>, lang: Lang): T {
  return choices[RULES[lang].select(count)] ?? choices.other
}

const NUMBERS = { en: new Intl.NumberFormat(LOCALES.en), cy: new Intl.NumberFormat(LOCALES.cy) }

/** A number with its thousands marked: "12,345". */
export function formatNumber(value: number, lang: Lang): string {
  return NUMBERS[lang].format(value)
}
