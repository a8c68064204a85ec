import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testServer } from '#testing/server.ts'
import { AGENCIES, AREAS, START, USERS, type UserKey } from '#testing/world.ts'
import { aDiscussion, aMinute, approve, as, close, type Discussion, WHOLE } from './minutes.fixture.ts'

const server = await testServer()
const stage = { database: server.database }

const readable = (user: UserKey, { agendaItemId }: Discussion) =>
  as(stage, user, (tx) =>
    tx.selectFrom('minute').select('id').where('agenda_item_id', '=', agendaItemId).execute(),
  ).then((rows) => rows.length === 1)

test("MT-34 one case's minutes open only to those who attended that case or have a recorded duty", async () => {
  const mine = await aMinute(stage, server, {
    invite: ['housingOfficer', 'nurse'],
    present: ['chair', 'minuteTaker', 'housingOfficer'],
  })
  // The nurse was invited to the first case and stayed away; they attended another.
  const other = await aMinute(stage, server, {
    invite: ['nurse', 'socialWorker'],
    present: ['chair', 'minuteTaker', 'nurse'],
  })
  const reads = async (user: UserKey, about: Discussion) =>
    (await (await server.as(user)).get(about.href)).status
  for (const user of ['chair', 'minuteTaker', 'housingOfficer', 'coordinator', 'offenderManager'] as const)
    assert.equal(await reads(user, mine), 200, user)
  for (const user of ['nurse', 'socialWorker', 'psychologist', 'farCoordinator', 'farOfficer'] as const) {
    assert.equal(await reads(user, mine), 404, user)
    assert.equal(await readable(user, mine), false, user)
    assert.equal((await (await server.as(user)).get(`${mine.href}/copy`)).status, 404, user)
    assert.equal((await (await server.as(user)).api.get(`/api/v1${mine.href}`)).status, 404, user)
  }
  assert.deepEqual([await reads('nurse', other), await reads('housingOfficer', other)], [200, 404])
  assert.match((await (await server.as('nurse')).get('/minutes')).words, /1 set of minutes you can read/)
  assert.doesNotMatch((await (await server.as('nurse')).get('/minutes')).text, new RegExp(mine.familyName))
})

test('MT-33 on: the paper holds what the form asks: kind, level, review, whether the person is told, actions, decisions, distribution, who was there', async () => {
  const about = await aDiscussion(stage)
  const taker = await server.as('minuteTaker')
  await taker.post(`${about.href}/decisions/new`, {
    decision: 'Apply for an order',
    reasons: 'Contact with children',
    ownerAgencyId: AGENCIES.police.id,
    dissent: 'Health would wait',
  })
  await taker.post(`${about.href}/actions/new`, {
    ownerId: USERS.housingOfficer.id,
    what: 'Check the door entry',
    reasons: 'Neighbours',
    'dueOn-day': '8',
    'dueOn-month': '12',
    'dueOn-year': '2026',
  })
  await taker.post(`${about.href}/recipients`, {
    userId: USERS.socialWorker.id,
    duty: 'Children in the household',
  })
  await taker.post(about.href, { ...WHOLE, version: '1' })
  await close(stage, about)
  await approve(await server.as('chair'), about)
  const paper = await (await server.as('housingOfficer')).get(about.href)
  for (const part of [
    /PP2 minutes of an initial meeting/,
    /Copy for Hollis Brand, Aldermere Council Housing, 24 November 2026 at 9am/,
    /Present .*Petra Holloway/,
    /Outcome Decided/,
    /High, as referred/,
    /The tenancy and the school nearby/,
    /Apply for an order Reasons: Contact with children Owned by Aldermere Police Different view: Health would wait/,
    /Check the door entry .*Aldermere Council Housing, Hollis Brand, by 8 December 2026/,
    /Level 2/,
    /The person is told\. Told by the offender manager/,
    /Review on 24 February 2027 Halfway through the programme/,
    /Weekly visits/,
    /Sacha Wren, social-worker, Aldermere Children's Services: Children in the household/,
    /Approved by Petra Holloway/,
  ])
    assert.match(paper.words, part)
  assert.match(paper.text, /OFFICIAL-SENSITIVE/)
  assert.equal(paper.page.querySelector('.govuk-\\!-display-none-print') !== null, true)
})

