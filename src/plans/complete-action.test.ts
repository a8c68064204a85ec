import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testServer, type Visitor } from '#testing/server.ts'
import { aCase } from '#testing/stages.ts'
import { AGENCIES, USERS } from '#testing/world.ts'
import { actionRow, aProposedAction, workOf } from './plans.fixture.ts'

const server = await testServer()
const stage = { database: server.database }

const accept = (visitor: Visitor, id: string) =>
  visitor.post(`/actions/${id}/accept`, { version: '1' }, { from: `/actions/${id}` })

test('RM-04 an action is proposed with its agency, person, what, why and by when, and reaches its owner', async () => {
  const staged = await aCase(stage)
  const manager = await server.as('offenderManager')
  const form = await manager.get(`/cases/${staged.caseId}/actions/new?agency=${AGENCIES.housing.id}`)
  assert.match(form.words, /Aldermere Council Housing.*Hollis Brand/)
  assert.doesNotMatch(form.words, /Nerys Calloway/)
  const address = `/cases/${staged.caseId}/actions/new`
  const given = {
    agencyId: AGENCIES.housing.id,
    ownerId: USERS.housingOfficer.id,
    what: 'Check the tenancy',
    reasons: 'Others may live there',
    'dueOn-day': '8',
    'dueOn-month': '12',
    'dueOn-year': '2026',
  }
  const sent = await manager.post(address, given)
  assert.equal(sent.status, 303)
  const shown = await manager.follow(sent)
  assert.match(
    shown.words,
    /Check the tenancy.*Aldermere Council Housing.*Hollis Brand.*8 December 2026 \(in 14 days\).*Others may live there.*Orla Pennick/,
  )
  assert.match(shown.words, /Orla Pennick proposed it to Hollis Brand/)
  const [mail] = await server.database.admin<{ to_address: string; body: string }>(
    'select to_address, body from app.outbox_message where to_user_id = $1',
    [USERS.housingOfficer.id],
  )
  assert.equal(mail?.to_address, 'hollis.brand@parapet.example')
  assert.match(mail?.body ?? '', new RegExp(`^${sent.location}$`, 'm'))
  assert.doesNotMatch(mail?.body ?? '', new RegExp(`${staged.familyName}|tenancy`))
})

test('RM-04 what is missing or wrong is said beside its field and what was typed is kept', async () => {
  const staged = await aCase(stage)
  const manager = await server.as('offenderManager')
  const address = `/cases/${staged.caseId}/actions/new`
  const from = `${address}?agency=${AGENCIES.housing.id}`
  const empty = await manager.post(
    address,
    {
      agencyId: AGENCIES.housing.id,
      what: 'Kept words',
      reasons: '',
      'dueOn-day': '',
      'dueOn-month': '',
      'dueOn-year': '',
    },
    { from },
  )
  assert.equal(empty.status, 400)
  assert.match(
    empty.words,
    /There is a problem.*Enter why it is needed.*Enter the date by which it is to be done.*Select the responsible person/,
  )
  assert.equal(empty.page.querySelector('#what')?.text.trim(), 'Kept words')
  const given = {
    agencyId: AGENCIES.housing.id,
    what: 'x',
    reasons: 'y',
    'dueOn-day': '23',
    'dueOn-month': '11',
    'dueOn-year': '2026',
  }
  const past = await manager.post(address, { ...given, ownerId: USERS.housingOfficer.id }, { from })
  assert.match(past.words, /must be today or in the future/)
  const wrongAgency = await manager.post(
    address,
    { ...given, 'dueOn-year': '2027', ownerId: USERS.nurse.id },
    { from },
  )
  assert.match(wrongAgency.words, /Select the responsible person/)
  assert.match(
    (await manager.get(`${address}?chosen=yes`)).words,
    /There is a problem Select the agency that is to act/,
  )
  assert.deepEqual(
    await server.database.admin("select 1 from app.action where what in ('x', 'Kept words')"),
    [],
  )
})

