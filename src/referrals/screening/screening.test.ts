import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asActor } from '#platform/db/actor.ts'
import { testServer, type Visitor } from '#testing/server.ts'
import { aSentReferral } from '#testing/stages.ts'
import { AGENCIES, USERS } from '#testing/world.ts'

const server = await testServer()
const stage = { database: server.database }
const { admin } = server.database

const today = { 'heldOn-day': '24', 'heldOn-month': '11', 'heldOn-year': '2026' }
const panel = [USERS.psychologist.id, USERS.chiefInspector.id]
const sitting = { ...today, members: panel }
const assessment = { category: '1', riskGrade: 'high', level: '2' }

const QUALITY = ['evidence', 'defensible', 'proportionate', 'consistent', 'expectations'] as const
const allGood = Object.fromEntries(QUALITY.map((key) => [`quality-${key}`, 'yes']))
const quality = Object.fromEntries(QUALITY.map((key) => [key, 'yes']))
const identification = { ground: 'local-agency', notEligible: 'no' }

/** Answers the pages of a decision one after the other, as a screener does, up to the check. */
async function answer(
  visitor: Visitor,
  referralId: string,
  pages: Record<string, Record<string, string | readonly string[]>>,
): Promise<void> {
  for (const [step, fields] of Object.entries(pages)) {
    const sent = await visitor.post(`/screening/${referralId}/${step}`, fields)
    assert.equal(sent.status, 303, `${step}: ${sent.words}`)
  }
  // The quality check and the eligibility stand with every whole decision.
  if (pages.sitting === undefined) return
  await visitor.post(`/screening/${referralId}/quality`, allGood)
  await visitor.post(`/screening/${referralId}/identification`, identification)
}

const confirmed = (level = '2') => ({
  outcome: { outcome: 'confirmed' },
  assessment: { ...assessment, level },
  'lead-agency': { leadAgencyId: AGENCIES.probation.id },
  'case-manager': { caseManagerId: USERS.offenderManager.id },
  reasons: { reasons: 'The assessment is proportionate', evidence: 'OASys of 3 November' },
  sitting,
})

const record = (visitor: Visitor, referralId: string) =>
  visitor.post(`/screening/${referralId}/check`, { version: '2' })

test('a referral waits in the list, claims to level 3 first and unmistakable; another area sees none', async () => {
  const first = await aSentReferral(stage, { level: 2 })
  const urgent = await aSentReferral(stage, { level: 3 })
  const coordinator = await server.as('coordinator')
  const list = await coordinator.get('/screening')
  assert.match(list.words, /1 referral claims level 3\. Screen it first\./)
  const rows = list.page.querySelectorAll('tbody tr').map((row) => row.structuredText.replace(/\s+/g, ' '))
  assert.match(rows[0] ?? '', new RegExp(`${urgent.familyName}.*Claims level 3`))
  assert.match(rows[1] ?? '', new RegExp(`${first.familyName}.*Level 2`))
  assert.match(
    (await coordinator.get('/screening?kind=more-evidence')).words,
    /0 referrals No referral is waiting for its referrer/,
  )
  const far = await server.as('farCoordinator')
  assert.match((await far.get('/screening')).words, /0 referrals No referral is waiting/)
  assert.equal((await far.get(`/screening/${urgent.referralId}`)).status, 404)
  assert.equal((await far.get(`/screening/${urgent.referralId}/outcome`)).status, 404)
  assert.equal((await far.api.get(`/api/v1/screening/${urgent.referralId}`)).status, 404)
  assert.equal(
    ((await coordinator.api.get('/api/v1/screening?kind=level-3')).json() as { total: number }).total,
    1,
  )
})

