import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testServer } from '#testing/server.ts'
import { aCase } from '#testing/stages.ts'
import { AGENCIES, USERS } from '#testing/world.ts'
import { A_FACT } from '../sharing/items.fixture.ts'

const server = await testServer()
const stage = { database: server.database }

test('a case page shows who it is about, category, level, lead agency and manager, and what has happened', async () => {
  const { caseId, givenName, familyName } = await aCase(stage, { level: 3 })
  const shown = await (await server.as('coordinator')).get(`/cases/${caseId}`)
  assert.equal(shown.status, 200)
  const bar = shown.page.querySelector('.moj-identity-bar')?.structuredText.replace(/\s+/g, ' ') ?? ''
  assert.match(bar, new RegExp(`${givenName} ${familyName}`))
  assert.match(bar, /Level 3 Category 1/)
  assert.match(
    bar,
    /Date of birth: 6 May 1984 .*Lead agency: Aldermere Probation Service .*Case manager: Orla Pennick/,
  )
  assert.match(shown.words, /Chronology .*Referral confirmed The evidence supports the assessment/)
  const [event] = await server.database.admin<{ outcome: string }>(
    "select outcome from app.audit_event where event = 'case.viewed' and actor_id = $1",
    [USERS.coordinator.id],
  )
  assert.equal(event?.outcome, 'done')
})

test('IC-01 a case page shows the four stages, each with the day of its first record, and which comes next', async () => {
  const staged = await aCase(stage)
  const coordinator = await server.as('coordinator')
  const seen = async () => (await coordinator.get(`/cases/${staged.caseId}`)).words
  assert.match(
    await seen(),
    /Stages Identified The case was opened Since 24 November 2026 Information shared An agency supplied information Next Danger of serious harm assessed A grade of risk was confirmed Since 24 November 2026 Managed through a plan An action was accepted by its owner Not yet/,
  )
  const officer = await server.as('offenderManager')
  const supplied = await officer.post(`/items/new?case=${staged.caseId}&kind=fact`, A_FACT)
  assert.equal(supplied.status, 303, supplied.words)
  assert.match(await seen(), /supplied information Since 24 November 2026 .*by its owner Next/)
})

test('IS-25 a direct link gives no access: another area and an agency without a grant find nothing, on every page and by the interface', async () => {
  const { caseId, familyName } = await aCase(stage)
  const pages = [
    `/cases/${caseId}`,
    `/cases/${caseId}/history`,
    `/cases/${caseId}/reviews`,
    `/cases/${caseId}/certificate?at=2026-11-24T09:00:00Z&known=2026-11-24T09:00:00Z`,
  ]
  for (const user of ['farCoordinator', 'housingOfficer'] as const) {
    const stranger = await server.as(user)
    const nowhere = await stranger.get('/cases/00000000-0000-4000-8999-000000000000')
    for (const page of pages) {
      const answer = await stranger.get(page)
      assert.equal(answer.status, 404)
      assert.equal(answer.words, nowhere.words)
    }
    assert.doesNotMatch((await stranger.get('/cases?state=all')).text, new RegExp(familyName))
    for (const path of [
      `/api/v1/cases/${caseId}`,
      `/api/v1/cases/${caseId}/history`,
      `/api/v1/cases/${caseId}/reviews`,
    ])
      assert.equal((await stranger.api.get(path)).status, 404)
  }
  const refused = await server.database.admin(
    "select 1 from app.audit_event where outcome = 'refused' and actor_id = $1 and event like 'case%'",
    [USERS.housingOfficer.id],
  )
  assert.ok(refused.length >= 3)
})

test('the list counts what is in sight, filters by level, category and state, and says when nothing matches', async () => {
  const { familyName } = await aCase(stage, { level: 1 })
  const coordinator = await server.as('coordinator')
  assert.match(
    (await coordinator.get('/cases?level=1&category=1')).words,
    new RegExp(`1 case you can see .*${familyName}`),
  )
  assert.match(
    (await coordinator.get('/cases?category=4')).words,
    /0 cases you can see No case you can see matches/,
  )
  assert.match((await (await server.as('nurse')).get('/cases')).words, /0 cases you can see/)
  const listed = (await coordinator.api.get('/api/v1/cases?level=1')).json() as {
    total: number
    cases: { familyName: string }[]
  }
  assert.deepEqual([listed.total, listed.cases[0]?.familyName], [1, familyName])
})

test('a list longer than a page has a next page that keeps its filter', async () => {
  await Promise.all(Array.from({ length: 26 }, () => aCase(stage)))
  const first = await (await server.as('coordinator')).get('/cases?level=2&sort=opened')
  const next = first.page.querySelector('.govuk-pagination__next a')?.getAttribute('href') ?? ''
  assert.match(next, /level=2.*sort=opened&page=2/)
  assert.equal(first.page.querySelectorAll('tbody tr').length, 25)
  const second = await (await server.as('coordinator')).get(next.replaceAll('&amp;', '&'))
  assert.ok(second.page.querySelectorAll('tbody tr').length >= 2)
})

