import { addDays } from '../calendar.ts'
import { rule } from '../dated.ts'
import { cite, type Deadline, type Sourced } from '../source.ts'
import { type HourDeadline, hourDeadline, type Possible, possibly } from './answer.ts'

const SINCE = { from: '2011-01-01', datesFrom: 'memory' } as const
const steps = (at: string) => rule('CSD-2', cite('csods', at, 'part'), SINCE)

const CHECKS = steps('initial checks')
const INTERVIEW = steps('face-to-face interview')
const WHOLE = steps('whole process')
const SHORTER = rule('CSD-3', cite('csods', 'whole process: 28 days, not confirmed', 'memory'), {
  from: '2023-04-01',
  datesFrom: 'memory',
})

type Applied = { appliedOn: string }

/** CSD-2: initial checks within 24 hours of the application. */
export const csodsFirstChecks = ({ appliedAt }: { appliedAt: string }): HourDeadline =>
  hourDeadline({ rule: 'csods-first-checks', source: CHECKS.source, startedAt: appliedAt, hours: 24 })

/** CSD-2: the applicant is interviewed face to face within 10 days. */
export const csodsFaceToFace = ({ appliedOn }: Applied): Deadline => ({
  due: addDays(appliedOn, 10),
  rule: 'csods-face-to-face',
  source: INTERVIEW.source,
  triggeredOn: appliedOn,
  facts: { appliedOn, days: 10 },
})

/** CSD-2: the whole process takes 45 days at most, or what the area has set. */
export function csodsWhole({ appliedOn, days }: Applied & { days: Sourced<number | null> }): Deadline {
  const own = days.value !== null
  const value = days.value ?? 45
  return {
    due: addDays(appliedOn, value),
    rule: 'csods-whole',
    source: own ? days.source : WHOLE.source,
    triggeredOn: appliedOn,
    facts: { appliedOn, days: value },
  }
}

/** CSD-2, CSD-3: both lengths that have been named for the whole process; the shorter could not be confirmed. */
export const csodsWholePossible = ({ appliedOn }: Applied): Possible => ({
  possible: [
    possibly('forty-five-days', addDays(appliedOn, 45), WHOLE),
    possibly('twenty-eight-days', addDays(appliedOn, 28), SHORTER),
  ],
})
