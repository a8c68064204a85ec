import { ok, type Reply, type Request } from '#platform/http/route.ts'
import { ACTION_ACTS, mayAct } from '#rules/plans/action.ts'
import { handOf, openAction } from './act.ts'
import { findClock, listHistory } from './queries.ts'
import { showActionPage } from './show-action.page.ts'

/** One action: what is on record, what happened, and what the reader may do. */
export async function showAction(request: Request): Promise<Reply> {
  const { tx, actor, today, lang } = request
  const action = await openAction(request)
  const hand = handOf(actor, action)
  const acts = ACTION_ACTS.filter((act) => mayAct(act, action.state, hand).met)
  const history = await listHistory(tx, action.id)
  const clockId = await findClock(tx, action.id)
  return ok(showActionPage({ action, acts, history, clockId, today, lang }))
}
