import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import type { ShippedKey } from '#rules/profiles/shipped.ts'
import { underProfile } from '#testing/profiles.ts'
import { testServer } from '#testing/server.ts'
import { aCase, aMeeting } from '#testing/stages.ts'
import { AREAS, START, USERS } from '#testing/world.ts'
import { forging } from './meetings.fixture.ts'

const server = await testServer()
const { admin } = server.database
const forge = forging(server)

beforeEach(() => server.setNow(START))

/** A meeting of Brackenshire under this profile, with one case and one person invited to it. */
async function elsewhere(key: ShippedKey) {
  const stage = { database: server.database }
  await underProfile(server.database, AREAS.brackenshire.id, key)
  const about = await aCase(stage, { by: 'farOfficer', confirmedBy: 'farCoordinator' })
  const officers = { convener: 'farCoordinator', chair: 'farChair', minuteTaker: 'farCoordinator' } as const
  const { meetingId, items } = await aMeeting(stage, { cases: [about], invite: ['farOfficer'], ...officers })
  const chair = await server.as('farChair')
  const act = (path: string, fields: Record<string, string> = {}) =>
    chair.post(`/meetings/${meetingId}/${path}`, fields, { from: `/meetings/${meetingId}/run` })
  const item = items[0]?.agendaItemId ?? ''
  const present = async () =>
    (
      await admin<{ user_id: string }>(
        'select a.user_id from app.attendance_item p join app.attendance a on a.id = p.attendance_id where p.agenda_item_id = $1',
        [item],
      )
    ).map(({ user_id }) => user_id)
  return { meetingId, item, chair, act, present }
}

test('MT-29, MT-30, AP-19 off: elsewhere no fact sheet, undertaking or protocol is asked: a meeting starts, discussion opens and those who are there count as attending without signing', async () => {
  const { meetingId, item, chair, act, present } = await elsewhere('national')
  await admin('delete from app.protocol_confirmation where user_id = $1', [USERS.farOfficer.id])
  const page = await chair.get(`/meetings/${meetingId}/run`)
  assert.match(page.words, /until the meeting has been started.* Start the meeting/)
  assert.doesNotMatch(page.words, /fact sheet/i)
  assert.equal((await act('fact-sheet')).status, 404)
  await act('attendance', { userId: USERS.farOfficer.id, status: 'present' })
  assert.match((await act(`items/${item}/open`)).words, /until the meeting has been started/)
  await assert.rejects(
    forge('farChair', (tx) =>
      tx.updateTable('agenda_item').set({ opened_at: server.now() }).where('id', '=', item).execute(),
    ),
    /has not begun/,
  )
  assert.equal((await act('start')).status, 303)
  assert.equal((await act(`items/${item}/open`)).status, 303)
  assert.deepEqual(await present(), [USERS.farOfficer.id])
  const officer = await server.as('farOfficer')
  const form = await officer.get(`/meetings/${meetingId}/check-in`)
  assert.match(form.words, /I am attending this meeting/)
  assert.doesNotMatch(form.words, /fact sheet|undertaking|protocol/i)
  assert.match(
    (await officer.post(`/meetings/${meetingId}/check-in`, {})).words,
    /Tick the box before you sign/,
  )
  assert.equal((await officer.post(`/meetings/${meetingId}/check-in`, { declared: 'yes' })).status, 303)
  const [row] = await admin(
    'select signed_text, fact_sheet_read_at from app.attendance where meeting_id = $1 and user_id = $2',
    [meetingId, USERS.farOfficer.id],
  )
  assert.deepEqual(row, {
    signed_text: 'Declaration\nI am attending this meeting.',
    fact_sheet_read_at: null,
  })
})

test('MT-30 on: in Durham discussion opens without a fact sheet, and only whoever has signed the undertaking counts as attending', async () => {
  const { meetingId, item, act, present } = await elsewhere('durham')
  const officer = await server.as('farOfficer')
  assert.match(
    (await officer.get(`/meetings/${meetingId}/check-in`)).words,
    /Confidentiality undertaking .*I sign the attendance form and the confidentiality undertaking/,
  )
  await act('attendance', { userId: USERS.farOfficer.id, status: 'present' })
  await (await server.as('farChair')).post(`/meetings/${meetingId}/check-in`, { declared: 'yes' })
  await act('start')
  assert.equal((await act(`items/${item}/open`)).status, 303)
  assert.deepEqual(await present(), [USERS.farChair.id])
  const counted = forge('farChair', async (tx) => {
    const { id } = await tx
      .selectFrom('attendance')
      .select('id')
      .where('user_id', '=', USERS.farOfficer.id)
      .where('meeting_id', '=', meetingId)
      .executeTakeFirstOrThrow()
    const row = { attendance_id: id, agenda_item_id: item, area_id: AREAS.brackenshire.id }
    await tx
      .insertInto('attendance_item')
      .values({ ...row, present_from: server.now() })
      .execute()
  })
  await assert.rejects(counted, /Only somebody present who has signed counts as attending/)
})
