import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asActor } from '#platform/db/actor.ts'
import { testServer } from '#testing/server.ts'
import { aCase, aMeeting, everybodySigned } from '#testing/stages.ts'
import { AGENCIES, AREAS, START, USERS } from '#testing/world.ts'
import { proposeAction } from '../plans/index.ts'
import { askForDueReviews } from './ask-for-due-reviews.ts'
import { checkReview, setReview } from './index.ts'

const server = await testServer()
const stage = { database: server.database }
const { db } = server.database.connection
const factors = {
  risk: 'High and steady',
  monitoring: 'Weekly contact',
  interventions: 'Programme ends in April',
  'co-operation': 'All agencies answer',
}
const dated = (date: string, more = {}) => {
  const [year, month, day] = date.split('-') as [string, string, string]
  return {
    outcome: 'date',
    'date-day': day,
    'date-month': month,
    'date-year': year,
    later: '',
    reasons: 'The programme will have ended',
    ...factors,
    ...more,
  }
}
const clocks = (caseId: string) =>
  server.database.admin<{
    due_on: string
    state: string
    rule: string
    close_reason: string | null
    facts: Record<string, unknown>
    owner_user_id: string
  }>(
    "select due_on, state, rule, close_reason, facts, owner_user_id from app.clock where case_id = $1 and kind = 'next-review' order by opened_at, state desc",
    [caseId],
  )

test('RX-05 a review date is set with the four factors and reasons, opens its clock for the case manager, and is audited', async () => {
  const { caseId } = await aCase(stage)
  const coordinator = await server.as('coordinator')
  const path = `/cases/${caseId}/reviews/new`
  const bare = await coordinator.post(path, dated('2027-03-01', { interventions: ' ', 'co-operation': '' }))
  assert.equal(bare.status, 400)
  assert.match(
    bare.words,
    /Say what was taken into account: Planned interventions Say what was taken into account: Whether the agencies are working together effectively/,
  )
  assert.equal(bare.page.querySelector('#risk')?.text.trim(), factors.risk)
  const sent = await coordinator.post(path, dated('2027-03-01'))
  assert.equal(sent.status, 303)
  assert.match(
    (await coordinator.follow(sent)).words,
    /1 March 2027 Now .*The programme will have ended .*Level of risk High and steady/,
  )
  const [clock, ...others] = await clocks(caseId)
  assert.deepEqual(
    [clock?.due_on, clock?.state, clock?.owner_user_id, others.length],
    ['2027-03-01', 'open', USERS.offenderManager.id, 0],
  )
  const [row] = await server.database.admin<{ factors: object; set_by: string; set_at: Date }>(
    'select factors, set_by, set_at from app.review where case_id = $1',
    [caseId],
  )
  assert.deepEqual(row, { factors, set_by: USERS.coordinator.id, set_at: START })
  assert.equal(
    (
      await server.database.admin(
        "select 1 from app.audit_event where event = 'review.set' and outcome = 'done'",
      )
    ).length,
    1,
  )
})

test('RX-01, AU-02 on: a date after the longest interval needs its reason on record; a review without reasons is refused', async () => {
  const { caseId } = await aCase(stage)
  const coordinator = await server.as('coordinator')
  const path = `/cases/${caseId}/reviews/new`
  const late = await coordinator.post(path, dated('2027-06-30'))
  assert.match(
    late.words,
    /The longest time between reviews is 6 months, which ends on 24 May 2027\. Give the reason for a later date/,
  )
  assert.match(
    (await coordinator.post(path, dated('2027-03-01', { reasons: '' }))).words,
    /Enter the reasons/,
  )
  assert.match(
    (await coordinator.post(path, dated('2026-11-24'))).words,
    /The next review must be after the day on which it is set/,
  )
  assert.equal(
    (await coordinator.post(path, dated('2027-06-30', { later: 'The trial is in June' }))).status,
    303,
  )
  assert.match(
    (await coordinator.get(`/cases/${caseId}/reviews`)).words,
    /Later than the usual time because: The trial is in June/,
  )
})

