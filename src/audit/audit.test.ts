import assert from 'node:assert/strict'
import { test } from 'node:test'
import { key, ORIGIN } from '#platform/audit/audit-log.fixture.ts'
import { disposeDetail } from '#platform/audit/dispose.ts'
import { sealPending } from '#platform/audit/seal.ts'
import { testServer, type Visitor } from '#testing/server.ts'
import { aCase } from '#testing/stages.ts'
import { AREAS, START, USERS } from '#testing/world.ts'

const server = await testServer()
const { admin } = server.database
const { db } = server.database.connection
const stage = { database: server.database }
const seal = () => sealPending(db, { key, origin: ORIGIN, now: server.now() })
const latest = async (event: string, outcome = 'done') =>
  (
    await admin<{ id: string }>(
      'select id from app.audit_event where event = $1 and outcome = $2 order by recorded_at desc limit 1',
      [event, outcome],
    )
  )[0]?.id ?? ''
const referenceOf = async (caseId: string) =>
  (await admin<{ reference: string }>('select reference from app.case_file where id = $1', [caseId]))[0]
    ?.reference ?? ''
const rows = (page: Awaited<ReturnType<Visitor['get']>>) => page.page.querySelectorAll('tbody tr').length

test('AU-07 every reading and refused opening of a case is in the trail with person, time, outcome and grant', async () => {
  const { caseId } = await aCase(stage)
  await (await server.as('offenderManager')).get(`/cases/${caseId}`)
  await (await server.as('housingOfficer')).get(`/cases/${caseId}`)
  const auditor = await server.as('auditor')
  const list = await auditor.get('/audit?what=case+viewed')
  assert.match(
    list.words,
    /24 November 2026 at 9am Orla Pennick Case viewed Done .*Case manager: Manages this case/,
  )
  assert.match(list.words, /24 November 2026 at 9am Hollis Brand Case viewed Refused Nothing by name/)
  const refused = await auditor.get(`/audit/${await latest('case.viewed', 'refused')}`)
  assert.match(
    refused.words,
    new RegExp(`Hollis Brand .*Why refused not-found Address asked for /cases/${caseId}`),
  )
})

test('AU-07 many grants of one kind are one line with their number in the list, and each with its reason on the page of the event', async () => {
  const { caseId, personId } = await aCase(stage)
  const grant = (kind: string, reason: string) =>
    server.database.admin(
      `insert into app.access_grant (area_id, user_id, kind, person_id, case_id, reason, starts_at, granted_by, granted_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $7)`,
      [AREAS.aldermere.id, USERS.nurse.id, kind, personId, caseId, reason, START, USERS.coordinator.id],
    )
  for (let n = 1; n <= 12; n++) await grant('case-team', `Shift ${n}`)
  await grant('board-review', 'Looks into this case')
  await (await server.as('nurse')).get(`/cases/${caseId}`)
  const auditor = await server.as('auditor')
  const list = await auditor.get('/audit?who=Nerys&what=case+viewed')
  assert.match(list.words, /(?=.*Case team: 12 grants)(?=.*Board review: Looks into this case)/)
  assert.doesNotMatch(list.words, /Shift 7/)
  const event = await auditor.get(`/audit/${await latest('case.viewed')}`)
  assert.match(event.words, /Case team: Shift 7/)
})

test('AU-01 an event shows everything: who, when, about what, its words, and its place in the sealed log', async () => {
  const coordinator = await server.as('coordinator')
  await coordinator.get('/people?q=Quillfeather')
  const id = await latest('people.searched')
  const before = await coordinator.get(`/audit/${id}`)
  assert.match(
    before.words,
    /People searched .*Exact time 2026-11-24T09:00:00.000Z Who Corin Ashdown .*Area Aldermere .*Searched for Quillfeather .*Not sealed yet/,
  )
  await seal()
  const after = await coordinator.get(`/audit/${id}`)
  assert.match(
    after.words,
    /Number \d+ in the order of sealing Its hash [A-Za-z0-9+/]{43}= Sealed Sealed by the checkpoint over \d+ events, 24 November 2026 at 9am/,
  )
  const json = (await coordinator.api.get(`/api/v1/audit/${id}`)).json() as {
    words: { search: string }
    leafIndex: number
    sealedSize: number
  }
  assert.equal(json.words.search, 'Quillfeather')
  assert.ok(json.sealedSize > json.leafIndex)
})

test('AU-01 words that were lawfully destroyed are gone from the page and the event stays', async () => {
  const coordinator = await server.as('coordinator')
  await coordinator.get('/people?q=Disposable')
  const eventId = await latest('people.searched')
  await disposeDetail(db, {
    eventId,
    authority: 'Retention rule 7',
    orderedBy: USERS.administrator.id,
    requestId: 'job-1',
    now: server.now(),
  })
  const page = await coordinator.get(`/audit/${eventId}`)
  assert.match(page.words, /The words were lawfully destroyed: 24 November 2026 at 9am/)
  assert.doesNotMatch(page.words, /Disposable/)
  const said = await coordinator.get(`/audit/${await latest('audit.detail-disposed')}`)
  assert.match(
    said.words,
    /The sealer of this log .*On behalf of Adair Mossop .*Event of this log: people searched .*Authority Retention rule 7/,
  )
})

