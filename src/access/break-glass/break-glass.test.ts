import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testServer } from '#testing/server.ts'
import { aCase } from '#testing/stages.ts'
import { AREAS, emailOf, START, USERS } from '#testing/world.ts'

const server = await testServer()
const stage = { database: server.database }
const WHY = 'A child is with them tonight and nobody in the office can be reached'
const HOUR = 3_600_000

async function aCaseOfOthers() {
  server.setNow(START)
  const about = await aCase(stage)
  const [row] = await server.database.admin<{ reference: string }>(
    'select reference from app.case_file where id = $1',
    [about.caseId],
  )
  return { ...about, reference: row?.reference ?? '' }
}

/** An officer who has no sight of any case of the others. */
const officer = () => server.as('chiefInspector')

test('emergency access takes the reason first, then the reference, and lasts four hours with a banner that says until when', async () => {
  const { caseId, personId, reference } = await aCaseOfOthers()
  const inspector = await officer()
  assert.equal((await inspector.get(`/cases/${caseId}`)).status, 404)
  const first = await inspector.get('/break-glass')
  assert.equal(first.page.querySelector('#reference'), null)
  assert.match(
    (await inspector.post('/break-glass/reason', { reason: '' }, { from: '/break-glass' })).words,
    /Enter why you need to see it now/,
  )
  assert.match(
    (await inspector.post('/break-glass/reason', { reason: 'urgent' }, { from: '/break-glass' })).words,
    /Say more/,
  )
  const second = await inspector.post('/break-glass/reason', { reason: WHY }, { from: '/break-glass' })
  assert.match(second.words, /Which case\? Your reason A child is with them tonight/)
  const used = await inspector.post('/break-glass', {
    reason: WHY,
    reference: ` ${reference.toLowerCase()} `,
  })
  assert.equal(used.status, 303)
  assert.match(
    (await inspector.follow(used)).words,
    new RegExp(`You can see ${reference} Until 24 November 2026 at 1pm`),
  )
  assert.equal((await inspector.get(`/cases/${caseId}`)).status, 200)
  assert.match(
    (await inspector.get(`/access/person/${personId}`)).words,
    /You see this by emergency access until 24 November 2026 at 1pm.*Emergency access .*A child is with them tonight/,
  )
  server.setNow(new Date(START.getTime() + 4 * HOUR - 1000))
  assert.equal((await inspector.get(`/cases/${caseId}`)).status, 200)
  server.setNow(new Date(START.getTime() + 4 * HOUR))
  assert.equal((await inspector.get(`/cases/${caseId}`)).status, 404)
  assert.equal((await inspector.get(used.location ?? '')).status, 404)
})

test('co-ordination is told at once by task and e-mail, without a name, and one who is blocked is not told', async () => {
  const { personId, reference } = await aCaseOfOthers()
  await server.database.admin("delete from app.outbox_message where subject like 'Emergency%'")
  const inspector = await officer()
  assert.equal((await inspector.post('/break-glass', { reason: WHY, reference })).status, 303)
  const mail = await server.database.admin<{ to_address: string; body: string }>(
    "select to_address, body from app.outbox_message where subject like 'Emergency%'",
  )
  assert.deepEqual(
    mail.map((each) => each.to_address),
    [emailOf('coordinator')],
  )
  assert.doesNotMatch(mail[0]?.body ?? '', /Testerfield|CASE-|Kestrel|child/)
  const [task] = await server.database.admin(
    "select owner_role, done_at, person_id from app.task where kind = 'break-glass-used' order by opened_at desc, id limit 1",
  )
  assert.equal((task as { owner_role: string }).owner_role, 'mappa-coordinator')
  const tasks = await server.database.admin(
    "select 1 from app.task where kind = 'break-glass-used' and person_id = $1 and done_at is null",
    [personId],
  )
  assert.equal(tasks.length, 1)
  const other = await aCaseOfOthers()
  await server.database.admin(
    "insert into app.access_block (area_id, person_id, user_id, kind, reason, starts_at, recorded_at) values ($1, $2, $3, 'own-name', 'x', $4, $4)",
    [AREAS.aldermere.id, other.personId, USERS.coordinator.id, START],
  )
  assert.equal(
    (await inspector.post('/break-glass', { reason: WHY, reference: other.reference })).status,
    303,
  )
  const after = await server.database.admin(
    "select 1 from app.outbox_message where subject like 'Emergency%'",
  )
  assert.equal(after.length, 1)
  assert.doesNotMatch(
    (await (await server.as('coordinator')).get('/break-glass/uses')).words,
    new RegExp(other.reference),
  )
})

