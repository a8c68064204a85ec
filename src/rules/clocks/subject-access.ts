import { addMonths, lastDayOfMonthsBeginningWith } from '../calendar.ts'
import { rule } from '../dated.ts'
import { cite } from '../source.ts'
import { type Possible, possibly } from './answer.ts'

const ONE_MONTH = rule('DP-2', cite('dpa-2018', 's.54', 'memory'), {
  from: '2018-05-25',
  datesFrom: 'memory',
})

/**
 * DP-2: an answer to a request by the person is due one month from receipt, from memory: so no clock runs. It may be read to the
 * corresponding date (DAY-7) or, beginning with the day of receipt, to the day before.
 */
export function subjectAccessPossible({ receivedOn }: { receivedOn: string }): Possible {
  return {
    possible: [
      possibly('beginning-with-receipt', lastDayOfMonthsBeginningWith(receivedOn, 1), ONE_MONTH),
      possibly('corresponding-date', addMonths(receivedOn, 1), ONE_MONTH),
    ],
  }
}
