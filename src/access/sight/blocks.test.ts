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

test('a block beats role and grant from the moment it is recorded, and the one blocked finds nothing of it', async () => {
  const { personId, caseId } = await aCase(stage)
  const coordinator = await server.as('coordinator')
  const block = (userId: string) =>
    coordinator.post(`/access/person/${personId}/blocks/new`, {
      kind: 'conflict-of-interest',
      userId,
      reason: 'Is the brother of the victim',
    })
  const psychologist = await server.as('psychologist')
  assert.equal((await psychologist.get(`/cases/${caseId}`)).status, 200)
  assert.equal((await block(USERS.psychologist.id)).status, 303)
  assert.equal((await block(USERS.offenderManager.id)).status, 303)
  for (const [user, path] of [
    ['psychologist', `/people/${personId}`],
    ['psychologist', `/cases/${caseId}`],
    ['psychologist', `/access/person/${personId}`],
    ['offenderManager', `/people/${personId}`],
  ] as const) {
    assert.equal((await (await server.as(user)).get(path)).status, 404, `${user} ${path}`)
  }
  const page = (await coordinator.get(`/access/person/${personId}`)).words
  assert.match(page, /Blocks .*Dr Psyche Lorimer Conflict of interest Is the brother of the victim/)
  assert.match(page, /1 person or post, for 1 reason/)
  assert.match(
    (await block(USERS.psychologist.id)).words,
    /Dr Psyche Lorimer is blocked from this record already/,
  )
  const refused = await coordinator.post(
    `/access/person/${personId}/grants/new`,
    grantTo('psychologist', caseId),
  )
  assert.match(refused.words, /is blocked from this record, so a grant would have no effect/)
  const end =
    (await coordinator.get(`/access/person/${personId}`)).page
      .querySelector('a[aria-label="End the block on Dr Psyche Lorimer"]')
      ?.getAttribute('href') ?? ''
  assert.equal((await coordinator.post(end, { reason: 'It was another family' })).status, 303)
  assert.equal((await psychologist.get(`/people/${personId}`)).status, 200)
  assert.match(
    (await coordinator.get(`/access/person/${personId}`)).words,
    /Ended on 24 November 2026 at 9am: It was another family/,
  )
})

test('nobody sees or sets a block on themself', async () => {
  const { personId } = await aPerson(stage)
  const second = await secondCoordinator()
  const coordinator = await server.as('coordinator')
  const own = await coordinator.post(`/access/person/${personId}/blocks/new`, {
    kind: 'own-name',
    userId: USERS.coordinator.id,
    reason: 'Mine',
  })
  assert.match(own.words, /Select a person who holds a post in this area/)
  const values = {
    area_id: AREAS.aldermere.id,
    person_id: personId,
    kind: 'own-name' as const,
    reason: 'x',
    starts_at: START,
    recorded_at: START,
  }
  await assert.rejects(
    as('coordinator', (tx) =>
      tx
        .insertInto('access_block')
        .values({ ...values, user_id: USERS.coordinator.id, recorded_by: USERS.coordinator.id })
        .execute(),
    ),
    { code: '42501' },
  )
  await asActor(server.database.connection.db, { userId: second, now: START }, (tx) =>
    tx
      .insertInto('access_block')
      .values({ ...values, user_id: USERS.coordinator.id, recorded_by: second })
      .execute(),
  )
  assert.equal((await coordinator.get(`/access/person/${personId}`)).status, 404)
  assert.deepEqual(
    await as('coordinator', (tx) =>
      tx.selectFrom('access_block').select('id').where('person_id', '=', personId).execute(),
    ),
    [],
  )
  const lifted = await as('coordinator', (tx) =>
    tx
      .updateTable('access_block')
      .set({ ends_at: START, ended_at: START, ended_by: USERS.coordinator.id, end_reason: 'Let me' })
      .where('person_id', '=', personId)
      .executeTakeFirst(),
  )
  assert.equal(lifted.numUpdatedRows, 0n)
})

/** A second holder of the post, so that the first can be the one concerned. */
async function secondCoordinator(): Promise<string> {
  const id = '00000000-0000-4000-8003-000000000901'
  await server.database.admin(
    "insert into app.user_account (id, agency_id, name, email, job_title, status, created_at) values ($1, $2, 'Sefton Marl', 'sefton.marl@parapet.example', 'MAPPA Co-ordinator', 'active', '2026-01-05') on conflict do nothing",
    [id, AGENCIES.police.id],
  )
  await server.database.admin(
    "insert into app.user_role (id, user_id, area_id, role, starts_at) select gen_random_uuid(), $1, $2, 'mappa-coordinator', '2026-01-05' where not exists (select 1 from app.user_role where user_id = $1)",
    [id, AREAS.aldermere.id],
  )
  return id
}

