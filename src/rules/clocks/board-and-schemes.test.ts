import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cite, sourced } from '../source.ts'
import type { Answer } from './answer.ts'
import { isDeadline } from './answer.ts'
import {
  annualReport,
  arrangementsReview,
  boardMeeting,
  boardMeetingsShort,
  boardMonitoring,
  layAdviserShortfall,
  layAdviserYear,
} from './board.ts'
import {
  csodsFaceToFace,
  csodsFirstChecks,
  csodsWhole,
  csodsWholePossible,
} from './child-sex-offender-disclosure.ts'
import { dvdsFaceToFace, dvdsFirstChecks, dvdsWhole } from './domestic-violence-disclosure.ts'
import { CLOCK_KINDS, clockKind } from './index.ts'
import { ownerText } from './owners.text.ts'
import { visitAssessment, visitReport } from './visits.ts'

const due = (answer: Answer) => (isDeadline(answer) ? answer.due : answer.because)
const QUARTERLY = sourced(3, cite('london', '§13.6.11'))
const SILENT = sourced(null, cite('set-locally', 'nothing said', 'derived'))

test('SB-03 the board meets at least every 3 months and 4 times a year, as its profile says', () => {
  assert.equal(due(boardMeeting({ previousOn: '2026-11-30', months: QUARTERLY })), '2027-02-28')
  assert.equal(due(boardMeeting({ previousOn: '2027-11-30', months: QUARTERLY })), '2028-02-29')
  assert.equal(due(boardMeeting({ previousOn: '2026-11-30', months: SILENT })), 'profile-silent')
  const held = ['2026-03-31', '2026-04-01', '2026-09-10', '2027-03-31', '2027-04-01']
  assert.equal(boardMeetingsShort(held, '2026-04-01'), 1)
  assert.equal(boardMeetingsShort([], '2026-04-01'), 4)
})

test('SB-05, SB-06 monitoring is due 3 months after the last report and review 12 after the last review', () => {
  assert.equal(boardMonitoring({ previousOn: '2026-08-31' }).due, '2026-11-30')
  assert.equal(boardMonitoring({ previousOn: '2026-01-15' }).due, '2026-04-15')
  assert.equal(arrangementsReview({ previousOn: '2028-02-29' }).due, '2029-02-28')
  assert.equal(arrangementsReview({ previousOn: '2026-11-24' }).due, '2027-11-24')
})

test('SB-07 the report is due by the end of the year after the last reporting year, leap day and all', () => {
  assert.equal(annualReport({ previousYearEndedOn: '2026-03-31' }).due, '2027-03-31')
  assert.equal(annualReport({ previousYearEndedOn: '2027-02-28' }).due, '2028-02-29')
})

test('SB-16 a lay adviser is expected at every meeting of the year, at least 4, with familiarisation', () => {
  assert.equal(layAdviserYear({ yearStartsOn: '2026-04-01' }).due, '2027-03-31')
  assert.equal(layAdviserYear({ yearStartsOn: '2027-03-01' }).due, '2028-02-29')
  assert.deepEqual(layAdviserShortfall({ held: 5, attended: 3, familiarisations: 1 }), {
    meetings: 2,
    familiarisation: false,
  })
  assert.deepEqual(layAdviserShortfall({ held: 2, attended: 2, familiarisations: 0 }), {
    meetings: 2,
    familiarisation: true,
  })
  assert.equal(layAdviserShortfall({ held: 4, attended: 4, familiarisations: 2 }).meetings, 0)
})

test('VC-12 a visit assessment is due on the corresponding day of the next month, or the last day of a shorter one', () => {
  assert.equal(visitAssessment({ referralReceivedOn: '2027-01-31' }).due, '2027-02-28')
  assert.equal(visitAssessment({ referralReceivedOn: '2028-01-31' }).due, '2028-02-29')
  assert.equal(visitAssessment({ referralReceivedOn: '2026-11-24' }).due, '2026-12-24')
})

test('VC-23 visits are reported each quarter, to its own last day', () => {
  assert.equal(visitReport({ previousQuarterEndedOn: '2026-09-30' }).due, '2026-12-31')
  assert.equal(visitReport({ previousQuarterEndedOn: '2026-12-31' }).due, '2027-03-31')
  assert.equal(visitReport({ previousQuarterEndedOn: '2026-03-31' }).due, '2026-06-30')
})

