import { cite, type Source } from '../source.ts'

export type LeadAgency = 'police' | 'probation' | 'youth-offending-team' | 'mental-health'

/** What decides who leads a case without meetings. */
export type LeadFacts = {
  under18: boolean
  onHospitalOrder: boolean
  onLicence: boolean
  violentOffender: boolean
  onRegister: boolean
}

const SOURCE = cite('london', '§13.7.12')

/**
 * LM-11: who leads a case that is managed without meetings in London; a proposal that people confirm. Undefined where the document
 * names nobody, null where the area's document has no such rule. The youth offending team and mental health services go first, as the
 * sentence sets them apart from the general rule.
 */
export function proposedLead(
  facts: LeadFacts,
  profile: string,
): { lead: LeadAgency | undefined; source: Source } | null {
  return profile === 'london' ? { lead: leadOf(facts), source: SOURCE } : null
}

function leadOf(facts: LeadFacts): LeadAgency | undefined {
  if (facts.under18) return 'youth-offending-team'
  if (facts.onHospitalOrder) return 'mental-health'
  if (facts.onLicence || facts.violentOffender) return 'probation'
  return facts.onRegister ? 'police' : undefined
}
