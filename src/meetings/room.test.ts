import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { beforeEach, test } from 'node:test'
import { asActor } from '#platform/db/actor.ts'
import { EditConflict } from '#platform/http/errors.ts'
import { testServer } from '#testing/server.ts'
import { aCase, aMeeting } from '#testing/stages.ts'
import { AGENCIES, AREAS, START, USERS, type UserKey } from '#testing/world.ts'
import {
  actOn,
  factSheetShown,
  invited,
  MEETING,
  onTheDay,
  type Prepared,
  prepared,
  signedBy,
} from './meetings.fixture.ts'
import { addAttendance } from './queries/attendance.ts'

const server = await testServer()
const { admin } = server.database
const after = (minutes: number) => new Date(MEETING.startsAt.getTime() + minutes * 60_000)

beforeEach(() => server.setNow(START))

/** A meeting on its day with two cases: housing is invited to the first only, the nurse to both. */
async function onDay(): Promise<Prepared & { first: string; second: string }> {
  const meeting = await prepared(server, { cases: 2 })
  const [first = '', second = ''] = meeting.items
  await invited(server, meeting, 'housingOfficer', [first])
  await invited(server, meeting, 'nurse', [first, second])
  onTheDay(server)
  return { ...meeting, first, second }
}

const openedAt = async (item: string) =>
  (await admin<{ opened_at: Date | null }>('select opened_at from app.agenda_item where id = $1', [item]))[0]
    ?.opened_at

const forge = <T>(user: UserKey, work: Parameters<typeof asActor<T>>[2]) =>
  asActor(server.database.connection.db, { userId: USERS[user].id, now: server.now() }, work)

test('MT-29 nothing opens until everyone present has confirmed', async () => {
  const meeting = await onDay()
  const unshown = await actOn(server, meeting, `items/${meeting.first}/open`)
  assert.equal(unshown.status, 422)
  assert.match(unshown.words, /until the chair has shown the fact sheet/)
  await factSheetShown(server, meeting)
  assert.match(
    (await actOn(server, meeting, `items/${meeting.first}/open`)).words,
    /while nobody is recorded as present/,
  )
  await signedBy(server, meeting, ['chair', 'nurse'])
  await actOn(server, meeting, 'attendance', { userId: USERS.housingOfficer.id, status: 'present' })
  const waiting = await actOn(server, meeting, `items/${meeting.first}/open`)
  assert.equal(waiting.status, 422)
  assert.match(waiting.words, /until Hollis Brand has signed. Thames Valley MAPPA protocol .*§3\.92/)
  const byProgram = await (await server.as('chair')).api.post(
    `/api/v1${meeting.at}/items/${meeting.first}/open`,
    {},
  )
  assert.equal(byProgram.status, 422)
  assert.deepEqual((byProgram.json() as { because: string }).because, 'waiting-to-sign')
  assert.equal(await openedAt(meeting.first), null)
  await signedBy(server, meeting, ['housingOfficer'])
  assert.equal((await actOn(server, meeting, `items/${meeting.first}/open`)).status, 303)
  assert.deepEqual(await openedAt(meeting.first), server.now())
  const refused = await admin<{ event: string; outcome: string }>(
    "select event, outcome from app.audit_event where event in ('discussion.opened', 'meeting-act.refused') and $1 = any (subject_ids) order by 1, 2",
    [meeting.first],
  )
  assert.deepEqual(
    refused.map(({ event, outcome }) => `${event} ${outcome}`),
    [
      'discussion.opened done',
      'discussion.opened refused',
      'discussion.opened refused',
      'discussion.opened refused',
      'meeting-act.refused done',
    ],
  )
})

