import assert from 'node:assert/strict'
import { test } from 'node:test'
import { entryTiming } from './entry-timing.ts'

const openedOn = '2026-11-01'

test('AU-03 an entry made within three days of the event is in time, a later one is late', () => {
  const on = (enteredOn: string) => entryTiming({ happenedOn: '2026-11-20', enteredOn, openedOn })
  assert.deepEqual(on('2026-11-20'), { late: false, days: 0 })
  assert.deepEqual(on('2026-11-23'), { late: false, days: 3 })
  assert.deepEqual(on('2026-11-24'), { late: true, days: 4 })
})

test('AU-03 an entry about something still to come is not late', () => {
  assert.deepEqual(entryTiming({ happenedOn: '2027-01-05', enteredOn: '2026-11-24', openedOn }), {
    late: false,
    days: 0,
  })
})

test('AU-03 what happened before the record was opened is counted from its opening', () => {
  const conviction = { happenedOn: '1999-05-06', openedOn }
  assert.deepEqual(entryTiming({ ...conviction, enteredOn: '2026-11-02' }), { late: false, days: 1 })
  assert.deepEqual(entryTiming({ ...conviction, enteredOn: '2026-11-24' }), { late: true, days: 23 })
})
