import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inForceOn, useOf } from '../dated.ts'
import { murderListing } from './forms.ts'
import { SCHEDULE_3_ENTRIES } from './schedule-3.ts'
import { SCHEDULE_15_ENTRIES } from './schedule-15.ts'

test('IC-10 every paragraph of both schedules is entered once for each period or route', () => {
  const parts = Map.groupBy(SCHEDULE_15_ENTRIES, ({ part }) => part)
  assert.deepEqual(
    [1, 2, 3].map((part) => parts.get(part as 1)?.length),
    [88, 93, 20],
  )
  const keys15 = SCHEDULE_15_ENTRIES.map(({ paragraph, rule }) => `${paragraph} ${rule.from} ${rule.to}`)
  assert.equal(new Set(keys15).size, keys15.length)
  const keys3 = SCHEDULE_3_ENTRIES.map(({ paragraph, route }) => `${paragraph} ${route}`)
  assert.equal(new Set(keys3).size, keys3.length)
  assert.equal(keys3.length, 78)
  assert.equal(new Set(SCHEDULE_3_ENTRIES.map(({ paragraph }) => paragraph)).size, 45)
})

test('IC-10 a number that two rows bear is two periods that never overlap', () => {
  const of60A = SCHEDULE_15_ENTRIES.filter(({ paragraph }) => paragraph === '60A')
  assert.deepEqual(
    of60A.map(({ rule, listedBy }) => [rule.from, rule.to, listedBy]),
    [
      [null, '2019-04-11', null],
      [null, null, '2024-01-31'],
    ],
  )
})

test('IC-10 paragraphs from memory are shown and never used, and a remembered date is labelled', () => {
  const use = (paragraph: string) => {
    const entry = SCHEDULE_15_ENTRIES.find((each) => each.paragraph === paragraph)
    assert.ok(entry)
    return useOf(entry.rule)
  }
  assert.deepEqual(['92', '163', '164'].map(use), ['off', 'off', 'off'])
  assert.deepEqual(['22A', '154', '63G'].map(use), ['labelled', 'labelled', 'labelled'])
  assert.equal(use('6'), 'on')
})

test('IC-10 every row rests on its paragraph of the right schedule', () => {
  for (const { paragraph, schedule, rule } of [...SCHEDULE_15_ENTRIES, ...SCHEDULE_3_ENTRIES]) {
    assert.equal(rule.source.at, `para. ${paragraph}`)
    assert.equal(
      rule.source.key,
      schedule === 'SOA 2003 Sch 3' ? 'soa-2003-schedule-3' : 'cja-2003-schedule-15',
    )
  }
})

test('IC-10 part 3 begins on 12 April 2019 and the entries it replaced end the day before', () => {
  const [weapons, moved] = ['156', '59A'].map((wanted) =>
    SCHEDULE_15_ENTRIES.find(({ paragraph }) => paragraph === wanted),
  )
  assert.ok(weapons && moved)
  assert.deepEqual(
    [inForceOn(weapons.rule, '2019-04-11'), inForceOn(weapons.rule, '2019-04-12')],
    [false, true],
  )
  assert.equal(moved.rule.to, '2019-04-11')
})

test('IC-10 completed murder stands apart from the schedule, and its forms are paragraph 65 from their day', () => {
  assert.equal(murderListing('completed', '2020-01-01').listed, 'apart')
  assert.equal(murderListing('attempt', '2005-04-03').listed, 'no')
  assert.equal(murderListing('attempt', '2005-04-04').rule?.source.at, 'para. 65(1)')
  assert.equal(murderListing('encouraging', '2008-09-30').listed, 'no')
  assert.equal(murderListing('encouraging', '2008-10-01').rule?.source.at, 'para. 65(4)')
})
