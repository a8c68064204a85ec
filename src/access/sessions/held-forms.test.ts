import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Visitor } from '#testing/server.ts'
import { emailOf, USERS } from '#testing/world.ts'
import { hiddenFields, IDLE_MINUTES, notes, PASSWORD, testDoors } from '../sign-in/doors.fixture.ts'

const it = await testDoors()
const TYPED = {
  title: 'Visit of 3 November',
  text: 'He said "no" & left.\n\nSecond paragraph <b>.',
  tick: ['one', 'two'],
  postcode: 'ZZ1 1ZZ',
}

/** Signs in, opens the form, lets the session lapse, and sends what was typed meanwhile. */
async function sendTooLate(
  user: 'nurse' | 'chair',
  path = '/notes/new',
  fields: Record<string, string | string[]> = TYPED,
) {
  const browser = await it.signIn(user)
  await browser.get('/account')
  it.pass((IDLE_MINUTES + 2) * 60)
  const sent = await browser.post(path, fields, { from: '/sign-in' })
  return { browser, sent, held: new URL(sent.location ?? '/', it.url).searchParams.get('held') ?? '' }
}

async function signInAgain(user: 'nurse' | 'chair', browser: Visitor, held: string): Promise<void> {
  it.pass(30)
  const page = await browser.get(`/sign-in?held=${held}`)
  assert.match(page.words, /What you typed has been kept for you/)
  await it.signIn(user, browser)
}

test('SE-05 a form sent after the session ended is kept, shown to the same user, and sent again with one button: nothing is lost', async () => {
  const { browser, sent, held } = await sendTooLate('nurse', '/notes/new?draft=7')
  assert.equal(sent.status, 303)
  assert.equal(notes.length, 0)
  await signInAgain('nurse', browser, held)
  const page = await browser.get(`/held/${held}`)
  for (const text of ['Visit of 3 November', 'He said "no" & left.', 'Second paragraph <b>.', 'ZZ1 1ZZ'])
    assert.ok(
      page.page.querySelector('main')?.structuredText.includes(text) || page.text.includes('&lt;b&gt;'),
      text,
    )
  const form = page.page.querySelector('main form')
  assert.equal(form?.getAttribute('action'), '/notes/new?draft=7')
  const fields: Record<string, string[]> = {}
  for (const input of form?.querySelectorAll('input') ?? []) {
    const name = input.getAttribute('name') ?? ''
    fields[name] = [
      ...(fields[name] ?? []),
      input
        .getAttribute('value')
        ?.replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>') ?? '',
    ]
  }
  const again = await browser.post('/notes/new?draft=7', fields, { from: `/held/${held}` })
  assert.equal(again.status, 200)
  const { _csrf, ...arrived } = notes.at(-1) ?? {}
  assert.deepEqual({ ...arrived, text: String(arrived.text).replaceAll('\r\n', '\n') }, TYPED)
})

test('a code that belongs to another room is kept, and the fields come in the order of the form', async () => {
  const { held, browser } = await sendTooLate('nurse', '/notes/new', {
    offence: 'x',
    code: 'SX56001',
    aa: 'first',
  })
  await signInAgain('nurse', browser, held)
  const page = await browser.get(`/held/${held}`)
  const names = page.page.querySelectorAll('.govuk-summary-list__key').map((key) => key.text.trim())
  assert.deepEqual(names, ['Offence', 'Code', 'Aa'])
})

test('after signing in the browser is led to what was kept', async () => {
  const { browser, sent, held } = await sendTooLate('nurse')
  it.pass(30)
  const page = await browser.follow(sent)
  await browser.post(
    '/sign-in',
    { ...hiddenFields(page), email: emailOf('nurse'), password: PASSWORD },
    { from: sent.location ?? '' },
  )
  const done = await browser.post('/sign-in/code', { code: it.code('nurse') })
  assert.equal(done.location, `/held/${held}`)
})

test('the form of a stranger, or of somebody who signed out, is not kept', async () => {
  const browser = it.stranger()
  const sent = await browser.post('/notes/new', TYPED, { from: '/sign-in' })
  assert.equal(sent.location, '/sign-in')
  const before = (await it.database.admin('select 1 from app.held_form')).length
  await it.signIn('chair', browser)
  const out = await browser.post('/sign-out', {}, { from: '/' })
  assert.equal(out.status, 303)
  assert.equal((await browser.post('/notes/new', TYPED, { from: '/sign-in' })).location, '/sign-in')
  assert.equal((await it.database.admin('select 1 from app.held_form')).length, before)
})

test('SE-05 what was kept is for the same user only: for anybody else it is not there', async () => {
  const { held } = await sendTooLate('nurse')
  for (const user of ['coordinator', 'farCoordinator'] as const) {
    const other = await it.signIn(user)
    assert.equal((await other.get(`/held/${held}`)).status, 404)
    assert.equal((await other.post(`/held/${held}/discard`, {}, { from: '/account' })).status, 404)
  }
  assert.equal((await it.stranger().get(`/held/${held}`)).status, 303)
  assert.equal((await it.database.admin('select 1 from app.held_form where id = $1', [held])).length, 1)
})

test('it is kept for a day and no longer', async () => {
  const { held } = await sendTooLate('nurse')
  it.pass(24 * 3600 - 60)
  const me = await it.signIn('nurse')
  assert.equal((await me.get(`/held/${held}`)).status, 200)
  it.pass(30)
  assert.equal((await me.get(`/held/${held}`)).status, 404)
})

test('it can be deleted by its owner', async () => {
  const { browser, held } = await sendTooLate('nurse')
  await signInAgain('nurse', browser, held)
  assert.equal((await browser.post(`/held/${held}/discard`, {}, { from: `/held/${held}` })).location, '/')
  assert.equal((await browser.get(`/held/${held}`)).status, 404)
})

test('passwords, codes and the token of the page are never kept, and the same form is kept once', async () => {
  const fields = { password: 'violet tractor umbrella', code: '123456', newPassword: 'x y z', name: 'Report' }
  const { held, browser } = await sendTooLate('chair', '/account/second-factor', fields)
  const [row] = await it.database.admin<{ body: object }>('select body from app.held_form where id = $1', [
    held,
  ])
  assert.deepEqual(row?.body, [['name', ['Report']]])
  const again = await browser.post('/account/second-factor', fields, { from: '/sign-in' })
  assert.equal(again.location, `/sign-in?held=${held}`)
})

test('a draft that saves itself gets a plain refusal and keeps its text in the page', async () => {
  const browser = await it.signIn('nurse')
  await browser.get('/')
  it.pass((IDLE_MINUTES + 2) * 60)
  const cookie = await fetch(new URL('/sign-in', it.url))
  const form = cookie.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  const token = /name="_csrf" value="([^"]+)"/.exec(await cookie.text())?.[1] ?? ''
  const response = await fetch(new URL('/notes/new', it.url), {
    method: 'POST',
    headers: { accept: 'application/json', cookie: form },
    body: new URLSearchParams({ text: 'x', _csrf: token }),
    redirect: 'manual',
  })
  assert.equal(response.status, 401)
  assert.deepEqual(await response.json(), { error: 'not-signed-in' })
})

test('a session whose account has been closed keeps nothing', async () => {
  const browser = await it.signIn('chair')
  it.pass((IDLE_MINUTES + 2) * 60)
  await it.database.admin("update app.user_account set status = 'disabled' where id = $1", [USERS.chair.id])
  assert.equal((await browser.post('/notes/new', TYPED, { from: '/sign-in' })).location, '/sign-in')
  await it.database.admin("update app.user_account set status = 'active' where id = $1", [USERS.chair.id])
})
