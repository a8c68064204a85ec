import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { testServer } from '#testing/server.ts'
import { aCase, aMeeting, aPerson, aSentReferral } from '#testing/stages.ts'
import { AREAS, START, USERS } from '#testing/world.ts'

const server = await testServer()
const stage = { database: server.database }
const areaId = AREAS.aldermere.id
const coordinator = await server.as('coordinator')

const followers = await server.database.admin<{ name: string; col: string; key: string }>(
  'select * from app.followers()',
)

/** Everything that says it is of one of these two, and the two themselves, without their versions. */
async function everything(a: string, b: string): Promise<string[]> {
  const rows: string[] = []
  for (const { name, col } of followers) {
    const found = await server.database.admin<{ row: string }>(
      `select to_jsonb(t)::text as row from app.${name} t where ${col} in ($1, $2)`,
      [a, b],
    )
    rows.push(...found.map(({ row }) => `${name} ${row}`))
  }
  const people = await server.database.admin<{ row: string }>(
    "select (to_jsonb(p) - 'version')::text as row from app.person p where id in ($1, $2)",
    [a, b],
  )
  return [...rows, ...people.map(({ row }) => row)].sort()
}

async function mergeInto(kept: string, gone: string): Promise<string> {
  const answer = await coordinator.api.post(`/api/v1/people/${kept}/merge`, {
    otherId: gone,
    keepId: kept,
    reason: 'The same fingerprints',
  })
  assert.equal(answer.status, 201, JSON.stringify(answer.json()))
  return (answer.json() as { mergeId: string }).mergeId
}
const undo = (mergeId: string, placed: string[] = []) =>
  coordinator.api.post(`/api/v1/people/merges/${mergeId}/undo`, { reason: 'Two brothers', placed })

async function aFact(personId: string, kind: string, details: object): Promise<string> {
  const id = randomUUID()
  await server.database.admin(
    `insert into app.person_fact (id, fact_id, area_id, person_id, kind, details, source_kind, recorded_at, recorded_by)
     values ($1, $1, $2, $3, $4, $5, 'record', $6, $7)`,
    [id, areaId, personId, kind, JSON.stringify(details), START, USERS.coordinator.id],
  )
  return id
}

test('a co-ordinator merges two records: everything follows, the old address leads on, and search finds one by either name', async () => {
  const one = await aPerson(stage)
  const two = await aCase(stage)
  const page = `/people/${one.personId}/merge`
  const [{ reference = '' } = {}] = await server.database.admin<{ reference: string }>(
    'select reference from app.person where id = $1',
    [two.personId],
  )
  assert.match((await coordinator.get(page)).words, /Which record is of the same person\?/)
  assert.match(
    (await coordinator.get(`${page}?with=PER-NONE`)).words,
    /There is no record with this reference/,
  )
  const asked = await coordinator.get(`${page}?with=${reference.toLowerCase()}`)
  assert.match(asked.words, new RegExp(`Which record stays\\? .*${one.familyName}.*${two.familyName}`))
  const send = (fields: Record<string, string>) =>
    coordinator.post(page, { otherId: two.personId, ...fields }, { from: `${page}?with=${reference}` })
  assert.match((await send({ reason: '' })).words, /Select which record stays Say why these are one person/)
  const done = await send({ keepId: one.personId, reason: 'The same fingerprints' })
  assert.equal(done.status, 303)
  assert.equal((await coordinator.get(`/people/${two.personId}`)).location, `/people/${one.personId}`)
  const shown = await coordinator.get(`/people/${one.personId}`)
  assert.ok(shown.page.querySelector(`a[href="/cases/${two.caseId}"]`))
  assert.match((await coordinator.get(`/people?q=${two.familyName}`)).words, /Also known as/)
  assert.equal((await coordinator.get(`/cases/${two.caseId}`)).status, 200)
  const [event] = await server.database.admin<{ n: number }>(
    "select count(*)::int as n from app.audit_event where event = 'person.merged' and $1 = any (subject_ids) and outcome = 'done'",
    [one.personId],
  )
  assert.ok((event?.n ?? 0) >= 1)
})