test('CP-07 on: the panel confirms: one act opens the case with category, level, sitting, review, clock and agenda request, and tells the referrer', async () => {
  const { referralId, familyName } = await aSentReferral(stage)
  const coordinator = await server.as('coordinator')
  const shown = await coordinator.get(`/screening/${referralId}`)
  assert.match(
    shown.words,
    new RegExp(`Screen the referral of \\w+ ${familyName} .*Outcome To do .*The referral as it was sent`),
  )
  await answer(coordinator, referralId, confirmed())
  const check = await coordinator.get(`/screening/${referralId}/check`)
  assert.match(
    check.words,
    /Confirmed .*Category 1: .*High .*Level 2 .*Aldermere Probation Service .*Orla Pennick .*Dr Psyche Lorimer, .* and Ines Kestrel, .*It needs a level 2 meeting/,
  )
  const sent = await record(coordinator, referralId)
  assert.equal(sent.status, 303)
  assert.match(
    (await coordinator.follow(sent)).words,
    /This referral has been decided.*Confirmed Date 24 November 2026/,
  )
  const [row] = await admin(
    `select r.status, c.lead_agency_id, c.case_manager_id, l.level, k.category, l.screening_id = d.id as level_by_sitting, s.body, s.held_on,
       (select count(*)::int from app.panel_member m where m.sitting_id = s.id) as members, v.due_on, x.state as clock, x.owner_user_id, q.level as asked, q.kind,
       d.decided_by, d.reasons, d.evidence
     from app.referral r join app.screening_decision d on d.referral_id = r.id join app.panel_sitting s on s.id = d.sitting_id
     join app.case_file c on c.id = r.case_id join app.level_history l on l.case_id = c.id join app.category_history k on k.case_id = c.id
     join app.review v on v.case_id = c.id and v.screening_id = d.id join app.clock x on x.id = v.clock_id join app.agenda_request q on q.case_id = c.id
     where r.id = $1`,
    [referralId],
  )
  assert.deepEqual(row, {
    status: 'confirmed',
    lead_agency_id: AGENCIES.probation.id,
    case_manager_id: USERS.offenderManager.id,
    level: 2,
    category: 1,
    level_by_sitting: true,
    body: 'coordination-panel',
    held_on: '2026-11-24',
    members: 2,
    due_on: '2027-05-24',
    clock: 'open',
    owner_user_id: USERS.offenderManager.id,
    asked: 2,
    kind: 'new-referral',
    decided_by: USERS.coordinator.id,
    reasons: 'The assessment is proportionate',
    evidence: 'OASys of 3 November',
  })
  const mails = await admin<{ subject: string; body: string }>(
    'select subject, body from app.outbox_message where to_user_id = $1 order by subject',
    [USERS.offenderManager.id],
  )
  assert.deepEqual(
    mails.map(({ subject }) => subject),
    ['You now manage a case', 'Your referral has been confirmed'],
  )
  for (const mail of mails)
    assert.doesNotMatch(`${mail.subject} ${mail.body}`, new RegExp(`${familyName}|REF-|CASE-`))
  const [event] = await admin(
    "select outcome from app.audit_event where event = 'screening-decision.recorded' and actor_id = $1",
    [USERS.coordinator.id],
  )
  assert.deepEqual(event, { outcome: 'done' })
  assert.deepEqual(await admin('select 1 from app.screening_draft where referral_id = $1', [referralId]), [])
})

test('RF-27 a decided referral is something for its referrer to read: it stands on their page until they have opened it', async () => {
  const { referralId } = await aSentReferral(stage)
  const coordinator = await server.as('coordinator')
  await answer(coordinator, referralId, confirmed())
  await record(coordinator, referralId)
  const tasks = () =>
    admin(
      "select owner_user_id, done_by, outcome from app.task where kind = 'referral-outcome' and subject_id = $1",
      [referralId],
    )
  const owner_user_id = USERS.offenderManager.id
  assert.deepEqual(await tasks(), [{ owner_user_id, done_by: null, outcome: null }])
  const officer = await server.as('offenderManager')
  const link = `main dl a[href="/referrals/${referralId}"]`
  const home = await officer.get('/')
  assert.match(home.words, /Read the outcome of your referral/)
  assert.ok(home.page.querySelector(link))
  await coordinator.get(`/referrals/${referralId}`)
  assert.deepEqual(await tasks(), [{ owner_user_id, done_by: null, outcome: null }])
  await officer.get(`/referrals/${referralId}`)
  assert.deepEqual(await tasks(), [{ owner_user_id, done_by: owner_user_id, outcome: 'read' }])
  assert.equal((await officer.get('/')).page.querySelector(link), null)
})

