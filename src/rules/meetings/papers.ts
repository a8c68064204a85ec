import { addDays, daysBetween } from '../calendar.ts'
import { type Deadline, type Sourced, thamesValley } from '../source.ts'

const AT_ONCE = thamesValley('§3.81 (immediately if the meeting is convened urgently)')

type Convening = {
  /** The civil date of the meeting. */
  meetingOn: string
  convenedOn: string
  urgent: boolean
  /** From the area profile: days before the meeting by which papers go out. */
  daysBefore: Sourced<number | null>
  /** The key of the profile on which the area stands. */
  profile: string
}

/**
 * MT-23: papers go out so many days before the meeting, where the area has set how many. MT-24: in the Thames Valley papers for an urgent
 * meeting go out on the day it is convened; elsewhere the area's days count, and where they have passed no date is owed.
 */
export function papersDue(convening: Convening): Deadline | null {
  const { meetingOn, convenedOn, urgent, daysBefore, profile } = convening
  if (urgent && papersAtOnce(profile)) return atOnce(convening)
  if (daysBefore.value === null) return null
  const due = addDays(meetingOn, -daysBefore.value)
  if (urgent && due < convenedOn) return null
  return {
    due,
    rule: 'papers-before-meeting',
    source: daysBefore.source,
    triggeredOn: convenedOn,
    facts: { meetingOn, daysBefore: daysBefore.value },
  }
}

/** MT-24: whether an area asks for the papers of an urgent meeting at once, and shows it as convened without papers until they are sent. */
export const papersAtOnce = (profile: string): boolean => profile === 'thames-valley'

const atOnce = ({ convenedOn, meetingOn }: Convening): Deadline => ({
  due: convenedOn,
  rule: 'papers-at-once',
  source: AT_ONCE,
  triggeredOn: convenedOn,
  facts: { convenedOn, meetingOn, urgent: true },
})

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
