import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { type OidcPerson, testIdentityProvider } from '#testing/oidc.ts'
import type { Answer, Visitor } from '#testing/server.ts'
import { AGENCIES, AREAS, emailOf, USERS } from '#testing/world.ts'
import { errorsOf, sessionCookieOf, testDoors } from '../sign-in/doors.fixture.ts'
import { inviteUser } from '../sign-in/invite.ts'
import { oidcProvider } from './provider.ts'

const provider = await testIdentityProvider()
const it = await testDoors({ issuer: provider.issuer })
provider.allow(it.url)

beforeEach(() => {
  provider.person = undefined
})

/** Goes to the provider and comes back as this person. */
async function arrive(
  person: OidcPerson,
  browser: Visitor = it.stranger(),
  from = '/sign-in/oidc',
): Promise<Answer> {
  provider.person = person
  const away = await browser.get(from)
  assert.equal(away.status, 303)
  const back = await provider.visit(away.location ?? '')
  assert.equal(back.origin, it.url)
  return browser.get(`${back.pathname}${back.search}`)
}

const verified = (email: string, subject: string): OidcPerson => ({ subject, email, emailVerified: true })

async function invite(email: string) {
  const roles = [{ areaId: AREAS.aldermere.id, role: 'housing-provider-representative' }]
  const { userId, url } = await it.asDoorkeeper((tx) =>
    inviteUser(tx, {
      ...{ agencyId: AGENCIES.housing.id, name: 'Ivo Newcome', email, jobTitle: 'Housing officer', roles },
      ...{ invitedBy: null, publicUrl: it.url, now: it.now() },
    }),
  )
  return { userId, path: new URL(url).pathname, token: url.split('/').at(-1) ?? '' }
}

test('SE-05 the organisation’s own sign-in leads in, to the page that was asked for', async () => {
  const browser = it.stranger()
  const page = await browser.get('/sign-in?next=%2Faccount')
  const button = page.page.querySelector('a.govuk-button')
  assert.equal(button?.text.trim(), 'Sign in with Aldermere sign-in')
  const done = await arrive(
    verified(emailOf('coordinator'), 'subject-1'),
    browser,
    button?.getAttribute('href')?.replaceAll('&amp;', '&'),
  )
  assert.equal(done.location, '/account')
  assert.match((await browser.get('/account')).words, /Corin Ashdown.*How you sign in Aldermere sign-in/)
  assert.equal((await it.events('session.opened'))[0]?.detail?.method, 'oidc')
  assert.equal((await it.events('identity.linked'))[0]?.detail?.by, 'verified-email')
})

test('the request carries PKCE, a state and a nonce, and none of the secrets behind them', async () => {
  const { location } = await it.stranger().get('/sign-in/oidc')
  const { searchParams } = new URL(location ?? '')
  assert.equal(searchParams.get('code_challenge_method'), 'S256')
  for (const name of ['code_challenge', 'state', 'nonce'])
    assert.ok((searchParams.get(name)?.length ?? 0) >= 43, name)
  assert.equal(searchParams.get('redirect_uri'), `${it.url}/sign-in/oidc/callback`)
  assert.equal(searchParams.has('code_verifier'), false)
})

test('SE-05 once linked it is the subject that counts: a changed address still leads in, the old address no longer does', async () => {
  assert.equal((await arrive(verified(emailOf('chair'), 'subject-2'))).status, 303)
  const renamed = it.stranger()
  assert.equal(
    (await arrive({ subject: 'subject-2', email: 'new.name@parapet.example', emailVerified: false }, renamed))
      .status,
    303,
  )
  assert.match((await renamed.get('/')).text, /Home of Petra Holloway/)
  const other = await arrive(verified(emailOf('chair'), 'subject-of-somebody-else'))
  assert.equal(other.status, 403)
  assert.equal(sessionCookieOf(other), '')
})

test('SE-05 an address that is not verified, unknown or missing opens nothing and makes no account', async () => {
  const before = (await it.database.admin('select 1 from app.user_account')).length
  const people: OidcPerson[] = [
    { subject: 'subject-3', email: emailOf('nurse'), emailVerified: false },
    { subject: 'subject-4', email: 'nobody@parapet.example', emailVerified: true },
    { subject: 'subject-5' },
  ]
  for (const person of people) {
    const answer = await arrive(person)
    assert.equal(answer.status, 403)
    assert.match(answer.words, /There is no account on Parapet for you/)
    assert.equal(sessionCookieOf(answer), '')
  }
  assert.equal((await it.database.admin('select 1 from app.user_account')).length, before)
  const identities = await it.database.admin(
    "select 1 from app.oidc_identity where subject in ('subject-3', 'subject-4', 'subject-5')",
  )
  assert.equal(identities.length, 0)
})

