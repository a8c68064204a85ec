import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testServer } from '#testing/server.ts'
import { AGENCIES, AREAS } from '#testing/world.ts'

const server = await testServer()
const base = `/areas/${AREAS.aldermere.id}/protocols`
const keeper = await server.as('administrator')
const signed = (day: string, month: string, year: string) => ({
  'signedOn-day': day,
  'signedOn-month': month,
  'signedOn-year': year,
})
const protocol = (change: Record<string, string> = {}) => ({
  title: 'Multi-agency protocol',
  ...signed('14', '2', '2005'),
  [`posts-${AGENCIES.police.id}`]: 'Chief Constable',
  [`posts-${AGENCIES.probation.id}`]: 'Chief Officer of Probation',
  [`posts-${AGENCIES.housing.id}`]: '  ',
  replaced: 'The local arrangements of 2001',
  legislation: 'Criminal Justice Act 2003 ss.325-327',
  note: '',
  ...change,
})

test('AR-13 a protocol is recorded with signatories, the posts that signed, its date, what it replaced and the legislation', async () => {
  const page = await keeper.follow(await keeper.post(`${base}/new`, protocol()))
  assert.match(page.words, /Signed on 14 February 2005/)
  assert.match(
    page.words,
    /Aldermere Police: Chief Constable Aldermere Probation Service: Chief Officer of Probation/,
  )
  assert.doesNotMatch(page.words, /Aldermere Council Housing:/)
  assert.match(page.words, /The local arrangements of 2001.*Criminal Justice Act 2003.*§3\.1, §3\.2/)
  assert.doesNotMatch(page.words, /Missing from this protocol/)
  const reader = await server.as('nurse')
  assert.match(
    (await reader.get(base)).words,
    /1 protocol .*Multi-agency protocol 14 February 2005 Aldermere Police and Aldermere Probation Service/,
  )
  assert.match(
    (await reader.get(`/areas/${AREAS.aldermere.id}/agencies/${AGENCIES.police.id}`)).words,
    /Multi-agency protocol: Chief Constable/,
  )
  assert.equal((await reader.get(`${base}/new`)).status, 404)
})

test('AR-13 what a protocol lacks is flagged, a wrong date is said beside the field, and every change stays in its history', async () => {
  const future = await keeper.post(`${base}/new`, protocol({ ...signed('25', '11', '2026'), title: 'Kept' }))
  assert.match(future.words, /The date of signing must be today or earlier/)
  assert.equal(
    future.page.querySelector(`#posts-${AGENCIES.police.id}`)?.getAttribute('value'),
    'Chief Constable',
  )
  const bare = { title: 'Draft agreement', ...signed('', '', ''), replaced: '', legislation: '', note: '' }
  const made = await keeper.post(`${base}/new`, bare)
  const at = (made.location ?? '').split('?')[0] ?? ''
  assert.match(
    (await keeper.get(at)).words,
    /Missing from this protocol Signatory agencies Date of signing What it replaced Legislation/,
  )
  assert.match((await keeper.get(`${base}?show=incomplete`)).words, /1 protocol .*Draft agreement/)
  const changed = await keeper.follow(
    await keeper.post(`${at}/change`, { ...protocol({ note: 'Signed at last' }), version: '1' }),
  )
  assert.match(changed.words, /History .*Changed .*Signatories.*Adair Mossop Signed at last/)
  const slow = await keeper.post(`${at}/change`, { ...protocol({ title: 'Mine' }), version: '1' })
  assert.equal(slow.status, 409)
  const ended = await keeper.follow(await keeper.post(`${at}/end`, { version: '2' }, { from: at }))
  assert.match(ended.words, /No longer in force since 24 November 2026/)
  const again = await keeper.follow(await keeper.post(`${at}/end`, { version: '3' }, { from: at }))
  assert.doesNotMatch(again.words, /No longer in force since/)
})

test('AR-13 the interface records and changes a protocol, and nobody of another area finds it', async () => {
  const given = {
    title: 'Prison region protocol',
    signedOn: '2006-05-01',
    replaced: 'None',
    legislation: 'Criminal Justice Act 2003',
    signatories: [{ agencyId: AGENCIES.police.id, posts: 'Assistant Chief Constable' }],
  }
  const made = await keeper.api.post(`/api/v1${base}`, given)
  assert.equal(made.status, 201, made.words)
  const { id } = made.json() as { id: string }
  const elsewhere = { ...given, signatories: [{ agencyId: AGENCIES.farPolice.id, posts: 'x' }] }
  assert.equal((await keeper.api.post(`/api/v1${base}`, elsewhere)).status, 422)
  assert.equal(
    (await keeper.api.post(`/api/v1${base}/${id}/change`, { ...given, title: 'Renamed', version: 1 })).status,
    200,
  )
  const { protocols } = (await keeper.api.get(`/api/v1${base}`)).json() as { protocols: { title: string }[] }
  assert.ok(protocols.some(({ title }) => title === 'Renamed'))
  const far = await server.as('farCoordinator')
  assert.equal((await far.get(`${base}/${id}`)).status, 404)
  assert.equal((await far.api.get(`/api/v1${base}`)).status, 404)
})
