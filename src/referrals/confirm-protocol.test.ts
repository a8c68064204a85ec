import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { asActor } from '#platform/db/actor.ts'
import { underProfile } from '#testing/profiles.ts'
import { testServer } from '#testing/server.ts'
import { aPerson } from '#testing/stages.ts'
import { AGENCIES, AREAS, USERS } from '#testing/world.ts'
import { fillIn, fillInPp1, hiddenFields, MAPPA_A_PAGES, send, start } from './referrals.fixture.ts'

const server = await testServer()
const stage = { database: server.database }
const newcomer = await server.as('newcomer')
const { id: userId } = USERS.newcomer
const confirmations = () =>
  server.database.admin('select protocol, agency_id from app.protocol_confirmation where user_id = $1', [
    userId,
  ])

async function complete() {
  const { personId } = await aPerson(stage, 'newcomer')
  const base = await start(newcomer, personId)
  await fillInPp1(newcomer, base)
  return { base, id: base.split('/')[2] ?? '', personId }
}

test('AP-19 on: nobody sends a referral before confirming that their agency complies, and it is asked once', async () => {
  const { base, id } = await complete()
  assert.match(
    (await newcomer.get(base)).words,
    /Confirm that your agency complies with the protocol Not yet started .*send Cannot send yet/,
  )
  const check = await newcomer.get(`${base}/check`)
  assert.match(
    check.words,
    /Before you send this, confirm that your agency complies with: Thames Valley MAPPA protocol/,
  )
  const { revision } = await hiddenFields(newcomer, `${base}/steps/level`)
  const tried = await newcomer.post(`${base}/send`, { revision }, { from: `${base}/withdraw` })
  const next = encodeURIComponent(`${base}/check`)
  assert.equal(tried.location, `/protocol?area=${AREAS.aldermere.id}&next=${next}`)
  assert.equal((await newcomer.api.post(`/api/v1/referrals/${id}/send`, {})).status, 409)
  assert.deepEqual(
    await server.database.admin('select 1 from app.referral_version where referral_id = $1', [id]),
    [],
  )

  const page = await newcomer.follow(tried)
  assert.match(
    page.words,
    /I confirm that Aldermere Council Housing complies with: Thames Valley MAPPA protocol .*§3.4, §3.91/,
  )
  const unticked = await newcomer.post('/protocol', { area: AREAS.aldermere.id, next: `${base}/check` })
  assert.equal(unticked.status, 400)
  assert.match(unticked.words, /There is a problem Tick the box to confirm/)
  const confirmed = await newcomer.post('/protocol', {
    area: AREAS.aldermere.id,
    next: `${base}/check`,
    confirm: 'yes',
  })
  assert.equal(confirmed.location, `${base}/check`)
  assert.deepEqual(await confirmations(), [
    { protocol: 'Thames Valley MAPPA protocol', agency_id: AGENCIES.housing.id },
  ])
  await newcomer.api.post('/api/v1/protocol', { areaId: AREAS.aldermere.id, confirmed: true })
  assert.equal((await confirmations()).length, 1)
  assert.match((await newcomer.get('/protocol')).words, /Confirmed on 24 November 2026/)
  assert.equal((await send(newcomer, base)).location, base)
})

test('AP-19 on: a handler that forgets to ask is stopped by the wall', async () => {
  await server.database.admin('delete from app.protocol_confirmation where user_id = $1', [userId])
  const { id } = await complete()
  const now = server.now()
  const forge = (work: Parameters<typeof asActor>[2]) =>
    asActor(server.database.connection.db, { userId, now }, work)
  const sent = {
    referral_id: id,
    area_id: AREAS.aldermere.id,
    version: 1,
    answers: '{}',
    submitted_at: now,
    submitted_by: userId,
  }
  await assert.rejects(
    forge((tx) => tx.insertInto('referral_version').values(sent).execute()),
    { code: '42501' },
  )
  const move = { status: 'with-panel', latest_version: 1, submitted_at: now } as const
  await assert.rejects(
    forge((tx) => tx.updateTable('referral').set(move).where('id', '=', id).execute()),
    { code: '42501' },
  )
  const otherwise = {
    id: randomUUID(),
    area_id: AREAS.aldermere.id,
    user_id: USERS.nurse.id,
    agency_id: AGENCIES.housing.id,
    protocol: 'x',
    confirmed_at: now,
  }
  await assert.rejects(
    forge((tx) => tx.insertInto('protocol_confirmation').values(otherwise).execute()),
    { code: '42501' },
  )
})

test('a new protocol is confirmed anew, and nobody confirms for an area that is not theirs', async () => {
  assert.equal((await newcomer.get(`/protocol?area=${AREAS.brackenshire.id}`)).status, 404)
  const foreign = await newcomer.post('/protocol', { area: AREAS.brackenshire.id, confirm: 'yes' })
  assert.equal(foreign.status, 404)
  await server.database.admin(
    `update app.area_profile set settings = jsonb_set(settings, '{protocolConfirmation,value,protocol}', '"Protocol of 2027"') where area_id = $1`,
    [AREAS.aldermere.id],
  )
  const officer = await server.as('offenderManager')
  assert.match((await officer.get('/protocol')).words, /Protocol of 2027 Your confirmation Not yet confirmed/)
})

test('AP-19 off: elsewhere nobody is asked to confirm, and a referral is sent without it', async () => {
  await underProfile(server.database, AREAS.brackenshire.id, 'national')
  await server.database.admin('delete from app.protocol_confirmation where user_id = $1', [
    USERS.farOfficer.id,
  ])
  const officer = await server.as('farOfficer')
  const { personId } = await aPerson(stage, 'farOfficer')
  const base = await start(officer, personId)
  await fillIn(officer, base, MAPPA_A_PAGES)
  assert.doesNotMatch((await officer.get(base)).words, /Confirm that your agency complies/)
  assert.equal((await send(officer, base)).location, base)
  assert.doesNotMatch((await officer.get(`${base}/print`)).words, /Protocol confirmed/)
})

test('the confirmation never leads away from this service', async () => {
  for (const next of [
    '//elsewhere.example',
    '/\\elsewhere.example',
    'https://elsewhere.example',
    'javascript:1',
    '/a b',
  ]) {
    const page = await newcomer.get(`/protocol?area=${AREAS.aldermere.id}&next=${encodeURIComponent(next)}`)
    assert.equal(page.page.querySelector('input[name=next]')?.getAttribute('value'), '', next)
  }
})