test('SE-05 an account that is closed or has ended stays shut however well somebody proves who they are', async () => {
  await arrive(verified(emailOf('housingOfficer'), 'subject-6'))
  await it.database.admin("update app.user_account set status = 'disabled' where id = $1", [
    USERS.housingOfficer.id,
  ])
  assert.equal((await arrive(verified(emailOf('housingOfficer'), 'subject-6'))).status, 403)
  await it.database.admin(
    "update app.user_account set status = 'active', ends_on = '2026-01-01' where id = $1",
    [USERS.housingOfficer.id],
  )
  const answer = await arrive(verified(emailOf('housingOfficer'), 'subject-6'))
  assert.equal(answer.status, 403)
  assert.deepEqual((await it.events('sign-in.failed'))[0]?.subject_ids, [USERS.housingOfficer.id])
})

test('somebody who is refused at the provider is told so, and is not in', async () => {
  const browser = it.stranger()
  const away = await browser.get('/sign-in/oidc')
  const back = await provider.visit(away.location ?? '')
  assert.equal(back.searchParams.get('error'), 'access_denied')
  const answer = await browser.get(`${back.pathname}${back.search}`)
  assert.equal(answer.status, 403)
  assert.match(answer.words, /It did not confirm who you are/)
  assert.equal((await it.events('sign-in.failed'))[0]?.detail?.why, 'provider-refused')
})

test('SE-05 what came back works once, and only in the browser that was sent away', async () => {
  provider.person = verified(emailOf('coordinator'), 'subject-1')
  const browser = it.stranger()
  const back = await provider.visit((await browser.get('/sign-in/oidc')).location ?? '')
  const path = `${back.pathname}${back.search}`
  const stolen = await it.stranger().get(path)
  assert.equal(stolen.status, 403)
  assert.equal(sessionCookieOf(stolen), '')
  assert.equal((await browser.get(path)).status, 303)
  assert.equal((await it.stranger().get(path)).status, 403)
})

test('an answer with another state, or one from another attempt, is refused', async () => {
  provider.person = verified(emailOf('coordinator'), 'subject-1')
  const browser = it.stranger()
  const back = await provider.visit((await browser.get('/sign-in/oidc')).location ?? '')
  back.searchParams.set('state', 'A'.repeat(43))
  assert.equal((await browser.get(`${back.pathname}${back.search}`)).status, 403)
  const first = await provider.visit((await browser.get('/sign-in/oidc')).location ?? '')
  await browser.get('/sign-in/oidc')
  assert.equal((await browser.get(`${first.pathname}${first.search}`)).status, 403)
  assert.equal((await it.events('sign-in.failed'))[0]?.detail?.why, 'wrong-answer')
})

test('an attempt that took longer than ten minutes is refused', async () => {
  provider.person = verified(emailOf('coordinator'), 'subject-1')
  const browser = it.stranger()
  const back = await provider.visit((await browser.get('/sign-in/oidc')).location ?? '')
  it.pass(600)
  assert.equal((await browser.get(`${back.pathname}${back.search}`)).status, 403)
})

test('an invitation can be taken up with the organisation’s own sign-in, whatever address it knows', async () => {
  const { path, token, userId } = await invite('invited.one@parapet.example')
  const browser = it.stranger()
  const page = await browser.get(path)
  const link = page.page
    .querySelectorAll('main a')
    .find((each) => each.text === 'Use Aldermere sign-in instead')
  assert.equal(link?.getAttribute('href'), `/sign-in/oidc?invite=${token}`)
  const done = await arrive(
    { subject: 'subject-7', email: 'private@parapet.example', emailVerified: false },
    browser,
    link?.getAttribute('href'),
  )
  assert.equal(done.location, '/')
  assert.match((await browser.get('/')).text, /Home of Ivo Newcome/)
  const [user] = await it.database.admin('select status from app.user_account where id = $1', [userId])
  assert.equal(user?.status, 'active')
  assert.equal((await it.stranger().get(path)).status, 404)
  assert.equal(
    (await arrive({ subject: 'subject-8' }, it.stranger(), `/sign-in/oidc?invite=${token}`)).status,
    403,
  )
})

