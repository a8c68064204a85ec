import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays } from '../calendar.ts'
import type { Because } from './basis.ts'
import { eligibilityOn, recognisedOutcomes, USUAL_PRECEDENCE } from './category.ts'
import { conviction, NOTHING, sentence } from './eligibility.fixture.ts'
import type { Conviction, Disposal, EligibilityFacts } from './facts.ts'
import { DISPOSAL_KINDS } from './facts.ts'
import { isTwelveMonths } from './sentence.ts'

const ON = '2026-06-01'
const withConviction = (change: Partial<Conviction> = {}): EligibilityFacts => ({
  ...NOTHING,
  convictions: [conviction(change)],
})
const withSentence = (change: Partial<Disposal>, more: Partial<Conviction> = {}) =>
  withConviction({ disposals: [sentence(change)], ...more })

const read = (facts: EligibilityFacts, on = ON, profile = 'national') =>
  eligibilityOn(facts, on, { profile, precedence: USUAL_PRECEDENCE })
const whyNot = (facts: EligibilityFacts, on = ON): Because[] =>
  read(facts, on).others.map(({ because }) => because)

test('IC-03 category 1 starts and ends with the notification requirement, on its very days', () => {
  const facts = { ...NOTHING, register: { from: '2024-02-29', until: '2034-02-28' } }
  const days = ['2024-02-28', '2024-02-29', '2034-02-28', '2034-03-01'].map((on) => read(facts, on))
  assert.deepEqual(
    days.map(({ category }) => category),
    [null, 1, 1, null],
  )
  assert.equal(days[0]?.others[0]?.state, 'not-yet')
  assert.equal(days[3]?.others[0]?.state, 'ended')
  assert.equal(days[1]?.chain[0]?.rule.source.at, 's.327(2)')
  assert.equal(read({ ...NOTHING, register: { from: '2024-02-29', until: null } }, '2090-01-01').category, 1)
})

test('IC-02, IC-05 a listed offence with 12 months exactly is category 2, a day less is not, and a suspended term counts', () => {
  assert.equal(read(withSentence({ term: { months: 12, days: 0 } })).category, 2)
  assert.equal(read(withSentence({ term: { months: 12, days: 0 }, suspended: true })).category, 2)
  assert.equal(read(withSentence({ suspended: true })).chain[0]?.use, 'labelled')
  assert.equal(read(withSentence({})).chain[0]?.use, 'on')
  assert.deepEqual(whyNot(withSentence({ term: { months: 11, days: 27 } })), ['under-twelve-months'])
  const { chain } = read(withSentence({}))
  assert.deepEqual(
    chain.map(({ because, conviction: id, from, until, rule }) => [because, id, from, until, rule.id]),
    [['listed-offence-and-sentence', 'c1', '2026-03-03', '2028-03-02', 'CAT-2a']],
  )
})

test('twelve months is reckoned by the calendar: 365 days reach it unless a leap day lies between, 52 weeks never do', () => {
  const term = (on: string, days: number, months = 0) => isTwelveMonths({ on, term: { months, days } })
  assert.equal(term('2026-03-03', 365), true)
  assert.equal(term('2026-03-03', 364), false)
  assert.equal(term('2027-03-03', 365), false)
  assert.equal(term('2027-03-03', 366), true)
  assert.equal(term('2026-01-31', 31, 11), true)
  assert.equal(isTwelveMonths({ on: '2026-03-03', term: null }), false)
})

test('IC-10 each of the nine qualifying outcomes is recognised', () => {
  const outcomes = (facts: EligibilityFacts, on = ON) => recognisedOutcomes(facts, on)
  const year = { term: { months: 12, days: 0 } }
  const open = { term: null, endsOn: null }
  assert.deepEqual(outcomes({ ...NOTHING, register: { from: '2024-01-01', until: null } }), ['notification'])
  const kinds = [
    ['imprisonment', year, 'imprisonment'],
    ['young-offender-institution', year, 'young-offender-institution'],
    ['her-majestys-pleasure', open, 'her-majestys-pleasure'],
    ['long-term-detention', year, 'long-term-detention'],
    ['detention-and-training', year, 'detention-and-training'],
    ['hospital-order', open, 'hospital-or-guardianship'],
    ['guardianship-order', open, 'hospital-or-guardianship'],
  ] as const
  for (const [kind, rest, outcome] of kinds)
    assert.deepEqual(outcomes(withSentence({ kind, ...rest })), [outcome], kind)
  for (const finding of ['not-guilty-by-insanity', 'disability-act-done'] as const) {
    const facts = withSentence({ kind: 'hospital-order', ...open }, { finding })
    assert.deepEqual(outcomes(facts), ['insanity-or-disability'])
    assert.equal(read(facts).chain[0]?.rule.id, 'CAT-2b')
  }
  const disqualified = { ...NOTHING, disqualification: { from: '2004-06-01', until: null } }
  assert.deepEqual(outcomes(disqualified, '2018-04-01'), ['disqualification'])
  assert.deepEqual(outcomes(disqualified, '2018-04-02'), [])
})

