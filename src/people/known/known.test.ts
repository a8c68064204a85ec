import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testServer, type Visitor } from '#testing/server.ts'
import { AREAS, USERS } from '#testing/world.ts'

const server = await testServer()
const areaId = AREAS.aldermere.id
const officer = await server.as('offenderManager')
const coordinator = await server.as('coordinator')
const far = await server.as('farCoordinator')

const typed = (given: string, family: string, more: Record<string, string> = {}) => ({
  areaId,
  givenName: given,
  familyName: family,
  'dateOfBirth-day': '27',
  'dateOfBirth-month': '3',
  'dateOfBirth-year': '1985',
  ...more,
})
const idOf = (location: string | null | undefined) => location?.split('/')[2] ?? ''
const persons = (family: string) =>
  server.database
    .admin('select 1 from app.person where family_name = $1', [family])
    .then((rows) => rows.length)

async function recordBy(
  visitor: Visitor,
  area: string,
  given: string,
  family: string,
  born: string,
): Promise<string> {
  const answer = await visitor.api.post('/api/v1/people', {
    areaId: area,
    givenName: given,
    familyName: family,
    dateOfBirth: born,
  })
  assert.equal(answer.status, 201, JSON.stringify(answer.json()))
  return (answer.json() as { id: string }).id
}

test('before a person is recorded, whoever they may be is shown with a score and the evidence for and against', async () => {
  const first = idOf((await officer.post('/people/new', typed('Robert', 'Quillfeather'))).location)
  const asked = await officer.post('/people/new', typed('Bob', 'Quilfeather', { 'dateOfBirth-year': '1984' }))
  assert.equal(asked.status, 200)
  assert.match(asked.words, /Is this person already known\? .*Robert Quillfeather Strong match \d+ points/)
  assert.match(asked.words, /For .*Given name is a form of the same name Family name one letter off/)
  assert.equal(await persons('Quilfeather'), 0)
  const kept = typed('Bob', 'Quilfeather', { 'dateOfBirth-year': '1984', seen: first })
  assert.match((await officer.post('/people/new', kept)).words, /Select the record to use, or none of these/)
  const used = await officer.post('/people/new', { ...kept, decision: first })
  assert.deepEqual([used.status, used.location], [303, `/people/${first}`])
  const refused = await officer.post('/people/new', { ...kept, decision: 'none' })
  assert.match(refused.words, /Say why none of the strong matches is the same person/)
  assert.equal(refused.page.querySelector('input[name="givenName"]')?.getAttribute('value'), 'Bob')
  const anew = await officer.post('/people/new', {
    ...kept,
    decision: 'none',
    passedOverReason: 'His cousin, by photograph',
  })
  assert.equal(anew.status, 303)
  assert.equal(await persons('Quilfeather'), 1)
  assert.match((await coordinator.get('/people/matches')).words, /1 match .*A record of your area/)
})

test('the interface asks the same question and takes the same reason', async () => {
  const person = { areaId, givenName: 'Wilhelmina', familyName: 'Thistlewick', dateOfBirth: '1990-05-06' }
  assert.equal((await officer.api.post('/api/v1/people', person)).status, 201)
  const again = await officer.api.post('/api/v1/people', person)
  assert.equal(again.status, 409)
  const { candidates } = again.json() as { candidates: { score: number; for: string[] }[] }
  assert.ok((candidates[0]?.score ?? 0) > 20)
  assert.ok(candidates[0]?.for.includes('Date of birth the same'))
  const reason = { ...person, passedOverReason: 'A twin with the same name in the papers' }
  assert.equal((await officer.api.post('/api/v1/people', reason)).status, 201)
})

