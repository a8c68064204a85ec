import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { beforeEach, test } from 'node:test'
import { testServer } from '#testing/server.ts'
import { aCase } from '#testing/stages.ts'
import { AREAS, START, USERS } from '#testing/world.ts'
import { actOn, after, factSheetShown, forging, onDay, signedBy } from './meetings.fixture.ts'

const server = await testServer()
const { admin } = server.database
const forge = forging(server)

beforeEach(() => server.setNow(START))

test('every case ends decided, deferred or not discussed; the last two need a reason and wait for another meeting', async () => {
  const meeting = await onDay(server)
  await factSheetShown(server, meeting)
  await signedBy(server, meeting, ['chair', 'nurse'])
  await actOn(server, meeting, `items/${meeting.first}/open`)
  const second = await actOn(server, meeting, `items/${meeting.second}/open`)
  assert.match(second.words, /Another case is open/)
  const early = await actOn(server, meeting, 'end')
  assert.equal(early.status, 422)
  assert.match(
    early.words,
    new RegExp(`cannot end until these cases have an outcome: .*${meeting.cases[0]?.familyName}`),
  )
  const chair = await server.as('chair')
  const bare = await chair.post(`${meeting.at}/items/${meeting.first}/outcome`, {
    outcome: 'deferred',
    reason: '',
  })
  assert.match(bare.words, /Enter the reason/)
  assert.equal(
    (
      await chair.post(`${meeting.at}/items/${meeting.first}/outcome`, {
        outcome: 'deferred',
        reason: 'The report is not ready',
      })
    ).status,
    303,
  )
  const [again] = await admin<{ reason: string; kind: string; requested_by: string }>(
    "select reason, kind, requested_by from app.agenda_request where case_id = $1 and state = 'open'",
    [meeting.cases[0]?.caseId],
  )
  assert.deepEqual(again, {
    reason: 'Deferred by a meeting: The report is not ready',
    kind: 'new-referral',
    requested_by: USERS.chair.id,
  })
  const undecided = await chair.api.post(`/api/v1${meeting.at}/items/${meeting.second}/outcome`, {
    outcome: 'decided',
  })
  assert.equal(undecided.status, 422)
  assert.equal(
    (
      await chair.post(`${meeting.at}/items/${meeting.second}/outcome`, {
        outcome: 'not-discussed',
        reason: 'Out of time',
      })
    ).status,
    303,
  )
  assert.equal((await actOn(server, meeting, 'end')).status, 303)
  const [row] = await admin<{ state: string }>('select state from app.meeting where id = $1', [
    meeting.meetingId,
  ])
  assert.equal(row?.state, 'ended')
  assert.equal(
    (await actOn(server, meeting, 'attendance', { userId: USERS.nurse.id, status: 'left' })).status,
    404,
  )
  assert.match((await (await server.as('nurse')).get(`${meeting.at}/check-in`)).words, /You are checked in/)
})

test('MT-28 on: a level 1 case is passed without discussion and does not wait again', async () => {
  const level1 = await aCase({ database: server.database }, { level: 1 })
  const meeting = await onDay(server)
  await forge('coordinator', (tx) =>
    tx
      .insertInto('agenda_item')
      .values({
        id: randomUUID(),
        area_id: AREAS.aldermere.id,
        meeting_id: meeting.meetingId,
        case_id: level1.caseId,
        person_id: level1.personId,
        referral_id: level1.referralId,
        position: 9,
        level: 1,
        purpose: 'information',
      })
      .execute(),
  )
  const [item] = await admin<{ id: string }>('select id from app.agenda_item where case_id = $1', [
    level1.caseId,
  ])
  await factSheetShown(server, meeting)
  const coordinator = await server.as('coordinator')
  assert.match(
    (await coordinator.get(`${meeting.at}/run`)).words,
    /no discussion unless an agency here knows more/,
  )
  assert.equal((await actOn(server, meeting, `items/${item?.id}/pass`, {}, 'coordinator')).status, 303)
  assert.deepEqual(
    await admin("select 1 from app.agenda_request where case_id = $1 and state = 'open'", [level1.caseId]),
    [],
  )
  assert.equal((await actOn(server, meeting, `items/${meeting.first}/pass`)).status, 404)
})

test('a meeting does not end over a case that whoever ends it may not see', async () => {
  const meeting = await onDay(server)
  await factSheetShown(server, meeting)
  await signedBy(server, meeting, ['chair'])
  server.setNow(after(1))
  await admin(
    "insert into app.access_block (area_id, person_id, user_id, kind, reason, starts_at, recorded_at) values ($1, $2, $3, 'conflict-of-interest', 'Related', $4, $4)",
    [AREAS.aldermere.id, meeting.cases[1]?.personId, USERS.chair.id, server.now()],
  )
  const chair = await server.as('chair')
  assert.equal((await chair.get(`${meeting.at}/items/${meeting.second}`)).status, 404)
  assert.equal(
    (
      await chair.post(`${meeting.at}/items/${meeting.first}/outcome`, {
        outcome: 'not-discussed',
        reason: 'Out of time',
      })
    ).status,
    303,
  )
  const early = await actOn(server, meeting, 'end')
  assert.equal(early.status, 422)
  assert.match(early.words, /The meeting cannot end yet. Ask the co-ordinator of the area/)
  const closed = await actOn(
    server,
    meeting,
    `items/${meeting.second}/outcome`,
    { outcome: 'not-discussed', reason: 'Out of time' },
    'minuteTaker',
  )
  assert.equal(closed.status, 303)
  assert.equal((await actOn(server, meeting, 'end')).status, 303)
})
