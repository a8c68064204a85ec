import assert from 'node:assert/strict'
import { test } from 'node:test'
import { THAMES_VALLEY } from '../profiles/thames-valley.ts'
import { cite, sourced } from '../source.ts'
import { papersDue, papersState } from './papers.ts'

const meeting = { meetingOn: '2026-12-10', convenedOn: '2026-11-24', urgent: false }

test('MT-23 on: papers are due 7 days before the meeting in the Thames Valley, by its paragraph', () => {
  const deadline = papersDue({ ...meeting, daysBefore: THAMES_VALLEY.papersDaysBefore })
  assert.equal(deadline.due, '2026-12-03')
  assert.equal(deadline.source.at, '§3.81')
  assert.deepEqual(deadline.facts, { meetingOn: '2026-12-10', daysBefore: 7 })
})

test('MT-23 off: elsewhere an area sets its own days, and the source says so', () => {
  const daysBefore = sourced(5, cite('set-locally', 'decided by the board', 'derived'))
  const deadline = papersDue({ ...meeting, daysBefore })
  assert.equal(deadline.due, '2026-12-05')
  assert.equal(deadline.source.document, 'Set locally')
})

test('MT-24 papers for an urgent meeting are due on the day it is convened', () => {
  const deadline = papersDue({ ...meeting, urgent: true, daysBefore: THAMES_VALLEY.papersDaysBefore })
  assert.equal(deadline.due, '2026-11-24')
  assert.match(deadline.source.at, /3\.81/)
})

test('MT-23 papers wait, are overdue, were sent in time or were sent late, by whole days', () => {
  const dueOn = '2026-12-03'
  assert.deepEqual(papersState({ dueOn, sentOn: null, today: '2026-12-01' }), { state: 'waiting', days: 2 })
  assert.deepEqual(papersState({ dueOn, sentOn: null, today: '2026-12-03' }), { state: 'waiting', days: 0 })
  assert.deepEqual(papersState({ dueOn, sentOn: null, today: '2026-12-04' }), { state: 'overdue', days: 1 })
  assert.deepEqual(papersState({ dueOn, sentOn: '2026-12-03', today: '2026-12-09' }), {
    state: 'sent',
    days: 0,
  })
  assert.deepEqual(papersState({ dueOn, sentOn: '2026-12-05', today: '2026-12-09' }), {
    state: 'sent-late',
    days: 2,
  })
})
