import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asActor, type Tx } from '#platform/db/actor.ts'
import { testServer } from '#testing/server.ts'
import { aCase, aPerson } from '#testing/stages.ts'
import { AGENCIES, AREAS, START, USERS, type UserKey } from '#testing/world.ts'
import { grantTo } from './sight.fixture.ts'

const server = await testServer()
const stage = { database: server.database }
const as = <T>(user: UserKey, work: (tx: Tx) => Promise<T>) =>
  asActor(server.database.connection.db, { userId: USERS[user].id, now: server.now() }, work)

test('the wall refuses a forged grant: to oneself, in another area, of a person elsewhere, for another person’s case', async () => {
  const { personId, caseId } = await aCase(stage)
  const far = await aPerson(stage, 'farOfficer')
  const other = await aCase(stage)
  const forge = (change: object) =>
    as('coordinator', (tx) =>
      tx
        .insertInto('access_grant')
        .values({
          area_id: AREAS.aldermere.id,
          user_id: USERS.nurse.id,
          kind: 'case-team',
          person_id: personId,
          case_id: caseId,
          reason: 'Forged',
          starts_at: START,
          granted_by: USERS.coordinator.id,
          granted_at: START,
          ...change,
        })
        .execute(),
    )
  for (const change of [
    { user_id: USERS.coordinator.id },
    { user_id: USERS.farOfficer.id },
    { area_id: AREAS.brackenshire.id },
    { person_id: far.personId, case_id: null },
    { case_id: other.caseId },
    { kind: 'break-glass', ends_at: new Date('2026-12-01') },
    { granted_by: USERS.chair.id },
    { user_id: null, agency_id: AGENCIES.farPolice.id, role: 'chief-inspector' },
  ]) {
    await assert.rejects(forge(change), { code: '42501' }, JSON.stringify(change))
  }
  await forge({})
})

test('IS-25 somebody from another area learns nothing by page, act or interface, not even a count', async () => {
  const { personId, caseId } = await aCase(stage)
  const coordinator = await server.as('coordinator')
  await coordinator.post(`/access/person/${personId}/grants/new`, grantTo('nurse', caseId))
  await coordinator.post(`/access/person/${personId}/blocks/new`, {
    kind: 'own-name',
    userId: USERS.chair.id,
    reason: 'x',
  })
  const [grant] = await server.database.admin<{ id: string }>(
    "select id from app.access_grant where person_id = $1 and kind = 'case-team'",
    [personId],
  )
  const [block] = await server.database.admin<{ id: string }>(
    'select id from app.access_block where person_id = $1',
    [personId],
  )
  const stranger = await server.as('farCoordinator')
  const nowhere = await stranger.get('/access/person/00000000-0000-4000-8999-000000000000')
  for (const path of [
    `/access/person/${personId}`,
    `/access/person/${personId}/grants/new`,
    `/access/person/${personId}/blocks/new`,
    `/access/grants/${grant?.id}/end`,
    `/access/blocks/${block?.id}/end`,
  ]) {
    const answer = await stranger.get(path)
    assert.equal(answer.status, 404, path)
    assert.equal(answer.words, nowhere.words)
  }
  const body = {
    kind: 'case-team',
    holder: 'user',
    userId: USERS.farOfficer.id,
    caseId,
    reason: 'Let me',
    endsOn: '2027-01-31',
  }
  assert.equal((await stranger.api.get(`/api/v1/people/${personId}/access`)).status, 404)
  assert.equal((await stranger.api.post(`/api/v1/people/${personId}/grants`, body)).status, 404)
  assert.equal(
    (
      await stranger.api.post(`/api/v1/people/${personId}/blocks`, {
        kind: 'own-name',
        userId: USERS.nurse.id,
        reason: 'x',
      })
    ).status,
    404,
  )
  assert.equal((await stranger.api.post(`/api/v1/grants/${grant?.id}/end`, { reason: 'x' })).status, 404)
  assert.equal((await stranger.api.post(`/api/v1/blocks/${block?.id}/end`, { reason: 'x' })).status, 404)
})

test('the interface gives, shows, blocks and ends under the same rules', async () => {
  const { personId, caseId } = await aCase(stage)
  const { api } = await server.as('coordinator')
  const made = await api.post(`/api/v1/people/${personId}/grants`, {
    kind: 'board-review',
    holder: 'user',
    userId: USERS.socialWorker.id,
    caseId,
    reason: 'Serious case review',
    endsOn: '2027-01-31',
  })
  assert.equal(made.status, 201)
  const { id } = made.json() as { id: string }
  const block = await api.post(`/api/v1/people/${personId}/blocks`, {
    kind: 'own-name',
    userId: USERS.chair.id,
    reason: 'Same name',
  })
  assert.equal(block.status, 201)
  const seen = (await api.get(`/api/v1/people/${personId}/access?via=board-review`)).json() as {
    others: { total: number; reasons: { grantId: string; endsAt: string }[]; blocks: { userId: string }[] }
  }
  assert.deepEqual(
    seen.others.reasons.map((each) => [each.grantId, each.endsAt]),
    [[id, '2027-02-01T00:00:00.000Z']],
  )
  assert.deepEqual(
    seen.others.blocks.map((each) => each.userId),
    [USERS.chair.id],
  )
  const own = (
    await (await server.as('socialWorker')).api.get(`/api/v1/people/${personId}/access`)
  ).json() as { own: { via: string }[]; others: null }
  assert.deepEqual([own.own.map((each) => each.via), own.others], [['board-review'], null])
  assert.equal(
    (
      await api.post(`/api/v1/people/${personId}/grants`, {
        kind: 'duty',
        holder: 'user',
        userId: USERS.chair.id,
        reason: 'x',
        endsOn: '2027-01-31',
      })
    ).status,
    422,
  )
  assert.equal((await api.post(`/api/v1/grants/${id}/end`, { reason: 'Review done' })).status, 200)
  assert.equal(
    (await api.post(`/api/v1/blocks/${(block.json() as { id: string }).id}/end`, { reason: 'Not the same' }))
      .status,
    200,
  )
  const wrong = await api.post(`/api/v1/people/${personId}/grants`, {
    kind: 'case-team',
    holder: 'post',
    agencyId: AGENCIES.police.id,
    caseId,
    reason: 'x',
    endsOn: '2027-01-31',
  })
  assert.equal(wrong.status, 400)
})
