import type { Scene } from './acting.ts'
import { allAnswers, type Claim, firstAnswers, housingAnswers } from './answers.ts'
import { AREAS, agencyOf, type UserKey, userId } from './cast.ts'
import { say } from './concerns/index.ts'
import { recordWhatIsKnown } from './known.ts'
import type { Part } from './parts.ts'
import { deal } from './people.ts'
import {
  ADDED_EVIDENCE,
  FIRST_LEVEL_REASONS,
  MISSING_REASONS,
  MORE_EVIDENCE,
  SCREENING_EVIDENCE,
  SECOND_LEVEL_REASONS,
  THIRD_LEVEL_REASONS,
} from './phrases.ts'
import { OFFICERS } from './speakers.ts'

const REFERRAL = '/api/v1/referrals/:referralId'
const HOUSING = '/api/v1/housing-information'

export type Referred = { personId: string; referralId: string }
/** A case that is open; `again` when a meeting has heard it before. */
export type Case = Referred & { part: Part; caseId: string; again: boolean }

/** The referrer records the person. */
export async function recordPerson(scene: Scene, part: Part): Promise<string> {
  const { givenName, familyName, dateOfBirth, pnc, alias } = part.person
  const { id } = await scene.send(
    part.referrer,
    '/api/v1/people',
    {},
    {
      areaId: AREAS[part.area].id,
      givenName,
      familyName,
      dateOfBirth,
      identifierKind: 'PNC',
      identifierValue: pnc,
      ...(alias !== null && { aliasGiven: alias.givenName, aliasFamily: alias.familyName }),
    },
  )
  await recordWhatIsKnown(scene, part, id)
  return id
}

/** Somebody records the same person anew under a misspelt name, though the first record was shown: co-ordination has a match to settle. */
export async function recordAgain(scene: Scene, part: Part): Promise<void> {
  const { givenName, familyName, dateOfBirth } = part.person
  await scene.send(
    part.referrer,
    '/api/v1/people',
    {},
    {
      areaId: AREAS[part.area].id,
      givenName,
      familyName: `${familyName}e`,
      dateOfBirth,
      passedOverReason: 'The custody record spells the name differently, and the address is not the same',
    },
  )
}

/** The referrer starts a referral and answers its first pages. */
export async function startReferral(scene: Scene, part: Part, personId: string): Promise<Referred> {
  const { id: referralId } = await scene.send(part.referrer, '/api/v1/referrals', {}, { personId })
  await scene.send(
    part.referrer,
    `${REFERRAL}/answers`,
    { referralId },
    { revision: 1, answers: firstAnswers(part, scene.calendar) },
  )
  return { personId, referralId }
}

/** Every fifth referral goes without the names of the workers, and says why. */
const LACKS_SOMETHING = 5

/** The referrer answers the rest and sends it. */
export async function sendReferral(
  scene: Scene,
  part: Part,
  { referralId }: Referred,
  claim: Claim,
): Promise<void> {
  const { workersInvolved, agenciesWanted, ...answers } = allAnswers(part, claim, scene.calendar)
  const lacking = part.n % LACKS_SOMETHING === 3
  const asked = part.area === 'aldermere' ? { workersInvolved } : { agenciesWanted }
  await scene.send(
    part.referrer,
    `${REFERRAL}/answers`,
    { referralId },
    { revision: 2, answers: { ...answers, ...(!lacking && asked) } },
  )
  if (answers.housingConcern === 'yes') await addHousing(scene, part, referralId)
  await scene.send(
    part.referrer,
    `${REFERRAL}/send`,
    { referralId },
    { reason: lacking ? deal(MISSING_REASONS, part.n) : '' },
  )
}

/** Where housing is a worry, the housing information goes with the referral. */
async function addHousing(scene: Scene, part: Part, referral: string): Promise<void> {
  const { id } = await scene.send<{ id: string }>(part.referrer, HOUSING, {}, { referral })
  await scene.send(
    part.referrer,
    `${HOUSING}/:housingId`,
    { housingId: id },
    { answers: housingAnswers(part) },
  )
}

/** The referrer adds the evidence that was asked for and sends the next version. */
export async function resubmit(scene: Scene, part: Part, { referralId }: Referred): Promise<void> {
  await scene.send(part.referrer, `${REFERRAL}/resubmit`, { referralId })
  const key = part.area === 'aldermere' ? 'gradeEvidence' : 'riskSummary'
  const { draft } = await scene.read<{ draft: { revision: number; answers: Record<string, string> } }>(
    part.referrer,
    REFERRAL,
    { referralId },
  )
  await scene.send(
    part.referrer,
    `${REFERRAL}/answers`,
    { referralId },
    { revision: draft.revision, answers: { [key]: `${draft.answers[key]}${ADDED_EVIDENCE}` } },
  )
  await scene.send(
    part.referrer,
    `${REFERRAL}/send`,
    { referralId },
    { reason: deal(MISSING_REASONS, part.n) },
  )
}

