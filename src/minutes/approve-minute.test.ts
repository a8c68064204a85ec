import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testServer } from '#testing/server.ts'
import { USERS, type UserKey } from '#testing/world.ts'
import { aDiscussion, aMinute, approve, as, type Discussion, WHOLE } from './minutes.fixture.ts'

const server = await testServer()
const stage = { database: server.database }

const approval = async (user: UserKey, { href }: Discussion) => {
  const visitor = await server.as(user)
  const shown = await visitor.get(`${href}/approve`)
  const version = shown.page.querySelector('input[name=version]')?.getAttribute('value') ?? '1'
  return { shown, sent: await visitor.post(`${href}/approve`, { version }, { from: href }) }
}
const statusOf = async ({ agendaItemId }: Discussion) =>
  (
    await server.database.admin<{ status: string }>(
      'select status from app.minute where agenda_item_id = $1',
      [agendaItemId],
    )
  )[0]?.status
const without = (...names: string[]) => ({ ...WHOLE, ...Object.fromEntries(names.map((name) => [name, ''])) })

test('RX-06 minutes cannot be approved without a next review date or a decision to end review, by page, interface or past both', async () => {
  const about = await aMinute(stage, server, {
    approve: false,
    fields: without('reviewOutcome', 'nextReviewOn-day', 'nextReviewOn-month', 'nextReviewOn-year'),
  })
  const { shown, sent } = await approval('chair', about)
  assert.match(
    shown.words,
    /cannot be approved yet .*A next review date, or the decision to end review \(§3\.98\)/,
  )
  assert.equal(sent.status, 422)
  const chair = await server.as('chair')
  const refused = await chair.api.post(`/api/v1${about.href}/approve`, { version: 1 })
  assert.equal(refused.status, 422)
  assert.deepEqual(
    (refused.json() as { gaps: { key: string }[] }).gaps.map((gap) => gap.key),
    ['review-missing'],
  )
  const forge = as(stage, 'chair', (tx) =>
    tx
      .updateTable('minute')
      .set({ status: 'approved', approved_by: USERS.chair.id, approved_at: server.now() })
      .where('agenda_item_id', '=', about.agendaItemId)
      .execute(),
  )
  await assert.rejects(forge, { constraint: 'minute_complete' })
  assert.equal(await statusOf(about), 'draft')
  const [event] = await server.database.admin<{ outcome: string }>(
    "select outcome from app.audit_event where event = 'minute.approved' and $1 = any (subject_ids) order by at desc limit 1",
    [about.agendaItemId],
  )
  assert.equal(event?.outcome, 'refused')
})

test('RX-06 a decision to end review is enough, and the case then has no review date', async () => {
  const about = await aMinute(stage, server, {
    fields: {
      ...without('factorRisk', 'factorMonitoring', 'factorInterventions', 'factorCooperation'),
      reviewOutcome: 'end-review',
      reviewReasons: 'Order has ended',
    },
  })
  const [review] = await server.database.admin<{ ends_review: boolean; reasons: string }>(
    'select ends_review, reasons from app.review where case_id = $1 and superseded_at is null',
    [about.caseId],
  )
  assert.deepEqual(review, { ends_review: true, reasons: 'Order has ended' })
})

test('RX-03 review of a level 3 case cannot be ended; it always leaves the meeting with a date', async () => {
  const about = await aMinute(stage, server, {
    level: 3,
    approve: false,
    fields: { level: '3', reviewOutcome: 'end-review' },
  })
  const { shown, sent } = await approval('chair', about)
  assert.match(shown.words, /review of a level 3 case cannot be ended \(§3\.98, §3\.99\)/)
  assert.equal(sent.status, 422)
  const chair = await server.as('chair')
  assert.equal((await chair.post(about.href, { ...WHOLE, level: '3', version: '1' })).status, 303)
  await approve(chair, about)
  const [review] = await server.database.admin<{ due_on: string; level: number }>(
    'select due_on::text, level from app.review where case_id = $1 and superseded_at is null',
    [about.caseId],
  )
  assert.deepEqual(review, { due_on: '2027-02-24', level: 3 })
})

test('RX-05 every factor behind the review date is recorded, and goes with the review', async () => {
  const about = await aMinute(stage, server, {
    approve: false,
    fields: without('factorMonitoring', 'factorCooperation'),
  })
  const { shown, sent } = await approval('chair', about)
  assert.match(
    shown.words,
    /2 things are missing.*How closely the case needs monitoring \(§3\.99\) .*Whether the agencies are working together effectively \(§3\.99\)/,
  )
  assert.equal(sent.status, 422)
  await (await server.as('minuteTaker')).post(about.href, { ...WHOLE, version: '1' })
  await approve(await server.as('chair'), about)
  const [review] = await server.database.admin<{ factors: object; minute: boolean; set_by: string }>(
    'select factors, minute_id is not null as minute, set_by from app.review where case_id = $1 and superseded_at is null',
    [about.caseId],
  )
  assert.deepEqual(review, {
    factors: {
      risk: 'High',
      monitoring: 'Weekly visits',
      interventions: 'Programme ends in March',
      'co-operation': 'Agencies work together well',
    },
    minute: true,
    set_by: USERS.chair.id,
  })
  const clocks = await server.database.admin<{ due_on: string }>(
    "select due_on::text from app.clock where case_id = $1 and kind = 'next-review' and state = 'open'",
    [about.caseId],
  )
  assert.deepEqual(clocks, [{ due_on: '2027-02-24' }])
})

