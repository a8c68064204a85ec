import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays } from '../calendar.ts'
import { NATIONAL } from '../profiles/national.ts'
import { THAMES_VALLEY } from '../profiles/thames-valley.ts'
import { cite, sourced, thamesValley } from '../source.ts'
import { armsAfterRelease, homeVisitPossible } from './after-release.ts'
import { type Answer, type Interval, isDeadline, type Possible } from './answer.ts'
import { mayAssessWith, oasysAt18, toolFor } from './assessment-tool.ts'
import { notToldBeforeRelease, tellBeforeRelease } from './child-offence-release.ts'
import { levelTwoMeeting, maracMeeting, meetingOfMonth, withoutMeeting } from './meeting-cycle.ts'
import { minutesOutPossible, nextMeetingPossible } from './national-practice.ts'
import { notConsidered, panelConsideration, panelSitting } from './panel.ts'
import { possibleText } from './possible.text.ts'
import {
  lateness,
  levelBeforeRelease,
  noticeOfImminentRisk,
  notReferred,
  referralBeforeRelease,
  resourcesNotSought,
} from './referral-before-release.ts'
import { reviewDecisionForm } from './serious-case-review.ts'
import { subjectAccessPossible } from './subject-access.ts'
import { youthCaseText } from './youth-offending.text.ts'
import { mayOpenYouthCase, youthReport, youthTold } from './youth-offending.ts'

const SILENT = cite('set-locally', 'nothing said', 'derived')
const due = (answer: Answer) => (isDeadline(answer) ? answer.due : answer.because)
const every = (interval: Interval | null, at = '§3.13') => sourced(interval, thamesValley(at))
const months = (count: number | null, at = '§3.86') => sourced(count, thamesValley(at))
const because = (ruling: { met: boolean; because?: string }) => (ruling.met ? 'met' : ruling.because)
const dates = ({ possible }: Possible) => possible.map((answer) => answer.due)

test('CP-01 on and off: in the Thames Valley the panel sits weekly and each form is considered at its next sitting; an area without a panel owes nothing', () => {
  assert.equal(due(panelSitting({ previousOn: '2026-12-24', every: every({ days: 7 }) })), '2026-12-31')
  assert.equal(due(panelSitting({ previousOn: '2028-02-24', every: every({ days: 7 }) })), '2028-03-02')
  const form = panelConsideration({ receivedOn: '2026-11-24', every: every({ days: 7 }) })
  assert.equal(due(form), '2026-12-01')
  assert.deepEqual(isDeadline(form) && form.facts, { receivedOn: '2026-11-24', days: 7 })
  assert.ok(THAMES_VALLEY.panel.value)
  const { value, source } = NATIONAL.panel
  assert.equal(value, null)
  for (const clock of [
    panelSitting({ previousOn: '2026-12-24', every: sourced(value, source) }),
    panelConsideration({ receivedOn: '2026-12-24', every: sourced(value, source) }),
  ])
    assert.deepEqual(clock, { applies: false, because: 'profile-silent', source })
  const forms = [
    { id: 'before', receivedOn: '2026-11-23', consideredOn: null },
    { id: 'considered', receivedOn: '2026-11-20', consideredOn: '2026-11-24' },
    { id: 'same-day', receivedOn: '2026-11-24', consideredOn: null },
    { id: 'next-time', receivedOn: '2026-11-20', consideredOn: '2026-12-01' },
  ]
  assert.deepEqual(
    notConsidered(forms, '2026-11-24').map(({ id }) => id),
    ['before', 'next-time'],
  )
})

