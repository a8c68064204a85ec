import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asksForRemoval, mayRemove, missingFromRemoval, notReviewedInCycle, type Removal } from './removal.ts'

const removal: Removal = { profile: 'thames-valley', reason: 'risk-reduced', riskGrade: 'medium' }
const ruling = (change: Partial<Removal>) => {
  const answer = mayRemove({ ...removal, ...change })
  return answer.met ? 'met' : `${answer.because} (${answer.source.confidence})`
}

test('RX-08 on: whoever is still high or very high stays on the list, transfer and death aside', () => {
  assert.equal(ruling({}), 'met')
  assert.equal(ruling({ riskGrade: 'low' }), 'met')
  assert.equal(ruling({ riskGrade: 'high' }), 'still-high-risk (seen)')
  assert.equal(ruling({ riskGrade: 'very-high', reason: 'legal-basis-ended' }), 'still-high-risk (seen)')
  assert.equal(ruling({ riskGrade: 'very-high', reason: 'transfer' }), 'met')
  assert.equal(ruling({ riskGrade: 'very-high', reason: 'death' }), 'met')
})

test('RX-08 off: elsewhere the grade does not hold a name on the list; the removal still gives its reasons (RX-09)', () => {
  for (const profile of ['national', 'london', 'durham', 'sussex', 'wiltshire'])
    assert.equal(ruling({ riskGrade: 'very-high', profile }), 'met')
  assert.deepEqual(
    missingFromRemoval({
      meeting: 'm1',
      date: '2026-11-24',
      reasons: '',
      finalRiskGrade: '',
      continues: 'x',
    }),
    ['reasons', 'finalRiskGrade'],
  )
})

test('RX-09 a removal records the meeting, the date, the reasons, the final grade and what continues', () => {
  const whole = {
    meeting: 'm1',
    date: '2026-11-24',
    reasons: 'Risk fell',
    finalRiskGrade: 'low',
    continues: 'Notification until 2030',
  }
  assert.deepEqual(missingFromRemoval(whole), [])
  assert.deepEqual(missingFromRemoval({ ...whole, reasons: ' ', continues: '' }), ['reasons', 'continues'])
})

test('RX-07 the end of a sentence or community penalty asks whether the name comes off, from its last day until somebody has asked', () => {
  const asks = (today: string, lastAskedOn: string | null = null) =>
    asksForRemoval({ penaltyEndsOn: '2028-02-29', lastAskedOn, today })
  assert.equal(asks('2028-02-28'), false)
  assert.equal(asks('2028-02-29'), true)
  assert.equal(asks('2028-03-10', '2028-02-28'), true)
  assert.equal(asks('2028-03-10', '2028-02-29'), false)
  assert.equal(asksForRemoval({ penaltyEndsOn: null, lastAskedOn: null, today: '2028-03-10' }), false)
})

test('RX-04 on and off: a London meeting marks the level 2 plans not reviewed within its cycle; elsewhere there is no such rule', () => {
  const plans = [
    { id: 'a', reviewedOn: '2026-10-31' },
    { id: 'b', reviewedOn: '2026-11-01' },
    { id: 'c', reviewedOn: null },
  ]
  const marked = (profile: string) =>
    notReviewedInCycle(plans, { startedOn: '2026-11-01', profile }).map(({ id }) => id)
  assert.deepEqual(marked('london'), ['a', 'c'])
  assert.deepEqual(marked('national'), [])
})
