import { cite, met, notMet, type Ruling, thamesValley } from '../source.ts'

/** The level is confirmed first; the exception for an urgent meeting is read out of §3.20 and §3.78. */
const CONFIRMED_FIRST = thamesValley('§3.21, §3.22, §3.77, §3.78')
const BY_CO_ORDINATOR = cite('wiltshire', 'Referral form: routing note', 'derived')

/**
 * CP-05: a case comes onto an agenda only when the panel has confirmed its level, except at a meeting convened urgently. CP-09: in an area
 * without a panel the step is the co-ordinator's, and the case waits for that.
 */
export function mayPlaceOnAgenda(facts: {
  confirmedLevel: number | null
  urgent: boolean
  hasPanel: boolean
}): Ruling {
  if (facts.urgent || facts.confirmedLevel !== null) return met
  return notMet('level-not-confirmed', {}, facts.hasPanel ? CONFIRMED_FIRST : BY_CO_ORDINATOR)
}
