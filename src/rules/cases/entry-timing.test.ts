import assert from 'node:assert/strict'
import { test } from 'node:test'
import { entryTiming } from './entry-timing.ts'

test('AU-03 an entry made within three days of the event is in time, a later one is marked late', () => {
  assert.deepEqual(entryTiming({ happenedOn: '2026-11-20', enteredOn: '2026-11-20' }), {
    late: false,
    days: 0,
  })
  assert.deepEqual(entryTiming({ happenedOn: '2026-11-20', enteredOn: '2026-11-23' }), {
    late: false,
    days: 3,
  })
  assert.deepEqual(entryTiming({ happenedOn: '2026-11-20', enteredOn: '2026-11-24' }), {
    late: true,
    days: 4,
  })
})

test('AU-03 an entry about something still to come is not late', () => {
  assert.deepEqual(entryTiming({ happenedOn: '2027-01-05', enteredOn: '2026-11-24' }), {
    late: false,
    days: 0,
  })
})