test('RX-03 review of a level 3 case cannot be ended; at level 2 it ends with reasons and its clock with it', async () => {
  const [three, two] = [await aCase(stage, { level: 3 }), await aCase(stage, { level: 2 })]
  const coordinator = await server.as('coordinator')
  const ends = { outcome: 'ends', reasons: 'The order has ended', later: '' }
  assert.match(
    (await coordinator.post(`/cases/${three.caseId}/reviews/new`, ends)).words,
    /A level 3 case always has a next review date/,
  )
  await coordinator.post(`/cases/${two.caseId}/reviews/new`, dated('2027-03-01'))
  assert.equal((await coordinator.post(`/cases/${two.caseId}/reviews/new`, ends)).status, 303)
  const [clock, ...open] = await clocks(two.caseId)
  assert.deepEqual([clock?.state, open.length], ['overtaken', 0])
  assert.match(
    (await coordinator.get(`/cases/${two.caseId}/reviews`)).words,
    /Review ended Now .*The order has ended/,
  )
})

test('one changed fact moves its clock in the same transaction, and "Why this date?" explains it', async () => {
  const { caseId } = await aCase(stage, { level: 2 })
  const coordinator = await server.as('coordinator')
  await coordinator.post(`/cases/${caseId}/reviews/new`, dated('2027-05-01'))
  const level = {
    version: '2',
    value: '3',
    'from-day': '24',
    'from-month': '11',
    'from-year': '2026',
    'from-time': '9am',
    'until-day': '',
    'until-month': '',
    'until-year': '',
    body: 'MAPPA Co-ordinator',
    reasons: 'A new threat to a named person',
    evidence: 'Police report of 24 November',
  }
  const sent = await coordinator.post(`/cases/${caseId}/level`, level)
  assert.equal(sent.status, 303)
  const [before, after] = (await clocks(caseId)).toSorted((a, b) => b.state.localeCompare(a.state))
  assert.deepEqual([before?.state, before?.due_on], ['overtaken', '2027-05-01'])
  assert.deepEqual(
    [after?.state, after?.due_on, after?.rule],
    ['open', '2027-02-24', 'review-after-level-change'],
  )
  const same = await server.database.admin<{ moments: number }>(
    "select count(distinct t.xmin::text)::int as moments from (select xmin from app.level_history where case_id = $1 and level = 3 union all select xmin from app.clock where case_id = $1 and state = 'open' union all select xmin from app.review where case_id = $1 and superseded_at is null) t",
    [caseId],
  )
  assert.deepEqual(same, [{ moments: 1 }])
  const page = await coordinator.get(`/cases/${caseId}`)
  const why = await coordinator.get(
    page.page.querySelector('a[href^="/clocks/"]')?.getAttribute('href') ?? '',
  )
  assert.match(
    why.words,
    /Why this date\? Due 24 February 2027 \(in 92 days\) State Open Who owes it Orla Pennick/,
  )
  assert.match(
    why.words,
    /The level became 3 on 24 November 2026\. At this level a case is reviewed at least every 3 months\. Counted from 24 November 2026, that ends on 24 February 2027\. The review was set for 1 May 2027 before; it is now due by 24 February 2027\./,
  )
  assert.match(
    why.words,
    /Paragraph §3\.98, §3\.99 .*Worked out by us where the document leaves it open .*Thames Valley \(Milton Keynes\), version 1/,
  )
  assert.match(why.words, /What would change it A change of the level of the case/)
})

test('"Why this date?" is also there in Welsh, and as JSON', async () => {
  const { caseId } = await aCase(stage)
  const coordinator = await server.as('coordinator')
  const made = (
    await coordinator.api.post(`/api/v1/cases/${caseId}/reviews`, {
      outcome: 'date',
      date: '2027-03-01',
      reasons: 'The programme will have ended',
      ...factors,
    })
  ).json() as { clockId: string }
  const told = (await coordinator.api.get(`/api/v1/clocks/${made.clockId}`)).json() as {
    dueOn: string
    words: string
    profile: { version: number }
    source: { at: string }
  }
  assert.deepEqual([told.dueOn, told.profile.version, told.source.at], ['2027-03-01', 1, '§3.98'])
  assert.match(told.words, /A level 2 case in this area is reviewed at least every 6 months\./)
  const welsh = await coordinator.get(`/clocks/${made.clockId}?lang=cy`)
  assert.equal(welsh.page.querySelector('html')?.getAttribute('lang'), 'cy')
  assert.match(
    welsh.words,
    /Pam y dyddiad hwn\? Dyddiad 1 Mawrth 2027 .*Mae achos lefel 2 yn yr ardal hon yn cael ei adolygu o leiaf bob 6 mis\. Ar 24 Tachwedd 2026 gosodwyd yr adolygiad ar gyfer 1 Mawrth 2027/,
  )
  assert.match(welsh.words, /Beth fyddai’n ei newid Newid lefel yr achos/)
  for (const user of ['farCoordinator', 'nurse'] as const) {
    const stranger = await server.as(user)
    assert.equal((await stranger.get(`/clocks/${made.clockId}`)).status, 404)
    assert.equal((await stranger.api.get(`/api/v1/clocks/${made.clockId}`)).status, 404)
  }
})

