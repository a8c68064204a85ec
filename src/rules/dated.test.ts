import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dated, inForceOn, rule, useOf } from './dated.ts'
import { cite } from './source.ts'
import { SOURCES } from './sources.ts'

const seen = cite('travel-2004', 'reg. 5')
const first = rule('FIRST', seen, { from: '2004-05-01', to: '2012-08-12' })
const second = rule('SECOND', cite('notification-2012', 'reg. 8'), { from: '2012-08-13' })

test('a rule is applied at the date of its trigger: its first and last day belong to it, and law not commenced is never applied', () => {
  const notice = dated({ value: 24, rule: first }, { value: 12, rule: second })
  const on = (date: string) => notice.on(date)?.value
  assert.deepEqual(['2004-04-30', '2004-05-01', '2012-08-12', '2012-08-13', '2040-01-01'].map(on), [
    undefined,
    24,
    24,
    12,
    12,
  ])
  assert.equal(inForceOn(rule('NOT YET', cite('cpa-2026', 's. 1'), { from: null }), '2099-01-01'), false)
})

test('two versions that would be in force on one day are refused, with their names', () => {
  const early = rule('EARLY', seen, { from: '2012-08-12' })
  assert.throws(() => dated({ value: 1, rule: first }, { value: 2, rule: early }), /FIRST and EARLY overlap/)
})

test('what was read is on, what was read in part or carries a remembered date is labelled, and what is from memory is off', () => {
  const of = (confidence: 'seen' | 'part' | 'derived' | 'memory', datesFrom: 'seen' | 'memory' = 'seen') =>
    useOf(rule('R', cite('guidance', '1', confidence), { from: '2020-01-01', datesFrom }))
  assert.deepEqual(
    [of('seen'), of('seen', 'memory'), of('part'), of('derived'), of('memory')],
    ['on', 'labelled', 'labelled', 'labelled', 'off'],
  )
})

test('every source has a title of its own, a date, a standing and, where it is published, an address', () => {
  const entries = Object.values(SOURCES)
  assert.equal(new Set(entries.map(({ title }) => title)).size, entries.length)
  for (const { title, dated: date, standing, address } of entries) {
    assert.match(date, /^\d{4}(-\d\d(-\d\d)?)?$/, title)
    if (standing === 'binding' || standing === 'guidance') assert.match(address ?? '', /^https:/, title)
  }
})
