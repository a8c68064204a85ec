import assert from 'node:assert/strict'
import { test } from 'node:test'
import { emailOf, USERS, type UserKey } from '#testing/world.ts'
import { errorsOf, hiddenFields, PASSWORD, testDoors } from './doors.fixture.ts'

const it = await testDoors()
const WRONG = 'The email address or password is wrong, or the account cannot be used'
const WRONG_CODE = 'That code is wrong, is too old or has been used. Wait for the next code and enter it'
const HOUR = 3600

/** An office of its own for a test, so that tests do not share a brake. */
let offices = 0
function office() {
  const from = `198.51.100.${++offices}`
  const send = async (path: string, fields: Record<string, string>) => {
    const shown = await fetch(new URL('/sign-in', it.url))
    const cookie = shown.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ')
    const token = /name="_csrf" value="([^"]+)"/.exec(await shown.text())?.[1] ?? ''
    const headers = { cookie, 'x-forwarded-for': from }
    return fetch(new URL(path, it.url), {
      method: 'POST',
      redirect: 'manual',
      headers,
      body: new URLSearchParams({ ...fields, _csrf: token }),
    })
  }
  return { password: (email: string, password: string) => send('/sign-in', { email, password }) }
}

async function atTheCode(user: UserKey) {
  const browser = it.stranger()
  const answer = await browser.post('/sign-in', { email: emailOf(user), password: PASSWORD })
  assert.equal(answer.location, '/sign-in/code')
  return browser
}

test('SE-05 signing in takes an address, a password and a code, and leads to the page that was asked for', async () => {
  it.pass(30)
  const browser = it.stranger()
  const turnedAway = await browser.get('/account/sessions?ended=one')
  assert.equal(turnedAway.status, 303)
  assert.equal(turnedAway.location, '/sign-in?next=%2Faccount%2Fsessions%3Fended%3Done')
  const page = await browser.follow(turnedAway)
  const asked = await browser.post(
    '/sign-in',
    { ...hiddenFields(page), email: ` ${emailOf('coordinator').toUpperCase()} `, password: PASSWORD },
    { from: turnedAway.location ?? '' },
  )
  assert.equal(asked.location, '/sign-in/code')
  const code = it.code('coordinator')
  const done = await browser.post('/sign-in/code', { code: `${code.slice(0, 3)} ${code.slice(3)}` })
  assert.equal(done.location, '/account/sessions?ended=one')
  assert.match((await browser.follow(done)).words, /1 session is open/)
  const [event] = await it.events('session.opened')
  assert.equal(event?.actor_id, USERS.coordinator.id)
  assert.equal(event?.detail?.method, 'password')
})

test('SE-05 a password alone opens nothing', async () => {
  const browser = await atTheCode('chair')
  const home = await browser.get('/')
  assert.equal(home.status, 303)
  assert.equal(home.location, '/sign-in')
})

test('a code page without a password before it leads back to the beginning', async () => {
  const browser = it.stranger()
  assert.equal((await browser.get('/sign-in/code')).location, '/sign-in')
  const tried = await browser.post('/sign-in/code', { code: it.code('chair') }, { from: '/sign-in' })
  assert.equal(tried.location, '/sign-in')
})

test('too long after the password the code is not taken', async () => {
  const browser = await atTheCode('chair')
  it.pass(10 * 60)
  const late = await browser.post('/sign-in/code', { code: it.code('chair') }, { from: '/sign-in' })
  assert.equal(late.location, '/sign-in')
})

test('SE-05 a code that has been used does not work again, nor does an earlier one', async () => {
  it.pass(HOUR)
  const first = await atTheCode('chair')
  const second = await atTheCode('chair')
  const code = it.code('chair')
  assert.equal((await first.post('/sign-in/code', { code })).status, 303)
  const replayed = await second.post('/sign-in/code', { code })
  assert.equal(replayed.status, 400)
  assert.deepEqual(errorsOf(replayed), [WRONG_CODE])
  assert.equal((await second.get('/')).status, 303)
  it.pass(30)
  const [early, late] = [it.code('chair'), await atTheCode('chair')]
  it.pass(30)
  assert.equal((await late.post('/sign-in/code', { code: it.code('chair') })).status, 303)
  assert.deepEqual(errorsOf(await second.post('/sign-in/code', { code: early })), [WRONG_CODE])
})

test('a code sent twice at the same moment opens one session', async () => {
  it.pass(HOUR)
  const browsers = [await atTheCode('nurse'), await atTheCode('nurse'), await atTheCode('nurse')]
  const code = it.code('nurse')
  const answers = await Promise.all(browsers.map((browser) => browser.post('/sign-in/code', { code })))
  assert.deepEqual(answers.map((answer) => answer.status).sort(), [303, 400, 400])
})

