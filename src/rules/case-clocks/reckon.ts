import { addMonths, reachesAge } from '../calendar.ts'
import { armsAfterRelease } from '../clocks/after-release.ts'
import { isDeadline } from '../clocks/answer.ts'
import { oasysAt18 } from '../clocks/assessment-tool.ts'
import { tellBeforeRelease } from '../clocks/child-offence-release.ts'
import { noticeOfImminentRisk, referralBeforeRelease } from '../clocks/referral-before-release.ts'
import { youthReport, youthTold } from '../clocks/youth-offending.ts'
import { orderEnds } from '../orders/ends.ts'
import type { Profile } from '../profiles/profile.ts'
import { registerClocks } from '../register/clocks.ts'
import { useOfDuty } from '../register/duty.ts'
import { sourced } from '../source.ts'
import type { CaseClock } from './case-clock.ts'
import type { CaseFacts, LegalEvent } from './facts.ts'
import { orderMadeOf, registerFactsOf } from './register-facts.ts'

/** The day on which the clocks are reckoned, and the area's profile on any day (AR-01: that of the day of the trigger). */
export type Setting = { today: string; profileOn(day: string): Profile }

/** Every clock that the facts of a case call for on a day. Pure: the same facts on the same day give the same clocks. */
export function caseClocks(facts: CaseFacts, setting: Setting): CaseClock[] {
  const clocks: CaseClock[] = []
  if (facts.bornOn !== null) clocks.push(...birthdayClocks(facts.personId, facts.bornOn, setting.today))
  if (facts.events.length === 0) return clocks
  clocks.push(...registerDuties(facts, setting.today))
  for (const event of facts.events) {
    if (event.details.release !== undefined) clocks.push(...releaseClocks(event, facts, setting))
    if (event.details.order !== undefined) clocks.push(...orderClocks(event, setting.today))
    if (event.kind === 'conviction') clocks.push(...youthClocks(event, facts.bornOn, setting))
  }
  return clocks
}

/** RA-06: from half a year before the 18th birthday OASys comes into view; it stays owed for a year after. */
function birthdayClocks(personId: string, bornOn: string, today: string): CaseClock[] {
  const of18 = reachesAge(bornOn, 18)
  if (today < addMonths(of18, -6) || today > addMonths(of18, 12)) return []
  const deadline = oasysAt18({ bornOn })
  return [
    {
      kind: 'oasys-at-18',
      subject: { type: 'person', id: personId },
      deadline,
      keptBy: 'assessment',
    },
  ]
}

/** NR-04 to NR-13: what is certain and dated. What rests on memory alone raises no clock. */
function registerDuties(facts: CaseFacts, today: string): CaseClock[] {
  const given = registerFactsOf(facts)
  if (given.matters.length === 0 && given.orders.length === 0) return []
  const { duties, periodEnd, subjection } = registerClocks(given, today)
  const clocks: CaseClock[] = []
  for (const { about, answer, sure } of duties) {
    if (!sure || answer.state !== 'due' || useOfDuty(answer.duty) === 'off') continue
    const { due, rule, source, triggeredOn, facts: used } = answer.duty
    clocks.push({
      kind: answer.duty.rule,
      subject: { type: 'legal-event', id: about },
      deadline: { due, rule, source, triggeredOn, facts: used },
      keptBy: 'register',
    })
  }
  const ending = subjection.spans.find(({ to }) => to === periodEnd?.due)
  if (periodEnd !== null && ending !== undefined && periodEnd.due >= today)
    clocks.push({
      kind: 'notification-period-ends',
      subject: { type: 'legal-event', id: ending.id },
      deadline: periodEnd,
      keptBy: 'register',
    })
  return clocks
}

/** CR-01, CR-02, CR-08 before an expected release; PPU-4 after one that has happened. */
function releaseClocks({ id, on, details }: LegalEvent, facts: CaseFacts, setting: Setting): CaseClock[] {
  const subject = { type: 'legal-event', id } as const
  const { release } = details
  if (release === undefined) return []
  const listed = facts.events.some(({ details: { offence } }) => offence?.listed === true)
  if (!release.expected)
    return !listed
      ? []
      : [
          {
            kind: 'arms-after-release',
            subject,
            deadline: armsAfterRelease({ releasedOn: on }),
            keptBy: 'release',
          },
        ]
  const { referBeforeRelease, referWhenImminent } = setting.profileOn(release.sentencedOn)
  const custody = { sentencedOn: release.sentencedOn, releaseOn: on }
  const referral = release.imminentRisk
    ? noticeOfImminentRisk({ ...custody, months: referWhenImminent })
    : referralBeforeRelease({
        ...custody,
        months: sourced(referBeforeRelease.value?.months ?? null, referBeforeRelease.source),
      })
  const clocks: CaseClock[] = []
  if (isDeadline(referral))
    clocks.push({
      kind: 'referral-before-release',
      subject,
      deadline: referral,
      keptBy: 'release',
    })
  if (facts.events.some(({ details: { offence } }) => offence?.againstChild === true))
    clocks.push({
      kind: 'tell-before-release',
      subject,
      deadline: tellBeforeRelease({ releaseOn: on, knownOn: release.sentencedOn }),
      keptBy: 'release',
    })
  return clocks
}

/** CH-27, CH-30: after the conviction of somebody under 18 of an offence against a child, where the profile sets the days; in view for a year. */
function youthClocks({ id, on, details }: LegalEvent, bornOn: string | null, setting: Setting): CaseClock[] {
  if (bornOn === null || details.offence?.againstChild !== true) return []
  if (on >= reachesAge(bornOn, 18) || setting.today > addMonths(on, 12)) return []
  const { value, source } = setting.profileOn(on).youthReport
  const convicted = { convictedOn: on, workingDays: sourced(value?.workingDays ?? null, source) }
  if (value === null) return []
  return [youthReport(convicted), youthTold({ ...convicted, relevant: true })]
    .filter(isDeadline)
    .map((deadline) => ({
      kind: deadline.rule,
      subject: { type: 'legal-event', id },
      deadline,
      keptBy: 'child-protection',
    }))
}

/** CO-19: the end of an order, from half a year before it. */
function orderClocks(event: LegalEvent, today: string): CaseClock[] {
  const made = orderMadeOf(event)
  const deadline = made === undefined ? null : orderEnds(made)
  if (deadline === null || deadline.due < today || today < addMonths(deadline.due, -6)) return []
  return [
    {
      kind: 'order-ends',
      subject: { type: 'legal-event', id: event.id },
      deadline,
      keptBy: 'orders',
    },
  ]
}
