import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testServer } from '#testing/server.ts'
import { AREAS, START } from '#testing/world.ts'

const server = await testServer()
const library = `/areas/${AREAS.aldermere.id}/library`
const date = (name: string, civil: string) => {
  const [year = '', month = '', day = ''] = civil.split('-')
  return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year }
}

const keeper = await server.as('administrator')
const added = await keeper.post(`${library}/new`, {
  title: 'Information sharing procedure',
  issuer: 'Safeguarding partnership',
  edition: '9.7',
  link: 'https://example.org/procedure',
  ...date('lastReviewedOn', '2023-02-01'),
  ...date('nextReviewOn', '2027-02-01'),
  note: 'First entered',
})
const address = added.location ?? ''
const clocks = () =>
  server.database.admin<{ state: string; due_on: string; owner_role: string }>(
    "select state, due_on::text, owner_role from app.clock where kind = 'procedure-review' order by opened_at, due_on",
  )

test('AR-09 a document with a date of next review puts a clock before whoever keeps the profile', async () => {
  assert.equal(added.status, 303, added.words)
  assert.deepEqual(await clocks(), [
    { state: 'open', due_on: '2027-02-01', owner_role: 'profile-administrator' },
  ])
  assert.match((await keeper.get('/')).words, /Review a procedure document Information sharing procedure/)
})

test('AR-09 the keeper is warned before the date, and after it everyone who opens the document sees that it is overdue', async () => {
  const reader = await server.as('nurse')
  server.setNow('2026-10-30T09:00:00Z')
  assert.doesNotMatch((await keeper.get(address)).words, /due for review/)
  server.setNow('2026-11-02T09:00:00Z')
  assert.match((await keeper.get(address)).words, /This document is due for review by 1 February 2027/)
  assert.match((await keeper.get(`${library}?show=soon`)).words, /1 document .*Due soon/)
  server.setNow('2027-02-01T09:00:00Z')
  assert.doesNotMatch((await reader.get(address)).words, /no review has been recorded/)
  server.setNow('2027-02-02T09:00:00Z')
  assert.match(
    (await reader.get(address)).words,
    /was due for review by 1 February 2027 and no review has been recorded/,
  )
  assert.match((await reader.get(`${library}?show=overdue`)).words, /1 document .*Overdue for review/)
  server.setNow(START)
})

test('AR-09 a review that is recorded meets the clock and sets the next, with an entry in the amendment log', async () => {
  const page = `${address}/review`
  const send = (fields: Record<string, string>) =>
    keeper.post(page, { version: '1', note: 'Still right', ...fields })
  const ahead = await send({ ...date('lastReviewedOn', '2026-11-25'), ...date('nextReviewOn', '2029-11-25') })
  assert.equal(ahead.status, 400)
  assert.match(ahead.words, /must be today or earlier/)
  const backwards = await send({
    ...date('lastReviewedOn', '2026-11-24'),
    ...date('nextReviewOn', '2026-11-24'),
  })
  assert.match(backwards.words, /next review must be after the last one/)
  const done = await send({ ...date('lastReviewedOn', '2026-11-24'), ...date('nextReviewOn', '2029-11-24') })
  assert.equal(done.status, 303, done.words)
  assert.deepEqual(
    (await clocks()).map(({ state, due_on }) => [state, due_on]),
    [
      ['met', '2027-02-01'],
      ['open', '2029-11-24'],
    ],
  )
  assert.match(
    (await keeper.follow(done)).words,
    /Amendment log .*Reviewed 24 November 2026 .*Adair Mossop Still right .*Added .*First entered/,
  )
  assert.equal(
    (await send({ ...date('lastReviewedOn', '2026-11-24') })).status,
    409,
    'drawn from an older version',
  )
})

test('a link that would run something is refused, and what was typed is kept', async () => {
  const refused = await keeper.post(`${library}/new`, {
    title: 'Kept title',
    issuer: '',
    link: 'javascript:alert(1)',
  })
  assert.equal(refused.status, 400)
  assert.match(refused.words, /The link must begin with https/)
  assert.match(refused.words, /Enter who issued it/)
  assert.equal(refused.page.querySelector('#title')?.getAttribute('value'), 'Kept title')
})

