import type { Tx } from '#platform/db/actor.ts'
import type { Request } from '#platform/http/route.ts'
import { under18On } from '#rules/case-clocks/facts.ts'
import type { Basis } from '#rules/eligibility/basis.ts'
import { type Eligibility, eligibilityOn, USUAL_PRECEDENCE } from '#rules/eligibility/category.ts'
import { onOffenceListMatch } from '#rules/eligibility/risk-to-children.ts'
import { type LeadAgency, proposedLead } from '#rules/levels/lead.ts'
import { type Ground, mayIdentify, standingOf } from '#rules/referrals/identification.ts'
import { eligibilityFactsOf, isCourtEvent } from '#rules/referrals/recorded-events.ts'
import type { ScreeningDecision } from '#rules/screening/decision.ts'
import type { Quality } from '#rules/screening/quality.ts'
import type { Ruling, Source } from '#rules/source.ts'
import { openTask } from '../../work/index.ts'
import { type KnownEvent, type KnownFacts, knownFacts } from '../known-events.ts'
import type { Screened } from './queries.ts'

/** What the rules work out about a person from the record, and what else the record tells whoever screens. */
export type WorkedOut = {
  facts: KnownFacts
  eligibility: Eligibility
  bases: readonly Basis[]
  /** Whether anything is recorded from which a category could follow. */
  fromRecord: boolean
  /** Convictions and findings, for a person to say which stand in Schedule 15. */
  courtEvents: readonly KnownEvent[]
  /** IC-18, IC-19: offences against children, and what follows from the match here. */
  againstChildren: readonly KnownEvent[]
  onMatch: { follows: 'information-only' | 'fuller-assessment'; source: Source } | null
  lead: { lead: LeadAgency | undefined; source: Source } | null
}

type On = { personId: string; day: string; profileKey: string; inSchedule15: readonly string[] }

/** Eligibility by the rules of the law on a day, with the chain of reasons (IC-02, IC-10). */
export async function workOut(tx: Tx, { personId, day, profileKey, inSchedule15 }: On): Promise<WorkedOut> {
  const facts = await knownFacts(tx, personId)
  const given = eligibilityFactsOf(facts, day, inSchedule15)
  const eligibility = eligibilityOn(given, day, { profile: profileKey, precedence: USUAL_PRECEDENCE })
  const bases = [...eligibility.chain, ...eligibility.others]
  const sentences = given.convictions.flatMap(({ disposals }) => disposals)
  return {
    facts,
    eligibility,
    bases,
    fromRecord: given.convictions.length > 0 || given.register !== null,
    courtEvents: facts.events.filter(isCourtEvent),
    againstChildren: facts.events.filter(({ details }) => details.offence?.againstChild === true),
    onMatch: onOffenceListMatch(profileKey),
    lead: proposedLead(
      {
        under18: under18On(facts, day),
        onHospitalOrder: sentences.some(({ kind }) => kind === 'hospital-order'),
        onLicence: facts.events.some(
          ({ kind, details }) => kind === 'release' && details.release?.expected === false,
        ),
        violentOffender: inSchedule15.length > 0 && eligibility.category === 2,
        onRegister: eligibility.category === 1,
      },
      profileKey,
    ),
  }
}

/** What those who screen say beside the decision. */
export type Identified = {
  ground: Ground | null
  inSchedule15: readonly string[]
  overrideReason: string
  notEligible: boolean
  takenIn: 'has-committed' | 'at-substantial-risk' | null
  assessment: string
  quality: Quality
  qualityNote: string
}

/** Whether the category may be recorded as it is said (IC-09, IC-11, IC-25). */
export function identificationRuling(
  worked: WorkedOut,
  decision: Pick<ScreeningDecision, 'outcome' | 'category'>,
  said: Identified,
  profile: string,
): Ruling {
  const { eligibility, fromRecord, bases } = worked
  return mayIdentify({
    ...decision,
    ...said,
    worked: { category: eligibility.category, fromRecord, bases },
    profile,
  })
}

type Recording = {
  decisionId: string
  decision: ScreeningDecision
  said: Identified
  worked: WorkedOut
  takenInAsked: boolean
  qualityAsked: boolean
}

/** Records what was worked out and checked with the decision, for ever; a match in London asks for a fuller assessment (IC-19). */
export async function recordIdentification(
  request: Request,
  referral: Screened,
  recording: Recording,
): Promise<void> {
  const { tx, now, actor } = request
  const { decisionId, decision, said, worked } = recording
  const about = {
    decision_id: decisionId,
    area_id: referral.areaId,
    recorded_by: actor.userId,
    recorded_at: now,
  }
  if (recording.qualityAsked)
    await tx
      .insertInto('quality_check')
      .values({ ...about, points: JSON.stringify(said.quality), note: said.qualityNote })
      .execute()
  if (decision.outcome !== 'confirmed' && decision.outcome !== 'not-accepted') return
  const standing =
    decision.outcome === 'not-accepted'
      ? said.notEligible
        ? 'not-eligible'
        : 'nothing-recorded'
      : standingOf({
          category: decision.category,
          worked: {
            category: worked.eligibility.category,
            fromRecord: worked.fromRecord,
            bases: worked.bases,
          },
        })
  const takenIn = recording.takenInAsked && decision.outcome === 'confirmed'
  await tx
    .insertInto('identification')
    .values({
      ...about,
      worked_out: JSON.stringify(keptOf(worked, said)),
      standing,
      override_reason: standing === 'overridden' ? said.overrideReason : null,
      ground: said.ground,
      taken_in: takenIn ? said.takenIn : null,
      assessment: takenIn ? said.assessment : null,
    })
    .execute()
  if (decision.outcome === 'confirmed')
    await askForAssessment(request, referral, { worked, to: decision.caseManagerId })
}

/** The answer and its reasons as they stood: the day, the category, and each ground with its rule. */
const keptOf = ({ eligibility, bases, fromRecord }: WorkedOut, { inSchedule15 }: Identified) => ({
  on: eligibility.on,
  category: eligibility.category,
  fromRecord,
  inSchedule15,
  grounds: bases.map(({ category, state, because, conviction, rule }) => ({
    category,
    state,
    because,
    conviction,
    rule: rule.id,
  })),
})

async function askForAssessment(
  { tx, now, actor }: Request,
  referral: Screened,
  { worked, to }: { worked: WorkedOut; to: string | null },
): Promise<void> {
  if (worked.onMatch?.follows !== 'fuller-assessment' || worked.againstChildren.length === 0 || to === null)
    return
  await openTask(tx, now, {
    areaId: referral.areaId,
    personId: referral.personId,
    caseId: null,
    kind: 'assess-risk-to-children',
    subject: { type: 'person', id: referral.personId },
    facts: { reference: referral.reference },
    owner: { userId: to },
    dueOn: null,
    by: actor.userId,
  })
}

/** What was recorded with a decision, for its card. */
export async function findRecorded(tx: Tx, decisionIds: readonly string[]) {
  if (decisionIds.length === 0) return { checks: [], identified: [] }
  const checks = await tx
    .selectFrom('quality_check')
    .select(['decision_id as decisionId', 'points', 'note'])
    .where('decision_id', 'in', decisionIds)
    .execute()
  const identified = await tx
    .selectFrom('identification')
    .select([
      'decision_id as decisionId',
      'standing',
      'override_reason as overrideReason',
      'ground',
      'worked_out as workedOut',
      'taken_in as takenIn',
      'assessment',
    ])
    .where('decision_id', 'in', decisionIds)
    .execute()
  return { checks, identified }
}
