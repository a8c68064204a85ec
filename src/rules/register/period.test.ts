import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addMonths, civilDate, dayNumber } from '../calendar.ts'
import type { Disposal } from './bands.ts'
import { notificationPeriod, type PeriodFacts } from './period.ts'
import { subjection, subjectOn } from './subject.ts'

const adult: Omit<PeriodFacts, 'disposal'> = {
  trigger: 'conviction',
  relevantDate: '2020-03-10',
  bornOn: '1980-01-01',
}
const prison = (months: number, days = 0): Disposal => ({ kind: 'imprisonment', months, days })

function answer(facts: PeriodFacts) {
  const period = notificationPeriod(facts)
  assert.equal(period.known, 'yes')
  return period.known === 'yes' ? period.answer : assert.fail()
}
const lasts = (disposal: Disposal, more: Partial<PeriodFacts> = {}) => {
  const { months, lastDay } = answer({ ...adult, disposal, ...more })
  return [months, lastDay]
}

test('NR-12 NOT-082-1 to -9: each row of the table, for an adult convicted on 10 March 2020', () => {
  const rows: [Disposal, number | null, string | null][] = [
    [{ kind: 'life' }, null, null],
    [{ kind: 'public-protection' }, null, null],
    [{ kind: 'indeterminate' }, null, null],
    [{ kind: 'lifelong-restriction' }, null, null],
    [{ kind: 'hospital', restricted: true }, null, null],
    [prison(30), null, null],
    [prison(31), null, null],
    [prison(29, 28), 120, '2030-03-09'],
    [prison(24), 120, '2030-03-09'],
    [prison(6, 1), 120, '2030-03-09'],
    [prison(6), 84, '2027-03-09'],
    [prison(1), 84, '2027-03-09'],
    [{ kind: 'hospital', restricted: false }, 84, '2027-03-09'],
    [{ kind: 'conditional-discharge', months: 24 }, 24, '2022-03-09'],
    [{ kind: 'other' }, 60, '2025-03-09'],
  ]
  for (const [disposal, months, lastDay] of rows)
    assert.deepEqual(lasts(disposal), [months, lastDay], JSON.stringify(disposal))
  assert.deepEqual(lasts({ kind: 'other' }, { trigger: 'caution' }), [24, '2022-03-09'])
})

test('NR-12 a caution needs no disposal', () => {
  assert.equal(answer({ ...adult, trigger: 'caution', disposal: null }).lastDay, '2022-03-09')
})

test('NOT-082-4, -5 days are measured on the calendar from sentence: 181 days from 1 March are less than 6 months, 185 are more', () => {
  assert.deepEqual(lasts(prison(0, 181), { relevantDate: '2021-03-01' })[0], 84)
  assert.deepEqual(lasts(prison(0, 184), { relevantDate: '2021-03-01' })[0], 84)
  assert.deepEqual(lasts(prison(0, 185), { relevantDate: '2021-03-01' })[0], 120)
})

test('NR-13 NOT-082-10: under 18 on the date of conviction the fixed periods are halved; indefinite ones and discharges are not', () => {
  const young = { bornOn: '2005-06-15', relevantDate: '2020-03-10' }
  assert.deepEqual(lasts(prison(12), young), [60, '2025-03-09'])
  assert.deepEqual(lasts(prison(6), young), [42, '2023-09-09'])
  assert.deepEqual(lasts({ kind: 'other' }, young), [30, '2022-09-09'])
  assert.deepEqual(lasts({ kind: 'caution' }, { ...young, trigger: 'caution' }), [12, '2021-03-09'])
  assert.deepEqual(lasts(prison(30), young), [null, null])
  assert.deepEqual(lasts({ kind: 'conditional-discharge', months: 12 }, young), [12, '2021-03-09'])
})

test('NR-13 the 18th birthday itself is no longer under 18, the day before is; a leapling turns 18 on 1 March', () => {
  assert.equal(lasts(prison(12), { bornOn: '2002-03-10' })[0], 120)
  assert.equal(lasts(prison(12), { bornOn: '2002-03-11' })[0], 60)
  const leapling = { bornOn: '2004-02-29' }
  assert.equal(lasts(prison(12), { ...leapling, relevantDate: '2022-02-28' })[0], 60)
  assert.equal(lasts(prison(12), { ...leapling, relevantDate: '2022-03-01' })[0], 120)
})

