import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asActor } from '#platform/db/actor.ts'
import { emailOf, USERS } from '#testing/world.ts'
import { IDLE_MINUTES, PASSWORD, SESSION_HOURS, testDoors } from '../sign-in/doors.fixture.ts'

const it = await testDoors()
const MINUTE = 60

test('SE-05 a session that is not used ends after its idle limit', async () => {
  const me = await it.signIn('coordinator')
  it.pass(IDLE_MINUTES * MINUTE)
  assert.equal((await me.get('/')).status, 200)
  it.pass((IDLE_MINUTES + 1) * MINUTE)
  const over = await me.get('/account')
  assert.equal(over.location, '/sign-in?next=%2Faccount')
  it.pass(-2 * MINUTE)
  assert.equal((await me.get('/')).status, 200)
})

test('every request keeps it alive, and nobody loses more than they were promised', async () => {
  const me = await it.signIn('coordinator')
  it.pass(50)
  await me.get('/')
  it.pass(IDLE_MINUTES * MINUTE)
  assert.equal((await me.get('/')).status, 200)
})

test('SE-05 a session ends at its absolute limit however much it is used', async () => {
  const me = await it.signIn('coordinator')
  const begun = it.now().getTime()
  while (it.now().getTime() + 20 * MINUTE * 1000 < begun + SESSION_HOURS * 3_600_000) {
    it.pass(20 * MINUTE)
    assert.equal((await me.get('/')).status, 200)
  }
  it.setNow(new Date(begun + SESSION_HOURS * 3_600_000 - 1000))
  assert.equal((await me.get('/')).status, 200)
  it.pass(1)
  assert.equal((await me.get('/')).status, 303)
})

test('the page is told exactly when its session ends, so that the warning comes in time', async () => {
  const me = await it.signIn('chair')
  const seconds = async () =>
    Number((await me.get('/account')).page.querySelector('body')?.getAttribute('data-session-seconds'))
  assert.equal(await seconds(), (IDLE_MINUTES + 1) * MINUTE)
  it.pass(30)
  const left = await seconds()
  assert.equal(left, (IDLE_MINUTES + 1) * MINUTE - 30)
  it.pass(left - 1)
  assert.equal((await me.get('/')).status, 200)
})

test('a busy session writes its last use at most once a minute', async () => {
  const me = await it.signIn('chair')
  const seen = async () =>
    (
      await it.database.admin<{ seen: Date }>(
        'select max(last_seen_at) as seen from app.session where user_id = $1',
        [USERS.chair.id],
      )
    )[0]?.seen.getTime()
  const begun = await seen()
  it.pass(59)
  await me.get('/')
  assert.equal(await seen(), begun)
  it.pass(1)
  await me.get('/')
  assert.equal(await seen(), it.now().getTime())
})

test('SE-05 the list shows every open session, counts them and marks this one; one can be ended, at once', async () => {
  it.pass(24 * 60 * MINUTE)
  const lost = await it.signIn('nurse')
  const me = await it.signIn('nurse')
  const { words, page } = await me.get('/account/sessions')
  assert.match(words, /2 sessions are open/)
  const rows = page.querySelectorAll('tbody tr')
  assert.deepEqual(
    rows.map((row) => row.text.includes('This device')),
    [true, false],
  )
  const forms = page.querySelectorAll('tbody form')
  assert.equal(forms.length, 1)
  const ended = await me.post(forms[0]?.getAttribute('action') ?? '', {}, { from: '/account/sessions' })
  assert.equal(ended.location, '/account/sessions?ended=one')
  assert.match((await me.follow(ended)).words, /It has ended.*1 session is open/)
  assert.equal((await lost.get('/')).status, 303)
  assert.equal((await me.get('/')).status, 200)
  assert.equal((await it.events('session.revoked'))[0]?.actor_id, USERS.nurse.id)
})

test('all other sessions can be ended together', async () => {
  const others = [await it.signIn('nurse'), await it.signIn('nurse')]
  const me = await it.signIn('nurse')
  const ended = await me.post('/account/sessions/others/end', {}, { from: '/account/sessions' })
  assert.equal(ended.location, '/account/sessions?ended=3')
  for (const other of others) assert.equal((await other.get('/')).status, 303)
  assert.match((await me.follow(ended)).words, /1 session is open/)
})

test('SE-05 nobody sees or ends the session of another, in the same area or elsewhere', async () => {
  await it.signIn('nurse')
  const mine = await it.database.admin<{ id: string }>(
    'select id from app.session where user_id = $1 and revoked_at is null',
    [USERS.nurse.id],
  )
  assert.ok(mine.length > 0)
  for (const user of ['coordinator', 'farCoordinator'] as const) {
    const other = await it.signIn(user)
    const page = await other.get('/account/sessions')
    for (const { id } of mine) {
      assert.ok(!page.text.includes(id))
      const tried = await other.post(`/account/sessions/${id}/end`, {}, { from: '/account/sessions' })
      assert.equal(tried.status, 404)
    }
  }
  assert.equal((await it.copyOfLastSession().get('/')).status, 200)
  const still = await it.database.admin(
    'select 1 from app.session where user_id = $1 and revoked_at is null',
    [USERS.nurse.id],
  )
  assert.equal(still.length, mine.length)
})

test('the wall holds without the application: another user’s session cannot be touched, nor one’s own brought back', async () => {
  const acting = { userId: USERS.farCoordinator.id, now: it.now() }
  const result = await asActor(it.database.connection.db, acting, (tx) =>
    tx
      .updateTable('session')
      .set({ revoked_at: it.now(), revoke_reason: 'revoked' })
      .where('user_id', '=', USERS.nurse.id)
      .executeTakeFirst(),
  )
  assert.equal(result.numUpdatedRows, 0n)
  const bringBack = asActor(it.database.connection.db, { ...acting, userId: USERS.nurse.id }, (tx) =>
    tx.updateTable('session').set({ revoked_at: null, revoke_reason: null }).execute(),
  )
  await assert.rejects(bringBack, /row-level security/)
})

test('a browser that signs in again as somebody else leaves no session behind', async () => {
  it.pass(24 * 60 * MINUTE)
  const browser = await it.signIn('chair')
  const before = it.copyOfLastSession()
  // The sign-in page was open in another tab.
  it.pass(30)
  await browser.post('/sign-in', { email: emailOf('farOfficer'), password: PASSWORD }, { from: '/account' })
  await browser.post('/sign-in/code', { code: it.code('farOfficer') })
  assert.match((await browser.get('/')).text, /Home of Fern Outwood/)
  assert.equal((await before.get('/')).status, 303)
})

test('a cookie that was never given, or is not one, is a stranger’s', async () => {
  for (const value of ['', 'x', 'A'.repeat(43), '../../etc', '%00', "' or 1=1"]) {
    const response = await fetch(new URL('/', it.url), {
      redirect: 'manual',
      headers: { cookie: `parapet-session=${value}` },
    })
    assert.equal(response.status, 303)
  }
})
