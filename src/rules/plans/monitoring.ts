import { type ActionState, isOpen } from './action.ts'

type Watched = { state: ActionState; dueOn: string; endedAt: Date | null }

/** RM-05: an action that is still open after the day it was due. */
export const isOverdue = ({ state, dueOn }: { state: ActionState; dueOn: string }, today: string): boolean =>
  isOpen(state) && dueOn < today

/** Actions as a review hears of them. */
export type ForReview<A> = {
  overdue: A[]
  open: A[]
  /** Done since the last review, or ever when there was none. */
  completed: A[]
  /** Refused or closed since the last review: the plan has a gap that the meeting may have to fill. */
  notDone: A[]
  since: Date | null
}

/** RM-05 (§3.96, §3.7): what is put before the next review, the most overdue first. */
export function forReview<A extends Watched>(
  actions: readonly A[],
  at: { today: string; since: Date | null },
): ForReview<A> {
  const soonest = [...actions].sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))
  const ended = soonest.filter(
    ({ state, endedAt }) => !isOpen(state) && (at.since === null || endedAt === null || endedAt > at.since),
  )
  return {
    overdue: soonest.filter((action) => isOverdue(action, at.today)),
    open: soonest.filter((action) => isOpen(action.state) && !isOverdue(action, at.today)),
    completed: ended.filter(({ state }) => state === 'done'),
    notDone: ended.filter(({ state }) => state !== 'done'),
    since: at.since,
  }
}
