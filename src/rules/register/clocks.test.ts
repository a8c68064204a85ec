import assert from 'node:assert/strict'
import { test } from 'node:test'
import { facts, gave, matter, rows } from './clocks.fixture.ts'
import { registerClocks } from './clocks.ts'
import { notificationsReceived } from './history.ts'

test('NR-01 NR-04 NR-12 a conviction opens the record: the first notification, the period and its end', () => {
  const clocks = registerClocks(facts(), '2025-03-04')
  assert.equal(clocks.subject, 'yes')
  assert.deepEqual(rows(clocks), [['initial', '2025-03-05', 'open', 'm1']])
  assert.equal(clocks.periodEnd?.due, '2035-03-02')
  assert.deepEqual(rows(registerClocks(facts(), '2025-03-06')), [['initial', '2025-03-05', 'overdue', 'm1']])
})

test('NR-17 a notification meets its duty, in time or late, and the year runs from it', () => {
  const inTime = registerClocks(facts({ notifications: [gave('initial', '2025-03-05')] }), '2025-06-01')
  assert.deepEqual(rows(inTime), [
    ['initial', '2025-03-05', 'met', 'm1'],
    ['annual', '2026-03-05', 'open', 'periodic'],
  ])
  const late = registerClocks(facts({ notifications: [gave('initial', '2025-03-06')] }), '2025-06-01')
  assert.equal(late.duties[0]?.standing, 'met-late')
})

test('NR-05 somebody inside owes nothing dated yet; on release the first notification is the one duty', () => {
  const away = { kind: 'sentence', from: '2025-03-03', until: null } as const
  assert.deepEqual(rows(registerClocks(facts({ away: [away] }), '2025-05-01')), [
    ['waiting', null, 'waiting', 'm1'],
  ])
  const out = facts({ away: [{ ...away, until: '2025-09-01' }] })
  assert.deepEqual(rows(registerClocks(out, '2025-09-02')), [['initial', '2025-09-03', 'open', 'm1']])
})

test('NR-08 a release after the first notification is itself notified', () => {
  const recalled = facts({
    notifications: [gave('initial', '2025-03-04')],
    away: [{ kind: 'custody', from: '2025-10-01', until: '2025-11-20' }],
  })
  assert.deepEqual(rows(registerClocks(recalled, '2025-11-21'))[1], [
    'release',
    '2025-11-22',
    'open',
    'release:2025-11-20',
  ])
})

test('NR-08 going from custody straight into a sentence is no release', () => {
  const inside = facts({
    notifications: [gave('initial', '2025-03-04')],
    away: [
      { kind: 'custody', from: '2025-10-01', until: '2025-11-20' },
      { kind: 'sentence', from: '2025-11-20', until: '2026-02-01' },
    ],
  })
  const releases = registerClocks(inside, '2026-02-02').duties.filter(({ about }) =>
    about.startsWith('release'),
  )
  assert.deepEqual(
    releases.map(({ about }) => about),
    ['release:2026-02-01'],
  )
})

test('NR-08 NOT-084-3 a change told in advance is met; one that lapsed leaves the duty to say so', () => {
  const base = { notifications: [gave('initial', '2025-03-04'), gave('change', '2025-05-01', 'c1')] }
  const advance = { id: 'c1', givenOn: '2025-05-01', expectedOn: '2025-05-10' }
  const moved = facts({
    ...base,
    changes: [{ id: 'c1', change: 'home-changed', on: '2025-05-10' }],
    advance: [{ ...advance, happenedOn: '2025-05-10' }],
  })
  assert.deepEqual(rows(registerClocks(moved, '2025-06-01'))[1], ['home', '2025-05-12', 'met', 'c1'])
  const lapsed = facts({ ...base, advance: [{ ...advance, happenedOn: null }] })
  assert.deepEqual(rows(registerClocks(lapsed, '2025-05-14'))[1], [
    'advance-lapsed',
    '2025-05-15',
    'open',
    'c1',
  ])
})

test('NR-09 a qualifying period at an address not notified is on the list', () => {
  const stays = [{ address: 'Mill Lane', firstDay: '2025-05-01', lastDay: '2025-05-08' }]
  const asked = facts({ notifications: [gave('initial', '2025-03-04')], stays })
  assert.deepEqual(rows(registerClocks(asked, '2025-05-08'))[1], ['stay', '2025-05-09', 'open', 'Mill Lane'])
  const told = { ...asked, addresses: [{ address: 'Mill Lane', notifiedOn: '2025-05-10' }] }
  assert.equal(registerClocks(told, '2025-05-20').duties[1]?.standing, 'met-late')
})

test('NR-11 a journey: seven days, the last moment, and the return', () => {
  const journey = {
    id: 'j',
    leavesOn: '2025-06-20',
    leavesAt: '2025-06-20T19:00:00Z',
    days: 2,
    knewOn: '2025-05-01',
  }
  const asked = facts({ journeys: [{ ...journey, given: null }] })
  assert.deepEqual(rows(registerClocks(asked, '2025-06-14')).slice(1), [
    ['travel', '2025-06-13', 'overdue', 'j'],
    ['travel-late', '2025-06-19T19:00:00Z', 'open', 'j'],
  ])
  const told = facts({ journeys: [{ ...journey, given: { on: '2025-06-13', at: '2025-06-13T10:00:00Z' } }] })
  assert.equal(registerClocks(told, '2025-06-30').duties[1]?.standing, 'met')
  const back = {
    id: 'j',
    leftOn: '2025-06-20',
    returnedOn: '2025-06-22',
    returnedAt: 'Dover',
    notified: null,
  }
  const returned = registerClocks(facts({ returns: [back] }), '2025-06-25').duties[1]
  assert.equal(returned?.standing, 'open')
  assert.equal(registerClocks(facts({ returns: [back] }), '2025-06-26').duties[1]?.standing, 'overdue')
})

