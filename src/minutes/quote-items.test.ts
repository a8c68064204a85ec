import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Tx } from '#platform/db/actor.ts'
import { testServer } from '#testing/server.ts'
import { AGENCIES, AREAS, START, USERS, type UserKey } from '#testing/world.ts'
import { anItem as supplied } from '../sharing/items.fixture.ts'
import { aDiscussion, approve, as, close, type Discussion, WHOLE } from './minutes.fixture.ts'

const server = await testServer()
const stage = { database: server.database }

const anItem = (about: Discussion, by: UserKey, body: string, handling: 'case' | 'named' = 'case') =>
  supplied(stage, about, { by, body, handling, agendaItemId: about.agendaItemId })

const quotesOf = (user: UserKey, agendaItemId: string) =>
  as(stage, user, (tx) =>
    tx
      .selectFrom('minute_quote as q')
      .innerJoin('minute as m', 'm.id', 'q.minute_id')
      .select('q.item_id')
      .where('m.agenda_item_id', '=', agendaItemId)
      .execute(),
  )

test('IS-10 minutes quote by reference: the words stay with their owner, and a change or withdrawal shows wherever they are quoted', async () => {
  const about = await aDiscussion(stage)
  const id = await anItem(about, 'housingOfficer', 'Tenancy at the harbour flats')
  const taker = await server.as('minuteTaker')
  assert.match(
    (await taker.get(`${about.href}/quotes`)).words,
    /Tenancy at the harbour flats Fact, Aldermere Council Housing/,
  )
  assert.equal((await taker.post(`${about.href}/quotes`, { items: id })).status, 303)
  assert.equal((await taker.post(about.href, { ...WHOLE, version: '1' })).status, 303)
  await close(stage, about)
  await approve(await server.as('chair'), about)
  const reader = await server.as('housingOfficer')
  assert.match(
    (await reader.get(about.href)).words,
    /Fact Aldermere Council Housing .*Tenancy at the harbour flats/,
  )
  assert.deepEqual(
    await server.database.admin('select 1 from app.minute where discussion like $1', ['%harbour flats%']),
    [],
  )
  await reader.post(`/items/${id}/change`, {
    body: 'Tenancy ended',
    source: 'Own records',
    'eventOn-day': '20',
    'eventOn-month': '11',
    'eventOn-year': '2026',
    purpose: 'Risk',
    lawfulBasis: 'mappa-gateway',
    handling: 'case',
    version: '1',
  })
  assert.match(
    (await taker.get(about.href)).words,
    /Tenancy ended Its owner has changed it since it was quoted/,
  )
  await reader.post(`/items/${id}/withdraw`, { reason: 'Wrong tenant', version: '2' })
  const after = await taker.get(about.href)
  assert.match(
    after.words,
    /Aldermere Council Housing withdrew this on 24 November 2026\. Reason: Wrong tenant/,
  )
  assert.doesNotMatch(after.text, /Tenancy ended|harbour flats/)
})

test('IS-10 an item quoted in minutes is still changed by nobody but its owner, whoever reads or wrote the minutes', async () => {
  const about = await aDiscussion(stage)
  const id = await anItem(about, 'housingOfficer', 'Quoted and owned')
  await (await server.as('minuteTaker')).post(`${about.href}/quotes`, { items: id })
  const forge = (tx: Tx) =>
    tx
      .updateTable('information_item')
      .set({ body: 'Forged', version: 2 })
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
  for (const user of ['minuteTaker', 'chair', 'coordinator', 'farCoordinator'] as const)
    assert.equal((await as(stage, user, forge)).numUpdatedRows, 0n, user)
  const [row] = await server.database.admin<{ body: string; owner_agency_id: string }>(
    'select body, owner_agency_id from app.information_item where id = $1',
    [id],
  )
  assert.deepEqual(row, { body: 'Quoted and owned', owner_agency_id: AGENCIES.housing.id })
})

test('a quoted item for named readers is absent for every other reader of the same minutes', async () => {
  const about = await aDiscussion(stage, { present: ['chair', 'minuteTaker', 'housingOfficer', 'nurse'] })
  const open = await anItem(about, 'housingOfficer', 'For the whole room')
  const secret = await anItem(about, 'nurse', 'Known to the ward only', 'named')
  const taker = await server.as('minuteTaker')
  assert.doesNotMatch((await taker.get(`${about.href}/quotes`)).text, /ward only/)
  await taker.post(`${about.href}/quotes`, { items: open })
  // The nurse names the chair, who quotes the item: naming it in the minutes shows it to nobody else.
  await (await server.as('nurse')).post(`/items/${secret}/readers`, {
    userId: USERS.chair.id,
    reason: 'Chairs',
  })
  await (await server.as('chair')).post(`${about.href}/quotes`, { items: [open, secret], was: open })
  await taker.post(about.href, { ...WHOLE, version: '1' })
  await close(stage, about)
  await approve(await server.as('chair'), about)
  for (const user of ['nurse', 'chair'] as const)
    assert.match(
      (await (await server.as(user)).get(about.href)).words,
      /For the whole room.*Known to the ward only/,
    )
  for (const user of ['housingOfficer', 'minuteTaker', 'coordinator'] as const) {
    const read = await (await server.as(user)).get(about.href)
    assert.match(read.words, /For the whole room/)
    assert.doesNotMatch(read.text, /ward only|Aldermere Mental Health Trust withdrew/, user)
    assert.deepEqual(await quotesOf(user, about.agendaItemId), [{ item_id: open }], user)
  }
  assert.deepEqual(await quotesOf('farCoordinator', about.agendaItemId), [])
})

