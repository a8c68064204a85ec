import assert from 'node:assert/strict'
import { test } from 'node:test'
import { NATIONAL } from '../profiles/national.ts'
import { THAMES_VALLEY } from '../profiles/thames-valley.ts'
import { cite, sourced } from '../source.ts'
import { papersDue, papersState } from './papers.ts'

const meeting = {
  meetingOn: '2026-12-10',
  convenedOn: '2026-11-24',
  urgent: false,
  daysBefore: THAMES_VALLEY.papersDaysBefore,
  profile: THAMES_VALLEY.key,
}
const elsewhere = { ...meeting, daysBefore: NATIONAL.papersDaysBefore, profile: NATIONAL.key }

test('MT-23 on: papers are due 7 days before the meeting in the Thames Valley, by its paragraph', () => {
  const deadline = papersDue(meeting)
  assert.equal(deadline?.due, '2026-12-03')
  assert.equal(deadline.source.at, '§3.81')
  assert.deepEqual(deadline.facts, { meetingOn: '2026-12-10', daysBefore: 7 })
})

test('MT-23 off: elsewhere an area sets its own days, the source says so, and until it has no date is owed', () => {
  assert.equal(papersDue(elsewhere), null)
  const daysBefore = sourced(5, cite('set-locally', 'decided by the board', 'derived'))
  const deadline = papersDue({ ...elsewhere, daysBefore })
  assert.equal(deadline?.due, '2026-12-05')
  assert.equal(deadline.source.document, 'Set locally')
})

test('MT-24 on: in the Thames Valley papers for an urgent meeting are due on the day it is convened', () => {
  const deadline = papersDue({ ...meeting, urgent: true })
  assert.equal(deadline?.due, '2026-11-24')
  assert.match(deadline.source.at, /3\.81/)
})

test('MT-24 off: elsewhere papers for an urgent meeting have no date of their own, only the days that the area set', () => {
  const urgent = { ...elsewhere, urgent: true }
  assert.equal(papersDue(urgent), null)
  const daysBefore = sourced(5, cite('set-locally', 'decided by the board'))
  assert.equal(papersDue({ ...urgent, daysBefore })?.due, '2026-12-05')
  assert.equal(papersDue({ ...urgent, daysBefore, meetingOn: '2026-11-29' })?.due, '2026-11-24')
  assert.equal(papersDue({ ...urgent, daysBefore, meetingOn: '2026-11-28' }), null)
})

test('MT-23 on: papers wait, are overdue, were sent in time or were sent late, by whole days', () => {
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
