import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asActor } from '#platform/db/actor.ts'
import { testServer } from '#testing/server.ts'
import { aPerson } from '#testing/stages.ts'
import { START, USERS } from '#testing/world.ts'
import { dated, FROM_AGENCY, factOf, standsOf } from '../facts/facts.fixture.ts'
import { listKeptApart } from './relationship-queries.ts'

const server = await testServer()
const stage = { database: server.database }

type Listed = {
  total: number
  relationships: { factId: string; otherId: string; role: string; keepApart: boolean }[]
}

test('a relationship is recorded once and read from both ends in the right words', async () => {
  const [one, other] = [await aPerson(stage), await aPerson(stage)]
  const officer = await server.as('offenderManager')
  const found = await officer.get(
    `/people/${one.personId}/relationships/new?q=${other.givenName} ${other.familyName}`,
  )
  const choose =
    found.page.querySelector(`main a[href$="/new/${other.personId}"]`)?.getAttribute('href') ?? ''
  assert.match(
    (await officer.post(choose, {})).words,
    /Select what they are to this person .*Select where this comes from/,
  )
  assert.equal(
    (await officer.post(choose, { role: 'carer', ...dated('from', '2020-01-31'), ...FROM_AGENCY })).status,
    303,
  )
  const here = await officer.get(`/people/${one.personId}`)
  assert.match(
    here.words,
    new RegExp(
      `1 relationship ${other.givenName} ${other.familyName} Carer From 31 January 2020. An agency’s record`,
    ),
  )
  const there = await officer.get(`/people/${other.personId}`)
  assert.match(
    there.words,
    new RegExp(`1 relationship ${one.givenName} ${one.familyName} Cared for by this person`),
  )
  assert.match(
    (await officer.post(choose, { role: 'carer', ...FROM_AGENCY })).words,
    /This relationship is on record already/,
  )
  assert.match(
    (await officer.post(choose, { role: 'other', ...FROM_AGENCY })).words,
    /Enter what they are to this person/,
  )
  const [event] = await server.database.admin<{ n: number }>(
    "select count(*)::int as n from app.audit_event where event = 'relationship.recorded' and outcome = 'done' and $1 = any (subject_ids) and $2 = any (subject_ids)",
    [one.personId, other.personId],
  )
  assert.equal(event?.n, 1)
})

test('nobody is related to themself, a parent is older than their child, and nothing is true before somebody was born', async () => {
  const [one, child] = [await aPerson(stage), await aPerson(stage)]
  const officer = await server.as('offenderManager')
  const said = async (otherId: string, fields: Record<string, string>) =>
    (
      await officer.post(`/people/${one.personId}/relationships/new/${otherId}`, {
        ...FROM_AGENCY,
        ...fields,
      })
    ).words
  assert.match(await said(one.personId, { role: 'sibling' }), /A person cannot be related to themself/)
  assert.match(await said(child.personId, { role: 'parent' }), /A parent cannot be born after their child/)
  await factOf(officer, child.personId, 'birth', { ...dated('bornOn', '2015-02-03'), sourceKind: 'document' })
  assert.match(
    await said(child.personId, { role: 'child', ...dated('from', '2014-01-01') }),
    /before the date of birth of the other person/,
  )
  const api = await officer.api.post(`/api/v1/people/${one.personId}/relationships`, {
    otherId: child.personId,
    answers: { role: 'child', from: '2015-02-03', sourceKind: 'court' },
  })
  assert.equal(api.status, 201)
  assert.match((await officer.get(`/people/${child.personId}`)).words, /Parent From 3 February 2015. A court/)
})

test('a victim and who harmed them are kept apart; the relationship is corrected and ended like a fact', async () => {
  const [subject, victim] = [await aPerson(stage), await aPerson(stage)]
  const officer = await server.as('offenderManager')
  const at = `/people/${subject.personId}/relationships`
  await officer.post(`${at}/new/${victim.personId}`, { role: 'offender', ...FROM_AGENCY })
  const read = async (of: string) =>
    (await officer.api.get(`/api/v1/people/${of}/relationships`)).json() as Listed
  const [wrong] = (await read(victim.personId)).relationships
  assert.deepEqual([wrong?.role, wrong?.keepApart], ['victim', true])
  const one = `${at}/${wrong?.factId}`
  const corrected = await officer.post(`${one}/correct`, {
    stands: await standsOf(officer, one),
    how: 'replace',
    reason: 'It was the other way round',
    role: 'victim',
    ...FROM_AGENCY,
  })
  assert.equal(corrected.status, 303)
  assert.equal((await read(victim.personId)).relationships[0]?.role, 'offender')
  assert.match(
    (await officer.get(`/people/${subject.personId}`)).words,
    /Keep apart Never invite one to what concerns the other/,
  )
  const actor = { userId: USERS.offenderManager.id, now: START }
  const apart = (of: string) => asActor(server.database.connection.db, actor, (tx) => listKeptApart(tx, of))
  assert.deepEqual(
    [await apart(subject.personId), await apart(victim.personId)],
    [[victim.personId], [subject.personId]],
  )
  const stale = await officer.post(`${one}/end`, {
    stands: wrong?.factId ?? '',
    reason: 'x',
    ...dated('to', '2026-11-01'),
  })
  assert.equal(stale.status, 409)
  const out = await officer.post(`${one}/correct`, {
    stands: await standsOf(officer, one),
    how: 'take-out',
    reason: 'Another person',
  })
  assert.equal(out.status, 303)
  assert.deepEqual(await apart(subject.personId), [])
  assert.match((await officer.get(one)).words, /2 entries .*Another person/)
})

test('a relationship with somebody beyond the reader’s sight is not there, in counts and addresses too', async () => {
  const [one, hidden] = [await aPerson(stage), await aPerson(stage)]
  const officer = await server.as('offenderManager')
  await officer.post(`/people/${one.personId}/relationships/new/${hidden.personId}`, {
    role: 'partner',
    ...FROM_AGENCY,
  })
  const listed = (await officer.api.get(`/api/v1/people/${one.personId}/relationships`)).json() as Listed
  const path = `/people/${one.personId}/relationships/${listed.relationships[0]?.factId}`
  const coordinator = await server.as('coordinator')
  assert.match((await coordinator.get(`/people/${one.personId}`)).words, /1 relationship/)
  await server.database.admin(
    `insert into app.access_block (id, area_id, user_id, person_id, kind, reason, starts_at, recorded_by, recorded_at)
     select gen_random_uuid(), area_id, $2, id, 'conflict-of-interest', 'Knows them', created_at, $3, created_at from app.person where id = $1`,
    [hidden.personId, USERS.coordinator.id, USERS.offenderManager.id],
  )
  const seen = await coordinator.get(`/people/${one.personId}`)
  assert.match(seen.words, /No relationship is recorded that you can see/)
  assert.doesNotMatch(seen.text, new RegExp(hidden.familyName))
  const read = (await coordinator.api.get(`/api/v1/people/${one.personId}/relationships`)).json() as Listed
  assert.equal(read.total, 0)
  for (const address of [
    path,
    `${path}/correct`,
    `/people/${one.personId}/relationships/new/${hidden.personId}`,
  ])
    assert.equal((await coordinator.get(address)).status, 404, address)
  const far = await server.as('farCoordinator')
  assert.equal((await far.get(path)).status, 404)
  const own = await aPerson(stage, 'farCoordinator')
  const across = await far.api.post(`/api/v1/people/${own.personId}/relationships`, {
    otherId: one.personId,
    answers: { role: 'partner', sourceKind: 'agency' },
  })
  assert.equal(across.status, 404)
})
