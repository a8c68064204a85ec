import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asActor, type Tx } from '#platform/db/actor.ts'
import { testServer } from '#testing/server.ts'
import { aCase, aMeeting } from '#testing/stages.ts'
import { AGENCIES, AREAS, USERS, type UserKey } from '#testing/world.ts'
import { proposeAction } from './index.ts'
import { actionRow, aProposedAction, workOf } from './plans.fixture.ts'

const server = await testServer()
const stage = { database: server.database }
const version = async (id: string) => String((await actionRow(server, id)).version)

test('AP-07 an action binds nobody until its own agency accepts it', async () => {
  const staged = await aCase(stage)
  const id = await aProposedAction(server, staged, { to: 'housingOfficer' })
  assert.deepEqual(await workOf(server, id), {
    clocks: ['open'],
    tasks: ['open'],
    owes: USERS.housingOfficer.id,
  })
  const coordinator = await server.as('coordinator')
  const shown = await coordinator.get(`/actions/${id}`)
  assert.match(shown.words, /Nobody is bound by this action yet/)
  assert.doesNotMatch(shown.words, /Accept for my agency/)
  const forged = await coordinator.post(`/actions/${id}/accept`, { version: '1' }, { from: `/actions/${id}` })
  assert.equal(forged.status, 422)
  assert.match(
    forged.words,
    /Only a representative of the agency that owns this action can do this.*§3\.33, §3\.36/,
  )
  assert.equal((await actionRow(server, id)).state, 'proposed')
  const officer = await server.as('housingOfficer')
  const accepted = await officer.post(`/actions/${id}/accept`, { version: '1' }, { from: `/actions/${id}` })
  assert.equal(accepted.status, 303)
  assert.match((await officer.follow(accepted)).words, /Accepted by Hollis Brand, 24 November 2026 at 9am/)
  assert.deepEqual(await actionRow(server, id), {
    state: 'accepted',
    accepted_by: USERS.housingOfficer.id,
    owner_id: USERS.housingOfficer.id,
    version: 2,
  })
  assert.deepEqual(await workOf(server, id), {
    clocks: ['open'],
    tasks: ['accepted'],
    owes: USERS.housingOfficer.id,
  })
  const events = await server.database.admin<{ actor_id: string; outcome: string }>(
    "select actor_id, outcome from app.audit_event where event = 'action.accepted' order by at, outcome desc",
  )
  assert.deepEqual(events, [
    { actor_id: USERS.coordinator.id, outcome: 'refused' },
    { actor_id: USERS.housingOfficer.id, outcome: 'done' },
  ])
})

const forge = <T>(user: UserKey, work: (tx: Tx) => Promise<T>) =>
  asActor(server.database.connection.db, { userId: USERS[user].id, now: server.now() }, work)

test('AP-07 the wall refuses an acceptance forged by another agency, in its own name or in that of the owner', async () => {
  const staged = await aCase(stage)
  const id = await aProposedAction(server, staged, { to: 'housingOfficer' })
  for (const acceptedBy of [USERS.coordinator.id, USERS.housingOfficer.id]) {
    const attempt = forge('coordinator', (tx) =>
      tx
        .updateTable('action')
        .set({ state: 'accepted', accepted_by: acceptedBy, accepted_at: server.now(), version: 2 })
        .where('id', '=', id)
        .execute(),
    )
    await assert.rejects(attempt, /AP-07/)
  }
  await assert.rejects(
    forge('coordinator', (tx) =>
      tx
        .updateTable('action')
        .set({ owner_id: USERS.newcomer.id, version: 2 })
        .where('id', '=', id)
        .execute(),
    ),
    /AP-07/,
  )
  assert.equal((await actionRow(server, id)).state, 'proposed')
})