test('a changed document keeps its clock unless its date moves, and one taken out leaves the library and ends its clock', async () => {
  const fields = {
    title: 'Information sharing procedure',
    issuer: 'The partnership',
    ...date('lastReviewedOn', '2026-11-24'),
    ...date('nextReviewOn', '2029-11-24'),
  }
  assert.equal((await keeper.post(`${address}/change`, { ...fields, version: '2' })).status, 303)
  assert.deepEqual(
    (await clocks()).map(({ state }) => state),
    ['met', 'open'],
  )
  assert.equal((await keeper.post(`${address}/withdraw`, { version: '3' }, { from: address })).status, 303)
  assert.deepEqual(
    (await clocks()).map(({ state }) => state),
    ['met', 'overtaken'],
  )
  assert.match((await keeper.get(library)).words, /No document is in the library yet/)
  assert.equal((await keeper.get(address)).status, 200, 'it stays on record')
  assert.equal((await keeper.get(`${address}/change`)).status, 404)
})

test('AR-08 a library begins with the documents that the profile’s own document names, each once, and the pages of a part of the service lead to theirs', async () => {
  const before = await keeper.get(library)
  assert.match(before.words, /Add the \d+ documents that the profile names/)
  const sent = await keeper.post(`${library}/named`, {}, { from: library })
  const filled = await keeper.follow(sent)
  for (const title of [
    'Joint Protocol between the Thames Valley LSCBs and the Strategic MAPPA Board',
    'SE1 Prison Region MAPPA Protocol',
    'MARAC toolkits and risk checklists',
    'NHS code of practice on confidentiality',
  ])
    assert.ok(filled.words.includes(title), title)
  assert.doesNotMatch(filled.words, /Forming Beliefs|documents that the profile names/)
  assert.equal((await keeper.post(`${library}/named`, {}, { from: library })).status, 303)
  assert.equal((await keeper.get(library)).words, filled.words, 'nothing comes twice')
  const reader = await server.as('nurse')
  const link = (await reader.get('/meetings')).page.querySelector('footer a[href^="/procedures"]')
  assert.equal(link?.getAttribute('href'), '/procedures?about=meetings')
  const meetings = await reader.get('/procedures?about=meetings')
  assert.match(meetings.words, /Information sharing fact sheet Strategic Management Board Aldermere/)
  assert.doesNotMatch(meetings.words, /MARAC toolkits/)
  assert.match((await reader.get('/procedures')).words, /MARAC toolkits/)
  assert.equal((await server.anonymous().get('/help')).page.querySelector('a[href^="/procedures"]'), null)
  const stranger = await server.as('farCoordinator')
  assert.match((await stranger.get('/procedures')).words, /0 documents .*No procedure document is recorded/)
})

test('AR-08 a keeper says where a document is of use; a part that does not exist is refused with everything typed kept', async () => {
  const fields = { title: 'Chairing guide', issuer: 'SMB' }
  const wrong = await keeper.post(`${library}/new`, { ...fields, topics: ['meetings', 'kitchen'] })
  assert.equal(wrong.status, 400)
  assert.match(wrong.words, /Choose from the list/)
  assert.ok(wrong.page.querySelector('input[name=topics][value=meetings]')?.hasAttribute('checked'))
  const saved = await keeper.follow(
    await keeper.post(`${library}/new`, { ...fields, topics: ['meetings', 'minutes'] }),
  )
  assert.match(saved.words, /Where it is of use Meetings and Minutes/)
  assert.match((await keeper.get('/procedures?about=minutes')).words, /Chairing guide/)
})

test('somebody who does not keep the profile reads and changes nothing, and somebody from another area finds nothing', async () => {
  const reader = await server.as('nurse')
  assert.equal((await reader.get(address)).status, 200)
  assert.equal((await reader.get(`${library}/new`)).status, 404)
  const stranger = await server.as('farCoordinator')
  assert.equal((await stranger.get(address)).status, 404)
  assert.equal((await stranger.get(library)).status, 404)
})
