import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { z } from 'zod'
import { testDatabase } from '#testing/database.ts'
import { type Fields, visitor } from '#testing/server.ts'
import { signIn, testServices } from '#testing/sessions.ts'
import { aCase } from '#testing/stages.ts'
import { START, USERS, type UserKey } from '#testing/world.ts'
import { html } from '../html/html.ts'
import { found } from './errors.ts'
import { text } from './fields.ts'
import { parseForm, postForm } from './form.ts'
import { apiGet, apiPost, get, invalid, json, ok, post, type Request, type Route, redirect } from './route.ts'
import { serveRoute } from './serve.ts'
import { buildServer } from './server.ts'

const database = await testDatabase()
const services = await testServices(database, () => START)
const staged = await aCase({ database })

const Form = z.object({ note: text('Enter a note', { label: 'Note', max: 20 }) })
const formPage = { title: 'Note', main: html`${postForm(html`<input name="note" id="note">`)}` }

async function addTask(tx: Request['tx'], actor: Request['actor'], kind: string) {
  await tx
    .insertInto('task')
    .values({
      id: crypto.randomUUID(),
      area_id: actor.areas[0]?.id ?? '',
      kind,
      subject_type: 'test',
      subject_id: actor.userId,
      owner_user_id: actor.userId,
      opened_at: START,
      opened_by: actor.userId,
    })
    .execute()
}

const routes: Route[] = [
  // A bug: every condition forgotten.
  get('/forgotten', { may: 'home.read', audit: 'forgotten.viewed' }, async ({ tx }) => {
    const people = await tx.selectFrom('person').selectAll().execute()
    const cases = await tx.selectFrom('case_file').selectAll().execute()
    return ok({
      title: 'All',
      main: html`${people.map((each) => html`<p>${each.family_name}</p>`)}<p id="count">${people.length + cases.length}</p>`,
    })
  }),
  // Another: it writes into somebody else's area without asking.
  post('/forged', { may: 'home.read', audit: 'forged.done' }, async ({ tx, body }) => {
    const { numUpdatedRows } = await tx
      .updateTable('person')
      .set({ family_name: 'Forged' })
      .where('id', '=', String(body.person))
      .executeTakeFirstOrThrow()
    return ok({ title: 'Done', main: html`<p>${String(numUpdatedRows)}</p>` })
  }),
  get('/forged', { may: 'home.read', audit: 'forged.viewed' }, async () => ok(formPage)),
  get('/note', { may: 'home.read', audit: 'note.viewed' }, async () => ok(formPage)),
  post('/note', { may: 'home.read', audit: 'note.recorded' }, async ({ tx, actor, body, audit }) => {
    audit.area(actor.areas[0]?.id ?? '')
    await addTask(tx, actor, 'note')
    const form = parseForm(Form, body)
    if (!form.ok)
      return invalid({ title: 'Note', main: html`<p>${Object.values(form.errors).join(' ')}</p>` })
    return redirect('/note')
  }),
  get('/fault', { may: 'home.read', audit: 'fault.viewed' }, async ({ tx }) => {
    await sql`select 1 / 0`.execute(tx)
    return ok(formPage)
  }),
  post('/fault', { may: 'home.read', audit: 'fault.done' }, async ({ tx, actor }) => {
    await addTask(tx, actor, 'half-done')
    throw new Error('the handler broke with a name in it: Marlow')
  }),
  get('/screeners', { may: 'referral.screen', audit: 'screeners.viewed' }, async () => ok(formPage)),
  get('/missing/:id', { may: 'home.read', audit: 'missing.viewed' }, async ({ tx, params, audit }) => {
    const { id } = z.object({ id: z.uuid() }).parse(params)
    audit.saw('person', id)
    found(await tx.selectFrom('person').select('id').where('id', '=', id).executeTakeFirst())
    return ok(formPage)
  }),
  apiGet(
    '/api/v1/test',
    { may: 'home.read', audit: 'test.read', summary: 'Test', response: z.object({ shown: z.string() }) },
    async () => json({ shown: 'yes', hidden: 'never' }),
  ),
  apiPost(
    '/api/v1/test',
    {
      may: 'home.read',
      audit: 'test.done',
      summary: 'Test',
      body: z.object({ n: z.number() }),
      response: z.object({ n: z.number() }),
    },
    async ({ body }) => json(body),
  ),
]

const app = await buildServer(services, { logger: false, requestsPerMinute: 10_000 })
for (const route of routes) serveRoute(app, services, route)
await app.listen({ host: '127.0.0.1', port: 0 })
after(() => app.close())
const address = app.server.address()
const url = `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`
const as = async (user: UserKey) => visitor(url, await signIn(database, user, START))

type Logged = { event: string; outcome: string; actor_id: string; subject_ids: string[]; why: string | null }
const logged = (event: string) =>
  database.admin<Logged>(
    `select e.event, e.outcome, e.actor_id, e.subject_ids, d.detail ->> 'why' as why from app.audit_event e left join app.audit_detail d on d.event_id = e.id where e.event = $1 order by e.recorded_at`,
    [event],
  )

test('IS-25 a handler that forgets every condition shows only what the wall lets through', async () => {
  assert.match((await (await as('coordinator')).get('/forgotten')).words, /2/)
  assert.equal((await (await as('farCoordinator')).get('/forgotten')).page.querySelector('#count')?.text, '0')
  assert.equal((await (await as('nurse')).get('/forgotten')).page.querySelector('#count')?.text, '0')
})

