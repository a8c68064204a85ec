import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lastDayOfMonthsBeginningWith } from '../calendar.ts'
import { type Away, countDays } from './counting.ts'
import type { DutyAnswer } from './duty.ts'
import { initialNotification, isHomeAddress } from './initial.ts'

const due = (answer: DutyAnswer) => (answer.state === 'due' ? answer.duty.due : answer.state)
const away = (kind: Away['kind'], from: string, until: string | null): Away => ({ kind, from, until })
const initial = (startsOn: string, ...times: Away[]) => initialNotification({ startsOn, away: times })

test('NR-04 NOT-083-1 convicted Monday 3 March and not detained: the end of Wednesday 5 March', () => {
  const answer = initial('2025-03-03')
  assert.equal(due(answer), '2025-03-05')
  assert.equal(answer.state === 'due' && answer.duty.source.at, 's.83(1)')
})

test('NR-04 NR-05 convicted Monday, remanded and released on Friday 14 March: the end of Sunday 16 March', () => {
  assert.equal(due(initial('2025-03-03', away('custody', '2025-03-03', '2025-03-14'))), '2025-03-16')
})

test('NR-04 no weekend or bank holiday, leap day or change of the clocks moves it', () => {
  assert.equal(due(initial('2024-12-24')), '2024-12-26')
  assert.equal(due(initial('2024-02-28')), '2024-03-01')
  assert.equal(due(initial('2023-02-28')), '2023-03-02')
  assert.equal(due(initial('2026-03-28')), '2026-03-30')
  assert.equal(due(initial('2026-10-24')), '2026-10-26')
  assert.equal(due(initial('2026-12-31')), '2027-01-02')
})

test('NR-05 NOT-083-2 each kind of time away is left out and the day of release or return is counted', () => {
  for (const kind of ['custody', 'sentence', 'service-detention', 'hospital', 'abroad'] as const)
    assert.equal(due(initial('2025-03-03', away(kind, '2025-03-01', '2025-04-10'))), '2025-04-12', kind)
})

test('NR-05 NOT-083-2 the count resumes where it stopped', () => {
  assert.equal(due(initial('2025-03-03', away('custody', '2025-03-04', '2025-03-20'))), '2025-03-21')
  assert.equal(
    due(
      initial(
        '2025-03-03',
        away('abroad', '2025-03-04', '2025-03-06'),
        away('hospital', '2025-03-07', '2025-03-09'),
      ),
    ),
    '2025-03-09',
  )
})

test('NR-05 NOT-083-2 somebody taken in on the third day has that day again on release; on the fourth it is too late', () => {
  assert.equal(due(initial('2025-03-03', away('custody', '2025-03-05', '2025-03-20'))), '2025-03-20')
  assert.equal(due(initial('2025-03-03', away('custody', '2025-03-06', '2025-03-20'))), '2025-03-05')
})

test('NR-05 detention that follows detention is one wait; one that began and ended on a day takes nothing away', () => {
  assert.equal(
    due(
      initial(
        '2025-03-03',
        away('custody', '2025-03-03', '2025-05-01'),
        away('sentence', '2025-05-01', '2025-09-01'),
      ),
    ),
    '2025-09-03',
  )
  assert.equal(due(initial('2025-03-03', away('custody', '2025-03-04', '2025-03-04'))), '2025-03-05')
})

test('NR-05 while somebody is still away there is no date, only what it waits for', () => {
  const answer = initial('2025-03-03', away('hospital', '2025-03-04', null))
  assert.equal(answer.state === 'waiting' && answer.waitingFor.kind, 'hospital')
})

test('NOT-083-4 none for somebody already subject and notified who stays so throughout the three days', () => {
  const earlier = { subjectFrom: '2020-01-01', notifiedOn: '2020-01-02', subjectUntil: '2025-03-05' }
  const ask = (change: Partial<typeof earlier> | { notifiedOn: null } | { subjectUntil: null }) =>
    due(initialNotification({ startsOn: '2025-03-03', away: [], earlier: [{ ...earlier, ...change }] }))
  assert.equal(ask({}), 'none')
  assert.equal(ask({ subjectUntil: null }), 'none')
  assert.equal(ask({ subjectUntil: '2025-03-04' }), '2025-03-05')
  assert.equal(ask({ notifiedOn: null }), '2025-03-05')
  assert.equal(ask({ notifiedOn: '2025-03-03' }), '2025-03-05')
})

test('NR-07 a home address is the residence or, without one, a place chosen from those where the person can be found', () => {
  assert.equal(isHomeAddress({ kind: 'residence', address: '1 Example Street' }), true)
  assert.equal(isHomeAddress({ kind: 'residence', address: ' ' }), false)
  const places = ['The day centre', 'The library']
  assert.equal(isHomeAddress({ kind: 'regular-place', places, chosen: 'The library' }), true)
  assert.equal(isHomeAddress({ kind: 'regular-place', places, chosen: 'Elsewhere' }), false)
})

test('NOT-083-2 the count of days says when it began and what it left out', () => {
  assert.deepEqual(countDays('2025-03-03', 3, [away('custody', '2025-03-03', '2025-03-14')]), {
    over: true,
    firstDay: '2025-03-14',
    lastDay: '2025-03-16',
    skipped: 11,
  })
})

test('NOT-082-12 DAY-7 a period ends the day before the corresponding date, or with a month that has none', () => {
  assert.equal(lastDayOfMonthsBeginningWith('2020-03-10', 60), '2025-03-09')
  assert.equal(lastDayOfMonthsBeginningWith('2024-02-29', 120), '2034-02-28')
  assert.equal(lastDayOfMonthsBeginningWith('2024-02-29', 48), '2028-02-28')
  assert.equal(lastDayOfMonthsBeginningWith('2026-08-31', 6), '2027-02-28')
  assert.equal(lastDayOfMonthsBeginningWith('2026-03-01', 12), '2027-02-28')
})
