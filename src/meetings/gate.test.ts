import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { underProfile } from '#testing/profiles.ts'
import { testServer } from '#testing/server.ts'
import { aCase, aMeeting } from '#testing/stages.ts'
import { AREAS, START, USERS, type UserKey } from '#testing/world.ts'
import {
  actOn,
  after,
  factSheetShown,
  forging,
  invited,
  MEETING,
  onDay,
  onTheDay,
  prepared,
  signedBy,
} from './meetings.fixture.ts'

const server = await testServer()
const { admin } = server.database
const forge = forging(server)

beforeEach(() => server.setNow(START))

const openedAt = async (item: string) =>
  (await admin<{ opened_at: Date | null }>('select opened_at from app.agenda_item where id = $1', [item]))[0]
    ?.opened_at

test('MT-29 on: nothing opens until everyone present has confirmed', async () => {
  const meeting = await onDay(server)
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
      'meeting-act.refused refused',
    ],
  )
})

test('MT-29 on: the database keeps the gate against a forged handler, whoever forges', async () => {
  const meeting = await onDay(server)
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

test('MT-29 on: a signature is personal and stands: nobody signs for another, and nobody takes a signature back', async () => {
  const meeting = await onDay(server)
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

test('MT-29 on: signing needs the declaration, and signing twice changes nothing', async () => {
  const meeting = await onDay(server)
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

test('MT-30 on: where the area says so, one signature is also the confidentiality undertaking, and both texts stand on the form and in the record', async () => {
  await underProfile(server.database, AREAS.brackenshire.id, 'durham', { factSheet: { required: true } })
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

test('MT-30 on: nobody counts as attending without signing: the database refuses to record them as present for a case', async () => {
  const meeting = await onDay(server)
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

test('AP-19 on: somebody who has not confirmed the protocol cannot join: the page says so and leads there, and the database refuses besides', async () => {
  const meeting = await onDay(server)
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
