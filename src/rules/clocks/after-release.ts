import { addDays, addMonths } from '../calendar.ts'
import { rule } from '../dated.ts'
import type { RiskGrade } from '../screening/decision.ts'
import { cite, type Deadline } from '../source.ts'
import { type Possible, possibly } from './answer.ts'

/** PPU-4: the probation lead's assessment, informed by ARMS, within 15 days of release. */
export const armsAfterRelease = ({ releasedOn }: { releasedOn: string }): Deadline => ({
  due: addDays(releasedOn, 15),
  rule: 'arms-after-release',
  source: cite('college-app', 'notification requirements: assessment after release'),
  triggeredOn: releasedOn,
  facts: { releasedOn, days: 15 },
})

const HOME_VISITS = rule('PPU-2', cite('college-app', 'frequency of home visits', 'memory'), {
  from: '2004-05-01',
})
const VISIT_MONTHS = { 'very-high': 1, high: 3, medium: 6, low: 12 } as const

/** PPU-2: when the next home visit may fall, from memory: very high monthly, high 3-monthly, medium 6-monthly, low 12-monthly. */
export const homeVisitPossible = ({
  lastVisitOn,
  riskGrade,
}: {
  lastVisitOn: string
  riskGrade: RiskGrade
}): Possible => ({
  possible: [possibly(riskGrade, addMonths(lastVisitOn, VISIT_MONTHS[riskGrade]), HOME_VISITS)],
})
