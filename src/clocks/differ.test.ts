import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { CaseClock } from '#rules/case-clocks/case-clock.ts'
import { cite } from '#rules/source.ts'
import { difference, type KeptClock, markOf } from './differ.ts'

const source = cite('soa-2003', 's.83(1)')
const wanted = (subject: string, due: string, triggeredOn = '2026-11-01'): CaseClock => ({
  kind: 'k',
  subject: { type: 'legal-event', id: subject },
  deadline: { due, rule: 'k', source, triggeredOn, facts: { subject } },
  keptBy: 'register',
})

const kept = ({ kind, subject, deadline }: CaseClock, state = 'open', id = subject.id): KeptClock => ({
  id,
  caseId: 'case',
  kind,
  subjectId: subject.id,
  triggeredOn: deadline.triggeredOn,
  dueOn: deadline.due.length > 10 ? null : deadline.due,
  dueAt: deadline.due.length > 10 ? new Date(deadline.due) : null,
  state,
  rule: deadline.rule,
  facts: deadline.facts,
})

test('a clock counted in hours is the same at the same instant, however it is written', () => {
  const clock = wanted('a', '2026-03-29T00:30:00Z')
  assert.deepEqual(difference([clock], [kept(wanted('a', '2026-03-29T00:30:00.000Z'))]), {
    open: [],
    overtake: [],
  })
  const moved = difference([clock], [kept(wanted('a', '2026-03-29T01:30:00Z'))])
  assert.deepEqual([moved.open.length, moved.overtake], [1, [{ id: 'a', because: 'other-date' }]])
})

test('what was met, missed or excused is not opened again; what was overtaken is, when it is called for anew', () => {
  const clock = wanted('a', '2026-11-03')
  for (const state of ['met', 'missed', 'excused'])
    assert.deepEqual(difference([clock], [kept(clock, state)]).open, [])
  assert.equal(difference([clock], [kept(clock, 'overtaken')]).open.length, 1)
})

const clocks = fc.uniqueArray(
  fc.record({
    subject: fc.constantFrom('a', 'b', 'c', 'd'),
    due: fc.constantFrom('2026-11-03', '2026-12-01', '2026-11-03T12:00:00Z'),
  }),
  { selector: ({ subject }) => subject },
)

test('applying a difference leaves nothing to do: recompute twice equals once', () => {
  fc.assert(
    fc.property(clocks, clocks, (before, after) => {
      const standing = before.map(({ subject, due }) => kept(wanted(subject, due)))
      const answer = after.map(({ subject, due }) => wanted(subject, due))
      const { open, overtake } = difference(answer, standing)
      const ended = new Set(overtake.map(({ id }) => id))
      const then = [
        ...standing.map((clock) => (ended.has(clock.id) ? { ...clock, state: 'overtaken' } : clock)),
        ...open.map((clock) => kept(clock, 'open', `new ${clock.subject.id}`)),
      ]
      assert.deepEqual(difference(answer, then), { open: [], overtake: [] })
      const left = then.filter(({ state }) => state === 'open').map(({ subjectId }) => subjectId)
      assert.deepEqual(left.sort(), after.map(({ subject }) => subject).sort())
    }),
  )
})

test('the same answer for the same owner has the same mark, and any other has another', () => {
  const clock = wanted('a', '2026-11-03')
  assert.equal(markOf([clock], 'me'), markOf([wanted('a', '2026-11-03')], 'me'))
  const others = [markOf([clock], 'you'), markOf([], 'me'), markOf([wanted('a', '2026-11-04')], 'me')]
  assert.equal(new Set([...others, markOf([clock], 'me')]).size, 4)
})
