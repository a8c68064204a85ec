import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testServer } from '#testing/server.ts'
import { aPerson } from '#testing/stages.ts'
import { AGENCIES, USERS } from '#testing/world.ts'
import {
  fillIn,
  fillInPp1,
  hiddenFields,
  MAPPA_A_PAGES,
  PP1_PAGES,
  savePage,
  send,
  start,
} from './referrals.fixture.ts'

const server = await testServer()
const stage = { database: server.database }
type Row = {
  status: string
  latest_version: number
  proposed_level: number
  claims_level_3: boolean
  form: string
  referring_agency_id: string
}
const rowOf = async (base: string) => {
  const [row] = await server.database.admin<Row>('select * from app.referral where id = $1', [
    base.split('/')[2],
  ])
  return row as Row
}

test('RF-05 a housing officer refers on the form of the area, the PP1', async () => {
  const housing = await server.as('housingOfficer')
  const { personId, familyName } = await aPerson(stage, 'housingOfficer')
  const confirm = await housing.get(`/referrals/new?person=${personId}`)
  assert.match(confirm.words, new RegExp(`Is \\w+ ${familyName} the person you want to refer\\?`))
  assert.match(confirm.words, /Aldermere Form PP1 notification and referral/)
  const base = await start(housing, personId)
  const tasks = await housing.get(base)
  assert.match(tasks.words, /PP1 notification and referral .*Dynamic risk factors Not yet started/)
  assert.match(tasks.words, /Check your answers and send Cannot send yet/)
  await fillIn(housing, base, PP1_PAGES)
  assert.match((await housing.get(base)).words, /You have completed 8 of 8 sections.*send Ready/)
  const sent = await send(housing, base)
  assert.equal(sent.location, base)
  assert.match((await housing.follow(sent)).words, /With the panel.*It is with the MAPPA co-ordination panel/)
  const row = await rowOf(base)
  assert.equal(row.form, 'pp1')
  assert.equal(row.referring_agency_id, AGENCIES.housing.id)
})

test('RF-05 in an area with the national profile the form is the MAPPA A, with questions of its own', async () => {
  const officer = await server.as('farOfficer')
  const { personId } = await aPerson(stage, 'farOfficer')
  const base = await start(officer, personId)
  const tasks = await officer.get(base)
  assert.match(tasks.words, /MAPPA A referral to level 2 or 3/)
  assert.doesNotMatch(tasks.words, /Dynamic risk factors/)
  await fillIn(officer, base, MAPPA_A_PAGES)
  await send(officer, base)
  assert.deepEqual(await rowOf(base).then(({ status, form }) => ({ status, form })), {
    status: 'submitted',
    form: 'mappa-a',
  })
})

test('RF-06 on: the PP1 holds every item, keeps it as it was sent, and version 1 never changes', async () => {
  const officer = await server.as('offenderManager')
  const { personId } = await aPerson(stage)
  const base = await start(officer, personId)
  await fillIn(officer, base, { ...PP1_PAGES, victims: { victimsNamed: 'yes' } })
  await fillIn(officer, base, {
    'victim-contact': { 'victimNames.0.victim': 'Vera Example', victimContactHeld: 'yes' },
    'victim-contact-officer': { victimContactOfficer: 'Otto Example' },
  })
  await send(officer, base)
  const paper = await officer.get(`${base}/print`)
  for (const item of [
    /Full name Alder Testerfield/,
    /PNC number 84\/12345Z/,
    /Address 1 Example Street Aldermere/,
    /Expected release date 1 June 2027/,
    /Category claimed Category 2/,
    /What the category rests on A conviction .*3 February 2025.*Wounding with intent/,
    /Assessment 1 Tool: OASys Date of assessment: 2 November 2026 Result: High risk/,
    /Risk grade High/,
    /Who is at risk An adult they know Children/,
    /Dynamic risk factors Drinking; contact/,
    /Level proposed Level 2/,
    /Put forward as meeting the criteria for a panel \(MAPPP\) No/,
    /Worker 1 Agency: Aldermere Mental Health Trust/,
    /Supervising officer Orla Pennick/,
    /Victim 1 Name: Vera Example/,
    /Victim Contact Officer Otto Example/,
    /Housing concern No/,
    /Referring agency Aldermere Council Housing Referring officer Hollis Brand/,
    /Sent 24 November 2026 at 9am Sent by Orla Pennick, Aldermere Probation Service Protocol confirmed on/,
  ]) {
    assert.match(paper.words, item)
  }
  const id = base.split('/')[2]
  for (const statement of [
    `update app.referral_version set answers = '{}' where referral_id = '${id}'`,
    `delete from app.referral_version where referral_id = '${id}'`,
  ]) {
    await assert.rejects(server.database.admin(statement), /rows never change/)
  }
})

