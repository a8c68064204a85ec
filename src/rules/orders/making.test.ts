import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type MakingFacts, mayMakeOrder, mayProposeVooFor, vooMayComeIntoForce } from './making.ts'
import { ORDER_TYPES, orderType } from './order-types.ts'

const refusal = (facts: MakingFacts) => {
  const ruling = mayMakeOrder(facts)
  return ruling.met ? 'may' : ruling.because
}
const asker = (base: MakingFacts) => (more: Partial<MakingFacts>) => refusal({ ...base, ...more })

const voo = asker({
  order: 'voo',
  madeOn: '2015-06-01',
  applicant: 'chief-officer',
  court: 'magistrates',
  bornOn: '1990-01-01',
  area: null,
  months: 36,
  tests: ['specified-offence-and-sentence', 'risk-of-serious-violent-harm'],
})

test('CO-14 no violent offender order is dated before 3 August 2009; from that day a chief officer may ask magistrates for one', () => {
  assert.equal(voo({ madeOn: '2009-08-02' }), 'not-before')
  assert.equal(voo({ madeOn: '2009-08-03' }), 'may')
  assert.equal(voo({ applicant: 'prosecution' }), 'may-not-apply')
  assert.equal(voo({ court: 'crown' }), 'not-that-court')
  assert.equal(voo({ tests: ['specified-offence-and-sentence'] }), 'test-not-recorded')
})

test('CO-14 a violent offender order lasts from 2 to 5 years and is for somebody of 18 or over', () => {
  assert.equal(voo({ months: 23 }), 'too-short')
  assert.equal(voo({ months: 24 }), 'may')
  assert.equal(voo({ months: 60 }), 'may')
  assert.equal(voo({ months: 61 }), 'too-long')
  assert.equal(voo({ months: 'until-further-order' }), 'must-have-an-end')
  assert.equal(voo({ bornOn: '1997-06-02' }), 'too-young')
  assert.equal(voo({ bornOn: '1997-06-01' }), 'may')
  assert.equal(voo({ bornOn: null }), 'age-not-known')
})

test('CO-14 a violent offender order does not come into force in custody, on licence or under a hospital order', () => {
  const free = { inCustody: false, onLicence: false, hospitalOrSupervisionOrder: false }
  assert.equal(vooMayComeIntoForce(free).met, true)
  for (const held of ['inCustody', 'onLicence', 'hospitalOrSupervisionOrder'] as const)
    assert.equal(vooMayComeIntoForce({ ...free, [held]: true }).met, false, held)
})

test('CO-17 a violent offender order may be proposed to protect children', () => {
  assert.deepEqual(mayProposeVooFor('children').met, true)
})

const sopo = asker({
  order: 'sopo',
  madeOn: '2010-01-01',
  applicant: 'court-on-conviction',
  court: 'crown',
  bornOn: '1994-01-01',
  area: null,
  months: 60,
  tests: ['listed-conviction', 'risk-of-serious-sexual-harm'],
})

test('CO-04 a SOPO on conviction of a listed offence, for a young person too, from 1 May 2004 to 7 March 2015', () => {
  assert.equal(sopo({}), 'may')
  assert.equal(sopo({ madeOn: '2004-04-30' }), 'not-before')
  assert.equal(sopo({ madeOn: '2015-03-07' }), 'may')
  assert.equal(sopo({ madeOn: '2015-03-08' }), 'no-longer-made')
  assert.equal(sopo({ tests: ['risk-of-serious-sexual-harm'] }), 'test-not-recorded')
  assert.equal(sopo({ tests: ['listed-conviction'] }), 'test-not-recorded')
  assert.equal(sopo({ months: 59 }), 'too-short')
  assert.equal(sopo({ months: 'until-further-order' }), 'may')
})

test('CO-05 a SOPO on application by the police rests on an earlier conviction or caution', () => {
  const asked = { applicant: 'chief-officer', court: 'magistrates', bornOn: '1980-01-01' } as const
  const tests = ['earlier-listed-conviction-or-caution', 'risk-of-serious-sexual-harm']
  assert.equal(sopo({ ...asked, tests }), 'may')
  assert.equal(
    sopo({ ...asked, tests: ['listed-conviction', 'risk-of-serious-sexual-harm'] }),
    'test-not-recorded',
  )
  assert.equal(sopo({ ...asked, tests, court: 'crown' }), 'not-that-court')
  assert.equal(sopo({ ...asked, tests, bornOn: '1994-01-01' }), 'youth-court')
  assert.equal(sopo({ ...asked, tests, bornOn: '1994-01-01', court: 'youth' }), 'may')
})

const rsho = asker({
  order: 'rsho',
  madeOn: '2010-01-01',
  applicant: 'chief-officer',
  court: 'magistrates',
  bornOn: '1992-01-01',
  area: null,
  months: 24,
  tests: ['two-occasions-with-a-child', 'risk-of-further-harm'],
})

