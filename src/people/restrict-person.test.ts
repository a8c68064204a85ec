import assert from 'node:assert/strict'
import { test } from 'node:test'
import { underProfile } from '#testing/profiles.ts'
import { testServer } from '#testing/server.ts'
import { aCase } from '#testing/stages.ts'
import { AREAS } from '#testing/world.ts'

const server = await testServer()
const stage = { database: server.database }

test('a restricted record is absent for all but co-ordination and those named, and a search says whom to ask only where the profile says so', async () => {
  const { personId, caseId, familyName } = await aCase(stage)
  const coordinator = await server.as('coordinator')
  const page = `/people/${personId}/restriction`
  const reader = await server.as('psychologist')
  assert.equal((await reader.get(`/people/${personId}`)).status, 200)
  assert.match((await coordinator.post(page, { reason: '' })).words, /Enter the reason/)
  assert.equal((await coordinator.post(page, { reason: 'A protected witness' })).status, 303)
  assert.match((await coordinator.get(page)).words, /This record is restricted .*A protected witness/)
  assert.equal((await coordinator.get(`/cases/${caseId}`)).status, 200)
  assert.equal(
    (await (await server.as('offenderManager')).get(`/people/${personId}`)).status,
    200,
    'manages the case',
  )
  for (const path of [`/people/${personId}`, `/cases/${caseId}`])
    assert.equal((await reader.get(path)).status, 404, path)
  const search = async () => (await reader.get(`/people?q=${familyName}+6/5/1984`)).words
  assert.ok(!(await search()).includes('Ask the MAPPA co-ordinator'))
  await underProfile(server.database, AREAS.aldermere.id, 'thames-valley', { restrictedInSearch: 'contact' })
  assert.match(
    await search(),
    /0 people found .*A restricted record may match\. Ask the MAPPA co-ordinator of Aldermere/,
  )
  const lifted = await coordinator.api.post(`/api/v1${page}`, { reason: 'The trial is over' })
  assert.deepEqual(lifted.json(), { restricted: false })
  assert.equal((await reader.get(`/people/${personId}`)).status, 200)
  assert.equal(
    (await server.database.admin('select 1 from app.person_restriction where lifted_at is not null')).length,
    1,
  )
})

test('IS-25 another area, and a post without the permission, find no record to restrict', async () => {
  const { personId } = await aCase(stage)
  for (const user of ['farCoordinator', 'offenderManager', 'psychologist'] as const) {
    const visitor = await server.as(user)
    assert.equal((await visitor.get(`/people/${personId}/restriction`)).status, 404, user)
    assert.equal(
      (await visitor.api.post(`/api/v1/people/${personId}/restriction`, { reason: 'x' })).status,
      404,
      user,
    )
  }
})
