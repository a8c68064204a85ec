import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { AREAS, emailOf, USERS } from '#testing/world.ts'
import { holdForm } from './sessions/held-forms.ts'
import { PASSWORD, sessionCookieOf, testDoors } from './sign-in/doors.fixture.ts'
import { sweepDoors } from './sign-in/sweep.ts'

const it = await testDoors()
const secure = await testDoors({ secureCookies: true })
const setUser = (change: string) =>
  it.database.admin(`update app.user_account set ${change} where id = $1`, [USERS.nurse.id])

test('SE-05 an account works to the end of its last day in London, and then neither session nor sign-in does', async () => {
  await setUser("ends_on = '2026-11-24'")
  it.setNow('2026-11-24T23:58:00Z')
  const me = await it.signIn('nurse')
  assert.equal((await me.get('/')).status, 200)
  it.setNow('2026-11-24T23:59:59Z')
  assert.equal((await me.get('/')).status, 200)
  it.setNow('2026-11-25T00:00:00Z')
  assert.equal((await me.get('/')).status, 303)
  assert.equal(
    (await it.stranger().post('/sign-in', { email: emailOf('nurse'), password: PASSWORD })).status,
    400,
  )
  await setUser('ends_on = null')
  assert.equal((await me.get('/')).status, 200)
})

test('SE-05 a disabled account is out at the next click', async () => {
  const me = await it.signIn('nurse')
  await setUser("status = 'disabled'")
  assert.equal((await me.get('/')).status, 303)
  await setUser("status = 'active'")
})

test('SE-05 somebody without a current role does not get in, and a role that ends is gone at that moment', async () => {
  const me = await it.signIn('farOfficer')
  it.pass(60)
  await it.database.admin('update app.user_role set ends_at = $2 where user_id = $1', [
    USERS.farOfficer.id,
    it.now(),
  ])
  assert.equal((await me.get('/')).status, 303)
  assert.equal(
    (await it.stranger().post('/sign-in', { email: emailOf('farOfficer'), password: PASSWORD })).status,
    400,
  )
})

test('somebody who leaves between the password and the code does not get in', async () => {
  it.pass(30)
  const browser = it.stranger()
  await browser.post('/sign-in', { email: emailOf('nurse'), password: PASSWORD })
  await setUser("status = 'disabled'")
  const answer = await browser.post('/sign-in/code', { code: it.code('nurse') }, { from: '/sign-in' })
  assert.equal(answer.location, '/sign-in')
  assert.equal(sessionCookieOf(answer), '')
  await setUser("status = 'active'")
})

test('the actor has roles, areas and permissions of this moment, per area', async () => {
  const { db } = it.database.connection
  await it.database.admin(
    `insert into app.user_role (id, user_id, area_id, role, starts_at) values (gen_random_uuid(), $1, $2, 'lay-adviser', $3)`,
    [USERS.coordinator.id, AREAS.brackenshire.id, it.now()],
  )
  const me = await it.signIn('coordinator')
  const { words } = await me.get('/account')
  assert.match(words, /MAPPA Co-ordinator in Aldermere/)
  assert.match(words, /Lay adviser in Brackenshire/)
  const { rows } = await sql<{ role: string; acting: string | null }>`
    select current_user as role, nullif(current_setting('app.user_id', true), '') as acting`.execute(db)
  assert.deepEqual(rows, [{ role: 'parapet_login', acting: null }])
})

test('the login that finds the actor can ask who it is, and can read nothing by itself', async () => {
  const { db } = it.database.connection
  for (const table of [
    'session',
    'api_token',
    'user_credential',
    'held_form',
    'account_link',
    'oidc_identity',
    'sign_in_throttle',
    'recovery_code',
    'sign_in_step',
  ]) {
    await assert.rejects(
      sql`select * from ${sql.table(`app.${table}`)}`.execute(db),
      /permission denied/,
      table,
    )
  }
  await assert.rejects(
    sql`select app.standing(${USERS.nurse.id}::uuid, now())`.execute(db),
    /permission denied/,
  )
})

test('where the service is reached by https, cookies are bound to it and never sent without encryption', async () => {
  secure.pass(30)
  // A browser would not send such cookies over http, so they are carried by hand.
  const jar = new Map<string, string>()
  const send = async (path: string, body?: Record<string, string>) => {
    const headers = { cookie: [...jar].map((pair) => pair.join('=')).join('; ') }
    const response = await fetch(new URL(path, secure.url), {
      redirect: 'manual',
      headers,
      ...(body === undefined ? {} : { method: 'POST', body: new URLSearchParams(body) }),
    })
    for (const line of response.headers.getSetCookie()) {
      assert.match(
        line,
        /^__Host-parapet-[a-z]+=[^;]*; (Max-Age=\d+; )?Path=\/;( Expires=[^;]+;)? HttpOnly; Secure; SameSite=(Lax|Strict)/,
      )
      const [name = '', value = ''] = line.split(';')[0]?.split('=') ?? []
      jar.set(name, value)
    }
    return { status: response.status, text: await response.text() }
  }
  const token = ({ text }: { text: string }) => /name="_csrf" value="([^"]+)"/.exec(text)?.[1] ?? ''
  const first = await send('/sign-in')
  await send('/sign-in', { email: emailOf('chair'), password: PASSWORD, _csrf: token(first) })
  await send('/sign-in/code', { code: secure.code('chair'), _csrf: token(await send('/sign-in/code')) })
  assert.deepEqual([...jar.keys()].sort(), [
    '__Host-parapet-form',
    '__Host-parapet-session',
    '__Host-parapet-step',
  ])
  assert.equal((await send('/')).status, 200)
  assert.equal(sessionCookieOf(await secure.stranger().get('/sign-in')), '')
})

test('what can no longer be used is swept away, and what can is left', async () => {
  const me = await it.signIn('chair')
  await it.asDoorkeeper((tx) => holdForm(tx, { userId: USERS.chair.id, path: '/x', body: {}, now: it.now() }))
  await it.stranger().post('/sign-in', { email: emailOf('chair'), password: PASSWORD })
  const counts = async () => {
    const [row] = await it.database.admin<
      Record<string, number>
    >(`select (select count(*)::int from app.session) as sessions,
      (select count(*)::int from app.sign_in_step) as steps, (select count(*)::int from app.held_form) as held`)
    return row
  }
  const before = await counts()
  await it.asDoorkeeper((tx) => sweepDoors(tx, it.now()))
  assert.equal((await counts())?.sessions, before?.sessions)
  assert.equal((await me.get('/')).status, 200)
  it.pass(40 * 86_400)
  await it.asDoorkeeper((tx) => sweepDoors(tx, it.now()))
  assert.deepEqual(await counts(), { sessions: 0, steps: 0, held: 0 })
})