test('IS-25 another area finds no case on which to set a review, record a level or close, and nothing is written', async () => {
  const { caseId } = await aCase(stage)
  const stranger = await server.as('farCoordinator')
  for (const path of ['reviews/new', 'level', 'category', 'close'])
    assert.equal((await stranger.get(`/cases/${caseId}/${path}`)).status, 404)
  const tried = [
    await stranger.api.post(`/api/v1/cases/${caseId}/reviews`, { outcome: 'ends', reasons: 'x', ...factors }),
    await stranger.api.post(`/api/v1/cases/${caseId}/level`, {
      version: 1,
      value: 1,
      from: '2026-11-24T09:00:00Z',
      body: 'MAPPA Co-ordinator',
      reasons: 'x',
      evidence: 'y',
    }),
    await stranger.api.post(`/api/v1/cases/${caseId}/close`, { version: 1, reason: 'x', evidence: 'y' }),
  ]
  assert.deepEqual(
    tried.map(({ status }) => status),
    [404, 404, 404],
  )
  assert.deepEqual(await server.database.admin('select 1 from app.review where case_id = $1', [caseId]), [])
  assert.deepEqual(
    await server.database.admin('select count(*)::int as rows from app.level_history where case_id = $1', [
      caseId,
    ]),
    [{ rows: 1 }],
  )
})

test('AU-02 a level without reasons or evidence is refused, and one recorded carries reasons, evidence, who decided and when', async () => {
  const { caseId } = await aCase(stage)
  const coordinator = await server.as('coordinator')
  const form = {
    version: '2',
    value: '1',
    'from-day': '24',
    'from-month': '11',
    'from-year': '2026',
    'from-time': '',
    'until-day': '',
    'until-month': '',
    'until-year': '',
    body: 'MAPPA co-ordination panel',
    reasons: '',
    evidence: '',
  }
  const bare = await coordinator.post(`/cases/${caseId}/level`, form)
  assert.match(bare.words, /Enter the reasons for the decision Enter what the decision rests on/)
  await coordinator.post(`/cases/${caseId}/level`, {
    ...form,
    reasons: 'Risk has fallen',
    evidence: 'OASys of 20 November',
  })
  const [row] = await server.database.admin(
    'select level, decided_by_body, decided_by, reasons, evidence, entered_at from app.level_history where case_id = $1 and level = 1',
    [caseId],
  )
  assert.deepEqual(row, {
    level: 1,
    decided_by_body: 'MAPPA co-ordination panel',
    decided_by: USERS.coordinator.id,
    reasons: 'Risk has fallen',
    evidence: 'OASys of 20 November',
    entered_at: START,
  })
  const stale = await coordinator.post(`/cases/${caseId}/level`, {
    ...form,
    value: '3',
    reasons: 'Seen before the other',
    evidence: 'x',
  })
  assert.equal(stale.status, 409)
})

