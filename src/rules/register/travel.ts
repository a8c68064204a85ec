import { addDays, daysBetween } from '../calendar.ts'
import { inForceOn, type Rule, rule } from '../dated.ts'
import { cite } from '../source.ts'
import { type Duty, dutyOf, type Owes } from './duty.ts'
import { addHours, notAfter } from './hours.ts'

/** Travel outside the United Kingdom: the rules it stands on, by the day of departure. */
export const TRAVEL_LAW = {
  eightDays: rule('TRV-1', cite('travel-2001', 'reg. 4', 'part'), { from: '2001-06-01', to: '2004-04-30' }),
  threeDays: rule('TRV-2', cite('travel-2004', 'reg. 5'), { from: '2004-05-01', to: '2012-08-12' }),
  firstDays2004: rule('TRV-2-transitional', cite('travel-2004', 'reg. 3(2), (5)'), {
    from: '2004-05-01',
    to: '2004-05-09',
  }),
  all: rule('TRV-3', cite('notification-2012', 'reg. 5 (2004 regs, reg. 5)'), { from: '2012-08-13' }),
  content: rule('TRV-4', cite('notification-2012', 'reg. 6 (2004 regs, reg. 6)'), { from: '2012-08-13' }),
  changed24: rule('TRV-5', cite('travel-2004', 'reg. 7'), { from: '2004-05-01', to: '2012-08-12' }),
  changed12: rule('TRV-5', cite('notification-2012', 'reg. 7 (2004 regs, reg. 7)'), { from: '2012-08-13' }),
  back: rule('TRV-6', cite('travel-2004', 'reg. 8'), { from: '2004-05-01' }),
  firstDays2012: rule('TRV-7', cite('notification-2012', 'reg. 3'), { from: '2012-08-13', to: '2012-08-27' }),
} as const

/** A journey as it is planned. The instant and the London day on which it falls are both facts, worked out where time zones are known. */
export type Journey = {
  leavesOn: string
  /** Null while only the day is known. */
  leavesAt: string | null
  /** How many days outside the United Kingdom; null while that is open. */
  days: number | null
  /** The day on which the date, the first country and the point of arrival there became known; null when nobody has said. */
  knewOn: string | null
  owes?: Owes
}

/** What has to be done before leaving. `sevenDays` is null for somebody who did not know in time, and before May 2004. */
export type TravelNotice =
  | { required: false; because: 'too-short' | 'before-the-rules' | 'exempt-at-first'; law: Rule | null }
  | {
      required: true
      law: Rule
      sevenDays: Duty | null
      lastMoment: Duty | null
      hours: number
      excuse: boolean
    }

/** NR-11, TRV-1 to TRV-3, TRV-7: whether a journey must be notified, and by when, under the law of the day of departure. */
export function travelNotice(journey: Journey): TravelNotice {
  const regime = regimeOf(journey)
  if (regime === undefined) return { required: false, because: 'before-the-rules', law: null }
  const { law, threshold, exempt } = regime
  if (journey.days !== null && journey.days < threshold)
    return { required: false, because: exempt ? 'exempt-at-first' : 'too-short', law }
  const knewEarly = journey.knewOn === null || daysBetween(journey.knewOn, journey.leavesOn) > 7
  const sevenDayRule = regime.sevenDays && knewEarly
  const hours = sevenDayRule ? 24 : regime.hours
  return {
    required: true,
    law,
    hours,
    excuse: sevenDayRule,
    sevenDays: sevenDayRule ? sevenDaysBefore(journey, law) : null,
    lastMoment: lastMomentBefore(journey, { law, hours, excuse: sevenDayRule }),
  }
}

type Regime = { law: Rule; threshold: number; hours: number; sevenDays: boolean; exempt: boolean }

const regime = (law: Rule, threshold: number, hours: number, sevenDays = true, exempt = false): Regime => ({
  law,
  threshold,
  hours,
  sevenDays,
  exempt,
})

const { eightDays, threeDays, firstDays2004, all, firstDays2012 } = TRAVEL_LAW
const REGIMES: readonly Regime[] = [
  regime(eightDays, 8, 24, false),
  regime(firstDays2004, 8, 24, false, true),
  regime(threeDays, 3, 24),
  regime(firstDays2012, 3, 12, true, true),
  regime(all, 0, 12),
]

const regimeOf = ({ leavesOn }: Journey): Regime | undefined =>
  REGIMES.find(({ law }) => inForceOn(law, leavesOn))

/** TRV-3: "not less than seven days before that date". */
function sevenDaysBefore({ leavesOn, knewOn, owes = 'person' }: Journey, law: Rule): Duty {
  return dutyOf({
    kind: 'travel',
    rule: 'travel-notification',
    law,
    owes,
    triggeredOn: knewOn ?? addDays(leavesOn, -7),
    due: addDays(leavesOn, -7),
    facts: { leavesOn, knewOn, days: 7 },
  })
}

