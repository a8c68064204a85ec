import { addDays } from '../calendar.ts'
import { inForceOn, rule } from '../dated.ts'
import { cite, type Deadline, type Sourced } from '../source.ts'
import {
  type Answer,
  type HourDeadline,
  hourDeadline,
  type NotHere,
  notInForce,
  type Possible,
  possibly,
} from './answer.ts'

/** National since 2011; the day was not read, so the first of the year is taken and the date is labelled. */
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

/** CSD-2: initial checks within 24 hours. The civil day decides whether the scheme was national, the instant when the step ends. */
export function csodsFirstChecks({
  appliedOn,
  appliedAt,
}: Applied & { appliedAt: string }): HourDeadline | NotHere {
  if (!inForceOn(CHECKS, appliedOn)) return notInForce(CHECKS.source)
  return hourDeadline({ rule: 'csods-first-checks', source: CHECKS.source, startedAt: appliedAt, hours: 24 })
}

/** CSD-2: the applicant is interviewed face to face within 10 days. */
export function csodsFaceToFace({ appliedOn }: Applied): Answer {
  if (!inForceOn(INTERVIEW, appliedOn)) return notInForce(INTERVIEW.source)
  return within('csods-face-to-face', appliedOn, { value: 10, source: INTERVIEW.source })
}

/** CSD-2: the whole process takes 45 days at most, or what the area has set. */
export function csodsWhole({ appliedOn, days }: Applied & { days: Sourced<number | null> }): Answer {
  if (!inForceOn(WHOLE, appliedOn)) return notInForce(WHOLE.source)
  const own =
    days.value === null ? { value: 45, source: WHOLE.source } : { value: days.value, source: days.source }
  return within('csods-whole', appliedOn, own)
}

const within = (rule: string, appliedOn: string, { value, source }: Sourced<number>): Deadline => ({
  due: addDays(appliedOn, value),
  rule,
  source,
  triggeredOn: appliedOn,
  facts: { appliedOn, days: value },
})

/** CSD-2, CSD-3: both lengths that have been named for the whole process; the shorter could not be confirmed. */
export const csodsWholePossible = ({ appliedOn }: Applied): Possible => ({
  possible: [
    possibly('forty-five-days', addDays(appliedOn, 45), WHOLE),
    possibly('twenty-eight-days', addDays(appliedOn, 28), SHORTER),
  ],
})
