import { type Rule, rule } from '../dated.ts'
import { type Notification, periodicNotification } from '../register/annual.ts'
import { type Away, countDays } from '../register/counting.ts'
import type { DutyAnswer } from '../register/duty.ts'
import { asDuty } from '../register/initial.ts'
import { type Span, subjectOn } from '../register/subject.ts'
import { cite } from '../source.ts'
import { isInForce, lastDayOf, type OrderMade } from './ends.ts'
import type { OrderKey } from './order-type.ts'

/** What somebody under an order tells the police, other than under the Sexual Offences Act. */
export const ORDER_NOTIFICATION_LAW = {
  voo: rule('ORD-VOO', cite('cjia-2008', 's.108'), { from: '2009-08-03' }),
  vooChange: rule('ORD-VOO', cite('cjia-2008', 's.109'), { from: '2009-08-03' }),
  vooYearly: rule('ORD-VOO', cite('cjia-2008', 's.110'), { from: '2009-08-03' }),
  svro: rule('ORD-SVRO', cite('pcsca-2022', 's.165 (s.342F)'), { from: '2023-04-19' }),
  spo: rule('ORD-SPO', cite('spa-2019', 's.9'), { from: '2020-01-20', datesFrom: 'memory' }),
  dapo: rule('ORD-DAPO', cite('daa-2021', 's.41'), { from: '2024-11-27' }),
  sro: rule('ORD-SRO', cite('asbcpa-2014', 'Sch. 5 (s.122F)'), { from: '2015-03-08' }),
} as const

type Regime = {
  law: Rule
  changeLaw: Rule
  /** What the three days begin with. */
  begins: 'service' | 'in-force' | 'made'
  /** Time in custody, in hospital or abroad is left out. */
  disregards: boolean
  /** Not while subject under the Sexual Offences Act, or to this order as well. */
  notWhile: readonly ('sexual-offences' | 'spo')[]
  details: readonly string[]
  changes: readonly OrderChange[]
}

/** A change that somebody under an order tells the police. */
export type OrderChange = 'name' | 'home' | 'stay' | 'released' | 'no-home' | 'month-elsewhere'

const NAME_AND_HOME = ['names', 'home-address'] as const
const LAW = ORDER_NOTIFICATION_LAW

/** Each order with notification of its own: who owes what, from when, and when it is set aside. */
export const ORDER_NOTIFICATION: Partial<Record<OrderKey, Regime>> = {
  voo: {
    law: LAW.voo,
    changeLaw: LAW.vooChange,
    begins: 'in-force',
    disregards: true,
    notWhile: [],
    details: ['date-of-birth', 'national-insurance-number', 'names', 'home-address', 'other-premises'],
    changes: ['name', 'home', 'stay', 'released'],
  },
  svro: {
    law: LAW.svro,
    changeLaw: LAW.svro,
    begins: 'in-force',
    disregards: false,
    notWhile: [],
    details: ['names', 'home-address', 'other-premises'],
    changes: ['name', 'home', 'month-elsewhere'],
  },
  spo: {
    law: LAW.spo,
    changeLaw: LAW.spo,
    begins: 'service',
    disregards: false,
    notWhile: ['sexual-offences'],
    details: NAME_AND_HOME,
    changes: ['name', 'home'],
  },
  dapo: {
    law: LAW.dapo,
    changeLaw: LAW.dapo,
    begins: 'made',
    disregards: false,
    notWhile: ['sexual-offences', 'spo'],
    details: NAME_AND_HOME,
    changes: ['name', 'home', 'no-home'],
  },
  sro: {
    law: LAW.sro,
    changeLaw: LAW.sro,
    begins: 'service',
    disregards: false,
    notWhile: ['sexual-offences'],
    details: NAME_AND_HOME,
    changes: ['name', 'home'],
  },
}

/** What else holds while an order lasts: the person's spans on the register and their other orders. */
export type Around = { spans: readonly Span[]; others: readonly OrderMade[]; away: readonly Away[] }

const DAYS = 3

/**
 * The first notification under an order: 3 days beginning with its service, the day it was made or the day it came into force. It is
 * set aside while another regime holds, and begins on the day that ends. Null for an order without notification of its own.
 */
