import assert from 'node:assert/strict'
import { test } from 'node:test'
import { emailOf, USERS } from '#testing/world.ts'
import { errorsOf, testDoors } from './doors.fixture.ts'
import {
  inviteSomebody,
  isDeadLink,
  keyOn,
  lastMail,
  NEW_PASSWORD,
  recoveryCodesOn,
  takeUp,
} from './links.fixture.ts'
import { sendAccountLink } from './links.ts'
import { codeAt } from './totp.ts'

const it = await testDoors()
const HOUR = 3600

test('SE-05 an invitation is taken up with a password and a second factor, and leads in with ten recovery codes', async () => {
  const { path, userId, email } = await inviteSomebody(it)
  const mail = await lastMail(it, email)
  assert.equal(mail?.subject, 'You have been invited to Parapet')
  assert.ok(!mail?.body.includes('Ivo'))
  assert.match((await it.stranger().get(path)).words, /Choose a password/)
  const { browser, done } = await takeUp(it, path)
  assert.equal(done.status, 200)
  assert.match(done.words, /These are shown only now/)
  assert.equal(new Set(recoveryCodesOn(done)).size, 10)
  assert.match((await browser.get('/')).text, /Home of Ivo Newcome/)
  const [user] = await it.database.admin('select status from app.user_account where id = $1', [userId])
  assert.equal(user?.status, 'active')
  assert.equal((await it.events('account.taken-up'))[0]?.actor_id, userId)
})

test('the second factor of an invitation is shown as a picture and as text', async () => {
  const { path } = await inviteSomebody(it)
  const browser = it.stranger()
  const page = await browser.follow(await browser.post(path, { password: NEW_PASSWORD }))
  assert.match(keyOn(page), /^[A-Z2-7]{32}$/)
  const svg = page.page.querySelector('main svg')
  assert.equal(svg?.getAttribute('role'), 'img')
  assert.doesNotMatch(page.text, / style=/)
})

test('SE-05 an invitation works once, and neither half of it opens anything alone', async () => {
  const { path, email } = await inviteSomebody(it)
  const browser = it.stranger()
  await browser.post(path, { password: NEW_PASSWORD })
  const half = await it.stranger().post('/sign-in', { email, password: NEW_PASSWORD })
  assert.equal(half.status, 400)
  assert.equal((await it.stranger().get(`${path}/second-factor`)).status, 200)
  await takeUp(it, path)
  assert.ok(await isDeadLink(it, path))
  assert.ok(await isDeadLink(it, `${path}/second-factor`))
  const again = await browser.post(`${path}/second-factor`, { code: '123456' }, { from: '/sign-in' })
  assert.equal(again.status, 404)
})

test('looking at a link uses nothing up, and the second page needs the first', async () => {
  const { path } = await inviteSomebody(it)
  for (let looks = 0; looks < 3; looks++) assert.equal((await it.stranger().get(path)).status, 200)
  assert.equal((await it.stranger().get(`${path}/second-factor`)).location, path)
})

test('a wrong first code is explained, and the same key is still there', async () => {
  const { path } = await inviteSomebody(it)
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
  const { path, email } = await inviteSomebody(it)
  const { key } = await takeUp(it, path)
  const browser = it.stranger()
  await browser.post('/sign-in', { email, password: NEW_PASSWORD })
  assert.equal((await browser.post('/sign-in/code', { code: codeAt(key, it.now()) })).status, 400)
})

test('an invitation lasts seven days, and a newer one replaces it', async () => {
  const first = await inviteSomebody(it)
  it.pass(7 * 24 * HOUR - 1)
  assert.equal((await it.stranger().get(first.path)).status, 200)
  it.pass(1)
  assert.ok(await isDeadLink(it, first.path))
  const second = await inviteSomebody(it)
  await it.asDoorkeeper((tx) =>
    sendAccountLink(tx, { ...second, kind: 'invite', publicUrl: it.url, now: it.now() }),
  )
  assert.ok(await isDeadLink(it, second.path))
})

test('links that never were look like links that are over', async () => {
  assert.ok(await isDeadLink(it, `/set-password/${'A'.repeat(43)}`))
  for (const path of [
    '/set-password/short',
    `/set-password/${'A'.repeat(42)}!`,
    `/set-password/${'A'.repeat(44)}`,
  ]) {
    assert.equal((await it.stranger().get(path)).status, 404)
  }
})

test('passwords that are too short, too common or the address are refused with the reason', async () => {
  const { path, email } = await inviteSomebody(it)
  const refused = async (password: string) =>
    errorsOf(await it.stranger().post(path, { password }, { from: '/sign-in' }))
  assert.deepEqual(await refused(''), ['Enter a password'])
  assert.deepEqual(await refused('short'), ['Your password must be 12 characters or more'])
  assert.deepEqual(await refused('passwordpassword'), [
    'That password is one of those that are guessed first. Choose another',
  ])
  assert.deepEqual(await refused(email), ['Your password must not be your email address'])
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
  const { done } = await takeUp(it, new URL(url).pathname)
  assert.equal(done.status, 200)
  assert.equal((await old.get('/')).status, 303)
  it.pass(30)
  const browser = it.stranger()
  await browser.post('/sign-in', { email: emailOf('nurse'), password: NEW_PASSWORD })
  assert.equal((await browser.post('/sign-in/code', { code: it.code('nurse') })).status, 400)
})

test('SE-05 each recovery code signs in once in place of the app', async () => {
  const { path, email } = await inviteSomebody(it)
  const { done } = await takeUp(it, path)
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
