import { addDays, daysBetween } from '../calendar.ts'
import { type Deadline, type Sourced, thamesValley } from '../source.ts'

const AT_ONCE = thamesValley('§3.81 (immediately if the meeting is convened urgently)')

type Convening = {
  /** The civil date of the meeting. */
  meetingOn: string
  convenedOn: string
  urgent: boolean
  /** From the area profile: days before the meeting by which papers go out. */
  daysBefore: Sourced<number>
}

/** MT-23: papers go out so many days before the meeting; for an urgent meeting, on the day it is convened. */
export function papersDue({ meetingOn, convenedOn, urgent, daysBefore }: Convening): Deadline {
  if (urgent) {
    return {
      due: convenedOn,
      rule: 'papers-at-once',
      source: AT_ONCE,
      triggeredOn: convenedOn,
      facts: { convenedOn, meetingOn, urgent: true },
    }
  }
  return {
    due: addDays(meetingOn, -daysBefore.value),
    rule: 'papers-before-meeting',
    source: daysBefore.source,
    triggeredOn: convenedOn,
    facts: { meetingOn, daysBefore: daysBefore.value },
  }
}

/** Where the papers stand: waiting, overdue, sent in time or sent late, and by how many days. */
export type PapersState =
  | { state: 'waiting'; days: number }
  | { state: 'overdue'; days: number }
  | { state: 'sent'; days: 0 }
  | { state: 'sent-late'; days: number }

/** Compares when papers went out, or today when they have not, with the date they were due. */
export function papersState(papers: { dueOn: string; sentOn: string | null; today: string }): PapersState {
  const { dueOn, sentOn, today } = papers
  const late = daysBetween(dueOn, sentOn ?? today)
  if (sentOn !== null) return late > 0 ? { state: 'sent-late', days: late } : { state: 'sent', days: 0 }
  return late > 0 ? { state: 'overdue', days: late } : { state: 'waiting', days: daysBetween(today, dueOn) }
}