test('CP-06 on: level 1 comes before a meeting for information only, and its review is due in a year', async () => {
  const { referralId } = await aSentReferral(stage, { level: 1 })
  const coordinator = await server.as('coordinator')
  await answer(coordinator, referralId, confirmed('1'))
  assert.match(
    (await coordinator.get(`/screening/${referralId}/check`)).words,
    /It goes on the agenda of the next meeting for information/,
  )
  await record(coordinator, referralId)
  const rows = await admin(
    'select q.level, v.due_on from app.agenda_request q join app.review v on v.case_id = q.case_id where q.referral_id = $1',
    [referralId],
  )
  assert.deepEqual(rows, [{ level: 1, due_on: '2027-11-24' }])
})

test('CP-04, RF-27 on: asking for evidence agrees no grade or level, even if they were typed before; the referrer has a task and a mail with a link only', async () => {
  const { referralId, familyName } = await aSentReferral(stage)
  const coordinator = await server.as('coordinator')
  await answer(coordinator, referralId, { outcome: { outcome: 'confirmed' }, assessment })
  await answer(coordinator, referralId, {
    outcome: { outcome: 'more-evidence' },
    'evidence-wanted': { evidenceAsked: 'The specialist assessment' },
    reasons: { reasons: 'The grade is not supported yet' },
    sitting,
  })
  assert.doesNotMatch(
    (await coordinator.get(`/screening/${referralId}/check`)).page.querySelector('.govuk-summary-list')
      ?.text ?? '',
    /High|Level 2/,
  )
  assert.equal((await record(coordinator, referralId)).status, 303)
  const [row] = await admin(
    'select r.status, r.case_id, d.level, d.risk_grade, d.category, d.evidence_asked from app.referral r join app.screening_decision d on d.referral_id = r.id where r.id = $1',
    [referralId],
  )
  assert.deepEqual(row, {
    status: 'more-evidence',
    case_id: null,
    level: null,
    risk_grade: null,
    category: null,
    evidence_asked: 'The specialist assessment',
  })
  const tasks = await admin(
    'select owner_user_id, done_at from app.task where subject_id = $1 and kind = $2',
    [referralId, 'supply-evidence'],
  )
  assert.deepEqual(tasks, [{ owner_user_id: USERS.offenderManager.id, done_at: null }])
  const [mail] = await admin<{ subject: string; body: string }>(
    'select subject, body from app.outbox_message where body like $1',
    [`%${referralId}%`],
  )
  assert.match(mail?.body ?? '', new RegExp(`/referrals/${referralId}`))
  assert.doesNotMatch(`${mail?.subject} ${mail?.body}`, new RegExp(familyName))
  const referrer = await (await server.as('offenderManager')).get(`/referrals/${referralId}`)
  assert.match(referrer.words, /The specialist assessment/)
  assert.match((await coordinator.get('/screening?kind=more-evidence')).words, new RegExp(familyName))
})

test('CP-04 on: the database itself keeps a level or grade out of a call for evidence', async () => {
  const { referralId, personId } = await aSentReferral(stage)
  const now = server.now()
  const decide = (level: number | null, risk_grade: 'high' | null) =>
    asActor(server.database.connection.db, { userId: USERS.coordinator.id, now }, async (tx) => {
      const area_id = (
        await tx
          .selectFrom('referral')
          .select('area_id')
          .where('id', '=', referralId)
          .executeTakeFirstOrThrow()
      ).area_id
      const sitting_id = crypto.randomUUID()
      await tx
        .insertInto('panel_sitting')
        .values({
          id: sitting_id,
          area_id,
          body: 'coordination-panel',
          held_on: '2026-11-24',
          recorded_at: now,
          recorded_by: USERS.coordinator.id,
        })
        .execute()
      await tx
        .insertInto('screening_decision')
        .values({
          id: crypto.randomUUID(),
          area_id,
          person_id: personId,
          referral_id: referralId,
          referral_version: 1,
          sitting_id,
          outcome: 'more-evidence',
          level,
          risk_grade,
          reasons: 'x',
          evidence_asked: 'y',
          decided_by: USERS.coordinator.id,
          decided_on: '2026-11-24',
          recorded_at: now,
        })
        .execute()
    })
  await assert.rejects(decide(2, null), { code: '23514' })
  await assert.rejects(decide(null, 'high'), { code: '23514' })
})

