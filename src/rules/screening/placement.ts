import { met, notMet, type Ruling, thamesValley } from '../source.ts'

/** The level is confirmed first; the exception for an urgent meeting is read out of §3.20 and §3.78. */
const CONFIRMED_FIRST = thamesValley('§3.21, §3.22, §3.77, §3.78')

/** CP-05: a case comes onto an agenda only when its level has been confirmed, except at a meeting convened urgently. */
export function mayPlaceOnAgenda(facts: { confirmedLevel: number | null; urgent: boolean }): Ruling {
  if (facts.urgent || facts.confirmedLevel !== null) return met
  return notMet('level-not-confirmed', {}, CONFIRMED_FIRST)
}
