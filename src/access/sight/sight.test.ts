import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asActor, type Tx } from '#platform/db/actor.ts'
import { testServer } from '#testing/server.ts'
import { aCase, aPerson } from '#testing/stages.ts'
import { AGENCIES, AREAS, START, USERS, type UserKey } from '#testing/world.ts'

const server = await testServer()
const stage = { database: server.database }
const as = <T>(user: UserKey, work: (tx: Tx) => Promise<T>) =>
  asActor(server.database.connection.db, { userId: USERS[user].id, now: server.now() }, work)
const audited = (event: string, subject: string) =>
  server.database.admin<{ actor_id: string; outcome: string }>(
    'select actor_id, outcome from app.audit_event where event = $1 and $2 = any (subject_ids) order by recorded_at',
    [event, subject],
  )

const grantTo = (user: UserKey, caseId: string) => ({
  kind: 'case-team',
  holder: 'user',
  userId: USERS[user].id,
  caseId,
  reason: 'Supervises the accommodation of this person',
  'endsOn-day': '31',
  'endsOn-month': '1',
  'endsOn-year': '2027',
})

test('IS-25 everybody who sees a person can read why, and only those who keep the grants read who else does', async () => {
  const { personId } = await aCase(stage)
  const manager = await server.as('offenderManager')
  const own = (await manager.get(`/access/person/${personId}`)).words
  assert.match(own, /Manages the case/)
  assert.match(own, /Made a referral/)
  assert.doesNotMatch(own, /Who can see this\?|Corin Ashdown, Aldermere Police/)
  const all = (await (await server.as('coordinator')).get(`/access/person/${personId}`)).words
  assert.match(all, /You are MAPPA Co-ordinator in this area/)
  // The co-ordinator and the psychologist of the panel by role; the manager as recorder, referrer and manager.
  assert.match(all, /3 people and posts, for 5 reasons/)
  assert.match(all, /Dr Psyche Lorimer/)
  assert.equal((await audited('access.viewed', personId)).length, 2)
  assert.equal((await (await server.as('housingOfficer')).get(`/access/person/${personId}`)).status, 404)
})

test('IS-25 the list of who can see is filtered, can be empty and has a next page', async () => {
  const { personId, caseId } = await aCase(stage)
  const coordinator = await server.as('coordinator')
  const page = (query: string) => coordinator.get(`/access/person/${personId}?${query}`)
  assert.match((await page('who=lorimer')).words, /1 person or post, for 1 reason/)
  assert.match((await page('via=case-manager')).words, /1 person or post, for 1 reason .*Orla Pennick/)
  assert.match((await page('who=nobody-here')).words, /Nobody who can see this record matches/)
  for (let n = 0; n < 26; n++) {
    await as('coordinator', (tx) =>
      tx
        .insertInto('access_grant')
        .values({
          area_id: AREAS.aldermere.id,
          user_id: USERS.nurse.id,
          kind: 'case-team',
          person_id: personId,
          case_id: caseId,
          reason: `Shift ${n}`,
          starts_at: START,
          granted_by: USERS.coordinator.id,
          granted_at: START,
        })
        .execute(),
    )
  }
  const first = await page('via=case-team')
  assert.match(first.words, /1 person or post, for 26 reasons/)
  const next = first.page.querySelector('.govuk-pagination__next a')?.getAttribute('href') ?? ''
  assert.equal(
    (await coordinator.get(next)).page
      .querySelectorAll('#who ~ .moj-scrollable-pane')[0]
      ?.querySelectorAll('tbody tr').length,
    1,
  )
})

test('IS-25 sight is given to one named person with a reason and an end, works at once, and ends with a reason', async () => {
  const { personId, caseId } = await aCase(stage)
  const housing = await server.as('housingOfficer')
  assert.equal((await housing.get(`/people/${personId}`)).status, 404)
  const coordinator = await server.as('coordinator')
  const given = await coordinator.post(
    `/access/person/${personId}/grants/new`,
    grantTo('housingOfficer', caseId),
  )
  assert.equal(given.status, 303)
  assert.equal((await housing.get(`/people/${personId}`)).status, 200)
  assert.match(
    (await housing.get(`/access/person/${personId}`)).words,
    /Works on the case .*Supervises the accommodation of this person .*1 February 2027 at midnight Corin Ashdown/,
  )
  const page = await coordinator.get(`/access/person/${personId}?via=case-team`)
  const end =
    page.page.querySelector('a[aria-label="End the sight of Hollis Brand"]')?.getAttribute('href') ?? ''
  assert.match((await coordinator.post(end, { reason: '' })).words, /Enter why it ends/)
  assert.equal((await coordinator.post(end, { reason: 'Moved to another team' })).status, 303)
  assert.equal((await housing.get(`/people/${personId}`)).status, 404)
  assert.equal((await coordinator.get(end)).status, 404)
  assert.deepEqual(
    (await audited('grant.given', personId)).map((event) => event.outcome),
    ['done'],
  )
  assert.deepEqual(
    (await audited('grant.ended', personId)).map((event) => event.outcome),
    ['refused', 'done'],
  )
  const [row] = await server.database.admin(
    "select revoke_reason, revoked_by from app.access_grant where person_id = $1 and kind = 'case-team'",
    [personId],
  )
  assert.deepEqual(row, { revoke_reason: 'Moved to another team', revoked_by: USERS.coordinator.id })
})

test('IS-25 sight is given to the holders of a post in an agency, never to a bare agency', async () => {
  const { personId, caseId } = await aCase(stage)
  const coordinator = await server.as('coordinator')
  const post = { ...grantTo('nurse', caseId), holder: 'post', userId: '', agencyId: AGENCIES.children.id }
  const bare = await coordinator.post(`/access/person/${personId}/grants/new`, { ...post, role: '' })
  assert.equal(bare.status, 400)
  assert.match(bare.words, /Select the post as well. A whole agency cannot be given sight of a person/)
  assert.equal(bare.page.querySelector('#reason')?.text.trim(), 'Supervises the accommodation of this person')
  assert.equal(
    (await coordinator.post(`/access/person/${personId}/grants/new`, { ...post, role: 'social-worker' }))
      .status,
    303,
  )
  const social = await server.as('socialWorker')
  assert.match(
    (await social.get(`/access/person/${personId}`)).words,
    /As the holder of the post: Social worker/,
  )
  assert.match(
    (await coordinator.get(`/access/person/${personId}?via=case-team`)).words,
    /Whoever is Social worker/,
  )
  assert.equal((await (await server.as('nurse')).get(`/access/person/${personId}`)).status, 404)
})

test('a grant needs its reason, its case and its end, and nobody gives it to themself', async () => {
  const { personId, caseId } = await aCase(stage)
  const coordinator = await server.as('coordinator')
  const give = (change: Record<string, string>) =>
    coordinator.post(`/access/person/${personId}/grants/new`, { ...grantTo('nurse', caseId), ...change })
  assert.match(
    (await give({ kind: '', reason: '' })).words,
    /Select why they need to see it Enter the reason/,
  )
  assert.match((await give({ caseId: '' })).words, /Select the case file they are to see/)
  assert.match((await give({ 'endsOn-year': '2025' })).words, /The last day must be today or later/)
  assert.match(
    (await give({ 'endsOn-day': '31', 'endsOn-month': '2' })).words,
    /Last day must be a real date/,
  )
  assert.match(
    (await give({ userId: USERS.coordinator.id })).words,
    /You cannot give yourself sight of a record/,
  )
  assert.match(
    (await give({ userId: USERS.farOfficer.id })).words,
    /Select a person who holds a post in this area/,
  )
})

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
