import assert from 'node:assert/strict'
import { test } from 'node:test'
import { places } from '#platform/forms/define.ts'
import { underProfile } from '#testing/profiles.ts'
import { testServer } from '#testing/server.ts'
import { aCase, aPerson } from '#testing/stages.ts'
import { AREAS } from '#testing/world.ts'
import { MAPPA_A } from './mappa-a.form.ts'
import { fillIn, MAPPA_A_PAGES, send, start, WILTSHIRE_PAGES } from './referrals.fixture.ts'
import { WILTSHIRE } from './wiltshire.form.ts'

const server = await testServer()
const stage = { database: server.database }
const { admin } = server.database
await underProfile(server.database, AREAS.aldermere.id, 'wiltshire', {
  'reviewMonths.1': 12,
  'reviewMonths.2': 4,
  'reviewMonths.3': 2,
})

const idOf = (base: string) => base.split('/')[2] ?? ''

async function sent(
  pages: Parameters<typeof fillIn>[2] = {},
  by: 'housingOfficer' | 'nurse' = 'housingOfficer',
) {
  const who = await server.as(by)
  const { personId, familyName } = await aPerson(stage, by)
  const base = await start(who, personId)
  await fillIn(who, base, { ...WILTSHIRE_PAGES, ...pages })
  const done = await send(who, base)
  assert.equal(done.status, 303, done.words)
  return { base, who, familyName, personId }
}

test('RF-15, RF-18, RF-19, RF-22, RF-26 on: one form, its purpose chosen on it, with subject, reasons, response sought and referrer', async () => {
  const who = await server.as('housingOfficer')
  const { personId, familyName } = await aPerson(stage, 'housingOfficer')
  const base = await start(who, personId)
  assert.match(
    (await who.get(base)).words,
    /Referral for multi-agency information sharing meetings .*What you ask for/,
  )
  const purpose = await who.get(`${base}/steps/purpose`)
  assert.match(purpose.words, /First consideration for MAPPA .*An Interagency Information Sharing Meeting/)
  const subject = await who.get(`${base}/steps/subject`)
  assert.ok(subject.page.querySelector('#subjectName')?.getAttribute('value')?.includes(familyName))
  assert.notEqual((await send(who, base)).status, 303)
  const check = await who.get(`${base}/check`)
  for (const essential of [
    'Purpose of the referral',
    'Responsibilities stay as they are',
    'Reasons for referral',
    'Inter-agency response sought',
  ])
    assert.match(check.words, new RegExp(`answers are essential.*${essential}`))
  await fillIn(who, base, WILTSHIRE_PAGES)
  assert.equal((await send(who, base)).status, 303)
  const paper = await who.get(`${base}/print`)
  for (const said of [
    'Threats to staff at the hostel',
    'Share what each knows and plan',
    'Hollis Brand',
    '020 7946 0999',
    '1 Example Street',
  ])
    assert.ok(paper.words.includes(said), said)
})

test('RF-15, RF-16, RF-17, RF-18, RF-19, RF-20, RF-21, RF-22, RF-23, RF-25, RF-26 off: another area’s form asks nothing that only this one asks, and none of its pages is there', async () => {
  const who = await server.as('farOfficer')
  const { personId } = await aPerson(stage, 'farOfficer')
  const base = await start(who, personId)
  const tasks = (await who.get(base)).words
  const here = new Set(places(WILTSHIRE).map(({ page }) => page.slug))
  const there = new Set(places(MAPPA_A).map(({ page }) => page.slug))
  const own = [...here].filter((slug) => !there.has(slug))
  assert.ok(own.length >= 6, own.join(', '))
  for (const slug of own) assert.equal((await who.get(`${base}/steps/${slug}`)).status, 404, slug)
  const asked = new Set(places(MAPPA_A).map(({ field }) => field.key))
  for (const key of [
    'purposeAsked',
    'responsibilityKept',
    'reasonsForReferral',
    'responseSought',
    'riskChildren',
    'interestPolice',
    'highRiskTo',
    'fromFax',
  ])
    assert.ok(!asked.has(key) && places(WILTSHIRE).some(({ field }) => field.key === key), key)
  assert.doesNotMatch(
    tasks,
    /Local Risk Management Meeting|Information Sharing Meeting|Responsibilities stay/,
  )
})

