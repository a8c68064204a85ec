import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '#platform/db/actor.ts'
import { changedOne, found } from '#platform/http/errors.ts'
import { londonInstant } from '#platform/http/london-time.ts'
import { PANEL_POSTS } from '#rules/screening/panel.ts'
import type { ReferralRoute } from '../referral-forms.ts'

/** Statuses in which a referral waits for those who screen. */
const WAITING = ['submitted', 'with-panel'] as const

export const WAITING_KINDS = ['waiting', 'level-3', 'more-evidence'] as const
/** By age: the longest waiting first. By risk: the highest grade in the referral first. Claims to level 3 go before either. */
export const WAITING_ORDERS = ['age', 'risk'] as const
export type WaitingFilter = {
  kind: (typeof WAITING_KINDS)[number]
  order: (typeof WAITING_ORDERS)[number]
  page: number
}

export type WaitingReferral = {
  id: string
  areaId: string
  reference: string
  givenName: string
  familyName: string
  agency: string | null
  referrer: string | null
  proposedLevel: number | null
  claimsLevel3: boolean
  sentVersion: number
  submittedAt: Date | null
  /** The highest grade in what was sent last: 4 very high, 1 low; null where none is given. */
  grade?: number | null
}

/** Grades stand in answers of any question, so the value decides: no other answer is one of these words. */
const HIGHEST_GRADE = sql<
  number | null
>`(select max(case e.value when 'very-high' then 4 when 'high' then 3 when 'medium' then 2 when 'low' then 1 end)
  from app.referral_version v cross join lateral jsonb_each_text(v.answers) e
  where v.referral_id = r.id and v.version = r.latest_version)`

function waiting(tx: Tx, kind: WaitingFilter['kind']) {
  const rows = tx
    .selectFrom('referral as r')
    .innerJoin('person as p', 'p.id', 'r.person_id')
    .leftJoin('agency as a', 'a.id', 'r.referring_agency_id')
    .leftJoin('user_account as u', 'u.id', 'r.referrer_id')
    .where('r.latest_version', '>', 0)
  if (kind === 'more-evidence') return rows.where('r.status', '=', 'more-evidence')
  const before = rows.where('r.status', 'in', WAITING)
  return kind === 'level-3' ? before.where('r.claims_level_3', '=', true) : before
}

/** Referrals before the screeners: those that claim level 3 first, then the longest waiting. */
export async function listWaiting(
  tx: Tx,
  areaIds: readonly string[],
  { kind, order, page }: WaitingFilter,
  size: number,
) {
  const rows = waiting(tx, kind).where('r.area_id', 'in', areaIds)
  const counts = await rows
    .select((of) => of.fn.countAll<number>().as('total'))
    .select((of) => of.fn.countAll<number>().filterWhere('r.claims_level_3', '=', true).as('claims'))
    .executeTakeFirstOrThrow()
  const referrals: WaitingReferral[] = await rows
    .select([
      'r.id',
      'r.area_id as areaId',
      'r.reference',
      'p.given_name as givenName',
      'p.family_name as familyName',
      'a.short_name as agency',
    ])
    .select(['u.name as referrer', 'r.proposed_level as proposedLevel', 'r.claims_level_3 as claimsLevel3'])
    .select(['r.latest_version as sentVersion', 'r.submitted_at as submittedAt'])
    .select(HIGHEST_GRADE.as('grade'))
    .orderBy('r.claims_level_3', 'desc')
    .$if(order === 'risk', (sorted) => sorted.orderBy(HIGHEST_GRADE, (by) => by.desc().nullsLast()))
    .orderBy('r.submitted_at')
    .orderBy('r.id')
    .limit(size)
    .offset((page - 1) * size)
    .execute()
  return { referrals, ...counts }
}

/** A sent referral as the screener needs it, with who is to be told. */
export type Screened = WaitingReferral & {
  personId: string
  status: string
  referrerId: string
  referrerEmail: string | null
  caseId: string | null
  form: string
  route: ReferralRoute
  routingReason: string | null
  againReason: string | null
  version: number
}

/** A referral that was sent. Throws not found for a draft or one that is not the actor's to see. */
export async function getScreened(tx: Tx, id: string): Promise<Screened> {
  const row = await tx
    .selectFrom('referral as r')
    .innerJoin('person as p', 'p.id', 'r.person_id')
    .leftJoin('agency as a', 'a.id', 'r.referring_agency_id')
    .leftJoin('user_account as u', 'u.id', 'r.referrer_id')
    .select([
      'r.id',
      'r.area_id as areaId',
      'r.reference',
      'p.given_name as givenName',
      'p.family_name as familyName',
      'a.short_name as agency',
    ])
    .select([
      'u.name as referrer',
      'r.proposed_level as proposedLevel',
      'r.claims_level_3 as claimsLevel3',
      'r.latest_version as sentVersion',
    ])
    .select([
      'r.submitted_at as submittedAt',
      'r.person_id as personId',
      'r.status',
      'r.referrer_id as referrerId',
      'u.email as referrerEmail',
    ])
    .select(['r.case_id as caseId', 'r.version', 'r.form', 'r.route'])
    .select(['r.routing_reason as routingReason', 'r.again_reason as againReason'])
    .where('r.id', '=', id)
    .where('r.latest_version', '>', 0)
    .executeTakeFirst()
  return found(row, 'sent referral')
}

