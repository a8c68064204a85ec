import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asActor } from '#platform/db/actor.ts'
import { type TestServer, testServer } from '#testing/server.ts'
import { aCase, aMeeting } from '#testing/stages.ts'
import { USERS, type UserKey } from '#testing/world.ts'
import { listActionsForReview } from './index.ts'
import { aProposedAction } from './plans.fixture.ts'

const server = await testServer()
const stage = { database: server.database }

async function accepted(to: UserKey, id: string): Promise<void> {
  await (await server.as(to)).post(`/actions/${id}/accept`, { version: '1' }, { from: `/actions/${id}` })
}

test('RM-05 open, overdue and completed actions are put before the next review, for the case manager and the co-ordinator', async () => {
  const staged = await aCase(stage)
  const late = await aProposedAction(server, staged, {
    to: 'housingOfficer',
    what: 'Late thing',
    dueOn: '2026-11-25',
  })
  await aProposedAction(server, staged, { to: 'nurse', what: 'Open thing', dueOn: '2026-12-24' })
  const done = await aProposedAction(server, staged, { to: 'nurse', what: 'Done thing' })
  const refused = await aProposedAction(server, staged, { to: 'socialWorker', what: 'Refused thing' })
  await accepted('housingOfficer', late)
  await accepted('nurse', done)
  await (await server.as('nurse')).post(`/actions/${done}/done`, {
    version: '2',
    result: 'Seen',
    evidence: 'Record',
  })
  await (await server.as('socialWorker')).post(`/actions/${refused}/refuse`, {
    version: '1',
    reason: 'Not ours',
  })
  server.setNow('2026-11-30T09:00:00Z')
  for (const user of ['offenderManager', 'coordinator'] as const) {
    const page = await (await server.as(user)).get(`/cases/${staged.caseId}/actions`)
    assert.match(
      page.words,
      /Overdue \(1\).*Late thing.*5 days overdue.*Open \(1\).*Open thing.*in 24 days.*Done \(1\).*Done thing.*Refused or closed \(1\).*Refused thing/,
    )
    assert.match(page.words, /not been reviewed at a meeting yet/)
  }
  const overdue = await (await server.as('coordinator')).get('/actions?whose=all&state=overdue')
  assert.match(overdue.words, /1 action.*Late thing/)
  server.setNow('2026-11-24T09:00:00Z')
})

test('RM-05 after a review only what has been completed since is put before the next one', async () => {
  const staged = await aCase(stage)
  const before = await aProposedAction(server, staged, { to: 'nurse', what: 'Done before' })
  await accepted('nurse', before)
  await (await server.as('nurse')).post(`/actions/${before}/done`, {
    version: '2',
    result: 'Seen',
    evidence: 'Record',
  })
  server.setNow('2026-11-24T11:00:00Z')
  await reviewed(server, staged)
  server.setNow('2026-11-25T09:00:00Z')
  const since = await aProposedAction(server, staged, { to: 'nurse', what: 'Done since' })
  await accepted('nurse', since)
  await (await server.as('nurse')).post(`/actions/${since}/done`, {
    version: '2',
    result: 'Seen',
    evidence: 'Record',
  })
  const heard = await asActor(
    server.database.connection.db,
    { userId: USERS.offenderManager.id, now: server.now() },
    (tx) => listActionsForReview(tx, staged.caseId),
  )
  assert.deepEqual(
    heard.completed.map(({ what }) => what),
    ['Done since'],
  )
  const page = await (await server.as('offenderManager')).get(`/cases/${staged.caseId}/actions`)
  assert.match(
    page.words,
    /Next review: 24 February 2027.*Last review: 24 November 2026 at 11am.*Done since the last review \(1\) .*Done since/,
  )
  const api = (
    await (await server.as('offenderManager')).api.get(`/api/v1/cases/${staged.caseId}/actions`)
  ).json() as { nextReviewOn: string; completed: unknown[] }
  assert.deepEqual([api.nextReviewOn, api.completed.length], ['2027-02-24', 1])
  server.setNow('2026-11-24T09:00:00Z')
})