test('merge then unmerge loses nothing, whatever each record holds and whichever stays', async () => {
  const kinds = ['address', 'vehicle', 'birth', 'death', 'mark'] as const
  const holding = fc.array(fc.constantFrom(...kinds, 'alias', 'identifier', 'event'), { maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(holding, holding, fc.boolean(), fc.boolean(), async (first, second, swap, cased) => {
      const a = (await aPerson(stage)).personId
      const b = cased
        ? ((await aMeeting(stage, { cases: [await aCase(stage)], invite: ['nurse'] })).items[0]?.personId ??
          '')
        : (await aSentReferral(stage)).personId
      for (const [person, things] of [
        [a, first],
        [b, second],
      ] as const)
        for (const thing of new Set(things)) await hold(person, thing)
      const before = await everything(a, b)
      const [kept, gone] = swap ? [b, a] : [a, b]
      const mergeId = await mergeInto(kept, gone)
      const undone = await undo(mergeId)
      assert.equal(undone.status, 200, JSON.stringify(undone.json()))
      assert.deepEqual(await everything(a, b), before)
    }),
    { numRuns: 6 },
  )
})

async function hold(person: string, thing: string): Promise<void> {
  const values = [areaId, person, START, USERS.coordinator.id]
  if (thing === 'alias')
    await server.database.admin(
      "insert into app.person_name (id, area_id, person_id, kind, given_name, family_name, recorded_at, recorded_by) values (gen_random_uuid(), $1, $2, 'alias', 'Al', 'Ias', $3, $4)",
      values,
    )
  else if (thing === 'identifier')
    await server.database.admin(
      "insert into app.person_identifier (id, area_id, person_id, kind, value, recorded_at, recorded_by) values (gen_random_uuid(), $1, $2, 'CRN', 'X712345', $3, $4)",
      values,
    )
  else if (thing === 'event')
    await server.database.admin(
      "insert into app.legal_event (id, area_id, person_id, kind, occurred_on, description, recorded_at, recorded_by) values (gen_random_uuid(), $1, $2, 'conviction', '2020-01-01', 'Convicted', $3, $4)",
      values,
    )
  else await aFact(person, thing, { words: 'Made up' })
}

test('what was added since is shown, and is placed by the person who undoes the merge', async () => {
  const [kept, gone] = [await aPerson(stage), await aPerson(stage)]
  const mergeId = await mergeInto(kept.personId, gone.personId)
  const later = await aFact(kept.personId, 'mark', { words: 'Swallow tattoo' })
  const stays = await aFact(kept.personId, 'mark', { words: 'Scar' })
  const page = await coordinator.get(`/people/merges/${mergeId}`)
  assert.match(page.words, /2 things were added since .*Fact: mark, Swallow tattoo/)
  const refused = await coordinator.post(`/people/merges/${mergeId}`, {
    reason: '',
    placed: `person_fact:person_id:${later}`,
  })
  assert.match(refused.words, /Say why this is not one person/)
  assert.ok(refused.page.querySelector('input[name="placed"][checked]'))
  const done = await coordinator.post(`/people/merges/${mergeId}`, {
    reason: 'Two brothers',
    placed: `person_fact:person_id:${later}`,
  })
  assert.equal(done.status, 303)
  assert.match((await coordinator.follow(done)).words, /Undone .*Two brothers/)
  const of = async (id: string) =>
    (
      await server.database.admin<{ person_id: string }>(
        'select person_id from app.person_fact where id = $1',
        [id],
      )
    )[0]?.person_id
  assert.deepEqual([await of(later), await of(stays)], [gone.personId, kept.personId])
  assert.equal((await coordinator.get(`/people/${gone.personId}`)).status, 200)
})

test('nobody is merged with their own victim, with a relative, or while both have an open case', async () => {
  const [one, two] = [await aPerson(stage), await aPerson(stage)]
  const relate = (kind: string) =>
    server.database.admin(
      `insert into app.person_relationship (id, fact_id, area_id, person_id, other_id, kind, source_kind, recorded_at, recorded_by)
       values (gen_random_uuid(), gen_random_uuid(), $1, $2, $3, $4, 'record', $5, $6)`,
      [areaId, two.personId, one.personId, kind, START, USERS.coordinator.id],
    )
  const refusal = async (a: string, b: string) => {
    const answer = await coordinator.api.post(`/api/v1/people/${a}/merge`, {
      otherId: b,
      keepId: a,
      reason: 'x',
    })
    assert.equal(answer.status, 422)
    return (answer.json() as { message: string }).message
  }
  await relate('sibling')
  assert.match(await refusal(one.personId, two.personId), /related to each other/)
  await relate('victim')
  assert.match(await refusal(one.personId, two.personId), /never merged with their own victim/)
  assert.match(
    (await coordinator.get(`/people/${one.personId}/merge?with=${two.personId}`)).words,
    /never merged with their own victim/,
  )
  assert.match(
    await refusal((await aCase(stage)).personId, (await aCase(stage)).personId),
    /Both have an open case/,
  )
})

test('merges are undone from the last one back', async () => {
  const [a, b, c] = [await aPerson(stage), await aPerson(stage), await aPerson(stage)]
  const first = await mergeInto(b.personId, a.personId)
  const second = await mergeInto(c.personId, b.personId)
  assert.equal((await undo(first)).status, 409)
  assert.match((await coordinator.get(`/people/merges/${first}`)).words, /Undo that first/)
  assert.equal((await undo(second)).status, 200)
  assert.equal((await undo(first)).status, 200)
  assert.equal((await undo(first)).status, 409)
})

test('IS-25 somebody from another area, and somebody who does not settle matches, merge and undo nothing', async () => {
  const [kept, gone] = [await aPerson(stage), await aPerson(stage)]
  const mergeId = await mergeInto(kept.personId, gone.personId)
  const other = await aPerson(stage)
  for (const user of ['farCoordinator', 'offenderManager', 'nurse'] as const) {
    const visitor = await server.as(user)
    assert.equal((await visitor.get(`/people/${other.personId}/merge`)).status, 404, user)
    assert.equal((await visitor.get(`/people/merges/${mergeId}`)).status, 404, user)
    const body = { otherId: kept.personId, keepId: kept.personId, reason: 'x' }
    assert.equal((await visitor.api.post(`/api/v1/people/${other.personId}/merge`, body)).status, 404, user)
    assert.equal(
      (await visitor.api.post(`/api/v1/people/merges/${mergeId}/undo`, { reason: 'x' })).status,
      404,
      user,
    )
  }
})

test('every table of a person follows a merge: none points to a person and is left behind', async () => {
  const left = await server.database.admin<{ name: string; col: string }>(
    `select f.name, f.col from app.followers() f where not has_column_privilege('parapet_wall', ('app.' || f.name)::regclass, f.col, 'update')
       or f.key is null or not exists (select 1 from pg_policy p where p.polrelid = ('app.' || f.name)::regclass and p.polname = 'merge_moves')`,
  )
  assert.deepEqual(left, [], 'call app.let_followers_follow() in the migration that adds the table')
  assert.ok(followers.length > 20)
})