test('RF-20, RF-25 on: six groups by four grades, one or none each, with names; the provisional grades stay beside the confirmed one', async () => {
  const { base, who } = await sent()
  const draft = await aPerson(stage, 'housingOfficer')
  const other = await start(who, draft.personId)
  const grid = (await who.get(`${other}/steps/risk-grid`)).page
  const rows = grid.querySelectorAll('table.app-grid tbody tr')
  assert.deepEqual(
    rows.map((row) => row.querySelector('th')?.text.trim()),
    ['Children', 'Public', 'Known adult', 'Staff', 'Self', 'Prisoners'],
  )
  for (const row of rows) assert.equal(row.querySelectorAll('input[type=radio]').length, 5)
  assert.equal(grid.querySelectorAll('table.app-grid input[type=text]').length, 2)
  assert.ok(
    grid.querySelector('label[for=riskChildren]')?.text.replace(/\s+/g, ' ').includes('Very high, Children'),
  )
  // A grade can be taken back: the answer that says no grade leaves none.
  await fillIn(who, other, { 'risk-grid': { riskSelf: 'high' } })
  await fillIn(who, other, { 'risk-grid': { riskSelf: '' } })
  const [row] = await admin<{ answers: object }>('select answers from app.form_draft where subject_id = $1', [
    idOf(other),
  ])
  assert.ok(row !== undefined && !('riskSelf' in row.answers))

  const coordinator = await server.as('coordinator')
  const confirm = {
    outcome: { outcome: 'confirmed' },
    assessment: { category: '2', riskGrade: 'high', level: '2' },
  }
  for (const [step, fields] of Object.entries(confirm))
    assert.equal((await coordinator.post(`/screening/${idOf(base)}/${step}`, fields)).status, 303)
  const shown = await coordinator.get(`/screening/${idOf(base)}`)
  assert.match(shown.words, /Children Very high.*Names of the children, if known Kim and Lee.*Staff High/)
  assert.match(shown.words, /Considered a high risk of harm to Children Staff/)
})

test('RF-21 on: each body with an interest, and the worker where one is known', async () => {
  const { base, who } = await sent()
  const paper = await who.get(`${base}/print`)
  assert.match(
    paper.words,
    /Police Yes Worker in the police Sgt Example .*Mental health No .*Voluntary organisations Shelter Example/,
  )
  const { page } = await who.get(
    `${await start(who, (await aPerson(stage, 'housingOfficer')).personId)}/steps/agencies`,
  )
  assert.equal(page.querySelectorAll('table.app-grid tbody tr').length, 8)
})

test('RF-17 on: the referrer acknowledges that no responsibility is removed, or the form does not go', async () => {
  const who = await server.as('housingOfficer')
  const base = await start(who, (await aPerson(stage, 'housingOfficer')).personId)
  const page = await who.get(`${base}/steps/responsibility`)
  assert.match(
    page.words,
    /neither removes nor changes any agency’s statutory responsibility .* duty of care to an individual/,
  )
  const { responsibility: _, ...others } = WILTSHIRE_PAGES
  await fillIn(who, base, others)
  const refused = await send(who, base)
  assert.notEqual(refused.status, 303)
  assert.match(
    (await who.get(`${base}/check`)).words,
    /answers are essential.*Responsibilities stay as they are/,
  )
})