test('MT-34 information about another case cannot be quoted, by page, interface or past both', async () => {
  const about = await aDiscussion(stage)
  const other = await aDiscussion(stage)
  const id = await anItem(other, 'housingOfficer', 'About somebody else')
  const taker = await server.as('minuteTaker')
  assert.doesNotMatch((await taker.get(`${about.href}/quotes`)).text, /somebody else/)
  await taker.post(`${about.href}/quotes`, { items: id }, { from: about.href })
  await taker.api.post(`/api/v1${about.href}/quotes`, { add: [id] })
  assert.deepEqual(await quotesOf('minuteTaker', about.agendaItemId), [])
  const forge = as(stage, 'minuteTaker', async (tx) => {
    const { id: minuteId } = await tx
      .selectFrom('minute')
      .select('id')
      .where('agenda_item_id', '=', about.agendaItemId)
      .executeTakeFirstOrThrow()
    await tx
      .insertInto('minute_quote')
      .values({
        minute_id: minuteId,
        item_id: id,
        area_id: AREAS.aldermere.id,
        position: 1,
        item_version: 1,
        quoted_by: USERS.minuteTaker.id,
        quoted_at: START,
      })
      .execute()
  })
  await assert.rejects(forge, { code: '42501' })
})

test('two people choose quotes at once: what one added is not taken out by the other', async () => {
  const about = await aDiscussion(stage)
  const [first, second] = [
    await anItem(about, 'housingOfficer', 'First'),
    await anItem(about, 'housingOfficer', 'Second'),
  ]
  await (await server.as('minuteTaker')).post(`${about.href}/quotes`, { items: first })
  await (await server.as('chair')).post(`${about.href}/quotes`, { items: second })
  assert.equal((await quotesOf('chair', about.agendaItemId)).length, 2)
  await (await server.as('chair')).post(`${about.href}/quotes`, { was: [first, second], items: second })
  assert.deepEqual(await quotesOf('chair', about.agendaItemId), [{ item_id: second }])
})

test('sight of information does not outlast its use: what is supplied later about the case stays closed to those who attended once', async () => {
  const about = await aDiscussion(stage)
  const quoted = await anItem(about, 'housingOfficer', 'Heard in the room')
  const taker = await server.as('minuteTaker')
  await taker.post(`${about.href}/quotes`, { items: quoted })
  await taker.post(about.href, { ...WHOLE, version: '1' })
  await close(stage, about)
  await approve(await server.as('chair'), about)
  const later = await supplied(stage, about, { by: 'offenderManager', body: 'Learned afterwards' })
  for (const user of ['housingOfficer', 'chair', 'minuteTaker'] as const) {
    const visitor = await server.as(user)
    assert.equal((await visitor.get(`/items/${quoted}`)).status, 200, user)
    assert.equal((await visitor.get(`/items/${later}`)).status, 404, user)
  }
})

test('a recipient outside the room sees what the minutes quote, and nothing else that was supplied for the case', async () => {
  const about = await aDiscussion(stage)
  const quoted = await anItem(about, 'housingOfficer', 'Quoted in the minutes')
  const unquoted = await anItem(about, 'nurse', 'Said but not quoted')
  const taker = await server.as('minuteTaker')
  await taker.post(`${about.href}/quotes`, { items: quoted })
  await taker.post(`${about.href}/recipients`, {
    userId: USERS.socialWorker.id,
    duty: 'Children in the household',
  })
  await taker.post(about.href, { ...WHOLE, version: '1' })
  const social = await server.as('socialWorker')
  assert.equal((await social.get(`/items/${quoted}`)).status, 404)
  await close(stage, about)
  await approve(await server.as('chair'), about)
  const paper = await social.get(about.href)
  assert.match(paper.words, /Quoted in the minutes/)
  assert.doesNotMatch(paper.text, /Said but not quoted/)
  assert.deepEqual(
    [(await social.get(`/items/${quoted}`)).status, (await social.get(`/items/${unquoted}`)).status],
    [200, 404],
  )
  assert.doesNotMatch(
    (await social.get(`/items?agendaItem=${about.agendaItemId}`)).text,
    /Said but not quoted/,
  )
})
