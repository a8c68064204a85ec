import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testServer } from '#testing/server.ts'
import { AGENCIES, USERS } from '#testing/world.ts'
import { aDiscussion, close } from './minutes.fixture.ts'

const server = await testServer()
const stage = { database: server.database }

test('MT-33 on: minutes are written, approved and read by the interface under the same rules', async () => {
  const about = await aDiscussion(stage)
  const base = `/api/v1${about.href}`
  const { api: taker } = await server.as('minuteTaker')
  assert.deepEqual(
    (await taker.post(base, { version: 0, riskConfirmed: 'High', level: 2, personTold: 'yes' })).json(),
    { version: 1 },
  )
  assert.equal((await taker.post(base, { version: 0, discussion: 'Begun twice' })).status, 409)
  const review = {
    reviewOutcome: 'next-review',
    nextReviewOn: '2027-02-24',
    reviewReasons: 'Programme',
    reviewFactors: { risk: 'High', monitoring: 'Weekly', interventions: 'Programme', 'co-operation': 'Good' },
  }
  assert.deepEqual((await taker.post(base, { version: 1, ...review })).json(), { version: 2 })
  assert.equal(
    (
      await taker.post(`${base}/decisions`, {
        decision: 'Visit',
        reasons: 'Risk',
        ownerAgencyId: AGENCIES.farPolice.id,
      })
    ).status,
    400,
  )
  assert.equal(
    (
      await taker.post(`${base}/decisions`, {
        decision: 'Visit',
        reasons: 'Risk',
        ownerAgencyId: AGENCIES.police.id,
      })
    ).status,
    201,
  )
  assert.equal(
    (
      await taker.post(`${base}/actions`, {
        ownerId: USERS.housingOfficer.id,
        what: 'Check locks',
        reasons: 'Risk',
        dueOn: '2026-12-08',
      })
    ).status,
    201,
  )
  assert.equal(
    (await taker.post(`${base}/recipients`, { userId: USERS.socialWorker.id, duty: 'Children' })).status,
    200,
  )
  await close(stage, about)
  const { api: chair } = await server.as('chair')
  assert.equal((await chair.post(`${base}/approve`, { version: 1 })).status, 409)
  assert.equal((await chair.post(`${base}/approve`, { version: 2 })).status, 200)
  const { api: reader } = await server.as('socialWorker')
  const read = (await reader.get(base)).json() as {
    status: string
    riskConfirmed: string
    decisions: { owner: string }[]
    actions: { state: string }[]
    present: unknown[]
  }
  assert.deepEqual(
    [read.status, read.riskConfirmed, read.decisions[0]?.owner, read.actions[0]?.state],
    ['approved', 'High', 'Aldermere Police', 'proposed'],
  )
  assert.equal(((await reader.get('/api/v1/minutes?status=approved')).json() as { total: number }).total, 1)
  const { api: stranger } = await server.as('farCoordinator')
  assert.equal((await stranger.get(base)).status, 404)
  assert.equal(((await stranger.get('/api/v1/minutes')).json() as { total: number }).total, 0)
})

test('decisions, quotes and recipients of a draft are changed and taken out by the interface, by its writers only', async () => {
  const about = await aDiscussion(stage)
  const base = `/api/v1${about.href}`
  const { api: taker } = await server.as('minuteTaker')
  const { id } = (
    await taker.post(`${base}/decisions`, {
      decision: 'Visit',
      reasons: 'Risk',
      ownerAgencyId: AGENCIES.police.id,
    })
  ).json() as { id: string }
  const { api: stranger } = await server.as('farChair')
  assert.equal((await stranger.post(`${base}/decisions/${id}/remove`, {})).status, 404)
  assert.equal(
    (
      await taker.post(`${base}/decisions/${id}`, {
        decision: 'Visit daily',
        reasons: 'Risk',
        ownerAgencyId: AGENCIES.police.id,
        version: 1,
      })
    ).status,
    200,
  )
  assert.equal(
    (
      await taker.post(`${base}/decisions/${id}`, {
        decision: 'x',
        reasons: 'x',
        ownerAgencyId: AGENCIES.police.id,
        version: 1,
      })
    ).status,
    409,
  )
  assert.equal((await taker.post(`${base}/decisions/${id}/remove`, {})).status, 200)
  const { api: housing } = await server.as('housingOfficer')
  const item = {
    kind: 'opinion',
    body: 'Neighbours worry',
    source: 'Visits',
    purpose: 'Risk',
    lawfulBasis: 'mappa-gateway',
    handling: 'case',
  }
  const supplied = (await housing.post('/api/v1/items', { agendaItem: about.agendaItemId, item })).json() as {
    id: string
  }
  assert.equal((await taker.post(`${base}/quotes`, { add: [supplied.id] })).status, 200)
  await taker.post(`${base}/recipients`, { userId: USERS.socialWorker.id, duty: 'Children' })
  const draft = (await taker.get(base)).json() as {
    quotes: { item: { body: string } }[]
    recipients: { id: string }[]
    decisions: unknown[]
  }
  assert.deepEqual(
    [draft.quotes[0]?.item.body, draft.decisions.length, draft.recipients.length],
    ['Neighbours worry', 0, 1],
  )
  assert.equal((await taker.post(`${base}/recipients/${draft.recipients[0]?.id}/remove`, {})).status, 200)
  assert.equal((await taker.post(`${base}/quotes`, { remove: [supplied.id] })).status, 200)
  const after = (await taker.get(base)).json() as { quotes: unknown[]; recipients: unknown[] }
  assert.deepEqual([after.quotes.length, after.recipients.length], [0, 0])
})

test('a draft is sent to its chair by the interface: one task and one message, of the version that was read, and by nobody else', async () => {
  const about = await aDiscussion(stage)
  const base = `/api/v1${about.href}`
  const { api: taker } = await server.as('minuteTaker')
  assert.equal((await taker.post(`${base}/send`, { version: 1 })).status, 404)
  await taker.post(base, { version: 0, riskConfirmed: 'High' })
  assert.equal((await taker.post(`${base}/send`, { version: 2 })).status, 409)
  for (const user of ['housingOfficer', 'nurse', 'farCoordinator'] as const)
    assert.equal((await (await server.as(user)).api.post(`${base}/send`, { version: 1 })).status, 404, user)
  assert.equal((await taker.post(`${base}/send`, { version: 1 })).status, 200)
  const again = await taker.post(`${base}/send`, { version: 1 })
  assert.equal(again.status, 200)
  const tasks = await server.database.admin<{ owner_user_id: string }>(
    "select owner_user_id from app.task where kind = 'approve-minutes' and case_id = $1 and done_at is null",
    [about.caseId],
  )
  assert.deepEqual(tasks, [{ owner_user_id: USERS.chair.id }])
  const [event] = await server.database.admin<{ n: number }>(
    "select count(*)::int as n from app.audit_event where event = 'minute.sent-to-chair' and outcome = 'done' and $1 = any (subject_ids)",
    [about.agendaItemId],
  )
  assert.equal(event?.n, 2)
})
