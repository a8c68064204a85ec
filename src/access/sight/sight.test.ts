import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asActor, type Tx } from '#platform/db/actor.ts'
import { testServer } from '#testing/server.ts'
import { aCase, aMeeting } from '#testing/stages.ts'
import { AGENCIES, AREAS, START, USERS, type UserKey } from '#testing/world.ts'
import { grantTo } from './sight.fixture.ts'

const server = await testServer()
const stage = { database: server.database }
const as = <T>(user: UserKey, work: (tx: Tx) => Promise<T>) =>
  asActor(server.database.connection.db, { userId: USERS[user].id, now: server.now() }, work)
const audited = (event: string, subject: string) =>
  server.database.admin<{ actor_id: string; outcome: string }>(
    'select actor_id, outcome from app.audit_event where event = $1 and $2 = any (subject_ids) order by recorded_at',
    [event, subject],
  )

test('IS-25 everybody who sees a person can read why, and only those who keep the grants read who else does', async () => {
  const { personId } = await aCase(stage)
  const manager = await server.as('offenderManager')
  const own = (await manager.get(`/access/person/${personId}`)).words
  assert.match(own, /Manages the case/)
  assert.match(own, /Made a referral/)
  assert.doesNotMatch(own, /Who can see this\?|Corin Ashdown, Aldermere Police/)
  const all = (await (await server.as('coordinator')).get(`/access/person/${personId}`)).words
  assert.match(all, /You are MAPPA Co-ordinator in this area/)
  // The co-ordinator and the psychologist of the panel by role; the manager as recorder, referrer and manager.
  assert.match(all, /3 people and posts, for 5 reasons/)
  assert.match(all, /Dr Psyche Lorimer/)
  assert.equal((await audited('access.viewed', personId)).length, 2)
  assert.equal((await (await server.as('housingOfficer')).get(`/access/person/${personId}`)).status, 404)
})

test('whoever chairs or minutes a meeting about somebody reads that they see the whole case file, and until when', async () => {
  const staged = await aCase(stage)
  await aMeeting(stage, { cases: [staged] })
  for (const [user, why] of [
    ['chair', 'Chairs a meeting about the person'],
    ['minuteTaker', 'Takes the minutes of a meeting about the person'],
  ] as const) {
    const visitor = await server.as(user)
    assert.equal((await visitor.get(`/cases/${staged.caseId}`)).status, 200)
    assert.match(
      (await visitor.get(`/access/person/${staged.personId}`)).words,
      new RegExp(
        `${why} The person’s record, the agenda item and its minutes; the whole case file until those minutes are approved`,
      ),
    )
  }
})

test('IS-25 the list of who can see is filtered, can be empty and has a next page', async () => {
  const { personId, caseId } = await aCase(stage)
  const coordinator = await server.as('coordinator')
  const page = (query: string) => coordinator.get(`/access/person/${personId}?${query}`)
  assert.match((await page('who=lorimer')).words, /1 person or post, for 1 reason/)
  assert.match((await page('via=case-manager')).words, /1 person or post, for 1 reason .*Orla Pennick/)
  assert.match((await page('who=nobody-here')).words, /Nobody who can see this record matches/)
  for (let n = 0; n < 26; n++) {
    await as('coordinator', (tx) =>
      tx
        .insertInto('access_grant')
        .values({
          area_id: AREAS.aldermere.id,
          user_id: USERS.nurse.id,
          kind: 'case-team',
          person_id: personId,
          case_id: caseId,
          reason: `Shift ${n}`,
          starts_at: START,
          granted_by: USERS.coordinator.id,
          granted_at: START,
        })
        .execute(),
    )
  }
  const first = await page('via=case-team')
  assert.match(first.words, /1 person or post, for 26 reasons/)
  const next = first.page.querySelector('.govuk-pagination__next a')?.getAttribute('href') ?? ''
  assert.equal(
    (await coordinator.get(next)).page
      .querySelectorAll('#who ~ .moj-scrollable-pane')[0]
      ?.querySelectorAll('tbody tr').length,
    1,
  )
})