test('the manager changes with a reason: the new one sees the case and owes its review, the old one does neither, and mail carries a link only', async () => {
  const { caseId, familyName } = await aCase(stage)
  server.setNow('2026-11-25T10:00:00Z')
  const coordinator = await server.as('coordinator')
  await server.database.admin(
    "insert into app.clock (id, area_id, person_id, case_id, subject_type, subject_id, kind, due_on, rule, source, facts, triggered_on, owner_user_id, opened_at) select gen_random_uuid(), area_id, person_id, id, 'review', gen_random_uuid(), 'next-review', '2027-05-24', 'next-review', '{}', '{}', '2026-11-24', case_manager_id, opened_at from app.case_file where id = $1",
    [caseId],
  )
  const path = `/cases/${caseId}/manager`
  const refused = await coordinator.post(path, {
    version: '1',
    managerId: USERS.offenderManager.id,
    leads: 'stays',
    reason: '',
  })
  assert.equal(refused.status, 400)
  assert.match(refused.words, /Enter why the manager changes/)
  const sent = await coordinator.post(path, {
    version: '1',
    managerId: USERS.socialWorker.id,
    leads: 'moves',
    reason: 'Moved to the children’s team',
  })
  assert.equal(sent.status, 303)
  assert.match(
    (await (await server.as('socialWorker')).get(`/cases/${caseId}`)).words,
    new RegExp(familyName),
  )
  assert.equal((await (await server.as('offenderManager')).get(`/cases/${caseId}`)).status, 404)
  const [row] = await server.database.admin<{ lead_agency_id: string; owner_user_id: string }>(
    'select c.lead_agency_id, k.owner_user_id from app.case_file c join app.clock k on k.case_id = c.id where c.id = $1',
    [caseId],
  )
  assert.deepEqual(row, { lead_agency_id: AGENCIES.children.id, owner_user_id: USERS.socialWorker.id })
  const [mail] = await server.database.admin<{ subject: string; body: string }>(
    'select subject, body from app.outbox_message where to_user_id = $1',
    [USERS.socialWorker.id],
  )
  assert.match(mail?.body ?? '', new RegExp(`/cases/${caseId}`))
  assert.doesNotMatch(`${mail?.subject} ${mail?.body}`, new RegExp(familyName))
})

test('two people who change the manager at once: the second is told and nothing of the first is lost', async () => {
  const { caseId } = await aCase(stage)
  const coordinator = await server.as('coordinator')
  const change = (managerId: string) =>
    coordinator.post(`/cases/${caseId}/manager`, {
      version: '1',
      managerId,
      leads: 'stays',
      reason: 'Handing over',
    })
  assert.equal((await change(USERS.socialWorker.id)).status, 303)
  assert.equal((await change(USERS.nurse.id)).status, 409)
  assert.deepEqual(
    await server.database.admin('select case_manager_id from app.case_file where id = $1', [caseId]),
    [{ case_manager_id: USERS.socialWorker.id }],
  )
})

test('somebody who must not see the person is not offered and not accepted as manager', async () => {
  const { caseId, personId } = await aCase(stage)
  await server.database.admin(
    "insert into app.access_block (area_id, person_id, user_id, kind, reason, starts_at, recorded_at) select area_id, $1, $2, 'conflict-of-interest', 'A relative', '2026-01-05', '2026-01-05' from app.person where id = $1",
    [personId, USERS.nurse.id],
  )
  const coordinator = await server.as('coordinator')
  assert.doesNotMatch((await coordinator.get(`/cases/${caseId}/manager`)).text, new RegExp(USERS.nurse.name))
  const answer = await coordinator.post(`/cases/${caseId}/manager`, {
    version: '1',
    managerId: USERS.nurse.id,
    leads: 'stays',
    reason: 'x',
  })
  assert.equal(answer.status, 400)
})

test('the interface changes the manager under the same rules, and another area finds no case to change', async () => {
  const { caseId } = await aCase(stage)
  const body = { version: 1, managerId: USERS.socialWorker.id, leads: 'stays', reason: 'Handing over' }
  assert.equal(
    (await (await server.as('farCoordinator')).api.post(`/api/v1/cases/${caseId}/manager`, body)).status,
    404,
  )
  assert.equal(
    (await (await server.as('coordinator')).api.post(`/api/v1/cases/${caseId}/manager`, body)).status,
    200,
  )
  assert.equal(
    (
      await (
        await server.as('coordinator')
      ).api.post(`/api/v1/cases/${caseId}/manager`, { ...body, version: 2 })
    ).status,
    422,
  )
})

test('a page that exists in English only shows English dates to a reader who chose Welsh', async () => {
  const { caseId, personId } = await aCase(stage)
  const coordinator = await server.as('coordinator')
  await coordinator.get('/?lang=cy')
  for (const path of [`/cases/${caseId}`, `/people/${personId}`, `/cases/${caseId}/history`, '/cases']) {
    const { page, words } = await coordinator.get(path)
    assert.equal(page.querySelector('html')?.getAttribute('lang'), 'en', path)
    assert.doesNotMatch(words, /Mai 1984|Tachwedd|mis |ymhen/, path)
  }
  assert.match((await coordinator.get(`/cases/${caseId}`)).words, /6 May 1984.*24 November 2026 at 9am/)
})
