import { type Reply, type Request, redirect } from '#platform/http/route.ts'
import { finishTasks } from '../work/index.ts'
import { markPosted } from './copies.ts'
import { getOwn } from './mine.ts'

/** RF-24: the referrer says that the printed form is in the post. */
export async function postedFromPage(request: Request): Promise<Reply> {
  const { tx, now, actor } = request
  const referral = await getOwn(request)
  await markPosted(tx, now, { referralId: referral.id, by: actor.userId })
  const by = actor.userId
  await finishTasks(tx, now, { subjectId: referral.id, kind: 'post-referral', by, outcome: 'posted' })
  return redirect(`/referrals/${referral.id}`)
}
