import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { ListingAnswer } from './answer.ts'
import { readAs } from './convictions.ts'
import type { OffenceFacts } from './facts.ts'
import { SCHEDULE_3_ENTRIES } from './schedule-3.ts'
import { schedule3Applies } from './schedule-3-applies.ts'
import { SCHEDULE_15_ENTRIES } from './schedule-15.ts'
import { schedule15Applies } from './schedule-15-applies.ts'

const say = (answer: ListingAnswer): string => {
  if (answer.outcome === 'met') return `met ${answer.route} ${answer.countsFrom}`
  return answer.outcome === 'not-met' ? `not met: ${answer.because}` : `unknown: ${answer.missing.join(', ')}`
}

const prison = (months: number | null) => ({ kind: 'imprisonment' as const, months })
const community = (months: number) => ({ kind: 'community' as const, months })
const hospital = (restricted: boolean) => ({ kind: 'hospital' as const, restricted })
const other = { kind: 'other' as const }

const SCHEDULE_3_CASES: readonly [paragraph: string, facts: OffenceFacts, says: string][] = [
  ['1', {}, 'met a conviction'],
  ['3', { offenderAge: 19 }, 'not met: thresholds'],
  ['3', { offenderAge: 20 }, 'met a conviction'],
  ['3', {}, 'unknown: offenderAge'],
  ['5', { offenderAge: 20, victimAge: 17 }, 'met a conviction'],
  ['5', { offenderAge: 20, victimAge: 18 }, 'not met: thresholds'],
  ['7', { victimAge: 17 }, 'met a conviction'],
  ['7', { victimAge: 18, sentence: prison(30) }, 'met b sentence'],
  ['7', { victimAge: 18, sentence: prison(29.9) }, 'not met: thresholds'],
  ['7', { victimAge: 18, sentence: hospital(true) }, 'met b sentence'],
  ['7', { victimAge: 18, sentence: hospital(false) }, 'not met: thresholds'],
  ['7', { sentence: other }, 'unknown: victimAge'],
  ['13', { imageAge: 15, decidedOn: '2004-04-30', offenderAge: 16, sentence: other }, 'met a conviction'],
  ['13', { imageAge: 15, decidedOn: '2004-05-01', offenderAge: 16, sentence: other }, 'not met: thresholds'],
  ['13', { imageAge: 15, decidedOn: '2010-01-01', offenderAge: 18 }, 'met b conviction'],
  [
    '13',
    { imageAge: 16, offenderAge: 40, sentence: prison(60), decidedOn: '2010-01-01' },
    'not met: thresholds',
  ],
  ['13', { offenderAge: 40, decidedOn: '2010-01-01' }, 'unknown: imageAge, sentence'],
  ['14', { imageAge: 15, offenderAge: 18, decidedOn: '2010-01-01' }, 'met b conviction'],
  ['18', { offenderAge: 17, sentence: prison(12) }, 'met a sentence'],
  ['18', { offenderAge: 17, sentence: prison(11) }, 'not met: thresholds'],
  ['18', { offenderAge: 17, victimAge: 10, sentence: community(36) }, 'not met: thresholds'],
  ['18', { offenderAge: 18, victimAge: 17, sentence: other }, 'met b conviction'],
  ['18', { offenderAge: 18, victimAge: 18, sentence: prison(1) }, 'met c sentence'],
  ['18', { offenderAge: 18, victimAge: 18, sentence: hospital(false) }, 'met c sentence'],
  ['18', { offenderAge: 18, victimAge: 18, sentence: community(12) }, 'met c sentence'],
  ['18', { offenderAge: 18, victimAge: 18, sentence: community(11) }, 'not met: thresholds'],
  [
    '18',
    { offenderAge: 18, victimAge: 18, sentence: { kind: 'suspended', months: 6 } },
    'unknown: suspended-sentence-rule',
  ],
  ['18', { offenderAge: 18, victimAge: 18 }, 'unknown: sentence'],
  ['22', { sentence: { kind: 'detention', months: 12 } }, 'met a sentence'],
  ['22', { sentence: prison(null) }, 'met a sentence'],
  ['29', { offenderAge: 18, victimAge: 15 }, 'met a conviction'],
  ['29', { offenderAge: 18, victimAge: 16, sentence: prison(48) }, 'not met: thresholds'],
  ['29A', { offenderAge: 18, decidedOn: '2007-02-18' }, 'not met: section-130'],
  ['29A', { offenderAge: 18, decidedOn: '2007-02-19' }, 'met a conviction'],
  ['29A', { offenderAge: 18 }, 'unknown: decidedOn'],
  ['32', { offenderAge: 30, sentence: community(24) }, 'not met: thresholds'],
  [
    '34A',
    { offenderAge: 18, victimAge: 17, sexualGratification: true, decidedOn: '2019-04-12' },
    'met b conviction',
  ],
  [
    '34A',
    { offenderAge: 18, victimAge: 17, sexualGratification: false, decidedOn: '2019-04-12' },
    'not met: thresholds',
  ],
  [
    '34A',
    { offenderAge: 18, victimAge: 17, sexualGratification: true, decidedOn: '2019-04-11' },
    'not met: not-yet-listed',
  ],
  ['35A', { offenderAge: 18, sentence: prison(24), decidedOn: '2012-02-29' }, 'met a sentence'],
  ['35A', { offenderAge: 18, sentence: prison(23), decidedOn: '2012-02-29' }, 'not met: thresholds'],
  ['35C', { offenderAge: 17, sentence: prison(12), decidedOn: '2016-01-01' }, 'met b sentence'],
  ['35C', { offenderAge: 18, decidedOn: '2016-01-01', serviceOffence: true }, 'unknown: service-range'],
  ['25', { sentence: { kind: 'service-detention', days: 112 }, serviceOffence: true }, 'met a sentence'],
  ['25', { sentence: { kind: 'service-detention', days: 111 }, serviceOffence: true }, 'not met: thresholds'],
  ['25', { sentence: { kind: 'service-community', months: 12 }, serviceOffence: true }, 'met a sentence'],
  ['17', { sentence: { kind: 'conditional-discharge' } }, 'met a conviction'],
  ['17', { form: 'encouraging' }, 'unknown: intendedOrBelieved'],
  ['17', { form: 'encouraging', intendedOrBelieved: true, decidedOn: '2008-10-01' }, 'met a conviction'],
  ['17', { form: 'encouraging', intendedOrBelieved: true, decidedOn: '2008-09-30' }, 'not met: form'],
  ['17', { form: 'encouraging', intendedOrBelieved: false }, 'not met: form'],
]

