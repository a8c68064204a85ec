import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testServer, type Visitor } from '#testing/server.ts'
import { aSentReferral } from '#testing/stages.ts'
import { AGENCIES, AREAS, START, USERS } from '#testing/world.ts'

const server = await testServer()
const stage = { database: server.database }
const { admin } = server.database

const day = { 'heldOn-day': '24', 'heldOn-month': '11', 'heldOn-year': '2026' }
const panel = [USERS.psychologist.id, USERS.chiefInspector.id]
const POINTS = ['evidence', 'defensible', 'proportionate', 'consistent', 'expectations'] as const
const quality = Object.fromEntries(POINTS.map((key) => [`quality-${key}`, 'yes']))

const anEvent = (personId: string, details: object, kind = 'conviction') =>
  admin<{ id: string }>(
    `insert into app.legal_event (id, area_id, person_id, kind, occurred_on, description, details, recorded_at, recorded_by)
     values (gen_random_uuid(), $1, $2, $5, '2025-02-03', 'Wounding', $3, $4, $6) returning id`,
    [AREAS.aldermere.id, personId, JSON.stringify(details), START, kind, USERS.coordinator.id],
  )
const prison = (months: number, listed = false, againstChild = false) => ({
  offence: { listed, againstChild },
  disposal: { kind: 'imprisonment', months },
})

type Pages = Record<string, Record<string, string | readonly string[]>>
async function answer(who: Visitor, id: string, pages: Pages): Promise<void> {
  for (const [step, fields] of Object.entries(pages)) {
    const sent = await who.post(`/screening/${id}/${step}`, fields)
    assert.equal(sent.status, 303, `${step}: ${sent.words.slice(0, 500)}`)
  }
}
const confirmed = (fields: Pages = {}): Pages => ({
  outcome: { outcome: 'confirmed' },
  quality,
  identification: { ground: 'local-agency' },
  assessment: { category: '1', riskGrade: 'high', level: '2' },
  'lead-agency': { leadAgencyId: AGENCIES.probation.id },
  'case-manager': { caseManagerId: USERS.offenderManager.id },
  reasons: { reasons: 'Proportionate', evidence: 'OASys of 3 November' },
  sitting: { ...day, members: panel },
  ...fields,
})
const record = (who: Visitor, id: string) => who.post(`/screening/${id}/check`, { version: '2' })

test('CP-01, CP-02 on: a sitting is recorded with who was there and who was away, and the list says by when the panel sits again', async () => {
  const coordinator = await server.as('coordinator')
  assert.match(
    (await coordinator.get('/screening/sittings')).words,
    /0 sittings No sitting has been recorded yet/,
  )
  const form = await coordinator.get('/screening/sittings/new')
  assert.match(form.words, /Dr Psyche Lorimer, .*Ines Kestrel, .*Petra Holloway, /)
  const few = await coordinator.post('/screening/sittings/new', {
    ...day,
    members: [USERS.chiefInspector.id],
  })
  assert.match(few.words, /Select at least 2 members of the panel/)
  const future = await coordinator.post('/screening/sittings/new', {
    ...day,
    'heldOn-day': '25',
    members: panel,
  })
  assert.match(future.words, /must be today or in the past/)
  const done = await coordinator.post('/screening/sittings/new', { ...day, members: panel })
  assert.equal(done.status, 303)
  const list = await coordinator.follow(done)
  assert.match(
    list.words,
    /The panel sits again by 1 December 2026\..*§3\.13.*1 sitting .*Ines Kestrel, Detective Chief Inspector .*Petra Holloway, Senior probation officer/,
  )
  // The decision of that day with the same members belongs to that sitting, whoever recorded it.
  const { referralId } = await aSentReferral(stage)
  await answer(coordinator, referralId, confirmed())
  assert.equal((await record(coordinator, referralId)).status, 303)
  assert.deepEqual(
    await admin('select count(*)::int as n from app.panel_sitting where area_id = $1', [AREAS.aldermere.id]),
    [{ n: 1 }],
  )
  const far = await server.as('farCoordinator')
  assert.match((await far.get('/screening/sittings')).words, /0 sittings/)
  const sittings = (await coordinator.api.get('/api/v1/screening/sittings')).json() as {
    sittings: { away: string[] }[]
  }
  assert.match(sittings.sittings[0]?.away.join() ?? '', /Petra Holloway/)
})

test('CP-01, CP-02 off: an area without a panel records no sitting', async () => {
  const far = await server.as('farCoordinator')
  assert.match((await far.get('/screening/sittings/new')).words, /This area has no panel/)
  assert.equal(
    (await far.post('/screening/sittings/new', { ...day, members: panel }, { from: '/screening' })).status,
    404,
  )
  assert.doesNotMatch((await far.get('/screening/sittings')).words, /sits again/)
})

