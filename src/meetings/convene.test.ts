import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { underProfile } from '#testing/profiles.ts'
import { testServer } from '#testing/server.ts'
import { AREAS, START, USERS } from '#testing/world.ts'
import { convened, conveneFields, idOf, MEETING, prepared, versionOf } from './meetings.fixture.ts'

const server = await testServer()
const { admin } = server.database
const LATER = new Date(START.getTime() + 60_000)

beforeEach(() => server.setNow(START))

test('MT-23 on: a meeting is convened with papers due 7 days before, owed by the convener on a clock with its paragraph', async () => {
  const coordinator = await server.as('coordinator')
  const sent = await coordinator.post('/meetings/new', conveneFields({}))
  const shown = await coordinator.follow(sent)
  assert.match(shown.words, /MARMM, 4 December 2026 at 2:30pm Planned/)
  assert.match(shown.words, /Papers due 27 November 2026 Why this date\?/)
  assert.match(shown.words, /Put at least one case on the agenda/)
  const [clock] = await admin<{
    owner_user_id: string
    source: { at: string }
    state: string
    due_on: string
  }>("select owner_user_id, source, state, due_on from app.clock where kind = 'papers' and subject_id = $1", [
    idOf(sent),
  ])
  assert.deepEqual(
    [clock?.owner_user_id, clock?.source.at, clock?.state],
    [USERS.coordinator.id, '§3.81', 'open'],
  )
  const [event] = await admin<{ actor_id: string }>(
    "select actor_id from app.audit_event where event = 'meeting.convened' and outcome = 'done'",
  )
  assert.equal(event?.actor_id, USERS.coordinator.id)
})

test('what is wrong with a meeting is said beside the field and everything typed is kept', async () => {
  const coordinator = await server.as('coordinator')
  const answer = await coordinator.post(
    '/meetings/new',
    conveneFields({
      'date-day': '31',
      'date-month': '2',
      time: '14',
      place: 'Kept Hall',
      chairId: '',
      urgent: 'yes',
    }),
  )
  assert.equal(answer.status, 400)
  assert.match(
    answer.words,
    /There is a problem Date must be a real date Enter the start time.* Select the chair/,
  )
  assert.equal(answer.page.querySelector('#place')?.getAttribute('value'), 'Kept Hall')
  assert.equal(answer.page.querySelector('#date-day')?.getAttribute('value'), '31')
  const past = await coordinator.post('/meetings/new', conveneFields({ 'date-year': '2025' }))
  assert.match(past.words, /must be in the future/)
  const noReason = await coordinator.post('/meetings/new', conveneFields({ urgent: 'yes' }))
  assert.match(noReason.words, /Enter why it cannot wait/)
  const same = await coordinator.post(
    '/meetings/new',
    conveneFields({ chairId: USERS.coordinator.id, minuteTakerId: USERS.coordinator.id }),
  )
  assert.match(same.words, /somebody other than the chair/)
})

test('AP-23 only somebody whose post allows it chairs or takes minutes', async () => {
  const coordinator = await server.as('coordinator')
  const form = await coordinator.get('/meetings/new')
  const offered = form.page.querySelectorAll('#chairId option').map((option) => option.text)
  assert.ok(offered.some((text) => text.includes(USERS.chair.name)))
  assert.ok(!offered.some((text) => text.includes(USERS.housingOfficer.name)))
  const answer = await coordinator.post('/meetings/new', conveneFields({ chairId: USERS.housingOfficer.id }))
  assert.equal(answer.status, 400)
  assert.match(answer.words, /Select the chair/)
})

test('MT-24 on: an urgent meeting stands as convened without papers until they are sent', async () => {
  const meetingId = await convened(server, { urgent: 'yes', urgentReason: 'Release brought forward' })
  const coordinator = await server.as('coordinator')
  const shown = await coordinator.get(`/meetings/${meetingId}`)
  assert.match(shown.words, /Convened without papers/)
  assert.match(shown.words, /Papers due 24 November 2026/)
})