const LEVEL_REASONS = { 1: FIRST_LEVEL_REASONS, 2: SECOND_LEVEL_REASONS, 3: THIRD_LEVEL_REASONS }

/** The panel, or the co-ordinator where there is none, confirms level and category. The case opens. */
export async function confirm(
  scene: Scene,
  part: Part,
  referred: Referred,
  { level, grade }: Claim,
): Promise<Case> {
  const { caseId } = await decide<{ caseId: string }>(scene, part, referred, {
    outcome: 'confirmed',
    category: part.concern.category,
    level,
    riskGrade: grade,
    leadAgencyId: agencyOf(part.manager).id,
    caseManagerId: userId(part.manager),
    reasons: say(deal(LEVEL_REASONS[level], part.n), part.person.voice),
    evidence: say(deal(SCREENING_EVIDENCE, part.n), part.person.voice),
  })
  return { ...referred, part, caseId, again: false }
}

/** Further evidence is asked for; until it comes neither grade nor level is agreed. */
export async function askForEvidence(scene: Scene, part: Part, referred: Referred): Promise<void> {
  const { reasons, asked } = deal(MORE_EVIDENCE, part.n)
  await decide(scene, part, referred, { outcome: 'more-evidence', reasons, evidenceAsked: asked })
}

/** Records what those who screen decided, after reading the referral. */
export async function decide<T>(
  scene: Scene,
  part: Part,
  { referralId }: Referred,
  decision: object,
): Promise<T> {
  const { coordinator, panel } = OFFICERS[part.area]
  const { version } = await scene.read<{ version: number }>(coordinator, '/api/v1/screening/:referralId', {
    referralId,
  })
  const sitting = { heldOn: scene.today(), members: panelOf(part.n, panel).map(userId) }
  return scene.send<T>(
    coordinator,
    '/api/v1/screening/:referralId/decision',
    { referralId },
    { version, quality: GOOD, ...decision, ...sitting },
  )
}

/** What the panel found on each point of its quality check. */
const GOOD = {
  evidence: 'yes',
  defensible: 'yes',
  proportionate: 'yes',
  consistent: 'yes',
  expectations: 'yes',
}

/** Two of the panel sit for most referrals, all three for some. */
const panelOf = (n: number, panel: readonly UserKey[]): readonly UserKey[] =>
  n % 3 === 0 ? panel : panel.slice(0, 2)

export type Claims = (part: Part) => Claim

/** From the person to a confirmed case, for several people in the same weeks: what every later stage begins with. */
export async function bringToCases(
  scene: Scene,
  parts: readonly Part[],
  claim: Claims,
  from: number,
): Promise<Case[]> {
  const sent = await bringToReferrals(scene, parts, claim, from)
  scene.on(from + 6, '10:00')
  const cases: Case[] = []
  for (const [index, part] of parts.entries())
    cases.push(await confirm(scene, part, sent[index] as Referred, claim(part)))
  return cases
}

/** From the person to a referral that has been sent. */
export async function bringToReferrals(
  scene: Scene,
  parts: readonly Part[],
  claim: Claims,
  from: number,
): Promise<Referred[]> {
  scene.on(from, deal(['09:20', '10:05', '11:30', '14:10'], parts[0]?.n ?? 0))
  const started: Referred[] = []
  for (const part of parts) started.push(await startReferral(scene, part, await recordPerson(scene, part)))
  scene.on(from + 1, deal(['09:40', '13:15', '15:20'], parts[0]?.n ?? 0))
  for (const [index, part] of parts.entries())
    await sendReferral(scene, part, started[index] as Referred, claim(part))
  return started
}

/** The same claim about everybody. */
export const claim =
  (level: Claim['level'], grade: Claim['grade'] = 'high'): Claims =>
  () => ({ level, grade })

/** The open cases of people whom an earlier chapter told of, as the co-ordinator finds them. */
export async function casesOf(scene: Scene, from: number, people: readonly Part[]): Promise<Case[]> {
  scene.on(from, '09:00')
  const cases: Case[] = []
  for (const part of people) {
    const row = await scene.look(OFFICERS[part.area].coordinator, (tx) =>
      tx
        .selectFrom('case_file as c')
        .innerJoin('person_identifier as k', 'k.person_id', 'c.person_id')
        .select(['c.id', 'c.person_id'])
        .where('k.value', '=', part.person.pnc)
        .executeTakeFirstOrThrow(),
    )
    cases.push({ part, caseId: row.id, personId: row.person_id, referralId: '', again: true })
  }
  return cases
}
