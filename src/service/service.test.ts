import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testServer } from '#testing/server.ts'
import { testDoors } from '#testing/sessions.ts'
import { allRoutes } from '../app.ts'
import { topicOf } from './help.ts'

const server = await testServer()

test('help, accessibility, privacy and cookies are open to everybody and linked from every page', async () => {
  const anybody = server.anonymous()
  const sign = await anybody.get('/sign-in')
  for (const [path, words] of [
    ['/help', /On every page/],
    [
      '/accessibility',
      /partly compliant .*People who use assistive technology every day have not tested it yet/,
    ],
    [
      '/privacy',
      /Criminal Justice Act 2003, section 325, .*Part 3\. .*How long it is kept .*Information Commissioner/,
    ],
    ['/cookies', /parapet-session .*parapet-form .*parapet-step/],
  ] as const) {
    const answer = await anybody.get(path)
    assert.equal(answer.status, 200, path)
    assert.match(answer.words, words)
    assert.ok(sign.page.querySelector('.govuk-footer')?.toString().includes(`href="${path}`), path)
  }
})

test('help fits the page it was asked from, and leads back to it', async () => {
  const officer = await server.as('offenderManager')
  const home = await officer.get('/')
  const link = home.page.querySelector('.govuk-footer a')?.getAttribute('href') ?? ''
  assert.match((await officer.get(link)).words, /Help: Your work What you owe/)
  const audit = await officer.get('/help?about=%2Faudit%2Fseal')
  assert.match(audit.words, /Help: Audit trail/)
  assert.equal(audit.page.querySelector('.govuk-back-link')?.getAttribute('href'), '/audit/seal')
  assert.match(
    (await officer.get('/help?about=/cases/00000000-0000-4000-8000-000000000001/items')).words,
    /Help: Information/,
  )
})

test('help never leads out of the service and never repeats what an address says', async () => {
  for (const about of [
    '//evil.example/',
    'https://evil.example/',
    '/\\evil.example',
    '/people?q=Quillfeather',
    '/<script>',
    '/zanzibar',
  ]) {
    const answer = await server.anonymous().get(`/help?about=${encodeURIComponent(about)}`)
    assert.equal(answer.status, 200)
    assert.equal(answer.page.querySelector('.govuk-back-link'), null, about)
    assert.doesNotMatch(answer.words, /evil|Quillfeather|script|zanzibar/)
  }
})

test('every part of the service has help', async () => {
  const { routes } = allRoutes(await testDoors(), 'http://127.0.0.1', { limitBytes: 1, scanner: null })
  const pages = routes
    .filter((route) => route.method === 'GET' && route.api === undefined)
    .map((route) => route.path)
  assert.ok(pages.length > 20)
  assert.deepEqual(
    pages.filter((path) => topicOf(path) === undefined),
    [],
  )
})

test('the cookies page names every cookie that the service sets', async () => {
  const named = (await server.anonymous().get('/cookies')).words
  const signedIn = await server.as('offenderManager')
  const answers = [
    await server.anonymous().get('/sign-in'),
    await server.anonymous().get('/sign-in?lang=cy'),
    await server.anonymous().post('/sign-in', { email: 'nobody@parapet.example', password: 'x' }),
    await signedIn.get('/people/new'),
    await signedIn.get('/?lang=cy'),
  ]
  const cookies = answers
    .flatMap((answer) => answer.headers.getSetCookie())
    .map((line) => line.split('=')[0] ?? '')
  assert.ok(cookies.length > 0)
  for (const name of cookies) assert.ok(named.includes(name), `${name} is not on the cookies page`)
})
