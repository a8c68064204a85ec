import assert from 'node:assert/strict'
import { test } from 'node:test'
import { underProfile } from '#testing/profiles.ts'
import { testServer } from '#testing/server.ts'
import { AREAS, COMMAND_AREA, START, USERS } from '#testing/world.ts'

const server = await testServer()
const { admin } = server.database
const record = `/areas/${AREAS.aldermere.id}/record`
const command = `/areas/${AREAS.aldermere.id}/command-areas/${COMMAND_AREA.id}`
const keeper = await server.as('coordinator')
const date = (name: string, civil: string) => {
  const [year = '', month = '', day = ''] = civil.split('-')
  return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year }
}
const whole = (change: Record<string, string> = {}) => ({
  arrangements: 'Levels, panel and meetings as the protocol says',
  consultation: 'Every duty agency answered the draft',
  ...date('consultedOn', '2026-03-02'),
  ...date('lastReviewedOn', '2026-09-01'),
  reportTitle: 'Annual report 2025 to 2026',
  ...date('reportPublishedOn', '2026-10-20'),
  reportLink: 'https://example.org/report',
  coordination: 'MAPPA Co-ordinator',
  coordinatorId: USERS.coordinator.id,
  coordinationContact: '020 7946 0111',
  unitName: 'Public Protection Office',
  unitContact: 'Mailbox of the office',
  unitTakesIn: 'Every referral',
  note: '',
  ...change,
})

test('AP-03 the record of an area shows arrangements, consultation, last review and latest report, and flags what is missing', async () => {
  const reader = await server.as('nurse')
  const before = await reader.get(record)
  assert.match(
    before.words,
    /Missing from this record The local arrangements The consultation with its date The date of the last review The latest annual report/,
  )
  const ahead = await keeper.post(
    `${record}/change`,
    whole({ ...date('lastReviewedOn', '2027-01-01'), version: '0' }),
  )
  assert.match(ahead.words, /This day must be today or earlier/)
  const link = await keeper.post(
    `${record}/change`,
    whole({ reportLink: 'javascript:alert(1)', version: '0' }),
  )
  assert.match(link.words, /Enter a link that begins with https/)
  const saved = await keeper.follow(await keeper.post(`${record}/change`, whole({ version: '0' })))
  assert.match(saved.words, /Annual report 2025 to 2026, published 20 October 2026/)
  assert.match(saved.words, /London Child Protection Procedures.*§13\.6\.1, §13\.6\.4/)
  assert.doesNotMatch(saved.words, /The local arrangements The consultation/)
  assert.equal((await reader.get(`${record}/change`)).status, 404)
  const twice = await keeper.post(`${record}/change`, whole({ version: '0', arrangements: 'Mine' }))
  assert.equal(twice.status, 409)
  assert.match(twice.words, /Mine/)
})

test('AP-21 the record names the co-ordination function, how it is reached and whether it rules on onward sharing of minutes', async () => {
  const page = await keeper.get(record)
  assert.match(
    page.words,
    /MAPPA Co-ordinator or co-ordination function MAPPA Co-ordinator Who holds the post now Corin Ashdown How it is reached 020 7946 0111/,
  )
  assert.match(page.words, /It does not rule on onward sharing of minutes here/)
  await underProfile(server.database, AREAS.aldermere.id, 'wiltshire')
  assert.match((await keeper.get(record)).words, /It can rule on onward sharing of minutes/)
  await underProfile(server.database, AREAS.aldermere.id, 'thames-valley')
})

test('AP-22 on and off: where every referral goes through a central unit the record says how it is reached and what it takes in', async () => {
  assert.match(
    (await keeper.get(record)).words,
    /Central unit Every referral goes in through it.*Public Protection Office.*§3\.18/,
  )
  await admin("update app.area_record set unit_contact = ''")
  assert.match((await keeper.get(record)).words, /The central unit with how it is reached/)
  await underProfile(server.database, AREAS.aldermere.id, 'national')
  assert.doesNotMatch(
    (await keeper.get(record)).words,
    /Every referral goes in through it|The central unit with/,
  )
  await underProfile(server.database, AREAS.aldermere.id, 'thames-valley')
})

