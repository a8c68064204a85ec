import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { testServer } from '#testing/server.ts'
import { AREAS, START, USERS } from '#testing/world.ts'
import { invited, onTheDay, prepared } from './meetings.fixture.ts'

const server = await testServer()
const { admin } = server.database
const minutes = (n: number) => new Date(START.getTime() + n * 60_000)

beforeEach(() => server.setNow(START))

test('IS-25 somebody invited to one case sees that case and nothing of the other, not even that there is one', async () => {
  const meeting = await prepared(server, { cases: 2 })
  const [first = '', second = ''] = meeting.items
  const [seen, hidden] = meeting.cases
  await invited(server, meeting, 'housingOfficer', [first])
  await invited(server, meeting, 'nurse', [second])
  const guest = await server.as('housingOfficer')
  const page = await guest.get(meeting.at)
  assert.match(page.words, /Agenda 1 case /)
  assert.match(page.words, new RegExp(seen?.familyName ?? ''))
  assert.ok(!page.text.includes(hidden?.familyName ?? ''))
  assert.ok(!page.text.includes(USERS.nurse.name))
  assert.equal((await guest.get(`${meeting.at}/items/${first}`)).status, 200)
  const refused = await guest.get(`${meeting.at}/items/${second}`)
  assert.equal(refused.status, 404)
  assert.equal(refused.words, (await guest.get('/meetings/00000000-0000-4000-8999-000000000000')).words)
  assert.equal((await guest.get(`/people/${hidden?.personId}`)).status, 404)
  const told = (await guest.api.get(`/api/v1${meeting.at}`)).json() as {
    items: { id: string }[]
    invitations: { userId: string }[]
  }
  assert.deepEqual(
    told.items.map((item) => item.id),
    [first],
  )
  assert.deepEqual(
    told.invitations.map((invitation) => invitation.userId),
    [USERS.housingOfficer.id],
  )
  for (const path of ['run', 'agenda', 'invitations', `items/${first}/people`, `items/${first}/outcome`]) {
    assert.equal((await guest.get(`${meeting.at}/${path}`)).status, 404, path)
  }
  const events = await admin(
    "select 1 from app.audit_event where event = 'agenda-item.viewed' and outcome = 'refused' and actor_id = $1",
    [USERS.housingOfficer.id],
  )
  assert.equal(events.length, 1)
})

test('an invitation is asked for by a task and an e-mail that carries a link and no name, and answering ends the task', async () => {
  const meeting = await prepared(server)
  await invited(server, meeting, 'socialWorker', meeting.items)
  const mails = await admin<{ subject: string; body: string; to_user_id: string }>(
    "select subject, body, to_user_id from app.outbox_message where subject like 'You are invited%'",
  )
  const mail = mails.find((each) => each.to_user_id === USERS.socialWorker.id)
  assert.match(mail?.body ?? '', new RegExp(`/meetings/${meeting.meetingId}/invitation`))
  assert.ok(!`${mail?.subject}${mail?.body}`.includes(meeting.cases[0]?.familyName ?? 'none'))
  const guest = await server.as('socialWorker')
  const page = await guest.get(`${meeting.at}/invitation`)
  assert.match(page.words, /You are invited for 1 case .*Holds information \(socialWorker\)/)
  const silent = await guest.post(`${meeting.at}/invitation`, {})
  assert.match(silent.words, /Select whether you are coming/)
  const noReason = await guest.post(`${meeting.at}/invitation`, { response: 'apologies', reason: '' })
  assert.match(noReason.words, /Enter why you cannot come/)
  assert.equal(
    (await guest.post(`${meeting.at}/invitation`, { response: 'apologies', reason: 'On leave' })).status,
    303,
  )
  const [task] = await admin<{ outcome: string; done_by: string }>(
    "select outcome, done_by from app.task where kind = 'answer-invitation' and subject_id = $1",
    [meeting.meetingId],
  )
  assert.deepEqual(task, { outcome: 'apologies', done_by: USERS.socialWorker.id })
  const coordinator = await server.as('coordinator')
  assert.match((await coordinator.get(meeting.at)).words, /Apologies: On leave/)
  assert.equal((await guest.api.post(`/api/v1${meeting.at}/invitation`, { response: 'coming' })).status, 200)
  assert.match((await guest.get(`${meeting.at}/invitation`)).words, /You answered that you are coming/)
})