test('domestic violence disclosure takes 28 days from April 2023, 35 before, and its older steps end with March 2023', () => {
  const whole = dvdsWhole({ appliedOn: '2023-04-01' })
  assert.equal(due(whole), '2023-04-29')
  assert.equal(whole.source.confidence, 'part')
  assert.equal(due(dvdsWhole({ appliedOn: '2023-03-31' })), '2023-05-05')
  assert.equal(due(dvdsWhole({ appliedOn: '2014-02-28' })), 'not-in-force')
  assert.equal(due(dvdsFaceToFace({ appliedOn: '2023-03-31' })), '2023-04-18')
  assert.equal(due(dvdsFaceToFace({ appliedOn: '2023-04-01' })), 'not-in-force')
})

test('checks of 24 hours are instants, an hour being an hour when the clocks change', () => {
  const checks = dvdsFirstChecks({ appliedOn: '2022-10-29', appliedAt: '2022-10-29T22:30:00Z' })
  assert.equal('dueAt' in checks && checks.dueAt, '2022-10-30T22:30:00Z')
  const gone = dvdsFirstChecks({ appliedOn: '2023-04-01', appliedAt: '2023-03-31T23:10:00Z' })
  assert.equal('dueAt' in gone, false)
  const spring = csodsFirstChecks({ appliedOn: '2028-03-25', appliedAt: '2028-03-25T12:00:00Z' })
  assert.equal('dueAt' in spring && spring.dueAt, '2028-03-26T12:00:00Z')
  const early = csodsFirstChecks({ appliedOn: '2010-12-31', appliedAt: '2010-12-31T12:00:00Z' })
  assert.equal('dueAt' in early, false)
})

test('child sex offender disclosure: 10 days, 45 days or what the area set, and 28 only as a possible answer', () => {
  const appliedOn = '2028-02-20'
  assert.equal(due(csodsFaceToFace({ appliedOn })), '2028-03-01')
  assert.equal(due(csodsWhole({ appliedOn, days: SILENT })), '2028-04-05')
  const own = csodsWhole({ appliedOn, days: sourced(28, cite('set-locally', 'days', 'derived')) })
  assert.equal(due(csodsWhole({ appliedOn: '2010-12-31', days: SILENT })), 'not-in-force')
  assert.equal(due(csodsFaceToFace({ appliedOn: '2010-12-31' })), 'not-in-force')
  assert.deepEqual([due(own), own.source.key], ['2028-03-19', 'set-locally'])
  assert.deepEqual(
    csodsWholePossible({ appliedOn }).possible.map(({ due: on, use }) => [on, use]),
    [
      ['2028-04-05', 'labelled'],
      ['2028-03-19', 'off'],
    ],
  )
})

test('every kind of clock has one name, an owner, something it proves, and its words in both languages', () => {
  assert.equal(new Set(CLOCK_KINDS.map(({ rule }) => rule)).size, CLOCK_KINDS.length)
  for (const { rule, owedBy, proves, law, text } of CLOCK_KINDS) {
    assert.ok(proves.length + law.length > 0, rule)
    assert.notEqual(`${ownerText.en[owedBy]}`, ownerText.cy[owedBy])
    if (text === null) continue
    assert.notEqual(text.en.name, text.cy.name)
    assert.deepEqual(Object.keys(text.cy.facts), Object.keys(text.en.facts), rule)
    assert.equal(text.cy.changes.length, text.en.changes.length, rule)
  }
  assert.equal(clockKind('csods-first-checks')?.unit, 'instant')
  assert.equal(clockKind('unheard-of'), undefined)
})

test('the words of a clock hold its facts and its date, one month being said as a month', () => {
  const said = (rule: string, facts: Record<string, string | number | boolean | null>) =>
    clockKind(rule)?.text?.en.inWords({ ...facts, due: '31 May 2027' }) ?? ''
  assert.match(
    said('level-2-cycle', { previousOn: '30 April 2027', months: 1 }),
    /every month\. .*30 April 2027.*31 May 2027/,
  )
  assert.match(said('level-2-cycle', { previousOn: '17 May 2027', days: 14 }), /every 14 days/)
  assert.match(said('board-meeting', { previousOn: '28 February 2027', months: 3 }), /every 3 months/)
  const referral = { releaseOn: '30 November 2027', months: 6, sentencedOn: '1 May 2026' }
  assert.match(
    said('referral-before-release', { ...referral, tooShort: false }),
    /6 months .*30 November 2027/,
  )
  assert.match(said('referral-before-release', { ...referral, tooShort: true }), /too short.*31 May 2027/)
  for (const { rule, text } of CLOCK_KINDS)
    for (const language of [text?.en, text?.cy]) {
      const facts = Object.fromEntries(Object.keys(language?.facts ?? {}).map((name) => [name, `<${name}>`]))
      const words = language?.inWords({ ...facts, due: '31 May 2027' }) ?? '31 May 2027'
      assert.ok(words.includes('31 May 2027'), rule)
      assert.ok(!words.includes('undefined'), `${rule}: ${words}`)
    }
})
