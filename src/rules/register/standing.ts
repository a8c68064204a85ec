import type { DutyAnswer } from './duty.ts'
import type { NotificationGiven } from './facts.ts'
import { lastStationOpening } from './method.ts'

/** A duty of the register on a day: what it is about, how it stands and, if the register is unsure that it is owed, that it is. */
export type RegisterDuty = {
  about: string
  answer: DutyAnswer
  standing: 'open' | 'overdue' | 'met' | 'met-late' | 'waiting' | 'none' | 'needs-excuse'
  metOn: string | null
  /** False when the duty is owed on one of several possible answers only. */
  sure: boolean
  /** The last day on which a station opens in time; null when none is known. */
  lastOpening: string | null
}

/** The first notification of a kind that answers something: it names it, or names nothing and came after it arose. */
export function firstAnswer(
  notifications: readonly NotificationGiven[],
  { about, kinds, from }: { about: string; kinds: readonly NotificationGiven['kind'][]; from: string },
): string | null {
  let first: string | null = null
  for (const one of notifications) {
    if (!kinds.includes(one.kind)) continue
    if (one.about === undefined ? one.on < from : one.about !== about) continue
    if (first === null || one.on < first) first = one.on
  }
  return first
}

type Asked = {
  about: string
  metOn: string | null
  today: string
  sure: boolean
  openDays: readonly string[]
}

/** How a duty whose last day is a civil date stands on a day. `latest` is the day before which nobody is called late, where it differs. */
export function standingOf(
  answer: DutyAnswer,
  { about, metOn, today, sure, openDays }: Asked,
  latest?: string,
): RegisterDuty {
  if (answer.state !== 'due')
    return { about, answer, standing: answer.state, metOn: null, sure, lastOpening: null }
  const { duty } = answer
  const lastDay = latest ?? duty.due
  const inTime = (on: string) => on <= lastDay
  const done = metOn !== null && metOn <= today ? metOn : null
  const notMet = inTime(today) ? 'open' : 'overdue'
  return {
    about,
    answer,
    standing: done === null ? notMet : inTime(done) ? 'met' : 'met-late',
    metOn: done,
    sure,
    lastOpening: openDays.length === 0 ? null : lastStationOpening(duty, openDays),
  }
}
