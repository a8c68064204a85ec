import { notificationEffect } from '../orders/effect.ts'
import type { OrderMade } from '../orders/ends.ts'
import type { Disposal } from '../register/bands.ts'
import type { Away } from '../register/counting.ts'
import { NOTHING_RECORDED, type RegisterFacts, type RegisterOrder } from '../register/facts.ts'
import type { SubjectFacts } from '../register/subject.ts'
import type { CaseFacts, LegalEvent } from './facts.ts'

/** The facts of the register that a person's legal events give. Notifications are recorded elsewhere. */
export function registerFactsOf({ bornOn, events }: CaseFacts): RegisterFacts {
  const matters: SubjectFacts[] = []
  const orders: RegisterOrder[] = []
  for (const event of events) {
    const matter = matterOf(event, bornOn)
    if (matter !== undefined) matters.push(matter)
    const order = orderOf(event)
    if (order !== undefined) orders.push(order)
  }
  return { ...NOTHING_RECORDED, bornOn, matters, orders, away: awayOf(events) }
}

/** NR-01: a conviction, caution or finding for a listed offence. */
function matterOf({ id, kind, on, details }: LegalEvent, bornOn: string | null): SubjectFacts | undefined {
  if (details.offence === undefined || (kind !== 'conviction' && kind !== 'caution' && kind !== 'finding'))
    return undefined
  return {
    id,
    listed: details.offence.listed,
    trigger: kind === 'finding' ? (details.finding ?? 'insanity') : kind,
    relevantDate: on,
    bornOn,
    disposal: kind === 'caution' ? CAUTION : (details.disposal ?? null),
    ...(details.sentencedOn === undefined ? {} : { sentencedOn: details.sentencedOn }),
  }
}

const CAUTION: Disposal = { kind: 'caution' }

/** The order an event records. */
export const orderMadeOf = ({ id, details }: LegalEvent): OrderMade | undefined =>
  details.order === undefined ? undefined : { id, ...details.order }

function orderOf(event: LegalEvent): RegisterOrder | undefined {
  const made = orderMadeOf(event)
  if (made === undefined) return undefined
  const effect = notificationEffect(made)
  return effect.kind === 'subject' ? effect.register : undefined
}

/** Custody runs from the day of detention to the next release that has happened, or goes on. */
function awayOf(events: readonly LegalEvent[]): Away[] {
  const releases = events.filter(
    ({ kind, details }) => kind === 'release' && details.release?.expected !== true,
  )
  return events.flatMap(({ details: { detainedFrom } }) => {
    if (detainedFrom === undefined) return []
    const release = releases.find(({ on }) => on >= detainedFrom)
    return [{ kind: 'sentence', from: detainedFrom, until: release?.on ?? null }]
  })
}
