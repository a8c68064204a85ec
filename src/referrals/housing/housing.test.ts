import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testServer, type Visitor } from '#testing/server.ts'
import { aPerson } from '#testing/stages.ts'
import { AREAS, START, USERS } from '#testing/world.ts'
import { fillIn, fillInPp1, MAPPA_A_PAGES, PP1_PAGES, send, start } from '../referrals.fixture.ts'

const server = await testServer()
const stage = { database: server.database }
const { admin } = server.database
// The nurse of the tests also holds the post of housing needs manager here.
await admin(
  "insert into app.user_role (id, user_id, area_id, role, starts_at) values (gen_random_uuid(), $1, $2, 'housing-needs-manager', $3)",
  [USERS.nurse.id, AREAS.aldermere.id, new Date(START.getTime() - 86_400_000)],
)

const PP3_PAGES = {
  who: {
    housedName: 'Alder Testerfield',
    'housedBornOn-day': '6',
    'housedBornOn-month': '5',
    'housedBornOn-year': '1984',
  },
  concern: { concernAboutHousing: 'Cannot go back to the flat' },
  custody: { heldNow: 'yes' },
  release: { 'releasedOn-day': '1', 'releasedOn-month': '6', 'releasedOn-year': '2027' },
  addresses: { addressNow: 'HMP Example', addressPlanned: 'Example hostel' },
  tenure: { tenureNow: 'none' },
  hostel: { hostelPlanned: 'yes' },
  'hostel-plan': { hostelPlan: 'Example House for six months' },
  suitability: {
    suitability: 'Single room',
    areasAvoided: 'The north end',
    peopleAvoided: 'A former partner',
  },
  support: { supportNeeded: 'Help with rent', movingOn: 'A tenancy after six months' },
}
const HOUSING_CONCERN = {
  housing: { housingConcern: 'yes' },
  'housing-concern': { housingWorry: 'Cannot go back to the flat' },
}

async function referral(pages: Parameters<typeof fillInPp1>[2] = {}) {
  const officer = await server.as('offenderManager')
  const person = await aPerson(stage)
  const base = await start(officer, person.personId)
  await fillInPp1(officer, base, { ...PP1_PAGES, ...HOUSING_CONCERN, ...pages })
  return { officer, base, ...person }
}

async function begin(who: Visitor, query: string, fields: Record<string, string>): Promise<string> {
  const started = await who.post('/housing-information/new', fields, {
    from: `/housing-information/new?${query}`,
  })
  assert.equal(started.status, 303, started.words)
  return started.location ?? ''
}

test('RF-09, RF-10, RF-12 on: a high risk case with a housing concern goes only with its PP3, which goes with it, copied straight to the housing needs manager and urgent', async () => {
  const { officer, base, personId } = await referral()
  const referralId = base.split('/')[2] ?? ''
  const tasks = await officer.get(base)
  assert.match(tasks.words, /PP3 additional housing information Required: .* Not yet started/)
  assert.match((await officer.get(`${base}/check`)).words, /Fill in the housing information form/)
  const form = await begin(officer, `referral=${referralId}`, { person: personId, referral: referralId })
  // What the referral says already is there.
  const concern = await officer.get(`${form}/steps/concern`)
  assert.match(concern.page.querySelector('textarea')?.text ?? '', /Cannot go back to the flat/)
  assert.match((await officer.get(`${base}/check`)).words, /Finish the housing information form/)
  await fillIn(officer, form, PP3_PAGES)
  assert.match((await officer.get(`${form}/check`)).words, /It is sent together with the referral/)
  assert.match((await officer.get(base)).words, /Ready to go with the referral/)
  assert.equal((await send(officer, base)).status, 303)

  const [row] = await admin(
    'select status, urgent, answers is not null as kept from app.housing_information where referral_id = $1',
    [referralId],
  )
  assert.deepEqual(row, { status: 'sent', urgent: true, kept: true })
  const copies = await admin(
    'select purpose, to_role, urgent, channel from app.referral_copy where housing_id is not null and referral_id = $1 order by purpose',
    [referralId],
  )
  assert.deepEqual(copies, [
    { purpose: 'central-unit', to_role: 'mappa-coordinator', urgent: true, channel: 'service' },
    { purpose: 'housing-needs', to_role: 'housing-needs-manager', urgent: true, channel: 'service' },
  ])
  const manager = await server.as('nurse')
  assert.match((await manager.get('/')).words, /Read urgent housing information/)
  assert.match(
    (await manager.get('/housing-information?show=urgent')).words,
    /1 piece of housing information .*Alder Testerfield Urgent/,
  )
  const read = await manager.get(form)
  for (const said of [
    'Urgent',
    'Example House for six months',
    'The north end',
    'A former partner',
    'Help with rent',
    'No home',
    '1 June 2027',
  ])
    assert.ok(read.words.includes(said), said)
  // The copy is of the housing information, not of the referral.
  assert.equal((await manager.get(base)).status, 404)
  assert.match(
    (await officer.get(form)).words,
    /Housing information Housing needs manager Urgent .*Nerys Calloway/,
  )
  const [mail] = await admin<{ subject: string; body: string }>(
    'select subject, body from app.outbox_message where to_user_id = $1',
    [USERS.nurse.id],
  )
  assert.match(mail?.subject ?? '', /^Urgent/)
  assert.doesNotMatch(`${mail?.subject} ${mail?.body}`, /Testerfield/)
  const far = await server.as('farCoordinator')
  assert.equal((await far.get(form)).status, 404)
  assert.match((await far.get('/housing-information')).words, /0 pieces of housing information/)
  const social = await server.as('socialWorker')
  assert.equal((await social.get(form)).status, 404)
})

