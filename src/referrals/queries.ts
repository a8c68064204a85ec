import type { Tx } from '#platform/db/actor.ts'
import type { Answers } from '#platform/forms/answers.ts'
import { changedOne, found } from '#platform/http/errors.ts'
import type { ReferralStatus } from '#rules/referrals/following.ts'
import type { LevelClaim } from '#rules/referrals/level.ts'
import type { ReferralRoute } from './referral-forms.ts'

/** A referral with the person it is about and who made it. */
export type Referral = {
  id: string
  areaId: string
  personId: string
  givenName: string
  familyName: string
  reference: string
  /** The key of the form it is made on. */
  form: string
  status: ReferralStatus
  referrerId: string
  referrer: string | null
  referringAgency: string | null
  latestVersion: number
  proposedLevel: number | null
  claimsLevel3: boolean
  caseId: string | null
  startedAt: Date
  submittedAt: Date | null
  route: ReferralRoute
  situation: string | null
  routingReason: string | null
  againReason: string | null
  withdrawnReason: string | null
  version: number
}

const COLUMNS = [
  'r.id',
  'r.area_id as areaId',
  'r.person_id as personId',
  'p.given_name as givenName',
  'p.family_name as familyName',
  'r.reference',
  'r.form',
  'r.status',
  'r.referrer_id as referrerId',
  'u.name as referrer',
  'a.name as referringAgency',
  'r.latest_version as latestVersion',
  'r.proposed_level as proposedLevel',
  'r.claims_level_3 as claimsLevel3',
  'r.case_id as caseId',
  'r.started_at as startedAt',
  'r.submitted_at as submittedAt',
  'r.route',
  'r.situation',
  'r.routing_reason as routingReason',
  'r.again_reason as againReason',
  'r.withdrawn_reason as withdrawnReason',
  'r.version',
] as const

const referrals = (tx: Tx) =>
  tx
    .selectFrom('referral as r')
    .innerJoin('person as p', 'p.id', 'r.person_id')
    .leftJoin('user_account as u', 'u.id', 'r.referrer_id')
    .leftJoin('agency as a', 'a.id', 'r.referring_agency_id')

/** One referral. Throws not found when there is none or it is not the actor's to see. */
export async function getReferral(tx: Tx, id: string): Promise<Referral> {
  return found(await referrals(tx).select(COLUMNS).where('r.id', '=', id).executeTakeFirst(), 'referral')
}

/** Which referrals a list holds. */
export type Wanted = { status: ReferralStatus | null; madeBy: string | null; personId?: string }

