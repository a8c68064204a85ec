import { daysBetween } from '../calendar.ts'
import { inForceOn, type Rule, rule } from '../dated.ts'
import { cite } from '../source.ts'
import { type Away, countDays } from './counting.ts'
import type { DutyAnswer, DutyKind } from './duty.ts'
import { asDuty } from './initial.ts'

const PART_2 = { from: '2004-05-01', datesFrom: 'memory' } as const
const FROM_2012 = { from: '2012-08-13' } as const

/** Changes of what was notified: the rules they stand on. */
export const CHANGES_LAW = {
  within: rule('NOT-084-1', cite('soa-2003', 's.84(1)'), PART_2),
  advance: rule('NOT-084-3', cite('soa-2003', 's.84(2)-(4)'), PART_2),
  household: rule('PRS-1', cite('notification-2012', 'regs 10-11'), FROM_2012),
  householdEnds: rule('PRS-2', cite('notification-2012', 'regs 10-11'), FROM_2012),
  cards: rule('PRS-4', cite('notification-2012', 'regs 12-13'), FROM_2012),
  accounts: rule('PRS-5', cite('notification-2012', 'regs 12-13'), FROM_2012),
  identity: rule('PRS-6', cite('notification-2012', 'regs 14-15'), FROM_2012),
} as const

/** Something that happened and has to be notified. */
export type ChangeKind =
  | 'name-used'
  | 'home-changed'
  | 'released'
  | 'household-joined'
  | 'household-left'
  | 'account-opened'
  | 'account-closed'
  | 'account-altered'
  | 'card-obtained'
  | 'card-given-up'
  | 'card-altered'
  | 'identity-obtained'
  | 'identity-given-up'

type ChangeRule = { kind: DutyKind; law: Rule }

const { within, household, householdEnds, cards, accounts, identity } = CHANGES_LAW

/** NR-08: each kind of change, the duty it brings and the rule, with the day from which it counted. */
export const CHANGES: Readonly<Record<ChangeKind, ChangeRule>> = {
  'name-used': { kind: 'name', law: within },
  'home-changed': { kind: 'home', law: within },
  released: { kind: 'release', law: within },
  'household-joined': { kind: 'household', law: household },
  'household-left': { kind: 'household', law: householdEnds },
  'account-opened': { kind: 'account', law: accounts },
  'account-closed': { kind: 'account', law: accounts },
  'account-altered': { kind: 'account', law: accounts },
  'card-obtained': { kind: 'card', law: cards },
  'card-given-up': { kind: 'card', law: cards },
  'card-altered': { kind: 'card', law: cards },
  'identity-obtained': { kind: 'identity', law: identity },
  'identity-given-up': { kind: 'identity', law: identity },
}

/** A change and the day it happened. */
export type Change = { change: ChangeKind; on: string }

const DAYS = 3

/** NR-08 (s.84(1), (5)): 3 days beginning with the change, leaving out time in custody, in hospital or abroad. */
export function changeNotification({ change, on }: Change, away: readonly Away[]): DutyAnswer {
  const { kind, law } = CHANGES[change]
  if (!inForceOn(law, on)) return { state: 'none', because: 'not-yet-the-law', law }
  return asDuty({
    kind,
    rule: 'change-notification',
    law,
    on,
    days: DAYS,
    count: countDays(on, DAYS, away),
    facts: { change },
  })
}

/** A notice given before a change. `happenedOn` is null while the change has not happened. */
export type AdvanceNotice = { givenOn: string; expectedOn: string; happenedOn: string | null }

/** What became of a notice given in advance. */
export type AdvanceOutcome =
  | { counts: true }
  | { counts: false; because: 'too-early' | 'lapsed'; lapse: DutyAnswer | null }
  | { counts: 'not-yet'; lapsesAfter: string | null }

/**
 * NOT-084-3 (s.84(2)-(5)): a notice in advance is worth nothing when the change comes more than 2 days before the day named, or not by
 * the end of 3 days beginning with it; in the second case the person says so within 6 days beginning with that day.
 */
export function advanceNotice(notice: AdvanceNotice, away: readonly Away[], today: string): AdvanceOutcome {
  const { expectedOn, happenedOn, givenOn } = notice
  if (happenedOn !== null && daysBetween(happenedOn, expectedOn) > 2)
    return { counts: false, because: 'too-early', lapse: null }
  const window = countDays(expectedOn, DAYS, away)
  const lastDay = window.over ? window.lastDay : null
  if (happenedOn !== null && (lastDay === null || happenedOn <= lastDay)) return { counts: true }
  if (lastDay === null || today <= lastDay) return { counts: 'not-yet', lapsesAfter: lastDay }
  const lapse = asDuty({
    kind: 'advance-lapsed',
    rule: 'advance-notice-lapsed',
    law: CHANGES_LAW.advance,
    on: expectedOn,
    days: 6,
    count: countDays(expectedOn, 6, away),
    facts: { givenOn, expectedOn },
  })
  return { counts: false, because: 'lapsed', lapse }
}

/** A release is told when it has happened: the Act lets everything else be notified in advance (s.84(2)). */
export const mayNotifyInAdvance = (change: ChangeKind | 'stay'): boolean => change !== 'released'