test('NOT-082-11 consecutive terms are added and overlap counts once: 18 + 12 months is indefinite, with 6 months together it is not', () => {
  const alongside = (overlap: number) => ({
    alongside: { terms: [{ months: 12 }], overlap: { months: overlap } },
  })
  assert.equal(lasts(prison(18), alongside(0))[0], null)
  assert.equal(lasts(prison(18), alongside(6))[0], 120)
  assert.equal(lasts(prison(3), { alongside: { terms: [{ months: 3 }], overlap: {} } })[0], 84)
  assert.equal(lasts(prison(3), { alongside: { terms: [{ months: 4 }], overlap: {} } })[0], 120)
  const added = answer({ ...adult, disposal: prison(18), ...alongside(0) })
  assert.ok(added.reasons.some(({ because }) => because === 'terms-added'))
})

test('NOT-082-12 the period begins with the relevant date and its last day is the day before the corresponding date', () => {
  assert.equal(lasts(prison(12), { relevantDate: '2021-01-01' })[1], '2030-12-31')
  assert.equal(lasts(prison(12), { relevantDate: '2024-02-29' })[1], '2034-02-28')
  assert.equal(lasts(prison(12), { relevantDate: '2020-02-29', bornOn: '2004-01-01' })[1], '2025-02-28')
  assert.equal(
    lasts({ kind: 'other' }, { relevantDate: '2019-03-31', bornOn: '2004-01-01' })[1],
    '2021-09-30',
  )
})

test('NOT-082-12 a later sentence does not move the start, but a discharge runs from the day it was given', () => {
  const later = { sentencedOn: '2020-05-01' }
  assert.equal(lasts(prison(12), later)[1], '2030-03-09')
  assert.equal(lasts({ kind: 'conditional-discharge', months: 12 }, later)[1], '2021-04-30')
})

test('NR-12 NOT-082-14 a finding of disability ends with the later trial, also when it was indefinite', () => {
  const found = { trigger: 'disability', laterTrialEndedOn: '2022-01-20' } as const
  assert.equal(lasts({ kind: 'hospital', restricted: true }, found)[1], '2022-01-20')
  assert.equal(lasts({ kind: 'hospital', restricted: false }, found)[1], '2022-01-20')
  assert.equal(
    lasts({ kind: 'hospital', restricted: false }, { ...found, laterTrialEndedOn: '2028-01-20' })[1],
    '2027-03-09',
  )
})

test('NOT-082-15 the extension period counts, and is labelled as read in part', () => {
  const extended: Disposal = { kind: 'extended', custody: { months: 18 }, extension: { months: 12 } }
  assert.equal(lasts(extended)[0], null)
  const { reasons } = answer({ ...adult, disposal: extended })
  assert.equal(reasons.find(({ because }) => because === 'extension-counts')?.use, 'labelled')
})

test('NOT-082-16, -17 what rests on memory gives every possible answer with its label and no single one', () => {
  const suspended = notificationPeriod({ ...adult, disposal: { kind: 'suspended', months: 12 } })
  assert.equal(suspended.known, 'possible')
  assert.deepEqual(
    suspended.known === 'possible' &&
      suspended.possible.map(({ assuming, answer: { lastDay } }) => [assuming, lastDay]),
    [
      ['suspended-counts-in-full', '2030-03-09'],
      ['suspended-is-other', '2025-03-09'],
    ],
  )
  const order = notificationPeriod({ ...adult, disposal: { kind: 'detention-and-training', months: 12 } })
  assert.deepEqual(
    order.known === 'possible' && order.possible.map(({ answer: { months } }) => months),
    [84, 120],
  )
})

test('NOT-082-16 where every possible answer is the same, it is the answer', () => {
  assert.equal(lasts({ kind: 'detention-and-training', months: 6 })[0], 84)
  assert.equal(lasts({ kind: 'detention-and-training', months: 24 })[0], 120)
})

test('NR-13 an unknown birth date gives both answers where age makes a difference and one where it does not', () => {
  const unknown = notificationPeriod({ ...adult, bornOn: null, disposal: prison(12) })
  assert.deepEqual(unknown.known === 'possible' && unknown.possible.map(({ age }) => age), [
    'adult',
    'under-18',
  ])
  assert.equal(notificationPeriod({ ...adult, bornOn: null, disposal: prison(30) }).known, 'yes')
})

