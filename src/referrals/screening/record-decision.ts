import { randomUUID } from 'node:crypto'
import { words } from '#platform/html/text.ts'
import { EditConflict } from '#platform/http/errors.ts'
import { londonInstant } from '#platform/http/london-time.ts'
import type { Request } from '#platform/http/route.ts'
import { consequenceOf } from '#rules/screening/consequence.ts'
import { decisionIsWhole, type ScreeningDecision } from '#rules/screening/decision.ts'
import { panelIsMade } from '#rules/screening/panel.ts'
import { met, notMet, type Ruling, thamesValley } from '#rules/source.ts'
import {
  type Category,
  findOpenCase,
  getCase,
  type Level,
  listManagers,
  type Manager,
  openCase,
  recordCategory,
  recordLevel,
  saveManagement,
} from '../../cases/index.ts'
import { checkInterval, setReview } from '../../reviews/index.ts'
import { finishTasks, handOverClocks, requestAgenda } from '../../work/index.ts'
import { dropAnswers } from './drafts.ts'
import { askForLocalMeeting, askForMeeting, tellManager, tellReferrer } from './follow-decision.ts'
import { type Identified, recordIdentification, type WorkedOut } from './identify.ts'
import { findOrAddSitting, isWaiting, moveScreened, panelOn, type Screened } from './queries.ts'
import { screeningText } from './screening.text.ts'

const t = words('en', screeningText)

/** When it was decided and who was present; without a panel the co-ordinator alone. */
export type Sat = {
  heldOn: string
  members: readonly string[]
  hasPanel: boolean
  profileKey: string
  qualityAsked: boolean
  /** What was said beside the decision, and what the rules worked out. */
  said: Identified
  worked: WorkedOut
}

export type Recorded = { decisionId: string; caseId: string | null }

/** Whether the decision is whole and its sitting made. Ask before `recordDecision`. */
export function mayRecord(
  decision: ScreeningDecision,
  { members, hasPanel }: Pick<Sat, 'members' | 'hasPanel'>,
): Ruling {
  const whole = decisionIsWhole(decision, { hasPanel })
  return whole.met ? panelIsMade({ hasPanel, present: members.length }) : whole
}

/** The manager a confirmed decision names, as long as they may manage it; a ruling against it otherwise. */
export async function chosenManager(
  { tx, now }: Request,
  referral: Screened,
  decision: ScreeningDecision,
): Promise<Manager | Ruling> {
  const manager = (await listManagers(tx, now, referral)).find(({ id }) => id === decision.caseManagerId)
  if (manager !== undefined && manager.agencyId === decision.leadAgencyId) return manager
  return notMet('manager-cannot', {}, thamesValley('§3.17', 'derived'))
}

/** Whether the area has said how often a case of the decided level is reviewed: the first review is reckoned from it (RX-03). */
export async function mayReckonFirstReview(
  { tx }: Request,
  { areaId }: Screened,
  { outcome, level }: ScreeningDecision,
  { heldOn }: Pick<Sat, 'heldOn'>,
): Promise<Ruling> {
  if (outcome !== 'confirmed' || level === null) return met
  return checkInterval(tx, { areaId, level: level as Level, on: heldOn })
}

/**
 * Records a screening decision with all that follows from it, in the transaction of the request: sitting and members, the decision,
 * and for a confirmed referral the case, its category and level, its first review and its place before a meeting.
 */
export async function recordDecision(
  request: Request,
  referral: Screened,
  decision: ScreeningDecision,
  sat: Sat,
): Promise<Recorded> {
  const { tx, now, actor, audit } = request
  if (!isWaiting(referral)) throw new EditConflict()
  const sittingId = await holdSitting(request, referral, sat)
  const decisionId = await addDecision(request, referral, { decision, sittingId, heldOn: sat.heldOn })
  await recordIdentification(request, referral, {
    decisionId,
    decision,
    said: sat.said,
    worked: sat.worked,
    takenInAsked: sat.profileKey === 'wiltshire',
    qualityAsked: sat.qualityAsked,
  })
  const caseId =
    decision.outcome === 'confirmed' ? await settle(request, referral, { decision, decisionId, sat }) : null
  if (decision.outcome === 'information-meeting') await askForMeeting(request, referral)
  if (decision.outcome === 'local-meeting') await askForLocalMeeting(request, referral)
  await moveScreened(tx, {
    id: referral.id,
    version: referral.version,
    status: statusAfter(decision.outcome),
    caseId,
  })
  await finishTasks(tx, now, {
    subjectId: referral.id,
    kind: 'screen-referral',
    by: actor.userId,
    outcome: decision.outcome,
  })
  await tellReferrer(request, referral, decision)
  await dropAnswers(tx, referral.id)
  audit.saw('screening-decision', decisionId)
  audit.say({ outcome: decision.outcome, reasons: decision.reasons })
  return { decisionId, caseId }
}