test('RA-06 Asset until the day before the 18th birthday, OASys from the day itself, prompted on it, leap days included', () => {
  const bornOn = '2008-02-29'
  assert.equal(oasysAt18({ bornOn }).due, '2026-03-01')
  assert.deepEqual(
    ['2026-02-28', '2026-03-01'].map((on) => toolFor(bornOn, on)),
    ['asset', 'oasys'],
  )
  assert.equal(oasysAt18({ bornOn: '2008-11-24' }).due, '2026-11-24')
  assert.equal(because(mayAssessWith({ tool: 'oasys', bornOn, assessedOn: '2026-02-28' })), 'oasys-from-18')
  assert.equal(because(mayAssessWith({ tool: 'oasys', bornOn, assessedOn: '2026-03-01' })), 'met')
  assert.equal(because(mayAssessWith({ tool: 'asset', bornOn, assessedOn: '2026-03-01' })), 'asset-under-18')
})

test('MT-06 on and off: in the Thames Valley each command area meets in each calendar month, and those without are listed; elsewhere no month is owed', () => {
  const monthly = sourced(true, thamesValley('§3.19'))
  assert.equal(due(meetingOfMonth({ monthOn: '2028-02-01', monthly })), '2028-02-29')
  assert.equal(due(meetingOfMonth({ monthOn: '2026-12-01', monthly })), '2026-12-31')
  assert.equal(
    due(meetingOfMonth({ monthOn: '2026-12-01', monthly: sourced(null, SILENT) })),
    'profile-silent',
  )
  const meetings = [
    { commandArea: 'north', heldOn: '2026-10-31' },
    { commandArea: 'north', heldOn: '2026-12-01' },
    { commandArea: 'south', heldOn: '2026-11-30' },
  ]
  assert.deepEqual(withoutMeeting(['north', 'south', 'west'], meetings, '2026-11-01'), ['north', 'west'])
})

test('MT-07, MA-03 on and off: level 2 meetings and MARACs keep the cycle the area has set, and none where the profile is silent', () => {
  for (const [cycleOf, rule] of [
    [levelTwoMeeting, 'level-2-cycle'],
    [maracMeeting, 'marac-cycle'],
  ] as const) {
    const monthly = cycleOf({ previousOn: '2027-01-31', cycle: every({ months: 1 }) })
    assert.equal(due(monthly), '2027-02-28')
    assert.equal(isDeadline(monthly) && monthly.rule, rule)
    assert.equal(due(cycleOf({ previousOn: '2026-10-20', cycle: every({ days: 14 }) })), '2026-11-03')
    assert.equal(due(cycleOf({ previousOn: '2026-10-20', cycle: every(null) })), 'profile-silent')
  }
  const { value, source } = NATIONAL.marac
  assert.deepEqual(maracMeeting({ previousOn: '2026-10-20', cycle: sourced(value as null, source) }), {
    applies: false,
    because: 'profile-silent',
    source,
  })
})

test('CR-01 on: a prisoner is referred 6 months before release, or at the start of a sentence too short for that', () => {
  const custody = { sentencedOn: '2026-01-10', releaseOn: '2027-08-31', months: months(6) }
  assert.equal(due(referralBeforeRelease(custody)), '2027-02-28')
  const short = referralBeforeRelease({ ...custody, releaseOn: '2026-07-09' })
  assert.equal(due(short), '2026-01-10')
  assert.equal(isDeadline(short) && short.facts.tooShort, true)
  assert.equal(due(referralBeforeRelease({ ...custody, releaseOn: '2026-07-10' })), '2026-01-10')
  const cases = [
    { id: 'late', dueOn: '2026-11-23', referredOn: null },
    { id: 'today', dueOn: '2026-11-24', referredOn: null },
    { id: 'done', dueOn: '2026-11-01', referredOn: '2026-11-20' },
  ]
  assert.deepEqual(
    notReferred(cases, '2026-11-24').map(({ id }) => id),
    ['late'],
  )
})