test('SE-05 a wrong password, an unknown address and an account that is closed get the same answer', async () => {
  const { id } = USERS.farOfficer
  await it.database.admin("update app.user_account set status = 'disabled' where id = $1", [id])
  const attempts = [
    { email: emailOf('coordinator'), password: 'not the password' },
    { email: 'nobody@parapet.example', password: PASSWORD },
    { email: emailOf('farOfficer'), password: PASSWORD },
    { email: emailOf('newcomer'), password: PASSWORD },
  ]
  for (const attempt of attempts) {
    const answer = await it.stranger().post('/sign-in', attempt)
    assert.equal(answer.status, 400)
    assert.deepEqual(errorsOf(answer), [WRONG], attempt.email)
    assert.equal(answer.page.querySelector('#email')?.getAttribute('value'), attempt.email)
    assert.equal(answer.page.querySelector('#password')?.getAttribute('value'), undefined)
  }
  await it.database.admin("update app.user_account set status = 'active' where id = $1", [id])
})

test('SE-05 an unknown address costs the same work: one password is verified either way', async () => {
  const before = it.verified.length
  await it.stranger().post('/sign-in', { email: 'nobody-else@parapet.example', password: PASSWORD })
  assert.deepEqual(it.verified.slice(before), [it.doors.unmatchableHash])
  await it.stranger().post('/sign-in', { email: emailOf('newcomer'), password: PASSWORD })
  assert.deepEqual(it.verified.slice(before + 1), [it.doors.unmatchableHash])
  await it.stranger().post('/sign-in', { email: emailOf('coordinator'), password: 'not the password' })
  assert.equal(it.verified.length, before + 3)
  assert.notEqual(it.verified.at(-1), it.doors.unmatchableHash)
})

test('a form that lacks something says what, and keeps the address', async () => {
  const answer = await it.stranger().post('/sign-in', { email: 'no address', password: '' })
  assert.equal(answer.status, 400)
  assert.deepEqual(errorsOf(answer), [
    'Enter an email address in the correct format, like name@example.org',
    'Enter your password',
  ])
  assert.match(answer.page.querySelector('title')?.text ?? '', /^Error: /)
  const empty = await (await atTheCode('chair')).post('/sign-in/code', { code: ' ' })
  assert.deepEqual(errorsOf(empty), ['Enter the code from your authenticator app, or a recovery code'])
})

test('hostile input is a wrong form, never a fault', async () => {
  const hostile = [
    'a\u0000@parapet.example',
    `${'a'.repeat(5000)}@parapet.example`,
    "' or 1=1 --@x",
    '<script>@x.example',
  ]
  for (const email of hostile)
    assert.equal((await it.stranger().post('/sign-in', { email, password: 'x\u0000y' })).status, 400)
  const browser = await atTheCode('chair')
  for (const code of ['\u0000'.repeat(10), '9'.repeat(10_000)])
    assert.equal((await browser.post('/sign-in/code', { code })).status, 400)
  it.pass(3 * HOUR)
})

test('SE-05 guessing at one account is slowed down from anywhere, says for how long, and the right password has to wait too', async () => {
  it.pass(12 * HOUR)
  const email = emailOf('housingOfficer')
  for (let attempts = 0; attempts < 5; attempts++)
    assert.equal((await office().password(email, 'a wrong guess')).status, 400)
  const refused = await office().password(email, PASSWORD)
  assert.equal(refused.status, 429)
  assert.equal(refused.headers.get('retry-after'), '30')
  assert.match(await refused.text(), /Try again in 30 seconds/)
  const [locked] = await it.events('sign-in.locked')
  assert.deepEqual(locked?.subject_ids, [USERS.housingOfficer.id])
  it.pass(30)
  assert.equal((await office().password(email, PASSWORD)).status, 303)
})

test('SE-05 the brake holds for addresses without an account in the same way', async () => {
  for (let attempts = 0; attempts < 5; attempts++)
    assert.equal((await office().password('ghost@parapet.example', 'a wrong guess')).status, 400)
  assert.equal((await office().password('ghost@parapet.example', 'a wrong guess')).status, 429)
})

test('SE-05 guessing at many accounts from one network address is slowed down', async () => {
  const { password } = office()
  for (let attempts = 0; attempts < 30; attempts++)
    assert.equal((await password(`guess${attempts}@parapet.example`, 'x')).status, 400)
  const refused = await password(emailOf('chair'), PASSWORD)
  assert.equal(refused.status, 429)
  assert.match(await refused.text(), /Try again in 60 seconds/)
  assert.equal((await office().password(emailOf('chair'), PASSWORD)).status, 303)
})

