import assert from 'node:assert/strict'
import { test } from 'node:test'
import { travelDetailsOn } from './details.ts'
import { addHours, notAfter, secondsOf } from './hours.ts'
import {
  type Journey,
  returnNotification,
  standingOfChange,
  standingOfNotice,
  travelChange,
  travelNotice,
} from './travel.ts'

const journey = (leavesOn: string, more: Partial<Journey> = {}): Journey => ({
  leavesOn,
  leavesAt: `${leavesOn}T20:00:00Z`,
  days: 10,
  knewOn: '2000-01-01',
  ...more,
})
const asked = (one: Journey) => {
  const notice = travelNotice(one)
  if (!notice.required) return notice.because
  return [notice.law.id, notice.sevenDays?.due ?? null, notice.lastMoment?.due ?? null]
}

test('NR-11 TRV-3 leaves Friday at 20:00 and knew a month ago: seven days before, at the latest with an excuse', () => {
  assert.deepEqual(asked(journey('2025-01-17', { knewOn: '2024-12-17' })), [
    'TRV-3',
    '2025-01-10',
    '2025-01-16T20:00:00Z',
  ])
})

test('NR-11 TRV-3 booked yesterday and leaves in 18 hours: allowed; before 13 August 2012 that was late', () => {
  const late = { knewOn: '2025-01-16' }
  assert.deepEqual(asked(journey('2025-01-17', late)), ['TRV-3', null, '2025-01-17T08:00:00Z'])
  const given = (on: string) => ({ on, at: `${on}T02:00:00Z` })
  assert.equal(standingOfNotice(journey('2025-01-17', late), given('2025-01-17')), 'in-time')
  const old = journey('2012-08-10', { knewOn: '2012-08-09' })
  assert.equal(standingOfNotice(old, given('2012-08-10')), 'late')
})

test('NR-11 TRV-1 TRV-2 TRV-3 the law of the day of departure: 8 days, then 3, then every journey', () => {
  const short = { days: 2 }
  assert.equal(asked(journey('2000-06-01')), 'before-the-rules')
  assert.equal(asked(journey('2004-04-30', { days: 7 })), 'too-short')
  assert.deepEqual(asked(journey('2004-04-30', { days: 8 })), ['TRV-1', null, '2004-04-29T20:00:00Z'])
  assert.equal(asked(journey('2004-05-09', { days: 7 })), 'exempt-at-first')
  assert.equal((asked(journey('2004-05-10', { days: 7 })) as string[])[0], 'TRV-2')
  assert.equal(asked(journey('2012-08-12', short)), 'too-short')
  assert.equal((asked(journey('2012-08-12', { days: 3 })) as string[])[0], 'TRV-2')
  assert.equal((asked(journey('2012-08-28', short)) as string[])[0], 'TRV-3')
  assert.equal((asked(journey('2025-05-01', { days: 0 })) as string[])[0], 'TRV-3')
})

test('NR-11 TRV-7 journeys under 3 days were exempt to the fourteenth day after 13 August 2012', () => {
  assert.equal(asked(journey('2012-08-13', { days: 2 })), 'exempt-at-first')
  assert.equal(asked(journey('2012-08-27', { days: 2 })), 'exempt-at-first')
  assert.notEqual(asked(journey('2012-08-28', { days: 2 })), 'exempt-at-first')
  assert.notEqual(asked(journey('2012-08-13', { days: 3 })), 'exempt-at-first')
})

test('NR-11 TRV-3 known exactly 7 days ahead is not known in time; 8 days ahead is', () => {
  assert.equal((asked(journey('2025-01-17', { knewOn: '2025-01-10' })) as unknown[])[1], null)
  assert.equal((asked(journey('2025-01-17', { knewOn: '2025-01-09' })) as unknown[])[1], '2025-01-10')
  assert.equal((asked(journey('2025-01-17', { knewOn: null })) as unknown[])[1], '2025-01-10')
  assert.equal((asked(journey('2024-03-07')) as unknown[])[1], '2024-02-29')
})

test('NR-11 TRV-2 between 7 days and 24 hours somebody who knew needs an excuse; to the second', () => {
  const known = journey('2025-01-17')
  assert.equal(standingOfNotice(known, { on: '2025-01-10', at: '2025-01-10T23:00:00Z' }), 'in-time')
  assert.equal(standingOfNotice(known, { on: '2025-01-11', at: '2025-01-11T00:00:00Z' }), 'needs-excuse')
  assert.equal(standingOfNotice(known, { on: '2025-01-16', at: '2025-01-16T20:00:00Z' }), 'needs-excuse')
  assert.equal(standingOfNotice(known, { on: '2025-01-16', at: '2025-01-16T20:00:01Z' }), 'late')
  const unknown = journey('2025-01-17', { knewOn: '2025-01-15' })
  assert.equal(standingOfNotice(unknown, { on: '2025-01-17', at: '2025-01-17T08:00:00Z' }), 'in-time')
  assert.equal(standingOfNotice(unknown, { on: '2025-01-17', at: '2025-01-17T08:00:01Z' }), 'late')
})

