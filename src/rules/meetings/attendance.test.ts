import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Ruling } from '../source.ts'
import { mayCheckIn, mayJoin, mayOpenItem, mayShareInformation } from './attendance.ts'

const because = (ruling: Ruling) => (ruling.met ? 'met' : ruling.because)
const signed = { name: 'Asha Verrin', present: true, signed: true }
const unsigned = { name: 'Bo Tarleton', present: true, signed: false }
const gone = { name: 'Cass Imber', present: false, signed: false }

test('MT-29 nothing is shared before the fact sheet was shown, or in an empty room', () => {
  assert.equal(
    because(mayShareInformation({ factSheetShown: false, attendees: [signed] })),
    'fact-sheet-not-shown',
  )
  assert.equal(because(mayShareInformation({ factSheetShown: true, attendees: [gone] })), 'nobody-present')
})

test('MT-29 one person present who has not confirmed holds everyone up, by name and paragraph; those who are not there do not', () => {
  const ruling = mayShareInformation({ factSheetShown: true, attendees: [signed, unsigned, gone] })
  assert.equal(because(ruling), 'waiting-to-sign')
  assert.deepEqual(!ruling.met && ruling.values, { names: ['Bo Tarleton'] })
  assert.equal(!ruling.met && ruling.source.at, '§3.92')
  assert.equal(because(mayShareInformation({ factSheetShown: true, attendees: [signed, gone] })), 'met')
})

test('one case is open at a time, and a case that was heard does not open again', () => {
  const room = { factSheetShown: true, attendees: [signed] }
  assert.equal(because(mayOpenItem({ outcome: null, opened: false }, false, room)), 'met')
  assert.equal(because(mayOpenItem({ outcome: null, opened: false }, true, room)), 'another-item-open')
  assert.equal(because(mayOpenItem({ outcome: null, opened: true }, false, room)), 'item-open')
  assert.equal(because(mayOpenItem({ outcome: 'deferred', opened: false }, false, room)), 'item-closed')
  assert.equal(
    because(mayOpenItem({ outcome: null, opened: false }, false, { ...room, attendees: [unsigned] })),
    'waiting-to-sign',
  )
})

test('AP-19 nobody joins before confirming the protocol, where the area asks for it', () => {
  assert.equal(because(mayJoin({ required: true, confirmed: false })), 'protocol-not-confirmed')
  assert.equal(because(mayJoin({ required: true, confirmed: true })), 'met')
  assert.equal(because(mayJoin({ required: false, confirmed: false })), 'met')
})

test('a signature is given on the day, in the room, before the end', () => {
  const given = { state: 'planned', meetingOn: '2026-11-24', today: '2026-11-24', status: null } as const
  assert.equal(because(mayCheckIn(given)), 'met')
  assert.equal(because(mayCheckIn({ ...given, today: '2026-11-23' })), 'check-in-not-open')
  assert.equal(because(mayCheckIn({ ...given, state: 'in-progress', today: '2026-11-23' })), 'met')
  assert.equal(because(mayCheckIn({ ...given, state: 'ended' })), 'meeting-ended')
  assert.equal(because(mayCheckIn({ ...given, state: 'cancelled' })), 'meeting-cancelled')
  assert.equal(because(mayCheckIn({ ...given, status: 'left' })), 'has-left')
  assert.equal(because(mayCheckIn({ ...given, status: 'apologies' })), 'met')
})