test('CP-07 on: the panel has at least two members present, and its date is neither to come nor before the referral', async () => {
  const { referralId } = await aSentReferral(stage)
  const coordinator = await server.as('coordinator')
  const { sitting: _, ...before } = confirmed()
  await answer(coordinator, referralId, before)
  const sit = (fields: Record<string, string | readonly string[]>) =>
    coordinator.post(`/screening/${referralId}/sitting`, fields)
  const alone = await sit({ ...today, members: [USERS.psychologist.id] })
  assert.equal(alone.status, 400)
  assert.match(alone.words, /Select at least 2 members of the panel who were present/)
  assert.ok(alone.page.querySelector(`input[value="${USERS.psychologist.id}"]`)?.hasAttribute('checked'))
  // The nurse holds no post of the panel, so naming her makes no second member.
  assert.match(
    (await sit({ ...today, members: [USERS.psychologist.id, USERS.nurse.id] })).words,
    /Select at least 2 members/,
  )
  assert.match((await sit({ ...sitting, 'heldOn-day': '25' })).words, /must be today or in the past/)
  assert.match(
    (await sit({ ...sitting, 'heldOn-day': '23' })).words,
    /cannot be before the referral was sent/,
  )
  assert.equal(
    (
      await coordinator.post(
        `/screening/${referralId}/check`,
        { version: '2' },
        { from: `/screening/${referralId}` },
      )
    ).status,
    422,
  )
  assert.deepEqual(
    await admin('select 1 from app.screening_decision where referral_id = $1', [referralId]),
    [],
  )
})

test('CP-07, CP-09 off: where the area has no panel the co-ordinator decides alone, recorded in the same way', async () => {
  const { referralId } = await aSentReferral(stage, { by: 'farOfficer', level: 2 })
  const coordinator = await server.as('farCoordinator')
  await answer(coordinator, referralId, {
    ...confirmed(),
    'lead-agency': { leadAgencyId: AGENCIES.farProbation.id },
    'case-manager': { caseManagerId: USERS.farOfficer.id },
    sitting: today,
  })
  assert.equal((await record(coordinator, referralId)).status, 303)
  const rows = await admin(
    'select s.body, m.user_id, m.post, l.decided_by_body, v.due_on from app.screening_decision d join app.panel_sitting s on s.id = d.sitting_id join app.panel_member m on m.sitting_id = s.id join app.level_history l on l.screening_id = d.id join app.review v on v.screening_id = d.id where d.referral_id = $1',
    [referralId],
  )
  assert.deepEqual(rows, [
    {
      body: 'co-ordinator',
      user_id: USERS.farCoordinator.id,
      post: 'MAPPA Co-ordinator',
      decided_by_body: 'MAPPA Co-ordinator',
      due_on: '2027-03-24',
    },
  ])
})

test('AU-02 a decision without reasons or evidence is refused on the page, by the interface and by the database', async () => {
  const { referralId, personId } = await aSentReferral(stage)
  const coordinator = await server.as('coordinator')
  await answer(coordinator, referralId, { outcome: { outcome: 'not-accepted' } })
  const bare = await coordinator.post(`/screening/${referralId}/reasons`, { reasons: '', evidence: '' })
  assert.match(bare.words, /Enter the reasons for the decision/)
  assert.match(
    (await coordinator.post(`/screening/${referralId}/reasons`, { reasons: 'x', evidence: '' })).words,
    /Enter what the decision rests on/,
  )
  const body = {
    version: 2,
    outcome: 'not-accepted',
    reasons: 'Not eligible',
    evidence: '',
    heldOn: '2026-11-24',
    members: panel,
    quality,
  }
  assert.equal((await coordinator.api.post(`/api/v1/screening/${referralId}/decision`, body)).status, 422)
  assert.equal(
    (
      await coordinator.api.post(`/api/v1/screening/${referralId}/decision`, {
        ...body,
        reasons: '',
        evidence: 'x',
      })
    ).status,
    400,
  )
  const sittings = await admin<{ id: string; area_id: string }>(
    'select id, area_id from app.panel_sitting limit 1',
  )
  await assert.rejects(
    admin(
      "insert into app.screening_decision (id, area_id, person_id, referral_id, referral_version, sitting_id, outcome, reasons, decided_by, decided_on, recorded_at) values (gen_random_uuid(), $1, $2, $3, 1, $4, 'not-accepted', '', $5, '2026-11-24', now())",
      [sittings[0]?.area_id, personId, referralId, sittings[0]?.id, USERS.coordinator.id],
    ),
    { code: '23514' },
  )
  const made = await coordinator.api.post(`/api/v1/screening/${referralId}/decision`, {
    ...body,
    evidence: 'The offence is not in a schedule',
  })
  assert.equal(made.status, 201)
  const [row] = await admin(
    'select reasons, evidence, decided_by, decided_on from app.screening_decision where referral_id = $1',
    [referralId],
  )
  assert.deepEqual(row, {
    reasons: 'Not eligible',
    evidence: 'The offence is not in a schedule',
    decided_by: USERS.coordinator.id,
    decided_on: '2026-11-24',
  })
  assert.deepEqual(await admin('select status, case_id from app.referral where id = $1', [referralId]), [
    { status: 'not-accepted', case_id: null },
  ])
})