for (const [paragraph, facts, says] of SCHEDULE_3_CASES)
  test(`IC-10 Schedule 3 paragraph ${paragraph} with ${JSON.stringify(facts)} is ${says}`, () => {
    assert.equal(say(schedule3Applies(paragraph, facts)), says)
  })

const SCHEDULE_15_CASES: readonly [paragraph: string, facts: OffenceFacts, on: string, says: string][] = [
  ['6', {}, '2005-04-04', 'met part-1 conviction'],
  ['6', {}, '2005-04-03', 'not met: not-listed-on-that-day'],
  ['32', {}, '2020-01-01', 'unknown: intent'],
  ['32', { intent: 'unlawful-damage' }, '2020-01-01', 'met part-1 conviction'],
  ['32', { intent: 'rape' }, '2020-01-01', 'not met: conditions'],
  ['97', { intent: 'rape' }, '2020-01-01', 'met part-2 conviction'],
  ['34', { deathCaused: false }, '2020-01-01', 'not met: conditions'],
  ['35', { byFire: true }, '2020-01-01', 'met part-1 conviction'],
  ['36', { byFire: true }, '2020-01-01', 'not met: conditions'],
  ['36', { byFire: false }, '2020-01-01', 'met part-1 conviction'],
  ['60', { involvedMurder: true }, '2020-01-01', 'not met: conditions'],
  ['63H', { sexualExploitation: false }, '2020-01-01', 'met part-1 conviction'],
  ['152A', { sexualExploitation: true }, '2015-07-30', 'not met: not-listed-on-that-day'],
  ['152A', { sexualExploitation: true }, '2015-07-31', 'met part-2 conviction'],
  ['100', {}, '2020-01-01', 'unknown: indecentGoods'],
  ['57', {}, '2012-11-24', 'unknown: section'],
  ['57', { section: '4A' }, '2012-11-24', 'not met: conditions'],
  ['57', { section: '4A' }, '2012-11-25', 'met part-1 conviction'],
  ['57', { section: '4' }, '2012-11-24', 'met part-1 conviction'],
  ['59', { section: '31(1)(c)' }, '2020-01-01', 'not met: conditions'],
  ['63A', {}, '2012-07-01', 'unknown: deathCaused'],
  ['63A', {}, '2012-07-02', 'met part-1 conviction'],
  ['156', {}, '2019-04-12', 'met part-3 conviction'],
  ['59A', {}, '2019-04-12', 'not met: not-listed-on-that-day'],
  ['59A', {}, '2019-04-11', 'unknown: start-date'],
  ['60A', {}, '2024-01-31', 'met part-1 conviction'],
  ['60A', {}, '2024-01-30', 'unknown: start-date'],
  ['63FA', {}, '2024-10-22', 'met part-1 conviction'],
  ['92', {}, '2010-01-01', 'unknown: end-date, paragraph-text'],
  ['102', { form: 'attempt' }, '2020-02-29', 'met part-2 conviction'],
  ['6', { form: 'encouraging', intendedOrBelieved: true }, '2008-09-30', 'not met: conditions'],
  ['6', { form: 'encouraging' }, '2008-10-01', 'unknown: intendedOrBelieved'],
]

