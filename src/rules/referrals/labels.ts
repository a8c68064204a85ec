import { type CourtFinding, mayCallDangerous } from '../eligibility/inclusion.ts'
import { RISK_TO_CHILDREN } from '../eligibility/risk-to-children.ts'
import { met, notMet, type Ruling, thamesValley } from '../source.ts'

const OLD_LABEL = /\bschedule\s+(?:1|one)\s+offenders?\b/i
/** "Other dangerous offenders" is the name of a category in the law, and no label for a person. */
const DANGEROUS = /(?<!\bother\s)\bdangerous\s+offenders?\b/i

/**
 * IC-12, IC-14: whether words about a person use a label they may not bear: "dangerous offender" without a court's finding, or the old name
 * for somebody who has offended against a child, for which today's words are given.
 */
export function mayBeSaid(words: string, finding: CourtFinding | null): Ruling<{ instead: string }> {
  if (OLD_LABEL.test(words))
    return notMet('old-label', { instead: RISK_TO_CHILDREN }, thamesValley('§1.1, §1.2'))
  if (!DANGEROUS.test(words)) return met
  const ruling = mayCallDangerous(finding)
  return ruling.met ? met : notMet('dangerous-without-finding', { instead: '' }, ruling.source)
}
