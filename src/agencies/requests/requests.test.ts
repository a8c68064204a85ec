import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asActor } from '#platform/db/actor.ts'
import { testServer } from '#testing/server.ts'
import { aCase } from '#testing/stages.ts'
import { AGENCIES, AREAS, START, USERS, type UserKey } from '#testing/world.ts'

const server = await testServer()
const { admin } = server.database
const base = `/areas/${AREAS.aldermere.id}/requests`
const [coordinator, nurse, housing, officer] = [
  await server.as('coordinator'),
  await server.as('nurse'),
  await server.as('housingOfficer'),
  await server.as('offenderManager'),
]
const staged = await aCase({ database: server.database })
const advice = `/cases/${staged.caseId}/advice`
const idOf = (location: string | null) => (location ?? '').split('?')[0]?.split('/').at(-1) ?? ''
const latest = async () => {
  const [row] = await admin<{ id: string }>('select id from app.cooperation_request where case_id = $1', [
    staged.caseId,
  ])
  return row?.id ?? ''
}

test('AP-05 a request goes between the authority and a duty agency in either direction, and waits on both sides until it is answered', async () => {
  const sent = await coordinator.post(`${base}/new`, {
    toId: AGENCIES.health.id,
    what: 'Attend the monthly meeting',
    'answerBy-day': '4',
    'answerBy-month': '12',
    'answerBy-year': '2026',
  })
  const shown = await coordinator.follow(sent)
  assert.match(
    shown.words,
    /The request has been sent.*Not answered.*Corin Ashdown, Aldermere Police.*4 December 2026/,
  )
  assert.match((await nurse.get('/')).words, /Answer a request for co-operation Aldermere Police/)
  assert.match(
    (await nurse.get(`${base}?side=to`)).words,
    /1 request .*Aldermere Police Aldermere Mental Health Trust/,
  )
  assert.match((await coordinator.get(`${base}?side=from`)).words, /1 request/)
  assert.match((await coordinator.get(`${base}?side=to`)).words, /0 requests No request matches/)
  server.setNow('2026-12-05T09:00:00Z')
  assert.match((await nurse.get(base)).words, /Overdue/)
  server.setNow(START)
  const back = await nurse.post(`${base}/new`, {
    toId: AGENCIES.probation.id,
    what: 'Tell us of releases in time',
  })
  assert.equal(back.status, 303, back.words)
  const sideways = await nurse.post(`${base}/new`, { toId: AGENCIES.housing.id, what: 'Share beds' })
  assert.match(
    sideways.words,
    /between a member of the Responsible Authority and an agency under the duty.*§13\.6\.6/,
  )
  const at = `${base}/${idOf(sent.location)}`
  const answered = await nurse.follow(
    await nurse.post(
      `${at}/answer`,
      { version: '1', outcome: 'accepted', words: 'From January' },
      { from: at },
    ),
  )
  assert.match(answered.words, /The answer has been sent.*Accepted/)
  assert.doesNotMatch((await nurse.get('/')).words, /Answer a request for co-operation/)
  assert.match(
    (await coordinator.get('/')).words,
    /Read the answer to your request Aldermere Mental Health Trust/,
  )
  assert.match((await coordinator.get(at)).words, /From January/)
  assert.doesNotMatch((await coordinator.get('/')).words, /Read the answer to your request/)
})

test('AP-06 a refusal is stored with the statutory responsibility relied on, and none is taken without', async () => {
  const sent = await coordinator.post(`${base}/new`, { toId: AGENCIES.housing.id, what: 'House him at once' })
  const at = `${base}/${idOf(sent.location)}`
  const bare = await housing.post(
    `${at}/answer`,
    { version: '1', outcome: 'refused', words: 'There is a waiting list', responsibility: ' ' },
    { from: at },
  )
  assert.equal(bare.status, 400)
  assert.match(bare.words, /Enter the statutory responsibility relied on/)
  assert.match(bare.page.querySelector('#words')?.text ?? '', /There is a waiting list/)
  const refused = await housing.post(
    `${at}/answer`,
    {
      version: '1',
      outcome: 'refused',
      words: 'There is a waiting list',
      responsibility: 'Housing Act 1996 Part 6',
    },
    { from: at },
  )
  assert.equal(refused.status, 303, refused.words)
  assert.match(
    (await coordinator.get(at)).words,
    /Refused.*Statutory responsibility relied on Housing Act 1996 Part 6/,
  )
  const corrected = await housing.post(
    `${at}/answer`,
    { version: '2', outcome: 'accepted', words: 'A flat is free after all' },
    { from: at },
  )
  assert.equal(corrected.status, 303)
  assert.match((await coordinator.get(at)).words, /The latest answer stands.*Accepted.*Refused/)
  const slow = await housing.post(
    `${at}/answer`,
    { version: '2', outcome: 'accepted', words: 'Kept words' },
    { from: at },
  )
  assert.equal(slow.status, 409)
  await assert.rejects(
    asActor(server.database.connection.db, { userId: USERS.housingOfficer.id, now: START }, (tx) =>
      tx
        .insertInto('cooperation_answer')
        .values({
          id: crypto.randomUUID(),
          request_id: idOf(sent.location),
          area_id: AREAS.aldermere.id,
          outcome: 'refused',
          words: 'No',
          answered_by: USERS.housingOfficer.id,
          answered_at: START,
        })
        .execute(),
    ),
    { code: '23514' },
  )
})