test('CO-10 an RSHO is proposed only for somebody of 18 or over with two occasions and a risk of further harm recorded', () => {
  assert.equal(rsho({}), 'may')
  assert.equal(rsho({ bornOn: '1992-01-02' }), 'too-young')
  assert.equal(rsho({ tests: ['two-occasions-with-a-child'] }), 'test-not-recorded')
  assert.equal(rsho({ tests: ['risk-of-further-harm'] }), 'test-not-recorded')
  assert.equal(rsho({ months: 23 }), 'too-short')
  assert.equal(rsho({ madeOn: '2015-03-08' }), 'no-longer-made')
})

test('CO-01 CO-02 a notification order for somebody of any age dealt with abroad, asked for by the police at magistrates’ courts', () => {
  const order = asker({
    order: 'notification-order',
    madeOn: '2010-01-01',
    applicant: 'chief-officer',
    court: 'youth',
    bornOn: '1996-01-01',
    area: null,
    months: null,
    tests: ['foreign-conviction-or-caution'],
  })
  assert.equal(order({}), 'may')
  assert.equal(order({ bornOn: '1950-01-01', court: 'magistrates' }), 'may')
  assert.equal(order({ tests: [] }), 'test-not-recorded')
  assert.equal(order({ madeOn: '2022-11-28' }), 'may')
  assert.equal(order({ madeOn: '2022-11-29' }), 'no-longer-made')
})

test('CO-19 a SHPO: more forces may ask from 29 November 2022', () => {
  const shpo = asker({
    order: 'shpo',
    madeOn: '2022-11-28',
    applicant: 'british-transport-police',
    court: 'magistrates',
    bornOn: '1980-01-01',
    area: null,
    months: 60,
    tests: [],
  })
  assert.equal(shpo({}), 'could-not-apply-then')
  assert.equal(shpo({ madeOn: '2022-11-29' }), 'may')
  assert.equal(shpo({ applicant: 'national-crime-agency' }), 'may')
  assert.equal(shpo({ madeOn: '2015-03-07', applicant: 'chief-officer' }), 'not-before')
  assert.equal(shpo({ madeOn: '2015-03-08', applicant: 'chief-officer' }), 'may')
})

test('CO-19 orders on trial are made in the areas and between the days of the trial', () => {
  const svro = asker({
    order: 'svro',
    madeOn: '2023-04-19',
    applicant: 'prosecution',
    court: 'crown',
    bornOn: '2000-01-01',
    area: 'sussex',
    months: 6,
    tests: ['blade-or-weapon'],
  })
  assert.equal(svro({}), 'may')
  assert.equal(svro({ madeOn: '2023-04-18' }), 'not-before')
  assert.equal(svro({ madeOn: '2025-04-18' }), 'may')
  assert.equal(svro({ madeOn: '2025-04-19' }), 'no-longer-made')
  assert.equal(svro({ area: 'durham' }), 'not-in-this-area')
  assert.equal(svro({ months: 5 }), 'too-short')
  assert.equal(svro({ months: 25 }), 'too-long')
  const dapo = asker({
    order: 'dapo',
    madeOn: '2025-03-04',
    applicant: 'protected-person',
    court: 'family',
    bornOn: '2000-01-01',
    area: 'cleveland',
    months: 'until-event',
    tests: ['has-been-abusive', 'necessary-and-proportionate'],
  })
  assert.equal(dapo({}), 'not-in-this-area')
  assert.equal(dapo({ madeOn: '2025-03-05' }), 'may')
  assert.equal(dapo({ area: 'greater-manchester' }), 'may')
  assert.equal(dapo({ area: 'greater-manchester', madeOn: '2024-11-26' }), 'not-before')
  assert.equal(dapo({ area: 'greater-manchester', bornOn: '2007-03-05' }), 'too-young')
})

test('CO-19 every order of the register of law is there once, with a name in both languages and a successor where it has one', () => {
  const keys = ORDER_TYPES.map(({ key }) => key)
  assert.equal(new Set(keys).size, keys.length)
  const ids = new Set(ORDER_TYPES.map(({ id }) => id))
  for (const id of [
    'SOPO',
    'FTO',
    'RSHO',
    'SHPO',
    'SRO',
    'NO',
    'VOO',
    'SVRO',
    'SPO',
    'DAPO',
    'DAPN',
    'SCPO',
    'TRN',
  ])
    assert.ok(ids.has(`ORD-${id}`), id)
  for (const { name, law, successor, mayApply } of ORDER_TYPES) {
    assert.ok(name.en !== '' && name.cy !== '' && mayApply.length > 0)
    if (successor !== null) assert.ok((orderType(successor).law.from ?? '') > (law.to ?? '9999'))
  }
})
