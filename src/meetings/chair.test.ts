import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { underProfile } from '#testing/profiles.ts'
import { testServer } from '#testing/server.ts'
import { AREAS, START, USERS } from '#testing/world.ts'
import { convened, conveneFields, versionOf } from './meetings.fixture.ts'

const server = await testServer()
const { admin } = server.database
beforeEach(() => server.setNow(START))

/** Somebody's rank from a day on, past every wall. */
async function ranked(userId: string, rank: string, from = '2026-01-05') {
  await admin(
    'update app.user_post set held_to = $2::date - 1 where user_id = $1 and held_to is null and held_from < $2',
    [userId, from],
  )
  await admin('delete from app.user_post where user_id = $1 and held_from >= $2', [userId, from])
  await admin(
    `insert into app.user_post (id, area_id, user_id, agency_id, rank, title, held_from, recorded_at)
     select gen_random_uuid(), $2, id, agency_id, $3, 'A post', $4, '2026-01-05' from app.user_account where id = $1`,
    [userId, AREAS.aldermere.id, rank, from],
  )
}

test('AP-24 AR-01 a chair below the rank the area asks for is refused beside the field, with the rule and its paragraph', async () => {
  const coordinator = await server.as('coordinator')
  const form = await coordinator.get('/meetings/new')
  assert.match(
    form.words,
    /Least rank or grade of the chair .*Probation: Senior probation officer or Police: Chief Inspector/,
  )
  const level3 = conveneFields({ level: '3', place: 'Kept Hall' })
  const refused = await coordinator.post('/meetings/new', level3)
  assert.equal(refused.status, 400)
  assert.match(
    refused.page.querySelector('#chairId-error')?.text ?? '',
    /at least .*Assistant Chief Probation Officer \(Thames Valley MAPPA protocol.*§3\.19, §3\.24\)\. This person is recorded as Senior probation officer/s,
  )
  assert.equal(refused.page.querySelector('#place')?.getAttribute('value'), 'Kept Hall')
  const accepted = await coordinator.post(
    '/meetings/new',
    conveneFields({ level: '3', chairId: USERS.chiefInspector.id }),
  )
  assert.equal(accepted.status, 303)
})

test('AP-24 AR-01 the post held on the day of the meeting decides, not the one held today', async () => {
  const coordinator = await server.as('coordinator')
  await ranked(USERS.chiefInspector.id, 'inspector', '2026-12-01')
  const after = await coordinator.post('/meetings/new', conveneFields({ chairId: USERS.chiefInspector.id }))
  assert.match(after.words, /This person is recorded as Inspector/)
  const before = conveneFields({ chairId: USERS.chiefInspector.id, 'date-day': '30', 'date-month': '11' })
  assert.equal((await coordinator.post('/meetings/new', before)).status, 303)
  await ranked(USERS.chiefInspector.id, 'detective-chief-inspector')
  await admin('update app.user_post set held_to = $2 where user_id = $1', [
    USERS.chiefInspector.id,
    '2026-12-01',
  ])
  const none = await coordinator.post('/meetings/new', conveneFields({ chairId: USERS.chiefInspector.id }))
  assert.match(none.words, /No post is recorded for this person on 4 December 2026/)
  await ranked(USERS.chiefInspector.id, 'detective-chief-inspector')
})

test('AP-24 AR-01 another chair is read by the same rule, from a page and from JSON', async () => {
  const coordinator = await server.as('coordinator')
  const meetingId = await convened(server, { level: '3', chairId: USERS.chiefInspector.id })
  const change = async (chairId: string) =>
    coordinator.post(
      `/meetings/${meetingId}/change`,
      conveneFields({ chairId, version: await versionOf(server, meetingId) }),
    )
  assert.equal((await change(USERS.chair.id)).status, 400)
  const json = await coordinator.api.post(`/api/v1/meetings/${meetingId}/change`, {
    date: '2026-12-04',
    time: '14:30',
    place: 'Room 2',
    chairId: USERS.chair.id,
    minuteTakerId: USERS.minuteTaker.id,
    version: Number(await versionOf(server, meetingId)),
  })
  assert.equal(json.status, 400)
  assert.match(JSON.stringify(json.json()), /Assistant Chief Probation Officer/)
  await ranked(USERS.chair.id, 'assistant-chief-probation-officer')
  assert.equal((await change(USERS.chair.id)).status, 303)
  await ranked(USERS.chair.id, 'senior-probation-officer')
})

test('AR-01 on and off: an area that states no rank for a chair asks nothing, and one that leaves the standing to judgement asks for the agency', async () => {
  const coordinator = await server.as('coordinator')
  await ranked(USERS.chair.id, 'probation-staff')
  const convene = (level: string) => coordinator.post('/meetings/new', conveneFields({ level }))
  assert.equal((await convene('2')).status, 400)
  await underProfile(server.database, AREAS.aldermere.id, 'london')
  assert.equal((await convene('2')).status, 303)
  assert.equal((await convene('3')).status, 303)
  await underProfile(server.database, AREAS.aldermere.id, 'national', { chairs: [] })
  assert.equal((await convene('2')).status, 303)
  assert.doesNotMatch((await coordinator.get('/meetings/new')).words, /Least rank or grade/)
  await underProfile(server.database, AREAS.aldermere.id, 'thames-valley')
})
