import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Ruling } from '../source.ts'
import {
  comesBack,
  mayCloseItem,
  mayEnd,
  mayStandOn,
  mayTakeOff,
  missingBeforeStart,
  purposeOf,
} from './agenda.ts'

const because = (ruling: Ruling) => (ruling.met ? 'met' : ruling.because)

test('MT-28 on and off: in the Thames Valley a level 1 case stands on an agenda for information only; elsewhere it is discussed like any other', () => {
  const purposeIn = (profile: string) => (request: Parameters<typeof purposeOf>[0]) =>
    purposeOf(request, profile)
  const here = purposeIn('thames-valley')
  assert.equal(here({ level: 1, kind: 'new-referral' }), 'information')
  assert.equal(here({ level: 2, kind: 'new-referral' }), 'initial')
  assert.equal(here({ level: 3, kind: 'review' }), 'review')
  assert.equal(here({ level: 2, kind: 'risk' }), 'review')
  for (const profile of ['national', 'london', 'wiltshire']) {
    assert.equal(purposeIn(profile)({ level: 1, kind: 'new-referral' }), 'initial')
    assert.equal(purposeIn(profile)({ level: 1, kind: 'review' }), 'review')
  }
})

test('a level 3 case needs a level 3 meeting; the others may be heard there too', () => {
  assert.equal(because(mayStandOn(2, 3)), 'needs-level-3-meeting')
  assert.equal(because(mayStandOn(3, 3)), 'met')
  assert.equal(because(mayStandOn(3, 2)), 'met')
  assert.equal(because(mayStandOn(2, 1)), 'met')
})

test('a case leaves the agenda only while nothing was said or supplied for it', () => {
  assert.equal(because(mayTakeOff({ opened: false, outcome: null, hasInformation: false })), 'met')
  assert.equal(
    because(mayTakeOff({ opened: true, outcome: null, hasInformation: false })),
    'already-discussed',
  )
  assert.equal(
    because(mayTakeOff({ opened: false, outcome: 'deferred', hasInformation: false })),
    'already-discussed',
  )
  assert.equal(
    because(mayTakeOff({ opened: false, outcome: null, hasInformation: true })),
    'information-supplied',
  )
})

test('an outcome fits what happened: decided after discussion, not discussed without it', () => {
  assert.equal(because(mayCloseItem({ outcome: 'decided', opened: true, alreadyClosed: false })), 'met')
  assert.equal(
    because(mayCloseItem({ outcome: 'decided', opened: false, alreadyClosed: false })),
    'not-opened',
  )
  assert.equal(
    because(mayCloseItem({ outcome: 'not-discussed', opened: true, alreadyClosed: false })),
    'was-discussed',
  )
  assert.equal(because(mayCloseItem({ outcome: 'deferred', opened: true, alreadyClosed: false })), 'met')
  assert.equal(
    because(mayCloseItem({ outcome: 'deferred', opened: true, alreadyClosed: true })),
    'item-closed',
  )
})

test('what was deferred or not discussed comes back; a level 1 case passed for information does not', () => {
  assert.equal(comesBack({ outcome: 'decided', purpose: 'initial' }), false)
  assert.equal(comesBack({ outcome: 'deferred', purpose: 'initial' }), true)
  assert.equal(comesBack({ outcome: 'not-discussed', purpose: 'review' }), true)
  assert.equal(comesBack({ outcome: 'not-discussed', purpose: 'information' }), false)
  assert.equal(comesBack({ outcome: 'deferred', purpose: 'information' }), true)
})

test('a meeting ends when every case has an outcome, and says which have none', () => {
  const items = [
    { label: 'One', outcome: 'decided' },
    { label: 'Two', outcome: null },
  ]
  const ruling = mayEnd({ state: 'in-progress', items })
  assert.deepEqual(!ruling.met && ruling.values, { waiting: ['Two'] })
  assert.equal(because(mayEnd({ state: 'in-progress', items: items.slice(0, 1) })), 'met')
  assert.equal(because(mayEnd({ state: 'planned', items: [] })), 'not-in-progress')
})

test('what a meeting lacks is listed with its paragraph, and nothing when it lacks nothing', () => {
  const bare = missingBeforeStart({
    chair: false,
    minuteTaker: false,
    items: 0,
    itemsWithoutInvitees: 2,
    papersSent: false,
    unanswered: 3,
  })
  assert.deepEqual(
    bare.map(({ key, values }) => [key, values.count]),
    [
      ['chair', 1],
      ['minute-taker', 1],
      ['agenda', 1],
      ['invitees', 2],
      ['papers', 1],
      ['answers', 3],
    ],
  )
  assert.ok(bare.every(({ source }) => source.at.startsWith('§3.')))
  assert.deepEqual(
    missingBeforeStart({
      chair: true,
      minuteTaker: true,
      items: 1,
      itemsWithoutInvitees: 0,
      papersSent: true,
      unanswered: 0,
    }),
    [],
  )
})
