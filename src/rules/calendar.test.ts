import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { bankHolidaysKnownThrough, extendBankHolidays, listFrozenBankHolidays } from './bank-holidays.ts'
import {
  addDays,
  addMonths,
  addWorkingDays,
  ageOn,
  civilDate,
  dayNumber,
  daysBetween,
  isCivilDate,
  isWorkingDay,
  lastDayBeginningWith,
  lastDayOfMonthsBeginningWith,
  reachesAge,
  weekday,
} from './calendar.ts'

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

test('a date is one that the calendar has', () => {
  for (const real of ['2028-02-29', '2000-02-29', '2026-12-31', '0004-01-01'])
    assert.equal(isCivilDate(real), true)
  for (const none of [
    '2027-02-29',
    '2100-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '2026-01-00',
    '2026-0a-01',
    '',
  ])
    assert.equal(isCivilDate(none), false, none)
})

test('weekdays agree with Temporal on every date', () => {
  fc.assert(fc.property(day, (date) => assert.equal(weekday(date), Temporal.PlainDate.from(date).dayOfWeek)))
})

test('NR-04 days beginning with a day count that day as the first, whatever day of the week it is', () => {
  assert.equal(lastDayBeginningWith('2025-03-03', 3), '2025-03-05')
  assert.equal(lastDayBeginningWith('2025-03-14', 3), '2025-03-16')
  assert.equal(lastDayBeginningWith('2022-12-24', 3), '2022-12-26')
  assert.equal(lastDayOfMonthsBeginningWith('2026-01-31', 1), '2026-02-28')
  assert.equal(lastDayOfMonthsBeginningWith('2026-01-30', 2), '2026-03-29')
  assert.equal(lastDayOfMonthsBeginningWith('2024-02-29', 120), '2034-02-28')
})

test('somebody is 18 on the birthday and not the day before, and a leapling on 1 March of a year without the day', () => {
  assert.deepEqual([ageOn('2008-11-25', '2026-11-24'), ageOn('2008-11-24', '2026-11-24')], [17, 18])
  assert.equal(reachesAge('2008-02-29', 18), '2026-03-01')
  assert.deepEqual([ageOn('2008-02-29', '2026-02-28'), ageOn('2008-02-29', '2026-03-01')], [17, 18])
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 100 }), (born, years) => {
      const on = reachesAge(born, years)
      assert.deepEqual([ageOn(born, on), ageOn(born, addDays(on, -1))], [years, years - 1])
    }),
  )
})

test('CH-27 working days leave out weekends and bank holidays and start the day after', () => {
  assert.equal(addWorkingDays('2026-12-23', 1), '2026-12-24')
  assert.equal(addWorkingDays('2026-12-24', 1), '2026-12-29') // 25 December, its neighbour 28 for Boxing Day on a Saturday
  assert.equal(addWorkingDays('2022-05-31', 2), '2022-06-06') // the spring holiday moved and one was added
  assert.equal(addWorkingDays('2026-04-02', 10), '2026-04-20') // across Easter
  assert.equal(addWorkingDays('2026-04-07', -1), '2026-04-02')
  assert.equal(isWorkingDay('2023-05-08'), false) // the coronation
})

test('every frozen year has eight bank holidays and those that were added, all on weekdays', () => {
  const added: Record<string, number> = { 2002: 1, 2011: 1, 2012: 1, 2022: 2, 2023: 1 }
  const byYear = Map.groupBy(listFrozenBankHolidays(), (date) => date.slice(0, 4))
  for (const [year, days] of byYear) assert.equal(days.length, 8 + (added[year] ?? 0), year)
  for (const date of listFrozenBankHolidays()) assert.ok(weekday(date) <= 5, date)
})

test('imported bank holidays extend the list and never change a frozen year', () => {
  const last = bankHolidaysKnownThrough()
  try {
    extendBankHolidays(['2026-07-01', `${last + 1}-07-02`])
    assert.equal(isWorkingDay('2026-07-01'), true)
    assert.equal(isWorkingDay(`${last + 1}-07-02`), false)
    assert.equal(bankHolidaysKnownThrough(), last + 1)
  } finally {
    extendBankHolidays([])
  }
  assert.equal(bankHolidaysKnownThrough(), last)
})
