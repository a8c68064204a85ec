import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inForceOn, useOf } from '../dated.ts'
import { detailsOn, missingDetails } from './details.ts'
import { FAILURE_IS_TOLD_TO, FAILURE_OFFENCE, mayRecordOutcome, mustReportMove } from './failure.ts'
import { REGISTER_LAW } from './law.ts'
import {
  type GivenNotification,
  isValidMethod,
  type ListedStation,
  lastStationOpening,
  localPoliceArea,
  stationsOn,
} from './method.ts'
import { PROSPECTIVE } from './prospective.ts'
import { opensRecord, REGISTER_STATEMENT } from './subject.ts'

const lists: ListedStation[] = [
  { station: 'Old', list: 'prescribed', from: '2004-05-01', to: '2022-11-28' },
  { station: 'New', list: 'published', from: '2022-11-29', to: null },
  { station: 'Closed', list: 'published', from: '2022-11-29', to: '2024-12-31' },
]
const given: GivenNotification = {
  on: '2025-01-02',
  station: 'New',
  inPerson: true,
  oral: true,
  receivedBy: 'police-officer',
}
const refusal = (more: Partial<GivenNotification>) => {
  const ruling = isValidMethod({ ...given, ...more }, lists)
  return ruling.met ? 'valid' : ruling.because
}

test('NR-17 NOT-087-1 in person, by word of mouth, to an officer or somebody authorised', () => {
  assert.equal(refusal({}), 'valid')
  assert.equal(refusal({ receivedBy: 'authorised-person' }), 'valid')
  assert.equal(refusal({ inPerson: false }), 'attend-in-person')
  assert.equal(refusal({ oral: false }), 'oral-notification')
  assert.equal(refusal({ receivedBy: 'other' }), 'officer-or-authorised-person')
})

test('NR-17 NOT-087-2 at a prescribed station to 28 November 2022, at a published one from the 29th', () => {
  assert.deepEqual(stationsOn(lists, '2022-11-28'), ['Old'])
  assert.deepEqual(stationsOn(lists, '2022-11-29'), ['New', 'Closed'])
  assert.equal(refusal({ station: 'Closed', on: '2024-12-31' }), 'valid')
  assert.equal(refusal({ station: 'Closed' }), 'station-not-listed')
  assert.equal(refusal({ station: 'Old', on: '2022-11-29' }), 'station-not-listed')
})

test('NR-17 the police area: home address, else the one last notified, else the court', () => {
  assert.equal(localPoliceArea({ home: 'A', lastNotified: 'B', court: 'C' }), 'A')
  assert.equal(localPoliceArea({ home: null, lastNotified: 'B', court: 'C' }), 'B')
  assert.equal(localPoliceArea({ home: null, lastNotified: null, court: 'C' }), 'C')
})

test('NR-04 NR-08 the last station opening is not after the last day and not before the event', () => {
  const duty = { triggeredOn: '2022-12-24', due: '2022-12-26' }
  const open = ['2022-12-22', '2022-12-23', '2022-12-24', '2022-12-28']
  assert.equal(lastStationOpening(duty, open), '2022-12-24')
  assert.equal(lastStationOpening(duty, [...open, '2022-12-26'].sort()), '2022-12-26')
  assert.equal(lastStationOpening(duty, ['2022-12-23', '2022-12-28']), null)
  assert.equal(lastStationOpening(duty, []), null)
})

test('NR-06 the details of a notification, with what 2012 added from 13 August 2012', () => {
  assert.deepEqual(
    detailsOn('2012-08-12').map(({ key }) => key),
    [
      'date-of-birth',
      'national-insurance-number',
      'names-on-relevant-date',
      'home-address-on-relevant-date',
      'names-on-notification',
      'home-address-on-notification',
      'other-premises',
    ],
  )
  assert.equal(detailsOn('2012-08-13').length, 11)
  assert.deepEqual(missingDetails(['date-of-birth', 'a-detail-of-our-own'], '2012-08-12').length, 6)
})

test('NR-14 five years at most, and only a court accepts an excuse', () => {
  assert.equal(FAILURE_OFFENCE.maximumYearsOnIndictment, 5)
  assert.equal(FAILURE_OFFENCE.maximumMonthsSummary, 6)
  assert.equal(mayRecordOutcome({ outcome: 'excuse-accepted', decidedBy: 'police' }).met, false)
  assert.equal(mayRecordOutcome({ outcome: 'excuse-accepted', decidedBy: 'court' }).met, true)
  assert.equal(mayRecordOutcome({ outcome: 'suspected', decidedBy: 'probation' }).met, true)
})

test('NR-15 a suspected failure goes to the police and the contact is logged', () => {
  assert.deepEqual([FAILURE_IS_TOLD_TO.told, FAILURE_IS_TOLD_TO.contactLogged], [['police'], true])
})

test('NR-16 a move that the police do not know of is told, made or planned; one they know of is not', () => {
  for (const moved of ['has-moved', 'plans-to'] as const) {
    assert.equal(mustReportMove({ subjectToNotification: true, moved, policeKnow: false }), true)
    assert.equal(mustReportMove({ subjectToNotification: true, moved, policeKnow: true }), false)
    assert.equal(mustReportMove({ subjectToNotification: false, moved, policeKnow: false }), false)
  }
})

test('NR-01 a listed conviction, caution or finding opens a record; an offence not listed does not', () => {
  assert.equal(opensRecord({ listed: true }), true)
  assert.equal(opensRecord({ listed: false }), false)
})

test('NR-02 NR-03 a record says relevant offender, the whole United Kingdom, and that it bars nothing by itself', () => {
  assert.equal(REGISTER_STATEMENT.person, 'relevant-offender')
  assert.equal(REGISTER_STATEMENT.reach, 'united-kingdom')
  assert.equal(REGISTER_STATEMENT.barsEmployment, false)
  assert.equal(REGISTER_STATEMENT.barsBeingWithChildren, false)
  assert.deepEqual(REGISTER_STATEMENT.limitsComeFrom, ['order', 'licence'])
})

test('CPA-0 to CPA-4: law passed and not begun is in the book and never in force', () => {
  assert.deepEqual(
    PROSPECTIVE.map(({ law }) => law.id),
    ['CPA-0', 'CPA-1', 'CPA-2', 'CPA-3', 'CPA-4'],
  )
  for (const { law } of PROSPECTIVE) assert.equal(inForceOn(law, '2099-01-01'), false)
})

test('NOT-082-16 NOT-082-17 what rests on memory is off; everything else in the book is on or labelled', () => {
  const off = REGISTER_LAW.filter((law) => useOf(law) === 'off').map(({ id }) => id)
  assert.deepEqual(off, ['NOT-082-16', 'NOT-082-17', 'CPA-4'])
})
