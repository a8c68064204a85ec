import { addDays, addWorkingDays } from '../calendar.ts'
import { rule } from '../dated.ts'
import { guidance } from '../source.ts'
import { type Possible, possibly } from './answer.ts'

const MTG_11 = rule('MTG-11', guidance('frequency of meetings and minutes', 'memory'), { from: '2004-04-05' })

/** MTG-11: when the next meeting may fall, from memory: level 2 in 8 to 16 weeks, level 3 in 6 to 8. */
export function nextMeetingPossible({ heldOn, level }: { heldOn: string; level: 2 | 3 }): Possible {
  const [soonest, latest] = level === 2 ? [8, 16] : [6, 8]
  return {
    possible: [
      possibly('shortest-interval', addDays(heldOn, soonest * 7), MTG_11),
      possibly('longest-interval', addDays(heldOn, latest * 7), MTG_11),
    ],
  }
}

/** MTG-11: when minutes may be due, from memory: 10 working days after a level 2 meeting, 5 after a level 3. */
export const minutesOutPossible = ({ heldOn, level }: { heldOn: string; level: 2 | 3 }): Possible => ({
  possible: [possibly('working-days', addWorkingDays(heldOn, level === 2 ? 10 : 5), MTG_11)],
})
