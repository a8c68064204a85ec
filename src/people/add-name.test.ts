import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testServer } from '#testing/server.ts'
import { aCase, aPerson } from '#testing/stages.ts'
import { USERS } from '#testing/world.ts'

const server = await testServer()
const stage = { database: server.database }

const names = (personId: string) =>
  server.database.admin<{ kind: string; name: string; valid_from: string | null; valid_to: string | null }>(
    "select kind, given_name || ' ' || family_name as name, valid_from::text, valid_to::text from app.person_name where person_id = $1 order by kind, recorded_at",
    [personId],
  )
const married = (version: string) => ({
  version,
  kind: 'current',
  givenName: 'Wilhelmina',
  familyName: 'Thistlewick',
  'validFrom-day': '1',
  'validFrom-month': '6',
  'validFrom-year': '2026',
})

test('a new name takes the place of the old one, which stays in the history with its dates and is still found', async () => {
  const { personId, givenName, familyName } = await aPerson(stage)
  const officer = await server.as('offenderManager')
  const page = `/people/${personId}/names/new`
  assert.ok((await officer.get(`/people/${personId}`)).page.querySelector(`main a[href="${page}"]`))
  assert.equal((await officer.post(page, married('1'))).status, 303)
  const shown = await officer.get(`/people/${personId}`)
  assert.match(
    shown.words,
    new RegExp(
      `^Wilhelmina Thistlewick .*Current name Wilhelmina Thistlewick, from 1 June 2026 Previous name ${givenName} ${familyName}, until 1 June 2026`,
    ),
  )
  assert.deepEqual(await names(personId), [
    { kind: 'current', name: 'Wilhelmina Thistlewick', valid_from: '2026-06-01', valid_to: null },
    { kind: 'previous', name: `${givenName} ${familyName}`, valid_from: null, valid_to: '2026-06-01' },
  ])
  assert.match((await officer.get(`/people?q=${familyName}`)).words, /Wilhelmina Thistlewick/)
  const alias = await officer.api.post(`/api/v1/people/${personId}/names`, {
    version: 2,
    kind: 'alias',
    givenName: 'Billie',
    familyName: 'Thistlewick',
    validTo: '2026-08-31',
  })
  assert.deepEqual([alias.status, alias.json()], [201, { id: personId, version: 3 }])
  assert.match(
    (await officer.get(`/people/${personId}`)).words,
    /Also known as Billie Thistlewick, until 31 August 2026/,
  )
  const [event] = await server.database.admin<{ actor_id: string }>(
    "select actor_id from app.audit_event where event = 'name.recorded' and outcome = 'done' and $1 = any (subject_ids) limit 1",
    [personId],
  )
  assert.equal(event?.actor_id, USERS.offenderManager.id)
})

test('what is wrong with a name is said beside its field, and the same name is not recorded twice', async () => {
  const { personId, givenName, familyName } = await aPerson(stage)
  const officer = await server.as('offenderManager')
  const page = `/people/${personId}/names/new`
  const send = async (fields: Record<string, string>) =>
    (await officer.post(page, { version: '1', ...fields })).words
  assert.match(
    await send({ givenName: '', familyName: '' }),
    /Select what this name is Enter their given names Enter their family name/,
  )
  assert.match(await send({ kind: 'current', givenName, familyName }), /This name is on record already/)
  const dates = (from: string, to: string) => ({
    kind: 'alias',
    givenName: 'Kept',
    familyName: 'Typed',
    'validFrom-day': '1',
    'validFrom-month': '1',
    'validFrom-year': from,
    'validTo-day': '1',
    'validTo-month': '1',
    'validTo-year': to,
  })
  assert.match(await send(dates('2027', '2027')), /Used from must be today or in the past/)
  assert.match(await send(dates('2020', '2019')), /Used until must be the same as or after used from/)
  assert.match(await send({ ...dates('2020', '2021'), kind: 'current' }), /this is their name now/)
  assert.match(await send(dates('20', '2021')), /Used from must be a real date/)
  assert.equal((await names(personId)).length, 1)
})

test('two people who correct a name at once do not overwrite each other, and a form sent twice records once', async () => {
  const { personId } = await aPerson(stage)
  const officer = await server.as('offenderManager')
  const page = `/people/${personId}/names/new`
  const both = await Promise.all([officer.post(page, married('1')), officer.post(page, married('1'))])
  assert.equal(both.filter(({ status }) => status === 303).length, 1)
  const late = await officer.post(page, { ...married('1'), familyName: 'Somebody Else' })
  assert.equal(late.status, 409)
  assert.equal((await names(personId)).length, 2)
})

test('another area, a reader without the post to record, and somebody with no sight find no person to name', async () => {
  const { personId } = await aCase(stage)
  for (const user of ['farCoordinator', 'psychologist', 'nurse'] as const) {
    const visitor = await server.as(user)
    assert.equal((await visitor.get(`/people/${personId}/names/new`)).status, 404, user)
    assert.equal(
      (await visitor.post(`/people/${personId}/names/new`, married('1'), { from: '/people' })).status,
      404,
      user,
    )
    const byApi = await visitor.api.post(`/api/v1/people/${personId}/names`, {
      version: 1,
      kind: 'alias',
      givenName: 'x',
      familyName: 'y',
    })
    assert.equal(byApi.status, 404, user)
  }
  assert.equal((await names(personId)).length, 1)
})