test('closing a case ends level, category, review and requests, keeps the history, and carries reason, evidence, maker and date (AU-02)', async () => {
  const { caseId, personId } = await aCase(stage, { level: 2 })
  const coordinator = await server.as('coordinator')
  await coordinator.post(`/cases/${caseId}/reviews/new`, dated('2027-03-01'))
  server.setNow('2026-12-01T10:00:00Z')
  const bare = await coordinator.post(`/cases/${caseId}/close`, { version: '1', reason: '', evidence: '' })
  assert.match(bare.words, /Enter why the case is closed Enter what the decision rests on/)
  const sent = await coordinator.post(`/cases/${caseId}/close`, {
    version: '1',
    reason: 'The licence has ended',
    evidence: 'Letter of 30 November',
  })
  assert.equal(sent.status, 303)
  assert.match(
    (await coordinator.follow(sent)).words,
    /This case was closed on 1 December 2026 at 10am\. Reason: The licence has ended/,
  )
  const [row] = await server.database.admin(
    'select closed_by, closed_reason, closed_evidence, closed_at from app.case_file where id = $1',
    [caseId],
  )
  assert.deepEqual(row, {
    closed_by: USERS.coordinator.id,
    closed_reason: 'The licence has ended',
    closed_evidence: 'Letter of 30 November',
    closed_at: new Date('2026-12-01T10:00:00Z'),
  })
  const left = await server.database.admin(
    `select (select count(*)::int from app.clock where case_id = $1 and state = 'open') as clocks,
      (select count(*)::int from app.agenda_request where case_id = $1 and state = 'open') as requests,
      (select count(*)::int from app.level_history where case_id = $1 and superseded_at is null and upper(valid) = '2026-12-01T10:00:00Z') as levels,
      (select count(*)::int from app.category_history where case_id = $1 and superseded_at is null and upper_inf(valid)) as categories,
      (select ends_review from app.review where case_id = $1 and superseded_at is null) as ended`,
    [caseId],
  )
  assert.deepEqual(left, [{ clocks: 0, requests: 0, levels: 1, categories: 0, ended: true }])
  server.setNow('2026-12-01T10:00:01Z')
  assert.equal((await (await server.as('offenderManager')).get(`/cases/${caseId}`)).status, 404)
  assert.equal((await coordinator.get(`/cases/${caseId}/close`)).status, 404)
  assert.match((await coordinator.get(`/people/${personId}`)).words, /\(Closed\)/)
  server.setNow(START)
})

test('before a case is closed its open actions, requests and dates are listed; dates are overtaken with the reason, an action keeps its own', async () => {
  const { caseId, personId } = await aCase(stage, { level: 2 })
  const coordinator = await server.as('coordinator')
  const page = `/cases/${caseId}/close`
  await coordinator.post(`/cases/${caseId}/reviews/new`, dated('2027-03-01'))
  const clock = (subject: string, id: string, kind: string) =>
    server.database.admin(
      `insert into app.clock (id, area_id, person_id, case_id, subject_type, subject_id, kind, due_on, rule, source, facts, triggered_on, owner_user_id, opened_at)
       values (gen_random_uuid(), $1, $2, $3, $4, $5, $6, '2027-01-15', 'r', '{"key":"thames-valley","document":"P","at":"1","confidence":"seen"}', '{}', '2026-11-24', $7, $8)`,
      [AREAS.aldermere.id, personId, caseId, subject, id, kind, USERS.offenderManager.id, START],
    )
  const actionId = await asActor(db, { userId: USERS.coordinator.id, now: START }, (tx) =>
    proposeAction(tx, START, {
      areaId: AREAS.aldermere.id,
      caseId,
      personId,
      agendaItemId: null,
      agencyId: AGENCIES.housing.id,
      ownerId: USERS.housingOfficer.id,
      what: 'Ring the landlord',
      reasons: 'Risk',
      dueOn: '2027-01-15',
      by: USERS.coordinator.id,
    }),
  )
  await (await server.as('housingOfficer')).post(
    `/actions/${actionId}/accept`,
    { version: '1' },
    { from: `/actions/${actionId}` },
  )
  await clock('case', caseId, 'something-new')
  const shown = await coordinator.get(page)
  assert.match(
    shown.words,
    /1 action is still open\. It stays with its agency.* Ring the landlord, Aldermere Council Housing, by 15 January 2027 1 request for an agenda is withdrawn: New referral confirmed 2 dates are due no longer.* Due under a rule, by 15 January 2027 Next review, by 1 March 2027/,
  )
  const [version] = await server.database.admin<{ version: number }>(
    'select version from app.case_file where id = $1',
    [caseId],
  )
  await coordinator.post(page, {
    version: String(version?.version),
    reason: 'The licence has ended',
    evidence: 'Letter',
  })
  const clocks = await server.database.admin<{ kind: string; state: string; close_reason: string | null }>(
    'select kind, state, close_reason from app.clock where case_id = $1 order by kind',
    [caseId],
  )
  const reason = 'The case was closed. The licence has ended'
  assert.deepEqual(clocks, [
    { kind: 'action', state: 'open', close_reason: null },
    { kind: 'next-review', state: 'overtaken', close_reason: reason },
    { kind: 'something-new', state: 'overtaken', close_reason: reason },
  ])
})

