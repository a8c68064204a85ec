import { z } from 'zod'
import { parseParams } from '#platform/http/fields.ts'
import { ok, type Reply, type Request } from '#platform/http/route.ts'
import { getCase } from '../cases/index.ts'
import { listReviewsPage, PAGE_SIZE } from './list-reviews.page.ts'
import { listReviews, REVIEW_KINDS } from './queries.ts'
import { Params } from './review-case.ts'

const Query = z.object({
  kind: z.enum(REVIEW_KINDS).default('all').catch('all'),
  page: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
})

/** Every review decision of a case. */
export async function showReviews({ tx, params, query, lang, actor, today, audit }: Request): Promise<Reply> {
  const shown = await getCase(tx, parseParams(Params, params).caseId)
  const filter = Query.parse(query)
  audit.area(shown.areaId)
  audit.saw('case', shown.id)
  const listed = await listReviews(tx, shown.id, filter, PAGE_SIZE)
  audit.saw(
    'review',
    listed.reviews.map((review) => review.id),
  )
  return ok(listReviewsPage({ shown, ...listed, filter, actor, today, lang }))
}
