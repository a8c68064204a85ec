import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CLOCK_KINDS } from '#rules/clocks/index.ts'
import { papersDue } from '#rules/meetings/papers.ts'
import { actionDue } from '#rules/plans/due.ts'
import { procedureReviewDue } from '#rules/procedures/review.ts'
import { THAMES_VALLEY } from '#rules/profiles/thames-valley.ts'
import { reviewAfterLevelChange } from '#rules/reviews/level-change.ts'
import { nextReview } from '#rules/reviews/next-review.ts'
import type { Deadline } from '#rules/source.ts'
import type { ClockRow } from './clocks.ts'
import { explain } from './explain.ts'
import { EXPLAINED } from './explained.ts'

const meeting = {
  meetingOn: '2026-12-15',
  convenedOn: '2026-11-24',
  daysBefore: THAMES_VALLEY.papersDaysBefore,
  profile: THAMES_VALLEY.key,
}
const review = { level: 2 as const, setOn: '2026-11-24', profile: THAMES_VALLEY }
const change = { level: 3 as const, changedOn: '2026-11-24', profile: THAMES_VALLEY }

/** Every rule that sets a clock, with facts as its own function gives them, in each of the ways it can turn out. */
const reckoned: readonly (Deadline | null)[] = [
  nextReview(review, null),
  nextReview(review, '2027-01-10'),
  nextReview(review, '2027-12-01'),
  reviewAfterLevelChange({ ...change, standing: null }),
  reviewAfterLevelChange({ ...change, standing: { dueOn: '2026-12-10', setOn: '2026-11-01' } }),
  reviewAfterLevelChange({ ...change, standing: { dueOn: '2027-10-10', setOn: '2026-11-01' } }),
  papersDue({ ...meeting, urgent: false }),
  papersDue({ ...meeting, urgent: true }),
  actionDue({ dueOn: '2026-12-20', setOn: '2026-11-24' }),
  procedureReviewDue('Area procedures', '2023-02-01', '2027-02-01'),
  procedureReviewDue('Area procedures', null, '2027-02-01'),
]
const deadlines = reckoned.filter((deadline) => deadline !== null)

const clockOf = ({ due, rule, source, facts, triggeredOn }: Deadline): ClockRow => ({
  id: 'a clock',
  areaId: 'an area',
  caseId: null,
  personId: null,
  subjectType: 'x',
  subjectId: 'x',
  kind: 'x',
  dueOn: due,
  state: 'open',
  rule,
  source,
  facts,
  triggeredOn,
  openedAt: new Date(0),
  closedAt: null,
  closeReason: null,
  profileId: null,
  ownerUserId: null,
  keptBy: null,
})

test('AU-06 every kind of clock in the book of law has words for "Why this date?" in both languages', () => {
  const without = CLOCK_KINDS.filter(({ rule }) => !Object.hasOwn(EXPLAINED, rule)).map(({ rule }) => rule)
  assert.deepEqual(without, [])
  for (const [rule, { en, cy }] of Object.entries(EXPLAINED)) {
    assert.ok(en.name !== '' && cy.name !== '' && en.changes.length > 0 && cy.changes.length > 0, rule)
    assert.deepEqual(Object.keys(en.facts), Object.keys(cy.facts), rule)
  }
})

test('every rule that a room asks for a date is told in both languages with its facts in words and nothing left over', () => {
  for (const deadline of deadlines) {
    const told = { en: explain(clockOf(deadline), 'en'), cy: explain(clockOf(deadline), 'cy') }
    for (const { name, inWords, facts, changes } of Object.values(told)) {
      assert.ok(name !== '' && changes.length > 0 && facts.length > 0)
      assert.doesNotMatch(inWords ?? 'undefined', /undefined|null|\d{4}-\d\d-\d\d/)
    }
    assert.notEqual(told.en.inWords, told.cy.inWords)
    assert.equal(told.en.facts.length, told.cy.facts.length)
  }
})

test('a clock of a rule without words of its own is still shown, with its paragraph', () => {
  const [first] = deadlines
  assert.ok(first)
  assert.deepEqual(explain(clockOf({ ...first, rule: 'another-rule' }), 'en'), {
    name: 'Something that is due under a rule',
    inWords: null,
    facts: [],
    changes: [],
  })
})
