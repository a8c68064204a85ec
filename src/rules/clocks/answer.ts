import { addDays, addMonths } from '../calendar.ts'
import { type Rule, type Use, useOf } from '../dated.ts'
import { addHours } from '../register/hours.ts'
import type { RiskGrade } from '../screening/decision.ts'
import type { Deadline, Source, Sourced } from '../source.ts'

/** The rule does not bind here: the area's profile says nothing, or the law or guidance was not in force on the day. */
export type NotHere = { applies: false; because: 'profile-silent' | 'not-in-force'; source: Source }

/** A date, or that none is owed here. */
export type Answer = Deadline | NotHere

/** A clock that runs in hours. `dueAt` and `triggeredAt` are instants in UTC, as `2026-11-24T09:30:00Z`. */
export type HourDeadline = Omit<Deadline, 'due' | 'triggeredOn'> & { dueAt: string; triggeredAt: string }

/** What a possible answer takes for granted. */
export type Assuming =
  | RiskGrade
  | 'six-months-before'
  | 'handover-to-community'
  | 'forty-five-days'
  | 'twenty-eight-days'
  | 'beginning-with-receipt'
  | 'corresponding-date'
  | 'shortest-interval'
  | 'longest-interval'
  | 'working-days'

/** What nothing read confirms: every answer there may be, each with what it takes for granted. It raises no alert. */
export type Possible = {
  possible: readonly { assuming: Assuming; due: string; law: Rule; use: Use }[]
}

/** A length of time as a profile states it. */
export type Interval = { days: number } | { months: number }

/** Whether a clock runs. */
export const isDeadline = (answer: Answer): answer is Deadline => 'due' in answer

/** The day so long after another. */
export const later = (day: string, interval: Interval): string =>
  'days' in interval ? addDays(day, interval.days) : addMonths(day, interval.months)

/** The same length counted back. */
export const earlier = (day: string, interval: Interval): string =>
  'days' in interval ? addDays(day, -interval.days) : addMonths(day, -interval.months)

/** The profile says nothing, so nothing is owed. */
export const silent = ({ source }: Sourced<unknown>): NotHere => ({
  applies: false,
  because: 'profile-silent',
  source,
})

/** The law or guidance was not in force on the day that would have started the clock. */
export const notInForce = (source: Source): NotHere => ({ applies: false, because: 'not-in-force', source })

type Hours = { rule: string; source: Source; startedAt: string; hours: number }

/** A clock of so many hours from an instant. */
export const hourDeadline = ({ rule, source, startedAt, hours }: Hours): HourDeadline => ({
  dueAt: addHours(startedAt, hours),
  rule,
  source,
  triggeredAt: startedAt,
  facts: { startedAt, hours },
})

/** A possible answer with how far it may be used, which for a rule from memory is never. */
export const possibly = (assuming: Assuming, due: string, law: Rule) => ({
  assuming,
  due,
  law,
  use: useOf(law),
})
