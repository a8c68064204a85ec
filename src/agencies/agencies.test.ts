import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asActor } from '#platform/db/actor.ts'
import { underProfile } from '#testing/profiles.ts'
import { testServer } from '#testing/server.ts'
import { AGENCIES, AREAS, START, USERS, type UserKey } from '#testing/world.ts'

const server = await testServer()
const { admin } = server.database
const area = `/areas/${AREAS.aldermere.id}`
const housing = `${area}/agencies/${AGENCIES.housing.id}`
const keeper = await server.as('administrator')

const entry = (change: Record<string, string> = {}) => ({
  type: 'local-housing-authority',
  name: 'Aldermere Council Housing',
  roleStatement: 'Finds and keeps accommodation',
  contactPost: 'Duty housing manager',
  contactPhone: '020 7946 0101',
  contactRoute: '',
  generalAdvice: 'Tenancies, hostels and homelessness',
  specificAdvice: 'The housing needs manager advises on one person',
  coOrdination: 'Weekly call with probation',
  sharingPolicy: 'Shares under the area agreement',
  channel: 'Secure mailbox of the unit',
  'channelShownOn-day': '',
  'channelShownOn-month': '',
  'channelShownOn-year': '',
  channelShownHow: '',
  note: '',
  ...change,
})
const shown = { 'channelShownOn-day': '2', 'channelShownOn-month': '11', 'channelShownOn-year': '2026' }
const version = async () =>
  String(
    (
      await admin<{ version: number }>('select version from app.agency_entry where agency_id = $1', [
        AGENCIES.housing.id,
      ])
    )[0]?.version ?? 0,
  )
const change = async (fields: Record<string, string>) =>
  keeper.post(`${housing}/change`, entry({ version: await version(), ...fields }))

test('AP-04 the directory lists every agency of the area with its type, and says which it lacks', async () => {
  const reader = await server.as('nurse')
  const list = await reader.get(`${area}/agencies`)
  assert.match(list.words, /5 agencies/)
  assert.match(
    list.words,
    /The directory holds no Prison service, Education.*Jobcentre Plus, Youth Offending Team.*Electronic monitoring provider/,
  )
  assert.match(list.words, /Aldermere Mental Health Trust Mental health trust Duty to co-operate/)
  assert.doesNotMatch(list.words, /Brackenshire/)
  assert.match((await reader.get(`${area}/agencies?q=council`)).words, /1 agency .*Aldermere Council Housing/)
  assert.match((await reader.get(`${area}/agencies?q=nowhere`)).words, /0 agencies No agency matches/)
  assert.equal((await reader.get('/agencies')).location, `${area}/agencies`)
})

test('AP-08 an entry carries the four things every agency provides, and what is missing is flagged', async () => {
  const before = await keeper.get(housing)
  assert.match(
    before.words,
    /Missing from this entry Role statement Point of contact with telephone General advice/,
  )
  const saved = await keeper.follow(await change(shown))
  assert.match(saved.words, /The entry has been changed/)
  assert.doesNotMatch(saved.words, /Missing from this entry/)
  assert.match(saved.words, /§3\.38/)
  assert.match(saved.words, /Duty housing manager 020 7946 0101/)
  assert.match((await keeper.get(`${area}/agencies?show=incomplete`)).words, /4 agencies/)
})

test('AP-08 SE-02 there is no secure channel until its security has been shown', async () => {
  const claimed = await keeper.follow(await change({ note: 'Under review' }))
  assert.match(claimed.words, /None until its security has been shown.* send nothing by it/)
  assert.match(claimed.words, /Secure channel that has been shown/)
  const api = (await keeper.api.get(`/api/v1${housing}`)).json() as { acceptedChannel: string | null }
  assert.equal(api.acceptedChannel, null)
  const ahead = await change({
    'channelShownOn-day': '25',
    'channelShownOn-month': '11',
    'channelShownOn-year': '2026',
  })
  assert.match(ahead.words, /must be today or earlier/)
  assert.match((await change({ ...shown, channel: '' })).words, /Enter the channel whose security was shown/)
  const restored = await keeper.follow(await change(shown))
  assert.match(restored.words, /Secure mailbox of the unit, shown on 2 November 2026/)
  assert.match(restored.words, /History .*Channel shown on .*Adair Mossop/)
})