const named = (userId: string, service: string, from: string) =>
  keeper.post(`${command}/lead-managers`, { service, userId, ...date('namedFrom', from) }, { from: command })

test('AP-20 on and off: each command area has a lead manager for police, probation and prison, dated, and what is missing is flagged', async () => {
  assert.match(
    (await keeper.get(record)).words,
    /A lead manager for Police in Aldermere North A lead manager for Probation in Aldermere North A lead manager for Prison/,
  )
  assert.match((await named(USERS.nurse.id, 'police', '2026-11-01')).words, /Select somebody of this service/)
  assert.equal((await named(USERS.chiefInspector.id, 'police', '2026-11-01')).status, 303)
  assert.equal((await named(USERS.chair.id, 'probation', '2026-11-01')).status, 303)
  const page = await keeper.get(record)
  assert.match(page.words, /Aldermere North Ines Kestrel Petra Holloway Nobody named/)
  assert.doesNotMatch(page.words, /A lead manager for Police/)
  assert.equal((await named(USERS.coordinator.id, 'police', '2026-12-01')).status, 303)
  const history = await keeper.get(command)
  assert.match(history.words, /Police Corin Ashdown 1 December 2026 No end set/)
  assert.match(history.words, /Police Ines Kestrel 1 November 2026 30 November 2026/)
  server.setNow('2026-12-02T09:00:00Z')
  const [lead] = await admin<{ id: string }>(
    "select id from app.lead_manager where service = 'police' and named_to is null and superseded_at is null",
  )
  assert.equal(
    (await keeper.post(`${command}/lead-managers/end`, { leadId: lead?.id ?? '' }, { from: command })).status,
    303,
  )
  assert.match((await keeper.get(command)).words, /Corin Ashdown 1 December 2026 2 December 2026/)
  server.setNow(START)
  await underProfile(server.database, AREAS.aldermere.id, 'national')
  assert.doesNotMatch((await keeper.get(record)).words, /lead manager/i)
  assert.equal((await named(USERS.chair.id, 'probation', '2026-11-02')).status, 404)
  await underProfile(server.database, AREAS.aldermere.id, 'thames-valley')
})

test('AP-24 command areas are added, renamed and ended, and the same name is not entered twice', async () => {
  const add = (name: string) => keeper.post(`/areas/${AREAS.aldermere.id}/command-areas/new`, { name })
  assert.equal((await add('Vale')).status, 303)
  assert.match((await add('vale')).words, /There is a command area of this name/)
  const taken = await keeper.post(`${command}/change`, { name: 'Vale', version: '1' }, { from: command })
  assert.match(taken.words, /There is a command area of this name/)
  const renamed = await keeper.follow(
    await keeper.post(`${command}/change`, { name: 'Aldermere City', version: '1' }, { from: command }),
  )
  assert.match(renamed.words, /Aldermere City/)
  const ended = await keeper.follow(await keeper.post(`${command}/end`, { version: '2' }, { from: command }))
  assert.match(ended.words, /Aldermere City It exists no longer since 24 November 2026/)
  assert.equal((await keeper.post(`${command}/end`, { version: '3' }, { from: command })).status, 303)
})

test('AP-03 AP-20 the interface reads and writes the record and names lead managers; nobody of another area finds it', async () => {
  const api = `/api/v1${record}`
  const known = (await keeper.api.get(api)).json() as { version: number; coordinator: string }
  assert.equal(known.coordinator, 'Corin Ashdown')
  const { note: _, ...fields } = whole()
  const given = {
    ...fields,
    consultedOn: '2026-03-02',
    lastReviewedOn: '2026-09-01',
    reportPublishedOn: '2026-10-20',
  }
  assert.equal((await keeper.api.post(api, { ...given, version: known.version })).status, 200)
  const lead = await keeper.api.post(`/api/v1${command}/lead-managers`, {
    service: 'probation',
    userId: USERS.offenderManager.id,
    namedFrom: '2026-11-20',
  })
  assert.equal(lead.status, 201, lead.words)
  const far = await server.as('farCoordinator')
  assert.equal((await far.api.get(api)).status, 404)
  assert.equal((await far.get(command)).status, 404)
  assert.equal(
    (await far.post(`${command}/lead-managers`, { service: 'police' }, { from: '/users' })).status,
    404,
  )
})
