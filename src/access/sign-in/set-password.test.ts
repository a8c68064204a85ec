import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Answer, type Visitor, visitor } from '#testing/server.ts'
import { AGENCIES, AREAS, emailOf, USERS, type UserKey } from '#testing/world.ts'
import { createToken } from '../tokens/tokens.ts'
import { errorsOf, PASSWORD, sessionCookieOf, testDoors } from './doors.fixture.ts'
import { inviteUser } from './invite.ts'
import { sendAccountLink } from './links.ts'
import { codeAt } from './totp.ts'

const it = await testDoors()
const NEW_PASSWORD = 'kittens eat warm soup'
const HOUR = 3600

let invited = 0
/** Invites somebody new, and returns the address of the link and whose it is. */
async function invite() {
  const email = `invited.${++invited}@parapet.example`
  const roles = [{ areaId: AREAS.aldermere.id, role: 'housing-provider-representative' }]
  const { userId } = await it.asDoorkeeper((tx) =>
    inviteUser(tx, {
      ...{ agencyId: AGENCIES.housing.id, name: 'Ivo Newcome', email, jobTitle: 'Housing officer', roles },
      ...{ invitedBy: USERS.coordinator.id, publicUrl: it.url, now: it.now() },
    }),
  )
  return { userId, email, path: await linkIn(await lastMail(email)) }
}

async function lastMail(to: string) {
  const rows = await it.database.admin<{ subject: string; body: string; area_id: string | null }>(
    'select subject, body, area_id from app.outbox_message where to_address = $1 order by queued_at desc, subject limit 1',
    [to],
  )
  return rows[0]
}

function linkIn(mail: { body: string } | undefined): string {
  return new URL(/https?:\/\/\S+/.exec(mail?.body ?? '')?.[0] ?? '').pathname
}

/** The key that an enrolment page shows for typing. */
const keyOn = ({ page }: Answer) =>
  (page.querySelector('.govuk-inset-text code')?.text ?? '').replaceAll(' ', '')

async function takeUp(path: string): Promise<{ browser: Visitor; key: string; done: Answer }> {
  const browser = it.stranger()
  const chosen = await browser.post(path, { password: NEW_PASSWORD })
  assert.equal(chosen.location, `${path}/second-factor`)
  const key = keyOn(await browser.follow(chosen))
  const done = await browser.post(`${path}/second-factor`, { code: codeAt(key, it.now()) })
  return { browser, key, done }
}

const recoveryCodesOn = ({ page }: Answer) => page.querySelectorAll('main li code').map((item) => item.text)

async function requestReset(user: UserKey): Promise<string> {
  const asked = await it.stranger().post('/forgotten-password', { email: emailOf(user) })
  assert.equal(asked.location, '/forgotten-password/sent')
  return linkIn(await lastMail(emailOf(user)))
}

const deadLink = async (path: string) => {
  const answer = await it.stranger().get(path)
  return answer.status === 404 && answer.words.includes('This link does not work')
}

test('SE-05 an invitation is taken up with a password and a second factor, and leads in with ten recovery codes', async () => {
  const { path, userId, email } = await invite()
  const mail = await lastMail(email)
  assert.equal(mail?.subject, 'You have been invited to Parapet')
  assert.ok(!mail?.body.includes('Ivo'))
  assert.match((await it.stranger().get(path)).words, /Choose a password/)
  const { browser, done } = await takeUp(path)
  assert.equal(done.status, 200)
  assert.match(done.words, /These are shown only now/)
  assert.equal(new Set(recoveryCodesOn(done)).size, 10)
  assert.match((await browser.get('/')).text, /Home of Ivo Newcome/)
  const [user] = await it.database.admin('select status from app.user_account where id = $1', [userId])
  assert.equal(user?.status, 'active')
  assert.equal((await it.events('account.taken-up'))[0]?.actor_id, userId)
})

test('the second factor of an invitation is shown as a picture and as text', async () => {
  const { path } = await invite()
  const browser = it.stranger()
  const page = await browser.follow(await browser.post(path, { password: NEW_PASSWORD }))
  assert.match(keyOn(page), /^[A-Z2-7]{32}$/)
  const svg = page.page.querySelector('main svg')
  assert.equal(svg?.getAttribute('role'), 'img')
  assert.doesNotMatch(page.text, / style=/)
})

test('SE-05 an invitation works once, and neither half of it opens anything alone', async () => {
  const { path, email } = await invite()
  const browser = it.stranger()
  await browser.post(path, { password: NEW_PASSWORD })
  const half = await it.stranger().post('/sign-in', { email, password: NEW_PASSWORD })
  assert.equal(half.status, 400)
  assert.equal((await it.stranger().get(`${path}/second-factor`)).status, 200)
  await takeUp(path)
  assert.ok(await deadLink(path))
  assert.ok(await deadLink(`${path}/second-factor`))
  const again = await browser.post(`${path}/second-factor`, { code: '123456' }, { from: '/sign-in' })
  assert.equal(again.status, 404)
})

test('looking at a link uses nothing up, and the second page needs the first', async () => {
  const { path } = await invite()
  for (let looks = 0; looks < 3; looks++) assert.equal((await it.stranger().get(path)).status, 200)
  assert.equal((await it.stranger().get(`${path}/second-factor`)).location, path)
})

