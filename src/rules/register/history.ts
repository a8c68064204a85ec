import { type Notification, periodicNotification, startsPeriodAgain } from './annual.ts'
import { registerClocks } from './clocks.ts'
import type { NotificationGiven, RegisterFacts } from './facts.ts'

/** A notification received, whether it was in time and which duty it answered. `inTime` is null for one that answered no dated duty. */
export type Received = {
  id: string
  on: string
  kind: Notification['kind']
  inTime: boolean | null
  due: string | null
}

/**
 * NR-17: every notification received, oldest first, with whether it was in time: against the duty it answered or, for a periodic one,
 * against the period that ran from the one before.
 */
export function notificationsReceived(facts: RegisterFacts, today: string): readonly Received[] {
  const inOrder = facts.notifications.filter(({ on }) => on <= today).toSorted(byDay)
  const { duties } = registerClocks(facts, today)
  let last: NotificationGiven | undefined
  return inOrder.map((one) => {
    const before = last
    if (startsPeriodAgain(one)) last = one
    const due = one.kind === 'periodic' ? periodicDue(before, facts) : dueOf(one)
    return { id: one.id, on: one.on, kind: one.kind, due, inTime: due === null ? null : one.on <= due }
  })

  function dueOf({ on, about, kind }: NotificationGiven): string | null {
    const met = duties.find(
      (duty) =>
        duty.metOn === on && (about === undefined || about === duty.about) && answers(kind, duty.answer),
    )
    if (met?.answer.state !== 'due') return null
    const { duty } = met.answer
    return typeof duty.facts.latest === 'string' ? duty.facts.latest : duty.due.slice(0, 10)
  }
}

const byDay = (one: NotificationGiven, other: NotificationGiven) =>
  one.on < other.on ? -1 : one.on > other.on ? 1 : 0

/** A periodic notification is in time while the period from the one before runs, its extension for time away included. */
function periodicDue(before: NotificationGiven | undefined, facts: RegisterFacts): string | null {
  if (before === undefined) return null
  const answer = periodicNotification(before, facts.away)
  return answer.state === 'due' ? answer.duty.due : null
}

type Answer = ReturnType<typeof registerClocks>['duties'][number]['answer']

function answers(kind: Notification['kind'], answer: Answer): boolean {
  if (answer.state !== 'due') return false
  const owed = answer.duty.kind
  switch (kind) {
    case 'initial':
      return owed === 'initial' || owed === 'household'
    case 'return':
      return owed === 'return'
    case 'travel':
      return owed === 'travel' || owed === 'travel-late'
    case 'not-happened':
      return owed === 'advance-lapsed'
    case 'change':
      return !['initial', 'return', 'travel', 'travel-late', 'advance-lapsed', 'annual', 'weekly'].includes(
        owed,
      )
    default:
      return false
  }
}
