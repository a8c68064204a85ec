import { daysBetween } from '../calendar.ts'
import { cite, sourced } from '../source.ts'

/**
 * AU-03: how many days after the event an entry is still in time. The document asks for timely record keeping and gives no number.
 * Three days let what was decided on a Friday be entered on the Monday.
 */
export const IN_TIME_DAYS = sourced(
  3,
  cite('london', '§13.7.56 (timely record keeping; the number of days is set by us)', 'derived'),
)

export type EntryTiming = { late: boolean; days: number }

/**
 * Whether an entry was made in time: the whole days from the event to the entry, and late when there are more than three.
 * What happened before the record was opened could not be entered sooner, so those days do not count.
 */
export function entryTiming(entry: { happenedOn: string; enteredOn: string; openedOn: string }): EntryTiming {
  const from = entry.happenedOn > entry.openedOn ? entry.happenedOn : entry.openedOn
  const days = Math.max(0, daysBetween(from, entry.enteredOn))
  return { late: days > IN_TIME_DAYS.value, days }
}
