import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testServer } from '#testing/server.ts'
import { AREAS, USERS } from '#testing/world.ts'

const server = await testServer()
const areaId = AREAS.aldermere.id

test('a person is recorded, found with a typing error, and shown', async () => {
  const officer = await server.as('offenderManager')
  const sent = await officer.post('/people/new', {
    areaId,
    givenName: 'Tobias',
    familyName: 'Quillfeather',
    'dateOfBirth-day': '27',
    'dateOfBirth-month': '3',
    'dateOfBirth-year': '1985',
    identifierKind: 'PNC',
    identifierValue: '85/12345Z',
  })
  assert.equal(sent.status, 303)
  const shown = await officer.follow(sent)
  assert.equal(shown.status, 200)
  assert.match(shown.words, /Tobias Quillfeather/)
  assert.match(shown.words, /27 March 1985/)
  assert.match(
    (await officer.get('/people?q=tobais+quilfeather')).words,
    /1 person found .*Tobias Quillfeather/,
  )
  assert.match((await officer.get('/people?q=85/12345z')).words, /Tobias Quillfeather/)
  const [event] = await server.database.admin<{ actor_id: string; outcome: string }>(
    "select actor_id, outcome from app.audit_event where event = 'person.recorded'",
  )
  assert.deepEqual(event, { actor_id: USERS.offenderManager.id, outcome: 'done' })
})

test('what is wrong is said beside the field and everything typed is kept', async () => {
  const officer = await server.as('offenderManager')
  const answer = await officer.post('/people/new', {
    areaId,
    givenName: 'Kept',
    familyName: '',
    'dateOfBirth-day': '31',
    'dateOfBirth-month': '2',
    'dateOfBirth-year': '1990',
  })
  assert.equal(answer.status, 400)
  assert.match(answer.words, /There is a problem Enter their family name Date of birth must be a real date/)
  assert.equal(answer.page.querySelector('#givenName')?.getAttribute('value'), 'Kept')
  assert.equal(answer.page.querySelector('#dateOfBirth-day')?.getAttribute('value'), '31')
  assert.deepEqual(await server.database.admin("select 1 from app.person where given_name = 'Kept'"), [])
})

test('IS-25 somebody from another area finds nothing by list, search, address or interface, and the refusal is logged (AU-07)', async () => {
  const officer = await server.as('offenderManager')
  const sent = await officer.post('/people/new', { areaId, givenName: 'Hidden', familyName: 'Marlowbrook' })
  const address = sent.location ?? ''
  const stranger = await server.as('farCoordinator')
  assert.match((await stranger.get('/people')).words, /0 people you can see/)
  assert.match((await stranger.get('/people?q=Marlowbrook')).words, /0 people found/)
  const refused = await stranger.get(address)
  const nowhere = await stranger.get('/people/00000000-0000-4000-8999-000000000000')
  assert.equal(refused.status, 404)
  assert.equal(refused.words, nowhere.words)
  assert.equal((await stranger.api.get(`/api/v1${address}`)).status, 404)
  const events = await server.database.admin(
    "select 1 from app.audit_event where event = 'person.viewed' and outcome = 'refused' and actor_id = $1",
    [USERS.farCoordinator.id],
  )
  assert.equal(events.length, 3)
})

test('a person cannot be recorded in an area where the actor holds no role, and the answer gives nothing away', async () => {
  const stranger = await server.as('farOfficer')
  const answer = await stranger.post('/people/new', { areaId, givenName: 'Wrong', familyName: 'Area' })
  assert.equal(answer.status, 404)
  assert.deepEqual(await server.database.admin("select 1 from app.person where family_name = 'Area'"), [])
})

test('the interface records and reads the same person under the same rules', async () => {
  const officer = await server.as('offenderManager')
  const made = await officer.api.post('/api/v1/people', {
    areaId,
    givenName: 'Jessamine',
    familyName: 'Orchardley',
  })
  assert.equal(made.status, 201)
  const { id } = made.json() as { id: string }
  const read = (await officer.api.get(`/api/v1/people/${id}`)).json() as {
    familyName: string
    cases: unknown[]
  }
  assert.equal(read.familyName, 'Orchardley')
  assert.equal((await officer.api.post('/api/v1/people', { areaId, givenName: 'x' })).status, 400)
})