test('RM-04 an action is done only with a result and with what shows it', async () => {
  const staged = await aCase(stage)
  const id = await aProposedAction(server, staged, { to: 'housingOfficer' })
  const officer = await server.as('housingOfficer')
  const early = await officer.get(`/actions/${id}/done`)
  assert.match(early.words, /Accept the action for your agency before/)
  await accept(officer, id)
  const bare = await officer.post(`/actions/${id}/done`, {
    version: '2',
    result: 'One other occupant',
    evidence: '',
  })
  assert.equal(bare.status, 400)
  assert.match(bare.words, /Enter what shows that it is done/)
  assert.match(bare.page.querySelector('#result')?.text ?? '', /One other occupant/)
  const done = await officer.post(`/actions/${id}/done`, {
    version: '2',
    result: 'One other occupant',
    evidence: 'Visit record of 24 November',
  })
  assert.equal(done.status, 303)
  const shown = await (await server.as('coordinator')).get(`/actions/${id}`)
  assert.match(shown.words, /Done.*Result One other occupant Evidence Visit record of 24 November/)
  assert.deepEqual(await workOf(server, id), {
    clocks: ['met'],
    tasks: ['accepted'],
    owes: USERS.housingOfficer.id,
  })
})

test('RM-04 once done, sight of the person ends for one who had it for this action alone', async () => {
  const staged = await aCase(stage)
  const id = await aProposedAction(server, staged, { to: 'nurse' })
  const nurse = await server.as('nurse')
  assert.match((await nurse.get(`/actions/${id}`)).words, new RegExp(staged.familyName))
  assert.equal((await nurse.get(`/cases/${staged.caseId}`)).status, 404)
  await accept(nurse, id)
  await nurse.post(`/actions/${id}/done`, { version: '2', result: 'Seen', evidence: 'Clinic record' })
  server.setNow('2026-11-24T09:05:00Z')
  const after = await nurse.get(`/actions/${id}`)
  assert.equal(after.status, 200)
  assert.doesNotMatch(after.words, new RegExp(staged.familyName))
  assert.equal((await nurse.get(`/people/${staged.personId}`)).status, 404)
  server.setNow('2026-11-24T09:00:00Z')
})

test('RM-04 an action done late is recorded as such, and opened again by the unit it waits to be accepted anew', async () => {
  const staged = await aCase(stage)
  const id = await aProposedAction(server, staged, { to: 'housingOfficer', dueOn: '2026-11-25' })
  const officer = await server.as('housingOfficer')
  await accept(officer, id)
  server.setNow('2026-11-27T09:00:00Z')
  await officer.post(`/actions/${id}/done`, { version: '2', result: 'Seen', evidence: 'Visit record' })
  assert.deepEqual((await workOf(server, id)).clocks, ['missed'])
  const coordinator = await server.as('coordinator')
  assert.match(
    (await coordinator.get(`/actions/${id}/reopen`)).words,
    /wait for its agency to accept it again/,
  )
  await coordinator.post(`/actions/${id}/reopen`, {
    version: '3',
    reason: 'The record is of another address',
  })
  assert.equal((await actionRow(server, id)).state, 'proposed')
  assert.deepEqual(await workOf(server, id), {
    clocks: ['missed', 'open'],
    tasks: ['accepted', 'open'],
    owes: USERS.housingOfficer.id,
  })
  assert.match((await officer.get(`/actions/${id}`)).words, /Corin Ashdown opened it again.*Result: Seen/)
  server.setNow('2026-11-24T09:00:00Z')
})

test('RM-04 the agency opens its own finished action again without asking anybody', async () => {
  const staged = await aCase(stage)
  const id = await aProposedAction(server, staged, { to: 'housingOfficer' })
  const officer = await server.as('housingOfficer')
  await accept(officer, id)
  await officer.post(`/actions/${id}/done`, { version: '2', result: 'Seen', evidence: 'Visit record' })
  await officer.post(`/actions/${id}/reopen`, { version: '3', reason: 'Recorded on the wrong action' })
  assert.equal((await actionRow(server, id)).state, 'accepted')
  assert.deepEqual((await workOf(server, id)).clocks, ['met', 'open'])
})

