import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asActor } from '#platform/db/actor.ts'
import { emailOf, USERS } from '#testing/world.ts'
import { errorsOf, PASSWORD, testDoors } from './doors.fixture.ts'
import { keyOn, recoveryCodesOn } from './links.fixture.ts'
import { codeAt } from './totp.ts'

const it = await testDoors()

test('SE-05 the account page says who one is, where, in which roles, and how one gets in', async () => {
  await it.database.admin("update app.user_account set ends_on = '2027-03-31' where id = $1", [
    USERS.coordinator.id,
  ])
  const me = await it.signIn('coordinator')
  const { words, page, status } = await me.get('/account')
  assert.equal(status, 200)
  const expected = [
    'Corin Ashdown',
    emailOf('coordinator'),
    'Aldermere Police',
    'MAPPA Co-ordinator in Aldermere',
    '31 March 2027',
    '1 place',
    '0 in use',
    '0 left',
  ]
  for (const text of expected) assert.ok(words.includes(text), text)
  const links = page
    .querySelectorAll('.govuk-summary-list__actions a')
    .map((link) => link.getAttribute('href'))
  assert.deepEqual(links, [
    '/forgotten-password',
    '/account/second-factor',
    '/account/recovery-codes',
    '/account/sessions',
    '/account/tokens',
  ])
  const [event] = await it.events('account.viewed')
  assert.deepEqual(event?.subject_ids, [USERS.coordinator.id])
})

test('nothing of one’s account is shown to a stranger', async () => {
  for (const path of [
    '/account',
    '/account/sessions',
    '/account/tokens',
    '/account/tokens/new',
    '/account/recovery-codes',
    '/account/second-factor',
    '/account/second-factor/new',
  ]) {
    const answer = await it.stranger().get(path)
    assert.equal(answer.location, `/sign-in?next=${encodeURIComponent(path)}`)
  }
})

test('SE-05 renewing recovery codes asks for the password again, shows ten once, and ends the old ones', async () => {
  const me = await it.signIn('chair')
  const refused = await me.post('/account/recovery-codes', { password: 'not my password' })
  assert.equal(refused.status, 400)
  assert.deepEqual(errorsOf(refused), ['That is not your password'])
  assert.equal((await it.events('password.asked-again-failed'))[0]?.actor_id, USERS.chair.id)
  const first = recoveryCodesOn(await me.post('/account/recovery-codes', { password: PASSWORD }))
  assert.equal(first.length, 10)
  assert.match((await me.get('/account')).words, /10 left/)
  assert.doesNotMatch((await me.get('/account/recovery-codes')).text, new RegExp(first[0] ?? 'none'))
  const second = recoveryCodesOn(await me.post('/account/recovery-codes', { password: PASSWORD }))
  assert.equal(new Set([...first, ...second]).size, 20)
  const enter = async (code = '') => {
    const browser = it.stranger()
    await browser.post('/sign-in', { email: emailOf('chair'), password: PASSWORD })
    return (await browser.post('/sign-in/code', { code })).status
  }
  assert.equal(await enter(first[0]), 400)
  assert.equal(await enter(second[0]), 303)
  assert.match((await me.get('/account')).words, /9 left/)
})

test('SE-05 a new authenticator app takes over with its first code; until then the old one works', async () => {
  const me = await it.signIn('nurse')
  assert.deepEqual(errorsOf(await me.post('/account/second-factor', { password: '' })), [
    'Enter your password',
  ])
  const begun = await me.post('/account/second-factor', { password: PASSWORD })
  assert.equal(begun.location, '/account/second-factor/new')
  const key = keyOn(await me.follow(begun))
  await it.signIn('nurse')
  const wrong = await me.post('/account/second-factor/new', { code: '000000' })
  assert.equal(wrong.status, 400)
  assert.equal(keyOn(wrong), key)
  const done = await me.post('/account/second-factor/new', { code: codeAt(key, it.now()) })
  assert.match(done.words, /Your authenticator app has been changed/)
  it.pass(30)
  const browser = it.stranger()
  await browser.post('/sign-in', { email: emailOf('nurse'), password: PASSWORD })
  assert.equal((await browser.post('/sign-in/code', { code: it.code('nurse') })).status, 400)
  assert.equal((await browser.post('/sign-in/code', { code: codeAt(key, it.now()) })).status, 303)
  const mails = await it.database.admin<{ subject: string }>(
    'select subject from app.outbox_message where to_address = $1',
    [emailOf('nurse')],
  )
  assert.deepEqual(
    mails.map((mail) => mail.subject),
    ['Your Parapet security codes were changed'],
  )
})

test('a new key is seen only by the session that asked for it, and only for a quarter of an hour', async () => {
  const me = await it.signIn('housingOfficer')
  await me.post('/account/second-factor', { password: PASSWORD })
  const elsewhere = await it.signIn('housingOfficer')
  assert.equal((await elsewhere.get('/account/second-factor/new')).location, '/account/second-factor')
  assert.equal((await me.get('/account/second-factor/new')).status, 200)
  it.pass(15 * 60)
  assert.equal((await me.get('/account/second-factor/new')).location, '/account/second-factor')
})

test('SE-05 guessing at the password inside a session is slowed down too', async () => {
  const me = await it.signIn('coordinator')
  const answers: string[] = []
  for (let attempts = 0; attempts < 6; attempts++)
    answers.push(errorsOf(await me.post('/account/recovery-codes', { password: `guess ${attempts}` })).join())
  assert.deepEqual(answers.slice(0, 5), Array(5).fill('That is not your password'))
  assert.match(answers[5] ?? '', /Try again in 30 seconds/)
  it.pass(30)
  assert.equal((await me.post('/account/recovery-codes', { password: PASSWORD })).status, 200)
})

test('one’s own brakes and codes are out of reach of other users: the wall holds without the application', async () => {
  const rows = await asActor(
    it.database.connection.db,
    { userId: USERS.farOfficer.id, now: it.now() },
    async (tx) => [
      await tx.selectFrom('user_credential').select('user_id').execute(),
      await tx.selectFrom('recovery_code').select('user_id').execute(),
      await tx.selectFrom('session').select('user_id').execute(),
      await tx.selectFrom('sign_in_throttle').select('user_id').execute(),
    ],
  )
  assert.deepEqual(rows, [[{ user_id: USERS.farOfficer.id }], [], [], []])
  for (const table of ['account_link', 'sign_in_step'] as const) {
    await assert.rejects(
      asActor(it.database.connection.db, { userId: USERS.coordinator.id, now: it.now() }, (tx) =>
        tx.selectFrom(table).selectAll().execute(),
      ),
      /permission denied/,
    )
  }
})