test('a recipient reads the minutes from approval on, by a recorded duty, and is told by a link that says nothing about anybody', async () => {
  const about = await aDiscussion(stage)
  const taker = await server.as('minuteTaker')
  const list = `${about.href}/recipients`
  assert.match(
    (await taker.post(list, { userId: USERS.housingOfficer.id, duty: 'x' })).words,
    /was present and can read the minutes already/,
  )
  assert.match((await taker.post(list, { userId: USERS.socialWorker.id, duty: ' ' })).words, /Enter the duty/)
  assert.equal(
    (await taker.post(list, { userId: USERS.socialWorker.id, duty: 'Children in the household' })).status,
    303,
  )
  assert.match(
    (await taker.post(list, { userId: USERS.socialWorker.id, duty: 'Again' })).words,
    /on the list already/,
  )
  await taker.post(about.href, { ...WHOLE, version: '1' })
  await close(stage, about)
  const grants = () =>
    server.database.admin<{ kind: string; reason: string }>(
      'select kind, reason from app.access_grant where user_id = $1 and agenda_item_id = $2',
      [USERS.socialWorker.id, about.agendaItemId],
    )
  const social = await server.as('socialWorker')
  assert.equal((await social.get(about.href)).status, 404)
  assert.deepEqual(await grants(), [])
  await approve(await server.as('chair'), about)
  assert.deepEqual(await grants(), [{ kind: 'duty', reason: 'Children in the household' }])
  assert.equal((await social.get(about.href)).status, 200)
  const [decided] = await server.database.admin<{ decided_by: string }>(
    'select decided_by from app.minute_recipient where user_id = $1',
    [USERS.socialWorker.id],
  )
  assert.equal(decided?.decided_by, USERS.chair.id)
  const mail = await server.database.admin<{ to_user_id: string; subject: string; body: string }>(
    "select to_user_id, subject, body from app.outbox_message where body like $1 and body not like '%/approve%'",
    [`%${about.href}%`],
  )
  assert.deepEqual(
    mail.map((each) => each.to_user_id).sort(),
    [USERS.minuteTaker.id, USERS.housingOfficer.id, USERS.socialWorker.id].sort(),
  )
  assert.ok(mail.every((each) => !`${each.subject}${each.body}`.includes(about.familyName)))
})

test('after approval the chair adds somebody with a duty; nobody who had a copy is taken off', async () => {
  const about = await aMinute(stage, server)
  const chair = await server.as('chair')
  const list = `${about.href}/recipients`
  assert.equal(
    (await chair.post(list, { userId: USERS.psychologist.id, duty: 'Assesses the programme' })).status,
    303,
  )
  assert.equal((await (await server.as('psychologist')).get(about.href)).status, 200)
  const [row] = await server.database.admin<{ id: string }>(
    'select r.id from app.minute_recipient r join app.minute m on m.id = r.minute_id where m.agenda_item_id = $1',
    [about.agendaItemId],
  )
  assert.equal((await chair.post(`${list}/${row?.id}/remove`, {}, { from: list })).status, 404)
  for (const user of ['minuteTaker', 'housingOfficer', 'farCoordinator'] as const)
    assert.equal((await (await server.as(user)).get(list)).status, 404, user)
})

test('reading and making a copy are recorded apart, with every item that was shown', async () => {
  const about = await aMinute(stage, server)
  const housing = await server.as('housingOfficer')
  await housing.get(about.href)
  const copy = await housing.get(`${about.href}/copy`)
  assert.match(
    copy.words,
    /Copy for Hollis Brand.*Not to be copied or passed on without the permission of the chair/,
  )
  const events = await server.database.admin<{ event: string; outcome: string; grants: number }>(
    'select event, outcome, cardinality(grant_ids) as grants from app.audit_event where actor_id = $1 and $2 = any (subject_ids) order by at, event',
    [USERS.housingOfficer.id, about.agendaItemId],
  )
  assert.deepEqual(events.map((each) => each.event).sort(), ['minute.printed', 'minute.read'])
  assert.ok(events.every((each) => each.outcome === 'done' && each.grants > 0))
})

test('AR-10 a copy is taken away as PDF or Word by those who may read, and what was taken is recorded', async () => {
  const about = await aMinute(stage, server)
  const housing = await server.as('housingOfficer')
  const page = await housing.get(`${about.href}/copy`)
  assert.match(
    page.text,
    /parapet-produced[^>]*>Produced on .*The live record in Parapet is the authoritative/,
  )
  for (const [as, type] of [
    ['pdf', /^application\/pdf/],
    ['docx', /wordprocessingml/],
  ] as const) {
    assert.ok(page.page.querySelector(`a[href="?as=${as}"]`), as)
    const taken = await housing.get(`${about.href}/copy?as=${as}`)
    assert.match(taken.headers.get('content-type') ?? '', type)
    assert.equal(taken.headers.get('content-disposition'), `attachment; filename="minutes.${as}"`)
    assert.equal((await (await server.as('farCoordinator')).get(`${about.href}/copy?as=${as}`)).status, 404)
  }
  const details = await server.database.admin<{ as: string | null }>(
    `select d.detail->>'takenAs' as as from app.audit_event e left join app.audit_detail d on d.event_id = e.id
     where e.event = 'minute.printed' and e.outcome = 'done' and $1 = any (e.subject_ids) order by e.at, 1`,
    [about.agendaItemId],
  )
  assert.deepEqual(details.map((each) => each.as).sort(), ['docx', null, 'pdf'])
})