test('MT-29 the database keeps the gate against a forged handler, whoever forges', async () => {
  const meeting = await onDay()
  const open = (user: UserKey) =>
    forge(user, (tx) =>
      tx
        .updateTable('agenda_item')
        .set({ opened_at: server.now(), opened_by: USERS[user].id })
        .where('id', '=', meeting.first)
        .executeTakeFirst(),
    )
  await assert.rejects(open('chair'), /fact sheet has not been shown/)
  await factSheetShown(server, meeting)
  await signedBy(server, meeting, ['chair'])
  await actOn(server, meeting, 'attendance', { userId: USERS.nurse.id, status: 'present' })
  await assert.rejects(open('chair'), /Somebody present has not signed/)
  await assert.rejects(open('coordinator'), /Somebody present has not signed/)
  assert.equal((await open('nurse'))?.numUpdatedRows, 0n)
  assert.equal(await openedAt(meeting.first), null)
})

test('MT-29 a signature is personal and stands: nobody signs for another, and nobody takes a signature back', async () => {
  const meeting = await onDay()
  await factSheetShown(server, meeting)
  await actOn(server, meeting, 'attendance', { userId: USERS.nurse.id, status: 'present' })
  const sign = (user: UserKey) =>
    forge(user, (tx) =>
      tx
        .updateTable('attendance')
        .set({ signed_at: server.now(), signed_text: 'Forged', fact_sheet_read_at: server.now() })
        .where('user_id', '=', USERS.nurse.id)
        .where('meeting_id', '=', meeting.meetingId)
        .execute(),
    )
  for (const user of ['chair', 'minuteTaker', 'coordinator'] as const)
    await assert.rejects(sign(user), /Only the person present signs/)
  await signedBy(server, meeting, ['nurse'])
  const unsign = forge('chair', (tx) =>
    tx
      .updateTable('attendance')
      .set({ signed_at: null, signed_text: null })
      .where('user_id', '=', USERS.nurse.id)
      .where('meeting_id', '=', meeting.meetingId)
      .execute(),
  )
  await assert.rejects(unsign, /A signature stands/)
  const page = await (await server.as('chair')).get(`${meeting.at}/run`)
  assert.equal(page.page.querySelectorAll('form[action$="/check-in"]').length, 0)
})

test('MT-29 signing needs the declaration, and signing twice changes nothing', async () => {
  const meeting = await onDay()
  const nurse = await server.as('nurse')
  const page = await nurse.get(`${meeting.at}/check-in`)
  assert.match(
    page.words,
    /Information sharing fact sheet .* Share only where there is a pressing public need/,
  )
  assert.match(
    page.words,
    /I have read and understood the information sharing fact sheet, and I am able to comply with it/,
  )
  assert.ok(!page.words.includes('Confidentiality undertaking'))
  const bare = await nurse.post(`${meeting.at}/check-in`, {})
  assert.equal(bare.status, 400)
  assert.match(bare.words, /There is a problem Confirm that you have read, understood and are able to comply/)
  await signedBy(server, meeting, ['nurse'])
  server.setNow(after(10))
  assert.equal((await nurse.api.post(`/api/v1${meeting.at}/check-in`, { declared: true })).status, 200)
  const rows = await admin<{ signed_at: Date; signed_text: string; reason: string }>(
    'select signed_at, signed_text, invitation_reason as reason from app.attendance where meeting_id = $1',
    [meeting.meetingId],
  )
  assert.equal(rows.length, 1)
  assert.deepEqual(rows[0]?.signed_at, MEETING.startsAt)
  assert.match(rows[0]?.signed_text ?? '', /pressing public need[\s\S]*able to comply/)
  assert.match((await nurse.get(`${meeting.at}/check-in`)).words, /You are checked in You signed at 2:30pm/)
})