test('IC-10 a term under 12 months in an institution or under a training order is not recognised; detention at pleasure needs no length', () => {
  for (const kind of ['young-offender-institution', 'long-term-detention', 'detention-and-training'] as const)
    assert.deepEqual(
      whyNot(withSentence({ kind, term: { months: 11, days: 27 } })),
      ['under-twelve-months'],
      kind,
    )
  assert.equal(read(withSentence({ kind: 'public-protection-detention', term: null })).category, 2)
  assert.equal(read(withSentence({ kind: 'life-imprisonment', term: null, endsOn: null })).category, 2)
  assert.deepEqual(whyNot(withSentence({ kind: 'other' })), ['disposal-does-not-count'])
})

test('a finding of insanity without a hospital or guardianship order, or of an offence not listed, gives nothing', () => {
  const finding = 'not-guilty-by-insanity'
  assert.deepEqual(whyNot(withConviction({ finding })), ['finding-needs-order'])
  assert.deepEqual(whyNot(withConviction({ elements: [] })), ['not-listed'])
  const schedule3 = { schedule: 'SOA 2003 Sch 3', part: 1, paragraph: '1' } as const
  assert.deepEqual(whyNot(withConviction({ elements: [schedule3] })), ['not-listed'])
})

test('murder and offences under section 327(4A) count though they stand in no schedule', () => {
  assert.equal(read(withConviction({ elements: [], named: ['murder'] })).category, 2)
  assert.equal(read(withConviction({ elements: [], named: ['s.327(4A)'] })).category, 2)
})

test('controlling or coercive behaviour counts from 3 February 2025 by the day of the sentence, and is labelled', () => {
  const coercive = (on: string) =>
    withConviction({ elements: [], named: ['controlling-or-coercive'], disposals: [sentence({ on })] })
  assert.deepEqual(whyNot(coercive('2025-02-02')), ['sentenced-before-commencement'])
  const { category, chain } = read(coercive('2025-02-03'))
  assert.deepEqual([category, chain[0]?.because, chain[0]?.use], [2, 'coercive-behaviour', 'labelled'])
})

test('category 4 is a terrorism notification, a terrorism sentence or a decided risk with an offence, from 28 June 2022 as remembered', () => {
  const notified = { ...NOTHING, terrorismNotification: { from: '2020-01-01', until: null } }
  assert.equal(read(notified, '2022-06-27').category, null)
  const { category, chain } = read(notified, '2022-06-28')
  assert.deepEqual([category, chain[0]?.use, chain[0]?.from], [4, 'labelled', '2022-06-28'])
  const risk = { from: '2026-01-01', until: null }
  assert.deepEqual(whyNot({ ...NOTHING, terrorismRisk: risk }), ['no-offence'])
  assert.equal(read({ ...withSentence({ kind: 'other' }), terrorismRisk: risk }).category, 4)
  const offended = { ...withConviction({ on: ON, disposals: [] }), terrorismRisk: risk }
  assert.deepEqual([read(offended).category, read(offended, '2026-05-31').category], [4, null])
  const part3 = { schedule: 'CJA 2003 Sch 15', part: 3, paragraph: '154' } as const
  assert.equal(read(withConviction({ elements: [part3] })).category, 4)
})

test('one category at a time: the register goes before the sentence, every other ground is kept, and the order can be set', () => {
  const facts = {
    ...withConviction({ named: ['terrorism-connected'] }),
    register: { from: '2026-03-03', until: null },
  }
  const usual = read(facts)
  assert.deepEqual([usual.category, usual.possible], [1, [1, 2, 4]])
  assert.equal(usual.precedence.source.confidence, 'memory')
  assert.deepEqual(
    usual.others.map(({ category, state }) => [category, state]),
    [
      [2, 'met'],
      [4, 'met'],
    ],
  )
  const precedence = { ...USUAL_PRECEDENCE, value: [4, 1, 2, 3] as const }
  assert.equal(eligibilityOn(facts, ON, { profile: 'national', precedence }).category, 4)
})

test('IC-04, IC-05 on and off: a sexual offender off the register is in category 2 in the Thames Valley and London, and not elsewhere', () => {
  const facts = {
    ...withConviction({
      elements: [{ schedule: 'SOA 2003 Sch 3', part: 1, paragraph: '18' }],
      disposals: [sentence({ kind: 'other' })],
    }),
    register: { from: '2026-03-03', until: '2026-05-31' },
  }
  for (const [profile, category] of [
    ['thames-valley', 2],
    ['london', 2],
    ['national', null],
    ['durham', null],
  ] as const)
    assert.equal(read(facts, ON, profile).category, category, profile)
  const before = read(facts, '2026-05-31', 'thames-valley')
  assert.equal(before.category, 1)
  assert.ok(before.others.some(({ because }) => because === 'still-on-register'))
  const first = read({ ...facts, register: { from: ON, until: null } }, ON, 'london')
  assert.ok(first.others.some(({ because }) => because === 'still-on-register'))
})

test('property: no ground is met before the event that gives it, and a longer sentence never takes eligibility away', () => {
  const kinds = fc.constantFrom(...DISPOSAL_KINDS)
  const day = fc.integer({ min: 0, max: 9000 }).map((days) => addDays('2004-04-05', days))
  fc.assert(
    fc.property(kinds, day, day, fc.integer({ min: 1, max: 60 }), (kind, on, asked, months) => {
      const facts = (length: number) =>
        withSentence({ kind, on, term: { months: length, days: 0 }, endsOn: null }, { on })
      const { category } = read(facts(months), asked)
      if (asked < on) assert.equal(category, null)
      if (category !== null) assert.equal(read(facts(months + 12), asked).category, category)
    }),
  )
})
