import type { Scene } from './acting.ts'
import { say } from './concerns/index.ts'
import { deal } from './people.ts'
import { FACTORS, REVIEW_REASONS, RISK_CONFIRMED, SAME_LEVEL, TOLD } from './phrases.ts'
import type { Case } from './referring.ts'

/** How a meeting ends a case: at which level, why when it changes, and when it is looked at again (days from today). */
export type Outcome = {
  level: 2 | 3
  levelReasons?: string
  reviewOn: number
  discussion?: string
  risk?: string
}

/** Everything the minute of this case says, in the fields of its page. */
export function minuteWords(
  { calendar }: Scene,
  { part, again }: Case,
  { level, levelReasons, reviewOn, discussion, risk }: Outcome,
) {
  const { concern, person, n, turn } = part
  const factor = (key: keyof typeof FACTORS) => deal(FACTORS[key], n)
  const told = deal(TOLD, n)
  return {
    riskConfirmed: risk ?? say(deal(RISK_CONFIRMED, n), person.voice),
    discussion: discussion ?? say(deal(concern.discussion, turn + (again ? 1 : 0)), person.voice),
    dissent: '',
    level: String(level),
    levelReasons: levelReasons ?? say(deal(SAME_LEVEL, n), person.voice),
    personTold: told.told,
    personToldReasons: say(told.reasons, person.voice),
    reviewOutcome: 'next-review',
    nextReviewOn: calendar.day(reviewOn),
    reviewReasons: say(deal(REVIEW_REASONS, n), person.voice),
    factorRisk: factor('risk'),
    factorMonitoring: factor('monitoring'),
    factorInterventions: factor('interventions'),
    factorCooperation: factor('cooperation'),
  }
}