test('RF-11 on: below high risk the form is offered and the referral goes without it; one that was begun goes or is taken back', async () => {
  const { officer, base, personId } = await referral({
    'risk-grade': { assessedGrade: 'medium', gradeEvidence: 'x' },
  })
  assert.match(
    (await officer.get(base)).words,
    /May be attached\. The ordinary housing referral route may be used instead/,
  )
  const referralId = base.split('/')[2] ?? ''
  const form = await begin(officer, `referral=${referralId}`, { person: personId, referral: referralId })
  assert.match((await officer.get(`${base}/check`)).words, /or take it back/)
  assert.equal((await officer.post(`${form}/withdraw`, { reason: '' })).status, 400)
  assert.equal((await officer.post(`${form}/withdraw`, { reason: 'The ordinary route' })).status, 303)
  assert.equal((await send(officer, base)).status, 303)
  assert.deepEqual(
    await admin('select status from app.housing_information where referral_id = $1', [referralId]),
    [{ status: 'withdrawn' }],
  )
})

test('RF-12 on: made by itself, as during a meeting; it goes at once and says what is missing; without a hostel plan it is not urgent', async () => {
  const officer = await server.as('offenderManager')
  const { personId } = await aPerson(stage)
  const form = await begin(officer, `person=${personId}`, { person: personId })
  const refused = await officer.post(`${form}/send`, { revision: '1' }, { from: `${form}/steps` })
  assert.equal(refused.status, 400)
  await fillIn(officer, form, {
    concern: PP3_PAGES.concern,
    custody: { heldNow: 'no' },
    hostel: { hostelPlanned: 'no' },
  })
  const check = await officer.get(`${form}/check`)
  assert.match(check.words, /These answers are missing .*Tenure/)
  const revision = check.page.querySelector('input[name=revision]')?.getAttribute('value') ?? ''
  const unexplained = await officer.post(`${form}/send`, { revision, reason: '' }, { from: `${form}/check` })
  assert.match(unexplained.words, /Enter why the answers are missing/)
  const sent = await officer.post(
    `${form}/send`,
    { revision, reason: 'Not known in the meeting' },
    { from: `${form}/check` },
  )
  assert.equal(sent.status, 303)
  const shown = await officer.follow(sent)
  assert.match(shown.words, /Not known in the meeting/)
  assert.doesNotMatch(shown.words, /Urgent/)
  assert.match((await (await server.as('coordinator')).get(form)).words, /Cannot go back to the flat/)
})

test('RF-09, RF-10, RF-12 off: an area without the form asks for none and has none', async () => {
  const officer = await server.as('farOfficer')
  const { personId } = await aPerson(stage, 'farOfficer')
  assert.equal((await officer.get(`/housing-information/new?person=${personId}`)).status, 404)
  const base = await start(officer, personId)
  assert.doesNotMatch((await officer.get(base)).words, /housing information/i)
  await fillIn(officer, base, MAPPA_A_PAGES)
  assert.equal((await send(officer, base)).status, 303)
})
