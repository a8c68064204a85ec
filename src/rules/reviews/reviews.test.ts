import assert from 'node:assert/strict'
import { test } from 'node:test'
import { NATIONAL } from '../profiles/national.ts'
import type { Profile } from '../profiles/profile.ts'
import { setLocally, settleOn } from '../profiles/shipped.ts'
import { THAMES_VALLEY } from '../profiles/thames-valley.ts'
import { missingFactors } from './factors.ts'
import { reviewAfterLevelChange } from './level-change.ts'
import { nextReviewText, reviewRulingText } from './next-review.text.ts'
import { latestReview, mayEndReview, mayReckonReview, mayReviewOn, nextReview } from './next-review.ts'

const set = { setOn: '2026-11-24', profile: THAMES_VALLEY }
const because = (ruling: { met: boolean; because?: string }) => (ruling.met ? 'met' : ruling.because)

test('RX-01, RX-02, RX-03 on: in the Thames Valley each level is reviewed within the interval of its protocol, under its paragraph', () => {
  const dates = ([1, 2, 3] as const).map((level) => latestReview({ level, ...set }))
  assert.deepEqual(
    dates.map((date) => date?.due),
    ['2027-11-24', '2027-05-24', '2027-02-24'],
  )
  assert.deepEqual(
    dates.map((date) => date?.source.at.slice(0, 6)),
    ['§3.100', '§3.98', '§3.98,'],
  )
  assert.equal(dates[2]?.source.confidence, 'derived')
})

test('RX-01, RX-02 off: elsewhere the interval is what the area itself has set, not six months or a year', () => {
  const own = (level: 1 | 2, profile: Profile) => latestReview({ level, setOn: '2026-11-24', profile })
  assert.deepEqual([own(1, NATIONAL), own(2, NATIONAL)], [null, null])
  const set = setLocally({ 'reviewMonths.1': 18, 'reviewMonths.2': 4 }, 'The board')
  const { profile } = settleOn('national', set)
  assert.deepEqual(
    ([1, 2] as const).map((level) => own(level, profile)).map((date) => [date?.due, date?.source.document]),
    [
      ['2028-05-24', 'Set locally'],
      ['2027-03-24', 'Set locally'],
    ],
  )
  const later = { level: 2 as const, setOn: '2026-11-24', proposed: '2027-06-30', reasonForLater: '' }
  assert.equal(because(mayReviewOn({ ...later, profile: NATIONAL })), 'met')
})

test('RX-03 where the area has set no interval nothing is made up: it is told to set one, and a date that somebody chooses stands', () => {
  const open = { level: 3 as const, setOn: '2026-11-24', profile: NATIONAL }
  assert.equal(latestReview(open), null)
  assert.equal(nextReview(open, null), null)
  assert.equal(because(mayReckonReview(3, NATIONAL)), 'interval-not-set')
  assert.equal(because(mayReckonReview(3, THAMES_VALLEY)), 'met')
  assert.match(reviewRulingText.en['interval-not-set']({ level: 3 }), /Set the interval in the area profile/)
  const chosen = nextReview(open, '2027-01-24')
  assert.deepEqual(
    [chosen?.due, chosen?.facts.months, chosen?.source.document],
    ['2027-01-24', null, 'Set locally'],
  )
  assert.match(
    nextReviewText.en.inWords({ ...chosen?.facts, due: '24 January 2027' } as never),
    /has not set how often a level 3 case is reviewed/,
  )
  assert.equal(because(mayReviewOn({ ...open, proposed: '2031-01-01', reasonForLater: '' })), 'met')
  assert.equal(
    reviewAfterLevelChange({ level: 3, changedOn: '2026-11-24', profile: NATIONAL, standing: null }),
    null,
  )
})

test('RX-01 on: a date later than the longest interval stands only with a recorded reason', () => {
  const proposed = { level: 2 as const, ...set, proposed: '2027-06-30' }
  const ruling = mayReviewOn({ ...proposed, reasonForLater: ' ' })
  assert.equal(because(ruling), 'later-without-reason')
  assert.deepEqual(ruling.met ? {} : ruling.values, { latest: '2027-05-24', months: 6 })
  assert.equal(because(mayReviewOn({ ...proposed, reasonForLater: 'The programme ends on 20 June' })), 'met')
  assert.equal(because(mayReviewOn({ ...proposed, proposed: '2027-05-24', reasonForLater: '' })), 'met')
  assert.equal(
    because(mayReviewOn({ ...proposed, proposed: '2026-11-24', reasonForLater: '' })),
    'review-not-ahead',
  )
})

test('a chosen date is due as chosen and keeps the latest date beside it', () => {
  const review = nextReview({ level: 2, ...set }, '2027-03-01')
  assert.equal(review?.due, '2027-03-01')
  assert.deepEqual(review?.facts, {
    level: 2,
    months: 6,
    setOn: '2026-11-24',
    latest: '2027-05-24',
    chosen: '2027-03-01',
    later: false,
  })
  assert.equal(nextReview({ level: 2, ...set }, null)?.due, '2027-05-24')
})

test('RX-03 the review of a level 3 case cannot be ended; at level 1 or 2 it can', () => {
  assert.equal(because(mayEndReview({ level: 3 })), 'level-3-keeps-its-review')
  assert.equal(because(mayEndReview({ level: 2 })), 'met')
  assert.equal(because(mayEndReview({ level: 1 })), 'met')
})

test('RX-05 a factor about which nothing is said is named', () => {
  assert.deepEqual(missingFactors({}), ['risk', 'monitoring', 'interventions', 'co-operation'])
  assert.deepEqual(
    missingFactors({ risk: 'High', monitoring: 'Weekly', interventions: ' ', 'co-operation': 'Working' }),
    ['interventions'],
  )
})

test('a higher level brings the review forward, a lower one leaves the date that stood', () => {
  const standing = { dueOn: '2027-05-01', setOn: '2026-11-01' }
  const change = { changedOn: '2026-11-24', profile: THAMES_VALLEY, standing }
  assert.equal(reviewAfterLevelChange({ ...change, level: 3 })?.due, '2027-02-24')
  assert.equal(reviewAfterLevelChange({ ...change, level: 1 })?.due, '2027-05-01')
  assert.equal(reviewAfterLevelChange({ ...change, level: 2, standing: null })?.due, '2027-05-24')
  assert.equal(
    reviewAfterLevelChange({ ...change, level: 2, standing: { ...standing, dueOn: null } })?.due,
    '2027-05-24',
  )
})

test('an old change learned late counts from the review held since', () => {
  const standing = { dueOn: '2027-05-01', setOn: '2026-11-01' }
  const learned = reviewAfterLevelChange({
    level: 3,
    changedOn: '2026-02-01',
    profile: THAMES_VALLEY,
    standing,
  })
  assert.equal(learned?.due, '2027-02-01')
  assert.equal(learned?.facts.countedFrom, '2026-11-01')
})
