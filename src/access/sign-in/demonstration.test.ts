import assert from 'node:assert/strict'
import { test } from 'node:test'
import { emailOf, USERS } from '#testing/world.ts'
import { PASSWORD, testDoors } from './doors.fixture.ts'

const demonstration = await testDoors({ demonstration: { password: PASSWORD } })
const ordinary = await testDoors()

test('the demonstration lists its people with post, agency, area, password and the code of now', async () => {
  const page = await demonstration.stranger().get('/demonstration')
  assert.equal(page.status, 200)
  assert.match(page.words, new RegExp(`They all have the password ${PASSWORD}`))
  const rows = page.page.querySelectorAll('tbody tr').map((row) => row.structuredText)
  assert.equal(rows.length, 6)
  const nurse = rows.find((row) => row.includes('Nerys Calloway')) ?? ''
  for (const text of [
    'Aldermere Mental Health Trust',
    'Aldermere',
    emailOf('nurse'),
    demonstration.code('nurse'),
  ])
    assert.ok(nurse.includes(text), text)
  assert.match((await demonstration.stranger().get('/sign-in')).words, /See whom you can sign in as/)
})

test('a reader can sign in with what the page shows', async () => {
  const browser = await demonstration.signIn('nurse')
  assert.match((await browser.get('/')).text, /Home of Nerys Calloway/)
})

test('one button signs in as a demonstration user, and the audit says that it was the button', async () => {
  const browser = demonstration.stranger()
  const done = await browser.post(
    '/demonstration/sign-in',
    { user: USERS.farCoordinator.id },
    { from: '/demonstration' },
  )
  assert.equal(done.location, '/')
  assert.match((await browser.get('/')).text, /Home of Bryn Fallow/)
  const [event] = await demonstration.events('session.opened')
  assert.deepEqual([event?.actor_id, event?.detail?.method], [USERS.farCoordinator.id, 'demonstration'])
  const changed = await browser.post(
    '/demonstration/sign-in',
    { user: USERS.nurse.id },
    { from: '/demonstration' },
  )
  assert.equal(changed.location, '/')
  assert.match((await browser.get('/')).text, /Home of Nerys Calloway/)
})

test('only people whom the demonstration made can be signed in by the button', async () => {
  await demonstration.database.admin(
    'update app.user_credential set demonstration = false where user_id = $1',
    [USERS.chair.id],
  )
  assert.doesNotMatch((await demonstration.stranger().get('/demonstration')).text, /Petra Holloway/)
  for (const user of [USERS.chair.id, USERS.newcomer.id, '00000000-0000-4000-8000-000000000000', 'x']) {
    const answer = await demonstration
      .stranger()
      .post('/demonstration/sign-in', { user }, { from: '/demonstration' })
    assert.equal(answer.status, 404)
  }
})

test('SE-05 elsewhere the demonstration is not there, and looks like any address that leads nowhere', async () => {
  const nowhere = await ordinary.stranger().get('/no-such-page')
  const page = await ordinary.stranger().get('/demonstration')
  assert.equal(page.status, 404)
  assert.equal(page.words, nowhere.words)
  for (const path of ['/demonstration/sign-in', '/no-such-page']) {
    const response = await fetch(new URL(path, ordinary.url), {
      method: 'POST',
      body: new URLSearchParams({ user: USERS.nurse.id }),
    })
    assert.equal(response.status, 404)
  }
  assert.doesNotMatch((await ordinary.stranger().get('/sign-in')).text, /demonstration/i)
})