/** Referrals in sight, the last started or sent first, one page at a time. */
export async function listReferrals(
  tx: Tx,
  wanted: Wanted,
  page: { size: number; number: number },
): Promise<{ referrals: Referral[]; total: number }> {
  const rows = filtered(tx, wanted)
  const { total } = await rows.select((of) => of.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const listed = await rows
    .select(COLUMNS)
    .orderBy((order) => order.fn.coalesce('r.submitted_at', 'r.started_at'), 'desc')
    .orderBy('r.id')
    .limit(page.size)
    .offset((page.number - 1) * page.size)
    .execute()
  return { referrals: listed, total }
}

function filtered(tx: Tx, { status, madeBy, personId }: Wanted) {
  let rows = referrals(tx)
  if (status !== null) rows = rows.where('r.status', '=', status)
  if (madeBy !== null) rows = rows.where('r.referrer_id', '=', madeBy)
  return personId === undefined ? rows : rows.where('r.person_id', '=', personId)
}

/** One version of a referral as it was sent. */
export type Version = {
  version: number
  answers: Answers
  missing: readonly { key: string; name: string }[]
  missingReason: string | null
  submittedAt: Date
  submittedById: string
  submittedBy: string | null
}

/** Every version that was sent, the newest first. */
export async function listVersions(tx: Tx, referralId: string): Promise<Version[]> {
  const rows = await tx
    .selectFrom('referral_version as v')
    .leftJoin('user_account as u', 'u.id', 'v.submitted_by')
    .select([
      'v.version',
      'v.answers',
      'v.missing',
      'v.missing_reason as missingReason',
      'v.submitted_at as submittedAt',
      'v.submitted_by as submittedById',
      'u.name as submittedBy',
    ])
    .where('v.referral_id', '=', referralId)
    .orderBy('v.version', 'desc')
    .execute()
  return rows as Version[]
}

/** What those who screen decided about a referral. */
export type Outcome = {
  id: string
  outcome: 'confirmed' | 'more-evidence' | 'not-accepted' | 'information-meeting' | 'local-meeting'
  version: number
  category: number | null
  level: number | null
  leadAgency: string | null
  reasons: string
  evidenceAsked: string | null
  decidedOn: string
}

/** Every outcome so far, the newest first. */
export function listOutcomes(tx: Tx, referralId: string): Promise<Outcome[]> {
  return tx
    .selectFrom('screening_decision as d')
    .leftJoin('agency as a', 'a.id', 'd.lead_agency_id')
    .select([
      'd.id',
      'd.outcome',
      'd.referral_version as version',
      'd.category',
      'd.level',
      'a.name as leadAgency',
      'd.reasons',
      'd.evidence_asked as evidenceAsked',
      'd.decided_on as decidedOn',
    ])
    .where('d.referral_id', '=', referralId)
    .orderBy('d.recorded_at', 'desc')
    .execute()
}

export type NewReferral = {
  id: string
  areaId: string
  personId: string
  reference: string
  form: string
  agencyId: string
  /** Where the person stood for the rules on who refers, where the area has such rules. */
  situation: string | null
  /** Why this agency makes it although another should, and why again although one is open. */
  routingReason: string | null
  againReason: string | null
  by: string
}

/** What kind of body an agency is. */
export async function agencyKind(tx: Tx, id: string): Promise<string> {
  const row = await tx.selectFrom('agency').select('kind').where('id', '=', id).executeTakeFirst()
  return row?.kind ?? ''
}

export async function addReferral(tx: Tx, now: Date, made: NewReferral): Promise<void> {
  await tx
    .insertInto('referral')
    .values({
      id: made.id,
      area_id: made.areaId,
      person_id: made.personId,
      reference: made.reference,
      form: made.form,
      referring_agency_id: made.agencyId,
      referrer_id: made.by,
      situation: made.situation,
      routing_reason: made.routingReason,
      again_reason: made.againReason,
      started_at: now,
    })
    .execute()
}

export type NewVersion = {
  answers: Answers
  missing: readonly { key: string; name: string }[]
  missingReason: string | null
  by: string
}

/** Adds what is sent as the next version, which never changes. Returns its number. */
export async function addVersion(tx: Tx, now: Date, referral: Referral, sent: NewVersion): Promise<number> {
  const version = referral.latestVersion + 1
  await tx
    .insertInto('referral_version')
    .values({
      referral_id: referral.id,
      area_id: referral.areaId,
      version,
      answers: JSON.stringify(sent.answers),
      missing: JSON.stringify(sent.missing),
      missing_reason: sent.missingReason,
      submitted_at: now,
      submitted_by: sent.by,
    })
    .execute()
  return version
}

type Move = { status: ReferralStatus } & (
  | ({ latestVersion: number; submittedAt: Date; route: ReferralRoute } & LevelClaim)
  | { withdrawnReason: string }
)

/** Moves a referral on. Throws `EditConflict` when somebody else did so first. */
export async function moveReferral(tx: Tx, { id, version }: Referral, move: Move): Promise<void> {
  const set =
    'withdrawnReason' in move
      ? { withdrawn_reason: move.withdrawnReason }
      : {
          latest_version: move.latestVersion,
          submitted_at: move.submittedAt,
          route: move.route,
          proposed_level: move.proposedLevel,
          claims_level_3: move.claimsLevel3,
        }
  changedOne(
    await tx
      .updateTable('referral')
      .set({ status: move.status, version: version + 1, ...set })
      .where('id', '=', id)
      .where('version', '=', version)
      .executeTakeFirstOrThrow(),
  )
}

/** Who holds a post in an area now, and their address. */
export function listHolders(
  tx: Tx,
  now: Date,
  { areaId, role }: { areaId: string; role: string },
): Promise<{ id: string; name: string; email: string; agency: string }[]> {
  return tx
    .selectFrom('user_role as h')
    .innerJoin('user_account as u', 'u.id', 'h.user_id')
    .innerJoin('agency as a', 'a.id', 'u.agency_id')
    .distinctOn(['u.name', 'u.id'])
    .select(['u.id', 'u.name', 'u.email', 'a.short_name as agency'])
    .where('h.area_id', '=', areaId)
    .where('h.role', '=', role)
    .where('u.status', '=', 'active')
    .where('h.starts_at', '<=', now)
    .where((or) => or.or([or('h.ends_at', 'is', null), or('h.ends_at', '>', now)]))
    .orderBy('u.name')
    .orderBy('u.id')
    .execute()
}
