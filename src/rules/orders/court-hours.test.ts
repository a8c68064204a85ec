import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Temporal } from 'temporal-polyfill'
import { addDays } from '../calendar.ts'
import { broughtToCourt, type CourtFacts, hearingOfApplication, isDisregarded } from './court-hours.ts'

/** The facts as the edge gives them: the London day of an instant and the days that follow, each with its first instant. */
function facts(at: string): CourtFacts {
  const zoned = Temporal.Instant.from(at).toZonedDateTimeISO('Europe/London')
  const on = zoned.toPlainDate().toString()
  const days = Array.from({ length: 10 }, (_, ahead) => {
    const date = addDays(on, ahead)
    const begins = Temporal.PlainDate.from(date).toZonedDateTime('Europe/London').toInstant()
    return { date, begins: begins.toString() }
  })
  return { at, on, days }
}
const heard = (at: string) => hearingOfApplication(facts(at)).due
const brought = (at: string) => broughtToCourt(facts(at)).due

test('DAY-5 CO-19 48 hours on ordinary days, and Saturdays count', () => {
  assert.equal(heard('2025-01-14T10:00:00Z'), '2025-01-16T10:00:00Z')
  assert.equal(heard('2025-01-16T10:00:00Z'), '2025-01-18T10:00:00Z')
})

test('DAY-5 CO-19 a Sunday is left out whole: given Friday at 10, over Sunday, heard by Monday at 10', () => {
  assert.equal(heard('2025-01-17T10:00:00Z'), '2025-01-20T10:00:00Z')
  assert.equal(heard('2025-01-18T10:00:00Z'), '2025-01-21T10:00:00Z')
  assert.equal(heard('2025-01-19T10:00:00Z'), '2025-01-22T00:00:00Z')
})

test('DAY-5 CO-19 Christmas Day, Good Friday and bank holidays are left out', () => {
  assert.equal(heard('2024-12-24T10:00:00Z'), '2024-12-28T10:00:00Z')
  assert.equal(heard('2025-04-17T09:00:00Z'), '2025-04-22T09:00:00Z')
  assert.equal(isDisregarded('2025-04-18'), true)
  assert.equal(isDisregarded('2025-04-19'), false)
  assert.equal(isDisregarded('2022-12-25'), true)
})

test('DAY-5 CO-19 24 hours from arrest, to the minute', () => {
  assert.equal(brought('2025-01-14T23:59:00Z'), '2025-01-15T23:59:00Z')
  assert.equal(brought('2025-01-18T10:00:00Z'), '2025-01-20T10:00:00Z')
  assert.equal(brought('2025-08-24T13:00:00Z'), '2025-08-26T23:00:00Z')
})

test('DAY-8 the Sunday on which the clocks change is 23 or 25 hours long and is left out whole', () => {
  assert.equal(brought('2026-03-28T12:00:00Z'), '2026-03-30T11:00:00Z')
  assert.equal(brought('2026-10-24T11:00:00Z'), '2026-10-26T12:00:00Z')
})

test('DAY-5 too few days to count with is an error, not a wrong answer', () => {
  const { days, ...rest } = facts('2025-01-19T10:00:00Z')
  assert.throws(() => hearingOfApplication({ ...rest, days: [] }), /Too few days/)
  assert.equal(days.length, 10)
})