for (const [paragraph, facts, on, says] of SCHEDULE_15_CASES)
  test(`IC-10 Schedule 15 paragraph ${paragraph} on ${on} with ${JSON.stringify(facts)} is ${says}`, () => {
    assert.equal(say(schedule15Applies(paragraph, facts, on)), says)
  })

test('IC-10 a form is met under its general paragraph, and remembered dates are labelled', () => {
  const under = (answer: ListingAnswer) =>
    answer.outcome === 'met' ? [answer.under?.at ?? null, answer.labelled] : null
  assert.deepEqual(under(schedule15Applies('6', { form: 'aiding' }, '2020-01-01')), ['para. 64(1)', false])
  assert.deepEqual(under(schedule15Applies('102', { form: 'conspiracy' }, '2020-01-01')), [
    'para. 153(3)',
    false,
  ])
  assert.deepEqual(under(schedule15Applies('170', { form: 'attempt' }, '2020-01-01')), ['para. 174(2)', true])
  assert.deepEqual(under(schedule15Applies('22A', {}, '2020-01-01')), [null, true])
  assert.deepEqual(under(schedule3Applies('17', { form: 'attempt' })), ['para. 94', false])
  assert.deepEqual(under(schedule3Applies('17', { form: 'encouraging', intendedOrBelieved: true })), [
    'para. 94A',
    false,
  ])
})

test('IC-10 an unknown paragraph is an error that names it', () => {
  assert.throws(() => schedule3Applies('99A', {}), /Schedule 3 has no paragraph 99A/)
  assert.throws(() => schedule15Applies('136A', {}, '2020-01-01'), /Schedule 15 has no paragraph 136A/)
})

test('IC-10 a conditional discharge is read as a conviction and an order without conviction as a finding', () => {
  assert.deepEqual(
    [readAs('conditional-discharge').as, readAs('conditional-discharge').source.at],
    ['conviction', 's.134'],
  )
  assert.equal(readAs('hospital-order-without-conviction').source.at, 's.135')
  assert.equal(readAs('caution').as, 'caution')
})

const facts3 = fc.record(
  {
    offenderAge: fc.integer({ min: 10, max: 60 }),
    victimAge: fc.integer({ min: 0, max: 60 }),
    imageAge: fc.integer({ min: 0, max: 17 }),
    sexualGratification: fc.boolean(),
    decidedOn: fc.constantFrom('2003-01-01', '2007-02-18', '2007-02-19', '2020-06-01', '2025-01-01'),
    sentence: fc.oneof(
      fc.integer({ min: 1, max: 60 }).map(prison),
      fc.integer({ min: 1, max: 36 }).map(community),
      fc.boolean().map(hospital),
      fc.constant(other),
    ),
  },
  { requiredKeys: [] },
)
const paragraph3 = fc.constantFrom(...new Set(SCHEDULE_3_ENTRIES.map(({ paragraph }) => paragraph)))

test('IC-10 a fact that was missing never overturns an answer that was given', () => {
  fc.assert(
    fc.property(paragraph3, facts3, facts3, (paragraph, known, more) => {
      const before = schedule3Applies(paragraph, known)
      const after = schedule3Applies(paragraph, { ...more, ...known })
      if (before.outcome !== 'unknown') assert.equal(after.outcome, before.outcome)
    }),
    { numRuns: 2000 },
  )
})

test('IC-10 a longer term of imprisonment never takes an offence out of Schedule 3', () => {
  fc.assert(
    fc.property(
      paragraph3,
      facts3,
      fc.nat({ max: 60 }),
      fc.nat({ max: 60 }),
      (paragraph, facts, months, more) => {
        const shorter = schedule3Applies(paragraph, { ...facts, sentence: prison(months + 1) })
        const longer = schedule3Applies(paragraph, { ...facts, sentence: prison(months + 1 + more) })
        if (shorter.outcome === 'met') assert.equal(longer.outcome, 'met')
      },
    ),
    { numRuns: 2000 },
  )
})

test('IC-10 with every fact known no paragraph that stands is left open', () => {
  const all: OffenceFacts = {
    intent: 'other',
    deathCaused: false,
    byFire: false,
    involvedMurder: false,
    sexualExploitation: false,
    indecentGoods: false,
  }
  for (const { paragraph, gone } of SCHEDULE_15_ENTRIES)
    if (!gone) assert.notEqual(schedule15Applies(paragraph, all, '2025-01-01').outcome, 'unknown', paragraph)
})