test('SE-05 guessing at the code is slowed down like guessing at the password', async () => {
  it.pass(24 * HOUR)
  const browser = await atTheCode('chair')
  const statuses: number[] = []
  for (let attempts = 0; attempts < 6; attempts++)
    statuses.push((await browser.post('/sign-in/code', { code: '000000' })).status)
  assert.deepEqual(statuses, [400, 400, 400, 400, 400, 429])
  it.pass(30)
  assert.equal((await browser.post('/sign-in/code', { code: it.code('chair') })).status, 303)
})

test('SE-05 no address leads out of the service after signing in', async () => {
  for (const next of [
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/..//evil.example',
    '/sign-out',
  ]) {
    it.pass(30)
    const browser = it.stranger()
    const shown = await browser.get(`/sign-in?next=${encodeURIComponent(next)}`)
    assert.equal(hiddenFields(shown).next, '/')
    await browser.post('/sign-in', { email: emailOf('coordinator'), password: PASSWORD, next })
    const done = await browser.post('/sign-in/code', { code: it.code('coordinator') })
    assert.equal(done.location, '/')
    assert.equal((await browser.get(`/sign-in?next=${encodeURIComponent(next)}`)).location, '/')
  }
})

test('the session cookie is out of reach of scripts and of other sites', async () => {
  it.pass(HOUR)
  const browser = await atTheCode('coordinator')
  const done = await browser.post('/sign-in/code', { code: it.code('coordinator') })
  const cookie = done.headers.getSetCookie().find((line) => line.startsWith('parapet-session='))
  assert.match(cookie ?? '', /^parapet-session=[A-Za-z0-9_-]{43}; Path=\/; HttpOnly; SameSite=Lax$/)
  const rows = await it.database.admin<{ text: string }>('select s::text as text from app.session s')
  const token = cookie?.split(/[=;]/)[1] ?? ''
  assert.ok(rows.every((row) => !row.text.includes(token)))
})

test('a form without its token is offered again with what was typed, but never the password', async () => {
  const response = await fetch(new URL('/sign-in', it.url), {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({
      email: 'corin@parapet.example',
      password: 'do-not-repeat-me',
      next: '/people',
    }),
  })
  assert.equal(response.status, 403)
  const text = await response.text()
  assert.match(text, /What you typed is kept in this page/)
  assert.match(text, /name="email" value="corin@parapet.example"/)
  assert.match(text, /name="next" value="\/people"/)
  assert.doesNotMatch(text, /do-not-repeat-me/)
})

test('SE-05 signing out ends the session at once, in every copy of its cookie', async () => {
  const browser = await it.signIn('coordinator')
  const copy = it.copyOfLastSession()
  assert.equal((await browser.get('/')).status, 200)
  assert.equal((await copy.get('/')).status, 200)
  const out = await browser.post('/sign-out', {}, { from: '/' })
  assert.equal(out.location, '/signed-out')
  assert.match((await browser.follow(out)).words, /You have signed out/)
  assert.equal((await browser.get('/')).status, 303)
  assert.equal((await copy.get('/')).status, 303)
  assert.equal((await it.events('session.signed-out'))[0]?.actor_id, USERS.coordinator.id)
  assert.equal((await browser.post('/sign-out', {}, { from: '/sign-in' })).location, '/signed-out')
})

test('SE-05 failures are audited: who it was about, and what a stranger typed only where it can be disposed of', async () => {
  await it.stranger().post('/sign-in', { email: 'stranger@parapet.example', password: 'my-secret-guess' })
  const [unknown] = await it.events('sign-in.failed')
  assert.equal(unknown?.outcome, 'refused')
  assert.equal(unknown?.actor_id, null)
  assert.deepEqual(unknown?.subject_ids, [])
  assert.deepEqual(unknown?.detail, { from: '127.0.0.1', why: 'password', typed: 'stranger@parapet.example' })
  await it.stranger().post('/sign-in', { email: emailOf('nurse'), password: 'my-secret-guess' })
  const [known] = await it.events('sign-in.failed')
  assert.deepEqual(known?.subject_ids, [USERS.nurse.id])
  assert.equal(known?.detail?.typed, undefined)
  assert.ok(known?.area_id)
})

test('no password, code or token is anywhere in the audit log', async () => {
  const rows = await it.database.admin<{ text: string }>(
    `select convert_from(e.bytes, 'UTF8') || coalesce(d.detail::text, '') as text from app.audit_event e left join app.audit_detail d on d.event_id = e.id`,
  )
  assert.ok(rows.length > 50)
  for (const row of rows) {
    const text = row.text.replace(/"at":"[^"]+"/, '')
    assert.doesNotMatch(text, /violet tractor|my-secret-guess|a wrong guess|do-not-repeat-me/)
    assert.doesNotMatch(text, /[^0-9a-f-]\d{6}[^0-9a-f-]/)
    if (!text.includes('"from"')) assert.doesNotMatch(text, /@parapet\.example/)
  }
})
