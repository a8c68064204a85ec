import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ordersText } from './orders.text.ts'
import {
  APPLICATION_RECORD,
  compareTerms,
  mayApplyWith,
  mayGiveLeave,
  mayRecordTerms,
  ORDER_RECORD,
} from './record.ts'
import { routeOf } from './routing.ts'
import { considerOrderBefore, type SupervisionFacts } from './supervision-ends.ts'

test('CO-02 an application is kept with its hearing and result', () => {
  assert.deepEqual(
    APPLICATION_RECORD.map(({ key }) => key),
    ['application', 'hearing', 'result'],
  )
})

test('CO-03 a conviction or caution abroad for a sexual offence goes to the police by its own kind of task', () => {
  assert.deepEqual(routeOf({ kind: 'foreign-matter', sexualOffence: true })?.to, ['police'])
  assert.equal(routeOf({ kind: 'foreign-matter', sexualOffence: true })?.task, 'overseas-conviction')
  assert.equal(routeOf({ kind: 'foreign-matter', sexualOffence: false }), null)
})

test('CO-12 an offender who is a risk of serious sexual harm goes to MAPPA agencies and the police; a danger to children to the police', () => {
  assert.deepEqual(routeOf({ kind: 'serious-sexual-harm', offender: true })?.to, ['mappa-agencies', 'police'])
  assert.equal(routeOf({ kind: 'serious-sexual-harm', offender: false }), null)
  assert.deepEqual(routeOf({ kind: 'danger-to-children' })?.to, ['police'])
})

test('CO-08 CO-13 CO-16 a breach goes to the police', () => {
  assert.deepEqual(routeOf({ kind: 'breach' })?.to, ['police'])
})

test('CO-06 CO-11 a SOPO or RSHO lists each prohibition', () => {
  for (const order of ['sopo', 'rsho'] as const) {
    assert.equal(mayRecordTerms(order, []).met, false)
    assert.equal(mayRecordTerms(order, [' ']).met, false)
    assert.equal(mayRecordTerms(order, ['Not to go near a school']).met, true)
  }
})

test('CO-15 a violent offender order lists what section 102 allows and nothing else', () => {
  assert.equal(mayRecordTerms('voo', ['premises-or-place', 'event', 'contact-with-person']).met, true)
  assert.equal(mayRecordTerms('voo', []).met, false)
  assert.deepEqual(mayRecordTerms('voo', ['event', 'curfew']), {
    met: false,
    because: 'not-authorised-by-section-102',
    values: { outside: ['curfew'] },
    source: {
      key: 'cjia-2008',
      document: 'Criminal Justice and Immigration Act 2008',
      at: 's.102(1)',
      confidence: 'seen',
    },
  })
})

test('CO-07 the prohibitions proposed stand beside those granted, and an application proposes some', () => {
  assert.equal(mayApplyWith('sopo', []).met, false)
  assert.equal(mayApplyWith('rsho', ['No use of the internet']).met, true)
  assert.deepEqual(compareTerms(['A', 'B'], ['B', 'C']), [
    { term: 'A', proposed: true, granted: false },
    { term: 'B', proposed: true, granted: true },
    { term: 'C', proposed: false, granted: true },
  ])
})

test('CO-18 a level 2 or 3 meeting gives leave, and the application names its minute', () => {
  assert.equal(mayGiveLeave({ level: 1, minuteId: 'm' }).met, false)
  assert.equal(mayGiveLeave({ level: 2, minuteId: null }).met, false)
  assert.equal(mayGiveLeave({ level: 2, minuteId: 'm' }).met, true)
  assert.equal(mayGiveLeave({ level: 3, minuteId: 'm' }).met, true)
})

test('CO-19 the register of orders keeps type, court, date, duration, terms, notification, variations, breaches and applicant', () => {
  assert.deepEqual(
    ORDER_RECORD.map(({ key }) => key),
    [
      'type',
      'court',
      'date',
      'duration',
      'terms',
      'linked-notification',
      'variations',
      'breaches',
      'applicant',
    ],
  )
})

const supervision: SupervisionFacts = {
  sexOffender: true,
  risk: 'high',
  knownOn: '2025-01-01',
  endsOn: '2025-08-31',
  orderInForce: false,
  consideredOn: null,
}
const prompt = (more: Partial<SupervisionFacts>) => considerOrderBefore({ ...supervision, ...more })

test('CO-09 before supervision of a sex offender at high risk ends the lead agency is asked to consider an order', () => {
  assert.deepEqual([prompt({})?.triggeredOn, prompt({})?.due], ['2025-05-31', '2025-08-31'])
  assert.equal(prompt({ endsOn: '2025-05-31' })?.triggeredOn, '2025-02-28')
  assert.equal(prompt({ risk: 'very-high' })?.due, '2025-08-31')
  assert.equal(prompt({ knownOn: '2025-08-01' })?.triggeredOn, '2025-08-01')
  const late = prompt({ knownOn: '2025-09-10' })
  assert.ok(late && late.due >= late.triggeredOn)
})

test('CO-09 nothing is asked at a lower risk, with an order in force, once it was considered, or of anybody else', () => {
  assert.equal(prompt({ risk: 'medium' }), null)
  assert.equal(prompt({ orderInForce: true }), null)
  assert.equal(prompt({ consideredOn: '2025-06-01' }), null)
  assert.equal(prompt({ sexOffender: false }), null)
})

test('every clock of an order has its words in both languages', () => {
  const facts = { order: 'spo', setAsideUntil: null, due: '2025-01-01', months: 24, from: '2025-01-01' }
  for (const [rule, { en, cy }] of Object.entries(ordersText)) {
    assert.ok(en.inWords(facts).length > 40 && cy.inWords(facts).length > 40, rule)
    assert.notEqual(en.name, cy.name)
    assert.equal(en.changes.length, cy.changes.length, rule)
    assert.deepEqual(Object.keys(en.facts), Object.keys(cy.facts), rule)
  }
})
