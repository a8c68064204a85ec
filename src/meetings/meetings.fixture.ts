import assert from 'node:assert/strict'
import { asActor, type Tx } from '#platform/db/actor.ts'
import type { Answer, TestServer } from '#testing/server.ts'
import { aCase, type StagedCase } from '#testing/stages.ts'
import { AREAS, USERS, type UserKey } from '#testing/world.ts'

/** Ten days after the tests begin, in the afternoon in London. */
export const MEETING = {
  day: '4',
  month: '12',
  year: '2026',
  startsAt: new Date('2026-12-04T14:30:00Z'),
} as const

const fields = {
  areaId: AREAS.aldermere.id,
  level: '2',
  urgent: 'no',
  'date-day': MEETING.day,
  'date-month': MEETING.month,
  'date-year': MEETING.year,
  time: '2:30pm',
  place: 'Room 2, Aldermere House',
  chairId: USERS.chair.id,
  minuteTakerId: USERS.minuteTaker.id,
}

/** Convenes a meeting through its page, and returns its id. */
export async function convened(
  server: TestServer,
  given: Partial<Record<keyof typeof fields | 'urgentReason', string>> = {},
): Promise<string> {
  const coordinator = await server.as('coordinator')
  return idOf(await coordinator.post('/meetings/new', { ...fields, ...given }))
}

/** The form that convenes, with some answers changed. */
export const conveneFields = (given: Record<string, string>) => ({ ...fields, ...given })

/** The id at the end of the address that an act leads to. */
export function idOf(answer: Answer): string {
  assert.equal(answer.status, 303, answer.words)
  const id = answer.location?.split('/').at(2)
  assert.ok(id)
  return id
}

type Row = { id: string; version: number; position: number }

/** The items of a meeting by case, past every wall. */
export async function itemsOf(server: TestServer, meetingId: string): Promise<Map<string, string>> {
  const rows = await server.database.admin<Row & { case_id: string }>(
    'select id, case_id from app.agenda_item where meeting_id = $1',
    [meetingId],
  )
  return new Map(rows.map((row) => [row.case_id, row.id]))
}

export async function versionOf(server: TestServer, meetingId: string): Promise<string> {
  const [row] = await server.database.admin<Row>('select version from app.meeting where id = $1', [meetingId])
  return String(row?.version)
}

export type Prepared = { meetingId: string; cases: StagedCase[]; items: string[]; at: string }

/** A meeting with these many cases placed through its pages. */
export async function prepared(
  server: TestServer,
  options: { cases?: number; level?: '2' | '3' } = {},
): Promise<Prepared> {
  const cases: StagedCase[] = []
  for (let n = 0; n < (options.cases ?? 1); n += 1)
    cases.push(await aCase({ database: server.database, now: server.now() }))
  const meetingId = await convened(server, { level: options.level ?? '2' })
  const coordinator = await server.as('coordinator')
  const requests = cases.map((each) => each.requestId ?? '')
  const placed = await coordinator.post(`/meetings/${meetingId}/agenda`, {
    requests,
    version: await versionOf(server, meetingId),
  })
  assert.equal(placed.status, 303, placed.words)
  const byCase = await itemsOf(server, meetingId)
  return {
    meetingId,
    cases,
    items: cases.map((each) => byCase.get(each.caseId) ?? ''),
    at: `/meetings/${meetingId}`,
  }
}

/** Invites somebody to some cases of a meeting. */
export async function invited(
  server: TestServer,
  meeting: Prepared,
  user: UserKey,
  items: readonly string[],
): Promise<void> {
  const coordinator = await server.as('coordinator')
  const answer = await coordinator.post(`${meeting.at}/invitations`, {
    userId: USERS[user].id,
    agendaItemIds: items,
    role: '',
    reason: `Holds information (${user})`,
  })
  assert.equal(answer.status, 303, answer.words)
}

/** Moves the clock to the start of the meeting. */
export const onTheDay = (server: TestServer) => server.setNow(MEETING.startsAt)

/** These people sign for themselves. */
export async function signedBy(
  server: TestServer,
  meeting: Prepared,
  users: readonly UserKey[],
): Promise<void> {
  for (const user of users) {
    const visitor = await server.as(user)
    const answer = await visitor.post(`${meeting.at}/check-in`, { declared: 'yes' })
    assert.equal(answer.status, 303, answer.words)
  }
}

/** The chair shows the fact sheet. */
export async function factSheetShown(server: TestServer, meeting: Prepared): Promise<void> {
  const chair = await server.as('chair')
  const answer = await chair.post(`${meeting.at}/fact-sheet`, {}, { from: `${meeting.at}/run` })
  assert.equal(answer.status, 303, answer.words)
}

/** The chair acts on a case from the page of the room. */
export async function actOn(
  server: TestServer,
  meeting: Prepared,
  path: string,
  fields: Record<string, string> = {},
  user: UserKey = 'chair',
): Promise<Answer> {
  const visitor = await server.as(user)
  return visitor.post(`${meeting.at}/${path}`, fields, { from: `${meeting.at}/run` })
}

/** A moment so many minutes after the meeting began. */
export const after = (minutes: number) => new Date(MEETING.startsAt.getTime() + minutes * 60_000)

/** A meeting on its day with two cases: housing is invited to the first only, the nurse to both. */
export async function onDay(server: TestServer): Promise<Prepared & { first: string; second: string }> {
  const meeting = await prepared(server, { cases: 2 })
  const [first = '', second = ''] = meeting.items
  await invited(server, meeting, 'housingOfficer', [first])
  await invited(server, meeting, 'nurse', [first, second])
  onTheDay(server)
  return { ...meeting, first, second }
}

/** Writes to the database as this user without any page: what a broken or forged handler could do. */
export const forging =
  (server: TestServer) =>
  <T>(user: UserKey, work: (tx: Tx) => Promise<T>): Promise<T> =>
    asActor(server.database.connection.db, { userId: USERS[user].id, now: server.now() }, work)