test('AP-07 the wall refuses an action born accepted, or whose owner works in another agency', async () => {
  const staged = await aCase(stage)
  const row = {
    id: '00000000-0000-4000-8009-000000000001',
    area_id: AREAS.aldermere.id,
    case_id: staged.caseId,
    person_id: staged.personId,
    agency_id: AGENCIES.housing.id,
    owner_id: USERS.housingOfficer.id,
    what: 'Forged',
    reasons: 'Forged',
    due_on: '2026-12-08',
    proposed_by: USERS.coordinator.id,
    proposed_at: server.now(),
  }
  const add = (change: object) =>
    forge('coordinator', (tx) =>
      tx
        .insertInto('action')
        .values({ ...row, ...change })
        .execute(),
    )
  await assert.rejects(add({ accepted_by: USERS.housingOfficer.id, accepted_at: server.now() }), /AP-07/)
  await assert.rejects(add({ state: 'accepted', accepted_by: USERS.housingOfficer.id }), /AP-07/)
  await assert.rejects(add({ owner_id: USERS.nurse.id }), /RM-04/)
  await assert.rejects(add({ agency_id: AGENCIES.farPolice.id, owner_id: USERS.farCoordinator.id }), {
    code: '42501',
  })
  const other = await aCase(stage)
  await assert.rejects(add({ person_id: other.personId }), { code: '42501' })
  assert.deepEqual(await server.database.admin("select 1 from app.action where what = 'Forged'"), [])
})

test('AP-07 MAPPA is never offered as an owner, and the wall refuses it', async () => {
  const mappa = { id: '00000000-0000-4000-8002-000000000099', user: '00000000-0000-4000-8003-000000000099' }
  await server.database.admin(
    "insert into app.agency (id, name, short_name, kind, duty) values ($1, 'Aldermere MAPPA', 'MAPPA', 'central', 'other')",
    [mappa.id],
  )
  await server.database.admin('insert into app.agency_area (agency_id, area_id) values ($1, $2)', [
    mappa.id,
    AREAS.aldermere.id,
  ])
  await server.database.admin(
    "insert into app.user_account (id, agency_id, name, email, job_title, status, created_at) values ($1, $2, 'Mab Orrin', 'mab.orrin@parapet.example', 'Officer', 'active', '2026-01-05')",
    [mappa.user, mappa.id],
  )
  await server.database.admin(
    "insert into app.user_role (id, user_id, area_id, role, starts_at) values (gen_random_uuid(), $1, $2, 'mappa-coordinator', '2026-01-05')",
    [mappa.user, AREAS.aldermere.id],
  )
  const staged = await aCase(stage)
  const coordinator = await server.as('coordinator')
  const offered = (await coordinator.get(`/cases/${staged.caseId}/actions/new`)).page.querySelectorAll(
    'input[name=agency]',
  )
  assert.equal(offered.length, 5)
  assert.ok(offered.every((box) => box.getAttribute('value') !== mappa.id))
  const given = {
    agencyId: mappa.id,
    ownerId: mappa.user,
    what: 'Watch',
    reasons: 'Risk',
    dueOn: '2026-12-08',
  }
  assert.equal((await coordinator.api.post(`/api/v1/cases/${staged.caseId}/actions`, given)).status, 422)
  const forged = forge('coordinator', (tx) =>
    proposeAction(tx, server.now(), {
      ...given,
      areaId: AREAS.aldermere.id,
      caseId: staged.caseId,
      personId: staged.personId,
      agendaItemId: null,
      by: USERS.coordinator.id,
    }),
  )
  await assert.rejects(forged, { code: '42501' })
})

test('AP-07 what an agency accepted does not change under it, by page or by the wall', async () => {
  const staged = await aCase(stage)
  const id = await aProposedAction(server, staged, { to: 'housingOfficer' })
  const coordinator = await server.as('coordinator')
  const corrected = await coordinator.post(`/actions/${id}/correct`, {
    version: '1',
    what: 'Visit the tenancy',
    reasons: 'Somebody else may live there',
    'dueOn-day': '15',
    'dueOn-month': '12',
    'dueOn-year': '2026',
    reason: 'A clearer task',
  })
  assert.equal(corrected.status, 303)
  assert.deepEqual(await workOf(server, id), {
    clocks: ['overtaken', 'open'],
    tasks: ['moved', 'open'],
    owes: USERS.housingOfficer.id,
  })
  const officer = await server.as('housingOfficer')
  const stale = await officer.post(`/actions/${id}/accept`, { version: '1' }, { from: `/actions/${id}` })
  assert.equal(stale.status, 409, 'the words that were read are the words that are accepted')
  await officer.post(`/actions/${id}/accept`, { version: '2' }, { from: `/actions/${id}` })
  const refused = await coordinator.get(`/actions/${id}/correct`)
  assert.match(refused.words, /stand as the agency was asked to accept them/)
  await assert.rejects(
    forge('coordinator', (tx) =>
      tx.updateTable('action').set({ what: 'Something else', version: 4 }).where('id', '=', id).execute(),
    ),
    /AP-07/,
  )
})

