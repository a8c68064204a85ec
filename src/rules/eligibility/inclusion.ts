import { cite, met, notMet, type Ruling, type Source } from '../source.ts'

const ROUTING = cite('wiltshire', 'Referral form: routing note; §3 bullet 3')
const TWO_WAYS = cite('wiltshire', '§1')
const DANGEROUS = cite('london', '§13.7.6, §13.7.8')

export type Person = {
  isOffender: boolean
  onRegister: boolean
  /** Supervised by probation after release from prison for a violent crime. */
  supervisedAfterViolentCrime: boolean
  riskToOthers: boolean
}

/** How somebody comes into the arrangements in Wiltshire: without a decision, by one, or not at all. */
export type Inclusion =
  | { applies: false }
  | { applies: true; inclusion: 'automatic' | 'as-appropriate' | 'refused'; source: Source }

/** IC-08: registered sex offenders and supervised violent offenders are in; another offender who is a risk may be; anyone else is not. */
export function inclusionOf(person: Person, profile: string): Inclusion {
  if (profile !== 'wiltshire') return { applies: false }
  const { isOffender, onRegister, supervisedAfterViolentCrime, riskToOthers } = person
  const inclusion =
    isOffender && (onRegister || supervisedAfterViolentCrime)
      ? 'automatic'
      : isOffender && riskToOthers
        ? 'as-appropriate'
        : 'refused'
  return { applies: true, inclusion, source: ROUTING }
}

/** IC-25: in Wiltshire a case says whether the person has committed such an offence or is at substantial risk of it, and on which assessment. */
export function saysWhyTakenIn(
  record: { ground: 'has-committed' | 'at-substantial-risk' | null; assessment: string },
  profile: string,
): Ruling {
  if (profile !== 'wiltshire') return met
  if (record.ground === null) return notMet('ground-missing', {}, TWO_WAYS)
  return record.assessment.trim() === '' ? notMet('assessment-missing', {}, TWO_WAYS) : met
}

/** What a court found about dangerousness. */
export type CourtFinding = { onSchedule15: boolean; maximumYears: number; significantRisk: boolean }

/** IC-12: only a court's finding lets somebody be called a dangerous offender; an assessment by staff never does. */
export function mayCallDangerous(finding: CourtFinding | null): Ruling {
  if (finding === null) return notMet('no-court-finding', {}, DANGEROUS)
  const { onSchedule15, maximumYears, significantRisk } = finding
  if (!onSchedule15 || maximumYears < 2) return notMet('offence-not-specified', {}, DANGEROUS)
  return significantRisk ? met : notMet('no-significant-risk', {}, DANGEROUS)
}
