import { lastDayOfMonthsBeginningWith } from '../calendar.ts'
import type { Sourced } from '../source.ts'
import { type Answer, type Interval, later, silent } from './answer.ts'

type Cycle = { previousOn: string; cycle: Sourced<Interval | null> }

function cycleOf(rule: string, { previousOn, cycle }: Cycle): Answer {
  if (cycle.value === null) return silent(cycle)
  return {
    due: later(previousOn, cycle.value),
    rule,
    source: cycle.source,
    triggeredOn: previousOn,
    facts: { previousOn, ...cycle.value },
  }
}

/** MT-07: the next level 2 meeting within the cycle that the Responsible Authority set, monthly or fortnightly as a rule. */
export const levelTwoMeeting = (facts: Cycle): Answer => cycleOf('level-2-cycle', facts)

/** MA-03: the next MARAC within its cycle, a month unless the area sets another. */
export const maracMeeting = (facts: Cycle): Answer => cycleOf('marac-cycle', facts)

/** MT-06: each command area meets once in every calendar month, where the profile asks for it. `monthOn` is the month's first day. */
export function meetingOfMonth(facts: { monthOn: string; monthly: Sourced<boolean | null> }): Answer {
  const { monthOn, monthly } = facts
  if (monthly.value !== true) return silent(monthly)
  return {
    due: lastDayOfMonthsBeginningWith(monthOn, 1),
    rule: 'meeting-of-month',
    source: monthly.source,
    triggeredOn: monthOn,
    facts: { monthOn },
  }
}

/** MT-06: the command areas in which no meeting was held in a month; the board sees them. */
export function withoutMeeting(
  commandAreas: readonly string[],
  meetings: readonly { commandArea: string; heldOn: string }[],
  monthOn: string,
): string[] {
  const last = lastDayOfMonthsBeginningWith(monthOn, 1)
  const held = meetings.filter(({ heldOn }) => heldOn >= monthOn && heldOn <= last)
  return commandAreas.filter((area) => !held.some(({ commandArea }) => commandArea === area))
}