/** A review that a meeting has held: its minute approved and its date set. */
async function reviewed(
  { database, now }: TestServer,
  staged: { caseId: string; personId: string },
): Promise<void> {
  await database.admin(
    `with m as (
       insert into app.meeting (id, area_id, reference, level, starts_at, place, convened_by, convened_at)
       select gen_random_uuid(), c.area_id, 'MTG-' || c.reference, 2, $2, 'Room', c.opened_by, $2 from app.case_file c where c.id = $1 returning id, area_id),
     i as (
       insert into app.agenda_item (id, area_id, meeting_id, case_id, person_id, position, level, purpose)
       select gen_random_uuid(), m.area_id, m.id, $1, $3, 1, 2, 'review' from m returning id, area_id),
     d as (
       insert into app.minute (id, area_id, agenda_item_id, case_id, person_id, kind, written_by, written_at)
       select gen_random_uuid(), i.area_id, i.id, $1, $3, 'review', $4, $2 from i returning id, area_id)
     insert into app.review (id, area_id, case_id, person_id, level, due_on, reasons, factors, minute_id, set_by, set_at)
     select gen_random_uuid(), d.area_id, $1, $3, 2, '2027-02-24', 'Steady', '{"risk":"","monitoring":"","interventions":"","co-operation":""}', d.id, $4, $2 from d`,
    [staged.caseId, now(), staged.personId, USERS.coordinator.id],
  )
}

test('RM-05 the list says how many, filters and turns pages, and counts only what is in sight', async () => {
  const staged = await aCase(stage)
  for (let n = 0; n < 27; n++)
    await aProposedAction(server, staged, { to: 'socialWorker', what: `Visit ${n}`, dueOn: '2027-01-04' })
  const worker = await server.as('socialWorker')
  const first = await worker.get('/actions?state=proposed')
  assert.match(first.words, /27 actions/)
  assert.equal(first.page.querySelectorAll('tbody tr').length, 25)
  const next = first.page.querySelector('.govuk-pagination__next a')?.getAttribute('href') ?? ''
  assert.equal((await worker.get(next)).page.querySelectorAll('tbody tr').length, 2)
  const none = await (await server.as('chiefInspector')).get('/actions')
  assert.match(none.words, /0 actions You have no open action/)
  assert.match(
    (await (await server.as('chiefInspector')).get('/actions?whose=all&state=any')).words,
    /0 actions/,
  )
  const api = (await worker.api.get('/api/v1/actions?state=proposed&page=2')).json() as {
    total: number
    actions: { familyName: string }[]
  }
  assert.deepEqual([api.total, api.actions.length, api.actions[0]?.familyName], [27, 2, staged.familyName])
})

test('RM-05 neither another area nor an agency colleague without sight finds the actions of a case', async () => {
  const staged = await aCase(stage)
  await aProposedAction(server, staged, { to: 'offenderManager', what: 'Private thing' })
  for (const user of ['farCoordinator', 'farOfficer', 'chair', 'housingOfficer'] as const) {
    const visitor = await server.as(user)
    assert.equal((await visitor.get(`/cases/${staged.caseId}/actions`)).status, 404, user)
    assert.doesNotMatch((await visitor.get('/actions?whose=all&state=any')).words, /Private thing/, user)
    assert.equal((await visitor.api.get(`/api/v1/cases/${staged.caseId}/actions`)).status, 404, user)
  }
})

test('RM-05 whoever runs the next meeting hears of every action of the case', async () => {
  const staged = await aCase(stage)
  await aProposedAction(server, staged, { to: 'housingOfficer', what: 'For the meeting' })
  await aMeeting(stage, { cases: [staged] })
  const heard = await asActor(
    server.database.connection.db,
    { userId: USERS.minuteTaker.id, now: server.now() },
    (tx) => listActionsForReview(tx, staged.caseId),
  )
  assert.deepEqual(
    heard.open.map(({ what }) => what),
    ['For the meeting'],
  )
})