test('MT-23 on: the record shows when papers went to each person, and late papers are flagged to the chair and on the record', async () => {
  const meeting = await prepared(server)
  const [item = ''] = meeting.items
  await invited(server, meeting, 'housingOfficer', meeting.items)
  const guest = await server.as('housingOfficer')
  const before = await guest.get(`${meeting.at}/items/${item}`)
  assert.match(before.words, /papers have not been sent to you yet/)
  server.setNow('2026-11-29T10:00:00Z')
  const chair = await server.as('chair')
  assert.match((await chair.get(meeting.at)).words, /The papers for this meeting are 2 days late/)
  const coordinator = await server.as('coordinator')
  const sent = await coordinator.post(`${meeting.at}/papers`, {}, { from: `${meeting.at}/invitations` })
  assert.equal(sent.status, 303)
  server.setNow('2026-11-30T10:00:00Z')
  await invited(server, meeting, 'nurse', meeting.items)
  const record = await chair.get(meeting.at)
  assert.match(record.words, /The papers for this meeting went out 2 days late/)
  assert.match(record.words, /Papers sent 29 November 2026 at 10am 2 days late/)
  assert.match(record.words, /Hollis Brand.*Sent 29 November 2026 at 10am 2 days late/)
  assert.match(record.words, /Nerys Calloway.*Not sent/)
  const [clock] = await admin<{ state: string; close_reason: string }>(
    "select state, close_reason from app.clock where kind = 'papers' and subject_id = $1",
    [meeting.meetingId],
  )
  assert.deepEqual(clock, { state: 'missed', close_reason: '2 days late' })
  const told = (await chair.api.get(`/api/v1${meeting.at}`)).json() as {
    papersLateByDays: number
    invitations: { name: string; papersLate: boolean; papersSentAt: string | null }[]
  }
  assert.equal(told.papersLateByDays, 2)
  assert.deepEqual(
    told.invitations.map(({ name, papersLate, papersSentAt }) => [name, papersLate, papersSentAt]),
    [
      ['Hollis Brand', true, '2026-11-29T10:00:00.000Z'],
      ['Nerys Calloway', false, null],
    ],
  )
  const page = await coordinator.get(`${meeting.at}/invitations`)
  assert.match(page.words, /1 person invited has not had the papers/)
})

test('MT-23 on: papers sent in time meet their clock, reach each person invited once, and open the referral to them', async () => {
  const meeting = await prepared(server)
  await invited(server, meeting, 'housingOfficer', meeting.items)
  const coordinator = await server.as('coordinator')
  assert.deepEqual((await coordinator.api.post(`/api/v1${meeting.at}/papers`, {})).json(), { sent: 1 })
  assert.deepEqual((await coordinator.api.post(`/api/v1${meeting.at}/papers`, {})).json(), { sent: 0 })
  const [clock] = await admin<{ state: string }>(
    "select state from app.clock where kind = 'papers' and subject_id = $1",
    [meeting.meetingId],
  )
  assert.equal(clock?.state, 'met')
  assert.equal(
    (
      await admin(
        "select 1 from app.outbox_message where subject like 'Papers%' and to_user_id = $1 and body like $2",
        [USERS.housingOfficer.id, `%${meeting.meetingId}%`],
      )
    ).length,
    1,
  )
  const guest = await server.as('housingOfficer')
  const page = await guest.get(`${meeting.at}/items/${meeting.items[0]}`)
  assert.equal(page.status, 200)
  assert.ok(!page.words.includes('papers have not been sent'))
  const events = await admin(
    "select 1 from app.audit_event where event = 'agenda-item.viewed' and outcome = 'done' and actor_id = $1 and $2 = any (subject_ids)",
    [USERS.housingOfficer.id, meeting.cases[0]?.referralId],
  )
  assert.equal(events.length, 1)
})