test('CP-02 on: the panel is that of the day of the sitting and not of today', async () => {
  const { referralId } = await aSentReferral({ ...stage, now: new Date('2026-11-02T09:00:00Z') })
  await admin(
    "insert into app.user_role (id, user_id, area_id, role, starts_at, ends_at) values (gen_random_uuid(), $1, $2, 'panel-member', '2026-11-01', '2026-11-10')",
    [USERS.nurse.id, AREAS.aldermere.id],
  )
  const coordinator = await server.as('coordinator')
  await answer(coordinator, referralId, { outcome: { outcome: 'not-accepted' } })
  const members = [USERS.nurse.id, USERS.psychologist.id]
  const today = await coordinator.post(`/screening/${referralId}/sitting`, { ...day, members })
  assert.equal(today.status, 400)
  assert.doesNotMatch(today.words, /Nerys Calloway/)
  const then = { 'heldOn-day': '5', 'heldOn-month': '11', 'heldOn-year': '2026' }
  assert.equal((await coordinator.post(`/screening/${referralId}/sitting`, { ...then, members })).status, 303)
  assert.match(
    (await coordinator.get(`/screening/${referralId}/sitting`)).words,
    /Nerys Calloway, Co-ordination panel member/,
  )
})

test('CP-03 on and off: the panel records each point of its quality check with the decision; an area without one is not asked', async () => {
  const { referralId } = await aSentReferral(stage)
  const coordinator = await server.as('coordinator')
  await answer(coordinator, referralId, confirmed())
  const half = await coordinator.post(`/screening/${referralId}/quality`, { 'quality-evidence': 'yes' })
  assert.equal(half.status, 400)
  assert.match(half.words, /Select yes if the assessment is defensible/)
  await answer(coordinator, referralId, {
    quality: { ...quality, 'quality-consistent': 'no', qualityNote: 'Two like it were level 1' },
  })
  assert.match(
    (await coordinator.get(`/screening/${referralId}/check`)).words,
    /Is it consistent with comparable cases\? No/,
  )
  assert.equal((await record(coordinator, referralId)).status, 303)
  const [kept] = await admin<{ points: object; note: string }>(
    'select q.points, q.note from app.quality_check q join app.screening_decision d on d.id = q.decision_id where d.referral_id = $1',
    [referralId],
  )
  assert.deepEqual(kept?.points, {
    evidence: 'yes',
    defensible: 'yes',
    proportionate: 'yes',
    consistent: 'no',
    expectations: 'yes',
  })
  assert.match(
    (await coordinator.get(`/screening/${referralId}`)).words,
    /comparable cases\? No .*Two like it were level 1/,
  )
  const unchecked = await coordinator.api.post(
    `/api/v1/screening/${(await aSentReferral(stage)).referralId}/decision`,
    {
      version: 2,
      outcome: 'not-accepted',
      reasons: 'x',
      evidence: 'y',
      heldOn: '2026-11-24',
      members: panel,
    },
  )
  assert.equal(unchecked.status, 422)
  const elsewhere = await aSentReferral(stage, { by: 'farOfficer' })
  const far = await server.as('farCoordinator')
  await answer(far, elsewhere.referralId, { outcome: { outcome: 'not-accepted' } })
  assert.doesNotMatch((await far.get(`/screening/${elsewhere.referralId}`)).words, /Quality check/)
})

