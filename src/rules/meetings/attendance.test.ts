import assert from 'node:assert/strict'
import { test } from 'node:test'
import { settleOn } from '../profiles/shipped.ts'
import { THAMES_VALLEY } from '../profiles/thames-valley.ts'
import type { Ruling } from '../source.ts'
import {
  type Attendee,
  askedIn,
  mayCheckIn,
  mayJoin,
  mayOpenItem,
  mayShareInformation,
  mustSign,
  type Room,
} from './attendance.ts'

const because = (ruling: Ruling) => (ruling.met ? 'met' : ruling.because)
const signed = { name: 'Asha Verrin', present: true, signed: true }
const unsigned = { name: 'Bo Tarleton', present: true, signed: false }
const gone = { name: 'Cass Imber', present: false, signed: false }
const room = (begun: boolean, ...attendees: Attendee[]): Room => ({
  asked: askedIn(THAMES_VALLEY),
  begun,
  attendees,
})

test('MT-29 on: nothing is shared before the fact sheet was shown, or in an empty room', () => {
  assert.equal(because(mayShareInformation(room(false, signed))), 'fact-sheet-not-shown')
  assert.equal(because(mayShareInformation(room(true, gone))), 'nobody-present')
})

test('MT-29 on: one person present who has not confirmed holds everyone up, by name and paragraph; those who are not there do not', () => {
  const ruling = mayShareInformation(room(true, signed, unsigned, gone))
  assert.equal(because(ruling), 'waiting-to-sign')
  assert.deepEqual(!ruling.met && ruling.values, { names: ['Bo Tarleton'] })
  assert.equal(!ruling.met && ruling.source.at, '§3.92')
  assert.equal(because(mayShareInformation(room(true, signed, gone))), 'met')
})

test('MT-29 off: elsewhere no fact sheet is shown or confirmed: the meeting starts and discussion may open', () => {
  for (const key of ['national', 'durham', 'london'] as const) {
    const asked = askedIn(settleOn(key).profile)
    const elsewhere = (begun: boolean, ...attendees: Attendee[]) =>
      because(mayShareInformation({ asked, begun, attendees }))
    assert.equal(elsewhere(false, signed), 'not-started', key)
    assert.equal(elsewhere(true, gone), 'nobody-present', key)
    assert.equal(elsewhere(true, unsigned), 'met', key)
  }
})

test('MT-30 on and off: in Durham a signature, which is also the undertaking, is what counts as attending; where an area asks for nothing that is signed none is needed', () => {
  const durham = askedIn(settleOn('durham').profile)
  assert.deepEqual(durham, { factSheet: false, undertaking: true, protocol: false })
  assert.equal(mustSign(durham), true)
  for (const key of ['national', 'london', 'sussex', 'wiltshire'] as const)
    assert.equal(mustSign(askedIn(settleOn(key).profile)), false, key)
  assert.equal(askedIn(THAMES_VALLEY).undertaking, false, 'there they sign the fact sheet alone')
  assert.equal(mustSign({ factSheet: false, undertaking: false, protocol: true }), true)
})

test('one case is open at a time, and a case that was heard does not open again', () => {
  const ready = room(true, signed)
  assert.equal(because(mayOpenItem({ outcome: null, opened: false }, false, ready)), 'met')
  assert.equal(because(mayOpenItem({ outcome: null, opened: false }, true, ready)), 'another-item-open')
  assert.equal(because(mayOpenItem({ outcome: null, opened: true }, false, ready)), 'item-open')
  assert.equal(because(mayOpenItem({ outcome: 'deferred', opened: false }, false, ready)), 'item-closed')
  assert.equal(
    because(mayOpenItem({ outcome: null, opened: false }, false, room(true, unsigned))),
    'waiting-to-sign',
  )
})

test('AP-19 on and off: nobody joins before confirming the protocol in the Thames Valley; elsewhere nothing is asked', () => {
  const { required } = THAMES_VALLEY.protocolConfirmation.value
  assert.equal(because(mayJoin({ required, confirmed: false })), 'protocol-not-confirmed')
  assert.equal(because(mayJoin({ required, confirmed: true })), 'met')
  for (const key of ['national', 'wiltshire', 'durham'] as const) {
    const asked = askedIn(settleOn(key).profile).protocol
    assert.equal(because(mayJoin({ required: asked, confirmed: false })), 'met', key)
  }
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
