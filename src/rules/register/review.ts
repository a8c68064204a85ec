import { addDays, lastDayOfMonthsBeginningWith } from '../calendar.ts'
import { inForceOn, type Rule, rule } from '../dated.ts'
import { cite, type Deadline, met, notMet, type Ruling } from '../source.ts'

const FROM = { from: '2012-07-30' } as const
const of = (id: string, at: string) => rule(id, cite('remedial-2012', at), FROM)

/** Review of indefinite notification: the rules it stands on. */
export const REVIEW_LAW = {
  eligible: of('REV-1', 's.91A'),
  earliest: of('REV-2', 's.91B(1)-(2)'),
  acknowledge: of('REV-3', 's.91C'),
  information: of('REV-4', 's.91C'),
  decide: of('REV-5', 's.91D'),
  test: of('REV-6', 's.91D'),
  ends: of('REV-7', 's.91C'),
  next: of('REV-8', 's.91B(3)-(6)'),
  appeal: of('REV-9', 's.91E'),
} as const

/** Who may ask for a review: the period without end, the orders in force and the day asked about. */
export type ReviewFacts = {
  indefinite: boolean
  /** Whether a SHPO, SOPO or an interim one is in force. */
  harmOrderInForce: boolean
  /** Under 18 on the relevant date. */
  under18: boolean
  /** The first notification after release from the sentence, or the first notification of somebody not detained; null if none was given. */
  relevantNotificationOn: string | null
  /** The last refusal, and the years the chief officer then set. */
  refused: { on: string; years: number } | null
  on: string
}

const LEAST_YEARS = 8
const MOST_YEARS = 15

/** REV-2, REV-8: the first day on which an application may be made; null when nothing has been notified yet. */
export function earliestApplication({
  under18,
  relevantNotificationOn,
  refused,
}: ReviewFacts): Deadline | null {
  const law = refused === null ? REVIEW_LAW.earliest : REVIEW_LAW.next
  const from = refused?.on ?? relevantNotificationOn
  if (from === null) return null
  const years =
    refused === null
      ? under18
        ? LEAST_YEARS
        : MOST_YEARS
      : Math.min(Math.max(refused.years, LEAST_YEARS), MOST_YEARS)
  const due = addDays(lastDayOfMonthsBeginningWith(from, years * 12), 1)
  return clock('review-may-be-sought', law, from, due, {
    countedFrom: from,
    years,
    refused: refused !== null,
  })
}

/** REV-1, REV-2: whether an application may be made on a day. */
export function mayApplyForReview(facts: ReviewFacts): Ruling {
  if (!inForceOn(REVIEW_LAW.eligible, facts.on))
    return notMet('no-review-yet', {}, REVIEW_LAW.eligible.source)
  if (!facts.indefinite) return notMet('period-not-indefinite', {}, REVIEW_LAW.eligible.source)
  if (facts.harmOrderInForce) return notMet('harm-order-in-force', {}, REVIEW_LAW.eligible.source)
  const earliest = earliestApplication(facts)
  if (earliest === null) return notMet('nothing-notified-yet', {}, REVIEW_LAW.earliest.source)
  return facts.on < earliest.due ? notMet('too-early', { from: earliest.due }, earliest.source) : met
}

/** REV-8: how many years the chief officer may set before the next application. */
export const maySetNextReview = ({ years }: { years: number }): Ruling =>
  years >= LEAST_YEARS && years <= MOST_YEARS
    ? met
    : notMet('eight-to-fifteen-years', { years }, REVIEW_LAW.next.source)

/** An application as it goes through the police. */
export type Application = {
  receivedOn: string
  acknowledgedOn: string | null
  /** The days on which bodies received the request for information. */
  bodiesAsked: readonly string[]
  decidedOn: string | null
  noticeReceivedOn: string | null
  allowed: boolean | null
}

/** REV-3, REV-4, REV-5, REV-9: the clocks of an application. A decision has no date until some body has been asked. */
export function reviewClocks({
  receivedOn,
  bodiesAsked,
  noticeReceivedOn,
  allowed,
}: Application): Deadline[] {
  const { acknowledge, information, appeal } = REVIEW_LAW
  const asked = bodiesAsked.map((day) =>
    clock('review-information', information, day, addDays(day, 28), { asked: day, days: 28 }),
  )
  const facts = { receivedOn, days: 14 }
  const clocks = [
    clock('review-acknowledgement', acknowledge, receivedOn, addDays(receivedOn, 14), facts),
    ...asked,
  ]
  if (asked.length > 0) clocks.push(decisionAfter(asked))
  if (noticeReceivedOn === null || allowed !== false) return clocks
  const lastDay = addDays(noticeReceivedOn, 20)
  return [
    ...clocks,
    clock('review-appeal', appeal, noticeReceivedOn, lastDay, { noticeReceivedOn, days: 21 }),
  ]
}

/** REV-5: 6 weeks from the latest day on which a body had to answer. */
function decisionAfter(asked: readonly Deadline[]): Deadline {
  const lastAnswer = asked.reduce((last, { due }) => (due > last ? due : last), '')
  return clock('review-decision', REVIEW_LAW.decide, lastAnswer, addDays(lastAnswer, 42), {
    lastAnswer,
    weeks: 6,
  })
}

/** REV-7: the day on which a successful review ends the requirements: the day the notice is received. */
export const endsByReview = ({ allowed, noticeReceivedOn }: Application): string | null =>
  allowed === true ? noticeReceivedOn : null

const clock = (
  name: string,
  law: Rule,
  triggeredOn: string,
  due: string,
  facts: Deadline['facts'],
): Deadline => ({ due, rule: name, source: law.source, triggeredOn, facts })