test('MT-30 where the area says so, one signature is also the confidentiality undertaking, and both texts stand on the form and in the record', async () => {
  const staged = await aCase(
    { database: server.database },
    { by: 'farOfficer', confirmedBy: 'farCoordinator' },
  )
  const startsAt = new Date(START.getTime() + 3_600_000)
  const meeting = await aMeeting(
    { database: server.database },
    {
      cases: [staged],
      invite: ['farOfficer'],
      convener: 'farCoordinator',
      chair: 'farChair',
      minuteTaker: 'farCoordinator',
      startsAt,
    },
  )
  const guest = await server.as('farOfficer')
  const page = await guest.get(`/meetings/${meeting.meetingId}/check-in`)
  assert.match(
    page.words,
    /Confidentiality undertaking Your signature below is also your signature to this undertaking/,
  )
  assert.match(page.words, /I do not copy or disclose the minutes without the permission of the chair/)
  assert.match(page.words, /Durham MAPPA leaflet/)
  assert.match(page.words, /I have read and understood the information sharing fact sheet/)
  assert.equal((await guest.post(`/meetings/${meeting.meetingId}/check-in`, { declared: 'yes' })).status, 303)
  const [row] = await admin<{ signed_text: string }>(
    'select signed_text from app.attendance where meeting_id = $1',
    [meeting.meetingId],
  )
  assert.match(
    row?.signed_text ?? '',
    /able to comply[\s\S]*Confidentiality undertaking[\s\S]*without the permission of the chair/,
  )
})

test('MT-30 nobody counts as attending without signing: the database refuses to record them as present for a case', async () => {
  const meeting = await onDay()
  await factSheetShown(server, meeting)
  await signedBy(server, meeting, ['chair', 'housingOfficer'])
  await actOn(server, meeting, `items/${meeting.first}/open`)
  await actOn(server, meeting, 'attendance', { userId: USERS.nurse.id, status: 'present' })
  const attend = (user: UserKey, item: string) =>
    forge('chair', async (tx) => {
      const { id } = await tx
        .selectFrom('attendance')
        .select('id')
        .where('user_id', '=', USERS[user].id)
        .where('meeting_id', '=', meeting.meetingId)
        .executeTakeFirstOrThrow()
      await tx
        .insertInto('attendance_item')
        .values({
          attendance_id: id,
          agenda_item_id: item,
          area_id: AREAS.aldermere.id,
          present_from: server.now(),
        })
        .execute()
    })
  await assert.rejects(
    attend('nurse', meeting.first),
    /Only somebody present who has signed counts as attending/,
  )
  await actOn(server, meeting, `items/${meeting.first}/outcome`, { outcome: 'decided' })
  await actOn(server, meeting, `items/${meeting.first}/people`, {})
  await signedBy(server, meeting, ['nurse'])
  await actOn(server, meeting, `items/${meeting.second}/open`)
  await assert.rejects(attend('housingOfficer', meeting.second), /not called to/)
})

test('AP-19 somebody who has not confirmed the protocol cannot join: the page says so and leads there, and the database refuses besides', async () => {
  const meeting = await onDay()
  await factSheetShown(server, meeting)
  await admin(
    'update app.invitation set user_id = $1, agency_id = (select agency_id from app.user_account where id = $1) where meeting_id = $2 and user_id = $3',
    [USERS.newcomer.id, meeting.meetingId, USERS.nurse.id],
  )
  await admin(
    "update app.access_grant set user_id = $1 where kind = 'invited' and user_id = $2 and agenda_item_id = any ($3)",
    [USERS.newcomer.id, USERS.nurse.id, meeting.items],
  )
  const newcomer = await server.as('newcomer')
  const page = await newcomer.get(`${meeting.at}/check-in`)
  assert.match(
    page.words,
    /You cannot join until you have confirmed that your agency complies with the protocol.*§3\.4, §3\.91/,
  )
  assert.equal(page.page.querySelector('a[href="/protocol"]')?.text.trim(), 'Confirm the protocol')
  assert.equal(page.page.querySelector('input[name=declared]'), null)
  const forged = await newcomer.api.post(`/api/v1${meeting.at}/check-in`, { declared: true })
  assert.equal(forged.status, 422)
  await actOn(server, meeting, 'attendance', { userId: USERS.newcomer.id, status: 'present' })
  const sign = forge('newcomer', (tx) =>
    tx
      .updateTable('attendance')
      .set({ signed_at: server.now(), signed_text: 'x' })
      .where('user_id', '=', USERS.newcomer.id)
      .execute(),
  )
  await assert.rejects(sign, /before confirming the protocol/)
  await admin(
    'insert into app.protocol_confirmation (area_id, user_id, agency_id, protocol, confirmed_at) select $1, id, agency_id, $3, $4 from app.user_account where id = $2',
    [
      AREAS.aldermere.id,
      USERS.newcomer.id,
      AREAS.aldermere.profile.protocolConfirmation.value.protocol,
      server.now(),
    ],
  )
  await signedBy(server, meeting, ['newcomer'])
})