test('CR-02 on: an imminent risk on release is notified 12 months before, with the resources not yet sought', () => {
  const custody = { sentencedOn: '2024-01-10', releaseOn: '2028-02-29', months: months(12, '§3.88') }
  const notice = noticeOfImminentRisk(custody)
  assert.equal(due(notice), '2027-02-28')
  assert.deepEqual(isDeadline(notice) && [notice.rule, notice.source.at], [
    'notice-of-imminent-risk',
    '§3.88',
  ])
  assert.deepEqual(resourcesNotSought(['surveillance']), ['accommodation', 'treatment'])
})

test('CR-01, CR-02 off: elsewhere no referral is owed before release until the area sets how long before', () => {
  const custody = { sentencedOn: '2024-01-10', releaseOn: '2028-02-29' }
  const { referBeforeRelease, referWhenImminent } = NATIONAL
  assert.deepEqual([referBeforeRelease.value, referWhenImminent.value], [null, null])
  for (const clock of [
    referralBeforeRelease({ ...custody, months: sourced(null, referBeforeRelease.source) }),
    noticeOfImminentRisk({ ...custody, months: referWhenImminent }),
  ])
    assert.deepEqual(clock, { applies: false, because: 'profile-silent', source: referWhenImminent.source })
})

test('a late referral is graded as the audit grades it: a week, a month, three months', () => {
  const grade = (referredOn: string) => lateness({ dueOn: '2026-11-30', referredOn }).grade
  assert.deepEqual(
    ['2026-11-30', '2026-12-07', '2026-12-08', '2026-12-30', '2026-12-31', '2027-02-28', '2027-03-01'].map(
      grade,
    ),
    [
      'in-time',
      'up-to-a-week',
      'over-a-week',
      'over-a-week',
      'over-a-month',
      'over-a-month',
      'over-three-months',
    ],
  )
})

test('CR-08 children’s social care and probation hear at the latest on the day before release', () => {
  const clock = tellBeforeRelease({ releaseOn: '2028-03-01', knownOn: '2028-01-05' })
  assert.deepEqual([clock.due, clock.triggeredOn, clock.source.at], ['2028-02-29', '2028-01-05', '§5.1'])
  assert.equal(tellBeforeRelease({ releaseOn: '2027-01-01', knownOn: '2026-12-01' }).due, '2026-12-31')
  const told = { 'director-of-childrens-social-care': '2028-02-29', 'chief-probation-officer': '2028-03-01' }
  assert.deepEqual(notToldBeforeRelease(told, '2028-03-01'), ['chief-probation-officer'])
  assert.equal(notToldBeforeRelease({}, '2028-03-01').length, 2)
})

test('CH-27, CH-30 on and off: the report and the telling are due within 10 working days of conviction in Milton Keynes, over Christmas and weekends, and not elsewhere', () => {
  const workingDays = sourced(10, thamesValley('§5.16'))
  const convicted = { convictedOn: '2026-12-18', workingDays }
  assert.equal(due(youthReport(convicted)), '2027-01-06')
  assert.equal(due(youthTold({ ...convicted, relevant: true })), '2027-01-06')
  assert.equal(due(youthReport({ convictedOn: '2026-11-21', workingDays })), '2026-12-04')
  assert.equal(due(youthReport({ convictedOn: '2026-11-20', workingDays })), '2026-12-04')
  const silent = { convictedOn: '2026-12-18', workingDays: sourced(null, SILENT) }
  assert.equal(due(youthReport(silent)), 'profile-silent')
  assert.equal(due(youthTold({ ...silent, relevant: true })), 'profile-silent')
  assert.equal(isDeadline(youthTold({ ...convicted, relevant: false })), false)
})

