import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  ACTION_ACTS,
  ACTION_RECORD,
  ACTION_STATES,
  type ActionAct,
  type ActionState,
  type Hand,
  mayAct,
  mayOwnAction,
  stateOnceReopened,
} from './action.ts'
import { actionDue, mayBeDueOn } from './due.ts'
import { forReview } from './monitoring.ts'

const nobody: Hand = { ownAgency: false, proposer: false, mayClose: false }
const own: Hand = { ...nobody, ownAgency: true }
const closer: Hand = { ...nobody, mayClose: true }
const proposer: Hand = { ...nobody, proposer: true }

const because = (act: ActionAct, state: ActionState, hand: Hand) => {
  const ruling = mayAct(act, state, hand)
  return ruling.met ? 'met' : `${ruling.because} ${ruling.source.at}`
}

test('AP-07 accepting, refusing, handing over and completing are for the agency itself, whatever else somebody may do', () => {
  const everythingElse: Hand = { ownAgency: false, proposer: true, mayClose: true }
  for (const state of ACTION_STATES) {
    for (const act of ['accept', 'refuse', 'hand-over', 'done'] as const) {
      assert.equal(because(act, state, everythingElse), 'not-own-agency §3.33, §3.36')
    }
  }
  assert.equal(because('accept', 'proposed', own), 'met')
  assert.equal(because('refuse', 'accepted', own), 'met')
})

test('AP-07 what was accepted stands: it is not corrected, but closed and proposed anew', () => {
  assert.equal(because('correct', 'proposed', proposer), 'met')
  assert.equal(because('correct', 'accepted', proposer), 'accepted-stands §3.36')
  assert.equal(because('correct', 'accepted', closer), 'accepted-stands §3.36')
})

test('AP-07 an action that somebody else reopens waits to be accepted again', () => {
  assert.equal(stateOnceReopened('done', own), 'accepted')
  assert.equal(stateOnceReopened('done', closer), 'proposed')
  assert.equal(stateOnceReopened('closed', { ...own, mayClose: true }), 'proposed')
})

test('AP-07 MAPPA itself owns nothing; an agency does', () => {
  assert.equal(mayOwnAction({ name: 'MAPPA' }).met, false)
  assert.equal(mayOwnAction({ name: 'Aldermere Mappa unit' }).met, false)
  assert.equal(mayOwnAction({ name: 'Aldermere Police' }).met, true)
})

test('RM-04 an action is completed only after it was accepted', () => {
  assert.equal(because('done', 'proposed', own), 'accept-first §3.97')
  assert.equal(because('done', 'accepted', own), 'met')
  assert.equal(because('done', 'refused', own), 'not-open §3.97')
})

test('every state has a way on or a way back for somebody', () => {
  for (const state of ACTION_STATES) {
    const all: Hand = { ownAgency: true, proposer: true, mayClose: true }
    assert.ok(
      ACTION_ACTS.some((act) => mayAct(act, state, all).met),
      state,
    )
  }
})

test('RM-04 the record names agency, person, what, why, by when, status and result', () => {
  assert.deepEqual(
    ACTION_RECORD.map(({ key }) => key),
    ['agency', 'owner', 'what', 'reasons', 'due', 'state', 'result'],
  )
})

test('RM-04 the date of an action is the one agreed, and not in the past', () => {
  assert.deepEqual(actionDue({ dueOn: '2026-12-08', setOn: '2026-11-24' }).due, '2026-12-08')
  assert.equal(mayBeDueOn({ dueOn: '2026-11-23', today: '2026-11-24' }).met, false)
  assert.equal(mayBeDueOn({ dueOn: '2026-11-24', today: '2026-11-24' }).met, true)
})

test('RM-05 a review hears of overdue, open and completed actions, the most overdue first', () => {
  const since = new Date('2026-09-01T10:00:00Z')
  const action = (name: string, state: ActionState, dueOn: string, endedAt: string | null = null) => ({
    name,
    state,
    dueOn,
    endedAt: endedAt === null ? null : new Date(endedAt),
  })
  const heard = forReview(
    [
      action('later', 'accepted', '2026-12-24'),
      action('late', 'accepted', '2026-11-20'),
      action('very late', 'proposed', '2026-10-01'),
      action('due today', 'accepted', '2026-11-24'),
      action('done before', 'done', '2026-08-01', '2026-08-02T09:00:00Z'),
      action('done since', 'done', '2026-10-01', '2026-10-02T09:00:00Z'),
      action('refused since', 'refused', '2026-10-01', '2026-09-02T09:00:00Z'),
    ],
    { today: '2026-11-24', since },
  )
  const names = (list: readonly { name: string }[]) => list.map(({ name }) => name)
  assert.deepEqual(names(heard.overdue), ['very late', 'late'])
  assert.deepEqual(names(heard.open), ['due today', 'later'])
  assert.deepEqual(names(heard.completed), ['done since'])
  assert.deepEqual(names(heard.notDone), ['refused since'])
})