test('MT-45 the record holds name, agency, role, reason, signature with time, the cases each was present for, comings and goings, and apologies', async () => {
  const meeting = await onDay()
  const social = await server.as('socialWorker')
  server.setNow(START)
  await invited(server, meeting, 'socialWorker', [meeting.second])
  await social.post(`${meeting.at}/invitation`, { response: 'apologies', reason: 'On leave' })
  onTheDay(server)
  await factSheetShown(server, meeting)
  await signedBy(server, meeting, ['chair', 'minuteTaker', 'housingOfficer', 'nurse'])
  await actOn(server, meeting, `items/${meeting.first}/open`)
  server.setNow(after(5))
  await actOn(server, meeting, 'attendance', { userId: USERS.nurse.id, status: 'left' })
  server.setNow(after(9))
  await actOn(server, meeting, 'attendance', { userId: USERS.nurse.id, status: 'present' })
  server.setNow(after(20))
  assert.equal(
    (await actOn(server, meeting, `items/${meeting.first}/outcome`, { outcome: 'decided' })).status,
    303,
  )
  await actOn(server, meeting, `items/${meeting.second}/open`)
  server.setNow(after(30))
  await actOn(server, meeting, `items/${meeting.second}/outcome`, { outcome: 'decided' })
  assert.equal((await actOn(server, meeting, 'end')).status, 303)
  const record = await (await server.as('minuteTaker')).get(meeting.at)
  const [one, two] = meeting.cases.map((each) => each.familyName)
  assert.match(
    record.words,
    new RegExp(
      `Hollis Brand Aldermere Council Housing Placing housing officer Invited for 1 case 4 December 2026 at 2:30pm \\w+ ${one}, 2:30pm to 2:50pm Came 2:30pm`,
    ),
  )
  assert.match(
    record.words,
    new RegExp(
      `Nerys Calloway .*${one}, 2:30pm to 2:50pm \\w+ ${two}, 2:50pm to 3pm Came 2:30pm Left 2:35pm Came 2:39pm`,
    ),
  )
  assert.match(
    record.words,
    /Petra Holloway Aldermere Probation Service Senior probation officer Chairs this meeting/,
  )
  assert.match(
    record.words,
    /Sacha Wren Aldermere Children's Services Social worker Invited for 1 case Not signed None Apologies 3pm/,
  )
  const told = (await (await server.as('chair')).api.get(`/api/v1${meeting.at}`)).json() as {
    attendance: { name: string; presentFor: { agendaItemId: string }[] }[]
  }
  assert.deepEqual(
    told.attendance.find((each) => each.name === 'Hollis Brand')?.presentFor.map((each) => each.agendaItemId),
    [meeting.first],
  )
})

