import assert from 'node:assert/strict'
import { test } from 'node:test'
import { settleOn } from '../profiles/shipped.ts'
import { housingNeed, isUrgentHousing, mayGoWithHousing } from './housing.ts'

const hasForm = (key: 'thames-valley' | 'wiltshire') => settleOn(key).profile.housingForm.value !== null
const facts = { concern: true, grade: 'high', hasForm: hasForm('thames-valley') }
const because = (ruling: { met: boolean; because?: string }) => (ruling.met ? 'met' : ruling.because)

test('RF-09 on and off: with a housing concern in a high or very high risk case the form is required; an area without it asks for none', () => {
  assert.equal(housingNeed(facts).need, 'required')
  assert.equal(housingNeed({ ...facts, grade: 'very-high' }).need, 'required')
  assert.equal(housingNeed({ ...facts, concern: false }).need, 'none')
  assert.equal(housingNeed({ ...facts, hasForm: hasForm('wiltshire') }).need, 'none')
  assert.equal(because(mayGoWithHousing(facts, 'none')), 'housing-missing')
  assert.equal(because(mayGoWithHousing(facts, 'unfinished')), 'housing-unfinished')
  assert.equal(because(mayGoWithHousing(facts, 'ready')), 'met')
  assert.equal(because(mayGoWithHousing({ ...facts, hasForm: false }, 'none')), 'met')
})

test('RF-11 on and off: below high risk the form is offered, and the ordinary housing route may be taken instead', () => {
  for (const grade of ['low', 'medium', undefined]) {
    assert.equal(housingNeed({ ...facts, grade }).need, 'offered')
    assert.equal(because(mayGoWithHousing({ ...facts, grade }, 'none')), 'met')
    assert.equal(housingNeed({ ...facts, grade, hasForm: false }).need, 'none')
  }
})

test('RF-10 on: the copy is urgent when somebody in custody is to be released to a hostel place', () => {
  assert.ok(isUrgentHousing({ held: true, hostelPlanned: true }))
  assert.ok(!isUrgentHousing({ held: true, hostelPlanned: false }))
  assert.ok(!isUrgentHousing({ held: false, hostelPlanned: true }))
})