test('a forged write into another area changes nothing', async () => {
  const answer = await (await as('farCoordinator')).post('/forged', { person: staged.personId })
  assert.equal(answer.words.trim(), '0')
  assert.deepEqual(await database.admin("select 1 from app.person where family_name = 'Forged'"), [])
})

test('AU-07 a refusal for want of permission looks like no page, and its event is there before the answer', async () => {
  const answer = await (await as('nurse')).get('/screeners')
  assert.equal(answer.status, 404)
  assert.match(answer.words, /^Page not found/)
  const [event] = await logged('screeners.viewed')
  assert.deepEqual([event?.outcome, event?.actor_id, event?.why], ['refused', USERS.nurse.id, 'permission'])
})

test('AU-07 an attempt to open a hidden record is logged with what was asked for and looks like one that does not exist', async () => {
  const stranger = await as('farCoordinator')
  const hidden = await stranger.get(`/missing/${staged.personId}`)
  const nothing = await stranger.get('/missing/00000000-0000-4000-8999-000000000001')
  assert.deepEqual([hidden.status, hidden.words], [nothing.status, nothing.words])
  const events = await logged('missing.viewed')
  assert.deepEqual(
    events.map((event) => event.outcome),
    ['refused', 'refused'],
  )
  assert.deepEqual(events[0]?.subject_ids, [staged.personId])
})

test('a fault undoes the act, leaves an event of its own, shows a plain page and keeps what was typed', async () => {
  const nurse = await as('nurse')
  assert.equal((await nurse.get('/fault')).status, 500)
  const answer = await nurse.post(
    '/fault',
    { note: 'Twenty minutes of typing', password: 'never-shown' },
    { from: '/note' },
  )
  assert.equal(answer.status, 500)
  assert.match(answer.words, /Sorry, there is a problem with the service Nothing was saved/)
  assert.equal(
    answer.page.querySelector('input[name=note]')?.getAttribute('value'),
    'Twenty minutes of typing',
  )
  assert.ok(!answer.text.includes('never-shown') && !answer.text.includes('Marlow'))
  assert.deepEqual(await database.admin("select 1 from app.task where kind = 'half-done'"), [])
  assert.deepEqual(
    (await logged('fault.done')).map((event) => event.outcome),
    ['fault'],
  )
})

test('AU-01 an act and its event stand together; a refused form leaves neither the act nor an event that says it was done', async () => {
  const nurse = await as('nurse')
  assert.equal((await nurse.post('/note', { note: 'kept' })).status, 303)
  assert.equal((await nurse.post('/note', { note: '' })).status, 400)
  assert.equal((await database.admin("select 1 from app.task where kind = 'note'")).length, 1)
  assert.deepEqual(
    (await logged('note.recorded')).map((event) => event.outcome),
    ['done', 'refused'],
  )
})

test('AU-01 nobody alters or deletes the audit log, not even the owner of the tables', async () => {
  for (const damage of [
    "update app.audit_event set event = 'nothing.done'",
    'delete from app.audit_event',
    'truncate app.audit_event cascade',
  ]) {
    await assert.rejects(database.admin(damage), /cannot be altered/)
  }
})

test('a form without the token of our own page is refused and can be sent again from the answer', async () => {
  const nurse = await as('nurse')
  const fields: Fields = { note: 'typed in a stale page' }
  const answer = await nurse.post('/note', fields, { token: 'from-another-browser' })
  assert.equal(answer.status, 403)
  assert.equal(answer.page.querySelector('input[name=note]')?.getAttribute('value'), 'typed in a stale page')
  assert.notEqual(answer.page.querySelector('input[name=_csrf]')?.getAttribute('value'), undefined)
})

test('too much text gets a plain page', async () => {
  const answer = await (await as('nurse')).post('/note', { note: 'x'.repeat(600_000) })
  assert.equal(answer.status, 413)
  assert.match(answer.words, /too large to send/)
})

test('every page forbids inline script and style, framing, sniffing and keeping', async () => {
  const { headers, text: body } = await (await as('nurse')).get('/note')
  const policy = headers.get('content-security-policy') ?? ''
  assert.match(policy, /default-src 'none'/)
  assert.match(policy, /script-src 'self'(;|$)/)
  assert.match(policy, /style-src 'self'(;|$)/)
  assert.match(policy, /frame-ancestors 'none'/)
  assert.doesNotMatch(policy, /unsafe/)
  assert.equal(headers.get('cache-control'), 'no-store')
  assert.equal(headers.get('x-content-type-options'), 'nosniff')
  assert.match(headers.get('x-request-id') ?? '', /^[0-9a-f-]{36}$/)
  assert.doesNotMatch(body, /<script(?![^>]*src=)[^>]*>|<style|style="|onclick=/)
})

test('the interface answers with declared fields only, needs a token, and says what does not fit', async () => {
  const nurse = await as('nurse')
  assert.deepEqual((await nurse.api.get('/api/v1/test')).json(), { shown: 'yes' })
  assert.equal((await nurse.get('/api/v1/test')).status, 401)
  const wrong = await nurse.api.post('/api/v1/test', { n: 'many' })
  assert.equal(wrong.status, 400)
  assert.deepEqual(
    (wrong.json() as { problems: { field: string }[] }).problems.map((each) => each.field),
    ['n'],
  )
})

test('a stranger is sent to sign in, and told nothing', async () => {
  const stranger = visitor(url, { cookie: '', token: '' })
  const answer = await stranger.get('/note')
  assert.deepEqual([answer.status, answer.location], [303, '/sign-in?next=%2Fnote'])
  assert.equal((await stranger.get('/no-such-page')).status, 404)
})