test('AU-01 the trail is filtered by date, person, event, outcome and record, and can be empty', async () => {
  const { caseId, personId } = await aCase(stage)
  await (await server.as('offenderManager')).get(`/cases/${caseId}`)
  const auditor = await server.as('auditor')
  const count = async (query: string) =>
    /(\d+) events?/.exec((await auditor.get(`/audit?${query}`)).words.replaceAll(',', ''))?.[1]
  const reference = await referenceOf(caseId)
  assert.equal(await count(`about=${reference.toLowerCase()}`), '1')
  assert.equal(await count(`about=${personId}&what=case+viewed`), '1')
  assert.equal(await count(`about=${reference}&who=orla`), '1')
  assert.equal(await count(`about=${reference}&who=corin`), '0')
  assert.equal(await count(`about=${reference}&outcome=refused`), '0')
  assert.equal(
    await count(
      `about=${reference}&from-day=23&from-month=11&from-year=2026&to-day=23&to-month=11&to-year=2026`,
    ),
    '0',
  )
  assert.equal(await count(`about=${reference}&from=2026-11-24&to=2026-11-24`), '1')
  assert.match((await auditor.get('/audit?about=CASE-2222-2222')).words, /0 events No event matches/)
  const wrong = await auditor.get('/audit?from-day=31&from-month=2&from-year=2026&to=')
  assert.equal(wrong.status, 400)
  assert.match(wrong.words, /There is a problem From must be a real date/)
  assert.match(
    (await auditor.get('/audit?from=2026-11-24&to=2026-11-20')).words,
    /The last day must be the same as or after the first/,
  )
})

test('AU-01 a long trail has a next page that misses nothing and repeats nothing', async () => {
  const coordinator = await server.as('coordinator')
  for (let n = 0; n < 60; n++) await coordinator.api.get('/api/v1/people?q=paged')
  const auditor = await server.as('auditor')
  const first = await auditor.get('/audit?what=people+searched')
  assert.equal(rows(first), 50)
  const next = first.page.querySelector('.govuk-pagination__next a')?.getAttribute('href') ?? ''
  const second = await auditor.get(next)
  assert.match(second.words, /Back to the newest events/)
  const ids: string[] = []
  for (let after: string | null = ''; after !== null; ) {
    const page = (
      await auditor.api.get(`/api/v1/audit?what=people.searched&after=${encodeURIComponent(after)}`)
    ).json() as { next: string | null; events: { id: string }[] }
    ids.push(...page.events.map((event) => event.id))
    after = page.next
  }
  const all = await admin<{ id: string }>("select id from app.audit_event where event = 'people.searched'")
  assert.deepEqual(ids.toSorted(), all.map((row) => row.id).toSorted())
  assert.equal(rows(second), all.length - 50)
})

test('a subject is a link only where the reader could open the record anyway', async () => {
  const { caseId } = await aCase(stage)
  const reference = await referenceOf(caseId)
  await (await server.as('offenderManager')).get(`/cases/${caseId}`)
  const query = `/audit?about=${reference}`
  const byRole = await (await server.as('coordinator')).get(query)
  assert.match(byRole.text, new RegExp(`href="/cases/${caseId}">${reference}</a>`))
  const auditor = (await (await server.as('auditor')).get(query)).page.querySelector('table')
  assert.match(auditor?.structuredText.replace(/\s+/g, ' ') ?? '', /Orla Pennick Case viewed Done/)
  assert.doesNotMatch(auditor?.outerHTML ?? '', new RegExp(`${reference}|/cases/|/people/`))
})

test('AU-07 an export is a table without words, opens no formula, and is itself in the trail with its filter', async () => {
  await admin("update app.user_account set name = '=HYPERLINK(1)' where id = $1", [USERS.nurse.id])
  await (await server.as('nurse')).get('/people?q=Secretword')
  await admin('update app.user_account set name = $2 where id = $1', [USERS.nurse.id, '=HYPERLINK(1)'])
  const auditor = await server.as('auditor')
  const file = await auditor.get('/audit/export?what=people+searched')
  assert.equal(file.headers.get('content-type'), 'text/csv; charset=utf-8')
  assert.match(
    file.headers.get('content-disposition') ?? '',
    /attachment; filename="audit-2026-11-18-to-2026-11-24.csv"/,
  )
  assert.match(file.text, /"'=HYPERLINK\(1\)"/)
  assert.doesNotMatch(file.text, /Secretword/)
  const lines = file.text.trim().split('\r\n')
  assert.ok(lines.length > 2)
  assert.ok(lines.every((line) => line.split('","').length === 11))
  const [said] = await admin<{ detail: { what: string; events: number } }>(
    "select d.detail from app.audit_event e join app.audit_detail d on d.event_id = e.id where e.event = 'audit.exported' order by e.recorded_at desc limit 1",
  )
  assert.equal(said?.detail.what, 'people searched')
  assert.equal(said?.detail.events, lines.length - 1)
  await admin('update app.user_account set name = $2 where id = $1', [USERS.nurse.id, USERS.nurse.name])
})

