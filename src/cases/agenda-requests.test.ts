import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testServer } from '#testing/server.ts'
import { aCase } from '#testing/stages.ts'
import { AREAS, USERS } from '#testing/world.ts'

const server = await testServer()
const stage = { database: server.database }

const requests = (caseId: string) =>
  server.database.admin<{
    id: string
    kind: string
    level: number
    state: string
    wanted_by: string | null
    requested_by: string
    close_reason: string | null
  }>(
    "select id, kind, level, state, wanted_by::text, requested_by, close_reason from app.agenda_request where case_id = $1 and kind = 'risk' order by requested_at, state",
    [caseId],
  )
const asking = {
  reason: 'He was seen outside the school twice this week',
  'wantedBy-day': '8',
  'wantedBy-month': '12',
  'wantedBy-year': '2026',
}

test('the case manager asks by hand for a place on an agenda; it waits with the others, is offered to whoever builds the agenda, and is asked once', async () => {
  const { caseId, familyName } = await aCase(stage, { level: 3 })
  const officer = await server.as('offenderManager')
  const page = `/cases/${caseId}/agenda`
  assert.ok((await officer.get(`/cases/${caseId}`)).page.querySelector(`main a[href="${page}"]`))
  assert.match((await officer.post(page, { reason: '' })).words, /Enter what has changed/)
  assert.match(
    (await officer.post(page, { ...asking, 'wantedBy-year': '2025' })).words,
    /Wanted by must be today or in the future/,
  )
  const twice = await Promise.all([officer.post(page, asking), officer.post(page, asking)])
  assert.deepEqual(twice.map(({ status }) => status).sort(), [303, 400])
  const [made, ...more] = await requests(caseId)
  assert.deepEqual(more, [])
  assert.deepEqual(
    [made?.level, made?.state, made?.wanted_by, made?.requested_by],
    [3, 'open', '2026-12-08', USERS.offenderManager.id],
  )
  assert.match(
    (await officer.get(page)).words,
    /2 requests are open .*Change of risk He was seen outside.*8 December 2026/,
  )
  assert.match(
    (await officer.get(`/cases/${caseId}`)).words,
    /Waiting for a meeting 2 requests are open .*Change of risk He was seen outside/,
  )
  const coordinator = await server.as('coordinator')
  const convened = await coordinator.api.post('/api/v1/meetings', {
    areaId: AREAS.aldermere.id,
    urgent: false,
    level: 3,
    date: '2026-12-01',
    time: '14:00',
    place: 'Room 2',
    chairId: USERS.chiefInspector.id,
    minuteTakerId: USERS.minuteTaker.id,
  })
  const { id } = convened.json() as { id: string }
  assert.match(
    (await coordinator.get(`/meetings/${id}/agenda`)).words,
    new RegExp(`${familyName}.*He was seen outside the school`),
  )
})

test('a request made by hand is withdrawn with its reason by whoever made it or builds agendas, once, and one that follows from a referral is not', async () => {
  const { caseId, requestId } = await aCase(stage)
  const officer = await server.as('offenderManager')
  const coordinator = await server.as('coordinator')
  await officer.post(`/cases/${caseId}/agenda`, asking)
  const [made] = await requests(caseId)
  const page = `/cases/${caseId}/agenda/${made?.id}/withdraw`
  assert.equal((await coordinator.get(`/cases/${caseId}/agenda/${requestId}/withdraw`)).status, 404)
  assert.ok((await coordinator.get(`/cases/${caseId}/agenda`)).page.querySelector(`main a[href="${page}"]`))
  assert.match((await officer.post(page, { reason: ' ' })).words, /Enter why it is withdrawn/)
  const token = (await officer.get(page)).page.querySelector('input[name=_csrf]')?.getAttribute('value') ?? ''
  const sent = await Promise.all(
    ['First', 'Second'].map((reason) => officer.post(page, { reason }, { token })),
  )
  assert.equal(sent.filter(({ status }) => status === 303).length, 1)
  const [withdrawn] = await requests(caseId)
  assert.equal(withdrawn?.state, 'withdrawn')
  assert.match(withdrawn?.close_reason ?? '', /First|Second/)
  const api = await officer.api.post(`/api/v1/cases/${caseId}/agenda-requests`, { reason: 'Again' })
  assert.equal(api.status, 201)
  const { id } = api.json() as { id: string }
  const gone = await coordinator.api.post(`/api/v1/cases/${caseId}/agenda-requests/${id}/withdraw`, {
    reason: 'Heard elsewhere',
  })
  assert.equal(gone.status, 200)
})

test('the interface lists what waits for a meeting: the highest level first, with a count, a filter and a next page', async () => {
  const { caseId } = await aCase(stage, { level: 3 })
  await aCase(stage, { level: 2 })
  const coordinator = await server.as('coordinator')
  type Listed = {
    total: number
    pageSize: number
    requests: { caseId: string; level: number; kind: string }[]
  }
  const all = (await coordinator.api.get('/api/v1/agenda-requests')).json() as Listed
  assert.equal(all.total, all.requests.length)
  assert.equal(all.requests[0]?.level, 3)
  const three = (await coordinator.api.get('/api/v1/agenda-requests?level=3')).json() as Listed
  assert.ok(three.requests.some((each) => each.caseId === caseId))
  assert.ok(three.requests.every(({ level }) => level === 3))
  assert.equal((await coordinator.api.get('/api/v1/agenda-requests?level=9')).status, 400)
  const beyond = (await coordinator.api.get('/api/v1/agenda-requests?page=2')).json() as Listed
  assert.deepEqual([beyond.requests, beyond.total], [[], all.total])
  const far = (await (await server.as('farCoordinator')).api.get('/api/v1/agenda-requests')).json() as Listed
  assert.equal(far.total, 0)
})

test('another area, an invited agency and a reader without the post find no case to ask for; nor does anybody for a closed one', async () => {
  const { caseId } = await aCase(stage)
  for (const user of ['farCoordinator', 'housingOfficer', 'psychologist'] as const) {
    const visitor = await server.as(user)
    assert.equal((await visitor.get(`/cases/${caseId}/agenda`)).status, 404, user)
    assert.equal(
      (await visitor.post(`/cases/${caseId}/agenda`, asking, { from: '/cases' })).status,
      404,
      user,
    )
    const byApi = await visitor.api.post(`/api/v1/cases/${caseId}/agenda-requests`, { reason: 'x' })
    assert.equal(byApi.status, 404, user)
  }
  assert.deepEqual(await requests(caseId), [])
  const coordinator = await server.as('coordinator')
  await coordinator.post(`/cases/${caseId}/close`, { version: '1', reason: 'Ended', evidence: 'Letter' })
  assert.equal((await coordinator.get(`/cases/${caseId}/agenda`)).status, 404)
})
