import { parseParams } from '#platform/http/fields.ts'
import { ok, type Reply, type Request } from '#platform/http/route.ts'
import { type Case, getCase } from '../cases/index.ts'
import { caseActionsPage } from './case-actions.page.ts'
import { CaseParams } from './propose-action.ts'
import { findNextReview, listActionsForReview } from './queries.ts'

/** RM-05: open, overdue and completed actions of a case before its next review. */
export async function showCaseActions(request: Request): Promise<Reply> {
  const { actor, today, lang } = request
  const { about, review, nextReviewOn } = await findCaseActions(request)
  return ok(caseActionsPage({ about, review, nextReviewOn, actor, today, lang }))
}

/** What is put before the next review of a case, and what the audit trail says about having seen it. */
export async function findCaseActions({ tx, params, audit }: Request) {
  const about: Case = await getCase(tx, parseParams(CaseParams, params).caseId)
  const review = await listActionsForReview(tx, about.id)
  const nextReviewOn = await findNextReview(tx, about.id)
  audit.area(about.areaId)
  audit.saw('case', about.id)
  audit.saw('person', about.personId)
  audit.saw(
    'action',
    [...review.overdue, ...review.open, ...review.completed, ...review.notDone].map(({ id }) => id),
  )
  return { about, review, nextReviewOn }
}