test('a wrong first code is explained, and the same key is still there', async () => {
  const { path } = await invite()
  const browser = it.stranger()
  const key = keyOn(await browser.follow(await browser.post(path, { password: NEW_PASSWORD })))
  const wrong = await browser.post(`${path}/second-factor`, { code: '000000' })
  assert.equal(wrong.status, 400)
  assert.deepEqual(errorsOf(wrong), ['That code is wrong or too old. Wait for the next code and enter it'])
  assert.equal(keyOn(wrong), key)
  assert.deepEqual(errorsOf(await browser.post(`${path}/second-factor`, { code: '' })), [
    'Enter the 6-digit code that the app shows',
  ])
})

test('the code that proved the second factor is spent', async () => {
  const { path, email } = await invite()
  const { key } = await takeUp(path)
  const browser = it.stranger()
  await browser.post('/sign-in', { email, password: NEW_PASSWORD })
  assert.equal((await browser.post('/sign-in/code', { code: codeAt(key, it.now()) })).status, 400)
})

test('an invitation lasts seven days, and a newer one replaces it', async () => {
  const first = await invite()
  it.pass(7 * 24 * HOUR - 1)
  assert.equal((await it.stranger().get(first.path)).status, 200)
  it.pass(1)
  assert.ok(await deadLink(first.path))
  const second = await invite()
  await it.asDoorkeeper((tx) =>
    sendAccountLink(tx, { ...second, kind: 'invite', publicUrl: it.url, now: it.now() }),
  )
  assert.ok(await deadLink(second.path))
})

test('links that never were look like links that are over', async () => {
  assert.ok(await deadLink(`/set-password/${'A'.repeat(43)}`))
  for (const path of [
    '/set-password/short',
    `/set-password/${'A'.repeat(42)}!`,
    `/set-password/${'A'.repeat(44)}`,
  ]) {
    assert.equal((await it.stranger().get(path)).status, 404)
  }
})

test('passwords that are too short, too common or the address are refused with the reason', async () => {
  const { path, email } = await invite()
  const refused = async (password: string) =>
    errorsOf(await it.stranger().post(path, { password }, { from: '/sign-in' }))
  assert.deepEqual(await refused(''), ['Enter a password'])
  assert.deepEqual(await refused('short'), ['Your password must be 12 characters or more'])
  assert.deepEqual(await refused('passwordpassword'), [
    'That password is one of those that are guessed first. Choose another',
  ])
  assert.deepEqual(await refused(email), ['Your password must not be your email address'])
})

test('SE-05 asking for a link says the same for an account, for none, and for one that is closed', async () => {
  const answers: string[] = []
  for (const email of [emailOf('nurse'), 'nobody@parapet.example', emailOf('newcomer')]) {
    const browser = it.stranger()
    const asked = await browser.post('/forgotten-password', { email })
    assert.equal(asked.location, '/forgotten-password/sent')
    answers.push((await browser.follow(asked)).words)
  }
  assert.equal(new Set(answers).size, 1)
  assert.equal((await lastMail(emailOf('nurse')))?.subject, 'Set a new Parapet password')
  assert.equal(await lastMail('nobody@parapet.example'), undefined)
  assert.equal(await lastMail(emailOf('newcomer')), undefined)
})

test('a mail with a secret link belongs to no area, so no reader of an outbox finds it', async () => {
  await requestReset('nurse')
  assert.equal((await lastMail(emailOf('nurse')))?.area_id, null)
  const rows = await it.database.admin<{ text: string }>('select l::text as text from app.account_link l')
  const token = linkIn(await lastMail(emailOf('nurse'))).split('/')[2] ?? ''
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
  assert.ok(await deadLink(path))
  it.pass(HOUR)
  const second = await requestReset('farCoordinator')
  it.pass(HOUR)
  assert.ok(await deadLink(second))
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
  assert.ok(await deadLink(path))
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

test('an invitation to somebody who has an account begins it afresh: the lost phone no longer counts', async () => {
  await it.signIn('nurse')
  const old = it.copyOfLastSession()
  const given = {
    userId: USERS.nurse.id,
    email: emailOf('nurse'),
    kind: 'invite' as const,
    publicUrl: it.url,
    now: it.now(),
  }
  const { url } = await it.asDoorkeeper((tx) => sendAccountLink(tx, given))
  const { done } = await takeUp(new URL(url).pathname)
  assert.equal(done.status, 200)
  assert.equal((await old.get('/')).status, 303)
  it.pass(30)
  const browser = it.stranger()
  await browser.post('/sign-in', { email: emailOf('nurse'), password: NEW_PASSWORD })
  assert.equal((await browser.post('/sign-in/code', { code: it.code('nurse') })).status, 400)
})

test('SE-05 each recovery code signs in once in place of the app', async () => {
  const { path, email } = await invite()
  const { done } = await takeUp(path)
  const [first = '', second = ''] = recoveryCodesOn(done)
  const enter = async (code: string) => {
    const browser = it.stranger()
    await browser.post('/sign-in', { email, password: NEW_PASSWORD })
    return browser.post('/sign-in/code', { code })
  }
  assert.equal((await enter(first)).status, 303)
  assert.equal((await enter(first)).status, 400)
  assert.equal((await enter(` ${second.toUpperCase().replace('-', ' ')}`)).status, 303)
  assert.equal((await it.events('recovery-code.used')).length, 2)
  const rows = await it.database.admin<{ text: string }>('select r::text as text from app.recovery_code r')
  assert.ok(rows.every((row) => !row.text.includes(second.replace('-', ''))))
})