test('two people change the same meeting: the second is told, keeps what they typed, and nothing is overwritten', async () => {
  const meetingId = await convened(server)
  const coordinator = await server.as('coordinator')
  const change = (place: string) => conveneFields({ place, version: '1' })
  const first = await coordinator.post(`/meetings/${meetingId}/change`, change('First Hall'))
  assert.equal(first.status, 303)
  const second = await coordinator.post(`/meetings/${meetingId}/change`, change('Second Hall'))
  assert.equal(second.status, 409)
  assert.match(second.words, /Second Hall/)
  const [row] = await admin<{ place: string; version: number }>(
    'select place, version from app.meeting where id = $1',
    [meetingId],
  )
  assert.deepEqual(row, { place: 'First Hall', version: 2 })
  assert.equal(
    (
      await coordinator.api.post(`/api/v1/meetings/${meetingId}/agenda/move`, {
        agendaItemId: meetingId,
        direction: 'up',
        version: 1,
      })
    ).status,
    404,
  )
})

test('a new date moves the clock for the papers and sight with it, and those invited are told without a name', async () => {
  const meeting = await prepared(server)
  const coordinator = await server.as('coordinator')
  await coordinator.post(`${meeting.at}/invitations`, {
    userId: USERS.housingOfficer.id,
    agendaItemIds: meeting.items,
    reason: 'Provides the tenancy',
  })
  await coordinator.post(
    `${meeting.at}/change`,
    conveneFields({ 'date-day': '18', version: await versionOf(server, meeting.meetingId) }),
  )
  const clocks = await admin<{ state: string; due: string }>(
    "select state, due_on::text as due from app.clock where kind = 'papers' and subject_id = $1 order by opened_at, state desc",
    [meeting.meetingId],
  )
  assert.deepEqual(
    clocks.toSorted((a, b) => a.due.localeCompare(b.due)),
    [
      { state: 'overtaken', due: '2026-11-27' },
      { state: 'open', due: '2026-12-11' },
    ],
  )
  const [grant] = await admin<{ ends_at: Date }>(
    "select ends_at from app.access_grant where kind = 'invited' and agenda_item_id = $1",
    [meeting.items[0]],
  )
  assert.equal(grant?.ends_at.toISOString(), '2026-12-19T14:30:00.000Z')
  const [mail] = await admin<{ subject: string; body: string }>(
    "select subject, body from app.outbox_message where subject like 'A meeting you are invited to%'",
  )
  assert.match(mail?.subject ?? '', /18 December 2026 at 2:30pm/)
  assert.ok(!`${mail?.subject}${mail?.body}`.includes(meeting.cases[0]?.familyName ?? 'none'))
})

test('a cancelled meeting sends its cases back to wait, ends sight, finishes what was owed and tells those invited', async () => {
  const meeting = await prepared(server)
  const coordinator = await server.as('coordinator')
  await coordinator.post(`${meeting.at}/invitations`, {
    userId: USERS.nurse.id,
    agendaItemIds: meeting.items,
    reason: 'Knows the treatment',
  })
  const guest = await server.as('nurse')
  assert.equal((await guest.get(`${meeting.at}/items/${meeting.items[0]}`)).status, 200)
  server.setNow(LATER)
  const cancelled = await coordinator.post(`${meeting.at}/cancel`, {
    reason: 'The building is closed',
    version: await versionOf(server, meeting.meetingId),
  })
  assert.equal(cancelled.status, 303)
  assert.match((await coordinator.get(meeting.at)).words, /The meeting was cancelled: The building is closed/)
  assert.equal((await guest.get(`${meeting.at}/items/${meeting.items[0]}`)).status, 404)
  assert.equal((await guest.get(meeting.at)).status, 404)
  const [request] = await admin<{ reason: string }>(
    "select reason from app.agenda_request where case_id = $1 and state = 'open'",
    [meeting.cases[0]?.caseId],
  )
  assert.match(request?.reason ?? '', /The building is closed/)
  assert.deepEqual(
    await admin(
      "select 1 from app.task where kind = 'answer-invitation' and subject_id = $1 and done_at is null",
      [meeting.meetingId],
    ),
    [],
  )
  assert.equal(
    (
      await admin("select 1 from app.outbox_message where subject like '%cancelled' and to_user_id = $1", [
        USERS.nurse.id,
      ])
    ).length,
    1,
  )
  const chair = await server.as('chair')
  assert.equal((await chair.get(`/people/${meeting.cases[0]?.personId}`)).status, 404)
})

