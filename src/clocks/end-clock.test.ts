import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { asActor } from '#platform/db/actor.ts'
import { testServer } from '#testing/server.ts'
import { aCase } from '#testing/stages.ts'
import { AREAS, USERS } from '#testing/world.ts'
import { recomputeCases } from './index.ts'

const server = await testServer()
const { database } = server
const { db } = database.connection

async function aDuty(): Promise<string> {
  const staged = await aCase({ database }, { by: 'offenderManager' })
  await database.admin(
    `insert into app.legal_event (id, area_id, person_id, kind, occurred_on, description, details, recorded_at, recorded_by)
     values ($1, $2, $3, 'caution', '2026-11-20', 'as recorded', '{"offence": {"listed": true, "againstChild": false}}', $4, $5)`,
    [randomUUID(), AREAS.aldermere.id, staged.personId, server.now(), USERS.offenderManager.id],
  )
  await recomputeCases(db, server.now(), [staged.caseId])
  const [clock] = await database.admin<{ id: string }>(
    `select id from app.clock where case_id = $1 and kind = 'initial-notification'`,
    [staged.caseId],
  )
  assert.ok(clock)
  return clock.id
}

const done = {
  outcome: 'met',
  'doneOn-day': '24',
  'doneOn-month': '11',
  'doneOn-year': '2026',
  evidence: 'Receipt in the station book',
}

const stateOf = async (id: string) =>
  (
    await database.admin<{ state: string; close_reason: string; closed_by: string; evidence: string }>(
      'select state, close_reason, closed_by, evidence from app.clock where id = $1',
      [id],
    )
  )[0]

test('who owes a duty that the rules keep records that it was done, with proof, and a late day says so', async () => {
  const id = await aDuty()
  const manager = await server.as('offenderManager')
  assert.match((await manager.get(`/clocks/${id}`)).words, /Record what became of this duty/)
  const answer = await manager.post(`/clocks/${id}/end`, done)
  assert.equal(answer.location, `/clocks/${id}`)
  const row = await stateOf(id)
  assert.deepEqual(
    [row?.state, row?.closed_by, row?.evidence, row?.close_reason],
    [
      'met',
      USERS.offenderManager.id,
      'Receipt in the station book',
      'Done late, on 24 November 2026: Receipt in the station book',
    ],
  )
  const [event] = await database.admin<{ n: number }>(
    `select count(*)::int as n from app.audit_event where event = 'clock.ended' and $1 = any (subject_ids) and outcome = 'done'`,
    [id],
  )
  assert.equal(event?.n, 1)
})

test('what is missing or cannot be is said beside the field, and what was typed is kept', async () => {
  const id = await aDuty()
  const manager = await server.as('offenderManager')
  const empty = await manager.post(`/clocks/${id}/end`, {})
  assert.match(empty.words, /Select what became of it.*Enter what shows it, or why/)
  const ahead = await manager.post(`/clocks/${id}/end`, { ...done, 'doneOn-year': '2027' })
  assert.match(ahead.words, /must be today or in the past/)
  assert.equal(ahead.page.querySelector('#evidence')?.text.trim(), 'Receipt in the station book')
  const undated = await manager.api.post(`/api/v1/clocks/${id}/end`, { outcome: 'met', evidence: 'yes' })
  assert.equal(undated.status, 422)
  assert.equal((await stateOf(id))?.state, 'open')
})

test('no clock is ended twice, and one that a room keeps is not ended here', async () => {
  const id = await aDuty()
  const manager = await server.as('offenderManager')
  await manager.post(`/clocks/${id}/end`, { outcome: 'excused', evidence: 'In hospital' })
  assert.equal((await stateOf(id))?.state, 'excused')
  assert.equal(
    (await manager.api.post(`/api/v1/clocks/${id}/end`, { outcome: 'missed', evidence: 'no' })).status,
    404,
  )
  assert.equal((await stateOf(id))?.state, 'excused')
})

test('somebody from another area finds no such page, and somebody who only sees the case cannot end its clock past the page', async () => {
  const id = await aDuty()
  const far = await server.as('farCoordinator')
  assert.equal((await far.get(`/clocks/${id}/end`)).status, 404)
  assert.equal(
    (await far.api.post(`/api/v1/clocks/${id}/end`, { outcome: 'missed', evidence: 'no' })).status,
    404,
  )
  const changed = await asActor(db, { userId: USERS.housingOfficer.id, now: server.now() }, (tx) =>
    tx
      .updateTable('clock')
      .set({ state: 'met', closed_at: server.now(), close_reason: 'forged' })
      .where('id', '=', id)
      .executeTakeFirst(),
  )
  assert.equal(Number(changed.numUpdatedRows), 0)
})
