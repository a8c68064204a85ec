import assert from 'node:assert/strict'
import { test } from 'node:test'
import { procedureReviewDue, reviewState } from './review.ts'

test('AR-09 a document is in time on the day of its review, overdue the day after, and warned of from three months before', () => {
  const next = '2026-02-28'
  const states = ['2025-11-27', '2025-11-28', '2026-02-28', '2026-03-01'].map((today) =>
    reviewState(next, today),
  )
  assert.deepEqual(states, ['current', 'due-soon', 'due-soon', 'overdue'])
  assert.equal(reviewState(null, '2026-03-01'), 'no-date')
})

test('AR-09 the warning of a review on the last day of a month begins on the last day of a shorter one', () => {
  assert.equal(reviewState('2028-05-31', '2028-02-28'), 'current')
  assert.equal(reviewState('2028-05-31', '2028-02-29'), 'due-soon')
})

test('AR-09 the date of the review is the one printed on the document, counted from its last review', () => {
  const due = procedureReviewDue('Information sharing', '2023-02-01', '2026-02-01')
  assert.deepEqual(
    [due.due, due.triggeredOn, due.facts.warnFrom, due.source.key],
    ['2026-02-01', '2023-02-01', '2025-11-01', 'sussex'],
  )
})
