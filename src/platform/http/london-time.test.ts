import assert from 'node:assert/strict'
import { test } from 'node:test'
import { londonDate } from '../html/format.ts'
import { timeOfDay } from './fields.ts'
import { clockTime, londonInstant, londonTime } from './london-time.ts'

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

test('what clocks in London show at a moment can be typed again and means the same moment', () => {
  for (const moment of ['2026-07-01T13:05:00.000Z', '2026-11-24T00:00:00.000Z', '2026-10-25T00:30:00.000Z']) {
    const shown = londonTime(new Date(moment))
    const date = londonDate(new Date(moment))
    assert.equal(londonInstant(date, clockTime(shown) ?? '')?.toISOString(), moment)
  }
})

test('a time of day in a form is kept as one, and anything else is refused with its message', () => {
  const field = timeOfDay('Enter a time')
  assert.equal(field.parse(' 2.05pm '), '14:05')
  for (const wrong of ['', 'noonish', undefined])
    assert.equal(field.safeParse(wrong).error?.issues[0]?.message, 'Enter a time')
})