test('RF-24 on and off: without a secure connection at both ends the form is posted, as a task; elsewhere the service delivers it', async () => {
  const { base, who } = await sent()
  const shown = await who.get(base)
  assert.match(shown.words, /Receipt: where it went .*Post Still to be posted/)
  assert.match((await who.get('/')).words, /Post a referral: no secure e-mail connection is confirmed/)
  const posted = await who.post(`${base}/posted`, {}, { from: base })
  assert.match((await who.follow(posted)).words, /Posted 24 November 2026/)
  assert.deepEqual(
    await admin("select outcome from app.task where kind = 'post-referral' and subject_id = $1", [
      idOf(base),
    ]),
    [{ outcome: 'posted' }],
  )
  // Opened by whoever screens, the receipt says so.
  await (await server.as('coordinator')).get(`/screening/${idOf(base)}`)
  assert.match((await who.get(base)).words, /Corin Ashdown/)
  const officer = await server.as('farOfficer')
  const theirs = await start(officer, (await aPerson(stage, 'farOfficer')).personId)
  await fillIn(officer, theirs, MAPPA_A_PAGES)
  await send(officer, theirs)
  assert.match((await officer.get(theirs)).words, /Receipt: where it went .*In this service/)
  const far = await server.as('farCoordinator')
  assert.equal((await far.post(`${base}/posted`, {}, { from: '/referrals' })).status, 404)
  assert.equal((await far.get(base)).status, 404)
})

test('RF-23 on: somebody who is not an offender comes before the information sharing meeting and is never confirmed', async () => {
  const { base, who } = await sent({ purpose: { purposeAsked: 'information-sharing' } })
  const coordinator = await server.as('coordinator')
  const at = `/screening/${idOf(base)}`
  const outcome = await coordinator.get(`${at}/outcome`)
  assert.match(outcome.words, /not an offender.*routing note.*Hold an information sharing meeting/)
  assert.doesNotMatch(outcome.words, /Confirm the referral/)
  assert.equal((await coordinator.post(`${at}/outcome`, { outcome: 'confirmed' })).status, 400)
  const said = {
    outcome: { outcome: 'information-meeting' },
    reasons: { reasons: 'Several agencies worry', evidence: 'The referral' },
    sitting: { 'heldOn-day': '24', 'heldOn-month': '11', 'heldOn-year': '2026' },
  }
  for (const [step, fields] of Object.entries(said))
    assert.equal((await coordinator.post(`${at}/${step}`, fields)).status, 303)
  assert.equal((await coordinator.post(`${at}/check`, { version: '2' })).status, 303)
  const [row] = await admin<{ status: string; cases: number }>(
    'select status, (select count(*)::int from app.case_file c where c.person_id = r.person_id) as cases from app.referral r where id = $1',
    [idOf(base)],
  )
  assert.deepEqual(row, { status: 'meeting-agreed', cases: 0 })
  assert.match((await coordinator.get('/')).words, /Arrange an information sharing meeting outside MAPPA/)
  assert.match((await who.get(base)).words, /Meeting agreed.*Information sharing meeting agreed/)
})

test('RF-16 on: any agency asks for a local meeting about somebody with an open case, which comes onto the next agenda', async () => {
  const held = await aCase(stage, { level: 1 })
  const who = await server.as('offenderManager')
  await admin("update app.referral set status = 'confirmed' where id = $1", [held.referralId])
  const base = await start(who, held.personId)
  await fillIn(who, base, { ...WILTSHIRE_PAGES, purpose: { purposeAsked: 'local-meeting' } })
  assert.equal((await send(who, base)).status, 303)
  const coordinator = await server.as('coordinator')
  const at = `/screening/${idOf(base)}`
  const said = {
    outcome: { outcome: 'local-meeting' },
    reasons: { reasons: 'New threats', evidence: 'The referral' },
    sitting: { 'heldOn-day': '24', 'heldOn-month': '11', 'heldOn-year': '2026' },
  }
  for (const [step, fields] of Object.entries(said))
    assert.equal((await coordinator.post(`${at}/${step}`, fields)).status, 303)
  assert.equal((await coordinator.post(`${at}/check`, { version: '2' })).status, 303)
  const requests = await admin(
    "select kind, level, state from app.agenda_request where case_id = $1 and kind = 'risk'",
    [held.caseId],
  )
  assert.deepEqual(requests, [{ kind: 'risk', level: 2, state: 'open' }])
})
