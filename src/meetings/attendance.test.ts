import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { EditConflict } from '#platform/http/errors.ts'
import { testServer } from '#testing/server.ts'
import { AGENCIES, AREAS, START, USERS, type UserKey } from '#testing/world.ts'
import {
  actOn,
  after,
  factSheetShown,
  forging,
  invited,
  onDay,
  onTheDay,
  signedBy,
} from './meetings.fixture.ts'
import { addAttendance } from './queries/attendance.ts'

const server = await testServer()
const { admin } = server.database
const forge = forging(server)

beforeEach(() => server.setNow(START))

test('MT-45 the record holds name, agency, role, reason, signature with time, the cases each was present for, comings and goings, and apologies', async () => {
  const meeting = await onDay(server)
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
  const nerys =
    /Nerys Calloway(?:(?!Nerys).)* Came 2:30pm Left 2:35pm Came 2:39pm/.exec(record.words)?.[0] ?? ''
  assert.ok(nerys.includes(`${one}, 2:30pm to 2:50pm`), nerys)
  assert.ok(nerys.includes(`${two}, 2:50pm to 3pm`), nerys)
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
  const meeting = await onDay(server)
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
  const meeting = await onDay(server)
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
  const meeting = await onDay(server)
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

test('two people record the same person at the same time: one is told, and there is one record', async () => {
  const meeting = await onDay(server)
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
