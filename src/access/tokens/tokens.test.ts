import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asActor } from '#platform/db/actor.ts'
import { type Visitor, visitor } from '#testing/server.ts'
import { USERS } from '#testing/world.ts'
import { errorsOf, notes, testDoors } from '../sign-in/doors.fixture.ts'
import { createToken } from './tokens.ts'

const it = await testDoors()
const DAY = 86_400

async function create(me: Visitor, scope: 'read' | 'write', days = '30') {
  const made = await me.post(
    '/account/tokens',
    { name: 'Monthly report', scope, days },
    { from: '/account/tokens/new' },
  )
  assert.equal(made.status, 200)
  const token = made.page.querySelector('#token')?.getAttribute('value') ?? ''
  return { token, api: visitor(it.url, { cookie: '', token }).api }
}

test('SE-05 a token is made with a name, a scope and an end, is shown once, and acts as its user', async () => {
  const me = await it.signIn('coordinator')
  const { token, api } = await create(me, 'read')
  assert.match(token, /^ppt_[A-Za-z0-9_-]{43}$/)
  const answer = await api.get('/api/v1/me')
  assert.deepEqual(answer.json(), { text: 'Corin Ashdown' })
  const list = await me.get('/account/tokens')
  assert.ok(!list.text.includes(token))
  for (const text of ['Monthly report', 'Read only', token.slice(0, 8), 'Works'])
    assert.ok(list.words.includes(text), text)
  assert.match(list.words, /24 December 2026 at 9am 24 November 2026 at 9am/)
  const rows = await it.database.admin<{ text: string }>('select t::text as text from app.api_token t')
  assert.ok(rows.every((row) => !row.text.includes(token)))
  const [event] = await it.events('token.created')
  assert.deepEqual(event?.detail, { name: 'Monthly report', scope: 'read' })
})

test('SE-05 a token that only reads cannot act; one that may change can', async () => {
  const me = await it.signIn('coordinator')
  const reads = await create(me, 'read')
  const before = notes.length
  assert.equal((await reads.api.post('/api/v1/notes', { text: 'no' })).status, 404)
  assert.equal(notes.length, before)
  const writes = await create(me, 'write')
  assert.equal((await writes.api.post('/api/v1/notes', { text: 'yes' })).status, 201)
  assert.deepEqual(notes.at(-1), { text: 'yes' })
})

test('a token works to its end and not beyond', async () => {
  const { api } = await create(await it.signIn('coordinator'), 'read', '7')
  it.pass(7 * DAY - 1)
  assert.equal((await api.get('/api/v1/me')).status, 200)
  it.pass(1)
  assert.equal((await api.get('/api/v1/me')).status, 401)
  const me = await it.signIn('coordinator')
  assert.match((await me.get('/account/tokens')).words, /Expired/)
})

test('SE-05 a stopped token is dead at once', async () => {
  const me = await it.signIn('nurse')
  const { api } = await create(me, 'read')
  const form = (await me.get('/account/tokens')).page.querySelector('tbody form')
  const stopped = await me.post(form?.getAttribute('action') ?? '', {}, { from: '/account/tokens' })
  assert.match((await me.follow(stopped)).words, /The token has stopped working/)
  assert.equal((await api.get('/api/v1/me')).status, 401)
  assert.equal((await it.events('token.revoked'))[0]?.actor_id, USERS.nurse.id)
  assert.equal(
    (await me.post(form?.getAttribute('action') ?? '', {}, { from: '/account/tokens' })).status,
    404,
  )
})

test('SE-05 the token of a disabled user is dead', async () => {
  const { api } = await create(await it.signIn('chair'), 'read')
  assert.equal((await api.get('/api/v1/me')).status, 200)
  await it.database.admin("update app.user_account set status = 'disabled' where id = $1", [USERS.chair.id])
  assert.equal((await api.get('/api/v1/me')).status, 401)
})