test('RM-04 an action is handed over to a colleague of the same agency, who then owes it', async () => {
  const staged = await aCase(stage)
  const id = await aProposedAction(server, staged, { to: 'housingOfficer' })
  const officer = await server.as('housingOfficer')
  await accept(officer, id)
  const form = await officer.get(`/actions/${id}/hand-over`)
  assert.match(form.words, /Nat Oldacre/)
  assert.doesNotMatch(form.words, /Nerys Calloway/)
  const wrong = await officer.post(`/actions/${id}/hand-over`, {
    version: '2',
    ownerId: USERS.nurse.id,
    reason: 'Leave',
  })
  assert.equal(wrong.status, 400)
  const handed = await officer.post(`/actions/${id}/hand-over`, {
    version: '2',
    ownerId: USERS.newcomer.id,
    reason: 'Leave',
  })
  assert.equal(handed.location, '/actions')
  assert.deepEqual(await workOf(server, id), {
    clocks: ['overtaken', 'open'],
    tasks: ['accepted'],
    owes: USERS.newcomer.id,
  })
  server.setNow('2026-11-24T09:05:00Z')
  assert.equal((await officer.get(`/actions/${id}`)).status, 404)
  const taker = await server.as('newcomer')
  assert.match((await taker.get('/actions')).words, /1 action/)
  assert.match((await taker.get(`/actions/${id}`)).words, /Hollis Brand handed it over to Nat Oldacre/)
  server.setNow('2026-11-24T09:00:00Z')
})

test('RM-04 an action is closed only with a reason, by those who may, and opened again', async () => {
  const staged = await aCase(stage)
  const id = await aProposedAction(server, staged, { to: 'housingOfficer' })
  const officer = await server.as('housingOfficer')
  await accept(officer, id)
  assert.match(
    (await officer.get(`/actions/${id}/close`)).words,
    /Only the chair or the MAPPA unit can do this/,
  )
  const coordinator = await server.as('coordinator')
  assert.match(
    (await coordinator.post(`/actions/${id}/close`, { version: '2', reason: '' })).words,
    /Enter why it is closed/,
  )
  await coordinator.post(`/actions/${id}/close`, { version: '2', reason: 'The tenancy ended' })
  assert.deepEqual(await workOf(server, id), {
    clocks: ['excused'],
    tasks: ['accepted'],
    owes: USERS.housingOfficer.id,
  })
  await coordinator.post(`/actions/${id}/reopen`, { version: '3', reason: 'The tenancy goes on after all' })
  assert.equal((await actionRow(server, id)).state, 'proposed')
})

test('RM-04 two people saving the same action do not overwrite each other', async () => {
  const staged = await aCase(stage)
  const id = await aProposedAction(server, staged, { to: 'housingOfficer' })
  const officer = await server.as('housingOfficer')
  await accept(officer, id)
  await (await server.as('coordinator')).post(`/actions/${id}/close`, { version: '2', reason: 'Ended' })
  const late = await officer.api.post(`/api/v1/actions/${id}/done`, {
    version: 2,
    result: 'Seen',
    evidence: 'Record',
  })
  assert.equal(late.status, 422)
  const again = await officer.api.post(`/api/v1/actions/${id}/refuse`, { version: 2, reason: 'No' })
  assert.equal(again.status, 422)
  assert.equal((await actionRow(server, id)).state, 'closed')
})

test('RM-04 the interface proposes, accepts and completes under the same rules', async () => {
  const staged = await aCase(stage)
  const manager = await server.as('offenderManager')
  const made = await manager.api.post(`/api/v1/cases/${staged.caseId}/actions`, {
    agencyId: AGENCIES.housing.id,
    ownerId: USERS.housingOfficer.id,
    what: 'Check',
    reasons: 'Risk',
    dueOn: '2026-12-08',
  })
  assert.equal(made.status, 201)
  const { id } = made.json() as { id: string }
  const theirs = await manager.api.post(`/api/v1/actions/${id}/accept`, { version: 1 })
  assert.equal(theirs.status, 422)
  assert.equal((theirs.json() as { error: string }).error, 'not-own-agency')
  const officer = await server.as('housingOfficer')
  assert.equal((await officer.api.post(`/api/v1/actions/${id}/accept`, { version: 1 })).status, 200)
  assert.equal(
    (await officer.api.post(`/api/v1/actions/${id}/done`, { version: 2, result: 'Seen' })).status,
    400,
  )
  assert.equal(
    (await officer.api.post(`/api/v1/actions/${id}/done`, { version: 2, result: 'Seen', evidence: 'Record' }))
      .status,
    200,
  )
  const read = (await officer.api.get(`/api/v1/actions/${id}`)).json() as {
    state: string
    history: { act: string }[]
  }
  assert.equal(read.state, 'done')
  assert.deepEqual(
    read.history.map(({ act }) => act),
    ['done', 'accepted', 'proposed'],
  )
})