test('an invited person whose verified address it is needs no link', async () => {
  await invite('invited.two@parapet.example')
  const browser = it.stranger()
  assert.equal((await arrive(verified('Invited.Two@parapet.example', 'subject-9'), browser)).location, '/')
  assert.match((await browser.get('/')).text, /Home of Ivo Newcome/)
})

test('SE-05 signing out ends the session here at once and offers to end the one there', async () => {
  const browser = it.stranger()
  await arrive(verified(emailOf('coordinator'), 'subject-1'), browser)
  const out = await browser.follow(await browser.post('/sign-out', {}, { from: '/account' }))
  assert.match(out.words, /You may still be signed in to Aldermere sign-in/)
  assert.equal((await browser.get('/')).status, 303)
  const away = new URL((await browser.get('/sign-out/oidc')).location ?? '')
  assert.equal(away.origin, provider.issuer)
  assert.equal(away.searchParams.get('post_logout_redirect_uri'), `${it.url}/signed-out`)
  assert.ok((away.searchParams.get('id_token_hint')?.length ?? 0) > 100)
  const there = await fetch(away)
  assert.equal(there.status, 200)
  assert.equal((await browser.get('/sign-out/oidc')).location, '/signed-out')
  const sealed = await it.database.admin<{ id_token: Buffer | null }>(
    'select id_token from app.session where revoked_at is not null',
  )
  assert.ok(sealed.every((row) => row.id_token === null))
})

test('signing out of a session by password says nothing of the provider', async () => {
  const browser = await it.signIn('farOfficer')
  const out = await browser.follow(await browser.post('/sign-out', {}, { from: '/account' }))
  assert.doesNotMatch(out.words, /Aldermere sign-in/)
})

test('SE-05 where a second factor is required, the provider’s word for it must be there', async () => {
  const strict = await testIdentityProvider()
  const doors = await testDoors({ issuer: strict.issuer, requireAmr: 'mfa', localAccounts: false })
  strict.allow(doors.url)
  const enter = async (amr?: string[]) => {
    strict.person = { ...verified(emailOf('nurse'), 'subject-1'), ...(amr === undefined ? {} : { amr }) }
    const browser = doors.stranger()
    const back = await strict.visit((await browser.get('/sign-in/oidc')).location ?? '')
    return browser.get(`${back.pathname}${back.search}`)
  }
  for (const amr of [undefined, ['pwd']]) {
    const answer = await enter(amr)
    assert.equal(answer.status, 403)
    assert.match(answer.words, /did not confirm that you used a second way/)
  }
  assert.equal((await enter(['pwd', 'mfa'])).status, 303)
})

test('without local accounts there is no password page, form or link anywhere', async () => {
  const other = await testIdentityProvider()
  const doors = await testDoors({ issuer: other.issuer, localAccounts: false })
  const page = await doors.stranger().get('/sign-in')
  assert.equal(page.page.querySelector('#password'), null)
  assert.doesNotMatch(page.text, /forgotten-password/)
  for (const path of ['/forgotten-password', '/sign-in/code', '/forgotten-password/sent'])
    assert.equal((await doors.stranger().get(path)).status, 404)
})

test('without a provider its addresses lead nowhere', async () => {
  const doors = await testDoors()
  for (const path of ['/sign-in/oidc', '/sign-in/oidc/callback?code=x&state=y', '/sign-out/oidc'])
    assert.equal((await doors.stranger().get(path)).status, 404)
  assert.deepEqual(errorsOf(await doors.stranger().get('/sign-in')), [])
})

test('a provider that does not answer is a clear page, and works when it answers again', async () => {
  const silent = await testIdentityProvider()
  const doors = await testDoors({ issuer: silent.issuer })
  const browser = doors.stranger()
  assert.equal((await browser.get('/sign-in/oidc')).status, 503)
  silent.allow(doors.url)
  silent.person = verified(emailOf('nurse'), 'subject-1')
  const back = await silent.visit((await browser.get('/sign-in/oidc')).location ?? '')
  await silent.stop()
  const answer = await browser.get(`${back.pathname}${back.search}`)
  assert.equal(answer.status, 503)
  assert.match(answer.words, /It could not be reached/)
})

test('a provider is spoken to over https, unless it is on this machine', () => {
  const settings = { clientId: 'x', clientSecret: 'y', name: 'z' }
  assert.throws(() => oidcProvider({ ...settings, issuer: 'http://login.example.org' }), /https/)
  assert.ok(oidcProvider({ ...settings, issuer: 'https://login.example.org' }))
  assert.ok(oidcProvider({ ...settings, issuer: 'http://localhost:4000' }))
})
