import { z } from 'zod'
import { ok, type Reply, type Request } from '#platform/http/route.ts'
import { REFERRAL_STATUSES } from '#rules/referrals/following.ts'
import { listReferralsPage, PAGE_SIZE } from './list-referrals.page.ts'
import { listReferrals } from './queries.ts'

export const Query = z.object({
  status: z.enum(REFERRAL_STATUSES).nullable().default(null).catch(null),
  mine: z.literal('yes').nullable().default(null).catch(null),
  page: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
})

export type Filter = z.infer<typeof Query>

/** The referrals that the actor made and those they may see. */
export async function showReferrals(request: Request): Promise<Reply> {
  const filter = Query.parse(request.query ?? {})
  const found = await find(request, filter)
  return ok(listReferralsPage({ ...found, filter, actor: request.actor, lang: request.lang }))
}

/** One page of the list, told to the audit trail. */
export async function find({ tx, actor, audit }: Request, { status, mine, page }: Filter) {
  const wanted = { status, madeBy: mine === null ? null : actor.userId }
  const found = await listReferrals(tx, wanted, { size: PAGE_SIZE, number: page })
  audit.saw(
    'referral',
    found.referrals.map((referral) => referral.id),
  )
  audit.say({ status: status ?? 'any', mine: mine !== null })
  // An event has one area. A list that stays within one is readable by its auditors.
  const areas = new Set(found.referrals.map((referral) => referral.areaId))
  const [only] = areas.size === 0 ? actor.areas.map((area) => area.id) : areas
  if (areas.size < 2 && only !== undefined) audit.area(only)
  return found
}