test('NR-18 an order makes somebody subject while it lasts, from its service, and no longer', () => {
  const order = {
    id: 'o',
    from: '2025-04-01',
    to: '2030-03-31',
    sure: true,
    startsOn: '2025-04-03',
    travelOnly: false,
  }
  const alone = facts({ matters: [], orders: [order] })
  const clocks = registerClocks(alone, '2025-04-03')
  assert.deepEqual(rows(clocks), [['initial', '2025-04-05', 'open', 'o']])
  assert.equal(clocks.periodEnd?.due, '2030-03-31')
  assert.equal(registerClocks(alone, '2030-04-01').subject, 'no')
  const extended = registerClocks(facts({ orders: [{ ...order, to: null }] }), '2036-01-01')
  assert.equal(extended.subject, 'yes')
})

test('NR-18 somebody already subject and notified has no second first notification for an order', () => {
  const order = {
    id: 'o',
    from: '2025-04-01',
    to: null,
    sure: true,
    startsOn: '2025-04-03',
    travelOnly: false,
  }
  const clocks = registerClocks(
    facts({ notifications: [gave('initial', '2025-03-04', 'm1')], orders: [order] }),
    '2025-05-01',
  )
  assert.deepEqual(rows(clocks)[1], ['none', null, 'none', 'o'])
})

test('NR-18 a foreign travel order alone brings the duties about travel and nothing else', () => {
  const order = {
    id: 'o',
    from: '2014-04-01',
    to: '2016-03-31',
    sure: true,
    startsOn: '2014-04-03',
    travelOnly: true,
  }
  const journey = {
    id: 'j',
    leavesOn: '2015-06-20',
    leavesAt: null,
    days: 5,
    knewOn: '2015-05-01',
    given: null,
  }
  const clocks = registerClocks(facts({ matters: [], orders: [order], journeys: [journey] }), '2015-06-01')
  assert.equal(clocks.subject, 'no')
  assert.deepEqual(rows(clocks), [['travel', '2015-06-13', 'open', 'j']])
})

test('NR-10 nobody owes a yearly notification that would fall after the period has ended', () => {
  const caution = { ...matter, trigger: 'caution', disposal: null } as const
  const notifications = [gave('initial', '2025-03-04'), gave('change', '2026-06-01')]
  const clocks = registerClocks(facts({ matters: [caution], notifications }), '2026-07-01')
  assert.equal(clocks.periodEnd?.due, '2027-03-02')
  const last = clocks.duties.at(-1)
  assert.equal(last?.answer.state === 'none' && last.answer.because, 'period-ends-first')
})

test('NOT-089-1 while a direction lasts the parent owes the duty', () => {
  const young = facts({
    bornOn: '2009-01-01',
    matters: [{ ...matter, bornOn: '2009-01-01' }],
    directions: [{ madeOn: '2025-03-03', untilOn: null, dischargedOn: null }],
  })
  const { duties, periodEnd } = registerClocks(young, '2025-03-04')
  assert.equal(duties[0]?.answer.state === 'due' && duties[0].answer.duty.owes, 'parent')
  assert.equal(periodEnd?.due, '2030-03-02')
})

test('NOT-082-17 a period that rests on memory has no end date, and later duties say they may not be owed', () => {
  const suspended = facts({
    matters: [{ ...matter, disposal: { kind: 'suspended', months: 12 } }],
    notifications: [gave('initial', '2025-03-04')],
    changes: [{ id: 'c', change: 'name-used', on: '2031-01-01' }],
  })
  const clocks = registerClocks(suspended, '2031-01-02')
  assert.equal(clocks.periodEnd, null)
  assert.equal(clocks.subject, 'perhaps')
  assert.equal(clocks.duties.find(({ about }) => about === 'c')?.sure, false)
})

test('REV-2 an indefinite period shows when a review may first be sought', () => {
  const indefinite = facts({
    matters: [{ ...matter, disposal: { kind: 'life' } }],
    review: { relevantNotificationOn: '2030-01-01', harmOrderInForce: false, refused: null },
  })
  assert.equal(registerClocks(indefinite, '2030-02-01').review?.due, '2045-01-01')
})

test('NR-04 with the days on which stations open each duty shows the last opening in time', () => {
  const asked = facts({ openDays: ['2025-03-03', '2025-03-04', '2025-03-06'] })
  assert.equal(registerClocks(asked, '2025-03-03').duties[0]?.lastOpening, '2025-03-04')
})

test('NR-17 every notification received, oldest first, with what it answered and whether it was in time', () => {
  const received = notificationsReceived(
    facts({
      notifications: [
        gave('periodic', '2026-06-02'),
        gave('initial', '2025-03-05'),
        gave('change', '2025-06-01', 'c'),
        gave('travel', '2025-07-01'),
      ],
      changes: [{ id: 'c', change: 'name-used', on: '2025-05-29' }],
    }),
    '2026-07-01',
  )
  assert.deepEqual(
    received.map(({ kind, due, inTime }) => [kind, due, inTime]),
    [
      ['initial', '2025-03-05', true],
      ['change', '2025-05-31', false],
      ['travel', null, null],
      ['periodic', '2026-06-01', false],
    ],
  )
})