test('MT-45 somebody taken out of a case loses sight of it at once, with the reason on record, and may be brought back', async () => {
  const meeting = await onDay()
  await factSheetShown(server, meeting)
  await signedBy(server, meeting, ['chair', 'minuteTaker', 'nurse'])
  await actOn(server, meeting, `items/${meeting.first}/open`)
  server.setNow(after(2))
  const nurse = await server.as('nurse')
  assert.equal((await nurse.get(`${meeting.at}/items/${meeting.first}`)).status, 200)
  const clerk = await server.as('minuteTaker')
  const people = `${meeting.at}/items/${meeting.first}/people`
  const bare = await clerk.post(people, { act: 'out', userId: USERS.nurse.id, reason: '' })
  assert.match(bare.words, /Enter why this person leaves the discussion/)
  assert.equal(
    (await clerk.post(people, { act: 'out', userId: USERS.nurse.id, reason: 'Neighbour of the person' }))
      .status,
    303,
  )
  server.setNow(after(3))
  assert.equal((await nurse.get(`${meeting.at}/items/${meeting.first}`)).status, 404)
  assert.equal((await nurse.get(`${meeting.at}/items/${meeting.second}`)).status, 200)
  assert.match((await clerk.get(meeting.at)).words, /2:30pm to 2:32pm \(Out: Neighbour of the person\)/)
  await actOn(server, meeting, 'attendance', { userId: USERS.nurse.id, status: 'left' })
  await actOn(server, meeting, 'attendance', { userId: USERS.nurse.id, status: 'present' })
  assert.equal((await nurse.get(`${meeting.at}/items/${meeting.first}`)).status, 404)
  assert.equal((await clerk.post(people, { act: 'in', userId: USERS.nurse.id })).status, 303)
  assert.equal((await nurse.get(`${meeting.at}/items/${meeting.first}`)).status, 200)
  const notCalled = await clerk.api.post(`/api/v1${people}`, { act: 'in', userId: USERS.housingOfficer.id })
  assert.equal(notCalled.status, 404)
})

test('somebody who comes during a case signs first and is then brought in; until then the room is told to pause', async () => {
  const meeting = await onDay()
  await factSheetShown(server, meeting)
  await signedBy(server, meeting, ['chair', 'housingOfficer'])
  await actOn(server, meeting, `items/${meeting.first}/open`)
  await actOn(server, meeting, 'attendance', { userId: USERS.nurse.id, status: 'present' })
  const chair = await server.as('chair')
  assert.match(
    (await chair.get(`${meeting.at}/run`)).words,
    /Pause discussion: here and not signed: Nerys Calloway/,
  )
  const early = await chair.post(`${meeting.at}/items/${meeting.first}/people`, {
    act: 'in',
    userId: USERS.nurse.id,
  })
  assert.equal(early.status, 422)
  assert.match(early.words, /not invited to this case, or is not here, or has not signed/)
  await signedBy(server, meeting, ['nurse'])
  assert.match(
    (await chair.get(`${meeting.at}/run`)).words,
    /not recorded as present for the open case: Nerys Calloway/,
  )
  assert.equal(
    (await chair.post(`${meeting.at}/items/${meeting.first}/people`, { act: 'in', userId: USERS.nurse.id }))
      .status,
    303,
  )
})

test('IS-25 in the room as before it, a case is open only to those called to it, and attendance names no case', async () => {
  const meeting = await onDay()
  await factSheetShown(server, meeting)
  await signedBy(server, meeting, ['chair', 'housingOfficer', 'nurse'])
  await actOn(server, meeting, `items/${meeting.first}/open`)
  await actOn(server, meeting, `items/${meeting.first}/outcome`, { outcome: 'decided' })
  await actOn(server, meeting, `items/${meeting.second}/open`)
  const housing = await server.as('housingOfficer')
  assert.equal((await housing.get(`${meeting.at}/items/${meeting.second}`)).status, 404)
  const seen = await housing.get(`${meeting.at}/check-in`)
  assert.match(seen.words, /Who is here 3 people are here .*Nerys Calloway/)
  assert.ok(!seen.text.includes(meeting.cases[1]?.familyName ?? ''))
  const told = (await housing.api.get(`/api/v1${meeting.at}`)).json() as {
    attendance: { name: string; reason: string | null; presentFor: unknown[] }[]
    items: unknown[]
  }
  assert.equal(told.items.length, 1)
  assert.ok(told.attendance.every((each) => each.reason === null && each.presentFor.length === 0))
  for (const path of ['fact-sheet', 'end', `items/${meeting.first}/open`])
    assert.equal((await housing.api.post(`/api/v1${meeting.at}/${path}`, {})).status, 404, path)
  const rows = await forge('housingOfficer', (tx) =>
    tx
      .selectFrom('attendance_item')
      .select('agenda_item_id')
      .where('agenda_item_id', 'in', meeting.items)
      .execute(),
  )
  assert.deepEqual([...new Set(rows.map((row) => row.agenda_item_id))], [meeting.first])
  const stranger = await server.as('farChair')
  for (const path of ['', '/run', '/check-in', `/items/${meeting.first}`])
    assert.equal((await stranger.get(`${meeting.at}${path}`)).status, 404, path)
})

