import assert from 'node:assert/strict'
import { test } from 'node:test'
import { SHIPPED, type ShippedKey, settleOn } from '../profiles/shipped.ts'
import { type MinuteFacts, mayApprove } from './approval.ts'
import { isGuided, kindOf } from './record.ts'

const whole: MinuteFacts = {
  discussedOn: '2026-11-24',
  itemOutcome: 'decided',
  riskConfirmed: 'High, as referred',
  decisions: [{ decision: 'Apply for an order', reasons: 'Contact with children', ownerAgencyId: 'police' }],
  levelBefore: 2,
  level: 2,
  levelReasons: '',
  reviewOutcome: 'next-review',
  nextReviewOn: '2027-02-24',
  reviewReasons: 'After the first half of the programme',
  reviewFactors: {
    risk: 'High',
    monitoring: 'Weekly',
    interventions: 'Programme until March',
    'co-operation': 'Good',
  },
  personTold: 'yes',
  personToldReasons: '',
}

const gapsOf = (change: Partial<MinuteFacts>) => {
  const ruling = mayApprove({ ...whole, ...change })
  return ruling.met
    ? []
    : ruling.values.gaps.map(
        ({ key, factor, source }) => `${key}${factor === undefined ? '' : ` ${factor}`} ${source.at}`,
      )
}

test('MT-33 on: a whole minute may be approved', () => {
  assert.deepEqual(mayApprove(whole), { met: true })
})

test('MT-33 off: elsewhere the minutes are on a form of the area’s own, a MAPPA B where it has none, and never a PP2', () => {
  const forms = Object.fromEntries(
    (Object.keys(SHIPPED) as ShippedKey[]).map((key) => [key, settleOn(key).profile.minutesForm.value.name]),
  )
  assert.equal(forms.national, 'MAPPA B')
  assert.deepEqual(
    Object.keys(forms).filter((key) => forms[key] === 'PP2'),
    ['thames-valley'],
  )
  assert.deepEqual(['thames-valley', 'national', 'london'].map(isGuided), [true, false, false])
})

test('RX-06 without a next review date or a decision to end review the minute cannot be approved', () => {
  assert.deepEqual(gapsOf({ reviewOutcome: null, nextReviewOn: null }), ['review-missing §3.98'])
  assert.deepEqual(gapsOf({ nextReviewOn: null }), ['review-date-missing §3.98'])
  assert.deepEqual(gapsOf({ nextReviewOn: '2026-11-24' }), ['review-date-past §3.98'])
  assert.deepEqual(gapsOf({ reviewReasons: '  ' }), ['review-reasons-missing §3.98'])
  assert.deepEqual(gapsOf({ reviewOutcome: 'end-review', nextReviewOn: null, reviewFactors: {} }), [])
})

test('RX-03 a case that is or becomes level 3 always has a date', () => {
  const end = { reviewOutcome: 'end-review', nextReviewOn: null } as const
  assert.deepEqual(gapsOf({ ...end, levelBefore: 3, level: 3 }), ['level-3-needs-date §3.98, §3.99'])
  assert.deepEqual(gapsOf({ ...end, level: 3, levelReasons: 'New threat' }), [
    'level-3-needs-date §3.98, §3.99',
  ])
  assert.deepEqual(gapsOf({ ...end, levelBefore: 3, level: 2, levelReasons: 'Threat has passed' }), [])
})

test('RX-05 every factor behind the review date is named when it is missing', () => {
  assert.deepEqual(gapsOf({ reviewFactors: { risk: 'High', monitoring: ' ' } }), [
    'factor-missing monitoring §3.99',
    'factor-missing interventions §3.99',
    'factor-missing co-operation §3.99',
  ])
})

test('LM-15 a level is stated, and a change of it needs a reason', () => {
  assert.deepEqual(gapsOf({ level: null }), ['level-missing §3.84, §3.100'])
  assert.deepEqual(gapsOf({ level: 3 }), ['level-reasons-missing §3.100'])
  assert.deepEqual(gapsOf({ level: 3, levelReasons: 'New threat' }), [])
})

test('MT-33 on: keeping it from the person needs a reason; telling them does not', () => {
  assert.deepEqual(gapsOf({ personTold: null }), ['person-told-missing §3.103'])
  assert.deepEqual(gapsOf({ personTold: 'no' }), ['person-told-reasons-missing §3.106'])
  assert.deepEqual(gapsOf({ personTold: 'no', personToldReasons: 'Safety of a victim' }), [])
})

test('AP-07 a decision without an owning agency or without reasons stops approval', () => {
  assert.deepEqual(gapsOf({ decisions: [{ decision: 'Visit', reasons: 'Risk', ownerAgencyId: '' }] }), [
    'decision-incomplete §3.31, §3.33',
  ])
  assert.deepEqual(gapsOf({ decisions: [{ decision: 'Visit', reasons: ' ', ownerAgencyId: 'police' }] }), [
    'decision-incomplete §3.31, §3.33',
  ])
})

test('every gap of an empty minute is named at once', () => {
  const empty = gapsOf({
    itemOutcome: null,
    riskConfirmed: '',
    level: null,
    reviewOutcome: null,
    personTold: null,
  })
  assert.equal(empty.length, 5)
})

test('MT-33 on: minutes are of an initial meeting or of a review', () => {
  assert.deepEqual(
    [kindOf('initial'), kindOf('review'), kindOf('information')],
    ['initial', 'review', 'review'],
  )
})