test('IS-25 another area finds no meeting by list, address or interface, and cannot convene here', async () => {
  const meeting = await prepared(server)
  const stranger = await server.as('farCoordinator')
  assert.match((await stranger.get('/meetings')).words, /0 meetings to come/)
  for (const path of [
    '',
    '/agenda',
    '/invitations',
    '/run',
    '/check-in',
    '/invitation',
    '/change',
    '/cancel',
    `/items/${meeting.items[0]}`,
  ]) {
    assert.equal((await stranger.get(`${meeting.at}${path}`)).status, 404, path)
  }
  assert.equal((await stranger.api.get(`/api/v1${meeting.at}`)).status, 404)
  assert.equal((await stranger.api.post(`/api/v1${meeting.at}/papers`, {})).status, 404)
  assert.equal((await stranger.post('/meetings/new', conveneFields({}))).status, 404)
  const made = await stranger.api.post('/api/v1/meetings', { ...conveneFields({}), date: '2026-12-04' })
  assert.equal(made.status, 404)
})

test('the list has a count, a filter, an empty state and a next page, and the interface lists the same', async () => {
  const coordinator = await server.as('coordinator')
  for (let n = 0; n < 21; n += 1) await convened(server, { level: '3', chairId: USERS.chiefInspector.id })
  const all = await coordinator.get('/meetings?level=3')
  assert.match(all.words, /21 meetings to come/)
  assert.match(all.words, /MAPPP, 4 December 2026 at 2:30pm/)
  const next = all.page.querySelector('.govuk-pagination__next a')?.getAttribute('href') ?? ''
  assert.match(next, /level=3.*page=2/)
  assert.equal((await coordinator.get(next)).page.querySelectorAll('tbody tr').length, 1)
  assert.match(
    (await coordinator.get('/meetings?when=past&state=ended')).words,
    /0 past meetings No meeting that you can see matches/,
  )
  assert.match((await coordinator.get('/meetings?when=nonsense&level=x&page=-1')).words, /meetings to come/)
  const listed = (await coordinator.api.get('/api/v1/meetings?level=3')).json() as { total: number }
  assert.equal(listed.total, 21)
})

test('times are typed as people write them and read in London time, summer and winter', async () => {
  const coordinator = await server.as('coordinator')
  const summer = idOf(
    await coordinator.post(
      '/meetings/new',
      conveneFields({ 'date-day': '7', 'date-month': 'July', 'date-year': '2027', time: '9.05' }),
    ),
  )
  const [row] = await admin<{ starts_at: Date }>('select starts_at from app.meeting where id = $1', [summer])
  assert.equal(row?.starts_at.toISOString(), '2027-07-07T08:05:00.000Z')
  assert.match((await coordinator.get(`/meetings/${summer}`)).words, /7 July 2027 at 9:05am/)
  assert.equal(
    (await coordinator.get(`/meetings/${summer}/change`)).page.querySelector('#time')?.getAttribute('value'),
    '09:05',
  )
  assert.equal(MEETING.startsAt.toISOString(), '2026-12-04T14:30:00.000Z')
})

test('MT-23, MT-24 off: elsewhere papers go out when the area has said, urgent or not; until it has said, no date is owed and nothing is flagged', async () => {
  const { id } = AREAS.brackenshire
  const coordinator = await server.as('farCoordinator')
  const convene = async (given: Record<string, string>) => {
    const officers = { chairId: USERS.farChair.id, minuteTakerId: USERS.farCoordinator.id }
    const made = await coordinator.post('/meetings/new', conveneFields({ areaId: id, ...officers, ...given }))
    return { meetingId: idOf(made), words: (await coordinator.follow(made)).words }
  }
  const urgent = { urgent: 'yes', urgentReason: 'Release brought forward' }
  assert.match((await convene({})).words, /Papers due 29 November 2026/)
  const soon = await convene(urgent)
  assert.match(soon.words, /Papers due 29 November 2026/)
  assert.doesNotMatch(soon.words, /Convened without papers/)
  await underProfile(server.database, id, 'national')
  assert.doesNotMatch((await coordinator.get('/meetings/new')).words, /Papers go out|at once/)
  for (const given of [{}, urgent]) {
    const { meetingId, words } = await convene(given)
    assert.doesNotMatch(words, /Papers due|Convened without papers/)
    assert.deepEqual(await admin('select 1 from app.clock where subject_id = $1', [meetingId]), [])
    const changed = await coordinator.post(
      `/meetings/${meetingId}/change`,
      conveneFields({
        chairId: USERS.farChair.id,
        minuteTakerId: USERS.farCoordinator.id,
        'date-day': '11',
        version: '1',
      }),
    )
    assert.equal(changed.status, 303, changed.words)
    assert.deepEqual(await admin('select 1 from app.clock where subject_id = $1', [meetingId]), [])
  }
})
