import { z } from 'zod'
import { londonDate } from '#platform/html/format.ts'
import { words } from '#platform/html/text.ts'
import { choice, civilDate, optionalText, recordId, text } from '#platform/http/fields.ts'
import type { CourtFinding } from '#rules/eligibility/inclusion.ts'
import { saysWhyTakenIn } from '#rules/eligibility/inclusion.ts'
import { GROUNDS } from '#rules/referrals/identification.ts'
import { mayBeSaid } from '#rules/referrals/labels.ts'
import { OUTCOMES, RISK_GRADES } from '#rules/screening/decision.ts'
import { panelIsMade } from '#rules/screening/panel.ts'
import { QUALITY_KEYS, type Quality } from '#rules/screening/quality.ts'
import type { Answers } from './drafts.ts'
import { identificationRuling } from './identify.ts'
import type { Screening } from './screen-referral.ts'
import { screeningText } from './screening.text.ts'
import { identifiedOf, type StepKey } from './steps.ts'

const t = words('en', screeningText)

const whole = (most: number, missing: string) =>
  z.coerce.number(missing).int(missing).min(1, missing).max(most, missing)
const ids = z.preprocess(
  (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
  z.array(z.uuid()),
)

/** What each page of a decision takes. */
export const FORMS = {
  outcome: z.object({ outcome: choice(OUTCOMES, t.chooseOutcome) }),
  quality: z
    .object({
      ...Object.fromEntries(
        QUALITY_KEYS.map((key) => [`quality-${key}`, choice(['yes', 'no'], t.quality.choose[key])]),
      ),
      qualityNote: optionalText({ label: t.quality.note }),
    })
    .transform((given) => {
      const said = given as Record<string, string>
      const points = QUALITY_KEYS.map((key) => [key, said[`quality-${key}`]] as const)
      return { quality: Object.fromEntries(points) as Quality, qualityNote: said.qualityNote ?? '' }
    }),
  identification: z.object({
    ground: z.enum(GROUNDS).optional().catch(undefined),
    inSchedule15: ids,
    notEligible: z.enum(['yes', 'no']).optional().catch(undefined),
    takenIn: z.enum(['has-committed', 'at-substantial-risk']).optional().catch(undefined),
    assessment: optionalText({ label: t.identify.assessment }),
  }),
  assessment: z.object({
    overrideReason: optionalText({ label: t.identify.override }),
    category: whole(4, t.chooseCategory),
    riskGrade: choice(RISK_GRADES, t.chooseGrade),
    level: whole(3, t.chooseLevel),
  }),
  'lead-agency': z.object({ leadAgencyId: recordId(t.chooseLead) }),
  'case-manager': z.object({ caseManagerId: recordId(t.chooseManager) }),
  'evidence-wanted': z.object({ evidenceAsked: text(t.enterEvidenceAsked, { label: t.evidenceAsked }) }),
  reasons: z.object({
    reasons: text(t.enterReasons, { label: t.reasons }),
    evidence: optionalText({ label: t.evidence }),
  }),
  sitting: z.object({ heldOn: civilDate(t.enterHeldOn, t.heldOnLabel), members: ids }),
} as const satisfies Record<StepKey, z.ZodType>

type Asked = Screening & { today: string }

/** What an accepted form may still not say: a choice that is not there, a date that cannot be, a panel that is too small. */
export function stepProblems(
  step: StepKey,
  value: Partial<Answers>,
  asked: Asked,
): Record<string, string> | undefined {
  switch (step) {
    case 'outcome':
      return value.outcome !== undefined && asked.outcomes.outcomes.includes(value.outcome)
        ? undefined
        : { outcome: t.chooseOutcome }
    case 'identification':
      return identificationProblems(value, asked)
    case 'assessment':
      return categoryProblems(value, asked)
    case 'evidence-wanted':
      return labelProblem('evidenceAsked', value.evidenceAsked, asked.finding)
    case 'lead-agency':
      return asked.agencies.some(({ id }) => id === value.leadAgencyId)
        ? undefined
        : { leadAgencyId: t.chooseLead }
    case 'case-manager':
      return managersOf(asked).some(({ id }) => id === value.caseManagerId)
        ? undefined
        : { caseManagerId: t.chooseManager }
    case 'reasons':
      return asked.answers.outcome !== 'more-evidence' && (value.evidence ?? '') === ''
        ? { evidence: t.enterEvidence }
        : (labelProblem('reasons', value.reasons, asked.finding) ??
            labelProblem('evidence', value.evidence, asked.finding))
    case 'sitting':
      return sittingProblems(value.heldOn ?? '', value.members ?? [], asked)
    default:
      return undefined
  }
}

/** IC-12, IC-14: a label that may not be borne, named beside the field in which it stands. */
export function labelProblem(
  field: string,
  words: string | undefined,
  finding: CourtFinding | null,
): Record<string, string> | undefined {
  const ruling = mayBeSaid(words ?? '', finding)
  if (ruling.met) return undefined
  return {
    [field]: ruling.because === 'old-label' ? t.labels.old(ruling.values.instead) : t.labels.dangerous,
  }
}

function identificationProblems(value: Partial<Answers>, { answers, profileKey }: Asked) {
  if (answers.outcome !== 'confirmed')
    return value.notEligible === undefined ? { notEligible: t.identify.chooseNotEligible } : undefined
  if (value.ground === undefined) return { ground: t.identify.chooseGround }
  const ruling = saysWhyTakenIn(
    { ground: value.takenIn ?? null, assessment: value.assessment ?? '' },
    profileKey,
  )
  if (ruling.met) return undefined
  return ruling.because === 'ground-missing'
    ? { takenIn: t.identify.chooseTakenIn }
    : { assessment: t.identify.enterAssessment }
}

/** IC-09, and a reason where the category is not the one that was worked out. */
function categoryProblems(value: Partial<Answers>, { answers, worked, profileKey }: Asked) {
  const decision = { outcome: 'confirmed' as const, category: value.category ?? null }
  const ruling = identificationRuling(worked, decision, identifiedOf({ ...answers, ...value }), profileKey)
  if (ruling.met) return undefined
  return refusedCategory(ruling)
}

/** Why a category may not be recorded, beside the field that mends it; nothing where another page mends it. */
export function refusedCategory(ruling: { because: string; values: Readonly<Record<string, unknown>> }) {
  if (ruling.because === 'in-another-category')
    return { category: t.identify.inAnother(Number(ruling.values.category)) }
  return ruling.because === 'override-reason' ? { overrideReason: t.identify.enterOverride } : undefined
}

/** People of the chosen lead agency who may manage the case. */
export function managersOf({ managers, answers }: Pick<Screening, 'managers' | 'answers'>) {
  return managers.filter(({ agencyId }) => agencyId === answers.leadAgencyId)
}

/** What is wrong with the date of a decision or with who was present. */
export function sittingProblems(
  heldOn: string,
  members: readonly string[],
  { referral, panel, hasPanel, today }: Pick<Asked, 'referral' | 'panel' | 'hasPanel' | 'today'>,
) {
  if (heldOn > today) return { heldOn: t.heldInFuture }
  if (referral.submittedAt !== null && heldOn < londonDate(referral.submittedAt))
    return { heldOn: t.heldBeforeSent }
  const present = new Set(members.filter((id) => panel.some((member) => member.id === id))).size
  const ruling = panelIsMade({ hasPanel, present })
  return ruling.met ? undefined : { members: t.rulings['panel-too-small'](ruling.values) }
}

/** The answers with those of one page in them. Another lead agency means another manager. */
export function withAnswers(
  before: Answers,
  value: Partial<Answers>,
  { managers }: Pick<Screening, 'managers'>,
): Answers {
  const answers = { ...before, ...value }
  const manager = managers.find(({ id }) => id === answers.caseManagerId)
  if (manager === undefined || manager.agencyId === answers.leadAgencyId) return answers
  const { caseManagerId: _, ...others } = answers
  return others
}
