import type { Duty } from './duty.ts'
import { notAfter } from './hours.ts'
import { lastStationOpening } from './method.ts'
import { listed, type Work } from './owed.ts'
import { whoOwes } from './parental.ts'
import { firstAnswer, type RegisterDuty } from './standing.ts'
import { subjectOn } from './subject.ts'
import { returnNotification, type Standing, standingOfNotice, travelNotice } from './travel.ts'

/** NR-11: every journey outside the United Kingdom that begins while the person is subject. */
export function journeyDuties(work: Work): RegisterDuty[] {
  return work.facts.journeys.flatMap((journey) => {
    const subject = subjectOn(work.spans, journey.leavesOn)
    const notice = subject === 'no' ? undefined : travelNotice(journey)
    if (notice === undefined || !notice.required) return []
    const { given, id } = journey
    const told = given === null ? null : { on: given.on, standing: standingOfNotice(journey, given) }
    const row = (duty: Duty | null) =>
      duty === null ? [] : [asRow(work, duty, { about: id, told, sure: subject === 'yes' })]
    return [...row(notice.sevenDays), ...row(notice.lastMoment)]
  })
}

type Told = { about: string; told: { on: string; standing: Standing } | null; sure: boolean }

const TOLD: Readonly<Record<Standing, RegisterDuty['standing']>> = {
  'in-time': 'met',
  'needs-excuse': 'needs-excuse',
  late: 'met-late',
  'not-required': 'none',
  'not-known': 'met',
}

function asRow(work: Work, duty: Duty, { about, told, sure }: Told): RegisterDuty {
  const { facts, today, now } = work
  const byInstant = duty.due.length > 10
  const inTime = byInstant ? notAfter(now, duty.due) : today <= duty.due
  const owes = whoOwes(facts.directions, facts.bornOn, today)
  return {
    about,
    answer: { state: 'due', duty: { ...duty, owes } },
    standing: told === null ? (inTime ? 'open' : 'overdue') : TOLD[told.standing],
    metOn: told?.on ?? null,
    sure,
    lastOpening: facts.openDays.length === 0 ? null : lastStationOpening(duty, facts.openDays),
  }
}

/** TRV-6: every return that was not on the date and at the point notified before leaving. */
export function returnDuties(work: Work): RegisterDuty[] {
  return work.facts.returns.flatMap((back) => {
    const due = returnNotification(back)
    if (due === null || back.returnedOn > work.today) return []
    const metOn = firstAnswer(work.facts.notifications, {
      about: back.id,
      kinds: ['return'],
      from: back.returnedOn,
    })
    const answer = { state: 'due', duty: due.duty } as const
    return listed(work, answer, { about: back.id, metOn, latest: due.latest })
  })
}
