import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { civilDate, dayNumber } from '../calendar.ts'
import type { ChangeKind } from './changes.ts'
import { facts, gave, matter } from './clocks.fixture.ts'
import { type RegisterClocks, registerClocks } from './clocks.ts'
import type { RegisterFacts } from './facts.ts'
import { clocksText, periodText } from './register.text.ts'

const day = fc.integer({ min: dayNumber('2013-01-01'), max: dayNumber('2029-12-31') }).map(civilDate)
const spell = fc
  .tuple(fc.constantFrom('custody', 'sentence', 'hospital', 'abroad'), day, fc.nat(400), fc.boolean())
  .map(([kind, from, length, open]) => ({
    kind: kind as 'custody',
    from,
    until: open ? null : civilDate(dayNumber(from) + length),
  }))
const anybody = fc.record({
  relevantDate: day,
  away: fc.array(spell, { maxLength: 4 }),
  changes: fc.array(fc.tuple(day, fc.constantFrom('name-used', 'home-changed', 'account-opened')), {
    maxLength: 4,
  }),
  stays: fc.array(fc.tuple(day, fc.nat(12)), { maxLength: 4 }),
  given: fc.array(fc.tuple(day, fc.constantFrom('initial', 'change', 'periodic')), { maxLength: 5 }),
  journeys: fc.array(fc.tuple(day, day), { maxLength: 2 }),
  today: day,
})
type Anybody = typeof anybody extends fc.Arbitrary<infer T> ? T : never
const recorded = ({ relevantDate, away, changes, stays, given, journeys }: Anybody): RegisterFacts =>
  facts({
    matters: [{ ...matter, relevantDate }],
    away,
    changes: changes.map(([on, change], at) => ({ id: `c${at}`, on, change: change as ChangeKind })),
    stays: stays.map(([firstDay, length]) => ({
      address: 'a',
      firstDay,
      lastDay: civilDate(dayNumber(firstDay) + length),
    })),
    notifications: given.map(([on, kind]) => gave(kind as 'initial', on)),
    journeys: journeys.map(([leavesOn, knewOn], at) => ({
      id: `j${at}`,
      leavesOn,
      leavesAt: `${leavesOn}T09:00:00Z`,
      days: 4,
      knewOn,
      given: null,
    })),
  })

test('NR-04 NR-08 NR-10 NR-11 no duty is due before what brought it, and each has its words in both languages', () => {
  fc.assert(
    fc.property(anybody, (one) => {
      const { duties, periodEnd } = registerClocks(recorded(one), one.today)
      const deadlines = duties.flatMap(({ answer }) => (answer.state === 'due' ? [answer.duty] : []))
      for (const { due, triggeredOn, rule, facts: from } of [
        ...deadlines,
        ...(periodEnd ? [periodEnd] : []),
      ]) {
        assert.ok(due.slice(0, 10) >= triggeredOn, `${rule} due ${due}, arose ${triggeredOn}`)
        for (const words of Object.values(clocksText[rule] ?? assert.fail(rule)))
          assert.ok(words.inWords({ ...from, due }).includes(due))
      }
    }),
  )
})

/** A stay before the relevant date that completed the period early once took the duty of the others away. */
const FOUND_ONCE: Anybody = {
  relevantDate: '2013-01-08',
  away: [],
  changes: [],
  stays: [['2013-01-02', 6]],
  given: [],
  journeys: [],
  today: '2013-01-08',
}

test('NR-17 evaluating twice gives what evaluating once gives, and another stay removes no duty', () => {
  fc.assert(
    fc.property(anybody, day, (one, firstDay) => {
      const before = registerClocks(recorded(one), one.today)
      assert.deepEqual(registerClocks(recorded(one), one.today), before)
      const more = { ...one, stays: [...one.stays, [firstDay, 3] as [string, number]] }
      const after = registerClocks(recorded(more), one.today)
      const kinds = (clocks: RegisterClocks) => clocks.duties.map(({ about }) => about)
      for (const about of kinds(before)) assert.ok(kinds(after).includes(about), about)
    }),
    { numRuns: 500, examples: [[FOUND_ONCE, '2013-01-01']] },
  )
})

test('NR-09 a stay that was complete before somebody became subject counts from the first day there as a subject', () => {
  const one: Anybody = {
    relevantDate: '2013-01-08',
    away: [],
    changes: [],
    stays: [['2013-01-01', 9]],
    given: [],
    journeys: [],
    today: '2013-01-20',
  }
  const stay = registerClocks(recorded(one), one.today).duties.find(({ about }) => about === 'a')
  assert.ok(stay?.answer.state === 'due')
  assert.deepEqual([stay.answer.duty.triggeredOn, stay.answer.duty.due], ['2013-01-08', '2013-01-10'])
  const left = registerClocks(recorded({ ...one, stays: [['2012-12-20', 9]] }), one.today).duties
  assert.equal(
    left.find(({ about }) => about === 'a'),
    undefined,
  )
})

test('every reason and every assumption has its words in both languages', () => {
  assert.deepEqual(Object.keys(periodText.en.reasons), Object.keys(periodText.cy.reasons))
  assert.deepEqual(Object.keys(periodText.en.assuming), Object.keys(periodText.cy.assuming))
})
