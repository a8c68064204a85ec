import { lastThatCounts, periodicNotification } from './annual.ts'
import { advanceNotice, changeNotification } from './changes.ts'
import { type Away, awayOn } from './counting.ts'
import type { DutyAnswer } from './duty.ts'
import type { RegisterFacts } from './facts.ts'
import { noticeInitial } from './foreign.ts'
import { type Earlier, initialNotification } from './initial.ts'
import { whoOwes } from './parental.ts'
import { householdNotification } from './prescribed.ts'
import { firstAnswer, type RegisterDuty, standingOf } from './standing.ts'
import { stayNotification, staysByAddress } from './stays.ts'
import { type Span, subjectOn } from './subject.ts'

/** A person's facts with the spans for which they are subject, on a day and at an instant of it. */
export type Work = { facts: RegisterFacts; spans: readonly Span[]; today: string; now: string }

type Listed = { about: string; metOn: string | null; latest?: string }

/** Puts a duty on the list: owed by whom, while subject, met by what. Nobody owes what would fall due after the period has ended. */
export function listed(work: Work, answer: DutyAnswer, { about, metOn, latest }: Listed): RegisterDuty[] {
  const { facts, spans, today } = work
  const arose = aroseOn(answer, today)
  const subject = answer.state === 'none' ? 'yes' : subjectOn(spans, arose)
  if (subject === 'no') return []
  const asked = { about, metOn, today, sure: subject === 'yes', openDays: facts.openDays }
  return [standingOf(stillOwed(work, answer, arose), asked, latest)]
}

const aroseOn = (answer: DutyAnswer, today: string): string => {
  if (answer.state === 'due') return answer.duty.triggeredOn
  return answer.state === 'waiting' ? answer.triggeredOn : today
}

function stillOwed({ facts, spans, today }: Work, answer: DutyAnswer, arose: string): DutyAnswer {
  if (answer.state !== 'due') return answer
  const { duty } = answer
  if (subjectOn(spans, duty.due.slice(0, 10)) === 'no')
    return { state: 'none', because: 'period-ends-first', law: duty.law }
  const owes = whoOwes(facts.directions, facts.bornOn, today < arose ? arose : today)
  return duty.owes === owes ? answer : { state: 'due', duty: { ...duty, owes } }
}

type Start = { id: string; startsOn: string; byNotice: boolean }

/** NR-04, NR-05: the first notification of each matter and order; one day brings one duty. */
export function initialDuties(work: Work): RegisterDuty[] {
  const starts = startsOf(work)
  const seen = new Set<string>()
  return starts.flatMap((start) => {
    if (seen.has(start.startsOn)) return []
    seen.add(start.startsOn)
    const answer = start.byNotice
      ? noticeInitial(start.startsOn, work.facts.away)
      : initialNotification({ ...start, away: work.facts.away, earlier: earlierThan(work, starts, start) })
    return listed(work, answer, { about: start.id, metOn: initialOf(work, start) })
  })
}

function startsOf({ facts, spans }: Work): Start[] {
  const starts: Start[] = []
  for (const { id, dealtWithAbroad = false } of facts.matters) {
    const span = spans.find((one) => one.id === id)
    if (span !== undefined)
      starts.push({ id, startsOn: span.from, byNotice: dealtWithAbroad && span.from > '2022-11-28' })
  }
  for (const { id, startsOn, travelOnly } of facts.orders)
    if (!travelOnly) starts.push({ id, startsOn, byNotice: false })
  return starts
}

const initialOf = ({ facts }: Work, { id, startsOn }: Start): string | null =>
  firstAnswer(facts.notifications, { about: id, kinds: ['initial'], from: startsOn })

function earlierThan(work: Work, starts: readonly Start[], start: Start): Earlier[] {
  return starts
    .filter(({ startsOn }) => startsOn < start.startsOn)
    .map((one) => ({
      subjectFrom: one.startsOn,
      notifiedOn: initialOf(work, one),
      subjectUntil: lastOf(work.spans, one.id),
    }))
}

/** The last day for certain of one matter. */
function lastOf(spans: readonly Span[], id: string): string | null {
  return spans.find((span) => span.id === id && span.sure)?.to ?? null
}

