import { z } from 'zod'
import { areasWith } from '#platform/http/actor.ts'
import { json, ok, type Reply, type Request } from '#platform/http/route.ts'
import { listWaitingPage, PAGE_SIZE } from './list-waiting.page.ts'
import { listWaiting, WAITING_KINDS, WAITING_ORDERS } from './queries.ts'

const Query = z.object({
  kind: z.enum(WAITING_KINDS).default('waiting').catch('waiting'),
  order: z.enum(WAITING_ORDERS).default('age').catch('age'),
  page: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
})
/** The same question from JSON, where a wrong one is refused. */
export const ApiQuery = z.object({
  kind: z.enum(WAITING_KINDS).default('waiting'),
  order: z.enum(WAITING_ORDERS).default('age'),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
})

export const Listed = z.object({
  total: z.number().int(),
  referrals: z.array(
    z.object({
      id: z.uuid(),
      reference: z.string(),
      givenName: z.string(),
      familyName: z.string(),
      agency: z.string().nullable(),
      proposedLevel: z.number().int().nullable(),
      claimsLevel3: z.boolean(),
      sentVersion: z.number().int(),
      submittedAt: z.iso.datetime().nullable(),
    }),
  ),
})

/** The referrals that wait for a decision in the areas of the reader. */
export async function showWaiting(request: Request): Promise<Reply> {
  const filter = Query.parse(request.query)
  const listed = await load(request, filter)
  return ok(listWaitingPage({ ...listed, filter, today: request.today, lang: request.lang }))
}

export async function listWaitingByApi(request: Request): Promise<Reply> {
  const { referrals, total } = await load(request, request.query as z.infer<typeof ApiQuery>)
  return json({
    total,
    referrals: referrals.map((each) => ({ ...each, submittedAt: each.submittedAt?.toISOString() ?? null })),
  })
}

async function load({ tx, actor, audit }: Request, filter: z.infer<typeof Query>) {
  const areas = areasWith(actor, 'referral.read')
  const listed = await listWaiting(tx, areas, filter, PAGE_SIZE)
  audit.saw(
    'referral',
    listed.referrals.map(({ id }) => id),
  )
  // An event has one area. A list that stays within one is readable by its auditors.
  const [only, ...others] = new Set(listed.referrals.map(({ areaId }) => areaId))
  const area = only ?? areas[0]
  if (area !== undefined && others.length === 0) audit.area(area)
  return listed
}
