import { addDays, addMonths, lastDayOfMonthsBeginningWith } from '../calendar.ts'
import type { Deadline } from '../source.ts'
import type { OrderKey } from './order-type.ts'
import { orderType } from './order-types.ts'

/** An order as it was made. */
export type OrderMade = {
  id: string
  order: OrderKey
  interim: boolean
  madeOn: string
  /** The day it came into force, where that is later (a violent offender order made in custody). */
  inForceFrom: string
  servedOn: string | null
  /** The period the court fixed; null until further order or a specified event. */
  period: { months: number; days?: number } | null
  /** Renewals and variations that moved the last day, oldest first. */
  extendedTo: readonly string[]
  /** The day it was discharged, replaced or otherwise stopped; for an interim order also the day the main application was decided. */
  stoppedOn: string | null
  /** Only a ban on foreign travel is in it. */
  travelOnly: boolean
}

/** The last day of an order: null while it runs until further order. A day on which it was stopped is its last. */
export function lastDayOf({ period, inForceFrom, extendedTo, stoppedOn }: OrderMade): string | null {
  const fixed = extendedTo.at(-1) ?? (period === null ? null : lastDayOfFixed(inForceFrom, period))
  if (stoppedOn === null) return fixed
  return fixed === null || stoppedOn < fixed ? stoppedOn : fixed
}

function lastDayOfFixed(from: string, { months, days = 0 }: { months: number; days?: number }): string {
  return days === 0 ? lastDayOfMonthsBeginningWith(from, months) : addDays(addMonths(from, months), days - 1)
}

/** Whether an order is in force on a day. One whose kind is no longer made stays in force and enforceable. */
export function isInForce(order: OrderMade, on: string): boolean {
  const last = lastDayOf(order)
  return order.inForceFrom <= on && (last === null || on <= last)
}

/** CO-19: the end of an order as a date to act before; null for one that runs until further order. */
export function orderEnds(order: OrderMade): Deadline | null {
  const last = lastDayOf(order)
  if (last === null) return null
  const { duration } = orderType(order.order)
  return {
    due: last,
    rule: 'order-ends',
    source: duration.source,
    triggeredOn: order.madeOn,
    facts: {
      order: order.order,
      madeOn: order.madeOn,
      inForceFrom: order.inForceFrom,
      renewed: order.extendedTo.length > 0,
    },
  }
}

/** The first day on which an order may be discharged without the consent of both sides; null where the law sets no limit. */
export function earliestDischarge(order: OrderMade): Deadline | null {
  const { discharge } = orderType(order.order)
  if (discharge === null || order.interim || (discharge.exceptTravelOnly && order.travelOnly)) return null
  const from = order.order === 'voo' ? order.inForceFrom : order.madeOn
  return {
    due: addDays(lastDayOfMonthsBeginningWith(from, discharge.months), 1),
    rule: 'order-may-be-discharged',
    source: discharge.source,
    triggeredOn: from,
    facts: { order: order.order, from, months: discharge.months },
  }
}

/** The last day of a ban on foreign travel in an order, at most 5 years, or of electronic monitoring, at most 12 months. */
export function endOfTerm(
  order: OrderMade,
  term: 'travel-ban' | 'monitoring',
  months: number,
): string | null {
  const { duration } = orderType(order.order)
  const most = term === 'travel-ban' ? duration.travelMost : duration.monitoringMost
  if (most === undefined) return null
  const last = lastDayOfMonthsBeginningWith(order.inForceFrom, Math.min(months, most))
  const whole = lastDayOf(order)
  return whole !== null && whole < last ? whole : last
}
