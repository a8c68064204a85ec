import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import {
  formatDate,
  formatDateTime,
  formatDue,
  formatList,
  formatNumber,
  formatRelativeDay,
  formatTime,
  londonDate,
  plural,
} from './format.ts'

test('a day is written the GOV.UK way in both languages', () => {
  assert.equal(formatDate('2026-11-24', 'en'), '24 November 2026')
  assert.equal(formatDate('2026-02-01', 'en'), '1 February 2026')
  assert.equal(formatDate('2026-11-24', 'cy'), '24 Tachwedd 2026')
  assert.throws(() => formatDate('24/11/2026', 'en'), RangeError)
})

test('a moment is written with its day and time in London, summer and winter', () => {
  assert.equal(formatDateTime(new Date('2026-11-24T14:05:59Z'), 'en'), '24 November 2026 at 2:05pm')
  assert.equal(formatDateTime(new Date('2026-07-01T23:30:00Z'), 'en'), '2 July 2026 at 12:30am')
  assert.equal(formatDateTime(new Date('2026-07-01T23:30:00Z'), 'cy'), '2 Gorffennaf 2026 am 12:30am')
  assert.equal(londonDate(new Date('2026-07-01T23:30:00Z')), '2026-07-02')
})

test('a whole hour has no minutes, and noon and midnight have names', () => {
  assert.equal(formatTime(new Date('2026-11-24T09:00:00Z'), 'en'), '9am')
  assert.equal(formatTime(new Date('2026-11-24T12:00:00Z'), 'en'), 'midday')
  assert.equal(formatTime(new Date('2026-11-24T12:01:00Z'), 'en'), '12:01pm')
  assert.equal(formatTime(new Date('2026-11-24T00:00:00Z'), 'en'), 'midnight')
  assert.equal(formatTime(new Date('2026-11-24T12:00:00Z'), 'cy'), 'hanner dydd')
})

test('the day in London agrees with Temporal at every moment, clock changes included', () => {
  const instants = fc.date({ min: new Date('1990-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(instants, (instant) => {
      const there = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(
        'Europe/London',
      )
      assert.equal(londonDate(instant), there.toPlainDate().toString())
      const expected = `${there.hour % 12 || 12}:${String(there.minute).padStart(2, '0')}`
      if (there.minute !== 0) assert.equal(formatTime(instant, 'en').slice(0, -2), expected)
    }),
  )
  assert.equal(formatTime(new Date('2026-03-29T00:59:00Z'), 'en'), '12:59am')
  assert.equal(formatTime(new Date('2026-03-29T01:01:00Z'), 'en'), '2:01am')
})

test('something due says how far off it is', () => {
  const due = (civil: string) => formatDue(civil, '2026-11-24', 'en')
  assert.deepEqual(
    ['2026-11-24', '2026-11-25', '2026-11-27', '2026-11-23', '2026-11-22', '2027-11-24'].map(due),
    ['today', 'tomorrow', 'in 3 days', '1 day overdue', '2 days overdue', 'in 365 days'],
  )
})

test('a day seen from today is named', () => {
  const seen = (civil: string) => formatRelativeDay(civil, '2026-11-24', 'en')
  assert.deepEqual(['2026-11-24', '2026-11-25', '2026-11-23', '2026-11-22', '2026-12-01'].map(seen), [
    'today',
    'tomorrow',
    'yesterday',
    '2 days ago',
    'in 7 days',
  ])
})

test('days are counted in Welsh with the mutation after two', () => {
  const due = (civil: string) => formatDue(civil, '2026-11-24', 'cy')
  assert.deepEqual(['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-22'].map(due), [
    'heddiw',
    'yfory',
    'ymhen 2 ddiwrnod',
    'ymhen 3 diwrnod',
    '2 ddiwrnod yn hwyr',
  ])
})

test('things in a row are joined as each language joins them', () => {
  assert.equal(formatList([], 'en'), '')
  assert.equal(formatList(['police', 'probation', 'prison'], 'en'), 'police, probation and prison')
  assert.equal(formatList(['heddlu', 'prawf'], 'cy'), 'heddlu a prawf')
  assert.equal(formatList(['heddlu', 'addysg'], 'cy'), 'heddlu ac addysg')
  assert.equal(formatList(['a(c)', 'b'], 'cy'), 'a(c) a b')
})

test('wording follows the plural rules of the language', () => {
  const cases = (count: number) => plural(count, { one: '1 case', other: `${count} cases` }, 'en')
  assert.deepEqual([0, 1, 2].map(cases), ['0 cases', '1 case', '2 cases'])
  const dogs = (count: number) => plural(count, { two: 'dau gi', few: 'tri chi', other: 'ci' }, 'cy')
  assert.deepEqual([1, 2, 3, 6].map(dogs), ['ci', 'dau gi', 'tri chi', 'ci'])
  assert.equal(formatNumber(12345, 'en'), '12,345')
})
