import assert from 'node:assert/strict'
import { test } from 'node:test'
import { outcomesFor } from './processing.ts'

test('RF-23 on: somebody who is not an offender comes before the Information Sharing Meeting and is never confirmed in MAPPA', () => {
  const { outcomes, source } = outcomesFor('information-sharing', { hasOpenCase: true })
  assert.deepEqual(outcomes, ['information-meeting', 'more-evidence', 'not-accepted'])
  assert.match(source.at, /routing note/)
})

test('RF-16 on: a local meeting is for somebody with an open case; without one it is a first consideration', () => {
  assert.ok(outcomesFor('local-meeting', { hasOpenCase: true }).outcomes.includes('local-meeting'))
  assert.ok(!outcomesFor('local-meeting', { hasOpenCase: false }).outcomes.includes('local-meeting'))
})

test('RF-15 off: a form with one purpose leads to a confirmed case, evidence or refusal, as before', () => {
  assert.deepEqual(outcomesFor('mappa', { hasOpenCase: false }).outcomes, [
    'confirmed',
    'more-evidence',
    'not-accepted',
  ])
})
