import { addDays, addYears } from '../calendar.ts'
import { inForceOn, rule } from '../dated.ts'
import { cite } from '../source.ts'
import { type Away, awayOn, firstDayBack } from './counting.ts'
import { type DutyAnswer, dutyOf } from './duty.ts'

const PART_2 = { from: '2004-05-01', datesFrom: 'memory' } as const

/** Periodic notification: the rules it stands on. */
export const ANNUAL_LAW = {
  yearly: rule('NOT-085-1', cite('soa-2003', 's.85(1)-(2)'), PART_2),
  weekly: rule('NOT-085-2', cite('notification-2012', 'reg. 9 (s.85(5)-(6))'), { from: '2012-08-13' }),
  away: rule('NOT-085-3', cite('soa-2003', 's.85(3)-(4)'), PART_2),
  transitional: rule('NOT-085-4', cite('soa-guidance', '2012 transitional matters'), { from: '2012-08-13' }),
} as const

/** A notification that was given. Travel is notified under s.86 and moves no other date. */
export type Notification = {
  id: string
  on: string
  kind: 'initial' | 'change' | 'periodic' | 'travel' | 'return' | 'matters-of-2012' | 'not-happened'
  /** Whether the home address then notified was a sole or main residence or only a place where the person can be found. */
  home: 'residence' | 'regular-place'
}

/** NR-10 (s.85(2)): notifications under s.83, s.84 or s.85 start the period again; travel and the matters first given in 2012 do not. */
export const startsPeriodAgain = ({ kind }: Notification): boolean =>
  kind === 'initial' || kind === 'change' || kind === 'periodic'

/** The notification from which the running period is counted. */
export function lastThatCounts(notifications: readonly Notification[]): Notification | undefined {
  let last: Notification | undefined
  for (const one of notifications)
    if (startsPeriodAgain(one) && (last === undefined || one.on >= last.on)) last = one
  return last
}

/**
 * NR-10 (s.85): everything again within a year after the last notification, or within 7 days where the home address notified was no
 * residence. A period that would end while the person is away runs to the end of 3 days beginning when that stops.
 */
export function periodicNotification(last: Notification, away: readonly Away[]): DutyAnswer {
  const weekly = last.home === 'regular-place' && inForceOn(ANNUAL_LAW.weekly, last.on)
  const law = weekly ? ANNUAL_LAW.weekly : ANNUAL_LAW.yearly
  const kind = weekly ? 'weekly' : 'annual'
  const plain = weekly ? addDays(last.on, 7) : addYears(last.on, 1)
  const covering = awayOn(away, plain)
  const back = covering === undefined ? plain : firstDayBack(plain, away)
  if (back === undefined) {
    const waitingFor = away.find(({ until }) => until === null) as Away
    return { state: 'waiting', kind, law, triggeredOn: last.on, waitingFor }
  }
  const extended = covering !== undefined
  const facts = { lastNotifiedOn: last.on, periodEnds: plain, extended, backOn: extended ? back : null }
  return {
    state: 'due',
    duty: dutyOf({
      kind,
      rule: `${kind}-notification`,
      law: extended ? ANNUAL_LAW.away : law,
      triggeredOn: last.on,
      due: extended ? addDays(back, 2) : plain,
      facts,
    }),
  }
}
