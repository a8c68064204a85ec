import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Correction, correction, type Span } from './dated.ts'

// A store that keeps everything it was ever told, as the tables do, so that whole histories can be tried in memory.
type Row = Span & { id: string; what: string; recordedAt: number; supersededAt: number | null }

const moment = (day: number) => new Date(Date.UTC(2026, 0, 1) + day * 86_400_000)
const ENDLESS = Number.POSITIVE_INFINITY

/** One thing learned: from day `from` to day `until`, `what` held (null: nothing did). */
type Learned = { from: number; until: number | null; what: string | null }

function learn(
  rows: readonly Row[],
  { from, until, what }: Learned,
  at: number,
): { rows: Row[]; change: Correction } {
  const span = { from: moment(from), until: until === null ? null : moment(until) }
  const change = correction(believedIn(rows), span)
  const piece = (part: Span & { of: string }, index: number): Row => {
    const of = rows.find((row) => row.id === part.of)
    return {
      from: part.from,
      until: part.until,
      what: of?.what ?? '',
      id: `${at}-${index}`,
      recordedAt: at,
      supersededAt: null,
    }
  }
  return {
    change,
    rows: [
      ...rows.map((row) => (change.superseded.includes(row.id) ? { ...row, supersededAt: at } : row)),
      ...change.kept.map(piece),
      ...(what === null ? [] : [{ ...span, what, id: `${at}-new`, recordedAt: at, supersededAt: null }]),
    ],
  }
}

const believedIn = (rows: readonly Row[]) => rows.filter((row) => row.supersededAt === null)
const covers = (row: Span, day: number) =>
  row.from <= moment(day) && (row.until === null || row.until > moment(day))

function asKnown(rows: readonly Row[], day: number, knownAt: number): string[] {
  return rows
    .filter((row) => covers(row, day) && row.recordedAt <= knownAt && (row.supersededAt ?? ENDLESS) > knownAt)
    .map((row) => row.what)
}

const learned = fc
  .record({
    from: fc.nat(40),
    length: fc.option(fc.integer({ min: 1, max: 20 })),
    what: fc.option(fc.constantFrom('1', '2', '3')),
  })
  .map(({ from, length, what }): Learned => ({ from, until: length === null ? null : from + length, what }))
const history = fc.array(learned, { minLength: 1, maxLength: 12 })
const DAYS = Array.from({ length: 64 }, (_, day) => day)

/** Every state of the store, one for each thing learned, the empty one first. */
function states(told: readonly Learned[]): Row[][] {
  const all: Row[][] = [[]]
  for (const [at, one] of told.entries()) all.push(learn(all.at(-1) ?? [], one, at).rows)
  return all
}

test('rows believed at the same time never overlap, however often a history is corrected', () => {
  fc.assert(
    fc.property(history, (told) => {
      const believed = believedIn(states(told).at(-1) ?? [])
      for (const day of DAYS) assert.ok(believed.filter((row) => covers(row, day)).length <= 1)
    }),
  )
})

test('inside the span the new fact holds, and outside it nothing that was believed is lost', () => {
  fc.assert(
    fc.property(history, learned, (told, last) => {
      const before = states(told).at(-1) ?? []
      const { rows } = learn(before, last, told.length)
      for (const day of DAYS) {
        const inside = day >= last.from && (last.until === null || day < last.until)
        const expected = inside
          ? last.what === null
            ? []
            : [last.what]
          : asKnown(before, day, told.length - 1)
        assert.deepEqual(asKnown(rows, day, told.length), expected)
      }
    }),
  )
})

test('what was known before a correction is answered the same after it, for every moment', () => {
  fc.assert(
    fc.property(history, (told) => {
      const all = states(told)
      const last = all.at(-1) ?? []
      for (const [known, then] of all.slice(1).entries()) {
        for (const day of DAYS) assert.deepEqual(asKnown(last, day, known), asKnown(then, day, known))
      }
    }),
  )
})

test('every row that was ever written is still there, and a correction touches only what it overlaps', () => {
  fc.assert(
    fc.property(history, learned, (told, last) => {
      const before = states(told).at(-1) ?? []
      const { rows, change } = learn(before, last, told.length)
      for (const row of before) {
        const after = rows.find((each) => each.id === row.id)
        assert.deepEqual({ ...after, supersededAt: null }, { ...row, supersededAt: null })
      }
      const disturbed = believedIn(before)
        .filter((row) => row.until === null || row.until > moment(last.from))
        .filter((row) => last.until === null || row.from < moment(last.until))
      assert.deepEqual([...change.superseded].sort(), disturbed.map((row) => row.id).sort())
    }),
  )
})

test('a correction in the middle leaves a piece on either side', () => {
  const change = correction([{ id: 'a', from: moment(0), until: null }], {
    from: moment(5),
    until: moment(8),
  })
  assert.deepEqual(change, {
    superseded: ['a'],
    kept: [
      { of: 'a', from: moment(0), until: moment(5) },
      { of: 'a', from: moment(8), until: null },
    ],
  })
})

test('a span that ends before it begins is refused', () => {
  assert.throws(() => correction([], { from: moment(2), until: moment(2) }), RangeError)
})