test('AP-10 an agency that is not involved advises in writing without being invited, sees nothing of the case, and the answer is filed with it', async () => {
  const involved = await officer.post(`${advice}/new`, { toId: AGENCIES.probation.id, what: 'x' })
  assert.equal(involved.status, 400)
  const asked = await officer.post(`${advice}/new`, {
    toId: AGENCIES.health.id,
    what: 'How is supported care reached later?',
  })
  assert.equal(asked.location, advice)
  const at = `${base}/${await latest()}`
  const page = await nurse.get(at)
  assert.match(page.words, /Advice on a case.*How is supported care reached later\?/)
  assert.doesNotMatch(page.words, new RegExp(`${staged.familyName}|CASE-`))
  assert.equal((await nurse.get(`/cases/${staged.caseId}`)).status, 404)
  assert.equal((await nurse.get(advice)).status, 404)
  assert.equal((await housing.get(at)).status, 404)
  assert.equal(
    (await nurse.post(`${at}/answer`, { version: '1', words: 'Through the community team' }, { from: at }))
      .status,
    303,
  )
  const filed = await officer.get(advice)
  assert.match(filed.words, /Aldermere Mental Health Trust.*Answered.*Through the community team/)
  assert.match((await officer.get(`/cases/${staged.caseId}`)).words, /Advice/)
  await admin(
    `insert into app.access_block (area_id, person_id, user_id, kind, reason, starts_at, recorded_by, recorded_at)
     values ($1, $2, $3, 'conflict-of-interest', 'Neighbour', $4, $5, $4)`,
    [AREAS.aldermere.id, staged.personId, USERS.nurse.id, START, USERS.coordinator.id],
  )
  assert.equal((await nurse.get(at)).status, 404)
})

test('AP-17 an electronic monitoring provider is asked for advice, which says the technology, its limits and what the case needs', async () => {
  const keeper = await server.as('administrator')
  const made = await keeper.post(`/areas/${AREAS.aldermere.id}/agencies/new`, {
    type: 'electronic-monitoring',
    name: 'Tagging provider',
  })
  await coordinator.post(`${advice}/new`, {
    toId: idOf(made.location),
    what: 'Can he be kept from the park?',
  })
  const [row] = await admin<{ id: string }>(
    "select id from app.cooperation_request where what like 'Can he be%'",
  )
  const at = `${base}/${row?.id}`
  // Nobody here answers for the provider, so whoever asked records what it wrote.
  assert.match(
    (await coordinator.get(at)).words,
    /Nobody answers for this agency here.*§3\.56, §3\.57 Monitoring technology available/,
  )
  const part = await coordinator.post(
    `${at}/answer`,
    { version: '1', words: 'Location monitoring', limits: '', needs: '' },
    { from: at },
  )
  assert.match(part.words, /Enter the limits of the technology Enter what the case needs/)
  const whole = {
    version: '1',
    words: 'Location monitoring',
    limits: 'Charging each day',
    needs: 'An exclusion zone of 500 metres',
  }
  assert.equal((await coordinator.post(`${at}/answer`, whole, { from: at })).status, 303)
  assert.match(
    (await officer.get(advice)).words,
    /Tagging provider.*Location monitoring.*Its limits Charging each day.*What this case needs An exclusion zone/,
  )
})

test('AP-05 the interface asks, lists and answers; a request is withdrawn; nobody of another area sees or answers one', async () => {
  const made = await coordinator.api.post(`/api/v1${base}`, {
    toId: AGENCIES.children.id,
    what: 'Send a team manager',
  })
  assert.equal(made.status, 201, made.words)
  const { id } = made.json() as { id: string }
  const worker = await server.as('socialWorker')
  const listed = (await worker.api.get(`/api/v1${base}?side=to`)).json() as { total: number }
  assert.equal(listed.total, 1)
  const answer = { version: 1, outcome: 'accepted', words: 'From next month' }
  assert.equal((await coordinator.api.post(`/api/v1${base}/${id}/answer`, answer)).status, 404)
  assert.equal(
    (await worker.api.post(`/api/v1${base}/${id}/answer`, { ...answer, outcome: 'refused' })).status,
    422,
  )
  assert.equal((await worker.api.post(`/api/v1${base}/${id}/answer`, answer)).status, 200)
  const sent = await coordinator.post(`${base}/new`, { toId: AGENCIES.children.id, what: 'Asked in error' })
  const at = `${base}/${idOf(sent.location)}`
  assert.match(
    (await coordinator.follow(await coordinator.post(`${at}/withdraw`, { version: '1' }, { from: at })))
      .words,
    /Withdrawn/,
  )
  assert.equal((await worker.api.post(`/api/v1${at}/answer`, { ...answer, version: 2 })).status, 404)
  const filed = (await coordinator.api.get(`/api/v1${advice}`)).json() as { advice: { answers: unknown[] }[] }
  assert.equal(filed.advice.length, 2)
  const far = await server.as('farCoordinator')
  assert.equal((await far.get(at)).status, 404)
  assert.equal((await far.get(advice)).status, 404)
  assert.equal((await far.api.get(`/api/v1${base}`)).status, 404)
  const as = (user: UserKey, work: Parameters<typeof asActor>[2]) =>
    asActor(server.database.connection.db, { userId: USERS[user].id, now: START }, work)
  assert.deepEqual(
    await as('farCoordinator', (tx) => tx.selectFrom('cooperation_request').select('id').execute()),
    [],
  )
  const forged = {
    id: crypto.randomUUID(),
    request_id: id,
    area_id: AREAS.aldermere.id,
    outcome: 'accepted' as const,
    words: 'For them',
    answered_by: USERS.coordinator.id,
    answered_at: START,
  }
  await assert.rejects(
    as('coordinator', (tx) => tx.insertInto('cooperation_answer').values(forged).execute()),
    { code: '42501' },
  )
})
