import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testServer } from '#testing/server.ts'
import { aPerson } from '#testing/stages.ts'
import { USERS } from '#testing/world.ts'
import { dated, FROM_AGENCY, factOf, HOME, standsOf } from './facts.fixture.ts'

const server = await testServer()
const stage = { database: server.database }

test('IC-02 a fact is recorded with its source and dates, is shown among what is true now, and reads the same from JSON', async () => {
  const { personId } = await aPerson(stage)
  const officer = await server.as('offenderManager')
  assert.match(
    (await officer.get(`/people/${personId}/facts/new`)).words,
    /Address .*Vehicle .*Scar, mark or tattoo/,
  )
  await factOf(officer, personId, 'address', { ...HOME, ...dated('from', '2024-02-01') })
  await factOf(officer, personId, 'identifier', { scheme: 'CRO', value: 'CRO 99/12', ...FROM_AGENCY })
  await factOf(officer, personId, 'interpreter', { language: 'Welsh', need: 'both', sourceKind: 'person' })
  const shown = await officer.get(`/people/${personId}`)
  assert.match(
    shown.words,
    /Address Home, 14 Aldermere Row, Swindon, SN1 9ZZ From 1 February 2024. An agency’s record: Housing file of March/,
  )
  assert.match(shown.words, /Identifier CRO, CRO 99\/12 No dates known/)
  assert.match(shown.words, /Welsh, Both .*The person themselves/)
  const read = (await officer.api.get(`/api/v1/people/${personId}/facts`)).json() as {
    total: number
    facts: { kind: string; details: Record<string, string>; recordedBy: string }[]
  }
  assert.equal(read.total, 3)
  const [address] = read.facts
  assert.deepEqual([address?.kind, address?.details.postcode], ['address', 'SN1 9ZZ'])
  assert.equal(address?.recordedBy, USERS.offenderManager.name)
  const [event] = await server.database.admin<{ n: number }>(
    "select count(*)::int as n from app.audit_event where event = 'fact.recorded' and outcome = 'done' and $1 = any (subject_ids)",
    [personId],
  )
  assert.equal(event?.n, 3)
})

test('a fact that is wrong is replaced with the reason, one that ended is true until its end, and the history keeps every word', async () => {
  const { personId } = await aPerson(stage)
  const officer = await server.as('offenderManager')
  const fact = await factOf(officer, personId, 'address', { ...HOME, ...dated('from', '2024-02-01') })
  server.setNow('2026-11-24T09:30:00Z')
  const missing = await officer.post(`${fact}/correct`, {
    stands: await standsOf(officer, fact),
    how: 'replace',
    ...HOME,
  })
  assert.match(missing.words, /Enter why it is wrong/)
  const corrected = await officer.post(`${fact}/correct`, {
    stands: await standsOf(officer, fact),
    how: 'replace',
    reason: 'The number was misread',
    ...HOME,
    lines: '41 Aldermere Row, Swindon',
    ...dated('from', '2024-02-01'),
  })
  assert.equal(corrected.status, 303)
  assert.match((await officer.get(`${fact}/end`)).words, /41 Aldermere Row/)
  server.setNow('2026-11-24T10:00:00Z')
  const ended = await officer.post(`${fact}/end`, {
    stands: await standsOf(officer, fact),
    reason: 'Moved out',
    ...dated('to', '2026-10-31'),
  })
  assert.equal(ended.status, 303)
  assert.doesNotMatch((await officer.get(`/people/${personId}`)).words, /Aldermere Row/)
  const then = await officer.get(`/people/${personId}?asAt-day=1&asAt-month=10&asAt-year=2026`)
  assert.match(
    then.words,
    /What is shown was true on 1 October 2026.*41 Aldermere Row.*From 1 February 2024 until 31 October 2026/,
  )
  assert.doesNotMatch((await officer.get(`/people/${personId}?asAt=2023-01-01`)).words, /Aldermere Row/)
  assert.match((await officer.get(`/people/${personId}?asAt=nonsense`)).words, /Day must be a real date/)
  const history = await officer.get(fact)
  assert.match(
    history.words,
    /3 entries .*41 Aldermere Row.*Stands now.*41 Aldermere Row.*Moved out.*14 Aldermere Row.*The number was misread/,
  )
})