test('a match in another area tells the asker nothing, and both co-ordinators settle it', async () => {
  const near = await recordBy(officer, areaId, 'Oswin', 'Marlowbrook', '1979-08-09')
  const farOfficer = await server.as('farOfficer')
  const answer = await farOfficer.post('/people/new', {
    ...typed('Oswin', 'Marlowbrook', {
      'dateOfBirth-day': '9',
      'dateOfBirth-month': '8',
      'dateOfBirth-year': '1979',
    }),
    areaId: AREAS.brackenshire.id,
  })
  assert.equal(answer.status, 303)
  const shown = await farOfficer.get(answer.location ?? '')
  assert.ok(!shown.words.includes('Aldermere'))
  assert.equal((await farOfficer.get('/people/matches')).status, 404)
  const [task] = await server.database.admin<{ n: number }>(
    "select count(*)::int as n from app.task where kind = 'settle-match' and opened_by = $1",
    [USERS.farOfficer.id],
  )
  assert.equal(task?.n, 0)
  assert.ok(!(await farOfficer.get('/')).words.includes('one person'))

  const list = await coordinator.get('/people/matches')
  assert.match(list.words, /Oswin Marlowbrook .* A record in Brackenshire/)
  const link = list.page.querySelectorAll('a[href^="/people/matches/"]')
  const href = [...link].find((each) => each.textContent?.includes('Oswin'))?.getAttribute('href') ?? ''
  const seen = await coordinator.get(href)
  assert.match(seen.words, /A record in Brackenshire .*Has not decided yet/)
  assert.ok(!seen.page.innerHTML.includes(idOf(answer.location)), 'the other record is not named')
  assert.match(
    (await coordinator.post(href, { version: '1' })).words,
    /Select what you have found Say how you know/,
  )
  const settle = { version: '1', verdict: 'same', reason: 'PNC checked' }
  assert.equal((await coordinator.post(href, settle)).status, 303)
  assert.match((await coordinator.get(href)).words, /State To settle Your area The same person: PNC checked/)
  assert.match(
    (await far.get(href)).words,
    /A record in Aldermere .*The other side The same person: PNC checked/,
  )
  assert.equal((await far.post(href, { ...settle, reason: 'Photograph compared' })).status, 303)
  assert.match((await coordinator.get(href)).words, /State Same person/)
  assert.match((await far.get(`/people?q=marlowbrook`)).words, /1 person found/)
  assert.equal((await far.get(`/people/${near}`)).status, 404)
})

test('not the same person is remembered: the pair is never proposed again', async () => {
  const person = await recordBy(officer, areaId, 'Leopold', 'Fallowmere', '1971-01-02')
  await recordBy(await server.as('farOfficer'), AREAS.brackenshire.id, 'Leopold', 'Fallowmere', '1971-01-02')
  const find = () =>
    server.database.admin<{ match_id: string; state: string }>(
      'select match_id, state from app.person_match where person_id = $1',
      [person],
    )
  const [match] = await find()
  const settle = { version: 1, verdict: 'different', reason: 'Fingerprints differ' }
  const settled = await coordinator.api.post(`/api/v1/people/matches/${match?.match_id}`, settle)
  assert.deepEqual(settled.json(), { matchId: match?.match_id, state: 'open' })
  const both = await far.api.post(`/api/v1/people/matches/${match?.match_id}`, settle)
  assert.deepEqual(both.json(), { matchId: match?.match_id, state: 'different' })
  const named = await officer.api.post(`/api/v1/people/${person}/names`, {
    version: 1,
    kind: 'alias',
    givenName: 'Leo',
    familyName: 'Fallowmere',
  })
  assert.equal(named.status, 201)
  assert.deepEqual(
    (await find()).map(({ state }) => state),
    ['different'],
  )
})

test('IS-25 the hidden index and the keys are read by nobody, and a match only by the co-ordinators of its two areas', async () => {
  for (const table of ['same_person', 'search_key', 'same_person_made', 'search_key_made'])
    await assert.rejects(
      server.database.connection.db.transaction().execute(async (tx) => {
        const { sql } = await import('kysely')
        await sql`set local role parapet_app`.execute(tx)
        await sql.raw(`select 1 from app.${table}`).execute(tx)
      }),
      /permission denied/,
    )
  const [match] = await server.database.admin<{ match_id: string }>(
    'select match_id from app.person_match limit 1',
  )
  for (const user of ['offenderManager', 'chair', 'nurse', 'psychologist'] as const)
    assert.equal((await (await server.as(user)).get(`/people/matches/${match?.match_id}`)).status, 404, user)
})