test('IS-25 sight is given to one named person with a reason and an end, works at once, and ends with a reason', async () => {
  const { personId, caseId } = await aCase(stage)
  const housing = await server.as('housingOfficer')
  assert.equal((await housing.get(`/people/${personId}`)).status, 404)
  const coordinator = await server.as('coordinator')
  const given = await coordinator.post(
    `/access/person/${personId}/grants/new`,
    grantTo('housingOfficer', caseId),
  )
  assert.equal(given.status, 303)
  assert.equal((await housing.get(`/people/${personId}`)).status, 200)
  assert.match(
    (await housing.get(`/access/person/${personId}`)).words,
    /Works on the case .*Supervises the accommodation of this person .*1 February 2027 at midnight Corin Ashdown/,
  )
  const page = await coordinator.get(`/access/person/${personId}?via=case-team`)
  const end =
    page.page.querySelector('a[aria-label="End the sight of Hollis Brand"]')?.getAttribute('href') ?? ''
  assert.match((await coordinator.post(end, { reason: '' })).words, /Enter why it ends/)
  assert.equal((await coordinator.post(end, { reason: 'Moved to another team' })).status, 303)
  assert.equal((await housing.get(`/people/${personId}`)).status, 404)
  assert.equal((await coordinator.get(end)).status, 404)
  assert.deepEqual(
    (await audited('grant.given', personId)).map((event) => event.outcome),
    ['done'],
  )
  assert.deepEqual(
    (await audited('grant.ended', personId)).map((event) => event.outcome),
    ['refused', 'done'],
  )
  const [row] = await server.database.admin(
    "select revoke_reason, revoked_by from app.access_grant where person_id = $1 and kind = 'case-team'",
    [personId],
  )
  assert.deepEqual(row, { revoke_reason: 'Moved to another team', revoked_by: USERS.coordinator.id })
})

test('IS-25 sight is given to the holders of a post in an agency, never to a bare agency', async () => {
  const { personId, caseId } = await aCase(stage)
  const coordinator = await server.as('coordinator')
  const post = { ...grantTo('nurse', caseId), holder: 'post', userId: '', agencyId: AGENCIES.children.id }
  const bare = await coordinator.post(`/access/person/${personId}/grants/new`, { ...post, role: '' })
  assert.equal(bare.status, 400)
  assert.match(bare.words, /Select the post as well. A whole agency cannot be given sight of a person/)
  assert.equal(bare.page.querySelector('#reason')?.text.trim(), 'Supervises the accommodation of this person')
  assert.equal(
    (await coordinator.post(`/access/person/${personId}/grants/new`, { ...post, role: 'social-worker' }))
      .status,
    303,
  )
  const social = await server.as('socialWorker')
  assert.match(
    (await social.get(`/access/person/${personId}`)).words,
    /As the holder of the post: Social worker/,
  )
  assert.match(
    (await coordinator.get(`/access/person/${personId}?via=case-team`)).words,
    /Whoever is Social worker/,
  )
  assert.equal((await (await server.as('nurse')).get(`/access/person/${personId}`)).status, 404)
})

test('a grant needs its reason, its case and its end, and nobody gives it to themself', async () => {
  const { personId, caseId } = await aCase(stage)
  const coordinator = await server.as('coordinator')
  const give = (change: Record<string, string>) =>
    coordinator.post(`/access/person/${personId}/grants/new`, { ...grantTo('nurse', caseId), ...change })
  assert.match(
    (await give({ kind: '', reason: '' })).words,
    /Select why they need to see it Enter the reason/,
  )
  assert.match((await give({ caseId: '' })).words, /Select the case file they are to see/)
  assert.match((await give({ 'endsOn-year': '2025' })).words, /The last day must be today or later/)
  assert.match(
    (await give({ 'endsOn-day': '31', 'endsOn-month': '2' })).words,
    /Last day must be a real date/,
  )
  assert.match(
    (await give({ userId: USERS.coordinator.id })).words,
    /You cannot give yourself sight of a record/,
  )
  assert.match(
    (await give({ userId: USERS.farOfficer.id })).words,
    /Select a person who holds a post in this area/,
  )
})
