import type { Sourced } from '../source.ts'
import { type Answer, type Interval, later, silent } from './answer.ts'

type Every = { every: Sourced<Interval | null> }

/** CP-01: the panel sits again within its interval of the last sitting (a week in the Thames Valley). */
export function panelSitting({ previousOn, every }: Every & { previousOn: string }): Answer {
  if (every.value === null) return silent(every)
  return {
    due: later(previousOn, every.value),
    rule: 'panel-sitting',
    source: every.source,
    triggeredOn: previousOn,
    facts: { previousOn, ...every.value },
  }
}

/** CP-01: a notification is considered at the next sitting, so within the panel's interval of being received. */
export function panelConsideration({ receivedOn, every }: Every & { receivedOn: string }): Answer {
  if (every.value === null) return silent(every)
  return {
    due: later(receivedOn, every.value),
    rule: 'panel-consideration',
    source: every.source,
    triggeredOn: receivedOn,
    facts: { receivedOn, ...every.value },
  }
}

/** CP-01: the notifications a sitting should have considered and did not: received before it, and still not considered. */
export const notConsidered = <F extends { receivedOn: string; consideredOn: string | null }>(
  forms: readonly F[],
  sittingOn: string,
): F[] =>
  forms.filter(
    ({ receivedOn, consideredOn }) =>
      receivedOn < sittingOn && (consideredOn === null || consideredOn > sittingOn),
  )
