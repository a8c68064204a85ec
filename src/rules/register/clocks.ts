import { ageOn } from '../calendar.ts'
import type { Deadline } from '../source.ts'
import { PERIOD_LAW } from './bands.ts'
import type { RegisterFacts } from './facts.ts'
import {
  advanceDuties,
  changeDuties,
  householdDuties,
  initialDuties,
  periodicDuties,
  releaseDuties,
  stayDuties,
  type Work,
} from './owed.ts'
import { journeyDuties, returnDuties } from './owed-travel.ts'
import { earliestApplication } from './review.ts'
import type { RegisterDuty } from './standing.ts'
import { type Subjection, subjection, subjectOn } from './subject.ts'

/** The register's answer about a person on a day. */
export type RegisterClocks = {
  subject: 'yes' | 'perhaps' | 'no'
  subjection: Subjection
  /** The last day of the period, where there is one and it is certain. */
  periodEnd: Deadline | null
  duties: readonly RegisterDuty[]
  /** The first day on which a review of an indefinite period may be sought. */
  review: Deadline | null
}

/**
 * NR-04 to NR-13, NR-17: from a person's facts to every duty of the register with its date, who owes it and how it stands, and the
 * period with its end. Pure: the same facts give the same answer. `now` matters to clocks counted in hours only.
 */
export function registerClocks(
  facts: RegisterFacts,
  today: string,
  now = `${today}T23:59:59Z`,
): RegisterClocks {
  const whole = facts.orders.filter(({ travelOnly }) => !travelOnly)
  const held = subjection(facts.matters, whole)
  const work: Work = { facts, spans: held.spans, today, now }
  const travelling =
    whole.length === facts.orders.length ? work : { ...work, spans: [...held.spans, ...facts.orders] }
  const duties: RegisterDuty[] = []
  for (const owed of DUTIES) duties.push(...owed(work))
  duties.push(...journeyDuties(travelling), ...returnDuties(travelling))
  return {
    subject: subjectOn(held.spans, today),
    subjection: held,
    periodEnd: periodEnd(held),
    duties,
    review: reviewFrom(facts, held),
  }
}

const DUTIES = [
  initialDuties,
  changeDuties,
  advanceDuties,
  releaseDuties,
  stayDuties,
  householdDuties,
  periodicDuties,
]

/** NR-12: the last day of the last period, when every possible answer agrees on it. */
function periodEnd({ spans, certainlyUntil, possiblyUntil }: Subjection): Deadline | null {
  if (certainlyUntil == null || certainlyUntil !== possiblyUntil) return null
  const deciding = spans.find(({ to }) => to === certainlyUntil)
  if (deciding === undefined) return null
  const { source } = PERIOD_LAW.begins
  return {
    due: certainlyUntil,
    rule: 'notification-period-ends',
    source,
    triggeredOn: deciding.from,
    facts: { from: deciding.from, matters: spans.length },
  }
}

function reviewFrom({ matters, bornOn, review }: RegisterFacts, held: Subjection): Deadline | null {
  if (review === null || held.certainlyUntil !== null) return null
  const indefinite = matters.find(({ id }) => held.spans.some((span) => span.id === id && span.to === null))
  if (indefinite === undefined || bornOn === null) return null
  const under18 = ageOn(bornOn, indefinite.relevantDate) < 18
  return earliestApplication({ ...review, under18, indefinite: true, on: indefinite.relevantDate })
}
