import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { HTMLElement } from 'node-html-parser'
import type { Page } from 'playwright-core'
import { type Answer, type Fields, testServer, type Visitor } from '#testing/server.ts'
import type { UserKey } from '#testing/world.ts'
import { codeAt } from '../src/access/sign-in/totp.ts'
import { everyRoute } from '../src/cli/routes.ts'
import { picture, walk } from './browser.ts'
import { NO_PAGE, TAKEN_UP, type Visit, visitsOf } from './every-page.visits.ts'
import { everyPageWorld } from './every-page.world.ts'
import { arrive } from './hand.ts'
import { MAIN_JOB_PAGES } from './main-job-pages.ts'

const server = await testServer()
const walking = await walk(server, { javaScript: true })
const world = await everyPageWorld(server)
const visits = Object.entries(visitsOf(world))
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g
const NOBODYS = '00000000-0000-4000-8999-000000000000'

const visitors = new Map<string, Promise<Visitor>>()
function visitorOf(user: UserKey | null): Promise<Visitor> {
  const known =
    visitors.get(String(user)) ?? (user === null ? Promise.resolve(server.anonymous()) : server.as(user))
  visitors.set(String(user), known)
  return known
}

test('every page of the service is visited here or in the main job', async () => {
  const pages = (await everyRoute()).filter(
    ({ method, path }) => method === 'GET' && !path.startsWith('/api/'),
  )
  const known = new Set<string>([
    ...MAIN_JOB_PAGES,
    ...TAKEN_UP,
    ...Object.keys(NO_PAGE),
    ...visits.map(([route]) => route),
  ])
  const addresses = [...new Set(pages.map(({ path }) => path))]
  assert.deepEqual(
    addresses.filter((path) => !known.has(path)),
    [],
    'add these to journeys/every-page.visits.ts',
  )
  assert.deepEqual(
    [...known].filter((path) => !addresses.includes(path)),
    [],
    'these are no pages any more',
  )
})

test('every page with something on it is accessible and fits at 400 %', { timeout: 900_000 }, async () => {
  const waiting = visits.toSorted(([, [one]], [, [other]]) => String(one).localeCompare(String(other)))
  // Two windows at a time: axe keeps one core busy.
  await Promise.all([1, 2].map(() => lookAt(waiting)))
})

/** One pair of hands with one window: takes the next page until none is left, and is whoever the page is for. */
async function lookAt(waiting: [string, Visit][]): Promise<void> {
  const page = await walking.anonymous()
  let current: UserKey | null = null
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const [route, [user, path]] = next
    if (user !== current) await walking.become(page, user)
    current = user
    const answer = await page.goto(path)
    assert.equal(answer?.status(), 200, `${route} at ${path} for ${user}`)
    await walking.inspect(page)
    await picture(page, route.replace(/[^a-z]+/gi, '-'))
  }
}

const submit = (page: Page) =>
  arrive(page, () => page.locator('main form button:not([type=button])').first().click())

test('the pages by which somebody takes up an account and signs in with a code are accessible', {
  timeout: 900_000,
}, async () => {
  const password = 'kittens eat warm soup'
  const newcomer = await walking.anonymous()
  const at = async (path: string) => {
    assert.equal(new URL(newcomer.url()).pathname, path)
    await walking.inspect(newcomer)
  }
  await newcomer.goto(world.invitation)
  await at(world.invitation)
  await newcomer.locator('main [name=password]').fill(password)
  await submit(newcomer)
  await at(`${world.invitation}/second-factor`)
  const key = (await newcomer.locator('.govuk-inset-text code').first().innerText()).replaceAll(' ', '')
  await newcomer.locator('main [name=code]').fill(codeAt(key, server.now()))
  await submit(newcomer)
  await newcomer.goto('/account/recovery-codes')
  await at('/account/recovery-codes')
  await newcomer.goto('/account/second-factor')
  await at('/account/second-factor')
  await newcomer.locator('main [name=password]').fill(password)
  await submit(newcomer)
  await at('/account/second-factor/new')
  const signingIn = await walking.anonymous()
  await signingIn.goto('/sign-in')
  await signingIn.locator('main [name=email]').fill('ivo@parapet.example')
  await signingIn.locator('main [name=password]').fill(password)
  await submit(signingIn)
  assert.equal(new URL(signingIn.url()).pathname, '/sign-in/code')
  await walking.inspect(signingIn)
})

