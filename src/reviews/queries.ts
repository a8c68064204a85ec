import type { Tx } from '#platform/db/actor.ts'
import type { ReviewFactors } from '#rules/reviews/factors.ts'

export type Review = {
  id: string
  caseId: string
  level: number
  dueOn: string | null
  reasons: string
  factors: ReviewFactors
  /** Why a date later than the longest interval was chosen, when it was. */
  later: string | null
  setAt: Date
  setBy: string | null
  supersededAt: Date | null
  minuteOf: string | null
  clockId: string | null
}

const rows = (tx: Tx) =>
  tx
    .selectFrom('review as r')
    .leftJoin('user_account as u', 'u.id', 'r.set_by')
    .leftJoin('minute as m', 'm.id', 'r.minute_id')
    .select([
      'r.id',
      'r.case_id as caseId',
      'r.level',
      'r.due_on as dueOn',
      'r.reasons',
      'r.factors',
      'r.set_at as setAt',
    ])
    .select([
      'u.name as setBy',
      'r.superseded_at as supersededAt',
      'm.agenda_item_id as minuteOf',
      'r.clock_id as clockId',
    ])

type Row = Omit<Review, 'later'> & { factors: ReviewFactors & { later?: string } }

const asReview = ({ factors: { later, ...factors }, ...row }: Row): Review => ({
  ...row,
  factors,
  later: later ?? null,
})

/** The review that a case has now: a date, or the decision that there is none. */
export async function findCurrentReview(tx: Tx, caseId: string): Promise<Review | undefined> {
  const row = await rows(tx)
    .where('r.case_id', '=', caseId)
    .where('r.superseded_at', 'is', null)
    .executeTakeFirst()
  return row === undefined ? undefined : asReview(row as Row)
}

export const REVIEW_KINDS = ['all', 'dated', 'ended'] as const
export type ReviewFilter = { kind: (typeof REVIEW_KINDS)[number]; page: number }

/** Reviews of a case, the current one first, one page at a time. */
export async function listReviews(
  tx: Tx,
  caseId: string,
  { kind, page }: ReviewFilter,
  size: number,
): Promise<{ reviews: Review[]; total: number }> {
  let query = rows(tx).where('r.case_id', '=', caseId)
  if (kind !== 'all') query = query.where('r.ends_review', '=', kind === 'ended')
  const found = await query
    .select((of) => of.fn.countAll<number>().over().as('total'))
    .orderBy('r.superseded_at', (order) => order.desc().nullsFirst())
    .orderBy('r.set_at', 'desc')
    .limit(size)
    .offset((page - 1) * size)
    .execute()
  return { reviews: found.map(({ total: _, ...row }) => asReview(row as Row)), total: found[0]?.total ?? 0 }
}
