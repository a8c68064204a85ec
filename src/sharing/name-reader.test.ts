import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asActor, type Tx } from '#platform/db/actor.ts'
import { testServer } from '#testing/server.ts'
import { aCase, aMeeting } from '#testing/stages.ts'
import { AREAS, START, USERS, type UserKey } from '#testing/world.ts'
import { anItem } from './items.fixture.ts'

const server = await testServer()
const stage = { database: server.database }
const as = <T>(user: UserKey, work: (tx: Tx) => Promise<T>) =>
  asActor(server.database.connection.db, { userId: USERS[user].id, now: START }, work)

async function stageNamed() {
  const about = await aCase(stage)
  const meeting = await aMeeting(stage, { cases: [about], invite: ['nurse', 'housingOfficer'] })
  const agendaItemId = meeting.items[0]?.agendaItemId ?? ''
  const id = await anItem(stage, about, {
    by: 'nurse',
    body: 'Known to the ward',
    handling: 'named',
    agendaItemId,
  })
  return { about, agendaItemId, id }
}

const forged = (user: UserKey, item: { id: string; personId: string }, kind: 'item-reader' | 'case-team') =>
  as(user, (tx) =>
    tx
      .insertInto('access_grant')
      .values({
        area_id: AREAS.aldermere.id,
        user_id: USERS[user].id,
        kind,
        person_id: item.personId,
        item_id: item.id,
        reason: 'Let me see',
        starts_at: START,
        granted_by: USERS[user].id,
        granted_at: START,
      })
      .execute(),
  )

test('IS-10 an item for named readers is absent for everybody else, until its owner names them, and again when that ends', async () => {
  const { about, agendaItemId, id } = await stageNamed()
  const nurse = await server.as('nurse')
  const coordinator = await server.as('coordinator')
  assert.equal((await coordinator.get(`/items/${id}`)).status, 404)
  assert.match((await coordinator.get(`/cases/${about.caseId}/items`)).words, /0 items you can see/)
  assert.equal((await (await server.as('housingOfficer')).get(`/items/${id}`)).status, 404)
  const named = await nurse.post(`/items/${id}/readers`, {
    userId: USERS.coordinator.id,
    reason: 'Screens the referral',
  })
  assert.equal(named.status, 303)
  assert.match((await nurse.follow(named)).words, /Corin Ashdown, Aldermere Police Screens the referral/)
  assert.match((await coordinator.get(`/items/${id}`)).words, /Known to the ward/)
  assert.equal(
    (await (await server.as('housingOfficer')).get(`/items?agendaItem=${agendaItemId}`)).words.includes(
      '0 items you can see',
    ),
    true,
  )
  const end =
    (await nurse.get(`/items/${id}/readers`)).page.querySelector('table form')?.getAttribute('action') ?? ''
  assert.equal((await nurse.post(end, {}, { from: `/items/${id}/readers` })).status, 303)
  assert.equal((await coordinator.get(`/items/${id}`)).status, 404)
})

test('a reader is chosen from the area, is named once, and needs a reason', async () => {
  const { id } = await stageNamed()
  const nurse = await server.as('nurse')
  const name = (userId: string, reason = 'Needs it') => nurse.post(`/items/${id}/readers`, { userId, reason })
  assert.match((await name('', '')).words, /There is a problem Select who may read it Enter why they need it/)
  assert.match((await name(USERS.farOfficer.id)).words, /Select who may read it/)
  assert.equal((await name(USERS.chair.id)).status, 303)
  assert.match((await name(USERS.chair.id)).words, /can read the item already/)
})

test('only the owner opens an item: not co-ordination that gives other grants, not a reader, not another area', async () => {
  const { about, id } = await stageNamed()
  const item = { id, personId: about.personId }
  for (const user of ['coordinator', 'housingOfficer', 'farCoordinator'] as const) {
    await assert.rejects(forged(user, item, 'item-reader'), { code: '42501' }, user)
  }
  // A grant of another kind does not open the item, whatever it points at and however it came to be.
  await assert.rejects(forged('coordinator', item, 'case-team'), { code: '42501' })
  await server.database.admin(
    "insert into app.access_grant (area_id, user_id, kind, person_id, item_id, reason, starts_at, granted_at) values ($1, $2, 'duty', $3, $4, 'x', $5, $5)",
    [AREAS.aldermere.id, USERS.coordinator.id, about.personId, id, START],
  )
  assert.equal((await (await server.as('coordinator')).get(`/items/${id}`)).status, 404)
  assert.equal(
    (
      await (
        await server.as('farCoordinator')
      ).api.post(`/api/v1/items/${id}/readers`, { userId: USERS.farCoordinator.id, reason: 'x' })
    ).status,
    404,
  )
})

test('the interface names a reader and ends their sight under the same rule', async () => {
  const { id } = await stageNamed()
  const nurse = await server.as('nurse')
  assert.equal(
    (
      await nurse.api.post(`/api/v1/items/${id}/readers`, {
        userId: USERS.socialWorker.id,
        reason: 'Assesses the children',
      })
    ).status,
    200,
  )
  const { readers } = (await nurse.api.get(`/api/v1/items/${id}/readers`)).json() as {
    readers: { grantId: string; name: string }[]
  }
  assert.deepEqual(
    readers.map((reader) => reader.name),
    ['Sacha Wren'],
  )
  const social = await server.as('socialWorker')
  assert.equal((await social.api.get(`/api/v1/items/${id}`)).status, 200)
  assert.equal(
    (await nurse.api.post(`/api/v1/items/${id}/readers/${readers[0]?.grantId}/end`, {})).status,
    200,
  )
  assert.equal((await social.api.get(`/api/v1/items/${id}`)).status, 404)
})