test('RF-07 on: a PP1 is not sent without the dynamic risk factors, whatever reason is given', async () => {
  const officer = await server.as('offenderManager')
  const { personId } = await aPerson(stage)
  const base = await start(officer, personId)
  const { 'dynamic-factors': factors, ...others } = PP1_PAGES
  await fillInPp1(officer, base, others)
  const check = await officer.get(`${base}/check`)
  assert.match(
    check.words,
    /You cannot send this referral yet. These answers are essential: Dynamic risk factors Thames Valley .*§3.72/,
  )
  assert.equal(check.page.querySelector('form[action$="/send"]'), null)
  const { revision } = await hiddenFields(officer, `${base}/steps/dynamic-factors`)
  const refused = await officer.post(
    `${base}/send`,
    { revision, reason: 'Not known yet' },
    { from: `${base}/withdraw` },
  )
  assert.equal(refused.status, 400)
  assert.match(refused.words, /cannot be sent without: Dynamic risk factors/)
  assert.equal((await rowOf(base)).status, 'draft')
  const empty = await savePage(officer, base, 'dynamic-factors', { dynamicFactors: '  ' })
  assert.match(empty.words, /There is a problem Enter the dynamic risk factors that matter in this case/)
  await fillIn(officer, base, { 'dynamic-factors': factors ?? {} })
  assert.equal((await send(officer, base)).location, base)
})

test('RF-02, RF-08 on: the same PP1 claims level 3, and everybody who reads it is shown so', async () => {
  const officer = await server.as('offenderManager')
  const { personId } = await aPerson(stage)
  const base = await start(officer, personId)
  await fillInPp1(officer, base)
  await fillIn(officer, base, { level: { suggestedLevel: '3', levelArgument: 'Imminent' } })
  // The level says one thing and the next page another: neither the task list nor the check lets that pass.
  assert.match((await officer.get(base)).words, /Level There is a problem/)
  const contradicted = await savePage(officer, base, 'panel', { panelCriteriaMet: 'no' })
  assert.match(contradicted.words, /Select yes if you propose level 3/)
  const yes = await savePage(officer, base, 'panel', { panelCriteriaMet: 'yes' })
  assert.equal(yes.location, `${base}/steps/panel-evidence`)
  const bare = await savePage(officer, base, 'panel-evidence', { panelEvidence: '' })
  assert.match(bare.words, /There is a problem Enter the evidence that the criteria for a panel are met/)
  await fillIn(officer, base, { 'panel-evidence': { panelEvidence: 'Two attempts in a month' } })
  const banner =
    /Level 3 This case is put forward as meeting the criteria for level 3: Multi-Agency Public Protection Panel \(MAPPP\)/
  assert.match((await officer.get(`${base}/check`)).words, banner)
  await send(officer, base)
  const coordinator = await server.as('coordinator')
  assert.match((await coordinator.get(base)).words, banner)
  assert.match((await coordinator.get(`${base}/print`)).words, banner)
  assert.match((await coordinator.get('/referrals')).words, /Level 3 Level 3 claimed/)
  const row = await rowOf(base)
  assert.deepEqual([row.proposed_level, row.claims_level_3], [3, true])
  const [task] = await server.database.admin(
    "select owner_role, facts from app.task where subject_id = $1 and kind = 'screen-referral'",
    [base.split('/')[2]],
  )
  assert.equal(task?.owner_role, 'mappa-coordinator')
  assert.equal(task?.facts.claimsLevel3, true)
})

test('RF-02, RF-06, RF-07, RF-08 off: elsewhere the referral is a MAPPA A, made for level 2 or 3 only: no PP1, no dynamic risk factors, no claim to the criteria of a panel', async () => {
  const officer = await server.as('farOfficer')
  const { personId } = await aPerson(stage, 'farOfficer')
  const base = await start(officer, personId)
  assert.doesNotMatch((await officer.get(base)).words, /PP1|Dynamic risk factors|panel/i)
  for (const slug of ['dynamic-factors', 'panel', 'tools', 'housing'])
    assert.equal((await officer.get(`${base}/steps/${slug}`)).status, 404, slug)
  const levels = (await officer.get(`${base}/steps/level`)).page.querySelectorAll(
    'input[name=suggestedLevel]',
  )
  assert.deepEqual(
    levels.map((each) => each.getAttribute('value')),
    ['2', '3'],
  )
  await fillIn(officer, base, MAPPA_A_PAGES)
  await send(officer, base)
  const paper = await officer.get(`${base}/print`)
  assert.doesNotMatch(paper.words, /PP1|Dynamic risk factors|MAPPP/)
  assert.equal((await rowOf(base)).form, 'mappa-a')
})

