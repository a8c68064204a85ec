import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asActor } from '#platform/db/actor.ts'
import { testServer } from '#testing/server.ts'
import { aCase, aMeeting } from '#testing/stages.ts'
import { AREAS, START, USERS, type UserKey } from '#testing/world.ts'

const server = await testServer()
const { admin } = server.database
const stage = { database: server.database }
const staged = await aCase(stage)
const meeting = await aMeeting(stage, { cases: [staged], startsAt: new Date('2026-12-04T14:30:00Z') })
const officer = await server.as('offenderManager')
const coordinator = await server.as('coordinator')
const leaver = `/users/${USERS.offenderManager.id}`

const draft = (
  await officer.post(
    '/referrals/new',
    { personId: staged.personId },
    { from: `/referrals/new?person=${staged.personId}` },
  )
).location?.split('/')[2]
const action = crypto.randomUUID()
await asActor(server.database.connection.db, { userId: USERS.coordinator.id, now: START }, async (tx) => {
  const about = { area_id: AREAS.aldermere.id, case_id: staged.caseId, person_id: staged.personId }
  const { agencyId } = await tx
    .selectFrom('user_account')
    .select('agency_id as agencyId')
    .where('id', '=', USERS.offenderManager.id)
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('action')
    .values({
      ...{
        id: action,
        ...about,
        agency_id: agencyId,
        owner_id: USERS.offenderManager.id,
        what: 'Visit weekly',
      },
      ...{ reasons: 'Risk', due_on: '2026-12-20', proposed_by: USERS.coordinator.id, proposed_at: START },
    })
    .execute()
  await tx
    .insertInto('task')
    .values({
      ...{
        id: crypto.randomUUID(),
        ...about,
        kind: 'accept-action',
        subject_type: 'action',
        subject_id: action,
      },
      ...{ owner_user_id: USERS.offenderManager.id, opened_at: START, opened_by: USERS.coordinator.id },
    })
    .execute()
})

const owners = async () => ({
  case: (
    await admin<{ id: string }>('select case_manager_id as id from app.case_file where id = $1', [
      staged.caseId,
    ])
  )[0]?.id,
  action: (await admin<{ id: string }>('select owner_id as id from app.action where id = $1', [action]))[0]
    ?.id,
  draft: (await admin<{ id: string }>('select referrer_id as id from app.referral where id = $1', [draft]))[0]
    ?.id,
  task: (
    await admin<{ id: string }>(
      'select owner_user_id as id from app.task where subject_id = $1 and done_at is null',
      [action],
    )
  )[0]?.id,
})
const boxes = async (of: string) =>
  (await coordinator.get(`${of}/hand-over`)).page
    .querySelectorAll('select')
    .map((select) => select.getAttribute('name') ?? '')
    .filter((name) => name.startsWith('to-'))

test('SE-05 an account that ends leads to what it leaves behind, without a name, and co-ordination is asked to hand it over', async () => {
  assert.match((await coordinator.get(`${leaver}/hand-over`)).words, /Their account goes on/)
  const ended = await coordinator.post(`${leaver}/end`, {
    version: '1',
    when: 'now',
    reason: 'Left the service',
  })
  assert.equal(ended.location, `${leaver}/hand-over`)
  assert.equal((await officer.get('/cases')).status, 303)
  const page = await (await server.as('administrator')).get(`${leaver}/hand-over`)
  assert.match(page.words, /A case they manage CASE-\S+/)
  assert.match(page.words, /An action they are responsible for .*20 December 2026/)
  assert.match(page.words, /A referral they have not sent REF-\S+/)
  assert.doesNotMatch(page.words, new RegExp(`${staged.familyName}|Visit weekly`))
  assert.match((await coordinator.get('/')).words, /Hand over the work of somebody who leaves Orla Pennick/)
  assert.match((await coordinator.get(leaver)).words, /things they owe wait to be handed over/)
})

test('SE-05 nothing goes to somebody whose post, agency or block stands against it, and the reason is asked for', async () => {
  const names = await boxes(leaver)
  const caseBox = names.find((name) => name.startsWith('to-case')) ?? ''
  const actionBox = names.find((name) => name.startsWith('to-action')) ?? ''
  const refused = await coordinator.post(`${leaver}/hand-over`, {
    [actionBox]: USERS.housingOfficer.id,
    reason: 'Left',
  })
  assert.equal(refused.status, 400)
  assert.match(refused.page.querySelector(`#${actionBox}-error`)?.text ?? '', /may not take this on/)
  assert.match(
    (await coordinator.post(`${leaver}/hand-over`, { reason: 'Left' })).words,
    /Choose who takes over at least one thing/,
  )
  assert.match(
    (await coordinator.post(`${leaver}/hand-over`, { everything: USERS.chair.id, reason: '' })).words,
    /Enter why it is handed over/,
  )
  await admin(
    `insert into app.access_block (area_id, person_id, user_id, kind, reason, starts_at, recorded_by, recorded_at)
     values ($1, $2, $3, 'conflict-of-interest', 'Neighbour', $4, $5, $4)`,
    [AREAS.aldermere.id, staged.personId, USERS.chiefInspector.id, START, USERS.coordinator.id],
  )
  const offered = (await coordinator.get(`${leaver}/hand-over`)).page
    .querySelectorAll(`#${caseBox} option`)
    .map((each) => each.text)
  assert.ok(offered.some((text) => text.includes('Petra Holloway')))
  assert.ok(!offered.some((text) => text.includes('Ines Kestrel')))
})

