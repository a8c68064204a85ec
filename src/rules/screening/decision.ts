import { type Checklist, cite, met, notMet, type Ruling, type Source, thamesValley } from '../source.ts'

/** What may become of a referral. The last two agree a meeting and no level (RF-16, RF-23). */
export const OUTCOMES = [
  'confirmed',
  'more-evidence',
  'not-accepted',
  'information-meeting',
  'local-meeting',
] as const
export type Outcome = (typeof OUTCOMES)[number]

export const RISK_GRADES = ['low', 'medium', 'high', 'very-high'] as const
export type RiskGrade = (typeof RISK_GRADES)[number]

/** A decision on a referral as it stands so far; null is what nobody has said. */
export type ScreeningDecision = {
  outcome: Outcome
  category: number | null
  level: number | null
  riskGrade: RiskGrade | null
  leadAgencyId: string | null
  caseManagerId: string | null
  reasons: string
  evidence: string
  evidenceAsked: string | null
}

const DEFENSIBLE = thamesValley('§3.15, §3.16, §3.31')
const EVIDENCE_FIRST = thamesValley('§3.77')
/** CP-09: without a panel the co-ordinator takes the same step. */
const EVIDENCE_FIRST_ALONE = cite('wiltshire', 'Referral form: routing note', 'derived')
const CONFIRMED = thamesValley('§3.21, §3.22, §3.77')

/** What a confirmed referral settles. */
const CONFIRMATION_RECORDS = [
  { key: 'category', source: CONFIRMED },
  { key: 'level', source: CONFIRMED },
  { key: 'riskGrade', source: CONFIRMED },
  { key: 'leadAgencyId', source: CONFIRMED },
  { key: 'caseManagerId', source: CONFIRMED },
] as const satisfies Checklist

/** AU-02: what every decision carries so that it can be defended. Its maker and date are the record's own. */
const DEFENCE_RECORDS = [
  { key: 'reasons', source: DEFENSIBLE },
  { key: 'evidence', source: DEFENSIBLE },
] as const satisfies Checklist

/**
 * Whether a decision of the panel, or of the co-ordinator alone where there is none (CP-09), is whole.
 * CP-04: while further evidence is asked for, neither the risk grade nor the level is agreed.
 * AU-02: a decision that confirms or refuses carries its reasons and evidence; one that asks for evidence, its reasons and what it asks for.
 */
export function decisionIsWhole(
  decision: ScreeningDecision,
  { hasPanel }: { hasPanel: boolean },
): Ruling<{ missing: readonly string[] }> {
  if (decision.outcome === 'more-evidence')
    return evidenceIsAskedFor(decision, hasPanel ? EVIDENCE_FIRST : EVIDENCE_FIRST_ALONE)
  const required =
    decision.outcome === 'confirmed' ? [...CONFIRMATION_RECORDS, ...DEFENCE_RECORDS] : DEFENCE_RECORDS
  const missing = required
    .map(({ key }) => key)
    .filter((key) => decision[key] === null || decision[key] === '')
  return missing.length === 0
    ? met
    : notMet('decision-not-whole', { missing }, required[0]?.source ?? DEFENSIBLE)
}

function evidenceIsAskedFor(
  decision: ScreeningDecision,
  source: Source,
): Ruling<{ missing: readonly string[] }> {
  if (decision.level !== null || decision.riskGrade !== null)
    return notMet('not-agreed-before-evidence', { missing: [] }, source)
  const missing = (['reasons', 'evidenceAsked'] as const).filter(
    (key) => decision[key] === null || decision[key] === '',
  )
  return missing.length === 0 ? met : notMet('decision-not-whole', { missing }, source)
}
