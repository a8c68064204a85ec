import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asActor, type Tx } from '#platform/db/actor.ts'
import { testServer } from '#testing/server.ts'
import { AGENCIES, AREAS, emailOf, START, USERS, type UserKey } from '#testing/world.ts'
import { aUser, invitation } from './users.fixture.ts'

const server = await testServer()
const as = <T>(user: UserKey, work: (tx: Tx) => Promise<T>) =>
  asActor(server.database.connection.db, { userId: USERS[user].id, now: START }, work)

test('the users of the area have a count, filters, an empty state and a next page', async () => {
  const coordinator = await server.as('coordinator')
  const all = await coordinator.get('/users')
  assert.match(
    all.words,
    /12 users .*Adair Mossop profile-administrator Aldermere Police Profile administrator in Aldermere Active/,
  )
  assert.doesNotMatch(all.words, /Bryn Fallow|Brackenshire/)
  assert.match((await coordinator.get('/users?q=corin')).words, /1 user .*Corin Ashdown/)
  assert.match(
    (await coordinator.get(`/users?agency=${AGENCIES.health.id}`)).words,
    /1 user .*Nerys Calloway/,
  )
  assert.match((await coordinator.get('/users?role=social-worker&state=active')).words, /1 user .*Sacha Wren/)
  assert.match((await coordinator.get('/users?state=invited')).words, /0 users No user matches/)
  for (let n = 10; n < 30; n++) await aUser(server.database, `Zeta Extra${n}`)
  const first = await coordinator.get('/users')
  assert.match(first.words, /32 users/)
  assert.equal(first.page.querySelectorAll('tbody tr').length, 25)
  const next = first.page.querySelector('.govuk-pagination__next a')?.getAttribute('href') ?? ''
  assert.equal((await coordinator.get(next)).page.querySelectorAll('tbody tr').length, 7)
})

test('IS-25 an administrator sees and touches nobody whose roles are only in another area', async () => {
  const { id, roleId } = await aUser(server.database, 'Fran Elsewhere', {
    area: 'brackenshire',
    agency: 'farPolice',
  })
  const administrator = await server.as('administrator')
  const nowhere = await administrator.get('/users/00000000-0000-4000-8999-000000000000')
  for (const path of [
    `/users/${id}`,
    `/users/${id}/roles/new`,
    `/users/${id}/end`,
    `/users/roles/${roleId}/end`,
  ]) {
    const answer = await administrator.get(path)
    assert.equal(answer.status, 404, path)
    assert.equal(answer.words, nowhere.words)
  }
  assert.match((await administrator.get('/users?q=elsewhere')).words, /0 users/)
  assert.equal(
    ((await administrator.api.get('/api/v1/users?q=elsewhere')).json() as { total: number }).total,
    0,
  )
  assert.equal(
    (await administrator.api.post(`/api/v1/users/${id}/end`, { version: 1, when: 'now', reason: 'x' }))
      .status,
    404,
  )
  const role = {
    id: crypto.randomUUID(),
    user_id: id,
    area_id: AREAS.aldermere.id,
    role: 'social-worker',
    starts_at: START,
    granted_by: USERS.administrator.id,
  }
  await assert.rejects(
    as('administrator', (tx) => tx.insertInto('user_role').values(role).execute()),
    { code: '42501' },
  )
  await assert.rejects(
    as('administrator', (tx) =>
      tx
        .insertInto('user_role')
        .values({ ...role, user_id: USERS.nurse.id, area_id: AREAS.brackenshire.id })
        .execute(),
    ),
    { code: '42501' },
  )
  const ended = await as('administrator', (tx) =>
    tx
      .updateTable('user_account')
      .set({ status: 'disabled', ends_on: '2026-11-24', ended_reason: 'x' })
      .where('id', '=', id)
      .executeTakeFirst(),
  )
  assert.equal(ended.numUpdatedRows, 0n)
  assert.equal((await (await server.as('nurse')).get('/users')).status, 404)
  assert.equal((await (await server.as('auditor')).get(`/users/${USERS.nurse.id}/end`)).status, 404)
})

test('the interface lists, invites, gives, ends, under the same rules', async () => {
  const { api } = await server.as('administrator')
  const made = await api.post('/api/v1/users', invitation())
  assert.equal(made.status, 201)
  const { id } = made.json() as { id: string }
  assert.equal((await api.post(`/api/v1/users/${id}/invitation`, {})).status, 200)
  const role = await api.post(`/api/v1/users/${id}/roles`, {
    areaId: AREAS.aldermere.id,
    role: 'agency-representative',
    reason: 'Also represents',
  })
  assert.equal(role.status, 201)
  assert.equal(
    (
      await api.post(`/api/v1/users/${id}/roles`, {
        areaId: AREAS.aldermere.id,
        role: 'agency-representative',
        reason: 'Twice',
      })
    ).status,
    422,
  )
  assert.equal(
    (await api.post(`/api/v1/user-roles/${(role.json() as { id: string }).id}/end`, { reason: 'No longer' }))
      .status,
    200,
  )
  const user = (await api.get(`/api/v1/users/${id}`)).json() as {
    version: number
    state: string
    roles: { endReason: string | null }[]
  }
  assert.deepEqual(user.roles.map((each) => each.endReason).sort(), ['No longer', null])
  assert.equal(
    (await api.post(`/api/v1/users/${id}/end`, { version: user.version, when: 'now', reason: 'Never came' }))
      .status,
    200,
  )
  assert.equal((await api.post('/api/v1/users', invitation({ email: emailOf('farChair') }))).status, 422)
  assert.equal((await api.post('/api/v1/users', { name: 'x' })).status, 400)
})
