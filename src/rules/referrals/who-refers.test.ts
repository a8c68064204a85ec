import assert from 'node:assert/strict'
import { test } from 'node:test'
import { settleOn } from '../profiles/shipped.ts'
import { isTheirs, SITUATIONS, whoRefers } from './who-refers.ts'

const TV = settleOn('thames-valley').profile.whoRefers.value
const ELSEWHERE = settleOn('wiltshire').profile.whoRefers.value

test('RF-01 on and off: in the Thames Valley every relevant offender is notified whatever the grade; elsewhere no such rule stands', () => {
  for (const situation of SITUATIONS) {
    assert.equal(whoRefers(situation, TV).notified, situation !== 'none', situation)
    assert.equal(whoRefers(situation, ELSEWHERE).notified, false, situation)
  }
  assert.match(whoRefers('other-relevant', TV).source.at, /3\.69/)
})

test('RF-03 on and off: police refer registered sexual offenders in the community or with a short sentence', () => {
  for (const situation of ['registered-community', 'registered-short-sentence'] as const) {
    assert.equal(whoRefers(situation, TV).by, 'police')
    assert.equal(whoRefers(situation, ELSEWHERE).by, 'anybody')
  }
  assert.ok(isTheirs(whoRefers('registered-community', TV), { agencyKind: 'police', posts: [] }))
  assert.ok(!isTheirs(whoRefers('registered-community', TV), { agencyKind: 'probation', posts: [] }))
})

test('RF-04 on and off: probation, youth offending officers included, refer longer sentences and orders with high danger', () => {
  for (const situation of ['over-twelve-months', 'order-high-danger'] as const) {
    const referring = whoRefers(situation, TV)
    assert.equal(referring.by, 'probation')
    assert.match(referring.source.at, /3\.12/)
    assert.ok(isTheirs(referring, { agencyKind: 'youth-offending', posts: ['yot-caseworker'] }))
    assert.ok(!isTheirs(referring, { agencyKind: 'police', posts: [] }))
    assert.equal(whoRefers(situation, ELSEWHERE).by, 'anybody')
  }
})

test('RF-14 on and off: the hostel manager or deputy refers somebody from another area without a local supervisor', () => {
  const referring = whoRefers('hostel-from-elsewhere', TV)
  assert.equal(referring.by, 'hostel-manager')
  assert.ok(isTheirs(referring, { agencyKind: 'probation', posts: ['deputy-hostel-manager'] }))
  assert.ok(!isTheirs(referring, { agencyKind: 'probation', posts: ['probation-offender-manager'] }))
  assert.equal(whoRefers('hostel-from-elsewhere', ELSEWHERE).by, 'anybody')
})

test('RF-05 any agency may refer somebody for whom no rule names one', () => {
  assert.ok(isTheirs(whoRefers('none', TV), { agencyKind: 'housing', posts: [] }))
})