type Limit = { law: Rule; hours: number; excuse: boolean }

/** The last moment: 12 hours before leaving or, before 13 August 2012 and for somebody who knew more than 7 days ahead, 24. */
function lastMomentBefore(journey: Journey, { law, hours, excuse }: Limit): Duty | null {
  const { leavesAt, leavesOn, knewOn, owes = 'person' } = journey
  if (leavesAt === null) return null
  const due = addHours(leavesAt, -hours)
  const knew = knewOn ?? addDays(leavesOn, -7)
  const lastDay = due.slice(0, 10)
  return dutyOf({
    kind: 'travel-late',
    rule: 'travel-last-moment',
    law,
    owes,
    triggeredOn: knew <= lastDay ? knew : lastDay,
    due,
    facts: { leavesOn, leavesAt, hours, excuse, knownTooLate: knew > lastDay },
  })
}

/** A notice of a journey as it was given: the instant and the London day. */
export type Given = { on: string; at: string }

/** How a notice of a journey stands. */
export type Standing = 'in-time' | 'needs-excuse' | 'late' | 'not-required' | 'not-known'

/**
 * TRV-2, TRV-3: a notice within the 7 days is in time; one given later by somebody who knew needs a reasonable excuse down to 24 hours;
 * somebody who did not know has until 12 hours before leaving.
 */
export function standingOfNotice(journey: Journey, given: Given): Standing {
  const notice = travelNotice(journey)
  if (!notice.required) return 'not-required'
  if (notice.sevenDays !== null && given.on <= notice.sevenDays.due) return 'in-time'
  if (notice.lastMoment === null) return 'not-known'
  if (!notAfter(given.at, notice.lastMoment.due)) return 'late'
  return notice.excuse ? 'needs-excuse' : 'in-time'
}

/** TRV-5: details that change or become known are told at least 12 hours before leaving (24 before 13 August 2012). */
export function travelChange(
  journey: Journey & { leavesAt: string },
  changedOn: string,
): { duty: Duty; withoutExcuseUntil: string } | null {
  const law = [TRAVEL_LAW.changed24, TRAVEL_LAW.changed12].find((one) => inForceOn(one, journey.leavesOn))
  if (law === undefined || !travelNotice(journey).required) return null
  const hours = law === TRAVEL_LAW.changed12 ? 12 : 24
  const { leavesAt, leavesOn, owes = 'person' } = journey
  const withoutExcuseUntil = addHours(leavesAt, -24)
  const facts = { leavesOn, leavesAt, hours, changedOn, withoutExcuseUntil }
  const due = addHours(leavesAt, -hours)
  const lastDay = due.slice(0, 10)
  return {
    withoutExcuseUntil,
    duty: dutyOf({
      kind: 'travel-change',
      rule: 'travel-change',
      law,
      owes,
      triggeredOn: changedOn <= lastDay ? changedOn : lastDay,
      due,
      facts,
    }),
  }
}

/** TRV-5: how a notice of changed details stands: under 24 hours it needs a reasonable excuse; under 12 it is late. */
export function standingOfChange(journey: Journey & { leavesAt: string }, given: Given): Standing {
  const change = travelChange(journey, given.on)
  if (change === null) return 'not-required'
  if (!notAfter(given.at, change.duty.due)) return 'late'
  return notAfter(given.at, change.withoutExcuseUntil) ? 'in-time' : 'needs-excuse'
}

/** A return, with the date and point of arrival that had been notified before leaving, where they had. */
export type Return = {
  leftOn: string
  returnedOn: string
  returnedAt: string
  notified: { on: string; at: string } | null
  owes?: Owes
}

/**
 * TRV-6: date and place of return within 3 days, unless both are as notified. The day of return is counted as day one, which is safe on
 * either reading of "within three days of"; nobody is late before `latest`, the last day if that day is not counted.
 */
export function returnNotification({ leftOn, returnedOn, returnedAt, notified, owes = 'person' }: Return): {
  duty: Duty
  latest: string
} | null {
  if (!inForceOn(TRAVEL_LAW.back, leftOn)) return null
  if (notified !== null && notified.on === returnedOn && notified.at === returnedAt) return null
  const latest = addDays(returnedOn, 3)
  const duty = dutyOf({
    kind: 'return',
    rule: 'return-notification',
    law: TRAVEL_LAW.back,
    owes,
    triggeredOn: returnedOn,
    due: addDays(returnedOn, 2),
    facts: { returnedOn, days: 3, latest },
  })
  return { duty, latest }
}