test('every case ends decided, deferred or not discussed; the last two need a reason and wait for another meeting', async () => {
  const meeting = await onDay()
  await factSheetShown(server, meeting)
  await signedBy(server, meeting, ['chair', 'nurse'])
  await actOn(server, meeting, `items/${meeting.first}/open`)
  const second = await actOn(server, meeting, `items/${meeting.second}/open`)
  assert.match(second.words, /Another case is open/)
  const early = await actOn(server, meeting, 'end')
  assert.equal(early.status, 422)
  assert.match(
    early.words,
    new RegExp(`cannot end until these cases have an outcome: .*${meeting.cases[0]?.familyName}`),
  )
  const chair = await server.as('chair')
  const bare = await chair.post(`${meeting.at}/items/${meeting.first}/outcome`, {
    outcome: 'deferred',
    reason: '',
  })
  assert.match(bare.words, /Enter the reason/)
  assert.equal(
    (
      await chair.post(`${meeting.at}/items/${meeting.first}/outcome`, {
        outcome: 'deferred',
        reason: 'The report is not ready',
      })
    ).status,
    303,
  )
  const [again] = await admin<{ reason: string; kind: string; requested_by: string }>(
    "select reason, kind, requested_by from app.agenda_request where case_id = $1 and state = 'open'",
    [meeting.cases[0]?.caseId],
  )
  assert.deepEqual(again, {
    reason: 'Deferred by a meeting: The report is not ready',
    kind: 'new-referral',
    requested_by: USERS.chair.id,
  })
  const undecided = await chair.api.post(`/api/v1${meeting.at}/items/${meeting.second}/outcome`, {
    outcome: 'decided',
  })
  assert.equal(undecided.status, 422)
  assert.equal(
    (
      await chair.post(`${meeting.at}/items/${meeting.second}/outcome`, {
        outcome: 'not-discussed',
        reason: 'Out of time',
      })
    ).status,
    303,
  )
  assert.equal((await actOn(server, meeting, 'end')).status, 303)
  const [row] = await admin<{ state: string }>('select state from app.meeting where id = $1', [
    meeting.meetingId,
  ])
  assert.equal(row?.state, 'ended')
  assert.equal(
    (await actOn(server, meeting, 'attendance', { userId: USERS.nurse.id, status: 'left' })).status,
    404,
  )
  assert.match((await (await server.as('nurse')).get(`${meeting.at}/check-in`)).words, /You are checked in/)
})

test('a level 1 case is passed without discussion and does not wait again (MT-28)', async () => {
  const level1 = await aCase({ database: server.database }, { level: 1 })
  const meeting = await onDay()
  await forge('coordinator', (tx) =>
    tx
      .insertInto('agenda_item')
      .values({
        id: randomUUID(),
        area_id: AREAS.aldermere.id,
        meeting_id: meeting.meetingId,
        case_id: level1.caseId,
        person_id: level1.personId,
        referral_id: level1.referralId,
        position: 9,
        level: 1,
        purpose: 'information',
      })
      .execute(),
  )
  const [item] = await admin<{ id: string }>('select id from app.agenda_item where case_id = $1', [
    level1.caseId,
  ])
  await factSheetShown(server, meeting)
  const coordinator = await server.as('coordinator')
  assert.match(
    (await coordinator.get(`${meeting.at}/run`)).words,
    /no discussion unless an agency here knows more/,
  )
  assert.equal((await actOn(server, meeting, `items/${item?.id}/pass`, {}, 'coordinator')).status, 303)
  assert.deepEqual(
    await admin("select 1 from app.agenda_request where case_id = $1 and state = 'open'", [level1.caseId]),
    [],
  )
  assert.equal((await actOn(server, meeting, `items/${meeting.first}/pass`)).status, 404)
})

