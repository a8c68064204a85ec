import { randomUUID } from 'node:crypto'
import type { Tx } from '#platform/db/actor.ts'
import type { Answers } from '#platform/forms/answers.ts'
import type { Request } from '#platform/http/route.ts'
import type { Profile } from '#rules/profiles/profile.ts'
import { deliveryOf } from '#rules/referrals/delivery.ts'
import { openTask } from '../work/index.ts'
import type { Referral } from './queries.ts'
import type { ReferralForm } from './referral-forms.ts'

export type CopyPurpose = 'central-unit' | 'housing-needs' | 'lead-manager'

/** Where a referral or its housing information went, by which channel, and what is known of its arrival. */
export type Copy = {
  id: string
  purpose: CopyPurpose
  to: string | null
  channel: 'service' | 'secure-email' | 'post'
  urgent: boolean
  note: string
  sentAt: Date
  postedAt: Date | null
  receivedAt: Date | null
  receivedBy: string | null
}

type NewCopy = {
  areaId: string
  personId: string
  referralId: string | null
  housingId: string | null
  purpose: CopyPurpose
  to: { role: string } | { userId: string }
  channel: Copy['channel']
  urgent?: boolean
  note?: string
  by: string
}

/** Records that a copy left, with the channel it took. Returns its id. */
export async function addCopy(tx: Tx, now: Date, copy: NewCopy): Promise<string> {
  const id = randomUUID()
  await tx
    .insertInto('referral_copy')
    .values({
      id,
      area_id: copy.areaId,
      person_id: copy.personId,
      referral_id: copy.referralId,
      housing_id: copy.housingId,
      purpose: copy.purpose,
      to_role: 'role' in copy.to ? copy.to.role : null,
      to_user_id: 'userId' in copy.to ? copy.to.userId : null,
      channel: copy.channel,
      urgent: copy.urgent ?? false,
      note: copy.note ?? '',
      sent_at: now,
      sent_by: copy.by,
    })
    .execute()
  return id
}

/** Every copy of a referral or of one piece of housing information that the actor may know of, the first first. */
export async function listCopies(
  tx: Tx,
  of: { referralId: string } | { housingId: string },
): Promise<Copy[]> {
  const rows = tx
    .selectFrom('referral_copy as c')
    .leftJoin('role as r', 'r.code', 'c.to_role')
    .leftJoin('user_account as u', 'u.id', 'c.to_user_id')
    .leftJoin('user_account as b', 'b.id', 'c.received_by')
    .select([
      'c.id',
      'c.purpose',
      'c.channel',
      'c.urgent',
      'c.note',
      'c.sent_at as sentAt',
      'c.posted_at as postedAt',
    ])
    .select(['c.received_at as receivedAt', 'b.name as receivedBy'])
    .select((of) => of.fn.coalesce('u.name', 'r.title').as('to'))
    .orderBy('c.sent_at')
    .orderBy('c.id')
  return 'referralId' in of
    ? rows.where('c.referral_id', '=', of.referralId).execute()
    : rows.where('c.housing_id', '=', of.housingId).execute()
}

type Delivered = {
  referral: Referral
  kind: ReferralForm
  profile: Profile
  answers: Answers
  version: number
}

/** RF-24: the completed form goes to the co-ordinator, by the channel that the rule of the area allows; what goes by post is a task to post it. */
export async function deliver({ tx, now, actor }: Request, delivered: Delivered): Promise<void> {
  const { referral, kind, profile, answers, version } = delivered
  const ends = {
    sender: kind.secureSender?.(answers) ?? false,
    receiver: profile.centralUnitContact.value.secureEmail !== '',
  }
  const { by: channel } = deliveryOf(profile.referralDelivery.value, ends)
  const id = await addCopy(tx, now, {
    areaId: referral.areaId,
    personId: referral.personId,
    referralId: referral.id,
    housingId: null,
    purpose: 'central-unit',
    to: { role: 'mappa-coordinator' },
    channel,
    by: actor.userId,
  })
  if (channel !== 'post') return
  await openTask(tx, now, {
    areaId: referral.areaId,
    personId: referral.personId,
    caseId: null,
    kind: 'post-referral',
    subject: { type: 'referral', id: referral.id },
    facts: { reference: referral.reference, version, copyId: id },
    owner: { userId: actor.userId },
    dueOn: null,
    by: actor.userId,
  })
}

/** The copies of a referral that still have to be put in the post are posted now. Returns how many. */
export async function markPosted(
  tx: Tx,
  now: Date,
  { referralId, by }: { referralId: string; by: string },
): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('referral_copy')
    .set({ posted_at: now, posted_by: by })
    .where('referral_id', '=', referralId)
    .where('channel', '=', 'post')
    .where('posted_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(numUpdatedRows)
}

/** Whoever opens what was sent to them has received it: the first time stands. */
export async function markReceived(
  tx: Tx,
  now: Date,
  {
    purpose,
    by,
    ...of
  }: { purpose: CopyPurpose; by: string } & ({ referralId: string } | { housingId: string }),
): Promise<void> {
  const open = tx
    .updateTable('referral_copy')
    .set({ received_at: now, received_by: by })
    .where('purpose', '=', purpose)
    .where('received_at', 'is', null)
  if ('housingId' in of) await open.where('housing_id', '=', of.housingId).execute()
  else if (purpose === 'lead-manager')
    await open.where('referral_id', '=', of.referralId).where('to_user_id', '=', by).execute()
  else await open.where('referral_id', '=', of.referralId).execute()
}
