import { z } from 'zod'
import { words } from '#platform/html/text.ts'
import { EditConflict } from '#platform/http/errors.ts'
import { optionalText, text } from '#platform/http/fields.ts'
import { json, type Reply, type Request } from '#platform/http/route.ts'
import { GROUNDS } from '#rules/referrals/identification.ts'
import { outcomesFor } from '#rules/referrals/processing.ts'
import { OUTCOMES, RISK_GRADES, type ScreeningDecision } from '#rules/screening/decision.ts'
import { QUALITY_KEYS, qualityIsChecked } from '#rules/screening/quality.ts'
import { getProfile } from '../../areas/index.ts'
import { findOpenCase } from '../../cases/index.ts'
import { courtFinding } from '../../people/index.ts'
import { listDecisionsOf } from './decision-queries.ts'
import { identificationRuling, workOut } from './identify.ts'
import { getScreened, isWaiting, panelOn, type Screened } from './queries.ts'
import {
  chosenManager,
  mayReckonFirstReview,
  mayRecord,
  recordDecision,
  type Sat,
} from './record-decision.ts'
import { deskOf, Params } from './screen-referral.ts'
import { screeningText } from './screening.text.ts'
import { labelProblem, refusedCategory, sittingProblems } from './step-forms.ts'

export { Params }

const t = words('en', screeningText)

/** A whole decision at once. `version` is that of the referral as it was read. */
export const Decision = z.object({
  version: z.number().int().min(1),
  outcome: z.enum(OUTCOMES),
  category: z.number().int().min(1).max(4).nullable().default(null),
  level: z.number().int().min(1).max(3).nullable().default(null),
  riskGrade: z.enum(RISK_GRADES).nullable().default(null),
  leadAgencyId: z.uuid().nullable().default(null),
  caseManagerId: z.uuid().nullable().default(null),
  reasons: text(t.enterReasons, { label: t.reasons }),
  evidence: optionalText({ label: t.evidence }),
  evidenceAsked: optionalText({ label: t.evidenceAsked }),
  heldOn: z.iso.date(),
  members: z.array(z.uuid()).default([]),
  ground: z.enum(GROUNDS).default('local-agency'),
  inSchedule15: z.array(z.uuid()).default([]),
  overrideReason: optionalText({ label: t.identify.override }).default(''),
  notEligible: z.boolean().default(false),
  takenIn: z.enum(['has-committed', 'at-substantial-risk']).nullable().default(null),
  assessment: optionalText({ label: t.identify.assessment }).default(''),
  quality: z.partialRecord(z.enum(QUALITY_KEYS), z.enum(['yes', 'no'])).default({}),
  qualityNote: optionalText({ label: t.quality.note }).default(''),
})

export const Recorded = z.object({ decisionId: z.uuid(), caseId: z.uuid().nullable() })
export const Shown = z.object({
  id: z.uuid(),
  reference: z.string(),
  status: z.string(),
  claimsLevel3: z.boolean(),
  proposedLevel: z.number().int().nullable(),
  sentVersion: z.number().int(),
  version: z.number().int(),
  caseId: z.uuid().nullable(),
  decisions: z.array(
    z.object({
      id: z.uuid(),
      outcome: z.string(),
      level: z.number().int().nullable(),
      members: z.string(),
      reasons: z.string(),
      evidenceAsked: z.string().nullable(),
      decidedOn: z.iso.date(),
    }),
  ),
})

async function load({ tx, params, audit }: Request): Promise<Screened> {
  const referral = await getScreened(tx, (params as z.infer<typeof Params>).referralId)
  audit.area(referral.areaId)
  audit.saw('referral', referral.id)
  audit.saw('person', referral.personId)
  return referral
}

export async function show(request: Request): Promise<Reply> {
  const referral = await load(request)
  return json({ ...referral, decisions: await listDecisionsOf(request.tx, referral.id) })
}

export async function decide(request: Request): Promise<Reply> {
  const referral = await load(request)
  if (!isWaiting(referral)) throw new EditConflict()
  const { version, heldOn, members, evidenceAsked, ...body } = request.body as z.infer<typeof Decision>
  const {
    ground,
    inSchedule15,
    overrideReason,
    notEligible,
    takenIn,
    assessment,
    quality,
    qualityNote,
    ...given
  } = body
  const said = {
    ground,
    inSchedule15,
    overrideReason,
    notEligible,
    takenIn,
    assessment,
    quality,
    qualityNote,
  }
  const { profile } = await getProfile(request.tx, referral.areaId, request.today)
  const desk = deskOf(profile)
  const worked = await workOut(request.tx, {
    personId: referral.personId,
    day: request.today,
    profileKey: profile.key,
    inSchedule15,
  })
  const sat = {
    heldOn,
    members,
    hasPanel: desk.hasPanel,
    profileKey: profile.key,
    qualityAsked: desk.quality,
    said,
    worked,
  }
  const decision = { ...given, evidenceAsked: evidenceAsked === '' ? null : evidenceAsked }
  const refusal = await problem(request, referral, decision, sat)
  if (refusal !== undefined) return json({ error: 'not-accepted', message: refusal }, 422)
  return json(await recordDecision(request, { ...referral, version }, decision, sat), 201)
}

async function problem(
  request: Request,
  referral: Screened,
  decision: ScreeningDecision,
  sat: Sat,
): Promise<string | undefined> {
  const ruling = mayRecord(decision, { ...sat, members: sat.members })
  const open = await findOpenCase(request.tx, referral.personId)
  if (!outcomesFor(referral.route, { hasOpenCase: open !== undefined }).outcomes.includes(decision.outcome))
    return t.chooseOutcome
  if (!ruling.met)
    return ruling.because === 'not-agreed-before-evidence'
      ? t.rulings['not-agreed-before-evidence']
      : t.rulings['decision-not-whole']
  if (!qualityIsChecked(sat.said.quality, { required: sat.qualityAsked }).met)
    return t.rulings['decision-not-whole']
  const label = Object.values(
    labelProblem(
      'words',
      `${decision.reasons}\n${decision.evidence}\n${decision.evidenceAsked ?? ''}`,
      await courtFinding(request.tx, referral.personId),
    ) ?? {},
  )[0]
  if (label !== undefined) return label
  const identified = identificationRuling(sat.worked, decision, sat.said, sat.profileKey)
  if (!identified.met)
    return Object.values(refusedCategory(identified) ?? {})[0] ?? t.rulings['decision-not-whole']
  const panel = await panelOn(request.tx, referral.areaId, sat.heldOn)
  const sitting = sittingProblems(sat.heldOn, sat.members, {
    referral,
    panel,
    hasPanel: sat.hasPanel,
    today: request.today,
  })
  if (sitting !== undefined) return Object.values(sitting)[0]
  if (decision.outcome !== 'confirmed') return undefined
  if ('met' in (await chosenManager(request, referral, decision))) return t.chooseManager
  const reckoned = await mayReckonFirstReview(request, referral, decision, sat)
  return reckoned.met ? undefined : t.intervalNotSet(decision.level)
}
