import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eligibilityOn, USUAL_PRECEDENCE } from './category.ts'
import { conviction, NOTHING, sentence } from './eligibility.fixture.ts'
import { becauseText, endActText } from './eligibility.text.ts'
import { endOfEligibility } from './ending.ts'
import type { EligibilityFacts, OtherDanger } from './facts.ts'
import { inclusionOf, mayCallDangerous, saysWhyTakenIn } from './inclusion.ts'
import { mayBeCategory3 } from './third-category.ts'

const ON = '2026-06-01'
const danger: OtherDanger = {
  offence: { on: '2020-05-01', evidence: 'Sentencing remarks of May 2020' },
  presentRisk: true,
  linkedToOffending: true,
  meeting: { level: 2, on: '2026-05-20', endedOn: null },
}
const read = (facts: EligibilityFacts, profile = 'national', on = ON) =>
  eligibilityOn(facts, on, { profile, precedence: USUAL_PRECEDENCE })
const third = (change: Partial<OtherDanger>, profile = 'national') => {
  const { category, others } = read({ ...NOTHING, other: { ...danger, ...change } }, profile)
  return category ?? others[0]?.because
}

test('category 3 needs a level 2 or 3 decision and an offence, with evidence, that shows capacity for serious harm', () => {
  assert.equal(third({}), 3)
  assert.equal(third({ meeting: null }), 'no-level-2-or-3')
  assert.equal(third({ offence: null }), 'no-offence')
  assert.equal(third({ offence: { on: '2020-05-01', evidence: '' } }), 'no-capacity')
  assert.equal(third({ presentRisk: false, linkedToOffending: false }), 3)
})

test('IC-07 on and off: London asks for a present risk linked to the offending as well; elsewhere that is not a test', () => {
  assert.equal(third({}, 'london'), 3)
  assert.equal(third({ presentRisk: false }, 'london'), 'no-linked-risk')
  assert.equal(third({ linkedToOffending: false }, 'london'), 'no-linked-risk')
  assert.equal(third({ linkedToOffending: false }, 'sussex'), 3)
  const rules = ['london', 'thames-valley', 'sussex'].map(
    (profile) => read({ ...NOTHING, other: danger }, profile).chain[0]?.rule.id,
  )
  assert.deepEqual(rules, ['IC-07', 'IC-06', 'CAT-3'])
})

test('IC-06 on and off: in the Thames Valley no link and no capacity has to be shown, which elsewhere has; somebody without an offence stays outside', () => {
  const facts = (convictions: EligibilityFacts['convictions']) => ({
    ...NOTHING,
    convictions,
    other: { ...danger, offence: null, presentRisk: false, linkedToOffending: false },
  })
  const fined = conviction({ disposals: [sentence({ kind: 'other' })] })
  assert.equal(read(facts([fined]), 'thames-valley').category, 3)
  assert.equal(read(facts([fined]), 'national').category, null)
  assert.equal(read(facts([]), 'thames-valley').category, null)
})

test('IC-09 category 3 is refused while an active event puts the person in category 1 or 2, and is waiting meanwhile', () => {
  const facts = { ...NOTHING, convictions: [conviction()], other: danger }
  const { category, chain, others } = read(facts)
  assert.equal(category, 2)
  assert.equal(others.find((basis) => basis.category === 3)?.state, 'waiting')
  const ruling = mayBeCategory3([...chain, ...others])
  assert.deepEqual(ruling.met ? 'met' : [ruling.because, ruling.values.category], ['in-another-category', 2])
  const alone = read({ ...NOTHING, other: danger })
  assert.equal(mayBeCategory3([...alone.chain, ...alone.others]).met, true)
  const none = mayBeCategory3([])
  assert.equal(none.met ? 'met' : none.values.because, 'no-level-2-or-3')
})

test('IC-23 when one ground ends the next takes over, and the day after the last the person is out', () => {
  const facts = {
    ...NOTHING,
    convictions: [conviction()],
    register: { from: '2026-03-03', until: '2026-12-31' },
  }
  const first = endOfEligibility(facts, ON)
  assert.deepEqual(
    [first.endsOn, first.next?.category, first.asks.act],
    ['2026-12-31', 2, 'take-next-category'],
  )
  const then = endOfEligibility(facts, '2027-01-01')
  assert.deepEqual([then.endsOn, then.next?.category, then.asks.act], ['2028-03-02', null, 'record-removal'])
  assert.match(then.asks.source?.at ?? '', /licence/)
  assert.deepEqual(endOfEligibility(facts, '2028-03-03'), {
    endsOn: null,
    next: null,
    asks: { act: 'none', source: null },
  })
})

