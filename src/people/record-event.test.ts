import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testServer, type Visitor } from '#testing/server.ts'
import { aCase } from '#testing/stages.ts'
import { USERS } from '#testing/world.ts'

const server = await testServer()
const stage = { database: server.database }

const conviction = {
  kind: 'conviction',
  'occurredOn-day': '3',
  'occurredOn-month': '2',
  'occurredOn-year': '2025',
  description: 'Burglary, Aldermere Crown Court',
}
const rows = (personId: string) =>
  server.database.admin<{ id: string; occurred_on: string; superseded_reason: string | null }>(
    'select id, occurred_on::text, superseded_reason from app.legal_event where person_id = $1 order by recorded_at, superseded_at',
    [personId],
  )
const send = (visitor: Visitor, personId: string, fields = {}) =>
  visitor.post(`/people/${personId}/events/new`, { ...conviction, ...fields })

test('a conviction, caution, finding, order, sentence or release is recorded with the person and stands in the chronology of the case', async () => {
  const { personId, caseId } = await aCase(stage)
  const officer = await server.as('offenderManager')
  const kinds = ['conviction', 'caution', 'finding', 'order', 'sentence', 'release']
  for (const kind of kinds) assert.equal((await send(officer, personId, { kind })).status, 303, kind)
  const shown = await officer.get(`/people/${personId}`)
  for (const kind of ['Conviction', 'Caution', 'Finding', 'Order', 'Sentence', 'Release'])
    assert.match(shown.words, new RegExp(`3 February 2025 ${kind} Burglary, Aldermere Crown Court`))
  assert.match(
    (await officer.get(`/cases/${caseId}?kind=law`)).words,
    /6 events .*3 February 2025 Conviction Burglary/,
  )
  const read = (await officer.api.get(`/api/v1/people/${personId}`)).json() as { legalEvents: unknown[] }
  assert.equal(read.legalEvents.length, 6)
})

test('what is wrong is said beside the field, and the same event is not recorded twice, by hand, by a double click or from JSON', async () => {
  const { personId } = await aCase(stage)
  const officer = await server.as('offenderManager')
  assert.match(
    (await officer.post(`/people/${personId}/events/new`, {})).words,
    /Select what happened Enter the date Enter a description/,
  )
  assert.match(
    (await send(officer, personId, { 'occurredOn-year': '2027' })).words,
    /Date must be today or in the past/,
  )
  const twice = await Promise.all([send(officer, personId), send(officer, personId)])
  assert.deepEqual(twice.map(({ status }) => status).sort(), [303, 400])
  const again = await send(officer, personId, { description: 'burglary, aldermere crown court' })
  assert.match(again.words, /This is on record already/)
  const byApi = await officer.api.post(`/api/v1/people/${personId}/events`, {
    kind: 'conviction',
    occurredOn: '2025-02-03',
    description: conviction.description,
  })
  assert.equal(byApi.status, 422)
  assert.equal((await rows(personId)).length, 1)
})

test('an event that is wrong is superseded with the reason; what takes its place stands, and two corrections do not meet', async () => {
  const { personId, caseId } = await aCase(stage)
  const officer = await server.as('offenderManager')
  await send(officer, personId)
  const [first] = await rows(personId)
  const page = `/people/${personId}/events/${first?.id}/correct`
  const form = await officer.get(page)
  assert.equal(form.page.querySelector('#occurredOn-year')?.getAttribute('value'), '2025')
  assert.match((await officer.post(page, { how: 'take-out' })).words, /Enter why the entry is wrong/)
  const right = { ...conviction, how: 'replace', reason: 'The date was misread' }
  assert.match((await officer.post(page, right)).words, /This is on record already/)
  const both = await Promise.all([
    officer.post(page, { ...right, 'occurredOn-day': '4' }),
    officer.post(page, { ...right, 'occurredOn-day': '5' }),
  ])
  assert.equal(both.filter(({ status }) => status === 303).length, 1)
  assert.deepEqual(both.map(({ status }) => status).sort(), [303, 409])
  const after = await rows(personId)
  assert.equal(after.length, 2)
  assert.equal(after.find(({ id }) => id === first?.id)?.superseded_reason, 'The date was misread')
  assert.match((await officer.get(`/people/${personId}`)).words, /Corrected since: The date was misread/)
  assert.match((await officer.get(`/cases/${caseId}?kind=law`)).words, /1 event /)
  const second = after.find(({ id }) => id !== first?.id)
  const gone = await officer.api.post(`/api/v1/people/${personId}/events/${second?.id}/correct`, {
    how: 'take-out',
    reason: 'Belongs to somebody else',
  })
  assert.deepEqual([gone.status, gone.json()], [200, { id: null }])
  assert.match((await officer.get(`/cases/${caseId}?kind=law`)).words, /0 events/)
  const [event] = await server.database.admin<{ actor_id: string }>(
    "select actor_id from app.audit_event where event = 'legal-event.corrected' and outcome = 'done' and $1 = any (subject_ids)",
    [second?.id],
  )
  assert.equal(event?.actor_id, USERS.offenderManager.id)
})

test('another area, a reader without the post to record, and the owner of one action find no record to add to', async () => {
  const { personId } = await aCase(stage)
  await send(await server.as('offenderManager'), personId)
  const [event] = await rows(personId)
  await server.database.admin(
    `insert into app.access_grant (area_id, user_id, kind, person_id, action_id, reason, starts_at, granted_at)
     select area_id, $2, 'action-owner', id, gen_random_uuid(), 'Owns an action', created_at, created_at from app.person where id = $1`,
    [personId, USERS.housingOfficer.id],
  )
  assert.equal((await (await server.as('housingOfficer')).get(`/people/${personId}`)).status, 200)
  for (const user of ['farCoordinator', 'psychologist', 'housingOfficer', 'nurse'] as const) {
    const visitor = await server.as(user)
    const at = `/people/${personId}/events`
    assert.equal((await visitor.get(`${at}/new`)).status, 404, user)
    assert.equal((await visitor.post(`${at}/new`, conviction, { from: '/people' })).status, 404, user)
    assert.equal((await visitor.get(`${at}/${event?.id}/correct`)).status, 404, user)
    const facts = { kind: 'order', occurredOn: '2025-02-03', description: 'x' }
    assert.equal((await visitor.api.post(`/api/v1${at}`, facts)).status, 404, user)
    const taken = await visitor.api.post(`/api/v1${at}/${event?.id}/correct`, {
      how: 'take-out',
      reason: 'x',
    })
    assert.equal(taken.status, 404, user)
  }
  assert.equal((await rows(personId)).length, 1)
})