const statusAfter = (outcome: ScreeningDecision['outcome']) =>
  outcome === 'information-meeting' || outcome === 'local-meeting' ? 'meeting-agreed' : outcome

async function holdSitting(
  { tx, now, actor }: Request,
  { areaId }: Screened,
  { heldOn, members, hasPanel }: Sat,
): Promise<string> {
  const panel = hasPanel ? await panelOn(tx, areaId, heldOn) : []
  const post = actor.roles.find((role) => role.areaId === areaId)?.title ?? t.coordinator
  const present = hasPanel ? panel.filter(({ id }) => members.includes(id)) : [{ id: actor.userId, post }]
  const body = hasPanel ? 'coordination-panel' : 'co-ordinator'
  return findOrAddSitting(tx, now, { areaId, body, heldOn, members: present, by: actor.userId })
}

type Deciding = { decision: ScreeningDecision; sittingId: string; heldOn: string }

async function addDecision(
  { tx, now, actor }: Request,
  referral: Screened,
  { decision, sittingId, heldOn }: Deciding,
): Promise<string> {
  const id = randomUUID()
  await tx
    .insertInto('screening_decision')
    .values({
      id,
      area_id: referral.areaId,
      person_id: referral.personId,
      referral_id: referral.id,
      referral_version: referral.sentVersion,
      sitting_id: sittingId,
      outcome: decision.outcome,
      category: decision.category,
      level: decision.level,
      risk_grade: decision.riskGrade,
      lead_agency_id: decision.leadAgencyId,
      case_manager_id: decision.caseManagerId,
      reasons: decision.reasons,
      evidence: decision.evidence,
      evidence_asked: decision.evidenceAsked,
      decided_by: actor.userId,
      decided_on: heldOn,
      recorded_at: now,
    })
    .execute()
  return id
}

type Settling = { decision: ScreeningDecision; decisionId: string; sat: Sat }

/** Opens the case or takes the open one, and gives it category, level, first review and, where its level comes before a meeting, its request for the agenda (CP-06). */
async function settle(request: Request, referral: Screened, settling: Settling): Promise<string> {
  const { tx, now, actor } = request
  const { decision, decisionId, sat } = settling
  const caseId = await caseFor(request, referral, decision)
  await recordBoth(request, referral, caseId, settling)
  const by = actor.userId
  const first = { reasons: t.firstReview, factors: {}, screeningId: decisionId, by }
  await setReview(tx, now, { caseId, setOn: sat.heldOn, next: { on: null }, ...first })
  const level = decision.level as Level
  if (consequenceOf(level, sat.profileKey).follows !== 'no-meeting')
    await requestAgenda(tx, now, {
      areaId: referral.areaId,
      caseId,
      personId: referral.personId,
      referralId: referral.id,
      kind: 'new-referral',
      level,
      reason: t.agendaReason(level),
      wantedBy: null,
      by,
    })
  request.audit.saw('case', caseId)
  return caseId
}

/** Category and level, in force from the sitting: one held on an earlier day from that day, one recorded on its own day from now. */
async function recordBoth(
  { tx, now, today, actor }: Request,
  { areaId }: Screened,
  caseId: string,
  settling: Settling,
) {
  const { decision, decisionId, sat } = settling
  const decided = {
    caseId,
    areaId,
    from: sat.heldOn === today ? now : (londonInstant(sat.heldOn, '00:00') ?? now),
    decidedByBody: sat.hasPanel ? t.panel : t.coordinator,
    screeningId: decisionId,
    reasons: decision.reasons,
    evidence: decision.evidence,
    by: actor.userId,
  }
  await recordCategory(tx, now, { ...decided, category: decision.category as Category })
  await recordLevel(tx, now, { ...decided, level: decision.level as Level })
}

async function caseFor(request: Request, referral: Screened, decision: ScreeningDecision): Promise<string> {
  const { tx, now, actor } = request
  const management = {
    leadAgencyId: decision.leadAgencyId ?? '',
    caseManagerId: decision.caseManagerId ?? '',
  }
  const open = await findOpenCase(tx, referral.personId)
  if (open === undefined) {
    const id = await openCase(tx, now, {
      areaId: referral.areaId,
      personId: referral.personId,
      ...management,
      by: actor.userId,
    })
    await tellManager(request, referral, management.caseManagerId, id)
    return id
  }
  const before = await getCase(tx, open.id)
  if (before.caseManagerId !== management.caseManagerId || before.leadAgencyId !== management.leadAgencyId) {
    await saveManagement(tx, { id: open.id, version: open.version, ...management })
    await handOverClocks(tx, { caseId: open.id, from: before.caseManagerId, to: management.caseManagerId })
  }
  if (before.caseManagerId !== management.caseManagerId)
    await tellManager(request, referral, management.caseManagerId, open.id)
  return open.id
}
