import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  type Application,
  earliestApplication,
  endsByReview,
  mayApplyForReview,
  maySetNextReview,
  type ReviewFacts,
  reviewClocks,
} from './review.ts'

const facts: ReviewFacts = {
  indefinite: true,
  harmOrderInForce: false,
  under18: false,
  relevantNotificationOn: '2010-03-10',
  refused: null,
  on: '2025-03-10',
}
const refusal = (more: Partial<ReviewFacts>) => {
  const ruling = mayApplyForReview({ ...facts, ...more })
  return ruling.met ? 'may' : ruling.because
}

test('NR-12 REV-2 the day after 15 years beginning with the first notification after release, 8 for somebody under 18', () => {
  assert.equal(earliestApplication(facts)?.due, '2025-03-10')
  assert.equal(earliestApplication({ ...facts, under18: true })?.due, '2018-03-10')
  assert.equal(earliestApplication({ ...facts, relevantNotificationOn: '2012-02-29' })?.due, '2027-03-01')
  assert.equal(earliestApplication({ ...facts, relevantNotificationOn: null }), null)
})

test('NR-12 REV-1 REV-2 may be sought from that day, for an indefinite period, with no harm order in force', () => {
  assert.equal(refusal({}), 'may')
  assert.equal(refusal({ on: '2025-03-09' }), 'too-early')
  assert.equal(refusal({ indefinite: false }), 'period-not-indefinite')
  assert.equal(refusal({ harmOrderInForce: true }), 'harm-order-in-force')
  assert.equal(refusal({ relevantNotificationOn: null }), 'nothing-notified-yet')
  assert.equal(refusal({ on: '2012-07-29', relevantNotificationOn: '1997-09-02' }), 'no-review-yet')
  assert.equal(refusal({ on: '2012-07-30', relevantNotificationOn: '1997-07-30' }), 'may')
})

test('REV-8 after a refusal the next after 8 years, or what the chief officer set, never more than 15', () => {
  const next = (years: number) => earliestApplication({ ...facts, refused: { on: '2025-06-01', years } })?.due
  assert.equal(next(8), '2033-06-01')
  assert.equal(next(12), '2037-06-01')
  assert.equal(next(20), '2040-06-01')
  assert.equal(maySetNextReview({ years: 7 }).met, false)
  assert.equal(maySetNextReview({ years: 8 }).met, true)
  assert.equal(maySetNextReview({ years: 15 }).met, true)
  assert.equal(maySetNextReview({ years: 16 }).met, false)
})

const application: Application = {
  receivedOn: '2024-02-15',
  acknowledgedOn: null,
  bodiesAsked: [],
  decidedOn: null,
  noticeReceivedOn: null,
  allowed: null,
}
const clocks = (more: Partial<Application>) =>
  reviewClocks({ ...application, ...more }).map(({ rule, due }) => [rule, due])

test('REV-3 acknowledged within 14 days of receipt, over a leap day and over a year end', () => {
  assert.deepEqual(clocks({}), [['review-acknowledgement', '2024-02-29']])
  assert.deepEqual(clocks({ receivedOn: '2025-12-20' }), [['review-acknowledgement', '2026-01-03']])
})

test('REV-4 REV-5 information within 28 days, decision within 6 weeks of the latest of them', () => {
  assert.deepEqual(clocks({ bodiesAsked: ['2024-02-20', '2024-03-01'] }).slice(1), [
    ['review-information', '2024-03-19'],
    ['review-information', '2024-03-29'],
    ['review-decision', '2024-05-10'],
  ])
})

test('REV-9 appeal within 21 days beginning with receipt; none for a success', () => {
  const decided = { noticeReceivedOn: '2024-05-10' }
  assert.deepEqual(clocks({ ...decided, allowed: false })[1], ['review-appeal', '2024-05-30'])
  assert.equal(clocks({ ...decided, allowed: true }).length, 1)
})

test('REV-7 a success ends the requirements on receipt of the notice', () => {
  assert.equal(endsByReview({ ...application, allowed: true, noticeReceivedOn: '2024-05-10' }), '2024-05-10')
  assert.equal(endsByReview({ ...application, allowed: false, noticeReceivedOn: '2024-05-10' }), null)
})
