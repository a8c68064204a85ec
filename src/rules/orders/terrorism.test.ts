import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, addYears, civilDate, dayNumber } from '../calendar.ts'
import type { Away } from '../register/counting.ts'
import type { DutyAnswer } from '../register/duty.ts'
import {
  type TerrorismFacts,
  terrorismApplies,
  terrorismChange,
  terrorismInitial,
  terrorismPeriod,
  terrorismReturn,
  terrorismYearly,
  terrorismYears,
} from './terrorism.ts'

const facts: TerrorismFacts = {
  convictedOn: '2020-01-10',
  dealtWithOn: '2020-03-10',
  bornOn: '1990-01-01',
  sentence: { kind: 'term', months: 36, form: 'prison' },
}
const term = (months: number, form: 'prison' | 'detention' = 'prison') =>
  ({ kind: 'term', months, form }) as const
const due = (answer: DutyAnswer) => (answer.state === 'due' ? answer.duty.due : answer.state)
const away = (kind: Away['kind'], from: string, until: string | null): Away => ({ kind, from, until })

test('ORD-TRN it applies at 16 or over, with 12 months or more or a hospital order, from 1 October 2009', () => {
  const applies = (more: Partial<TerrorismFacts>) => terrorismApplies({ ...facts, ...more })
  assert.equal(applies({ sentence: term(12) }), true)
  assert.equal(applies({ sentence: term(11) }), false)
  assert.equal(applies({ sentence: { kind: 'hospital' } }), true)
  assert.equal(applies({ bornOn: '2004-03-10' }), true)
  assert.equal(applies({ bornOn: '2004-03-11' }), false)
  assert.equal(applies({ dealtWithOn: '2009-09-30' }), false)
  assert.equal(applies({ dealtWithOn: '2009-10-01' }), true)
})

test('ORD-TRN 30, 15 or 10 years; 10 for anybody under 18 when convicted', () => {
  const years = (more: Partial<TerrorismFacts>) => terrorismYears({ ...facts, ...more })
  assert.equal(years({ sentence: { kind: 'life' } }), 30)
  assert.equal(years({ sentence: term(120) }), 30)
  assert.equal(years({ sentence: term(119) }), 15)
  assert.equal(years({ sentence: term(60) }), 15)
  assert.equal(years({ sentence: term(59) }), 10)
  assert.equal(years({ sentence: term(120), bornOn: '2002-01-11' }), 10)
  assert.equal(years({ sentence: term(120), bornOn: '2002-01-10' }), 30)
  assert.equal(years({ sentence: term(120, 'detention') }), 10)
  assert.equal(years({ sentence: { kind: 'hospital' } }), 10)
})

test('TER-1 three days beginning with the day of sentence; detention is left out, absence abroad is not', () => {
  assert.equal(due(terrorismInitial(facts, [])), '2020-03-12')
  assert.equal(due(terrorismInitial(facts, [away('sentence', '2020-03-10', '2021-09-10')])), '2021-09-12')
  assert.equal(due(terrorismInitial(facts, [away('immigration', '2020-03-10', '2020-05-01')])), '2020-05-03')
  assert.equal(due(terrorismInitial(facts, [away('abroad', '2020-03-10', '2021-09-10')])), '2020-03-12')
})

test('TER-2 changes within three days, and everything again within a year unless that ends inside or abroad', () => {
  assert.equal(due(terrorismChange({ change: 'home', on: '2024-02-28' }, [])), '2024-03-01')
  assert.equal(due(terrorismYearly('2024-02-29', [])), '2025-02-28')
  assert.equal(due(terrorismYearly('2024-03-10', [away('abroad', '2025-03-01', '2025-04-01')])), 'none')
  assert.equal(due(terrorismYearly('2024-03-10', [away('abroad', '2025-03-01', '2025-03-10')])), '2025-03-10')
})

test('TER-3 on return within three days where something changed or fell due', () => {
  assert.equal(due(terrorismReturn({ returnedOn: '2025-04-29', changedOrFellDue: true }, [])), '2025-05-01')
  assert.equal(due(terrorismReturn({ returnedOn: '2025-04-29', changedOrFellDue: false }, [])), 'none')
})

test('TER-4 time in detention stops the period; time abroad does not', () => {
  assert.equal(terrorismPeriod(facts, []).lastDay, '2030-03-09')
  assert.equal(terrorismPeriod(facts, [away('abroad', '2021-01-01', '2022-01-01')]).lastDay, '2030-03-09')
  assert.deepEqual(terrorismPeriod(facts, [away('sentence', '2020-03-10', '2021-03-10')]), {
    years: 10,
    lastDay: '2031-03-09',
    disregarded: 365,
  })
  assert.equal(terrorismPeriod(facts, [away('sentence', '2020-03-10', null)]).lastDay, null)
  assert.equal(terrorismPeriod(facts, [away('custody', '2031-01-01', null)]).lastDay, '2030-03-09')
})

test('TER-4 overlapping times in detention count once, and more detention never shortens the period', () => {
  const aSpell = fc
    .tuple(fc.integer({ min: dayNumber('2019-01-01'), max: dayNumber('2029-12-31') }), fc.nat(900))
    .map(([from, length]) => away('custody', civilDate(from), civilDate(from + length)))
  fc.assert(
    fc.property(fc.array(aSpell, { maxLength: 4 }), aSpell, (spells, another) => {
      const one = terrorismPeriod(facts, spells).lastDay ?? assert.fail()
      const more = terrorismPeriod(facts, [...spells, another]).lastDay ?? assert.fail()
      assert.ok(more >= one && one >= addDays(addYears(facts.dealtWithOn, 10), -1))
      assert.equal(terrorismPeriod(facts, [...spells, ...spells]).lastDay, one)
    }),
  )
})
