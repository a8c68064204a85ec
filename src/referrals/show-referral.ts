import { z } from 'zod'
import { findDraft } from '#platform/forms/drafts.ts'
import { londonDate } from '#platform/html/format.ts'
import { parseParams } from '#platform/http/fields.ts'
import { ok, type Reply, type Request } from '#platform/http/route.ts'
import { getProfile } from '../areas/index.ts'
import { finishTasks } from '../work/index.ts'
import { listCopies, markReceived } from './copies.ts'
import { showTasks } from './fill-in.ts'
import { listAttached } from './housing/queries.ts'
import { Params } from './mine.ts'
import { paperPage } from './paper.page.ts'
import { getSent } from './paper.ts'
import { getReferral, listOutcomes, listVersions, type Referral } from './queries.ts'
import { showReferralPage } from './show-referral.page.ts'

const VersionParams = Params.extend({ version: z.coerce.number().int().min(1).max(1000) })

/** The task list while it is a draft; afterwards what was sent, where it stands, and what was decided. */
export async function showReferral(request: Request): Promise<Reply> {
  const { tx, params, today, actor } = request
  const referral = await getReferral(tx, parseParams(Params, params).referralId)
  if (referral.status === 'draft') return showTasks(request)
  tell(request, referral)
  await acknowledge(request, referral)
  await finishTasks(tx, request.now, {
    subjectId: referral.id,
    kind: 'lead-manager-notice',
    by: actor.userId,
    outcome: 'read',
    ownerUserId: actor.userId,
  })
  await markReceived(tx, request.now, { purpose: 'lead-manager', referralId: referral.id, by: actor.userId })
  const on = referral.submittedAt === null ? today : londonDate(referral.submittedAt)
  const { profile } = await getProfile(tx, referral.areaId, on)
  return ok(
    showReferralPage({
      referral,
      profile,
      sent: referral.latestVersion === 0 ? null : await getSent(tx, referral, referral.latestVersion),
      versions: await listVersions(tx, referral.id),
      outcomes: await listOutcomes(tx, referral.id),
      draft: await findDraft(tx, { form: referral.form, subjectId: referral.id }),
      mine: referral.referrerId === actor.userId,
      housing: await listAttached(tx, referral.id),
      copies: await listCopies(tx, { referralId: referral.id }),
      // Unlike the task list, what was sent has no Welsh page.
      lang: 'en',
    }),
  )
}

/** The referrer who reads what was decided has nothing more to do about it. */
export async function acknowledge({ tx, now, actor }: Request, referral: Referral): Promise<void> {
  if (referral.referrerId !== actor.userId) return
  await finishTasks(tx, now, {
    subjectId: referral.id,
    kind: 'referral-outcome',
    by: actor.userId,
    outcome: 'read',
  })
}

/** One version by itself, to read or print. */
export async function showVersion(request: Request): Promise<Reply> {
  const { referralId, version } = parseParams(VersionParams, request.params)
  const referral = await getReferral(request.tx, referralId)
  tell(request, referral)
  request.audit.say({ version })
  return ok(paperPage(await getSent(request.tx, referral, version), request.lang))
}

/** The latest version, to print. */
export async function printReferral(request: Request): Promise<Reply> {
  const referral = await getReferral(request.tx, parseParams(Params, request.params).referralId)
  tell(request, referral)
  request.audit.say({ version: referral.latestVersion })
  return ok(paperPage(await getSent(request.tx, referral, referral.latestVersion), request.lang))
}

/** Tells the audit trail whose referral was shown. */
export function tell({ audit }: Request, referral: Referral): void {
  audit.area(referral.areaId)
  audit.saw('referral', referral.id)
  audit.saw('person', referral.personId)
}
