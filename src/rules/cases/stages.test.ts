import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stagesOf } from './stages.ts'

const none = { identified: '2026-11-02', shared: null, assessed: null, managed: null }
const nextOf = (facts: Parameters<typeof stagesOf>[0]) => stagesOf(facts).find(({ next }) => next)?.stage

test('IC-01 a case passes through identifying, sharing, assessing and managing, in that order', () => {
  assert.deepEqual(
    stagesOf(none).map(({ stage }) => stage),
    ['identified', 'shared', 'assessed', 'managed'],
  )
  assert.equal(nextOf(none), 'shared')
  assert.equal(nextOf({ ...none, shared: '2026-11-03' }), 'assessed')
  assert.equal(nextOf({ ...none, shared: '2026-11-03', assessed: '2026-11-03' }), 'managed')
  assert.equal(
    nextOf({ ...none, shared: '2026-11-03', assessed: '2026-11-03', managed: '2026-11-04' }),
    undefined,
  )
})

test('IC-01 a stage without a record is the next one even where a later one has begun', () => {
  const facts = { ...none, assessed: '2026-11-02', managed: '2026-11-05' }
  assert.equal(nextOf(facts), 'shared')
  assert.equal(stagesOf(facts)[3]?.reachedOn, '2026-11-05')
})