const asksForSomebody = visits.filter(([, [user]]) => user !== null)
const aboutSomething = asksForSomebody.filter(([, [, path]]) => path.match(UUID) !== null)

test('a page about something is not there for another area, nor for a record that does not exist, and reads the same', async () => {
  const stranger = await visitorOf('farCoordinator')
  const nowhere = await stranger.get('/nowhere')
  walking.keep('not-found', nowhere.text)
  for (const [route, [user, path]] of aboutSomething) {
    const refused = await stranger.get(path)
    assert.deepEqual([refused.status, refused.words], [404, nowhere.words], `${route} for a stranger`)
    const unknown = await (await visitorOf(user)).get(path.replace(UUID, NOBODYS))
    assert.deepEqual([unknown.status, unknown.words], [404, nowhere.words], `${route} of nothing`)
  }
})

test('a page that asks for somebody sends nobody to the sign-in page', async () => {
  const nobody = await visitorOf(null)
  for (const [route, [, path]] of asksForSomebody) {
    const sent = await nobody.get(path)
    assert.equal(sent.status, 303, route)
    assert.match(sent.location ?? '', /^\/sign-in\?/, route)
  }
  walking.keep('signed-out', (await nobody.get('/sign-in?next=%2Fcases')).text)
})

const FAR: Partial<Record<UserKey, UserKey>> = {
  coordinator: 'farCoordinator',
  minuteTaker: 'farChair',
  housingOfficer: 'farOfficer',
  chiefInspector: 'farOfficer',
}

test('a list with nothing to show says so', async () => {
  for (const [route, [user, path]] of asksForSomebody) {
    const far = user === null ? undefined : FAR[user]
    if (far === undefined || path.match(UUID) !== null) continue
    const empty = await (await visitorOf(far)).get(path)
    assert.equal(empty.status, 200, route)
    walking.keep(`empty-${route}`, empty.text)
  }
})

/** What the form of a page sends when nothing is typed or chosen. */
function untouched(form: HTMLElement): Fields {
  const fields: Record<string, string> = {}
  for (const field of form.querySelectorAll('input[type=hidden]'))
    fields[field.getAttribute('name') ?? ''] = field.getAttribute('value') ?? ''
  return fields
}

test('a form without the token of its page is refused, and one sent with nothing in it says what is missing', async () => {
  const forbidden: Answer[] = []
  let told = 0
  for (const [route, [user, path]] of asksForSomebody) {
    const visitor = await visitorOf(user)
    const form = (await visitor.get(path)).page.querySelector('main form[method=post]')
    if (form === null) continue
    const to = form.getAttribute('action') ?? path
    const { _csrf: token = '', ...fields } = untouched(form)
    const refused = await visitor.post(to, fields, { token: 'forged' })
    assert.equal(refused.status, 403, route)
    forbidden.push(refused)
    const bare = await visitor.post(to, fields, { token: String(token) })
    assert.ok([303, 400, 409, 422].includes(bare.status), `${route}: ${bare.status} ${bare.words}`)
    if (bare.status === 303) continue
    told += 1
    walking.keep(`errors-${route}`, bare.text)
  }
  assert.ok(told > 30, `only ${told} forms said what is missing`)
  walking.keep('forbidden-token', forbidden[0]?.text ?? '')
})

test('the markup of every page in every state is valid', { timeout: 900_000 }, () => {
  walking.checkMarkup()
})
