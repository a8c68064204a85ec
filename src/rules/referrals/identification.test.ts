import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CaseFacts, LegalEvent } from '../case-clocks/facts.ts'
import { eligibilityOn, USUAL_PRECEDENCE } from '../eligibility/category.ts'
import { type Identifying, mayIdentify, standingOf } from './identification.ts'
import { eligibilityFactsOf, situationOf } from './recorded-events.ts'

const TODAY = '2026-11-24'
const conviction = (details: Partial<LegalEvent['details']> = {}): LegalEvent => ({
  id: 'c1',
  kind: 'conviction',
  on: '2025-02-03',
  details: {
    offence: { listed: false, againstChild: false },
    disposal: { kind: 'imprisonment', months: 18 },
    ...details,
  },
})
const factsWith = (...events: LegalEvent[]): CaseFacts => ({ personId: 'p', bornOn: '1984-05-06', events })
const workedOut = (facts: CaseFacts, inSchedule15: string[] = []) => {
  const eligibility = eligibilityOn(eligibilityFactsOf(facts, TODAY, inSchedule15), TODAY, {
    profile: 'national',
    precedence: USUAL_PRECEDENCE,
  })
  return {
    category: eligibility.category,
    fromRecord: facts.events.length > 0,
    bases: [...eligibility.chain, ...eligibility.others],
  }
}
const identifying: Identifying = {
  outcome: 'confirmed',
  category: 2,
  worked: workedOut(factsWith(conviction()), ['c1']),
  overrideReason: '',
  ground: 'local-agency',
  takenIn: null,
  assessment: '',
  profile: 'national',
}
const because = (said: Partial<Identifying>) => {
  const ruling = mayIdentify({ ...identifying, ...said })
  return ruling.met ? 'met' : ruling.because
}

test('IC-02 what the record holds, with what a person adds about Schedule 15, works out the category', () => {
  assert.equal(workedOut(factsWith(conviction())).category, null)
  assert.equal(workedOut(factsWith(conviction()), ['c1']).category, 2)
  const short = conviction({ disposal: { kind: 'imprisonment', months: 6 } })
  assert.equal(workedOut(factsWith(short), ['c1']).category, null)
  const listed = conviction({ offence: { listed: true, againstChild: true } })
  assert.equal(workedOut(factsWith(listed)).category, 1)
})

test('a category that is not what was worked out needs a reason; with nothing recorded there is nothing to override', () => {
  assert.equal(because({}), 'met')
  assert.equal(because({ category: 1 }), 'override-reason')
  assert.equal(because({ category: 1, overrideReason: 'A notice was served abroad' }), 'met')
  const nothing = { category: null, fromRecord: false, bases: [] }
  assert.equal(because({ category: 1, worked: nothing }), 'met')
  assert.equal(standingOf({ category: 1, worked: nothing }), 'nothing-recorded')
})

test('IC-09 category 3 is refused while the record puts the person in another category, whatever the reason', () => {
  assert.equal(because({ category: 3, overrideReason: 'We want it' }), 'in-another-category')
  assert.equal(because({ category: 3, worked: workedOut(factsWith(conviction())) }), 'met')
})

test('IC-11 the ground on which somebody is put forward is recorded', () => {
  assert.equal(because({ ground: null }), 'ground-missing')
})

test('IC-25 on and off: Wiltshire records which of the two applies and the assessment relied on; elsewhere neither is asked', () => {
  assert.equal(because({ profile: 'wiltshire' }), 'taken-in-ground-missing')
  assert.equal(because({ profile: 'wiltshire', takenIn: 'has-committed' }), 'taken-in-assessment-missing')
  assert.equal(because({ profile: 'wiltshire', takenIn: 'has-committed', assessment: 'OASys' }), 'met')
  assert.equal(because({ profile: 'thames-valley' }), 'met')
})

test('RF-03, RF-04 on: the record says where somebody stands for the rules on who refers', () => {
  const listed = conviction({ offence: { listed: true, againstChild: false }, disposal: { kind: 'other' } })
  assert.equal(situationOf(factsWith(listed), TODAY), 'registered-community')
  assert.equal(situationOf(factsWith(conviction()), TODAY), 'over-twelve-months')
  assert.equal(situationOf(factsWith(), TODAY), 'none')
})
