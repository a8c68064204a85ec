import type { ScreeningDecision } from '#rules/screening/decision.ts'
import { panelIsMade } from '#rules/screening/panel.ts'
import { qualityIsChecked } from '#rules/screening/quality.ts'
import type { Answers } from './drafts.ts'
import type { Identified } from './identify.ts'

export const STEP_KEYS = [
  'outcome',
  'quality',
  'identification',
  'assessment',
  'lead-agency',
  'case-manager',
  'evidence-wanted',
  'reasons',
  'sitting',
] as const
export type StepKey = (typeof STEP_KEYS)[number]

/** What the area asks of whoever decides: a panel or one person, and whether its quality is checked. */
export type Desk = { hasPanel: boolean; quality: boolean }

type Step = {
  key: StepKey
  applies: (answers: Answers, desk: Desk) => boolean
  done: (answers: Answers, desk: Desk) => boolean
}

const confirmed = ({ outcome }: Answers) => outcome === 'confirmed'
const asksForMore = ({ outcome }: Answers) => outcome === 'more-evidence'
const said = (text: string | undefined) => text !== undefined && text !== ''

/** The pages of a decision: when each applies, and when it is done. Task list and next page follow from it. */
const STEPS: readonly Step[] = [
  { key: 'outcome', applies: () => true, done: ({ outcome }) => outcome !== undefined },
  {
    key: 'quality',
    applies: ({ outcome }, { quality }) => quality && outcome !== undefined,
    done: ({ quality = {} }) => qualityIsChecked(quality, { required: true }).met,
  },
  {
    key: 'identification',
    applies: ({ outcome }) => outcome === 'confirmed' || outcome === 'not-accepted',
    done: ({ outcome, ground, notEligible }) =>
      outcome === 'confirmed' ? ground !== undefined : notEligible !== undefined,
  },
  {
    key: 'assessment',
    applies: confirmed,
    done: ({ category, riskGrade, level }) =>
      category !== undefined && riskGrade !== undefined && level !== undefined,
  },
  { key: 'lead-agency', applies: confirmed, done: ({ leadAgencyId }) => leadAgencyId !== undefined },
  { key: 'case-manager', applies: confirmed, done: ({ caseManagerId }) => caseManagerId !== undefined },
  { key: 'evidence-wanted', applies: asksForMore, done: ({ evidenceAsked }) => said(evidenceAsked) },
  {
    key: 'reasons',
    applies: ({ outcome }) => outcome !== undefined,
    done: (answers) => said(answers.reasons) && (asksForMore(answers) || said(answers.evidence)),
  },
  {
    key: 'sitting',
    applies: ({ outcome }) => outcome !== undefined,
    done: ({ heldOn, members }, { hasPanel }) =>
      heldOn !== undefined && panelIsMade({ hasPanel, present: members?.length ?? 0 }).met,
  },
]

/** The steps of this decision, each with whether it is done. */
export function stepsOf(answers: Answers, desk: Desk): { key: StepKey; done: boolean }[] {
  return STEPS.filter((step) => step.applies(answers, desk)).map(({ key, done }) => ({
    key,
    done: done(answers, desk),
  }))
}

/** The first step that is not done, or the check at the end. */
export function nextStep(answers: Answers, desk: Desk): StepKey | 'check' {
  return stepsOf(answers, desk).find(({ done }) => !done)?.key ?? 'check'
}

/** The decision that these answers make. What belongs to another outcome is left out: with evidence asked for, no grade or level is agreed (CP-04). */
export function decisionOf(answers: Answers): ScreeningDecision {
  const {
    outcome = 'not-accepted',
    category,
    level,
    riskGrade,
    leadAgencyId,
    caseManagerId,
    evidenceAsked,
    reasons = '',
    evidence = '',
  } = answers
  const settles = outcome === 'confirmed'
  return {
    outcome,
    category: settles ? (category ?? null) : null,
    level: settles ? (level ?? null) : null,
    riskGrade: settles ? (riskGrade ?? null) : null,
    leadAgencyId: settles ? (leadAgencyId ?? null) : null,
    caseManagerId: settles ? (caseManagerId ?? null) : null,
    reasons,
    evidence: outcome === 'more-evidence' ? '' : evidence,
    evidenceAsked: outcome === 'more-evidence' ? (evidenceAsked ?? null) : null,
  }
}

/** What was said beside the decision. */
export const identifiedOf = (answers: Answers): Identified => ({
  ground: answers.ground ?? null,
  inSchedule15: answers.inSchedule15 ?? [],
  overrideReason: answers.overrideReason ?? '',
  notEligible: answers.notEligible === 'yes',
  takenIn: answers.takenIn ?? null,
  assessment: answers.assessment ?? '',
  quality: answers.quality ?? {},
  qualityNote: answers.qualityNote ?? '',
})
