import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clockTime, londonInstant } from './london-time.ts'

test('a time of day is understood however people write it, and nonsense is not', () => {
  const typed = ['14:05', '14.05', '2:05pm', '2pm', '12am', '12 PM', '9:00', '0:00']
  assert.deepEqual(typed.map(clockTime), [
    '14:05',
    '14:05',
    '14:05',
    '14:00',
    '00:00',
    '12:00',
    '09:00',
    '00:00',
  ])
  for (const wrong of ['', '14', '25:00', '10:60', '13pm', '0am', 'noonish', '1:5'])
    assert.equal(clockTime(wrong), undefined)
})

test('a moment in London follows its clocks: summer time, the skipped hour and the repeated one', () => {
  assert.equal(londonInstant('2026-07-01', '14:05')?.toISOString(), '2026-07-01T13:05:00.000Z')
  assert.equal(londonInstant('2026-11-24', '14:05')?.toISOString(), '2026-11-24T14:05:00.000Z')
  assert.equal(londonInstant('2026-03-29', '01:30'), undefined)
  assert.equal(londonInstant('2026-10-25', '01:30')?.toISOString(), '2026-10-25T00:30:00.000Z')
})