test('two screeners at once: one decision stands and the other is told', async () => {
  const { referralId } = await aSentReferral(stage)
  const coordinator = await server.as('coordinator')
  await answer(coordinator, referralId, confirmed())
  assert.equal(
    (
      await coordinator.api.post(`/api/v1/screening/${referralId}/decision`, {
        version: 2,
        outcome: 'not-accepted',
        reasons: 'x',
        evidence: 'y',
        heldOn: '2026-11-24',
        members: panel,
        quality,
      })
    ).status,
    201,
  )
  assert.equal(
    (
      await coordinator.post(
        `/screening/${referralId}/check`,
        { version: '2' },
        { from: `/screening/${referralId}` },
      )
    ).status,
    409,
  )
  assert.equal(
    (
      await coordinator.api.post(`/api/v1/screening/${referralId}/decision`, {
        version: 3,
        outcome: 'not-accepted',
        reasons: 'x',
        evidence: 'y',
        heldOn: '2026-11-24',
        members: panel,
        quality,
      })
    ).status,
    409,
  )
  assert.deepEqual(
    await admin('select outcome from app.screening_decision where referral_id = $1', [referralId]),
    [{ outcome: 'not-accepted' }],
  )
})

test('nothing of a confirmation stays when part of it fails', async () => {
  const { referralId, personId } = await aSentReferral(stage)
  const coordinator = await server.as('coordinator')
  await answer(coordinator, referralId, confirmed())
  // The agenda request is the last part; a database that refuses it must leave neither case nor decision behind.
  await admin(
    "create function app.fail_for_test() returns trigger language plpgsql as $$ begin raise exception 'no room'; end $$",
  )
  await admin(
    'create trigger fail_for_test before insert on app.agenda_request for each row execute function app.fail_for_test()',
  )
  const failed = await record(coordinator, referralId)
  await admin('drop trigger fail_for_test on app.agenda_request')
  assert.equal(failed.status, 500)
  const left = await admin(
    'select (select count(*)::int from app.case_file where person_id = $1) as cases, (select count(*)::int from app.screening_decision where referral_id = $2) as decisions, (select status from app.referral where id = $2) as status',
    [personId, referralId],
  )
  assert.deepEqual(left, [{ cases: 0, decisions: 0, status: 'submitted' }])
  assert.equal((await record(coordinator, referralId)).status, 303)
})

test('a second referral of the same person uses the open case and puts its new level on record from now', async () => {
  const first = await aSentReferral(stage)
  const coordinator = await server.as('coordinator')
  await answer(coordinator, first.referralId, confirmed())
  await record(coordinator, first.referralId)
  const second = crypto.randomUUID()
  await admin(
    "insert into app.referral (id, area_id, person_id, reference, form, status, referring_agency_id, referrer_id, latest_version, started_at, submitted_at, version) select $1::uuid, area_id, person_id, 'REF-' || left($1::uuid::text, 9), form, 'submitted', referring_agency_id, referrer_id, 1, started_at, submitted_at, 2 from app.referral where id = $2",
    [second, first.referralId],
  )
  await admin(
    "insert into app.referral_version (referral_id, area_id, version, answers, submitted_at, submitted_by) select $1::uuid, area_id, 1, '{}', submitted_at, referrer_id from app.referral where id = $1::uuid",
    [second],
  )
  server.setNow('2026-11-24T15:00:00Z')
  await answer(coordinator, second, {
    ...confirmed('3'),
    'lead-agency': { leadAgencyId: AGENCIES.police.id },
    'case-manager': { caseManagerId: USERS.chiefInspector.id },
  })
  assert.equal((await record(coordinator, second)).status, 303)
  const rows = await admin(
    "select c.case_manager_id, (select count(*)::int from app.case_file where person_id = c.person_id) as files, (select array_agg(level order by lower(valid)) from app.level_history where case_id = c.id and superseded_at is null) as levels, (select due_on from app.review where case_id = c.id and superseded_at is null) as due, (select count(*)::int from app.clock where case_id = c.id and state = 'open' and owner_user_id = c.case_manager_id) as owed from app.case_file c where c.person_id = $1",
    [first.personId],
  )
  assert.deepEqual(rows, [
    { case_manager_id: USERS.chiefInspector.id, files: 1, levels: [2, 3], due: '2027-02-24', owed: 1 },
  ])
  server.setNow('2026-11-24T09:00:00Z')
})

