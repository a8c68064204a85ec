import type { RiskGrade } from '../screening/decision.ts'
import { met, notMet, type Ruling, thamesValley } from '../source.ts'

const LIST = thamesValley('§3.107')

/** A wish to take a name off the list. */
export type Removal = {
  profile: string
  reason: 'risk-reduced' | 'legal-basis-ended' | 'transfer' | 'death'
  /** The grade of the assessment that stands. */
  riskGrade: RiskGrade
}

/**
 * RX-08: in the Thames Valley whoever is still assessed as high or very high stays, unless the assessment itself changes first.
 * Transfer and death are apart.
 */
export function mayRemove({ profile, reason, riskGrade }: Removal): Ruling<{ riskGrade: RiskGrade }> {
  if (profile !== 'thames-valley') return met
  const stays = riskGrade === 'high' || riskGrade === 'very-high'
  if (!stays || reason === 'transfer' || reason === 'death') return met
  return notMet('still-high-risk', { riskGrade }, LIST)
}

/** What a removal is recorded with. */
export type RemovalRecord = Readonly<
  Record<'meeting' | 'date' | 'reasons' | 'finalRiskGrade' | 'continues', string>
>

/** RX-09: what a removal still lacks: the meeting, date, reasons, final grade and what notification or supervision continues. */
export const missingFromRemoval = (record: RemovalRecord) =>
  (['meeting', 'date', 'reasons', 'finalRiskGrade', 'continues'] as const).filter(
    (key) => record[key].trim() === '',
  )

/** RX-07: a penalty's last day on or before a day asks whether the name should come off, until a review since has asked. */
export function asksForRemoval(facts: {
  penaltyEndsOn: string | null
  lastAskedOn: string | null
  today: string
}): boolean {
  const { penaltyEndsOn, lastAskedOn, today } = facts
  if (penaltyEndsOn === null || today < penaltyEndsOn) return false
  return lastAskedOn === null || lastAskedOn < penaltyEndsOn
}

/** RX-04: the level 2 plans that no meeting has reviewed within the cycle of a London series; elsewhere the rule does not apply. */
export function notReviewedInCycle<P extends { reviewedOn: string | null }>(
  plans: readonly P[],
  cycle: { startedOn: string; profile: string },
): P[] {
  if (cycle.profile !== 'london') return []
  return plans.filter(({ reviewedOn }) => reviewedOn === null || reviewedOn < cycle.startedOn)
}