test('RF-13 on and off: a confirmed notification goes to the lead managers, for the next agenda or an urgent meeting; elsewhere there is no such act', async () => {
  const { referralId, familyName } = await aSentReferral(stage)
  const coordinator = await server.as('coordinator')
  const at = `/screening/${referralId}/distribute`
  assert.equal((await coordinator.get(at)).status, 404)
  await answer(coordinator, referralId, confirmed())
  await record(coordinator, referralId)
  assert.match((await coordinator.get(at)).words, /Nobody holds the post of lead manager/)
  await admin(
    "insert into app.user_role (id, user_id, area_id, role, starts_at) values (gen_random_uuid(), $1, $2, 'lead-manager', '2026-01-01')",
    [USERS.socialWorker.id, AREAS.aldermere.id],
  )
  const manager = await server.as('socialWorker')
  assert.equal((await manager.get(`/referrals/${referralId}`)).status, 404)
  const nobody = await coordinator.post(at, { version: '3', when: 'urgent' })
  assert.match(nobody.words, /Select the lead managers concerned/)
  const sent = await coordinator.post(at, { version: '3', when: 'urgent', managers: [USERS.socialWorker.id] })
  assert.equal(sent.status, 303)
  assert.deepEqual(await admin('select status from app.referral where id = $1', [referralId]), [
    { status: 'distributed' },
  ])
  assert.match((await manager.get('/')).words, /Read a notification for an urgent meeting/)
  assert.match((await manager.get(`/referrals/${referralId}`)).words, new RegExp(`${familyName} Distributed`))
  assert.doesNotMatch((await manager.get('/')).words, /Read a notification for an urgent/)
  assert.match(
    (await coordinator.get(`/referrals/${referralId}`)).words,
    /Lead manager Sacha Wren Urgent .*Sacha Wren/,
  )
  const [mail] = await admin<{ body: string }>(
    "select body from app.outbox_message where to_user_id = $1 and subject like 'A notification%'",
    [USERS.socialWorker.id],
  )
  assert.doesNotMatch(mail?.body ?? '', new RegExp(familyName))
  const far = await server.as('farCoordinator')
  assert.equal((await far.get(at)).status, 404)
})

test('CP-08 on: figures by quarter count confirmed referrals only, on a page and as a file', async () => {
  const coordinator = await server.as('coordinator')
  await aSentReferral(stage)
  const [{ n } = { n: 0 }] = await admin<{ n: number }>(
    "select count(*)::int as n from app.screening_decision where outcome = 'confirmed' and area_id = $1",
    [AREAS.aldermere.id],
  )
  const page = await coordinator.get('/screening/figures')
  assert.ok(n >= 3)
  assert.match(
    page.words,
    new RegExp(`${n} confirmed referrals .*October to December 2026 Category 1 Level 2 ${n}`),
  )
  assert.match(
    (await coordinator.get('/screening/figures.csv')).text,
    new RegExp(`^Year,Quarter,Category,Level,Confirmed\r\n2026,4,1,2,${n}\r\n$`),
  )
  assert.match(
    (await (await server.as('farCoordinator')).get('/screening/figures')).words,
    /0 confirmed referrals/,
  )
  assert.equal((await (await server.as('nurse')).get('/screening/figures')).status, 404)
})

test('the queue sorts by age or by the highest grade given, and pages keep the order', async () => {
  const low = await aSentReferral(stage, { answers: { assessedGrade: 'low' } })
  const high = await aSentReferral(stage, { answers: { riskChildren: 'very-high', riskSelf: 'low' } })
  const coordinator = await server.as('coordinator')
  const order = async (by: string) =>
    (await coordinator.get(`/screening?order=${by}`)).page.querySelectorAll('tbody tr').map((row) => row.text)
  const risk = await order('risk')
  const at = (rows: string[], name: string) => rows.findIndex((text) => text.includes(name))
  assert.ok(at(risk, high.familyName) < at(risk, low.familyName))
  assert.match(risk[at(risk, high.familyName)] ?? '', /Very high/)
})

test('IC-02, IC-09, IC-11 eligibility is worked out from the record and shown with its reasons; another category needs a reason, category 3 is refused, the ground is kept', async () => {
  const { referralId, personId } = await aSentReferral(stage)
  const [event] = await anEvent(personId, prison(18))
  const coordinator = await server.as('coordinator')
  await answer(coordinator, referralId, { outcome: { outcome: 'confirmed' }, quality })
  const before = await coordinator.get(`/screening/${referralId}/identification`)
  assert.match(
    before.words,
    /Outside the arrangements, by what is recorded .*The offence is not one of those listed/,
  )
  assert.match(before.words, /Which of these offences stand in Schedule 15 .*3 February 2025: Wounding/)
  const groundless = await coordinator.post(`/screening/${referralId}/identification`, {})
  assert.match(groundless.words, /Select the ground on which the person is put forward/)
  await answer(coordinator, referralId, {
    identification: { ground: 'from-abroad', inSchedule15: [event?.id ?? ''] },
  })
  const shown = await coordinator.get(`/screening/${referralId}/assessment`)
  assert.match(
    shown.words,
    /Category 2 .*Applies\. A listed offence led to a sentence or order that counts\. Criminal Justice Act 2003, s\.327\(3\)/,
  )
  // LM-03: what each level means here stands beside the choice.
  assert.match(shown.words, /Level 2 Managed locally by more than one agency/)
  const assess = (fields: Record<string, string>) =>
    coordinator.post(`/screening/${referralId}/assessment`, { riskGrade: 'high', level: '2', ...fields })
  assert.match(
    (await assess({ category: '3', overrideReason: 'Because' })).words,
    /Category 3 cannot be recorded while the person is in category 2/,
  )
  assert.match((await assess({ category: '1' })).words, /Enter why the category is not the one worked out/)
  const { outcome: _, quality: __, identification: ___, ...rest } = confirmed()
  await answer(coordinator, referralId, {
    ...rest,
    assessment: {
      category: '1',
      riskGrade: 'high',
      level: '2',
      overrideReason: 'A notice was served abroad',
    },
  })
  assert.equal((await record(coordinator, referralId)).status, 303)
  const [kept] = await admin<{ worked_out: { category: number } }>(
    'select i.standing, i.override_reason, i.ground, i.worked_out from app.identification i join app.screening_decision d on d.id = i.decision_id where d.referral_id = $1',
    [referralId],
  )
  assert.equal(kept?.worked_out.category, 2)
  const card = await coordinator.get(`/screening/${referralId}`)
  assert.match(
    card.words,
    /Not as worked out from the record .*A notice was served abroad .*Relevant offender arriving from abroad/,
  )
  // The referrer reads the outcome, not what the law worked out.
  assert.doesNotMatch(
    (await (await server.as('offenderManager')).get(`/referrals/${referralId}`)).words,
    /served abroad/,
  )
  const far = await server.as('farCoordinator')
  assert.equal((await far.get(`/screening/${referralId}/identification`)).status, 404)
})