test('CP-07 on: every decision is listed with members, level, reasons and evidence asked, filtered, and as a file that runs no formula', async () => {
  const { referralId, familyName } = await aSentReferral(stage)
  const coordinator = await server.as('coordinator')
  await answer(coordinator, referralId, {
    outcome: { outcome: 'more-evidence' },
    'evidence-wanted': { evidenceAsked: '=HYPERLINK("x")' },
    reasons: { reasons: 'Say, "why"' },
    sitting,
  })
  await record(coordinator, referralId)
  const reader = await server.as('psychologist')
  const all = await reader.get('/screening/decisions')
  assert.match(
    all.words,
    new RegExp(
      `${familyName}.*Further evidence asked for Say, "why" Asked for: =HYPERLINK.*Members present: Dr Psyche Lorimer, .*; Ines Kestrel, `,
    ),
  )
  assert.equal(all.page.querySelectorAll('thead th').length, 4)
  assert.match(
    (await reader.get('/screening/decisions?outcome=more-evidence&from-day=25&from-month=11&from-year=2026'))
      .words,
    /0 decisions No decision matches/,
  )
  assert.match((await reader.get('/screening/decisions?level=3')).words, /1 decision /)
  const file = await reader.get('/screening/decisions.csv?outcome=more-evidence')
  assert.match(file.headers.get('content-type') ?? '', /text\/csv/)
  assert.match(file.text, /"Say, ""why""",,"'=HYPERLINK\(""x""\)"/)
  assert.equal(
    (await admin("select 1 from app.audit_event where event = 'screening-decisions.exported'")).length,
    1,
  )
  assert.match((await (await server.as('farCoordinator')).get('/screening/decisions')).words, /1 decision /)
  assert.equal((await (await server.as('nurse')).get('/screening/decisions')).status, 404)
})

test('a panel member reads the paper but records nothing', async () => {
  const { referralId } = await aSentReferral(stage)
  const reader = await server.as('psychologist')
  assert.match(
    (await reader.get(`/screening/${referralId}`)).words,
    /The MAPPA Co-ordinator records the decision/,
  )
  assert.equal((await reader.get(`/screening/${referralId}/outcome`)).status, 404)
  assert.equal(
    (
      await reader.api.post(`/api/v1/screening/${referralId}/decision`, {
        version: 2,
        outcome: 'not-accepted',
        reasons: 'x',
        evidence: 'y',
        heldOn: '2026-11-24',
        members: panel,
        quality,
      })
    ).status,
    404,
  )
})

test('CP-06 off: elsewhere a level 1 case is managed without meetings: it waits for no agenda', async () => {
  const { referralId } = await aSentReferral(stage, { by: 'farOfficer', level: 2 })
  const coordinator = await server.as('farCoordinator')
  await answer(coordinator, referralId, {
    ...confirmed('1'),
    'lead-agency': { leadAgencyId: AGENCIES.farProbation.id },
    'case-manager': { caseManagerId: USERS.farOfficer.id },
    sitting: today,
  })
  const check = await coordinator.get(`/screening/${referralId}/check`)
  assert.match(check.words, /The lead agency manages it without formal meetings/)
  assert.doesNotMatch(check.words, /for information/)
  assert.equal((await record(coordinator, referralId)).status, 303)
  const rows = await admin(
    'select v.due_on::text, q.id from app.case_file c join app.review v on v.case_id = c.id left join app.agenda_request q on q.case_id = c.id join app.referral r on r.case_id = c.id where r.id = $1',
    [referralId],
  )
  assert.deepEqual(rows, [{ due_on: '2027-11-24', id: null }])
})
