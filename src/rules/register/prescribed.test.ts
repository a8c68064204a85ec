import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DutyAnswer } from './duty.ts'
import {
  FINANCIAL_FIELDS,
  type Household,
  householdNotification,
  identityToNotify,
  prescribedOn,
  twelfthHour,
} from './prescribed.ts'

const home: Household = {
  resides: false,
  childUnder18: true,
  openToPublic: false,
  beganOn: '2025-05-01',
  beganAt: '2025-05-01T19:00:00Z',
  endedAt: null,
  endedOn: null,
  twelfthHourOn: '2025-05-02',
}
const due = (answer: DutyAnswer) => (answer.state === 'due' ? answer.duty.due : answer.state)
const ask = (stay: Household, now: string, told = false) =>
  householdNotification(stay, { away: [], now, told }).map(due)

test('NR-06 PRS-1 a stay of 12 hours in a home with a child; a minute less is none', () => {
  assert.deepEqual(ask(home, '2025-05-02T06:59:00Z'), [])
  assert.deepEqual(ask(home, '2025-05-02T07:00:00Z'), ['2025-05-04'])
  assert.deepEqual(ask({ ...home, endedAt: '2025-05-02T06:59:59Z' }, '2025-05-10T00:00:00Z'), [])
  assert.equal(twelfthHour(home.beganAt), '2025-05-02T07:00:00Z')
})

test('PRS-1 12 hours over the change of the clocks are 12 hours', () => {
  assert.equal(twelfthHour('2026-10-24T20:00:00Z'), '2026-10-25T08:00:00Z')
})

test('PRS-1 living there counts from the day it began; a place the public can enter, or without a child, does not count', () => {
  assert.deepEqual(ask({ ...home, resides: true }, '2025-05-01T19:00:00Z'), ['2025-05-03'])
  assert.deepEqual(ask({ ...home, openToPublic: true }, '2025-05-09T00:00:00Z'), [])
  assert.deepEqual(ask({ ...home, childUnder18: false }, '2025-05-09T00:00:00Z'), [])
})

test('PRS-2 leaving a home that was told is told too, within 3 days', () => {
  const left = { ...home, endedAt: '2025-05-20T09:00:00Z', endedOn: '2025-05-20' }
  assert.deepEqual(ask(left, '2025-05-21T00:00:00Z', true), ['2025-05-04', '2025-05-22'])
  assert.deepEqual(ask(left, '2025-05-21T00:00:00Z', false), ['2025-05-04'])
})

test('PRS-6 every passport; without one another identity document; without that another paper', () => {
  const holds = { passports: ['P'], identityDocuments: ['I'], otherDocuments: ['O'] }
  assert.deepEqual(identityToNotify(holds), ['P'])
  assert.deepEqual(identityToNotify({ ...holds, passports: [] }), ['I'])
  assert.deepEqual(identityToNotify({ ...holds, passports: [], identityDocuments: [] }), ['O'])
})

test('PRS-7 account and card details are a class of their own, and prescribed from 13 August 2012', () => {
  assert.ok(FINANCIAL_FIELDS.includes('account-number') && FINANCIAL_FIELDS.includes('card-number'))
  assert.equal(prescribedOn('2012-08-12'), false)
  assert.equal(prescribedOn('2012-08-13'), true)
})