test('AP-01 AP-02 on and off: police, probation and prison make up the authority where the profile says so; elsewhere the prison is a partner', async () => {
  const made = await keeper.post(`${area}/agencies/new`, entry({ type: 'prison', name: 'HMP Aldergate' }))
  assert.equal(made.status, 303, made.words)
  const prison = (made.location ?? '').split('?')[0] ?? ''
  assert.match((await keeper.get(prison)).words, /Standing Responsible Authority/)
  assert.match((await keeper.get(`${area}/agencies?show=member`)).words, /3 agencies/)
  await underProfile(server.database, AREAS.aldermere.id, 'london')
  assert.match((await keeper.get(prison)).words, /Standing Partner .*§13\.6\.4/)
  assert.match((await keeper.get(`${area}/agencies?show=member`)).words, /2 agencies/)
  await underProfile(server.database, AREAS.aldermere.id, 'durham')
  assert.match((await keeper.get(prison)).words, /Standing Responsible Authority/)
  await underProfile(server.database, AREAS.aldermere.id, 'thames-valley')
})

test('AP-18 a central body is an outside body with its function and a contact route, not an agency under the duty', async () => {
  const board = entry({
    type: 'parole-board',
    name: 'Parole Board',
    roleStatement: '',
    contactPost: '',
    contactPhone: '',
    channel: '',
  })
  const page = await keeper.follow(await keeper.post(`${area}/agencies/new`, board))
  assert.match(page.words, /Standing Central body.*§3\.58/)
  assert.match(page.words, /Function Release and recall decisions on risk evidence/)
  assert.match(page.words, /Missing from this entry Contact route/)
  assert.doesNotMatch(page.words, /What every agency provides/)
  assert.match((await keeper.get(`${area}/agencies?show=outside`)).words, /1 agency/)
})

test('AR-11 on and off: where the profile says so every agency has a lead officer, who has the library of the area', async () => {
  assert.doesNotMatch((await keeper.get(housing)).words, /Lead officer/)
  await underProfile(server.database, AREAS.aldermere.id, 'wiltshire')
  assert.match((await keeper.get(housing)).words, /Missing from this entry Lead officer/)
  const refused = await change({ ...shown, leadOfficerId: USERS.nurse.id })
  assert.match(refused.words, /Select somebody of this agency/)
  const named = await keeper.follow(await change({ ...shown, leadOfficerId: USERS.housingOfficer.id }))
  assert.match(
    named.words,
    /Lead officer Hollis Brand The complete policy and procedures of the area are in its library/,
  )
  const officer = await server.as('housingOfficer')
  assert.equal((await officer.get(`${area}/library`)).status, 200)
  await underProfile(server.database, AREAS.aldermere.id, 'thames-valley')
})

test('an agency ends with a reason and comes back; one with accounts does not end, and the slower of two editors is told', async () => {
  const drawn = await version()
  const withAccounts = await keeper.post(`${housing}/end`, { version: drawn, reason: 'Merged' })
  assert.match(withAccounts.words, /2 accounts of this agency go on here\. End them first/)
  const made = await keeper.post(`${area}/agencies/new`, entry({ type: 'voluntary', name: 'Safe Steps' }))
  const at = (made.location ?? '').split('?')[0] ?? ''
  assert.match(
    (await keeper.post(`${area}/agencies/new`, entry({ name: 'safe steps' }))).words,
    /in the directory already/,
  )
  const ended = await keeper.follow(await keeper.post(`${at}/end`, { version: '1', reason: 'Closed down' }))
  assert.match(ended.words, /takes no part since 24 November 2026/)
  assert.match((await keeper.get(`${area}/agencies?show=ended`)).words, /1 agency .*Safe Steps/)
  assert.equal((await keeper.get(`${at}/change`)).status, 404)
  const back = await keeper.follow(await keeper.post(`${at}/restore`, { version: '2' }, { from: at }))
  assert.match(back.words, /takes part again/)
  const slow = await keeper.post(
    `${at}/change`,
    entry({ type: 'voluntary', name: 'Safe Steps', version: '1', roleStatement: 'Kept words' }),
  )
  assert.equal(slow.status, 409)
  assert.match(slow.words, /Kept words/)
})