test('a person recorded with the name of a colleague makes a suggestion that the colleague never sees', async () => {
  const officer = await server.as('offenderManager')
  const sent = await officer.post('/people/new', {
    areaId: AREAS.aldermere.id,
    givenName: 'dr  psyche',
    familyName: 'LORIMER',
  })
  const personId = sent.location?.split('/').at(-1) ?? ''
  const tasks = () =>
    server.database.admin<{
      facts: { userId: string }
      owner_role: string
      done_at: Date | null
      outcome: string | null
    }>(
      "select facts, owner_role, done_at, outcome from app.task where kind = 'own-name-suggested' and person_id = $1",
      [personId],
    )
  assert.deepEqual(await tasks(), [
    {
      facts: { userId: USERS.psychologist.id },
      owner_role: 'mappa-coordinator',
      done_at: null,
      outcome: null,
    },
  ])
  // The panel sees the tasks of the area, but not this one about one of its own.
  assert.deepEqual(
    await as('psychologist', (tx) =>
      tx.selectFrom('task').select('id').where('person_id', '=', personId).execute(),
    ),
    [],
  )
  const coordinator = await server.as('coordinator')
  const page = await coordinator.get(`/access/person/${personId}`)
  assert.match(page.words, /A colleague has this name .*Dr Psyche Lorimer has the same name as this person/)
  const link =
    page.page.querySelector('a[aria-label="Record a block on Dr Psyche Lorimer"]')?.getAttribute('href') ?? ''
  const form = await coordinator.get(link)
  assert.equal(
    form.page.querySelector('#userId option[selected]')?.getAttribute('value'),
    USERS.psychologist.id,
  )
  assert.equal(
    (
      await coordinator.post(link, {
        kind: 'own-name',
        userId: USERS.psychologist.id,
        reason: 'It is her own record',
      })
    ).status,
    303,
  )
  assert.equal((await tasks())[0]?.outcome, 'A block was recorded')
  assert.doesNotMatch(
    (await coordinator.get(`/access/person/${personId}`)).words,
    /A colleague has this name/,
  )
})

test('a suggestion is settled with a reason when no block is needed, and another name or area suggests nothing', async () => {
  const officer = await server.as('offenderManager')
  const sent = await officer.post('/people/new', {
    areaId: AREAS.aldermere.id,
    givenName: 'Nerys',
    familyName: 'Calloway',
  })
  const personId = sent.location?.split('/').at(-1) ?? ''
  const coordinator = await server.as('coordinator')
  const page = `/access/person/${personId}`
  const suggestion =
    (await coordinator.get(page)).page.querySelector('input[name=suggestion]')?.getAttribute('value') ?? ''
  const settle = (reason: string) =>
    coordinator.post(`${page}/suggestions`, { suggestion, reason }, { from: page })
  const silent = await settle('')
  assert.equal(silent.status, 400)
  assert.match(silent.words, /There is a problem Enter why no block is needed/)
  assert.equal((await settle('Another date of birth')).status, 303)
  assert.doesNotMatch((await coordinator.get(page)).words, /A colleague has this name/)
  await officer.post('/people/new', {
    areaId: AREAS.aldermere.id,
    givenName: 'Nerys',
    familyName: 'Callowayson',
  })
  await officer.post('/people/new', { areaId: AREAS.aldermere.id, givenName: 'Fern', familyName: 'Outwood' })
  const [count] = await server.database.admin<{ n: number }>(
    "select count(*)::int as n from app.task where kind = 'own-name-suggested' and facts ->> 'userId' in ($1, $2)",
    [USERS.nurse.id, USERS.farOfficer.id],
  )
  assert.equal(count?.n, 1)
})

test('a colleague who arrives with the name of somebody on record makes the same suggestion', async () => {
  const { personId, givenName, familyName } = await aPerson(stage)
  const id = '00000000-0000-4000-8003-000000000902'
  await server.database.admin(
    'insert into app.user_account (id, agency_id, name, email, job_title, status, created_at) values ($1, $2, $3, $4, $5, $6, $7)',
    [
      id,
      AGENCIES.housing.id,
      `${givenName} ${familyName}`,
      'new.colleague@parapet.example',
      'Officer',
      'active',
      START,
    ],
  )
  await server.database.admin(
    "insert into app.user_role (id, user_id, area_id, role, starts_at) values (gen_random_uuid(), $1, $2, 'placing-housing-officer', $3)",
    [id, AREAS.aldermere.id, START],
  )
  const tasks = await server.database.admin<{ facts: { userId: string } }>(
    "select facts from app.task where kind = 'own-name-suggested' and person_id = $1",
    [personId],
  )
  assert.deepEqual(
    tasks.map((task) => task.facts.userId),
    [id],
  )
})
