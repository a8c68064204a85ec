import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { testServer } from '#testing/server.ts'
import { aCase, aMeeting } from '#testing/stages.ts'
import { AREAS, START, USERS } from '#testing/world.ts'
import { convened, itemsOf, prepared, versionOf } from './meetings.fixture.ts'

const server = await testServer()
const { admin } = server.database
const stage = { database: server.database }
const LATER = new Date(START.getTime() + 60_000)

beforeEach(() => server.setNow(START))

test('CP-05 on: only a case with a confirmed level is placed, except at an urgent meeting', async () => {
  const unconfirmed = await aCase(stage)
  await admin('alter table app.level_history disable trigger all; ')
  await admin('delete from app.level_history where case_id = $1', [unconfirmed.caseId])
  await admin('alter table app.level_history enable trigger all')
  const coordinator = await server.as('coordinator')
  const usual = await convened(server)
  const page = await coordinator.get(`/meetings/${usual}/agenda`)
  assert.match(
    page.words,
    new RegExp(
      `Cannot be placed on this meeting .*${unconfirmed.familyName}.* The level of this case has not been confirmed`,
    ),
  )
  assert.match(page.words, /§3\.21/)
  const forged = await coordinator.post(`/meetings/${usual}/agenda`, {
    requests: [unconfirmed.requestId ?? ''],
    version: '1',
  })
  assert.equal(forged.status, 400)
  assert.match(forged.words, /level of this case has not been confirmed/)
  const byProgram = await coordinator.api.post(`/api/v1/meetings/${usual}/agenda`, {
    requests: [unconfirmed.requestId],
    version: 1,
  })
  assert.equal(byProgram.status, 422)
  assert.equal((byProgram.json() as { because: string }).because, 'level-not-confirmed')
  assert.equal((await itemsOf(server, usual)).size, 0)
  const urgent = await convened(server, { urgent: 'yes', urgentReason: 'Release brought forward' })
  const placed = await coordinator.post(`/meetings/${urgent}/agenda`, {
    requests: [unconfirmed.requestId ?? ''],
    version: '1',
  })
  assert.equal(placed.status, 303)
  assert.equal((await itemsOf(server, urgent)).size, 1)
})

test('CP-05 on: a level 3 case waits for a level 3 meeting, and a level 1 case is placed for information', async () => {
  const level3 = await aCase(stage, { level: 3 })
  const level1 = await aCase(stage, { level: 1 })
  await admin(
    `insert into app.agenda_request (id, area_id, case_id, person_id, referral_id, kind, level, reason, requested_by, requested_at)
     values (gen_random_uuid(), $1, $2, $3, $4, 'new-referral', 1, 'Confirmed as level 1', $5, $6)`,
    [AREAS.aldermere.id, level1.caseId, level1.personId, level1.referralId, USERS.coordinator.id, START],
  )
  const coordinator = await server.as('coordinator')
  const usual = await convened(server)
  const page = await coordinator.get(`/meetings/${usual}/agenda`)
  assert.match(page.words, new RegExp(`${level3.familyName}.* A level 3 case needs a level 3 meeting`))
  assert.match(page.words, new RegExp(`${level1.familyName}.*for information`))
  const [request] = await admin<{ id: string }>('select id from app.agenda_request where case_id = $1', [
    level1.caseId,
  ])
  await coordinator.post(`/meetings/${usual}/agenda`, { requests: [request?.id ?? ''], version: '1' })
  assert.match(
    (await coordinator.get(`/meetings/${usual}`)).words,
    new RegExp(`${level1.familyName}.*Level 1 For information`),
  )
})

