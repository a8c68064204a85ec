import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { COMMON_NAMES } from './common-names.ts'
import { SCHEDULE_3_ENTRIES } from './schedule-3.ts'
import { SCHEDULE_15_ENTRIES } from './schedule-15.ts'
import { searchOffences } from './search.ts'

const found = (query: string) =>
  searchOffences(query).map(
    ({ schedule, paragraph }) => `${schedule === 'SOA 2003 Sch 3' ? '3' : '15'}/${paragraph}`,
  )

for (const [query, first] of [
  ['s.20 OAPA', ['15/7']],
  ['section 20 Offences Against the Person Act 1861', ['15/7']],
  ['s18 oapa 1861', ['15/6']],
  ['SOA 2003 s 3', ['15/104', '3/18']],
  ['S.66B(3) SOA 2003', ['3/33B', '15/149B']],
  ['Theft Act 1968, section 8', ['15/31']],
  ['paragraph 2 of schedule 4 to the Space Industry Act 2018', ['15/63J']],
  ['indecent photo', ['15/99', '3/13', '15/101', '3/15']],
  ['indecant photografs', ['15/99', '3/13']],
  ['grooming', ['15/116', '3/24']],
  ['GBH', ['15/6', '15/7']],
  ['strangulaton', ['15/63FA']],
  ['kidnap', ['15/2']],
  ['attempted murder', ['15/65(1)']],
  ['attempted rape', ['15/66', '15/102']],
  ['upskirting', ['3/34A']],
  ['death by dangrous driving', ['15/48']],
] as const)
  test(`IC-10 "${query}" finds ${first.join(', ')} first`, () => {
    assert.deepEqual(found(query).slice(0, first.length), [...first])
  })

test('IC-10 a section without an Act finds it in every Act, and another subsection finds nothing', () => {
  assert.ok(found('s 47').includes('15/20') && found('s 47').includes('15/135'))
  assert.deepEqual(found('s.31(1)(c) Crime and Disorder Act 1998'), [])
  assert.deepEqual(found('section 5 Public Order Act 1986'), [])
})

test('IC-10 nothing that matches is an empty answer', () => {
  for (const query of ['', '   ', 'xyzzy', 'the of', 'parking on a verge']) assert.deepEqual(found(query), [])
})

test('IC-10 every hit says what it was found by', () => {
  assert.deepEqual(searchOffences('s.20 OAPA')[0]?.matched, [
    { by: 'section', text: 'Offences against the Person Act 1861 s.20' },
  ])
  assert.deepEqual(searchOffences('flashing')[0]?.matched, [{ by: 'common-name', text: 'flashing' }])
  assert.deepEqual(searchOffences('affray')[0]?.matched, [{ by: 'words', text: 'affray' }])
})

test('IC-10 a paragraph that has moved or gone comes after those that stand', () => {
  const hits = searchOffences('s.54 Terrorism Act 2000')
  assert.deepEqual(
    hits.map(({ paragraph, listed }) => [paragraph, listed]),
    [
      ['156', true],
      ['59A', false],
    ],
  )
})

test('IC-10 every common name leads to sections that are listed, and finds them', () => {
  const listed = new Set(
    [...SCHEDULE_15_ENTRIES, ...SCHEDULE_3_ENTRIES].flatMap(({ act, sections }) =>
      sections.map((section) => `${act} ${section}`),
    ),
  )
  for (const [name, sections] of Object.entries(COMMON_NAMES)) {
    assert.deepEqual(
      sections.filter((section) => section !== 'common-law ' && !listed.has(section)),
      [],
      name,
    )
    assert.ok(found(name).length > 0, name)
  }
})

test('IC-10 whatever is typed, the search answers', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      (query) => searchOffences(query).length <= 40,
    ),
    { numRuns: 300 },
  )
})