/** Other referrals of the same person that are not decided, for whoever screens this one. */
export function listOtherOpen(tx: Tx, { id, personId }: Pick<Screened, 'id' | 'personId'>) {
  return tx
    .selectFrom('referral')
    .select(['id', 'reference'])
    .where('person_id', '=', personId)
    .where('id', '<>', id)
    .where('latest_version', '>', 0)
    .where('status', 'in', [...WAITING, 'more-evidence'])
    .orderBy('submitted_at')
    .execute()
}

/** Whether a referral still waits for a decision. */
export const isWaiting = ({ status }: { status: string }): boolean =>
  (WAITING as readonly string[]).includes(status)

type Move = {
  id: string
  version: number
  status: 'confirmed' | 'more-evidence' | 'not-accepted' | 'meeting-agreed'
  caseId: string | null
}

/** Moves a referral on after the decision. Throws `EditConflict` when somebody else did so first. */
export async function moveScreened(tx: Tx, { id, version, status, caseId }: Move): Promise<void> {
  changedOne(
    await tx
      .updateTable('referral')
      .set({ status, version: version + 1, ...(caseId === null ? {} : { case_id: caseId }) })
      .where('id', '=', id)
      .where('version', '=', version)
      .where('status', 'in', WAITING)
      .executeTakeFirstOrThrow(),
  )
}

/** RF-13: a confirmed referral has been sent to the lead managers. Throws `EditConflict` when somebody did so first. */
export async function moveDistributed(tx: Tx, { id, version }: Screened): Promise<void> {
  changedOne(
    await tx
      .updateTable('referral')
      .set({ status: 'distributed', version: version + 1 })
      .where('id', '=', id)
      .where('version', '=', version)
      .where('status', '=', 'confirmed')
      .executeTakeFirstOrThrow(),
  )
}

export type Agency = { id: string; name: string }

/** Agencies that take part in an area, by name. */
export function listAgencies(tx: Tx, areaId: string): Promise<Agency[]> {
  return tx
    .selectFrom('agency as a')
    .innerJoin('agency_area as x', 'x.agency_id', 'a.id')
    .select(['a.id', 'a.name'])
    .where('x.area_id', '=', areaId)
    .orderBy('a.name')
    .execute()
}

export type PanelMember = { id: string; name: string; agency: string; role: string; post: string }

/** CP-02: the panel as it was on the day of a sitting, each member once. */
export function panelOn(tx: Tx, areaId: string, day: string): Promise<PanelMember[]> {
  // Whoever held the post at any time of the day is of the panel of that day.
  const last = londonInstant(day, '23:59')
  return last === undefined
    ? Promise.resolve([])
    : listPanel(tx, last, areaId, londonInstant(day, '00:00') ?? last)
}

function listPanel(tx: Tx, until: Date, areaId: string, from: Date): Promise<PanelMember[]> {
  return tx
    .selectFrom('user_role as h')
    .innerJoin('user_account as u', 'u.id', 'h.user_id')
    .innerJoin('agency as a', 'a.id', 'u.agency_id')
    .innerJoin('role as r', 'r.code', 'h.role')
    .distinctOn(['u.name', 'u.id'])
    .select(['u.id', 'u.name', 'a.short_name as agency', 'h.role', 'r.title as post'])
    .where('h.area_id', '=', areaId)
    .where('h.role', 'in', PANEL_POSTS)
    .where('h.starts_at', '<=', until)
    .where((or) => or.or([or('h.ends_at', 'is', null), or('h.ends_at', '>', from)]))
    .orderBy('u.name')
    .orderBy('u.id')
    .execute()
}

export type Sitting = {
  areaId: string
  body: 'coordination-panel' | 'co-ordinator'
  heldOn: string
  members: readonly { id: string; post: string }[]
  by: string
}

/** The sitting of that day with exactly these members, where it is recorded already, or a new one. Returns its id. */
export async function findOrAddSitting(tx: Tx, now: Date, sitting: Sitting): Promise<string> {
  const { areaId, body, heldOn, members, by } = sitting
  const ids = members.map(({ id }) => id).sort()
  const { rows } = await sql<{ id: string }>`
    select s.id from app.panel_sitting s
    where s.area_id = ${areaId} and s.body = ${body} and s.held_on = ${heldOn}
      and (select array_agg(m.user_id order by m.user_id) from app.panel_member m where m.sitting_id = s.id) = ${ids}::uuid[]
    limit 1`.execute(tx)
  const [known] = rows
  if (known !== undefined) return known.id
  const id = randomUUID()
  await tx
    .insertInto('panel_sitting')
    .values({ id, area_id: areaId, body, held_on: heldOn, recorded_at: now, recorded_by: by })
    .execute()
  await tx
    .insertInto('panel_member')
    .values(
      members.map((member) => ({ sitting_id: id, area_id: areaId, user_id: member.id, post: member.post })),
    )
    .execute()
  return id
}

/** Who was present at the sitting last recorded on a day, so that the second referral of a sitting need not name them again. */
export async function listLastMembers(tx: Tx, of: { areaId: string; heldOn: string }): Promise<string[]> {
  const last = await tx
    .selectFrom('panel_sitting')
    .select('id')
    .where('area_id', '=', of.areaId)
    .where('held_on', '=', of.heldOn)
    .orderBy('recorded_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (last === undefined) return []
  const members = await tx
    .selectFrom('panel_member')
    .select('user_id as id')
    .where('sitting_id', '=', last.id)
    .execute()
  return members.map(({ id }) => id)
}