test('SE-05 the token of a user who has left their roles, or is past their last day, is dead', async () => {
  const { api } = await create(await it.signIn('farOfficer'), 'read')
  const lastDay = (day: string | null) =>
    it.database.admin('update app.user_account set ends_on = $2 where id = $1', [USERS.farOfficer.id, day])
  await lastDay('2026-11-01')
  assert.equal((await api.get('/api/v1/me')).status, 401)
  await lastDay(null)
  assert.equal((await api.get('/api/v1/me')).status, 200)
  await it.database.admin('update app.user_role set ends_at = $2 where user_id = $1', [
    USERS.farOfficer.id,
    it.now(),
  ])
  assert.equal((await api.get('/api/v1/me')).status, 401)
})

test('SE-05 nobody sees or stops the token of another', async () => {
  const { api } = await create(await it.signIn('nurse'), 'read')
  const [mine] = await it.database.admin<{ id: string }>(
    'select id from app.api_token where user_id = $1 order by created_at desc',
    [USERS.nurse.id],
  )
  for (const user of ['coordinator', 'farCoordinator'] as const) {
    const other = await it.signIn(user)
    assert.ok(!(await other.get('/account/tokens')).text.includes(mine?.id ?? ''))
    assert.equal(
      (await other.post(`/account/tokens/${mine?.id}/stop`, {}, { from: '/account/tokens' })).status,
      404,
    )
  }
  assert.equal((await api.get('/api/v1/me')).status, 200)
})

test('the wall holds without the application: no token for another, none in the past, none for more than a year', async () => {
  const make = (given: { userId?: string; days?: number; now?: Date }) =>
    asActor(it.database.connection.db, { userId: USERS.nurse.id, now: it.now() }, (tx) =>
      createToken(tx, {
        userId: USERS.nurse.id,
        name: 'x',
        scope: 'write',
        days: 7,
        now: it.now(),
        ...given,
      }),
    )
  await assert.rejects(make({ userId: USERS.coordinator.id }), /row-level security/)
  await assert.rejects(make({ now: new Date('2026-01-01T00:00:00Z') }), /row-level security/)
  await assert.rejects(make({ days: 367 }), /check constraint/)
})

test('SE-05 the API takes no cookies, and pages take no tokens', async () => {
  const browser = await it.signIn('coordinator')
  const { token } = await create(browser, 'write')
  assert.equal((await browser.get('/api/v1/me')).status, 401)
  const response = await fetch(new URL('/account', it.url), {
    redirect: 'manual',
    headers: { authorization: `Bearer ${token}` },
  })
  assert.equal(response.status, 303)
  const asCookie = await fetch(new URL('/account', it.url), {
    redirect: 'manual',
    headers: { cookie: `parapet-session=${token}` },
  })
  assert.equal(asCookie.status, 303)
})

test('a header that is no token of ours is refused', async () => {
  for (const authorization of [
    '',
    'Bearer',
    'Bearer ppt_',
    `Bearer ppt_${'A'.repeat(43)}`,
    'Basic cHB0Xw==',
    `Bearer ${'A'.repeat(43)}`,
    `bearer ppt_${'A'.repeat(43)}`,
  ]) {
    const response = await fetch(new URL('/api/v1/me', it.url), { headers: { authorization } })
    assert.equal(response.status, 401, authorization)
    assert.equal(response.headers.get('www-authenticate'), 'Bearer')
  }
})

test('a form without name, scope or time says what is missing and keeps the rest', async () => {
  const me = await it.signIn('coordinator')
  const answer = await me.post(
    '/account/tokens',
    { name: 'Report', scope: 'everything' },
    { from: '/account/tokens/new' },
  )
  assert.equal(answer.status, 400)
  assert.deepEqual(errorsOf(answer), ['Select what the token may do', 'Select how long it should work'])
  assert.equal(answer.page.querySelector('#name')?.getAttribute('value'), 'Report')
  assert.deepEqual(
    errorsOf(
      await me.post(
        '/account/tokens',
        { name: ' ', scope: 'read', days: '7' },
        { from: '/account/tokens/new' },
      ),
    ),
    ['Enter a name for the token'],
  )
})