test('CH-01 on and off: in London a child under 10 or never accused goes to the other procedure; elsewhere there is no such rule', () => {
  const child = { bornOn: '2016-11-24', on: '2026-11-24', accusedWarnedOrConvicted: true }
  assert.equal(because(mayOpenYouthCase(child, 'london')), 'met')
  assert.equal(because(mayOpenYouthCase({ ...child, on: '2026-11-23' }, 'london')), 'under-ten')
  assert.equal(
    because(mayOpenYouthCase({ ...child, bornOn: '2016-02-29', on: '2026-02-28' }, 'london')),
    'under-ten',
  )
  assert.equal(
    because(mayOpenYouthCase({ ...child, accusedWarnedOrConvicted: false }, 'london')),
    'not-accused',
  )
  for (const profile of ['thames-valley', 'national'])
    assert.equal(because(mayOpenYouthCase({ ...child, on: '2020-01-01' }, profile)), 'met')
  assert.deepEqual(Object.keys(youthCaseText.cy), ['under-ten', 'not-accused'])
  assert.notEqual(youthCaseText.en['under-ten'], youthCaseText.cy['under-ten'])
})

test('the decision form of a serious case review is due in 5 days from 2012, the assessment after release in 15', () => {
  assert.equal(due(reviewDecisionForm({ decisionCalledForOn: '2026-12-28' })), '2027-01-02')
  const early = reviewDecisionForm({ decisionCalledForOn: '2011-12-31' })
  assert.deepEqual([due(early), 'applies' in early && early.applies], ['not-in-force', false])
  assert.equal(armsAfterRelease({ releasedOn: '2028-02-20' }).due, '2028-03-06')
  assert.equal(armsAfterRelease({ releasedOn: '2026-12-31' }).due, '2027-01-15')
})

test('what rests on memory gives possible answers with their label and no deadline', () => {
  const answers: Possible[] = [
    subjectAccessPossible({ receivedOn: '2027-01-31' }),
    levelBeforeRelease({ releaseOn: '2027-08-31', level: 2 }),
    homeVisitPossible({ lastVisitOn: '2026-11-30', riskGrade: 'high' }),
    nextMeetingPossible({ heldOn: '2026-11-24', level: 2 }),
    minutesOutPossible({ heldOn: '2026-12-24', level: 3 }),
  ]
  assert.deepEqual(answers.map(dates), [
    ['2027-02-28', '2027-02-28'],
    ['2027-02-28', '2027-01-16'],
    ['2027-02-28'],
    ['2027-01-19', '2027-03-16'],
    ['2027-01-05'],
  ])
  assert.deepEqual(dates(subjectAccessPossible({ receivedOn: '2026-11-24' })), ['2026-12-23', '2026-12-24'])
  for (const answer of answers) {
    assert.equal('due' in answer, false)
    for (const { assuming, law, use } of answer.possible) {
      assert.equal(use, law.source.confidence === 'memory' ? 'off' : 'labelled')
      assert.ok(possibleText.en[assuming] !== possibleText.cy[assuming])
    }
  }
  assert.deepEqual(dates(levelBeforeRelease({ releaseOn: '2027-08-31', level: 1 }))[1], '2027-04-15')
  assert.deepEqual(dates(nextMeetingPossible({ heldOn: '2026-11-24', level: 3 })), [
    '2027-01-05',
    '2027-01-19',
  ])
  assert.deepEqual(dates(minutesOutPossible({ heldOn: '2026-12-24', level: 2 })), ['2027-01-12'])
})

test('property: no clock that counts forward is due before its trigger, and a longer interval never brings it forward', () => {
  const day = fc.integer({ min: 0, max: 12_000 }).map((count) => addDays('2010-01-01', count))
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 60 }), (on, count) => {
      const clocks = (length: number) => [
        due(panelSitting({ previousOn: on, every: every({ days: length }) })),
        due(levelTwoMeeting({ previousOn: on, cycle: every({ months: length }) })),
        due(youthReport({ convictedOn: on, workingDays: months(length) })),
        armsAfterRelease({ releasedOn: on }).due,
      ]
      const shorter = clocks(count)
      assert.ok(shorter.every((answer) => answer >= on))
      for (const [index, answer] of clocks(count + 1).entries()) assert.ok(answer >= (shorter[index] ?? ''))
    }),
  )
})