test('SE-05 everything goes to one or several people with a receipt; sight and duties move with it, nothing is left, and whoever takes over is told', async () => {
  const done = await coordinator.post(`${leaver}/hand-over`, {
    everything: USERS.chair.id,
    reason: 'Left the service',
  })
  assert.equal(done.status, 303, done.words)
  const receipt = await coordinator.follow(done)
  assert.match(receipt.words, /Receipt of a hand-over Handed over by Corin Ashdown .*Why Left the service/)
  assert.match(receipt.words, /A case they manage CASE-\S+ Petra Holloway/)
  assert.deepEqual(await owners(), {
    case: USERS.chair.id,
    action: USERS.chair.id,
    draft: USERS.chair.id,
    task: USERS.chair.id,
  })
  assert.match((await coordinator.get(`${leaver}/hand-over`)).words, /Nothing is left/)
  assert.doesNotMatch((await coordinator.get('/')).words, /Hand over the work of somebody who leaves/)
  const taker = await server.as('chair')
  assert.match((await taker.get('/')).words, /Read what was handed over to you/)
  assert.match((await taker.get(done.location ?? '')).words, /Petra Holloway Open/)
  assert.doesNotMatch((await taker.get('/')).words, /Read what was handed over to you/)
  assert.equal((await taker.get(`/cases/${staged.caseId}`)).status, 200)
  assert.equal((await taker.get(`/referrals/${draft}`)).status, 200)
  const grants = await admin(
    "select 1 from app.access_grant where user_id = $1 and kind in ('case-manager', 'action-owner', 'referrer') and ends_at is null",
    [USERS.offenderManager.id],
  )
  const [other] = await admin<{ n: number }>(
    'select count(*)::integer as n from app.referral where referrer_id = $1',
    [USERS.offenderManager.id],
  )
  assert.equal(grants.length, other?.n)
})

test('SE-05 what went to the wrong person is handed on again, and the first receipt stands', async () => {
  const taker = `/users/${USERS.chair.id}`
  const box = (await boxes(taker)).find((name) => name.startsWith('to-case')) ?? ''
  assert.notEqual(box, '')
  const again = await coordinator.post(`${taker}/hand-over`, {
    [box]: USERS.housingOfficer.id,
    reason: 'Meant for housing',
  })
  assert.equal(again.status, 303, again.words)
  assert.equal((await owners()).case, USERS.housingOfficer.id)
  const receipts = await admin('select 1 from app.work_handover')
  assert.equal(receipts.length, 2)
  // Somebody who stays and took nothing over keeps their work.
  assert.equal(
    (await coordinator.post(`/users/${USERS.minuteTaker.id}/hand-over`, { reason: 'x' })).status,
    404,
  )
})

test('AR-01 SE-05 a meeting goes to a chair whose rank on its day the area accepts, from JSON too', async () => {
  const chair = `/users/${USERS.chair.id}`
  await admin("update app.user_account set ends_on = '2026-12-01' where id = $1", [USERS.chair.id])
  await admin("update app.user_post set rank = 'inspector' where user_id = $1", [USERS.chiefInspector.id])
  const give = (to: string) =>
    coordinator.api.post(`/api/v1${chair}/hand-over`, {
      reason: 'Leaves',
      items: [{ kind: 'chairing', subjectId: meeting.meetingId, to }],
    })
  const refused = await give(USERS.chiefInspector.id)
  assert.equal(refused.status, 422)
  assert.match(refused.words, /by the rank or grade the area asks for/)
  await admin("update app.user_post set rank = 'chief-inspector' where user_id = $1", [
    USERS.chiefInspector.id,
  ])
  // The person of its only case is blocked from the inspector; chairing a meeting is no sight of a blocked case.
  assert.equal((await give(USERS.chiefInspector.id)).status, 201)
  const [row] = await admin<{ chair_id: string }>('select chair_id from app.meeting where id = $1', [
    meeting.meetingId,
  ])
  assert.equal(row?.chair_id, USERS.chiefInspector.id)
})

test('SE-05 nobody of another area sees a receipt or moves work, and a forged row moves nothing', async () => {
  const [receipt] = await admin<{ id: string }>('select id from app.work_handover limit 1')
  const far = await server.as('farCoordinator')
  assert.equal((await far.get(`/users/hand-overs/${receipt?.id}`)).status, 404)
  assert.equal((await far.get(`${leaver}/hand-over`)).status, 404)
  assert.equal((await (await server.as('nurse')).get(`/users/hand-overs/${receipt?.id}`)).status, 404)
  const as = (user: UserKey, work: Parameters<typeof asActor>[2]) =>
    asActor(server.database.connection.db, { userId: USERS[user].id, now: START }, work)
  const forged = {
    id: crypto.randomUUID(),
    area_id: AREAS.aldermere.id,
    leaver_id: USERS.chair.id,
    reason: 'x',
    made_by: USERS.nurse.id,
    made_at: START,
  }
  await assert.rejects(
    as('nurse', (tx) => tx.insertInto('work_handover').values(forged).execute()),
    { code: '42501' },
  )
  await assert.rejects(
    as('coordinator', async (tx) => {
      await tx
        .insertInto('work_handover')
        .values({ ...forged, made_by: USERS.coordinator.id })
        .execute()
      const item = {
        id: crypto.randomUUID(),
        handover_id: forged.id,
        area_id: forged.area_id,
        kind: 'case' as const,
      }
      // The case is housing's by now, not the chair's to give.
      const moved = { subject_id: staged.caseId, from_user_id: USERS.chair.id, to_user_id: USERS.nurse.id }
      await tx
        .insertInto('work_handover_item')
        .values({ ...item, ...moved })
        .execute()
    }),
    { code: '42501' },
  )
})