test('what is asked for may be missing only when it is said why, and the reader sees both', async () => {
  const officer = await server.as('offenderManager')
  const { personId } = await aPerson(stage)
  const base = await start(officer, personId)
  await fillInPp1(officer, base, { ...PP1_PAGES, address: {}, tools: {} })
  assert.match((await officer.get(base)).words, /The person Incomplete/)
  const silent = await send(officer, base)
  assert.equal(silent.status, 400)
  assert.match(silent.words, /There is a problem Enter why the answers are missing/)
  assert.match(silent.words, /These answers are missing Address .*Assessment tools used/)
  assert.equal((await send(officer, base, { reason: 'OASys is booked for next week' })).location, base)
  const coordinator = await server.as('coordinator')
  const paper = await coordinator.get(`${base}/print`)
  assert.match(
    paper.words,
    /Answers missing when it was sent Missing Address and Assessment tools used Why OASys is booked/,
  )
})

test('what the person’s record knows is not typed again', async () => {
  const officer = await server.as('offenderManager')
  const made = await officer.post('/people/new', {
    areaId: '00000000-0000-4000-8001-000000000001',
    givenName: 'Kestrel',
    familyName: 'Prefilled',
    aliasGiven: 'Kes',
    aliasFamily: 'Filled',
    'dateOfBirth-day': '1',
    'dateOfBirth-month': '2',
    'dateOfBirth-year': '1990',
    identifierKind: 'NOMIS',
    identifierValue: 'A1234BC',
  })
  const base = await start(officer, (made.location ?? '').split('/')[2] ?? '')
  const { page } = await officer.get(`${base}/steps/identity`)
  const value = (id: string) => page.querySelector(`[id="${id}"]`)?.getAttribute('value')
  assert.deepEqual(
    [value('nameInFull'), value('namesAlsoUsed'), value('bornOn-year')],
    ['Kestrel Prefilled', 'Kes Filled', '1990'],
  )
  const numbers = await officer.get(`${base}/steps/identifiers`)
  assert.equal(numbers.page.querySelector('#prisonNumber')?.getAttribute('value'), 'A1234BC')
  assert.match(
    (await officer.get(`${base}/check`)).words,
    /Referring agency Aldermere Probation Service .*Referring officer Orla Pennick/,
  )
})

test('a page that no longer applies is skipped, and what was typed there is neither lost nor sent', async () => {
  const officer = await server.as('offenderManager')
  const { personId } = await aPerson(stage)
  const base = await start(officer, personId)
  await fillInPp1(officer, base)
  assert.equal((await savePage(officer, base, 'custody', { inCustody: 'no' })).location, `${base}/steps`)
  assert.equal((await officer.get(`${base}/steps/release`)).location, `${base}/steps`)
  assert.doesNotMatch((await officer.get(`${base}/check`)).words, /HMP Example/)
  assert.equal(
    (await savePage(officer, base, 'custody', { inCustody: 'yes' })).location,
    `${base}/steps/release`,
  )
  assert.match((await officer.get(`${base}/check`)).words, /HMP Example/)
  await savePage(officer, base, 'custody', { inCustody: 'no' })
  await send(officer, base)
  assert.doesNotMatch((await officer.get(`${base}/print`)).words, /HMP Example/)
})

test('until it is sent nobody but its referrer finds a referral; once sent, nobody from another area does', async () => {
  const officer = await server.as('offenderManager')
  const { personId, familyName } = await aPerson(stage)
  const base = await start(officer, personId)
  await fillInPp1(officer, base)
  const paths = ['', '/steps', '/steps/level', '/check', '/withdraw', '/print', '/versions/1']
  for (const user of ['coordinator', 'housingOfficer', 'farCoordinator'] as const) {
    const other = await server.as(user)
    for (const path of paths) assert.equal((await other.get(`${base}${path}`)).status, 404, `${user} ${path}`)
    assert.doesNotMatch((await other.get('/referrals')).words, new RegExp(familyName))
    const hand = await hiddenFields(officer, `${base}/steps/level`)
    assert.equal(
      (await other.post(`${base}/steps/level`, { ...hand, suggestedLevel: '1' }, { from: '/referrals' }))
        .status,
      404,
    )
    assert.equal(
      (await other.post(`${base}/send`, { revision: hand.revision }, { from: '/referrals' })).status,
      404,
    )
    assert.equal(
      (await other.post(`${base}/withdraw`, { version: '1', reason: 'x' }, { from: '/referrals' })).status,
      404,
    )
  }
  await send(officer, base)
  const stranger = await server.as('farCoordinator')
  for (const path of paths) assert.equal((await stranger.get(`${base}${path}`)).status, 404, path)
  assert.doesNotMatch((await stranger.get('/referrals')).words, new RegExp(familyName))
  assert.equal((await stranger.get(`/referrals/new?person=${personId}`)).status, 404)
  assert.equal((await stranger.post('/referrals/new', { personId }, { from: '/referrals/new' })).status, 404)
  const colleague = await server.as('housingOfficer')
  assert.equal((await colleague.get(base)).status, 404)
  const refusals = await server.database.admin(
    "select 1 from app.audit_event where outcome = 'refused' and actor_id = $1",
    [USERS.farCoordinator.id],
  )
  assert.ok(refusals.length >= paths.length * 2)
})