test('an auditor who is blocked from a record finds no event about it, whatever the event names', async () => {
  const { caseId, personId } = await aCase(stage)
  const coordinator = await server.as('coordinator')
  await coordinator.get(`/cases/${caseId}`)
  await coordinator.get(`/cases/${caseId}/history`)
  const auditor = await server.as('auditor')
  const reference = await referenceOf(caseId)
  const onlyCase = await admin<{ id: string }>(
    "select id from app.audit_event where subject_ids @> array[$1]::uuid[] and event = 'case.viewed'",
    [caseId],
  )
  assert.match((await auditor.get(`/audit?about=${caseId}`)).words, /[1-9]\d* events?/)
  await coordinator.post(`/access/person/${personId}/blocks/new`, {
    kind: 'own-name',
    userId: USERS.auditor.id,
    reason: 'Has this name',
  })
  assert.match((await auditor.get(`/audit?about=${caseId}`)).words, /0 events/)
  assert.match((await auditor.get(`/audit?about=${reference}`)).words, /0 events/)
  assert.match((await auditor.get(`/audit?about=${personId}`)).words, /0 events/)
  assert.equal((await auditor.get(`/audit/${onlyCase[0]?.id}`)).status, 404)
  assert.doesNotMatch((await auditor.get('/audit?what=block+recorded')).words, /Block recorded Done/)
})

test('IS-25 the trail of an area is read by nobody outside it: no event, no count, no reference, no export', async () => {
  const { caseId, personId } = await aCase(stage)
  await (await server.as('offenderManager')).get(`/cases/${caseId}`)
  await (await server.as('housingOfficer')).get(`/cases/${caseId}`)
  const far = await server.as('farCoordinator')
  const own = await admin<{ n: number }>(
    'select count(*)::int as n from app.audit_event where actor_id = $1',
    [USERS.farCoordinator.id],
  )
  assert.equal(own[0]?.n, 0)
  assert.match((await far.get('/audit')).words, /0 events/)
  for (const about of [await referenceOf(caseId), caseId, personId])
    assert.match((await far.get(`/audit?about=${about}`)).words, /0 events/)
  assert.match((await far.get('/audit?who=orla')).words, /0 events/)
  const json = (await far.api.get(`/api/v1/audit?area=${AREAS.aldermere.id}`)).json() as { count: number }
  assert.equal(json.count, 0)
  for (const id of [await latest('case.viewed'), await latest('case.viewed', 'refused')]) {
    assert.equal((await far.get(`/audit/${id}`)).status, 404)
    assert.equal((await far.api.get(`/api/v1/audit/${id}`)).status, 404)
  }
  assert.doesNotMatch((await far.get('/audit/export')).text, /Orla|Hollis/)
  assert.equal((await (await server.as('offenderManager')).get('/audit')).status, 404)
})

test('the seal shows its checkpoints, the public key to keep, and how to check the log offline', async () => {
  const auditor = await server.as('auditor')
  for (let n = 1; n <= 22; n++) {
    server.setNow(new Date(START.getTime() + n * 60_000))
    await auditor.get('/audit/seal')
    await seal()
  }
  const page = await auditor.get('/audit/seal')
  assert.match(
    page.words,
    /\d+ events are sealed .*npx parapet audit verify FILE --public-key KEY\. .*The key in use since/,
  )
  assert.match(page.text, /-----BEGIN PUBLIC KEY-----/)
  assert.equal(rows(page), 20)
  const next = page.page.querySelector('.govuk-pagination__next a')?.getAttribute('href') ?? ''
  assert.ok(rows(await auditor.get(next)) >= 2)
  const json = (await auditor.api.get('/api/v1/audit/seal')).json() as {
    checkpoints: { size: number; root: string }[]
  }
  const [top] = await admin<{ tree_size: number; root: Buffer }>(
    'select tree_size::int, root from app.audit_checkpoint order by tree_size desc limit 1',
  )
  assert.deepEqual(json.checkpoints[0] && [json.checkpoints[0].size, json.checkpoints[0].root], [
    top?.tree_size,
    top?.root.toString('base64'),
  ])
  assert.equal((await (await server.as('nurse')).get('/audit/seal')).status, 404)
  server.setNow(START)
})