test('NR-11 DAY-8 hours are hours over a change of the clocks: 12 hours before 13:00 summer time is midnight, not 01:00', () => {
  const spring = journey('2026-03-29', { leavesAt: '2026-03-29T12:00:00Z', knewOn: '2026-03-28' })
  assert.equal((asked(spring) as unknown[])[2], '2026-03-29T00:00:00Z')
  const autumn = journey('2026-10-25', { leavesAt: '2026-10-25T12:00:00Z', knewOn: '2026-10-24' })
  assert.equal((asked(autumn) as unknown[])[2], '2026-10-25T00:00:00Z')
})

test('NR-11 a journey known too late for any notice is not a duty that fell due before it arose', () => {
  const notice = travelNotice(journey('2025-01-17', { knewOn: '2025-01-17' }))
  const last = notice.required ? notice.lastMoment : null
  assert.ok(last && last.triggeredOn <= last.due.slice(0, 10))
  const booked = travelNotice(
    journey('2025-01-17', { knewOn: '2025-01-17', leavesAt: '2025-01-17T06:00:00Z' }),
  )
  assert.equal(booked.required && booked.lastMoment?.facts.knownTooLate, true)
})

test('NR-11 TRV-5 changed plans: 12 hours before, under 24 with an excuse; 24 hours flat before 13 August 2012', () => {
  const now = { ...journey('2025-01-17'), leavesAt: '2025-01-17T20:00:00Z' }
  assert.equal(travelChange(now, '2025-01-15')?.duty.due, '2025-01-17T08:00:00Z')
  assert.equal(standingOfChange(now, { on: '2025-01-16', at: '2025-01-16T20:00:00Z' }), 'in-time')
  assert.equal(standingOfChange(now, { on: '2025-01-16', at: '2025-01-16T20:00:01Z' }), 'needs-excuse')
  assert.equal(standingOfChange(now, { on: '2025-01-17', at: '2025-01-17T08:00:01Z' }), 'late')
  const then = { ...journey('2012-08-12'), leavesAt: '2012-08-12T20:00:00Z' }
  assert.equal(travelChange(then, '2012-08-01')?.duty.due, '2012-08-11T20:00:00Z')
  assert.equal(
    standingOfChange({ ...then, days: 2 }, { on: '2012-08-01', at: '2012-08-01T09:00:00Z' }),
    'not-required',
  )
})

test('NR-05 NR-11 TRV-6 return within 3 days, unless on the date and at the point notified', () => {
  const back = { leftOn: '2025-01-17', returnedOn: '2025-02-27', returnedAt: 'Heathrow', notified: null }
  const due = returnNotification(back)
  assert.deepEqual([due?.duty.due, due?.latest], ['2025-03-01', '2025-03-02'])
  const notified = { on: '2025-02-27', at: 'Heathrow' }
  assert.equal(returnNotification({ ...back, notified }), null)
  assert.ok(returnNotification({ ...back, notified: { ...notified, at: 'Dover' } }))
  assert.ok(returnNotification({ ...back, notified: { ...notified, on: '2025-02-26' } }))
})

test('NR-11 TRV-4 what a notice of travel holds, by the day of departure', () => {
  const keys = (day: string) => travelDetailsOn(day).map(({ key }) => key)
  for (const key of ['date-of-departure', 'first-country', 'return-date']) {
    assert.ok(keys('2010-01-01').includes(key))
    assert.ok(keys('2025-01-01').includes(key))
  }
  assert.ok(!keys('2012-08-12').includes('dates-in-each-country'))
  assert.ok(keys('2012-08-13').includes('dates-in-each-country'))
  assert.ok(!keys('2012-08-13').includes('first-night-accommodation'))
})

test('DAY-8 instants are compared as instants, and what is no instant is refused', () => {
  assert.equal(addHours('2025-12-31T23:30:00Z', 1), '2026-01-01T00:30:00Z')
  assert.equal(addHours('2024-03-01T00:00:00Z', -12), '2024-02-29T12:00:00Z')
  assert.equal(notAfter('2025-01-01T00:00Z', '2025-01-01T00:00:00.000Z'), true)
  for (const none of ['2025-01-01', '2025-01-01T25:00:00Z', '2025-01-01T00:00:00', '2025-01-01T00:61:00Z'])
    assert.throws(() => secondsOf(none), /Not an instant/)
})
