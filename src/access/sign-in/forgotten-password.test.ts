import assert from 'node:assert/strict'
import { test } from 'node:test'
import { visitor } from '#testing/server.ts'
import { emailOf, USERS, type UserKey } from '#testing/world.ts'
import { createToken } from '../tokens/tokens.ts'
import { PASSWORD, sessionCookieOf, testDoors } from './doors.fixture.ts'
import { isDeadLink, lastMail, linkIn, NEW_PASSWORD } from './links.fixture.ts'

const it = await testDoors()
const HOUR = 3600

async function requestReset(user: UserKey): Promise<string> {
  const asked = await it.stranger().post('/forgotten-password', { email: emailOf(user) })
  assert.equal(asked.location, '/forgotten-password/sent')
  return linkIn(await lastMail(it, emailOf(user)))
}

test('SE-05 asking for a link says the same for an account, for none, and for one that is closed', async () => {
  const answers: string[] = []
  for (const email of [emailOf('nurse'), 'nobody@parapet.example', emailOf('newcomer')]) {
    const browser = it.stranger()
    const asked = await browser.post('/forgotten-password', { email })
    assert.equal(asked.location, '/forgotten-password/sent')
    answers.push((await browser.follow(asked)).words)
  }
  assert.equal(new Set(answers).size, 1)
  assert.equal((await lastMail(it, emailOf('nurse')))?.subject, 'Set a new Parapet password')
  assert.equal(await lastMail(it, 'nobody@parapet.example'), undefined)
  assert.equal(await lastMail(it, emailOf('newcomer')), undefined)
})

test('a mail with a secret link belongs to no area, so no reader of an outbox finds it', async () => {
  await requestReset('nurse')
  assert.equal((await lastMail(it, emailOf('nurse')))?.area_id, null)
  const rows = await it.database.admin<{ text: string }>('select l::text as text from app.account_link l')
  const token = linkIn(await lastMail(it, emailOf('nurse'))).split('/')[2] ?? ''
  assert.ok(rows.length > 0 && rows.every((row) => !row.text.includes(token)))
})

test('SE-05 a reset changes the password, ends every session and token, tells the owner, and still asks for the code', async () => {
  await it.signIn('chair')
  const open = it.copyOfLastSession()
  const { token } = await it.asDoorkeeper((tx) =>
    createToken(tx, { userId: USERS.chair.id, name: 'x', scope: 'read', days: 7, now: it.now() }),
  )
  const api = visitor(it.url, { cookie: '', token }).api
  assert.equal((await api.get('/api/v1/me')).status, 200)
  const path = await requestReset('chair')
  const done = await it.stranger().post(path, { password: NEW_PASSWORD })
  assert.equal(done.location, '/sign-in?notice=password-set')
  assert.match((await it.stranger().get(done.location)).words, /Your password has been changed/)
  assert.equal(sessionCookieOf(done), '')
  assert.equal((await open.get('/')).status, 303)
  assert.equal((await api.get('/api/v1/me')).status, 401)
  assert.equal(
    (await it.stranger().post('/sign-in', { email: emailOf('chair'), password: PASSWORD })).status,
    400,
  )
  const withNew = await it.stranger().post('/sign-in', { email: emailOf('chair'), password: NEW_PASSWORD })
  assert.equal(withNew.location, '/sign-in/code')
  const mails = await it.database.admin<{ subject: string }>(
    'select subject from app.outbox_message where to_address = $1',
    [emailOf('chair')],
  )
  assert.ok(mails.some((mail) => mail.subject === 'Your Parapet password was changed'))
  assert.equal((await it.events('password.reset'))[0]?.actor_id, USERS.chair.id)
})

test('somebody who has typed the old password cannot go on to the code after a reset', async () => {
  const waiting = it.stranger()
  await waiting.post('/sign-in', { email: emailOf('housingOfficer'), password: PASSWORD })
  await it.stranger().post(await requestReset('housingOfficer'), { password: NEW_PASSWORD })
  it.pass(30)
  const answer = await waiting.post(
    '/sign-in/code',
    { code: it.code('housingOfficer') },
    { from: '/sign-in' },
  )
  assert.equal(answer.location, '/sign-in')
})

test('a reset link works once and for one hour', async () => {
  const path = await requestReset('farCoordinator')
  assert.equal((await it.stranger().post(path, { password: NEW_PASSWORD })).status, 303)
  assert.ok(await isDeadLink(it, path))
  it.pass(HOUR)
  const second = await requestReset('farCoordinator')
  it.pass(HOUR)
  assert.ok(await isDeadLink(it, second))
  assert.equal(
    (await it.stranger().post(second, { password: NEW_PASSWORD }, { from: '/sign-in' })).status,
    404,
  )
})

test('two people with one link: the quicker one counts', async () => {
  const path = await requestReset('farOfficer')
  const [one, two] = await Promise.all(
    ['first password here', 'second password here'].map((password) =>
      it.stranger().post(path, { password }, { from: '/sign-in' }),
    ),
  )
  assert.deepEqual([one?.status, two?.status].sort(), [303, 404])
})

test('a link of a closed account is over', async () => {
  const path = await requestReset('nurse')
  await it.database.admin("update app.user_account set status = 'disabled' where id = $1", [USERS.nurse.id])
  assert.ok(await isDeadLink(it, path))
  await it.database.admin("update app.user_account set status = 'active' where id = $1", [USERS.nurse.id])
})

test('asking for links over and over sends no more of them, and says the same', async () => {
  it.pass(24 * HOUR)
  const count = async () =>
    (
      await it.database.admin('select 1 from app.outbox_message where to_address = $1', [
        emailOf('coordinator'),
      ])
    ).length
  const before = await count()
  for (let asked = 0; asked < 8; asked++) {
    const answer = await it.stranger().post('/forgotten-password', { email: emailOf('coordinator') })
    assert.equal(answer.location, '/forgotten-password/sent')
  }
  assert.equal((await count()) - before, 4)
})
