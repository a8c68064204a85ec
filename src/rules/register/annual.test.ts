import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lastThatCounts, type Notification, periodicNotification } from './annual.ts'
import type { Away } from './counting.ts'

const last = (on: string, home: Notification['home'] = 'residence'): Notification => ({
  id: on,
  on,
  kind: 'initial',
  home,
})
const due = (one: Notification, ...away: Away[]) => {
  const answer = periodicNotification(one, away)
  return answer.state === 'due' ? answer.duty.due : answer.state
}

test('NR-10 NOT-085-1 within one year after the last notification', () => {
  assert.equal(due(last('2025-03-10')), '2026-03-10')
  assert.equal(due(last('2024-02-29')), '2025-02-28')
  assert.equal(due(last('2023-02-28')), '2024-02-28')
  assert.equal(due(last('2025-12-31')), '2026-12-31')
})

test('NR-10 NOT-085-2 no fixed address and last notified on a Tuesday: within 7 days after; a year before 13 August 2012', () => {
  assert.equal(due(last('2025-03-04', 'regular-place')), '2025-03-11')
  assert.equal(due(last('2012-08-13', 'regular-place')), '2012-08-20')
  assert.equal(due(last('2012-08-12', 'regular-place')), '2013-08-12')
})

test('NR-10 NOT-085-3 a year that would end in custody, in hospital or abroad runs to the end of 3 days beginning when that stops', () => {
  const inside = (from: string, until: string | null): Away => ({ kind: 'sentence', from, until })
  assert.equal(due(last('2025-03-10'), inside('2026-01-05', '2026-06-20')), '2026-06-22')
  assert.equal(due(last('2025-03-10'), inside('2026-03-10', '2026-03-12')), '2026-03-14')
  assert.equal(due(last('2025-03-10'), inside('2026-01-05', '2026-03-10')), '2026-03-10')
  assert.equal(due(last('2025-03-10'), inside('2026-03-11', '2026-06-20')), '2026-03-10')
  assert.equal(due(last('2025-03-10'), inside('2026-01-05', null)), 'waiting')
  assert.equal(
    due(last('2025-03-10'), inside('2026-01-05', '2026-06-20'), {
      kind: 'abroad',
      from: '2026-06-20',
      until: '2026-07-01',
    }),
    '2026-07-03',
  )
})

const given = (on: string, kind: Notification['kind']): Notification => ({
  id: `${kind}${on}`,
  on,
  kind,
  home: 'residence',
})

test('NR-10 any notification of a change starts the year again; travel and return do not', () => {
  const start = [
    given('2025-01-01', 'initial'),
    given('2025-04-01', 'change'),
    given('2025-06-01', 'travel'),
    given('2025-07-01', 'return'),
  ]
  assert.equal(lastThatCounts(start)?.on, '2025-04-01')
  assert.equal(lastThatCounts([...start, given('2026-03-01', 'periodic')])?.on, '2026-03-01')
  assert.equal(lastThatCounts([]), undefined)
})

test('NR-10 NOT-085-4 first giving the matters of 2012 did not start the year again', () => {
  const notifications = [given('2012-03-01', 'periodic'), given('2012-08-20', 'matters-of-2012')]
  assert.equal(lastThatCounts(notifications)?.on, '2012-03-01')
})
