import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { addDays, addMonths, civilDate, dayNumber, daysBetween } from './calendar.ts'

const day = fc.integer({ min: dayNumber('1900-01-01'), max: dayNumber('2199-12-31') }).map(civilDate)

test('adding days and months agrees with Temporal on every date', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -2000, max: 2000 }), (date, n) => {
      const plain = Temporal.PlainDate.from(date)
      assert.equal(addDays(date, n), plain.add({ days: n }).toString())
      const months = Math.trunc(n / 10)
      assert.equal(addMonths(date, months), plain.add({ months }).toString())
      assert.equal(daysBetween(date, addDays(date, n)), n)
    }),
  )
})

test('a month after the end of January is the end of February, leap year or not', () => {
  assert.equal(addMonths('2027-01-31', 1), '2027-02-28')
  assert.equal(addMonths('2028-01-31', 1), '2028-02-29')
  assert.equal(addMonths('2028-02-29', 12), '2029-02-28')
})

test('text that is no date is refused', () => {
  assert.throws(() => dayNumber('24/11/2026'), /Not a civil date/)
})