test('a reference that may not be opened looks the same as one that does not exist: another area, a block, a closed case', async () => {
  const blocked = await aCaseOfOthers()
  const closed = await aCaseOfOthers()
  const inspector = await officer()
  await server.database.admin(
    "insert into app.access_block (area_id, person_id, user_id, kind, reason, starts_at, recorded_at) values ($1, $2, $3, 'own-name', 'x', $4, $4)",
    [AREAS.aldermere.id, blocked.personId, USERS.chiefInspector.id, START],
  )
  await server.database.admin(
    "update app.case_file set closed_at = $2, closed_by = $3, closed_reason = 'Done', closed_evidence = 'Seen' where id = $1",
    [closed.caseId, START, USERS.coordinator.id],
  )
  const far = await server.as('farOfficer')
  const open = await aCaseOfOthers()
  const ask = async (who: typeof far, reference: string) => {
    const answer = await who.post('/break-glass', { reason: WHY, reference })
    return { status: answer.status, words: answer.words.replaceAll(reference, '') }
  }
  const unknown = await ask(inspector, 'CASE-2222-2222')
  assert.equal(unknown.status, 422)
  assert.match(unknown.words, /There is no open case with this reference that you can open in an emergency/)
  assert.deepEqual(await ask(inspector, blocked.reference), unknown)
  assert.deepEqual(await ask(inspector, closed.reference), unknown)
  assert.deepEqual(await ask(far, open.reference), unknown)
  const api = await far.api.post('/api/v1/break-glass', { reason: WHY, reference: open.reference })
  assert.equal(api.status, 422)
  assert.deepEqual(
    api.json(),
    (await far.api.post('/api/v1/break-glass', { reason: WHY, reference: 'CASE-2222-2222' })).json(),
  )
  const grants = await server.database.admin(
    "select 1 from app.access_grant where kind = 'break-glass' and person_id in ($1, $2, $3)",
    [blocked.personId, closed.personId, open.personId],
  )
  assert.equal(grants.length, 0)
})

test('AU-01 every step is in the audit trail with its reason, and neither the use nor its event can be taken away', async () => {
  const { personId, reference } = await aCaseOfOthers()
  const inspector = await officer()
  await inspector.post('/break-glass/reason', { reason: WHY }, { from: '/break-glass' })
  await inspector.post('/break-glass', { reason: WHY, reference: 'CASE-3333-3333' })
  await inspector.post('/break-glass', { reason: WHY, reference })
  const events = await server.database.admin<{ event: string; outcome: string; detail: { reason: string } }>(
    "select e.event, e.outcome, d.detail from app.audit_event e join app.audit_detail d on d.event_id = e.id where e.actor_id = $1 and e.event like 'break-glass.%' order by e.recorded_at desc limit 3",
    [USERS.chiefInspector.id],
  )
  assert.deepEqual(
    events.map((event) => [event.event, event.outcome]),
    [
      ['break-glass.used', 'done'],
      ['break-glass.used', 'refused'],
      ['break-glass.reason-given', 'done'],
    ],
  )
  for (const event of events) assert.equal(event.detail.reason, WHY)
  assert.equal(
    (
      await server.database.admin(
        'select 1 from app.audit_event where event = $1 and $2 = any (subject_ids)',
        ['break-glass.used', personId],
      )
    ).length,
    1,
  )
  await assert.rejects(
    server.database.admin("delete from app.audit_event where event = 'break-glass.used'"),
    { code: '42501' },
  )
})