test('nobody checks in before the day, after the end, or without a part in the meeting', async () => {
  const meeting = await prepared(server)
  await invited(server, meeting, 'nurse', meeting.items)
  const nurse = await server.as('nurse')
  assert.match(
    (await nurse.get(`${meeting.at}/check-in`)).words,
    /You can check in on the day of the meeting, 4 December 2026/,
  )
  assert.equal((await nurse.api.post(`/api/v1${meeting.at}/check-in`, { declared: true })).status, 422)
  onTheDay(server)
  assert.equal((await (await server.as('housingOfficer')).get(`${meeting.at}/check-in`)).status, 404)
  assert.equal((await (await server.as('offenderManager')).get(`${meeting.at}/check-in`)).status, 404)
  await actOn(server, meeting, 'attendance', { userId: USERS.nurse.id, status: 'present' })
  await actOn(server, meeting, 'attendance', { userId: USERS.nurse.id, status: 'left' })
  assert.match((await nurse.get(`${meeting.at}/check-in`)).words, /recorded as having left/)
})

test('a meeting does not end over a case that whoever ends it may not see', async () => {
  const meeting = await onDay()
  await factSheetShown(server, meeting)
  await signedBy(server, meeting, ['chair'])
  server.setNow(after(1))
  await admin(
    "insert into app.access_block (area_id, person_id, user_id, kind, reason, starts_at, recorded_at) values ($1, $2, $3, 'conflict-of-interest', 'Related', $4, $4)",
    [AREAS.aldermere.id, meeting.cases[1]?.personId, USERS.chair.id, server.now()],
  )
  const chair = await server.as('chair')
  assert.equal((await chair.get(`${meeting.at}/items/${meeting.second}`)).status, 404)
  assert.equal(
    (
      await chair.post(`${meeting.at}/items/${meeting.first}/outcome`, {
        outcome: 'not-discussed',
        reason: 'Out of time',
      })
    ).status,
    303,
  )
  const early = await actOn(server, meeting, 'end')
  assert.equal(early.status, 422)
  assert.match(early.words, /The meeting cannot end yet. Ask the co-ordinator of the area/)
  const closed = await actOn(
    server,
    meeting,
    `items/${meeting.second}/outcome`,
    { outcome: 'not-discussed', reason: 'Out of time' },
    'minuteTaker',
  )
  assert.equal(closed.status, 303)
  assert.equal((await actOn(server, meeting, 'end')).status, 303)
})

test('two people record the same person at the same time: one is told, and there is one record', async () => {
  const meeting = await onDay()
  const arrive = (user: UserKey) =>
    forge(user, (tx) =>
      addAttendance(tx, server.now(), {
        areaId: AREAS.aldermere.id,
        meetingId: meeting.meetingId,
        person: {
          userId: USERS.nurse.id,
          name: USERS.nurse.name,
          agencyId: AGENCIES.health.id,
          role: 'Nurse',
          reason: 'Invited for 2 cases',
        },
        status: 'present',
        signedText: null,
        by: USERS[user].id,
      }),
    )
  await arrive('chair')
  await assert.rejects(arrive('minuteTaker'), EditConflict)
  assert.equal(
    (await admin('select 1 from app.attendance where meeting_id = $1', [meeting.meetingId])).length,
    1,
  )
})