test('sight ends with the block and with the grant: minutes close again to somebody who must not see this person', async () => {
  const about = await aMinute(stage, server)
  const housing = await server.as('housingOfficer')
  assert.equal((await housing.get(about.href)).status, 200)
  await as(stage, 'coordinator', (tx) =>
    tx
      .insertInto('access_block')
      .values({
        area_id: AREAS.aldermere.id,
        person_id: about.personId,
        user_id: USERS.housingOfficer.id,
        kind: 'conflict-of-interest',
        reason: 'Related',
        starts_at: START,
        recorded_by: USERS.coordinator.id,
        recorded_at: START,
      })
      .execute(),
  )
  assert.equal((await housing.get(about.href)).status, 404)
})

test('somebody who must not see this person is neither offered nor accepted as a recipient, and is not told when minutes are approved', async () => {
  const about = await aDiscussion(stage)
  const block = (user: UserKey) =>
    as(stage, 'coordinator', (tx) =>
      tx
        .insertInto('access_block')
        .values({
          area_id: AREAS.aldermere.id,
          person_id: about.personId,
          user_id: USERS[user].id,
          kind: 'own-name',
          reason: 'Same name',
          starts_at: START,
          recorded_by: USERS.coordinator.id,
          recorded_at: START,
        })
        .execute(),
    )
  const list = `${about.href}/recipients`
  const taker = await server.as('minuteTaker')
  await taker.post(list, { userId: USERS.psychologist.id, duty: 'Assesses the programme' })
  await block('socialWorker')
  const offered = (await taker.get(list)).page
    .querySelectorAll('#userId option')
    .map((option) => option.getAttribute('value'))
  assert.ok(offered.includes(USERS.offenderManager.id))
  assert.ok(!offered.includes(USERS.socialWorker.id))
  const given = { userId: USERS.socialWorker.id, duty: 'Children in the household' }
  const refused = await taker.post(list, given)
  assert.equal(refused.status, 400)
  const nobody = await taker.post(list, { ...given, userId: USERS.farOfficer.id })
  assert.equal(refused.words, nobody.words)
  const byApi = await taker.api.post(`/api/v1${list}`, given)
  assert.deepEqual(
    [byApi.status, byApi.text],
    [400, (await taker.api.post(`/api/v1${list}`, { ...given, userId: USERS.farOfficer.id })).text],
  )
  const [minute] = await server.database.admin<{ id: string }>(
    'select id from app.minute where agenda_item_id = $1',
    [about.agendaItemId],
  )
  await assert.rejects(
    as(stage, 'minuteTaker', (tx) =>
      tx
        .insertInto('minute_recipient')
        .values({
          id: crypto.randomUUID(),
          area_id: AREAS.aldermere.id,
          minute_id: minute?.id ?? '',
          user_id: USERS.socialWorker.id,
          duty: 'x',
          decided_by: USERS.minuteTaker.id,
          decided_at: START,
        })
        .execute(),
    ),
    { code: '42501' },
  )
  await block('psychologist')
  await taker.post(about.href, { ...WHOLE, version: '1' })
  await close(stage, about)
  await approve(await server.as('chair'), about)
  const told = await server.database.admin(
    'select 1 from app.outbox_message where to_user_id = $1 and body like $2',
    [USERS.psychologist.id, `%${about.href}%`],
  )
  assert.equal(told.length, 0)
})

test('the list of minutes has a count, a filter, an empty state and what is still to begin', async () => {
  const draft = await aMinute(stage, server, { approve: false })
  const unwritten = await aDiscussion(stage)
  const taker = await server.as('minuteTaker')
  const all = await taker.get('/minutes')
  assert.match(all.words, new RegExp(`Minutes to begin .*${unwritten.familyName}`))
  const drafts = await taker.get('/minutes?status=draft')
  assert.match(
    drafts.words,
    new RegExp(`1 set of minutes you can read .*${draft.familyName} 24 November 2026 Initial meeting Draft`),
  )
  assert.match(
    (await taker.get('/minutes?status=approved&until-day=23&until-month=11&until-year=2026')).words,
    /0 sets of minutes you can read No minutes that you can read match/,
  )
  assert.match(
    (
      await taker.get(
        '/minutes?from-day=24&from-month=11&from-year=2026&until-day=24&until-month=11&until-year=2026&status=draft',
      )
    ).words,
    /1 set of minutes/,
  )
  assert.match(
    (await (await server.as('farCoordinator')).get('/minutes')).words,
    /0 sets of minutes you can read There are no minutes that you can read yet/,
  )
})