test('MT-33 on: every gap is named at once with its paragraph, and discussion must be closed', async () => {
  const about = await aDiscussion(stage)
  await (await server.as('minuteTaker')).post(
    about.href,
    without('riskConfirmed', 'level', 'personTold', 'reviewOutcome'),
  )
  const { shown } = await approval('chair', about)
  for (const gap of [
    /Confirmation of the risk assessment \(§3\.96\)/,
    /The level the meeting decided/,
    /Whether the person will be told \(§3\.103\)/,
    /Discussion of the case is not closed/,
    /5 things are missing/,
  ])
    assert.match(shown.words, gap)
  const withheld = await aMinute(stage, server, {
    approve: false,
    fields: { personTold: 'no', personToldReasons: '' },
  })
  assert.match(
    (await approval('chair', withheld)).shown.words,
    /Why it is withheld from the person \(§3\.106\)/,
  )
})

test('LM-15 a changed level is recorded from the discussion with the meeting, the body, the chair and the reasons', async () => {
  const unexplained = await aMinute(stage, server, { approve: false, fields: { level: '1' } })
  assert.match(
    (await approval('chair', unexplained)).shown.words,
    /The reasons for the change of level \(§3\.100\)/,
  )
  const about = await aMinute(stage, server, {
    approve: false,
    fields: { level: '1', levelReasons: 'Risk has fallen' },
  })
  server.setNow('2026-12-01T10:00:00Z')
  await approve(await server.as('chair'), about)
  server.setNow('2026-11-24T09:00:00Z')
  const history = await server.database.admin<object>(
    "select level, lower(valid) at time zone 'UTC' = '2026-11-24 09:00' as at_discussion, decided_by_body, decided_by, meeting_id, reasons, superseded_at is null as believed from app.level_history where case_id = $1 and superseded_at is null",
    [about.caseId],
  )
  assert.deepEqual(history, [
    {
      level: 1,
      at_discussion: true,
      decided_by_body: 'Multi-Agency Risk Management Meeting',
      decided_by: USERS.chair.id,
      meeting_id: about.meetingId,
      reasons: 'Risk has fallen',
      believed: true,
    },
  ])
})

test('only the chair of the meeting approves: not the minute-taker, co-ordination, another chair or another area', async () => {
  const about = await aMinute(stage, server, { approve: false })
  for (const user of ['minuteTaker', 'coordinator', 'chiefInspector', 'farChair'] as const) {
    const visitor = await server.as(user)
    assert.equal((await visitor.get(`${about.href}/approve`)).status, 404, user)
    assert.equal(
      (await visitor.post(`${about.href}/approve`, { version: '1' }, { from: '/minutes' })).status,
      404,
      user,
    )
    assert.equal((await visitor.api.post(`/api/v1${about.href}/approve`, { version: 1 })).status, 404, user)
  }
  for (const user of ['minuteTaker', 'coordinator'] as const) {
    const forge = as(stage, user, (tx) =>
      tx
        .updateTable('minute')
        .set({ status: 'approved', approved_by: USERS[user].id, approved_at: server.now() })
        .where('agenda_item_id', '=', about.agendaItemId)
        .execute(),
    )
    await assert.rejects(forge, { code: '42501' }, user)
  }
  assert.equal(await statusOf(about), 'draft')
})

test('the chair approves what they read: a draft that changed meanwhile is not approved', async () => {
  const about = await aMinute(stage, server, { approve: false })
  const chair = await server.as('chair')
  await (await server.as('minuteTaker')).post(about.href, {
    ...WHOLE,
    discussion: 'Changed after the chair read it',
    version: '1',
  })
  assert.equal((await chair.post(`${about.href}/approve`, { version: '1' })).status, 409)
  assert.equal(await statusOf(about), 'draft')
})

test('approval is one transaction: a fault in the middle leaves the draft, the level, the review and the readers as they were', async () => {
  const about = await aMinute(stage, server, {
    approve: false,
    fields: { level: '3', levelReasons: 'New threat' },
  })
  await server.database.admin(
    "create function app.broken() returns trigger language plpgsql as $f$ begin raise exception 'broken on purpose'; end $f$",
  )
  await server.database.admin(
    'create trigger broken before insert on app.outbox_message for each row execute function app.broken()',
  )
  const { sent } = await approval('chair', about)
  await server.database.admin('drop trigger broken on app.outbox_message')
  assert.equal(sent.status, 500)
  assert.equal(await statusOf(about), 'draft')
  const [level] = await server.database.admin<{ level: number }>(
    'select level from app.level_history where case_id = $1 and superseded_at is null',
    [about.caseId],
  )
  assert.equal(level?.level, 2)
  assert.deepEqual(
    await server.database.admin('select 1 from app.review where case_id = $1', [about.caseId]),
    [],
  )
  await approve(await server.as('chair'), about)
  assert.equal(await statusOf(about), 'approved')
})