test('NR-01 somebody convicted and not yet sentenced is subject at once, for a time not yet known', () => {
  assert.equal(notificationPeriod({ ...adult, disposal: null }).known, 'awaiting-sentence')
})

test('NOR-2 dealt with abroad: the period runs from the foreign date, and nobody is subject before the notice', () => {
  const matter = { ...adult, id: 'a', listed: true, disposal: prison(12), dealtWithAbroad: true }
  assert.equal(answer(matter).lastDay, '2030-03-09')
  assert.equal(subjection([matter]).certainlyUntil, undefined)
  const { spans } = subjection([{ ...matter, subjectFrom: '2024-05-01' }])
  assert.deepEqual(spans, [{ id: 'a', from: '2024-05-01', to: '2030-03-09', sure: true }])
})

test('NOT-081 a matter before 1 September 1997 counts only for somebody still being dealt with for it', () => {
  const old = { ...adult, relevantDate: '1995-05-01', disposal: { kind: 'life' } as const }
  assert.equal(notificationPeriod(old).known, 'not-subject')
  assert.equal(notificationPeriod({ ...old, stillServingInSeptember1997: true }).known, 'yes')
  assert.equal(
    notificationPeriod({ ...old, trigger: 'caution', stillServingInSeptember1997: true }).known,
    'not-subject',
  )
  assert.equal(notificationPeriod({ ...old, relevantDate: '1997-09-01' }).known, 'yes')
})

test('NR-12 several convictions: each has its own period and the person is subject until the last ends', () => {
  const matters = [
    { ...adult, id: 'long', listed: true, disposal: prison(12) },
    { ...adult, id: 'short', listed: true, relevantDate: '2024-07-01', disposal: prison(3) },
    { ...adult, id: 'not-listed', listed: false, disposal: { kind: 'life' } as const },
  ]
  const held = subjection(matters)
  assert.deepEqual(
    held.spans.map(({ id, to }) => [id, to]),
    [
      ['long', '2030-03-09'],
      ['short', '2031-06-30'],
    ],
  )
  assert.equal(held.certainlyUntil, '2031-06-30')
  assert.equal(subjectOn(held.spans, '2031-06-30'), 'yes')
  assert.equal(subjectOn(held.spans, '2031-07-01'), 'no')
  assert.equal(subjectOn(held.spans, '2020-03-09'), 'no')
})

test('NOT-082-17 between the shortest and the longest possible answer somebody is perhaps subject', () => {
  const { spans } = subjection([
    { ...adult, id: 'a', listed: true, disposal: { kind: 'suspended', months: 12 } },
  ])
  assert.equal(subjectOn(spans, '2025-03-09'), 'yes')
  assert.equal(subjectOn(spans, '2025-03-10'), 'perhaps')
  assert.equal(subjectOn(spans, '2030-03-10'), 'no')
})

const aDate = fc.integer({ min: dayNumber('2004-05-01'), max: dayNumber('2040-12-31') }).map(civilDate)
const aTerm = fc.record({ months: fc.integer({ min: 0, max: 120 }), days: fc.integer({ min: 0, max: 40 }) })
const endOf = (facts: PeriodFacts) => answer(facts).lastDay ?? '9999-12-31'

test('NR-12 NR-13 a longer sentence never shortens a period, and a child never has longer than an adult', () => {
  fc.assert(
    fc.property(aDate, aTerm, fc.nat(60), fc.nat(40), (relevantDate, term, months, days) => {
      const shorter = { ...adult, relevantDate, disposal: prison(term.months, term.days) }
      const longer = { ...shorter, disposal: prison(term.months + months, term.days + days) }
      assert.ok(endOf(longer) >= endOf(shorter))
      assert.ok(endOf({ ...shorter, bornOn: addMonths(relevantDate, -200) }) <= endOf(shorter))
    }),
  )
})

test('NOT-082-11 another consecutive term never shortens a period', () => {
  fc.assert(
    fc.property(aDate, aTerm, aTerm, (relevantDate, one, other) => {
      const alone = { ...adult, relevantDate, disposal: prison(one.months, one.days) }
      assert.ok(endOf({ ...alone, alongside: { terms: [other], overlap: {} } }) >= endOf(alone))
    }),
  )
})
