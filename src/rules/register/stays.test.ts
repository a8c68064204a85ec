import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, civilDate, dayNumber } from '../calendar.ts'
import { qualifyingPeriod, type Stay, stayNotification, staysByAddress } from './stays.ts'

const stay = (firstDay: string, lastDay: string | null, address = 'a'): Stay => ({
  address,
  firstDay,
  lastDay,
})
const reached = (stays: Stay[], asOf = '2030-01-01') => qualifyingPeriod(stays, asOf).reachedOn

test('NR-09 four nights in May and three in the following March: the seventh day, and three days beginning with it', () => {
  const stays = [stay('2025-05-01', '2025-05-04'), stay('2026-03-10', '2026-03-12')]
  assert.equal(reached(stays), '2026-03-12')
  const answer = stayNotification({ stays, notifiedOn: null, asOf: '2026-04-01' }, [])
  assert.equal(answer?.state === 'due' && answer.duty.due, '2026-03-14')
})

test('NR-09 seven days in one stay; six are not enough', () => {
  assert.equal(reached([stay('2025-05-01', '2025-05-07')]), '2025-05-07')
  assert.equal(reached([stay('2025-05-01', '2025-05-06')]), null)
  assert.equal(reached([stay('2024-02-25', '2024-03-02')]), '2024-03-02')
})

test('NR-09 the twelve months roll: the seventh day a day too late does not count', () => {
  const six = stay('2025-05-05', '2025-05-10')
  assert.equal(reached([six, stay('2026-05-04', '2026-05-04')]), '2026-05-04')
  assert.equal(reached([six, stay('2026-05-05', '2026-05-05')]), null)
  assert.equal(reached([stay('2024-02-29', '2024-03-05'), stay('2025-02-28', '2025-02-28')]), '2025-02-28')
  assert.equal(reached([stay('2024-02-29', '2024-03-05'), stay('2025-03-01', '2025-03-01')]), null)
})

test('NR-09 days count once when stays touch or overlap', () => {
  assert.equal(reached([stay('2025-05-01', '2025-05-04'), stay('2025-05-03', '2025-05-06')]), null)
  assert.equal(reached([stay('2025-05-01', '2025-05-04'), stay('2025-05-04', '2025-05-07')]), '2025-05-07')
})

test('NR-09 a stay still going on counts up to the day asked about, and says when it would be reached', () => {
  const open = [stay('2025-05-01', null)]
  assert.deepEqual(qualifyingPeriod(open, '2025-05-04'), {
    reachedOn: null,
    daysInWindow: 4,
    wouldReachOn: '2025-05-07',
  })
  assert.equal(reached(open, '2025-05-07'), '2025-05-07')
  assert.equal(qualifyingPeriod([], '2025-05-04').wouldReachOn, '2025-05-10')
})

test('NR-09 days are added up per address', () => {
  const stays = [stay('2025-05-01', '2025-05-04', 'a'), stay('2025-05-05', '2025-05-08', 'b')]
  for (const there of staysByAddress(stays).values()) assert.equal(reached([...there]), null)
})

test('NR-08 no duty for an address notified before the seventh day; one notified on it was owed', () => {
  const stays = [stay('2025-05-01', '2025-05-07')]
  const state = (notifiedOn: string) => stayNotification({ stays, notifiedOn, asOf: '2025-06-01' }, [])?.state
  assert.equal(state('2025-05-06'), 'none')
  assert.equal(state('2025-05-07'), 'due')
})

const aStay = fc
  .tuple(fc.integer({ min: dayNumber('2024-01-01'), max: dayNumber('2026-12-31') }), fc.nat(20), fc.boolean())
  .map(([from, length, open]) => stay(civilDate(from), open && length > 18 ? null : civilDate(from + length)))
const AS_OF = '2027-01-31'

test('NR-09 adding a stay never removes a duty and never makes it later', () => {
  fc.assert(
    fc.property(fc.array(aStay, { maxLength: 6 }), aStay, (stays, another) => {
      const before = reached(stays, AS_OF)
      const after = reached([...stays, another], AS_OF)
      if (before !== null) assert.ok(after !== null && after <= before)
    }),
  )
})

test('NR-09 agrees with adding up every window of twelve months day by day', () => {
  const slow = (stays: Stay[]): string | null => {
    for (let day = '2024-01-01'; day <= AS_OF; day = addDays(day, 1)) {
      const start = addDays(`${Number(day.slice(0, 4)) - 1}${day.slice(4)}`.replace('-02-29', '-02-28'), 1)
      let count = 0
      for (let at = start; at <= day; at = addDays(at, 1))
        if (stays.some(({ firstDay, lastDay }) => firstDay <= at && at <= (lastDay ?? AS_OF))) count += 1
      if (count >= 7 && stays.some(({ firstDay, lastDay }) => firstDay <= day && day <= (lastDay ?? AS_OF)))
        return day
    }
    return null
  }
  fc.assert(
    fc.property(fc.array(aStay, { maxLength: 3 }), (stays) => {
      assert.equal(reached(stays, AS_OF), slow(stays))
    }),
    { numRuns: 15 },
  )
})
