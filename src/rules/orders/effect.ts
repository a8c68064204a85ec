import type { RegisterOrder } from '../register/facts.ts'
import type { Source } from '../source.ts'
import { isInForce, lastDayOf, type OrderMade } from './ends.ts'
import type { OrderKey } from './order-type.ts'
import { orderType } from './order-types.ts'

/** A breach of an order and what came of it. */
export type BreachRecorded = { on: string; convictedOrCautionedOn: string | null }

/** What an order does to notification under the Sexual Offences Act. */
export type NotificationEffect =
  | { kind: 'subject'; register: RegisterOrder; source: Source }
  | { kind: 'period-of-its-own'; from: string; source: Source }
  | { kind: 'own-notification'; source: Source }
  | { kind: 'none' }

/**
 * CO-06, CO-13, NR-18: an order that makes somebody subject, or keeps them so, while it lasts; one that does so after a conviction or
 * caution for breach; one whose matter has its own period; one with notification of its own; or none.
 */
export function notificationEffect(
  order: OrderMade,
  breaches: readonly BreachRecorded[] = [],
): NotificationEffect {
  const type = orderType(order.order)
  const { source } = type.law
  switch (type.effect) {
    case 'subject-while-it-lasts':
      return subject(order, { from: order.madeOn, source, travelOnly: false })
    case 'travel-duties':
      return subject(order, { from: order.madeOn, source, travelOnly: true })
    case 'subject-on-breach': {
      const from = firstConviction(breaches)
      if (from !== null) return subject({ ...order, servedOn: from }, { from, source, travelOnly: false })
      return order.order === 'sro' ? { kind: 'own-notification', source } : { kind: 'none' }
    }
    case 'subject-for-its-own-period':
      return { kind: 'period-of-its-own', from: order.servedOn ?? order.madeOn, source }
    case 'own-notification':
      return { kind: 'own-notification', source }
    case 'none':
      return { kind: 'none' }
  }
}

type Subject = { from: string; source: Source; travelOnly: boolean }

function subject(order: OrderMade, { from, source, travelOnly }: Subject): NotificationEffect {
  const to = lastDayOf(order)
  const register = { id: order.id, from, to, sure: true, startsOn: order.servedOn ?? from, travelOnly }
  return { kind: 'subject', source, register }
}

const firstConviction = (breaches: readonly BreachRecorded[]): string | null =>
  breaches.reduce<string | null>((first, { convictedOrCautionedOn: on }) => {
    if (on === null) return first
    return first === null || on < first ? on : first
  }, null)

/** What breach of an order is and who is told. */
export type BreachEffect = {
  maximumYears: number | null
  noConditionalDischarge: boolean
  orContempt: boolean
  tell: readonly ['police']
  thenSubject: boolean
  source: Source
}

/** CO-08, CO-13, CO-16: the offence of breach, its maximum, and that recording one always tells the police. Null for an order without an offence of breach. */
export function breachEffect(order: OrderKey): BreachEffect | null {
  const { breach, effect } = orderType(order)
  if (breach === null) return null
  return { ...breach, tell: ['police'], thenSubject: effect === 'subject-on-breach' }
}

/** Whether conduct on a day can breach an order: it was in force then, whether or not its kind is still made. */
export const canBeBreachedOn = (order: OrderMade, on: string): boolean => isInForce(order, on)
