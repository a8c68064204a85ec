import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testServer } from '#testing/server.ts'
import { aCase, aPerson } from '#testing/stages.ts'
import { USERS } from '#testing/world.ts'
import { dated, FROM_AGENCY, factOf, HOME } from '../facts/facts.fixture.ts'

const server = await testServer()
const stage = { database: server.database }

type Read = {
  total: number
  events: { kind: string; name: string; happenedOn: string; detail: string; link: string | null }[]
}

test('the chronology of a person gathers what every room holds, by kind and by date, as far as the reader may see it', async () => {
  const { personId } = await aCase(stage, { level: 2 })
  const officer = await server.as('offenderManager')
  const coordinator = await server.as('coordinator')
  await factOf(officer, personId, 'address', { ...HOME, ...dated('from', '2024-02-01') })
  const other = await aPerson(stage)
  await officer.post(`/people/${personId}/relationships/new/${other.personId}`, {
    role: 'partner',
    ...FROM_AGENCY,
    ...dated('from', '2023-05-06'),
  })
  const release = { kind: 'release', occurredOn: '2025-07-08', description: 'On licence' }
  await officer.api.post(`/api/v1/people/${personId}/events`, release)
  const page = await coordinator.get(`/people/${personId}/chronology`)
  for (const words of [
    /8 July 2025 Release On licence/,
    /1 February 2024 Address Home, 14 Aldermere Row, Swindon, SN1 9ZZ/,
    new RegExp(`6 May 2023 Related: Partner or spouse ${other.givenName} ${other.familyName}`),
    /24 November 2026 Level 2 in force/,
    /Case opened/,
    /Referral sent/,
    /Recorded here/,
  ])
    assert.match(page.words, words)
  const read = async (query: string, who = coordinator) =>
    (await who.api.get(`/api/v1/people/${personId}/chronology${query}`)).json() as Read
  assert.deepEqual(
    (await read('?kind=law')).events.map(({ name }) => name),
    ['Release'],
  )
  const upTo = await read('?from=2024-01-01&to=2025-12-31')
  assert.deepEqual(
    upTo.events.map(({ happenedOn }) => happenedOn),
    ['2025-07-08', '2024-02-01'],
  )
  const backwards = await coordinator.get(`/people/${personId}/chronology?from=2025-01-01&to=2024-01-01`)
  assert.match(backwards.words, /The end must be the same as or after the start/)
  const dates = 'from-day=1&from-month=1&from-year=2024&to-day=31&to-month=12&to-year=2025'
  assert.match((await coordinator.get(`/people/${personId}/chronology?${dates}`)).words, /2 events/)
  assert.match(
    (await coordinator.get(`/people/${personId}/chronology?kind=meetings`)).words,
    /Nothing that you can see happened in this time/,
  )
  await server.database.admin(
    `insert into app.access_block (id, area_id, user_id, person_id, kind, reason, starts_at, recorded_by, recorded_at)
     select gen_random_uuid(), area_id, $2, id, 'conflict-of-interest', 'Knows them', created_at, $3, created_at from app.person where id = $1`,
    [other.personId, USERS.coordinator.id, USERS.offenderManager.id],
  )
  const { total } = await read('')
  assert.equal((await read('', officer)).total - total >= 1, true)
  assert.doesNotMatch(
    (await coordinator.get(`/people/${personId}/chronology`)).text,
    new RegExp(other.familyName),
  )
  assert.equal((await (await server.as('farCoordinator')).get(`/people/${personId}/chronology`)).status, 404)
})

test('a long chronology has a next page, and the owner of one action sees of it only what they may', async () => {
  const { personId } = await aPerson(stage)
  const officer = await server.as('offenderManager')
  for (let day = 1; day <= 26; day += 1) {
    const body = {
      kind: 'order',
      occurredOn: `2025-03-${String(day).padStart(2, '0')}`,
      description: `Order ${day}`,
    }
    await officer.api.post(`/api/v1/people/${personId}/events`, body)
  }
  const first = await officer.get(`/people/${personId}/chronology?kind=law`)
  const next = first.page.querySelector('a[rel=next]')?.getAttribute('href') ?? ''
  assert.match((await officer.get(next)).words, /26 events .*1 March 2025 Order Order 1 /)
  await server.database.admin(
    `insert into app.access_grant (area_id, user_id, kind, person_id, action_id, reason, starts_at, granted_at)
     select area_id, $2, 'action-owner', id, gen_random_uuid(), 'Owns an action', created_at, created_at from app.person where id = $1`,
    [personId, USERS.housingOfficer.id],
  )
  const housing = await server.as('housingOfficer')
  assert.doesNotMatch((await housing.get(`/people/${personId}/chronology`)).words, /Order/)
})
