import { type Rule, rule } from '../dated.ts'
import { cite } from '../source.ts'
import { type Away, countDays } from './counting.ts'
import { type DutyAnswer, type DutyKind, dutyOf } from './duty.ts'

const PART_2 = { from: '2004-05-01', datesFrom: 'memory' } as const

/** The first notification: the rules it stands on. */
export const INITIAL_LAW = {
  within: rule('NOT-083-1', cite('soa-2003', 's.83(1)'), PART_2),
  disregard: rule('NOT-083-2', cite('soa-2003', 's.83(6)'), PART_2),
  already: rule('NOT-083-4', cite('soa-2003', 's.83(2), (4)'), PART_2),
  home: rule('NOT-083-5', cite('soa-2003', 's.83(7)'), PART_2),
} as const

/** Another matter under which the person was already subject: when it was first notified, and the last day it lasts (null for none). */
export type Earlier = { subjectFrom: string; notifiedOn: string | null; subjectUntil: string | null }

/** What the first notification is reckoned from. `startsOn` is the relevant date, the service of an order or the giving of a notice. */
export type InitialFacts = {
  startsOn: string
  away: readonly Away[]
  earlier?: readonly Earlier[]
  law?: Rule
  rule?: string
}

const DAYS = 3

/**
 * NR-04, NR-05 (s.83(1), (6)): 3 days beginning with the relevant date; time in custody, in hospital or abroad is left out, so that
 * the day of release or return is day one for somebody who was away throughout. No bank holiday or weekend moves it.
 */
export function initialNotification(facts: InitialFacts): DutyAnswer {
  const {
    startsOn,
    away,
    earlier = [],
    law = INITIAL_LAW.within,
    rule: name = 'initial-notification',
  } = facts
  const count = countDays(startsOn, DAYS, away)
  const lastDay = count.over ? count.lastDay : null
  if (earlier.some((one) => coversInitial(one, startsOn, lastDay)))
    return { state: 'none', because: 'already-notified', law: INITIAL_LAW.already }
  return asDuty({ kind: 'initial', rule: name, law, on: startsOn, days: DAYS, count })
}

/** NOT-083-4 (s.83(2)): subject just before, notified for that, and still subject throughout the 3 days. */
function coversInitial(
  { subjectFrom, notifiedOn, subjectUntil }: Earlier,
  on: string,
  lastDay: string | null,
) {
  const notified = subjectFrom < on && notifiedOn !== null && notifiedOn < on
  if (!notified) return false
  return subjectUntil === null || (lastDay !== null && subjectUntil >= lastDay)
}

type Counted = {
  kind: DutyKind
  rule: string
  law: Rule
  on: string
  days: number
  count: ReturnType<typeof countDays>
  facts?: Readonly<Record<string, string | number | boolean | null>>
}

/** A duty whose days have been counted, or the wait for somebody to come out or come back. */
export function asDuty({ kind, rule: name, law, on, days, count, facts = {} }: Counted): DutyAnswer {
  if (!count.over) return { state: 'waiting', kind, law, triggeredOn: on, waitingFor: count.waitingFor }
  return {
    state: 'due',
    duty: dutyOf({
      kind,
      rule: name,
      law,
      triggeredOn: on,
      due: count.lastDay,
      facts: { ...facts, triggeredOn: on, days, countedFrom: count.firstDay, disregarded: count.skipped },
    }),
  }
}

/** NR-07 (s.83(7)): the home address is the sole or main residence here or, without one, a place where the person can regularly be found. */
export type HomeAddress =
  | { kind: 'residence'; address: string }
  | { kind: 'regular-place'; places: readonly string[]; chosen: string }

/** Whether a home address is one the Act allows: of several regular places the person chooses one of them. */
export const isHomeAddress = (home: HomeAddress): boolean =>
  home.kind === 'residence' ? home.address.trim() !== '' : home.places.includes(home.chosen)
