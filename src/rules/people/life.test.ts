import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wrongWithBirth, wrongWithDates, wrongWithDeath } from './life.ts'

const life = { bornOn: '1980-05-06', diedOn: '2020-01-31' }
const today = '2026-11-24'
const fault = (from: string | null, to: string | null, of = life, mayBeAhead = false) =>
  wrongWithDates({ from, to }, of, { today, mayBeAhead })

test('a fact is true within the life it belongs to, ends after it begins, and begins ahead only where it may', () => {
  assert.equal(fault('2019-01-01', '2019-01-01'), undefined)
  assert.equal(fault(null, null), undefined)
  assert.deepEqual(fault('1980-05-05', null), { at: 'from', fault: 'begins-before-birth' })
  assert.deepEqual(fault(null, '1980-05-05'), { at: 'to', fault: 'ends-before-birth' })
  assert.deepEqual(fault('2020-02-01', null), { at: 'from', fault: 'begins-after-death' })
  assert.deepEqual(fault('2019-01-02', '2019-01-01'), { at: 'to', fault: 'ends-before-begin' })
  const alive = { ...life, diedOn: null as unknown as string }
  assert.deepEqual(fault('2026-11-25', null, alive), { at: 'from', fault: 'begins-in-future' })
  assert.deepEqual(fault(null, '2026-11-25', alive), { at: 'to', fault: 'ends-in-future' })
  assert.equal(fault('2026-11-25', '2027-01-01', alive, true), undefined)
})

test('birth comes before everything that is on record and death after it, neither in the future', () => {
  const birth = (bornOn: string, earliest: string | null = null) =>
    wrongWithBirth(bornOn, { diedOn: '2020-01-31', earliest, today })
  assert.equal(birth('1980-05-06'), undefined)
  assert.equal(birth('2026-11-25'), 'born-in-future')
  assert.equal(birth('2020-02-01'), 'born-after-death')
  assert.equal(birth('1990-01-02', '1990-01-01'), 'born-too-late')
  const death = (diedOn: string, latest: string | null = null) =>
    wrongWithDeath(diedOn, { bornOn: '1980-05-06', latest, today })
  assert.equal(death('2020-01-31'), undefined)
  assert.equal(death('2026-11-25'), 'died-in-future')
  assert.equal(death('1980-05-05'), 'died-before-birth')
  assert.equal(death('2019-12-31', '2020-01-01'), 'died-too-early')
})