test('the agenda is ordered without scripts, and a case taken off waits again with the reason', async () => {
  const meeting = await prepared(server, { cases: 2 })
  const coordinator = await server.as('coordinator')
  const [first = '', second = ''] = meeting.items
  const moved = await coordinator.post(
    `${meeting.at}/agenda/move`,
    { agendaItemId: second, direction: 'up', version: await versionOf(server, meeting.meetingId) },
    { from: `${meeting.at}/agenda` },
  )
  assert.equal(moved.status, 303)
  const order = await admin<{ id: string }>(
    'select id from app.agenda_item where meeting_id = $1 order by position',
    [meeting.meetingId],
  )
  assert.deepEqual(
    order.map((row) => row.id),
    [second, first],
  )
  server.setNow(LATER)
  const noReason = await coordinator.post(`${meeting.at}/items/${second}/take-off`, { reason: ' ' })
  assert.match(noReason.words, /Enter why the case is taken off/)
  assert.equal(
    (await coordinator.post(`${meeting.at}/items/${second}/take-off`, { reason: 'In custody until spring' }))
      .status,
    303,
  )
  const [again] = await admin<{ reason: string; kind: string }>(
    "select reason, kind from app.agenda_request where case_id = $1 and state = 'open'",
    [meeting.cases[1]?.caseId],
  )
  assert.deepEqual(again, { reason: 'Taken off an agenda: In custody until spring', kind: 'new-referral' })
  const grants = await admin(
    'select 1 from app.access_grant where agenda_item_id = $1 and (ends_at is null or ends_at > $2)',
    [second, server.now()],
  )
  assert.deepEqual(grants, [])
  const left = await admin<{ id: string; position: number }>(
    'select id, position from app.agenda_item where meeting_id = $1',
    [meeting.meetingId],
  )
  assert.deepEqual(left, [{ id: first, position: 1 }])
})

test('a case for which information was supplied stays on the agenda', async () => {
  const meeting = await prepared(server)
  const [item = ''] = meeting.items
  await admin(
    `insert into app.information_item (id, area_id, person_id, case_id, agenda_item_id, owner_agency_id, supplied_by, kind, body, source, purpose, lawful_basis, handling, recorded_at)
     select gen_random_uuid(), a.area_id, a.person_id, a.case_id, a.id, u.agency_id, u.id, 'fact', 'A fact', 'File', 'Risk', 'Statute', 'named', $3
     from app.agenda_item a, app.user_account u where a.id = $1 and u.id = $2`,
    [item, USERS.housingOfficer.id, START],
  )
  const coordinator = await server.as('coordinator')
  const answer = await coordinator.post(`${meeting.at}/items/${item}/take-off`, {
    reason: 'No longer needed',
  })
  assert.equal(answer.status, 422)
  assert.match(answer.words, /An agency has supplied information for this case/)
  assert.equal((await itemsOf(server, meeting.meetingId)).size, 1)
  assert.deepEqual(
    await admin("select 1 from app.agenda_request where case_id = $1 and state = 'open'", [
      meeting.cases[0]?.caseId,
    ]),
    [],
  )
})

test('CP-05, MT-28 off: elsewhere no panel confirms: a case that the co-ordinator has confirmed is placed, and at level 1 it is discussed and not passed', async () => {
  const far = { by: 'farOfficer', confirmedBy: 'farCoordinator', level: 1 } as const
  const about = await aCase(stage, far)
  await admin(
    'update app.panel_sitting set body = $2 where id = (select sitting_id from app.screening_decision where id = $1)',
    [about.screeningId, 'co-ordinator'],
  )
  const [request] = await admin<{ id: string }>(
    `insert into app.agenda_request (id, area_id, case_id, person_id, referral_id, kind, level, reason, requested_by, requested_at)
     values (gen_random_uuid(), $1, $2, $3, $4, 'new-referral', 1, 'Asked for', $5, $6) returning id`,
    [AREAS.brackenshire.id, about.caseId, about.personId, about.referralId, USERS.farCoordinator.id, START],
  )
  const officers = { convener: 'farCoordinator', chair: 'farChair', minuteTaker: 'farCoordinator' } as const
  const { meetingId } = await aMeeting(stage, { cases: [], ...officers })
  const coordinator = await server.as('farCoordinator')
  const page = await coordinator.get(`/meetings/${meetingId}/agenda`)
  assert.match(page.words, new RegExp(about.familyName))
  assert.doesNotMatch(page.words, /for information|Cannot be placed/i)
  const placed = await coordinator.post(`/meetings/${meetingId}/agenda`, {
    requests: [request?.id ?? ''],
    version: '1',
  })
  assert.equal(placed.status, 303, placed.words)
  const items = await admin('select level, purpose from app.agenda_item where meeting_id = $1', [meetingId])
  assert.deepEqual(items, [{ level: 1, purpose: 'initial' }])
  const item = (await itemsOf(server, meetingId)).get(about.caseId)
  const passed = await coordinator.post(
    `/meetings/${meetingId}/items/${item}/pass`,
    {},
    { from: `/meetings/${meetingId}/run` },
  )
  assert.equal(passed.status, 404)
})
