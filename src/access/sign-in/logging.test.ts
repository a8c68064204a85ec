import assert from 'node:assert/strict'
import { test } from 'node:test'
import { visitor } from '#testing/server.ts'
import { emailOf, USERS } from '#testing/world.ts'
import { PASSWORD, sessionCookieOf, testDoors } from './doors.fixture.ts'
import { sendAccountLink } from './links.ts'

const it = await testDoors({ logged: true })

test('no password, code, cookie, token, link or address that was typed is in the logs', async () => {
  const browser = it.stranger()
  await browser.post('/sign-in', { email: 'stranger@parapet.example', password: 'my-secret-guess' })
  it.pass(30)
  await browser.post('/sign-in', { email: emailOf('nurse'), password: PASSWORD })
  const code = it.code('nurse')
  await browser.post('/sign-in/code', { code: '000000' })
  const cookie = sessionCookieOf(await browser.post('/sign-in/code', { code })).split('=')[1] ?? ''
  const made = await browser.post(
    '/account/tokens',
    { name: 'Report', scope: 'read', days: '7' },
    { from: '/account/tokens/new' },
  )
  const token = made.page.querySelector('#token')?.getAttribute('value') ?? ''
  await visitor(it.url, { cookie: '', token }).api.get('/api/v1/me')
  const given = {
    userId: USERS.nurse.id,
    email: emailOf('nurse'),
    kind: 'reset' as const,
    publicUrl: it.url,
    now: it.now(),
  }
  const { url } = await it.asDoorkeeper((tx) => sendAccountLink(tx, given))
  const link = new URL(url).pathname
  await browser.post(link, { password: 'kittens eat warm soup' })
  const log = it.log.join('')
  assert.ok(it.log.length > 15, 'the server logged its requests')
  assert.match(log, /\/set-password\/:token/)
  const secrets = [
    'my-secret-guess',
    PASSWORD,
    `"${code}"`,
    cookie,
    token,
    link.split('/')[2] ?? '',
    'kittens eat',
    '@parapet.example',
  ]
  for (const secret of secrets) {
    assert.ok(secret.length > 6, 'there is a secret to look for')
    assert.ok(!log.includes(secret), `the log holds ${secret}`)
  }
})
