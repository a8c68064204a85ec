import { addDays, addMonths, lastDayOfMonthsBeginningWith } from '../calendar.ts'
import { cite, type Deadline, type Sourced, sourced, thamesValley } from '../source.ts'
import { type Answer, silent } from './answer.ts'

const DUTIES = cite('london', '§13.6.9')

/** SB-03: the full board meets at least as often as the profile says (every 3 months). */
export function boardMeeting({
  previousOn,
  months,
}: {
  previousOn: string
  months: Sourced<number | null>
}): Answer {
  if (months.value === null) return silent(months)
  return {
    due: addMonths(previousOn, months.value),
    rule: 'board-meeting',
    source: months.source,
    triggeredOn: previousOn,
    facts: { previousOn, months: months.value },
  }
}

/** SB-03: how many full meetings are wanting for a year, of the at least 4. */
export function boardMeetingsShort(heldOn: readonly string[], yearStartsOn: string): number {
  const ends = lastDayOfMonthsBeginningWith(yearStartsOn, 12)
  return Math.max(0, 4 - heldOn.filter((day) => day >= yearStartsOn && day <= ends).length)
}

/** SB-05: the operation of the arrangements is monitored and evaluated at least quarterly. */
export const boardMonitoring = ({ previousOn }: { previousOn: string }): Deadline => ({
  due: addMonths(previousOn, 3),
  rule: 'board-monitoring',
  source: DUTIES,
  triggeredOn: previousOn,
  facts: { previousOn, months: 3 },
})

/** SB-06: the arrangements are reviewed at least once a year. */
export const arrangementsReview = ({ previousOn }: { previousOn: string }): Deadline => ({
  due: addMonths(previousOn, 12),
  rule: 'arrangements-review',
  source: DUTIES,
  triggeredOn: previousOn,
  facts: { previousOn, months: 12 },
})

/** SB-07: a report with statistics is published once a year. */
export const annualReport = ({ previousYearEndedOn }: { previousYearEndedOn: string }): Deadline => ({
  due: lastDayOfMonthsBeginningWith(addDays(previousYearEndedOn, 1), 12),
  rule: 'annual-report',
  source: cite('london', '§13.6.4, §13.6.9'),
  triggeredOn: previousYearEndedOn,
  facts: { previousYearEndedOn },
})

/** SB-16: how many board meetings a lay adviser attends in a year at least. */
export const LAY_ADVISER_MEETINGS = sourced(4, thamesValley('§3.114'))

/** SB-16: a lay adviser is expected at every meeting of the board's year. */
export const layAdviserYear = ({ yearStartsOn }: { yearStartsOn: string }): Deadline => ({
  due: lastDayOfMonthsBeginningWith(yearStartsOn, 12),
  rule: 'lay-adviser-year',
  source: LAY_ADVISER_MEETINGS.source,
  triggeredOn: yearStartsOn,
  facts: { yearStartsOn, meetings: LAY_ADVISER_MEETINGS.value },
})

/** SB-16: what the lead officer is shown: meetings missed of those held or of the least number, and whether any reading is recorded. */
export function layAdviserShortfall(year: { held: number; attended: number; familiarisations: number }) {
  const expected = Math.max(year.held, LAY_ADVISER_MEETINGS.value)
  return { meetings: Math.max(0, expected - year.attended), familiarisation: year.familiarisations === 0 }
}