test('co-ordinators list the uses of their area, end one early, and say what they found', async () => {
  const { caseId, reference } = await aCaseOfOthers()
  const inspector = await officer()
  const used = await inspector.post('/break-glass', { reason: WHY, reference })
  const grantId = used.location?.split('/').at(-1) ?? ''
  const coordinator = await server.as('coordinator')
  await inspector.get(`/cases/${caseId}`)
  assert.match((await coordinator.get(`/audit?about=${grantId}`)).words, /Ines Kestrel Case viewed Done/)
  const list = await coordinator.get('/break-glass/uses?state=waiting')
  assert.match(
    list.words,
    new RegExp(
      `Ines Kestrel Aldermere Police .*Running now ${reference} A child is with them tonight .*Not yet`,
    ),
  )
  assert.match((await coordinator.get(`/break-glass/uses/${grantId}`)).words, /Person (\w+) Testerfield/)
  assert.equal(
    (await coordinator.post(`/access/grants/${grantId}/end`, { reason: 'The office was reached' })).status,
    303,
  )
  assert.equal((await inspector.get(`/cases/${caseId}`)).status, 404)
  assert.match(
    (await coordinator.post(`/break-glass/uses/${grantId}`, { found: '' })).words,
    /Enter what you found/,
  )
  assert.equal(
    (await coordinator.post(`/break-glass/uses/${grantId}`, { found: 'Needed: the child was moved' })).status,
    303,
  )
  assert.match(
    (await coordinator.get('/break-glass/uses')).words,
    /Ended early, 24 November 2026 at 9am: The office was reached .*Needed: the child was moved \(Corin Ashdown, 24 November 2026 at 9am\)/,
  )
  assert.doesNotMatch((await coordinator.get('/break-glass/uses?state=waiting')).words, new RegExp(reference))
  const { total } = (await coordinator.api.get('/api/v1/break-glass/uses')).json() as { total: number }
  assert.ok(total > 0)
})

test('IS-25 somebody from another area, and somebody without the post, learns nothing of any use', async () => {
  const { reference } = await aCaseOfOthers()
  const used = await (await officer()).post('/break-glass', { reason: WHY, reference })
  const grantId = used.location?.split('/').at(-1) ?? ''
  const far = await server.as('farCoordinator')
  assert.match((await far.get('/break-glass/uses')).words, /0 uses No use of emergency access matches/)
  assert.equal(((await far.api.get('/api/v1/break-glass/uses')).json() as { total: number }).total, 0)
  assert.equal((await far.get(`/break-glass/uses/${grantId}`)).status, 404)
  assert.equal((await far.api.post(`/api/v1/break-glass/uses/${grantId}`, { found: 'x' })).status, 404)
  assert.equal((await (await server.as('farOfficer')).get(`/break-glass/${grantId}`)).status, 404)
  assert.equal((await (await server.as('nurse')).get('/break-glass')).status, 404)
  assert.equal((await (await server.as('nurse')).get('/break-glass/uses')).status, 404)
})

test('the interface opens a case in an emergency under the same rules', async () => {
  const { caseId, personId, reference } = await aCaseOfOthers()
  const { api } = await officer()
  assert.equal((await api.post('/api/v1/break-glass', { reason: 'short', reference })).status, 400)
  const used = await api.post('/api/v1/break-glass', { reason: WHY, reference })
  assert.equal(used.status, 201)
  const { grantId, ...rest } = used.json() as {
    grantId: string
    caseId: string
    personId: string
    until: string
  }
  assert.deepEqual(rest, { caseId, personId, until: '2026-11-24T13:00:00.000Z' })
  const { api: coordinator } = await server.as('coordinator')
  assert.equal(
    (await coordinator.post(`/api/v1/break-glass/uses/${grantId}`, { found: 'Was needed' })).status,
    200,
  )
})
