import { z } from 'zod'
import { json, type Reply, type Request } from '#platform/http/route.ts'
import { getCase } from '../cases/index.ts'
import { Form as Closing } from './close-case.ts'
import { ApiBody as Decision } from './decide.ts'
import { PAGE_SIZE } from './list-reviews.page.ts'
import { listReviews, REVIEW_KINDS } from './queries.ts'
import { Params, Form as Review } from './review-case.ts'

export { Closing, Decision, Params, Review }

export const Filter = z.object({
  kind: z.enum(REVIEW_KINDS).default('all'),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
})
export const Listed = z.object({
  total: z.number().int(),
  reviews: z.array(
    z.object({
      id: z.uuid(),
      level: z.number().int(),
      dueOn: z.iso.date().nullable(),
      reasons: z.string(),
      factors: z.record(z.string(), z.string()),
      later: z.string().nullable(),
      setAt: z.iso.datetime(),
      supersededAt: z.iso.datetime().nullable(),
      clockId: z.uuid().nullable(),
    }),
  ),
})
export const SetReview = z.object({
  reviewId: z.uuid(),
  clockId: z.uuid().nullable(),
  dueOn: z.iso.date().nullable(),
})
export const Recorded = z.object({ id: z.uuid() })

export async function list({ tx, params, query, audit }: Request): Promise<Reply> {
  const shown = await getCase(tx, (params as z.infer<typeof Params>).caseId)
  audit.area(shown.areaId)
  audit.saw('case', shown.id)
  const { reviews, total } = await listReviews(tx, shown.id, query as z.infer<typeof Filter>, PAGE_SIZE)
  audit.saw(
    'review',
    reviews.map((review) => review.id),
  )
  return json({
    total,
    reviews: reviews.map((review) => ({
      ...review,
      setAt: review.setAt.toISOString(),
      supersededAt: review.supersededAt?.toISOString() ?? null,
    })),
  })
}