export function orderNotification(order: OrderMade, around: Around): DutyAnswer | null {
  const regime = ORDER_NOTIFICATION[order.order]
  const begins = regime === undefined ? null : beginningOf(order, regime)
  if (regime === undefined || begins === null) return null
  if (replacesInterim(order, around)) return { state: 'none', because: 'replaces-interim', law: regime.law }
  const on = firstDayNotSetAside(order, regime, { begins, around })
  if (on === null) return { state: 'none', because: 'set-aside', law: regime.law }
  const count = countDays(on, DAYS, regime.disregards ? around.away : [])
  const facts = { order: order.order, setAsideUntil: on === begins ? null : on }
  return asDuty({
    kind: 'initial',
    rule: 'order-notification',
    law: regime.law,
    on,
    days: DAYS,
    count,
    facts,
  })
}

function beginningOf(order: OrderMade, { begins }: Regime): string | null {
  if (begins === 'service') return order.servedOn
  return begins === 'made' ? order.madeOn : order.inForceFrom
}

/** A stalking protection order that replaces an interim one brings no second first notification (Stalking Protection Act s.9(1)(a)). */
const replacesInterim = (order: OrderMade, { others }: Around): boolean =>
  order.order === 'spo' &&
  !order.interim &&
  others.some((one) => one.order === 'spo' && one.interim && one.stoppedOn === order.madeOn)

type SetAside = { begins: string; around: Around }

/** The first day of an order on which no other regime sets its notification aside; null when there is none. */
function firstDayNotSetAside(order: OrderMade, regime: Regime, { begins, around }: SetAside): string | null {
  let day = begins
  for (
    let end = setAsideUntil(regime, day, around);
    end !== undefined;
    end = setAsideUntil(regime, day, around)
  ) {
    if (end === null) return null
    day = end
  }
  return isInForce(order, day) ? day : null
}

/** The day on which what sets it aside ends ("the final day"): undefined when nothing does, null when that has no end. */
function setAsideUntil(
  { notWhile }: Regime,
  day: string,
  { spans, others }: Around,
): string | null | undefined {
  const ends: (string | null)[] = []
  if (notWhile.includes('sexual-offences') && subjectOn(spans, day) === 'yes')
    for (const { from, to } of spans) if (from <= day && (to === null || day < to)) ends.push(to)
  if (notWhile.includes('spo'))
    for (const one of others) {
      const to = lastDayOf(one)
      if (one.order === 'spo' && one.inForceFrom <= day && (to === null || day < to)) ends.push(to)
    }
  if (ends.length === 0) return undefined
  return ends.includes(null)
    ? null
    : ends.reduce((last, end) => ((end ?? '') > (last ?? '') ? end : last), '')
}

/** A change under an order: 3 days beginning with the day it happens. Null where the order asks for no such notification. */
export function orderChangeNotification(
  order: OrderMade,
  { change, on }: { change: OrderChange; on: string },
  around: Around,
): DutyAnswer | null {
  const regime = ORDER_NOTIFICATION[order.order]
  if (!regime?.changes.includes(change) || !isInForce(order, on)) return null
  if (setAsideUntil(regime, on, around) !== undefined)
    return { state: 'none', because: 'set-aside', law: regime.changeLaw }
  const count = countDays(on, DAYS, regime.disregards ? around.away : [])
  const facts = { order: order.order, change }
  const kind = change === 'name' ? 'name' : 'home'
  return asDuty({ kind, rule: 'order-change', law: regime.changeLaw, on, days: DAYS, count, facts })
}

/** Everything again within a year under a violent offender order, as under the Sexual Offences Act; never under an interim one (s.110). */
export function orderYearly(order: OrderMade, last: Notification, away: readonly Away[]): DutyAnswer | null {
  if (order.order !== 'voo' || order.interim) return null
  const answer = periodicNotification({ ...last, home: 'residence' }, away)
  const law = LAW.vooYearly
  if (answer.state !== 'due') return { ...answer, law }
  const { duty } = answer
  if (!isInForce(order, duty.due)) return { state: 'none', because: 'order-ends-first', law }
  return { state: 'due', duty: { ...duty, law, source: law.source, rule: 'order-yearly' } }
}
