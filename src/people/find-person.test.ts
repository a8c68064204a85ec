import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asActor } from '#platform/db/actor.ts'
import { foldName, foldNumber } from '#rules/matching/fold.ts'
import { NAME_ROOTS } from '#rules/matching/name-roots.ts'
import { readQuery } from '#rules/matching/read-query.ts'
import { testServer, type Visitor } from '#testing/server.ts'
import { AREAS, START, USERS } from '#testing/world.ts'
import { searchPersons } from './search/search-persons.ts'

const server = await testServer()
const areaId = AREAS.aldermere.id
const coordinator = await server.as('coordinator')

async function record(fields: Record<string, string>): Promise<string> {
  const { status, json } = await coordinator.api.post('/api/v1/people', { areaId, ...fields })
  assert.equal(status, 201)
  return (json() as { id: string }).id
}

const robert = await record({
  givenName: 'Robert',
  familyName: 'Thistlewick',
  dateOfBirth: '1985-03-04',
  identifierKind: 'PNC',
  identifierValue: '2003/0012345Z',
})
await coordinator.api.post(`/api/v1/people/${robert}/names`, {
  version: 1,
  kind: 'previous',
  givenName: 'Robert',
  familyName: 'Quillfeather',
})
await record({ givenName: 'Muhammad', familyName: 'Chowdhury-Larkspur', dateOfBirth: '1990-11-30' })
for (const [kind, details] of [
  ['address', { line1: '14 Gosling Parade', postcode: 'MK9 1AB' }],
  ['vehicle', { registration: 'AB12 CDE' }],
] as const)
  await server.database.admin(
    `insert into app.person_fact (id, fact_id, area_id, person_id, kind, details, source_kind, recorded_at, recorded_by)
     values (gen_random_uuid(), gen_random_uuid(), $1, $2, $3, $4, 'record', $5, $6)`,
    [areaId, robert, kind, JSON.stringify(details), START, USERS.coordinator.id],
  )

const search = async (visitor: Visitor, query: string) =>
  (await visitor.get(`/people?${new URLSearchParams(query.includes('=') ? query : { q: query })}`)).words

test('a person is found by a name however spelt, in either order, short, former, with a near date or part of one', async () => {
  for (const [asked, told] of [
    ['robret thistlwick', 'Family name one letter off'],
    ['Thistlewick Robert', 'Given and family names exchanged'],
    ['Bob Thistlewick', 'Given name is a form of the same name'],
    ['Robert Thistelwik', 'Family name sounds alike'],
    ['robert quillfeather', 'Matches former name Robert Quillfeather'],
    ['Robert Thistlewick 1985', 'Year of birth the same'],
    ['Robert Thistlewick March 1985', 'Month and year of birth the same'],
    ['Robert Thistlewick 3/4/1985', 'Day and month of birth exchanged'],
    ['Robert Thistlewick 5/3/1985', 'Date of birth one digit off'],
    ['03/12345z', 'PNC the same'],
    ['MK91AB', 'Postcode the same'],
    ['ab12cde', 'Vehicle registration the same'],
    ['place=gosling', 'Words of an address the same'],
    ['given=Rob&family=Thistlewick&born=1985&number=03/12345Z', 'PNC the same'],
  ] as const) {
    const words = await search(coordinator, asked)
    assert.match(words, /Robert Thistlewick/, asked)
    assert.match(words, new RegExp(told), asked)
  }
  assert.match(await search(coordinator, 'Mohamed Chaudhry'), /Muhammad Chowdhury-Larkspur/)
  assert.match(await search(coordinator, 'Xavier Zzyzx'), /0 people found/)
})

test('IS-25 somebody from another area, and somebody without sight, find nobody, by page and by interface', async () => {
  for (const user of ['farCoordinator', 'nurse'] as const) {
    const visitor = await server.as(user)
    for (const asked of ['Robert Thistlewick', '2003/0012345Z', 'MK9 1AB', 'AB12 CDE', 'place=gosling'])
      assert.match(await search(visitor, asked), /0 people found/, `${user} ${asked}`)
    const answer = await visitor.api.get('/api/v1/people?q=thistlewick')
    assert.deepEqual((answer.json() as { total: number }).total, 0)
  }
})

test('somebody who sees a person only through one action does not learn whether a number or an address is theirs', async () => {
  await server.database.admin(
    `insert into app.access_grant (area_id, user_id, kind, person_id, reason, starts_at, granted_at)
     values ($1, $2, 'action-owner', $3, 'Owns an action', $4, $4)`,
    [areaId, USERS.socialWorker.id, robert, START],
  )
  const owner = await server.as('socialWorker')
  assert.match(await search(owner, 'thistlewik'), /1 person found/)
  assert.match(await search(owner, '2003/0012345Z'), /0 people found/)
  assert.match(await search(owner, 'MK9 1AB'), /0 people found/)
})

test('AU-07 each search and each result shown is an event, and the words searched for are not in it', async () => {
  await search(coordinator, 'Bob Thistlewick')
  const [event] = await server.database.admin<{ subject_ids: string[]; text: string }>(
    "select subject_ids, e::text as text from app.audit_event e where event = 'people.searched' and $1 = any (subject_ids) order by e.at desc limit 1",
    [robert],
  )
  assert.ok(event?.subject_ids.includes(robert))
  assert.ok(!event?.text.includes('Thistlewick'))
})

test('the database and the rules fold names and numbers alike, and hold the same forms of names', async () => {
  const words = [
    'Łukasz  Müller-O’Neill',
    "D'Arcy St. John",
    'ÅSE Þór Æsir',
    '85/12345Z',
    'a',
    '  ',
    'Nguyễn Văn',
  ]
  const rows = await server.database.admin<{ name: string; number: string }>(
    'select app.fold_name(w) as name, app.fold_number(w) as number from unnest($1::text[]) with ordinality as t(w, n) order by n',
    [words],
  )
  assert.deepEqual(
    rows,
    words.map((word) => ({ name: foldName(word), number: foldNumber(word) })),
  )
  const roots = await server.database.admin<{ form: string; root: string }>(
    'select form, root from app.name_root',
  )
  const pair = (form: string, root: string) => `${form} ${root}`
  assert.deepEqual(
    roots.map(({ form, root }) => pair(form, root)).sort(),
    NAME_ROOTS.map(([form, root]) => pair(form, root)).sort(),
  )
})

test('a fact that is superseded leads to nobody, and the index follows in the same moment', async () => {
  const id = await record({
    givenName: 'Wendeline',
    familyName: 'Marlowbrook',
    identifierKind: 'CRN',
    identifierValue: 'X812345',
  })
  const find = () =>
    asActor(server.database.connection.db, { userId: USERS.coordinator.id, now: START }, (tx) =>
      searchPersons(tx, readQuery('x812345'), 5),
    )
  assert.deepEqual(
    (await find()).map((hit) => hit.id),
    [id],
  )
  await server.database.admin(
    "update app.person_identifier set superseded_at = $1, superseded_by = $2, superseded_reason = 'Wrong' where person_id = $3",
    [START, USERS.coordinator.id, id],
  )
  assert.deepEqual(await find(), [])
})
