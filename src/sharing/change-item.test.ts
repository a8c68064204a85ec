import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asActor, type Tx } from '#platform/db/actor.ts'
import { testServer } from '#testing/server.ts'
import { aCase, aMeeting } from '#testing/stages.ts'
import { AGENCIES, START, USERS, type UserKey } from '#testing/world.ts'
import { A_FACT, anItem } from './items.fixture.ts'

const server = await testServer()
const stage = { database: server.database }
const as = <T>(user: UserKey, work: (tx: Tx) => Promise<T>) =>
  asActor(server.database.connection.db, { userId: USERS[user].id, now: START }, work)

async function stageItem(body: string) {
  const about = await aCase(stage)
  const meeting = await aMeeting(stage, { cases: [about], invite: ['housingOfficer', 'nurse'] })
  const agendaItemId = meeting.items[0]?.agendaItemId ?? ''
  return { about, id: await anItem(stage, about, { by: 'housingOfficer', body, agendaItemId }) }
}

const onRecord = async (id: string) =>
  (
    await server.database.admin<{ body: string; version: number; owner_agency_id: string }>(
      'select body, version, owner_agency_id from app.information_item where id = $1',
      [id],
    )
  )[0]

test('IS-10 the owner changes an item, and only the owner can read what it said before', async () => {
  const { id } = await stageItem('First account')
  const housing = await server.as('housingOfficer')
  assert.match((await housing.get(`/items/${id}/change`)).words, /What it said before stays on record/)
  const saved = await housing.post(`/items/${id}/change`, { ...A_FACT, body: 'Second account', version: '1' })
  assert.equal(saved.status, 303)
  assert.match((await housing.follow(saved)).words, /Second account .*1 earlier version .*First account/)
  const nurse = await (await server.as('nurse')).get(`/items/${id}`)
  assert.match(nurse.words, /Second account/)
  assert.doesNotMatch(nurse.text, /First account/)
  const versions = (tx: Tx) =>
    tx.selectFrom('information_item_version').select('body').where('item_id', '=', id).execute()
  assert.deepEqual(await as('housingOfficer', versions), [{ body: 'First account' }])
  assert.deepEqual(await as('coordinator', versions), [])
})

test('IS-10 those who may read an item but do not own it find nothing to change, withdraw or open to others', async () => {
  const { id } = await stageItem('Ours to change')
  for (const user of ['coordinator', 'nurse', 'farCoordinator'] as const) {
    const visitor = await server.as(user)
    for (const act of ['change', 'withdraw', 'readers']) {
      assert.equal((await visitor.get(`/items/${id}/${act}`)).status, 404, `${user} ${act}`)
      assert.equal(
        (
          await visitor.post(
            `/items/${id}/${act}`,
            { ...A_FACT, version: '1', reason: 'x', userId: USERS.nurse.id },
            { from: '/people' },
          )
        ).status,
        404,
      )
    }
    assert.equal(
      (await visitor.api.post(`/api/v1/items/${id}/withdraw`, { version: 1, reason: 'x' })).status,
      404,
    )
  }
  assert.equal((await onRecord(id))?.version, 1)
})

test('IS-10 the wall refuses a forged update by anybody else, and even the owner cannot give an item away', async () => {
  const { id } = await stageItem('Behind the wall')
  const change = (body: string) => (tx: Tx) =>
    tx
      .updateTable('information_item')
      .set({ body, version: 2 })
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
  for (const user of ['coordinator', 'nurse', 'chair', 'farCoordinator'] as const) {
    assert.equal((await as(user, change('Forged'))).numUpdatedRows, 0n, user)
  }
  const giveAway = (to: string) => (tx: Tx) =>
    tx.updateTable('information_item').set({ owner_agency_id: to }).where('id', '=', id).execute()
  await assert.rejects(as('housingOfficer', giveAway(AGENCIES.police.id)), { code: '42501' })
  await assert.rejects(
    as('coordinator', (tx) => tx.deleteFrom('information_item').where('id', '=', id).execute()),
    { code: '42501' },
  )
  await assert.rejects(
    server.database.admin('update app.information_item set owner_agency_id = $2 where id = $1', [
      id,
      AGENCIES.police.id,
    ]),
    /keeps its owning agency/,
  )
  assert.deepEqual(await onRecord(id), {
    body: 'Behind the wall',
    version: 1,
    owner_agency_id: AGENCIES.housing.id,
  })
})

test('two people of the owner change one item: the second sees what they typed and nothing is overwritten', async () => {
  const { id } = await stageItem('As first told')
  const housing = await server.as('housingOfficer')
  assert.equal(
    (await housing.post(`/items/${id}/change`, { ...A_FACT, body: 'Saved first', version: '1' })).status,
    303,
  )
  const late = await housing.post(`/items/${id}/change`, {
    ...A_FACT,
    body: 'Typed at the same time',
    version: '1',
  })
  assert.equal(late.status, 409)
  assert.match(late.words, /Somebody else saved this first .*Typed at the same time/)
  assert.equal((await onRecord(id))?.body, 'Saved first')
})

test('IS-10 a withdrawn item loses its words for everybody but its owner, says so with the reason, and never changes again', async () => {
  const { about, id } = await stageItem('Told in error')
  const housing = await server.as('housingOfficer')
  assert.match(
    (await housing.post(`/items/${id}/withdraw`, { version: '1', reason: ' ' })).words,
    /Enter why you are withdrawing it/,
  )
  assert.equal(
    (await housing.post(`/items/${id}/withdraw`, { version: '1', reason: 'It concerned somebody else' }))
      .status,
    303,
  )
  const coordinator = await server.as('coordinator')
  const list = await coordinator.get(`/cases/${about.caseId}/items`)
  assert.match(
    list.words,
    /Aldermere Council Housing withdrew this on 24 November 2026\. Reason: It concerned somebody else/,
  )
  assert.doesNotMatch(list.text, /Told in error|Own records/)
  assert.deepEqual(
    await as('coordinator', (tx) =>
      tx.selectFrom('information_item').select(['body', 'source', 'event_on']).where('id', '=', id).execute(),
    ),
    [{ body: 'Withdrawn', source: 'Withdrawn', event_on: null }],
  )
  assert.match((await housing.get(`/items/${id}`)).words, /1 earlier version .*Told in error/)
  assert.equal((await housing.get(`/items/${id}/change`)).status, 404)
  await assert.rejects(
    as('housingOfficer', (tx) =>
      tx.updateTable('information_item').set({ body: 'Back again' }).where('id', '=', id).execute(),
    ),
    { code: '42501' },
  )
  const [event] = await server.database.admin<{ n: number }>(
    "select count(*)::int as n from app.audit_event where event = 'item.withdrawn' and outcome = 'done'",
  )
  assert.equal(event?.n, 1)
})