test('two people who change one fact meet: the second sees field by field what was, what is and what they typed, and loses nothing', async () => {
  const { personId } = await aPerson(stage)
  const officer = await server.as('offenderManager')
  const coordinator = await server.as('coordinator')
  const fact = await factOf(officer, personId, 'vehicle', {
    registration: 'ab12 cde',
    what: 'Blue van',
    ...FROM_AGENCY,
  })
  const stands = await standsOf(officer, fact)
  const change = { stands, how: 'replace', ...FROM_AGENCY }
  const first = await coordinator.post(`${fact}/correct`, {
    ...change,
    registration: 'AB12 CDF',
    what: 'Blue van',
    reason: 'Last letter',
  })
  assert.equal(first.status, 303)
  const second = await officer.post(`${fact}/correct`, {
    ...change,
    registration: 'AB12 CDE',
    what: 'White van',
    reason: 'It is white',
  })
  assert.equal(second.status, 409)
  assert.match(second.words, /Somebody changed this while you were writing/)
  assert.match(second.words, new RegExp(`${USERS.coordinator.name} saved a change`))
  assert.match(
    second.words,
    /Registration number AB12 CDE AB12 CDF Changed AB12 CDE .*Make, model and colour Blue van Blue van White van/,
  )
  assert.equal(second.page.querySelector('#what')?.getAttribute('value'), 'White van')
  assert.equal(second.page.querySelector('#reason')?.structuredText, 'It is white')
  const now = second.page.querySelector('input[name=stands]')?.getAttribute('value') ?? ''
  assert.notEqual(now, stands)
  const both = await officer.post(`${fact}/correct`, {
    ...change,
    stands: now,
    registration: 'AB12 CDF',
    what: 'White van',
    reason: 'It is white',
  })
  assert.equal(both.status, 303)
  assert.match((await officer.get(`/people/${personId}`)).words, /AB12 CDF, White van/)
  const api = await officer.api.post(`/api/v1${fact}/end`, { stands, reason: 'Sold', to: '2026-11-01' })
  assert.equal(api.status, 409)
})

test('IC-02 what is impossible or contradicts the record is said beside its field, with everything typed kept', async () => {
  const { personId } = await aPerson(stage)
  const officer = await server.as('offenderManager')
  const tried = async (kind: string, fields: Record<string, string>) =>
    (await officer.post(`/people/${personId}/facts/new/${kind}`, { ...FROM_AGENCY, ...fields })).page
      .querySelectorAll('.govuk-error-message')
      .map((each) => each.structuredText.replace(/^Error:\s*/, '').trim())
  assert.deepEqual(await tried('address', { ...HOME, ...dated('from', '1980-01-01') }), [
    'The date is before the date of birth on record',
  ])
  assert.deepEqual(await tried('occupation', { what: 'Baker', ...dated('from', '2027-01-01') }), [
    'The date must be today or in the past',
  ])
  assert.deepEqual(
    await tried('occupation', {
      what: 'Baker',
      ...dated('from', '2020-01-02'),
      ...dated('to', '2020-01-01'),
    }),
    ['The end must be the same as or after the start'],
  )
  assert.deepEqual(await tried('birth', { ...dated('bornOn', '2027-01-01') }), [
    'Date of birth must be today or in the past',
  ])
  assert.deepEqual(await tried('death', { ...dated('diedOn', '1984-05-05') }), [
    'Date of death is before the date of birth on record',
  ])
  assert.deepEqual(await tried('address', { ...HOME, postcode: 'Swindon' }), [
    'Enter a full postcode, such as SN1 2AB',
  ])
  await factOf(officer, personId, 'occupation', {
    what: 'Baker',
    ...dated('from', '2001-03-04'),
    ...FROM_AGENCY,
  })
  assert.deepEqual(await tried('birth', { ...dated('bornOn', '2001-03-05') }), [
    'Date of birth is after something that is on record for them',
  ])
  await factOf(officer, personId, 'death', { ...dated('diedOn', '2026-11-01'), sourceKind: 'document' })
  assert.match((await officer.get(`/people/${personId}`)).words, /Recorded as deceased on 1 November 2026/)
  assert.deepEqual(await tried('death', { ...dated('diedOn', '2026-11-02') }), [
    'This is on record already. Correct what is there',
  ])
  const refused = await officer.post(`/people/${personId}/facts/new/occupation`, {
    what: 'Cook',
    ...dated('from', '2026-11-02'),
  })
  assert.match(refused.words, /Select where this comes from/)
  assert.equal(refused.page.querySelector('#what')?.getAttribute('value'), 'Cook')
  const json = await officer.api.post(`/api/v1/people/${personId}/facts`, {
    kind: 'occupation',
    answers: { what: 'Cook', from: '2026-11-02', sourceKind: 'agency' },
  })
  assert.deepEqual(
    [json.status, (json.json() as { problems: unknown[] }).problems],
    [422, [{ field: 'from', message: 'The date is after the date of death on record' }]],
  )
})

