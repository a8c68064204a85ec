import assert from 'node:assert/strict'
import { test } from 'node:test'
import { advanceNotice, CHANGES, type ChangeKind, changeNotification, mayNotifyInAdvance } from './changes.ts'
import type { DutyAnswer } from './duty.ts'

const due = (answer: DutyAnswer) => (answer.state === 'due' ? answer.duty.due : answer.state)
const change = (kind: ChangeKind, on: string) => due(changeNotification({ change: kind, on }, []))

test('NR-08 moves home on Saturday 24 December: the end of Monday 26 December, bank holiday or not', () => {
  assert.equal(change('home-changed', '2022-12-24'), '2022-12-26')
})

test('NR-08 every kind of change is due within 3 days with the day itself as day one, over month and year ends', () => {
  for (const kind of Object.keys(CHANGES) as ChangeKind[]) {
    assert.equal(change(kind, '2024-02-28'), '2024-03-01', kind)
    assert.equal(change(kind, '2026-12-30'), '2027-01-01', kind)
  }
})

test('NR-08 PRS-1 to PRS-6: what the regulations of 2012 added counts from 13 August 2012 and not before', () => {
  for (const kind of ['household-joined', 'account-opened', 'card-obtained', 'identity-obtained'] as const) {
    assert.equal(change(kind, '2012-08-12'), 'none', kind)
    assert.equal(change(kind, '2012-08-13'), '2012-08-15', kind)
  }
  assert.equal(change('name-used', '2012-08-12'), '2012-08-14')
})

test('NR-08 s.84(5): the three days leave out time in custody', () => {
  const answer = changeNotification({ change: 'name-used', on: '2025-03-03' }, [
    { kind: 'custody', from: '2025-03-04', until: '2025-03-10' },
  ])
  assert.equal(due(answer), '2025-03-11')
})

const notice = (happenedOn: string | null, today = '2025-03-30') =>
  advanceNotice({ givenOn: '2025-03-01', expectedOn: '2025-03-10', happenedOn }, [], today)

test('NOT-084-3 a notice in advance counts from two days before the day named to the end of three days beginning with it', () => {
  assert.equal(notice('2025-03-08').counts, true)
  assert.equal(notice('2025-03-10').counts, true)
  assert.equal(notice('2025-03-12').counts, true)
  const early = notice('2025-03-07')
  assert.deepEqual(early, { counts: false, because: 'too-early', lapse: null })
})

test('NOT-084-3 a change that has not come by then is told within six days beginning with the day named', () => {
  for (const outcome of [notice(null), notice('2025-03-13')]) {
    assert.equal(outcome.counts, false)
    assert.equal(outcome.counts === false && outcome.lapse && due(outcome.lapse), '2025-03-15')
  }
  assert.deepEqual(notice(null, '2025-03-12'), { counts: 'not-yet', lapsesAfter: '2025-03-12' })
  assert.equal(notice(null, '2025-03-13').counts, false)
})

test('NOT-084-3 both counts leave out time in custody', () => {
  const away = [{ kind: 'custody', from: '2025-03-11', until: '2025-03-21' }] as const
  const facts = { givenOn: '2025-03-01', expectedOn: '2025-03-10', happenedOn: null }
  assert.deepEqual(advanceNotice(facts, away, '2025-03-22'), { counts: 'not-yet', lapsesAfter: '2025-03-22' })
  const after = advanceNotice(facts, away, '2025-03-23')
  assert.equal(after.counts === false && after.lapse && due(after.lapse), '2025-03-25')
})

test('NR-08 a release is told when it has happened', () => {
  assert.equal(mayNotifyInAdvance('released'), false)
  assert.equal(mayNotifyInAdvance('home-changed'), true)
  assert.equal(mayNotifyInAdvance('stay'), true)
})