test('AP-07 an agency refuses with a reason, the proposer is told, and it may accept later', async () => {
  const staged = await aCase(stage)
  const id = await aProposedAction(server, staged, { to: 'housingOfficer' })
  const officer = await server.as('housingOfficer')
  const silent = await officer.post(`/actions/${id}/refuse`, { version: '1', reason: ' ' })
  assert.equal(silent.status, 400)
  assert.match(silent.words, /Enter why your agency refuses it/)
  await officer.post(`/actions/${id}/refuse`, { version: '1', reason: 'We hold no tenancy there' })
  assert.deepEqual(await workOf(server, id), {
    clocks: ['excused'],
    tasks: ['refused'],
    owes: USERS.housingOfficer.id,
  })
  const [mail] = await server.database.admin<{ subject: string; body: string }>(
    'select subject, body from app.outbox_message where to_user_id = $1 order by queued_at desc limit 1',
    [USERS.coordinator.id],
  )
  assert.match(mail?.subject ?? '', /refused/)
  assert.doesNotMatch(`${mail?.subject} ${mail?.body}`, new RegExp(`${staged.familyName}|tenancy`))
  await officer.post(`/actions/${id}/accept`, { version: '2' }, { from: `/actions/${id}` })
  assert.deepEqual(await workOf(server, id), {
    clocks: ['excused', 'open'],
    tasks: ['refused'],
    owes: USERS.housingOfficer.id,
  })
})

test('AP-07 a colleague without sight of the case finds no action; one who was invited to it may answer for the agency', async () => {
  const staged = await aCase(stage)
  const id = await aProposedAction(server, staged, { to: 'offenderManager', by: 'coordinator' })
  const chair = await server.as('chair')
  for (const path of [`/actions/${id}`, `/actions/${id}/refuse`, `/actions/${id}/done`])
    assert.equal((await chair.get(path)).status, 404)
  assert.match((await chair.get('/actions?whose=agency')).words, /0 actions/)
  assert.equal(
    (await chair.post(`/actions/${id}/accept`, { version: '1' }, { from: '/actions' })).status,
    404,
  )
  const everything = await forge('chair', (tx) =>
    tx
      .updateTable('action')
      .set({ state: 'refused', refused_reason: 'Blind', version: 99 })
      .executeTakeFirstOrThrow(),
  )
  assert.equal(everything.numUpdatedRows, 0n)
  const meeting = await aMeeting(stage, { cases: [staged] })
  const item = meeting.items[0]?.agendaItemId ?? ''
  const set = await aProposedAction(server, staged, {
    to: 'offenderManager',
    by: 'coordinator',
    agendaItemId: item,
  })
  const answered = await chair.post(`/actions/${set}/accept`, { version: '1' }, { from: `/actions/${set}` })
  assert.equal(answered.status, 303)
  assert.deepEqual(await workOf(server, set), {
    clocks: ['open'],
    tasks: ['accepted'],
    owes: USERS.offenderManager.id,
  })
})

test('AP-07 somebody from another area finds nothing by list, address or interface, whatever they try', async () => {
  const staged = await aCase(stage)
  const id = await aProposedAction(server, staged, { to: 'housingOfficer' })
  const stranger = await server.as('farCoordinator')
  assert.match((await stranger.get('/actions?whose=all&state=any')).words, /0 actions/)
  const nowhere = await stranger.get('/actions/00000000-0000-4000-8999-000000000000')
  for (const path of [
    `/actions/${id}`,
    `/actions/${id}/close`,
    `/cases/${staged.caseId}/actions`,
    `/cases/${staged.caseId}/actions/new`,
  ]) {
    const refused = await stranger.get(path)
    assert.equal(refused.status, 404)
    assert.equal(refused.words, nowhere.words)
  }
  for (const act of ['accept', 'refuse', 'hand-over', 'done', 'close', 'reopen', 'correct']) {
    const body = {
      version: 1,
      reason: 'x',
      ownerId: USERS.farCoordinator.id,
      result: 'x',
      evidence: 'x',
      what: 'x',
      reasons: 'x',
      dueOn: '2026-12-08',
    }
    assert.equal((await stranger.api.post(`/api/v1/actions/${id}/${act}`, body)).status, 404, act)
  }
  assert.equal((await stranger.api.get(`/api/v1/actions/${id}`)).status, 404)
  assert.equal(await version(id), '1')
})