/** NR-08: every change of what was notified. A notice given in advance that counts has met it. */
export function changeDuties(work: Work): RegisterDuty[] {
  const { changes, advance, notifications, away } = work.facts
  return changes.flatMap((change) => {
    const { id, on } = change
    const ahead = advance.find((notice) => notice.id === id)
    const outcome = ahead === undefined ? undefined : advanceNotice(ahead, away, work.today)
    const metOn =
      outcome?.counts === true
        ? (ahead?.givenOn ?? on)
        : firstAnswer(notifications, { about: id, kinds: ['change'], from: on })
    return listed(work, changeNotification(change, away), { about: id, metOn })
  })
}

/** NOT-084-3: to say that a change told in advance has not happened. */
export function advanceDuties(work: Work): RegisterDuty[] {
  return work.facts.advance.flatMap((notice) => {
    const outcome = advanceNotice(notice, work.facts.away, work.today)
    if (outcome.counts !== false || outcome.lapse === null) return []
    const { id, expectedOn } = notice
    const metOn = firstAnswer(work.facts.notifications, {
      about: id,
      kinds: ['not-happened'],
      from: expectedOn,
    })
    return listed(work, outcome.lapse, { about: id, metOn })
  })
}

/** NR-08: release after the first notification was made; before it, the first notification is what is due on release. */
export function releaseDuties(work: Work): RegisterDuty[] {
  const { away, notifications } = work.facts
  if (away.length === 0) return []
  return away.flatMap((time) => {
    const on = releaseOf(time, away)
    const notified = on !== null && notifications.some((one) => one.kind === 'initial' && one.on < on)
    if (on === null || on > work.today || !notified) return []
    const about = `release:${on}`
    const metOn = firstAnswer(notifications, { about, kinds: ['change'], from: on })
    return listed(work, changeNotification({ change: 'released', on }, away), { about, metOn })
  })
}

/** The day of release, unless the person went straight from one kind of detention into another. */
function releaseOf({ kind, until }: Away, away: readonly Away[]): string | null {
  if (until === null || kind === 'abroad' || kind === 'immigration') return null
  const next = awayOn(away, until)
  return next === undefined || next.kind === 'abroad' ? until : null
}

/** NR-09: every address that has not been notified and at which a qualifying period has been completed. */
export function stayDuties(work: Work): RegisterDuty[] {
  const { stays, addresses, away } = work.facts
  if (stays.length === 0) return []
  return [...staysByAddress(stays)].flatMap(([address, there]) => {
    const notifiedOn = addresses.reduce<string | null>(
      (first, one) =>
        one.address === address && (first === null || one.notifiedOn < first) ? one.notifiedOn : first,
      null,
    )
    const subject = (day: string) => subjectOn(work.spans, day) !== 'no'
    const answer = stayNotification({ stays: there, notifiedOn, asOf: work.today, subject }, away)
    return answer === null ? [] : listed(work, answer, { about: address, metOn: notifiedOn })
  })
}

/** PRS-1, PRS-2: homes with a child. */
export function householdDuties(work: Work): RegisterDuty[] {
  const { households, notifications, away } = work.facts
  return households.flatMap((stay) => {
    const from = stay.beganOn
    const metOn = firstAnswer(notifications, { about: stay.id, kinds: ['change', 'initial'], from })
    const answers = householdNotification(stay, { away, now: work.now, told: metOn !== null })
    return answers.flatMap((answer, at) => {
      const about = at === 0 ? stay.id : `${stay.id}:left`
      const left = firstAnswer(notifications, { about, kinds: ['change'], from: stay.endedOn ?? from })
      return listed(work, answer, { about, metOn: at === 0 ? metOn : left })
    })
  })
}

/** NR-10: everything again, counted from the last notification that starts the period. */
export function periodicDuties(work: Work): RegisterDuty[] {
  const given = work.facts.notifications.filter(({ on }) => on <= work.today)
  const last = lastThatCounts(given)
  if (last === undefined) return []
  return listed(work, periodicNotification(last, work.facts.away), { about: 'periodic', metOn: null })
}
