import { addDays, addWorkingDays } from '../calendar.ts'
import { dated, inForceOn, rule } from '../dated.ts'
import { cite } from '../source.ts'
import { type Answer, type HourDeadline, hourDeadline, type NotHere, notInForce } from './answer.ts'

/** Of each change the month was read and not the day: the first of the month is taken, and the date is labelled. */
const OLDER = { from: '2014-03-01', to: '2023-03-31', datesFrom: 'memory' } as const
const NOW = { from: '2023-04-01', datesFrom: 'memory' } as const

const TOTAL = dated(
  { value: 35, rule: rule('DVD-2', cite('dvds', 'whole process, before April 2023', 'part'), OLDER) },
  { value: 28, rule: rule('DVD-2', cite('dvds', 'whole process', 'part'), NOW) },
)
const CHECKS = rule('DVD-3', cite('dvds', 'initial checks, before April 2023', 'part'), OLDER)
const FACE_TO_FACE = rule('DVD-3', cite('dvds', 'face to face, before April 2023', 'part'), OLDER)

type Applied = { appliedOn: string }

/** DVD-2: an application under the domestic violence disclosure scheme ends within 28 days, 35 before April 2023. */
export function dvdsWhole({ appliedOn }: Applied): Answer {
  const version = TOTAL.on(appliedOn)
  if (version === undefined) return notInForce(CHECKS.source)
  return {
    due: addDays(appliedOn, version.value),
    rule: 'dvds-whole',
    source: version.rule.source,
    triggeredOn: appliedOn,
    facts: { appliedOn, days: version.value },
  }
}

/** DVD-3: initial checks within 24 hours, until April 2023. The civil day decides whether the step stood, the instant when it ends. */
export function dvdsFirstChecks({
  appliedOn,
  appliedAt,
}: Applied & { appliedAt: string }): HourDeadline | NotHere {
  if (!inForceOn(CHECKS, appliedOn)) return notInForce(CHECKS.source)
  return hourDeadline({ rule: 'dvds-first-checks', source: CHECKS.source, startedAt: appliedAt, hours: 24 })
}

/** DVD-3: the applicant is met face to face within 10 working days, until April 2023. */
export function dvdsFaceToFace({ appliedOn }: Applied): Answer {
  if (!inForceOn(FACE_TO_FACE, appliedOn)) return notInForce(FACE_TO_FACE.source)
  return {
    due: addWorkingDays(appliedOn, 10),
    rule: 'dvds-face-to-face',
    source: FACE_TO_FACE.source,
    triggeredOn: appliedOn,
    facts: { appliedOn, workingDays: 10 },
  }
}