test('a person who is not eligible is recorded as such with the refusal', async () => {
  const { referralId } = await aSentReferral(stage)
  const coordinator = await server.as('coordinator')
  await answer(coordinator, referralId, { outcome: { outcome: 'not-accepted' }, quality })
  assert.match(
    (await coordinator.post(`/screening/${referralId}/identification`, {})).words,
    /Select yes if the person is not eligible/,
  )
  await answer(coordinator, referralId, {
    identification: { notEligible: 'yes' },
    reasons: { reasons: 'No offence', evidence: 'PNC' },
    sitting: { ...day, members: panel },
  })
  assert.equal((await record(coordinator, referralId)).status, 303)
  assert.match((await coordinator.get(`/screening/${referralId}`)).words, /Eligibility Not eligible/)
})

test('IC-12, IC-14 nobody is labelled on the desk: a dangerous offender needs a court’s finding, and the old label is refused', async () => {
  const { referralId, personId } = await aSentReferral(stage)
  const coordinator = await server.as('coordinator')
  await answer(coordinator, referralId, { outcome: { outcome: 'confirmed' } })
  const say = (reasons: string) =>
    coordinator.post(`/screening/${referralId}/reasons`, { reasons, evidence: 'OASys' })
  const dangerous = await say('She is a dangerous offender')
  assert.equal(dangerous.status, 400)
  assert.match(dangerous.words, /before a court has found so/)
  assert.match(dangerous.page.querySelector('#reasons')?.text ?? '', /dangerous offender/)
  assert.match(
    (await say('A Schedule 1 offender')).words,
    /person identified as presenting a risk, or potential risk, to children/,
  )
  assert.equal((await say('She has wounded twice')).status, 303)
  const finds = (conclusion: string) =>
    coordinator.post(`/people/${personId}/facts/new/dangerousness`, {
      court: 'Aldermere Crown Court',
      conclusion,
      offence: 'Wounding with intent',
      entry: 'Part 1 paragraph 6',
      maximum: 'two-years',
      assessments: 'OASys',
      sourceKind: 'court',
      'from-day': '1',
      'from-month': '6',
      'from-year': '2026',
    })
  assert.equal((await finds('not-dangerous')).status, 303)
  assert.equal((await say('She is a dangerous offender')).status, 400)
  assert.equal((await finds('dangerous')).status, 303)
  assert.equal((await say('She is a dangerous offender')).status, 303)
})

test('IC-18 on: a match with the list of offences against children is information only in the Thames Valley', async () => {
  const { referralId, personId } = await aSentReferral(stage)
  await anEvent(personId, prison(6, false, true))
  const coordinator = await server.as('coordinator')
  await answer(coordinator, referralId, { outcome: { outcome: 'confirmed' } })
  assert.match(
    (await coordinator.get(`/screening/${referralId}/identification`)).words,
    /shown for information only and suggests no status.*§1\.4/,
  )
  await answer(
    coordinator,
    referralId,
    confirmed({ assessment: { category: '3', riskGrade: 'high', level: '2' } }),
  )
  await record(coordinator, referralId)
  assert.deepEqual(
    await admin("select 1 from app.task where kind = 'assess-risk-to-children' and person_id = $1", [
      personId,
    ]),
    [],
  )
})