test('IC-23 two sentences of one category hand over without a gap, and one without an end leaves none', () => {
  const two = {
    ...NOTHING,
    convictions: [
      conviction(),
      conviction({ id: 'c2', disposals: [sentence({ on: '2028-03-03', endsOn: '2029-01-31' })] }),
    ],
  }
  assert.equal(endOfEligibility(two, ON).endsOn, '2029-01-31')
  const open = { ...NOTHING, convictions: [conviction({ disposals: [sentence({ endsOn: null })] })] }
  assert.equal(endOfEligibility(open, ON).endsOn, null)
})

test('IC-23 an offence that shows capacity for serious harm asks whether category 3 follows; a meeting that decided already makes it take over', () => {
  const facts = { ...NOTHING, convictions: [conviction()], other: { ...danger, meeting: null } }
  assert.equal(endOfEligibility(facts, ON).asks.act, 'consider-category-3')
  const decided = endOfEligibility({ ...facts, other: danger }, ON)
  assert.deepEqual([decided.next?.category, decided.asks.act], [3, 'take-next-category'])
})

test('category 3 ends only when a level 2 or 3 meeting decides so', () => {
  const facts = { ...NOTHING, other: danger }
  assert.equal(endOfEligibility(facts, ON).asks.act, 'meeting-decides')
  const ended = {
    ...facts,
    other: { ...danger, meeting: { level: 2 as const, on: '2026-05-20', endedOn: '2026-07-01' } },
  }
  const { endsOn, asks } = endOfEligibility(ended, ON)
  assert.deepEqual([endsOn, asks.act], ['2026-07-01', 'record-removal'])
  assert.match(asks.source?.at ?? '', /§3\.107/)
})

test('IC-08 on and off: in Wiltshire registered and supervised violent offenders are in, other offenders may be, others never; elsewhere the categories decide', () => {
  const person = {
    isOffender: true,
    onRegister: false,
    supervisedAfterViolentCrime: false,
    riskToOthers: false,
  }
  const inclusion = (change: object, profile = 'wiltshire') => {
    const answer = inclusionOf({ ...person, ...change }, profile)
    return answer.applies ? answer.inclusion : 'not here'
  }
  assert.equal(inclusion({ onRegister: true }), 'automatic')
  assert.equal(inclusion({ supervisedAfterViolentCrime: true }), 'automatic')
  assert.equal(inclusion({ riskToOthers: true }), 'as-appropriate')
  assert.equal(inclusion({ isOffender: false, riskToOthers: true }), 'refused')
  for (const profile of ['london', 'national'])
    assert.equal(inclusion({ onRegister: true }, profile), 'not here')
})

test('IC-25 on and off: in Wiltshire a case says which of the two grounds applies and on which assessment; elsewhere it need not', () => {
  const because = (
    ground: 'has-committed' | 'at-substantial-risk' | null,
    assessment: string,
    profile = 'wiltshire',
  ) => {
    const ruling = saysWhyTakenIn({ ground, assessment }, profile)
    return ruling.met ? 'met' : ruling.because
  }
  assert.equal(because(null, ''), 'ground-missing')
  assert.equal(because('at-substantial-risk', ' '), 'assessment-missing')
  assert.equal(because('has-committed', 'OASys of 1 May'), 'met')
  assert.equal(because(null, '', 'durham'), 'met')
})

test('IC-12 only a court finding of a Schedule 15 offence and significant risk lets somebody be called dangerous', () => {
  const finding = { onSchedule15: true, maximumYears: 2, significantRisk: true }
  const because = (change: object | null) => {
    const ruling = mayCallDangerous(change === null ? null : { ...finding, ...change })
    return ruling.met ? 'met' : ruling.because
  }
  assert.equal(because({}), 'met')
  assert.equal(because(null), 'no-court-finding')
  assert.equal(because({ maximumYears: 1.99 }), 'offence-not-specified')
  assert.equal(because({ onSchedule15: false }), 'offence-not-specified')
  assert.equal(because({ significantRisk: false }), 'no-significant-risk')
})

test('every reason and every act asked at the end has its words in both languages', () => {
  for (const words of [becauseText, endActText]) {
    assert.deepEqual(Object.keys(words.cy), Object.keys(words.en))
    const said = [...Object.values(words.en), ...Object.values(words.cy)]
    assert.equal(new Set(said).size, said.length)
  }
})
