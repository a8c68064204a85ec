import { findDraft, startDraft } from '#platform/forms/drafts.ts'
import { type Reply, type Request, redirect } from '#platform/http/route.ts'
import { mayResubmit } from '#rules/referrals/following.ts'
import type { Ruling } from '#rules/source.ts'
import { getOwn } from './mine.ts'
import { listVersions, type Referral } from './queries.ts'

/** Begins the next version from the last one, so that only the evidence has to be added (RF-27). */
export async function resubmitFromPage(request: Request): Promise<Reply> {
  const referral = await getOwn(request)
  const ruling = await beginNextVersion(request, referral)
  return redirect(ruling.met ? `/referrals/${referral.id}/steps` : `/referrals/${referral.id}`)
}

/** Begins the next version unless it has been begun already. */
export async function beginNextVersion(
  { tx, now, actor, audit }: Request,
  referral: Referral,
): Promise<Ruling> {
  const ruling = mayResubmit(referral.status)
  if (!ruling.met) return ruling
  const of = { form: referral.form, subjectId: referral.id }
  if ((await findDraft(tx, of)) !== undefined) return ruling
  const [last] = await listVersions(tx, referral.id)
  await startDraft(tx, now, {
    ...of,
    areaId: referral.areaId,
    ownerId: actor.userId,
    answers: last?.answers ?? {},
  })
  audit.say({ version: referral.latestVersion + 1 })
  return ruling
}