test('a chair sets the review of a case they chair when a minute decides it: the clock before is met; nobody else in the room may', async () => {
  const staged = await aCase(stage)
  await (await server.as('coordinator')).post(`/cases/${staged.caseId}/reviews/new`, dated('2027-03-01'))
  const meeting = await aMeeting(stage, { cases: [staged], invite: ['housingOfficer'] })
  await everybodySigned(stage, meeting, ['chair', 'housingOfficer'])
  const now = new Date('2026-11-24T11:00:00Z')
  const [item] = meeting.items
  const minuteId = crypto.randomUUID()
  await server.database.admin(
    "insert into app.minute (id, area_id, agenda_item_id, case_id, person_id, kind, written_by, written_at) select $1, area_id, id, case_id, person_id, 'initial', $3, $4 from app.agenda_item where id = $2",
    [minuteId, item?.agendaItemId, USERS.minuteTaker.id, now],
  )
  const review = {
    caseId: staged.caseId,
    setOn: '2026-11-24',
    next: { on: '2027-02-01' },
    reasons: 'Soon after release',
    factors,
    minuteId,
  }
  const asUser = (user: 'chair' | 'housingOfficer') =>
    asActor(db, { userId: USERS[user].id, now }, (tx) =>
      setReview(tx, now, { ...review, by: USERS[user].id }),
    )
  await assert.rejects(asUser('housingOfficer'), /Not found/)
  const set = await asUser('chair')
  assert.equal(set.dueOn, '2027-02-01')
  const [met, open] = await clocks(staged.caseId)
  assert.deepEqual(
    [met?.state, met?.close_reason, open?.state, open?.due_on],
    ['met', 'The case was reviewed at a meeting', 'open', '2027-02-01'],
  )
  const lateByMeeting = await asActor(db, { userId: USERS.chair.id, now }, (tx) =>
    checkReview(tx, now, { ...review, next: { on: '2027-09-01' }, by: USERS.chair.id }),
  )
  assert.equal(lateByMeeting.met, true, 'the reasons of the minute are the recorded reason')
})

test('RX-05 the database refuses a date set by a minute that leaves a factor out', async () => {
  const staged = await aCase(stage)
  const meeting = await aMeeting(stage, { cases: [staged] })
  const minuteId = crypto.randomUUID()
  await server.database.admin(
    "insert into app.minute (id, area_id, agenda_item_id, case_id, person_id, kind, written_by, written_at) select $1, area_id, id, case_id, person_id, 'initial', $3, $4 from app.agenda_item where id = $2",
    [minuteId, meeting.items[0]?.agendaItemId, USERS.minuteTaker.id, START],
  )
  const review = {
    caseId: staged.caseId,
    next: { on: '2027-02-01' },
    reasons: 'x',
    factors: { risk: 'High' },
    minuteId,
    by: USERS.coordinator.id,
  }
  await assert.rejects(
    asActor(db, { userId: USERS.coordinator.id, now: START }, (tx) => setReview(tx, START, review)),
    { code: '23514' },
  )
})

test('a review that is coming up asks for a place on the agenda once, and level 1 does not', async () => {
  const [two, one] = [await aCase(stage, { level: 2 }), await aCase(stage, { level: 1 })]
  await server.database.admin(
    "update app.agenda_request set state = 'placed', closed_at = now() where case_id = $1",
    [two.caseId],
  )
  const coordinator = await server.as('coordinator')
  for (const { caseId } of [two, one])
    await coordinator.post(`/cases/${caseId}/reviews/new`, dated('2027-03-01'))
  const asked = () =>
    server.database.admin(
      "select kind, wanted_by, level from app.agenda_request where case_id = any ($1) and kind = 'review'",
      [[two.caseId, one.caseId]],
    )
  await askForDueReviews(db, new Date('2027-01-10T02:05:00Z'))
  assert.deepEqual(await asked(), [])
  await askForDueReviews(db, new Date('2027-01-20T02:05:00Z'))
  await askForDueReviews(db, new Date('2027-01-21T02:05:00Z'))
  assert.deepEqual(await asked(), [{ kind: 'review', wanted_by: '2027-03-01', level: 2 }])
})