test('the date of birth is a fact: its correction moves what lists read, and taking out what belongs to somebody else keeps the reason', async () => {
  const { personId } = await aPerson(stage)
  const officer = await server.as('offenderManager')
  const fact = await factOf(officer, personId, 'birth', {
    ...dated('bornOn', '1984-06-05'),
    sourceKind: 'document',
  })
  const born = async () =>
    (
      await server.database.admin<{ born: string | null }>(
        'select date_of_birth::text as born from app.person where id = $1',
        [personId],
      )
    )[0]?.born
  assert.equal(await born(), '1984-06-05')
  const out = await officer.post(`${fact}/correct`, {
    stands: await standsOf(officer, fact),
    how: 'take-out',
    reason: 'His brother’s',
  })
  assert.equal(out.status, 303)
  assert.equal(await born(), null)
  assert.match((await officer.get(fact)).words, /1 entry .*His brother’s/)
  assert.equal(
    (await officer.post(`${fact}/correct`, { how: 'take-out', reason: 'x' }, { from: fact })).status,
    409,
  )
})

test('who spoke in confidence is known to the agency that was told and to no other', async () => {
  const { personId } = await aPerson(stage)
  const officer = await server.as('offenderManager')
  const fact = await factOf(officer, personId, 'occupation', {
    what: 'Night porter',
    sourceKind: 'confidence',
    source: 'Neighbour at number 9',
  })
  assert.match((await officer.get(fact)).words, /Somebody who spoke in confidence: Neighbour at number 9/)
  const coordinator = await server.as('coordinator')
  const seen = await coordinator.get(fact)
  assert.match(seen.words, /Night porter .*Somebody who spoke in confidence/)
  assert.doesNotMatch(seen.words, /Neighbour/)
  assert.doesNotMatch((await coordinator.api.get(`/api/v1${fact}`)).text, /Neighbour/)
})

test('another area, a blocked reader, and the owner of one action find no facts, and nothing of theirs can be changed', async () => {
  const { personId } = await aPerson(stage)
  const officer = await server.as('offenderManager')
  const fact = await factOf(officer, personId, 'address', HOME)
  await server.database.admin(
    `insert into app.access_grant (area_id, user_id, kind, person_id, action_id, reason, starts_at, granted_at)
     select area_id, $2, 'action-owner', id, gen_random_uuid(), 'Owns an action', created_at, created_at from app.person where id = $1`,
    [personId, USERS.housingOfficer.id],
  )
  const housing = await server.as('housingOfficer')
  assert.doesNotMatch((await housing.get(`/people/${personId}`)).words, /Aldermere/)
  for (const user of ['farCoordinator', 'housingOfficer', 'nurse'] as const) {
    const visitor = await server.as(user)
    for (const path of [fact, `${fact}/correct`, `${fact}/end`, `/people/${personId}/facts/new/address`])
      assert.equal((await visitor.get(path)).status, 404, `${user} ${path}`)
    const sent = await visitor.api.post(`/api/v1/people/${personId}/facts`, {
      kind: 'address',
      answers: HOME,
    })
    assert.equal(sent.status, 404, user)
  }
  await server.database.admin(
    `insert into app.access_block (id, area_id, user_id, person_id, kind, reason, starts_at, recorded_by, recorded_at)
     select gen_random_uuid(), area_id, $2, id, 'conflict-of-interest', 'Conflict of interest', created_at, $3, created_at from app.person where id = $1`,
    [personId, USERS.coordinator.id, USERS.offenderManager.id],
  )
  assert.equal((await (await server.as('coordinator')).get(fact)).status, 404)
})