test('somebody from another area finds no directory here, and only its keepers change it, whatever a handler does', async () => {
  const far = await server.as('farCoordinator')
  for (const path of [
    `${area}/agencies`,
    housing,
    `${housing}/change`,
    `${area}/record`,
    `${area}/protocols`,
  ])
    assert.equal((await far.get(path)).status, 404, path)
  assert.equal((await far.api.get(`/api/v1${area}/agencies`)).status, 404)
  const reader = await server.as('nurse')
  for (const path of [`${area}/agencies/new`, `${housing}/change`, `${housing}/end`])
    assert.equal((await reader.get(path)).status, 404, path)
  const as = (user: UserKey, work: Parameters<typeof asActor>[2]) =>
    asActor(server.database.connection.db, { userId: USERS[user].id, now: START }, work)
  assert.deepEqual(
    await as('farCoordinator', (tx) => tx.selectFrom('agency_entry').select('id').execute()),
    [],
  )
  // An agency of another area is not drawn in by knowing its id.
  await assert.rejects(
    as('coordinator', (tx) =>
      tx
        .insertInto('agency_area')
        .values({ agency_id: AGENCIES.farPolice.id, area_id: AREAS.aldermere.id })
        .execute(),
    ),
    { code: '42501' },
  )
  await assert.rejects(
    as('nurse', (tx) =>
      tx
        .insertInto('agency_entry')
        .values({
          id: crypto.randomUUID(),
          area_id: AREAS.aldermere.id,
          agency_id: AGENCIES.health.id,
          type: 'jobcentre',
          name: 'x',
        })
        .execute(),
    ),
    { code: '42501' },
  )
})

test('AP-04 the interface lists, shows, adds, changes and ends under the same rules', async () => {
  const { api } = keeper
  const given = {
    type: 'jobcentre',
    name: 'Jobcentre Plus Aldermere',
    roleStatement: 'Employment',
    contactPost: 'District manager',
    contactPhone: '020 7946 0102',
    contactRoute: '',
    generalAdvice: '',
    specificAdvice: '',
    coOrdination: '',
    sharingPolicy: '',
    channel: '',
    channelShownHow: '',
  }
  const made = await api.post(`/api/v1${area}/agencies`, given)
  assert.equal(made.status, 201, made.words)
  const { id } = made.json() as { id: string }
  assert.equal((await api.post(`/api/v1${area}/agencies`, given)).status, 422)
  const at = `/api/v1${area}/agencies/${id}`
  assert.equal(
    (await api.post(`${at}/change`, { ...given, generalAdvice: 'Benefits', version: 1 })).status,
    200,
  )
  assert.equal((await api.post(`${at}/change`, { ...given, version: 1 })).status, 409)
  const one = (await api.get(at)).json() as { generalAdvice: string; standing: string; version: number }
  assert.deepEqual([one.generalAdvice, one.standing, one.version], ['Benefits', 'duty', 2])
  assert.equal((await api.post(`${at}/end`, { version: 2, reason: 'Moved' })).status, 200)
  const listed = (await api.get(`/api/v1${area}/agencies?show=ended`)).json() as { total: number }
  assert.equal(listed.total, 1)
})