test('MT-23 on: the person invited cannot say for the sender when something was sent', async () => {
  const meeting = await prepared(server)
  await invited(server, meeting, 'housingOfficer', meeting.items)
  const { asActor } = await import('#platform/db/actor.ts')
  const forge = asActor(
    server.database.connection.db,
    { userId: USERS.housingOfficer.id, now: START },
    (tx) =>
      tx
        .updateTable('invitation')
        .set({ papers_sent_at: START })
        .where('meeting_id', '=', meeting.meetingId)
        .execute(),
  )
  await assert.rejects(forge, /Only those who convene record what was sent/)
})

test('an invitation withdrawn for a case ends sight of it, and the other case stays', async () => {
  const meeting = await prepared(server, { cases: 2 })
  const [first = '', second = ''] = meeting.items
  await invited(server, meeting, 'socialWorker', [first, second])
  const [invitation] = await admin<{ id: string }>('select id from app.invitation where meeting_id = $1', [
    meeting.meetingId,
  ])
  server.setNow(minutes(5))
  const coordinator = await server.as('coordinator')
  const withdrawn = await coordinator.post(
    `${meeting.at}/invitations/withdraw`,
    { invitationId: invitation?.id ?? '', agendaItemId: second },
    { from: `${meeting.at}/invitations` },
  )
  assert.equal(withdrawn.status, 303)
  const guest = await server.as('socialWorker')
  assert.equal((await guest.get(`${meeting.at}/items/${second}`)).status, 404)
  assert.equal((await guest.get(`${meeting.at}/items/${first}`)).status, 200)
  await coordinator.api.post(`/api/v1${meeting.at}/invitations/withdraw`, {
    invitationId: invitation?.id,
    agendaItemId: first,
  })
  server.setNow(minutes(6))
  assert.equal((await guest.get(meeting.at)).status, 404)
  assert.equal((await guest.get(`${meeting.at}/invitation`)).status, 404)
  const [task] = await admin<{ outcome: string }>(
    "select outcome from app.task where kind = 'answer-invitation' and subject_id = $1",
    [meeting.meetingId],
  )
  assert.equal(task?.outcome, 'withdrawn')
  assert.match((await coordinator.get(meeting.at)).words, /Sacha Wren.*Withdrawn/)
})

test('somebody must be chosen, with a case and a reason; nobody from another area or with a block is invited', async () => {
  const meeting = await prepared(server)
  const coordinator = await server.as('coordinator')
  const empty = await coordinator.post(`${meeting.at}/invitations`, { userId: '', reason: '' })
  assert.match(
    empty.words,
    /There is a problem Select who to invite Select at least one case Enter why they are needed/,
  )
  const far = await coordinator.post(`${meeting.at}/invitations`, {
    userId: USERS.farOfficer.id,
    agendaItemIds: meeting.items,
    reason: 'Knows them',
  })
  assert.equal(far.status, 400)
  assert.match(far.words, /Select who to invite/)
  await admin(
    "insert into app.access_block (area_id, person_id, user_id, kind, reason, starts_at, recorded_at) values ($1, $2, $3, 'conflict-of-interest', 'Related', $4, $4)",
    [AREAS.aldermere.id, meeting.cases[0]?.personId, USERS.psychologist.id, START],
  )
  const blocked = await coordinator.post(`${meeting.at}/invitations`, {
    userId: USERS.psychologist.id,
    agendaItemIds: meeting.items,
    reason: 'Assessed them',
  })
  assert.match(blocked.words, /cannot be invited to one of these cases/)
  assert.deepEqual(await admin('select 1 from app.invitation where meeting_id = $1', [meeting.meetingId]), [])
})

test('sight by invitation ends the day after the meeting for somebody who did not come', async () => {
  const meeting = await prepared(server)
  await invited(server, meeting, 'housingOfficer', meeting.items)
  onTheDay(server)
  const guest = await server.as('housingOfficer')
  assert.equal((await guest.get(meeting.at)).status, 200)
  server.setNow('2026-12-05T14:31:00Z')
  assert.equal((await guest.get(meeting.at)).status, 404)
})
