import type { Tx } from '#platform/db/actor.ts'
import type { Answers } from '#platform/forms/answers.ts'
import { changedOne, found } from '#platform/http/errors.ts'

/** Housing information: a draft of its maker, or what was sent. */
export type Housing = {
  id: string
  areaId: string
  personId: string
  referralId: string | null
  reference: string
  status: 'draft' | 'sent' | 'withdrawn'
  answers: Answers | null
  missing: readonly { key: string; name: string }[]
  missingReason: string | null
  urgent: boolean
  madeById: string
  madeBy: string | null
  agency: string | null
  startedAt: Date
  sentAt: Date | null
  withdrawnReason: string | null
  version: number
}

const housing = (tx: Tx) =>
  tx
    .selectFrom('housing_information as h')
    .leftJoin('user_account as u', 'u.id', 'h.made_by')
    .leftJoin('agency as a', 'a.id', 'h.agency_id')

const COLUMNS = [
  'h.id',
  'h.area_id as areaId',
  'h.person_id as personId',
  'h.referral_id as referralId',
  'h.reference',
  'h.status',
  'h.answers',
  'h.missing',
  'h.missing_reason as missingReason',
  'h.urgent',
  'h.made_by as madeById',
  'u.name as madeBy',
  'a.name as agency',
  'h.started_at as startedAt',
  'h.sent_at as sentAt',
  'h.withdrawn_reason as withdrawnReason',
  'h.version',
] as const

/** One piece of housing information. Throws not found when there is none or it is not the actor's to see. */
export async function getHousing(tx: Tx, id: string): Promise<Housing> {
  const row = await housing(tx).select(COLUMNS).where('h.id', '=', id).executeTakeFirst()
  return found(row, 'housing information') as Housing
}

/** Housing information attached to a referral and not taken back, the first first. */
export async function listAttached(tx: Tx, referralId: string): Promise<Housing[]> {
  const rows = housing(tx).select(COLUMNS).where('h.referral_id', '=', referralId)
  return (await rows
    .where('h.status', '<>', 'withdrawn')
    .orderBy('h.started_at')
    .orderBy('h.id')
    .execute()) as Housing[]
}

export type HousingFilter = { show: 'all' | 'urgent' | 'drafts'; page: number }

/** Housing information in sight: urgent first, then the last sent. */
export async function listHousing(
  tx: Tx,
  { show, page }: HousingFilter,
  size: number,
): Promise<{ housing: Housing[]; total: number }> {
  let rows = housing(tx).where('h.status', '<>', 'withdrawn')
  if (show === 'urgent') rows = rows.where('h.urgent', '=', true)
  if (show === 'drafts') rows = rows.where('h.status', '=', 'draft')
  const { total } = await rows.select((of) => of.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const listed = await rows
    .select(COLUMNS)
    .orderBy('h.urgent', 'desc')
    .orderBy('h.sent_at', (order) => order.desc().nullsFirst())
    .orderBy('h.id')
    .limit(size)
    .offset((page - 1) * size)
    .execute()
  return { housing: listed as Housing[], total }
}

type NewHousing = {
  id: string
  areaId: string
  personId: string
  referralId: string | null
  reference: string
  agencyId: string
  by: string
}

export async function addHousing(tx: Tx, now: Date, made: NewHousing): Promise<void> {
  await tx
    .insertInto('housing_information')
    .values({
      id: made.id,
      area_id: made.areaId,
      person_id: made.personId,
      referral_id: made.referralId,
      reference: made.reference,
      form: 'pp3',
      made_by: made.by,
      agency_id: made.agencyId,
      started_at: now,
    })
    .execute()
}

type Sent = {
  answers: Answers
  missing: readonly { key: string; name: string }[]
  missingReason: string | null
  urgent: boolean
}

/** What was filled in is sent and never changes. Throws `EditConflict` when it was sent or taken back since. */
export async function saveSent(tx: Tx, now: Date, { id, version }: Housing, sent: Sent): Promise<void> {
  changedOne(
    await tx
      .updateTable('housing_information')
      .set({
        status: 'sent',
        answers: JSON.stringify(sent.answers),
        missing: JSON.stringify(sent.missing),
        missing_reason: sent.missingReason,
        urgent: sent.urgent,
        sent_at: now,
        version: version + 1,
      })
      .where('id', '=', id)
      .where('version', '=', version)
      .where('status', '=', 'draft')
      .executeTakeFirstOrThrow(),
  )
}

/** A draft that is not wanted goes, with the reason. */
export async function saveWithdrawn(tx: Tx, { id, version }: Housing, reason: string): Promise<void> {
  changedOne(
    await tx
      .updateTable('housing_information')
      .set({ status: 'withdrawn', withdrawn_reason: reason, version: version + 1 })
      .where('id', '=', id)
      .where('version', '=', version)
      .where('status', '=', 'draft')
      .executeTakeFirstOrThrow(),
  )
}
