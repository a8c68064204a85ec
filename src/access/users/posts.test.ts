import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asActor } from '#platform/db/actor.ts'
import { testServer } from '#testing/server.ts'
import { AGENCIES, AREAS, COMMAND_AREA, START, USERS, type UserKey } from '#testing/world.ts'

const server = await testServer()
const { admin } = server.database
const date = (name: string, civil: string) => {
  const [year = '', month = '', day = ''] = civil.split('-')
  return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year }
}
const post = (change: Record<string, string> = {}, from = '2026-12-01') => ({
  areaId: AREAS.aldermere.id,
  agencyId: AGENCIES.probation.id,
  rank: 'senior-probation-officer',
  title: 'Senior probation officer, Vale team',
  commandAreaId: COMMAND_AREA.id,
  note: '',
  ...date('heldFrom', from),
  ...date('heldTo', ''),
  ...change,
})
const at = `/users/${USERS.offenderManager.id}`
type Row = { id: string; rank: string; held_from: string; held_to: string | null; because: string | null }
const rows = (userId: string = USERS.offenderManager.id) =>
  admin<Row>(
    `select id, rank, held_from::text, held_to::text, superseded_because as because from app.user_post
     where user_id = $1 order by superseded_at nulls first, held_from, recorded_at`,
    [userId],
  )

test('AP-24 a post has agency, rank and command area, dated; a new one ends the old the day before, and both stay', async () => {
  const keeper = await server.as('administrator')
  const form = await keeper.get(`${at}/posts/new`)
  assert.ok(
    form.page.querySelectorAll('#rank option').some((each) => each.text === 'Senior probation officer'),
  )
  const shown = await keeper.follow(await keeper.post(`${at}/posts/new`, post()))
  assert.match(shown.words, /The post has been recorded/)
  assert.match(
    shown.words,
    /Senior probation officer, Vale team Senior probation officer Aldermere Probation Service Aldermere North From 1 December 2026/,
  )
  assert.match(
    shown.words,
    /Probation officer Aldermere Probation Service Aldermere North 5 January 2026 to 30 November 2026/,
  )
  const believed = (await rows()).filter(({ because }) => because === null)
  assert.deepEqual(
    believed.map(({ rank, held_from, held_to }) => [rank, held_from, held_to]),
    [
      ['probation-officer', '2026-01-05', '2026-11-30'],
      ['senior-probation-officer', '2026-12-01', null],
    ],
  )
  const [event] = await admin(
    "select 1 from app.audit_event where event = 'post.recorded' and outcome = 'done'",
  )
  assert.ok(event)
})

test('AP-24 what is wrong with a post is said beside the field, with everything typed kept', async () => {
  const keeper = await server.as('administrator')
  const refused = async (change: Record<string, string>, words: RegExp) => {
    const answer = await keeper.post(`${at}/posts/new`, post({ title: 'Kept title', ...change }))
    assert.equal(answer.status, 400)
    assert.match(answer.words, words)
    assert.equal(answer.page.querySelector('#title')?.getAttribute('value'), 'Kept title')
  }
  await refused({ rank: 'chief-inspector' }, /Select a rank or grade of this agency/)
  await refused({ rank: 'emperor' }, /Select the rank or grade/)
  await refused({ agencyId: AGENCIES.police.id }, /An account belongs to one agency/)
  await refused(date('heldFrom', '2026-12-01'), /They held another post on one of these days/)
  await refused(date('heldTo', '2026-11-01'), /The last day must be the first day or later/)
  await refused(date('heldFrom', '2026-02-31'), /must be a real date/)
})

test('AP-24 a post is corrected with a reason or taken off the record; what was believed stays, and the slower of two is told', async () => {
  const keeper = await server.as('administrator')
  const [, believed] = (await rows()).filter(({ because }) => because === null)
  const address = `/users/posts/${believed?.id}`
  assert.match(
    (await keeper.post(`${address}/correct`, post({ because: '' }))).words,
    /Enter why it is corrected/,
  )
  const corrected = await keeper.follow(
    await keeper.post(
      `${address}/correct`,
      post({ rank: 'probation-officer', because: 'Not promoted after all' }),
    ),
  )
  assert.match(
    corrected.words,
    /Corrections .*Senior probation officer .*Adair Mossop Not promoted after all/,
  )
  assert.equal((await keeper.get(`${address}/correct`)).status, 404)
  const [, now] = (await rows()).filter(({ because }) => because === null)
  assert.equal(now?.rank, 'probation-officer')
  await keeper.post(`/users/posts/${now?.id}/withdraw`, { because: 'Another person of that name' })
  assert.equal((await rows()).filter(({ because }) => because === null).length, 1)
})

test('AP-24 the interface records, corrects and withdraws under the same rules, and shows the posts of a user', async () => {
  const { api } = await server.as('administrator')
  const given = {
    areaId: AREAS.aldermere.id,
    agencyId: AGENCIES.health.id,
    rank: 'team-manager',
    title: 'Team manager',
    commandAreaId: null,
    heldFrom: '2026-12-01',
    heldTo: '',
    note: '',
  }
  const made = await api.post(`/api/v1/users/${USERS.nurse.id}/posts`, given)
  assert.equal(made.status, 201, made.words)
  assert.equal((await api.post(`/api/v1/users/${USERS.nurse.id}/posts`, given)).status, 422)
  const { id } = made.json() as { id: string }
  const again = await api.post(`/api/v1/user-posts/${id}/correct`, {
    ...given,
    title: 'Lead nurse',
    because: 'Wrong name',
  })
  assert.equal(again.status, 200, again.words)
  const user = (await api.get(`/api/v1/users/${USERS.nurse.id}`)).json() as { posts: { title: string }[] }
  assert.deepEqual(
    user.posts.map(({ title }) => title),
    ['Lead nurse', 'mental-health-representative'],
  )
  const off = `/api/v1/user-posts/${(again.json() as { id: string }).id}/withdraw`
  assert.equal((await api.post(off, { because: 'Never took it up' })).status, 200)
})

test('AP-24 nobody keeps their own post, and nobody of another area sees or touches one, whatever a handler does', async () => {
  const [own] = await rows(USERS.coordinator.id)
  const coordinator = await server.as('coordinator')
  assert.equal((await coordinator.get(`/users/${USERS.coordinator.id}/posts/new`)).status, 404)
  assert.equal((await coordinator.get(`/users/posts/${own?.id}/correct`)).status, 404)
  const far = await server.as('farCoordinator')
  assert.equal((await far.get(`/users/posts/${own?.id}/correct`)).status, 404)
  assert.equal(
    (await far.post(`/users/posts/${own?.id}/withdraw`, { because: 'x' }, { from: '/users' })).status,
    404,
  )
  const as = (user: UserKey, work: Parameters<typeof asActor>[2]) =>
    asActor(server.database.connection.db, { userId: USERS[user].id, now: START }, work)
  assert.deepEqual(
    await as('farCoordinator', (tx) =>
      tx.selectFrom('user_post').select('id').where('area_id', '=', AREAS.aldermere.id).execute(),
    ),
    [],
  )
  const forged = {
    id: crypto.randomUUID(),
    area_id: AREAS.aldermere.id,
    user_id: USERS.coordinator.id,
    agency_id: AGENCIES.police.id,
    rank: 'chief-constable',
    title: 'x',
    held_from: '2020-01-01',
    held_to: '2020-01-02',
    recorded_by: USERS.coordinator.id,
    recorded_at: START,
  }
  await assert.rejects(
    as('coordinator', (tx) => tx.insertInto('user_post').values(forged).execute()),
    { code: '42501' },
  )
})
