import { z } from 'zod'
import { json, type Reply, type Request } from '#platform/http/route.ts'
import { ACTION_STATES } from '#rules/plans/action.ts'
import { openAction } from './act.ts'
import { findCaseActions } from './case-actions.ts'
import { PAGE_SIZE } from './list-actions.page.ts'
import { findActions, type Query } from './list-actions.ts'
import { listHistory, type Action as Row } from './queries.ts'

const moment = z.iso.datetime()

const Action = z.object({
  id: z.uuid(),
  caseId: z.uuid(),
  caseReference: z.string().nullable(),
  personId: z.uuid(),
  givenName: z.string().nullable(),
  familyName: z.string().nullable(),
  agencyId: z.uuid(),
  agency: z.string(),
  ownerId: z.uuid(),
  owner: z.string().nullable(),
  what: z.string(),
  reasons: z.string(),
  dueOn: z.iso.date(),
  state: z.enum(ACTION_STATES),
  acceptedBy: z.string().nullable(),
  acceptedAt: moment.nullable(),
  refusedReason: z.string().nullable(),
  result: z.string().nullable(),
  evidence: z.string().nullable(),
  closeReason: z.string().nullable(),
  version: z.number().int(),
})

export const Listed = z.object({
  total: z.number().int(),
  page: z.number().int(),
  pageSize: z.number().int(),
  actions: z.array(Action),
})
export const Shown = Action.extend({
  history: z.array(
    z.object({
      act: z.string(),
      at: moment,
      by: z.string().nullable(),
      owner: z.string().nullable(),
      reason: z.string().nullable(),
      result: z.string().nullable(),
      evidence: z.string().nullable(),
    }),
  ),
})
export const ForReview = z.object({
  nextReviewOn: z.iso.date().nullable(),
  since: moment.nullable(),
  overdue: z.array(Action),
  open: z.array(Action),
  completed: z.array(Action),
  notDone: z.array(Action),
})
export const Done = z.object({ id: z.uuid() })

const out = (action: Row) => ({ ...action, acceptedAt: action.acceptedAt?.toISOString() ?? null })

export async function list(request: Request): Promise<Reply> {
  const query = request.query as z.infer<typeof Query>
  const { actions, total } = await findActions(request, query)
  return json({ total, page: query.page, pageSize: PAGE_SIZE, actions: actions.map(out) })
}

export async function show(request: Request): Promise<Reply> {
  const action = await openAction(request)
  const history = await listHistory(request.tx, action.id)
  return json({ ...out(action), history: history.map((event) => ({ ...event, at: event.at.toISOString() })) })
}

export async function ofCase(request: Request): Promise<Reply> {
  const { review, nextReviewOn } = await findCaseActions(request)
  return json({
    nextReviewOn,
    since: review.since?.toISOString() ?? null,
    overdue: review.overdue.map(out),
    open: review.open.map(out),
    completed: review.completed.map(out),
    notDone: review.notDone.map(out),
  })
}
