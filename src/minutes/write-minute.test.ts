import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { testServer } from '#testing/server.ts'
import { aCase, aMeeting, everybodySigned } from '#testing/stages.ts'
import { AGENCIES, AREAS, START, USERS } from '#testing/world.ts'
import { aDiscussion, as, WHOLE } from './minutes.fixture.ts'

const server = await testServer()
const stage = { database: server.database }
const onRecord = async (agendaItemId: string) =>
  (
    await server.database.admin<{
      discussion: string
      version: number
      next_review_on: string | null
      kind: string
    }>('select discussion, version, next_review_on::text, kind from app.minute where agenda_item_id = $1', [
      agendaItemId,
    ])
  )[0]

test('MT-33 on: the form is named by the area, guides the discussion, and is of an initial meeting or a review', async () => {
  const { href, agendaItemId } = await aDiscussion(stage)
  const taker = await server.as('minuteTaker')
  const page = await taker.get(href)
  assert.equal(page.status, 200)
  assert.match(page.words, /PP2 minutes of an initial meeting/)
  for (const topic of [
    'Specific and realistic plans',
    'Authority to apply for a civil order',
    'Wider disclosure',
  ])
    assert.match(page.words, new RegExp(topic))
  assert.match(page.words, /No later than 24 May 2027 unless the reasons say why \(§3\.98\)/)
  assert.equal((await taker.post(href, WHOLE)).status, 303)
  const row = await onRecord(agendaItemId)
  assert.deepEqual([row?.kind, row?.version, row?.next_review_on], ['initial', 1, '2027-02-24'])
})

test('MT-33 off: elsewhere the minutes are a MAPPA B: no PP2 and none of its topics', async () => {
  const about = await aCase(stage, { by: 'farOfficer', confirmedBy: 'farCoordinator' })
  const officers = { convener: 'farCoordinator', chair: 'farChair', minuteTaker: 'farCoordinator' } as const
  const meeting = await aMeeting(stage, { cases: [about], ...officers })
  const agendaItemId = meeting.items[0]?.agendaItemId ?? ''
  await everybodySigned(stage, meeting, ['farChair', 'farCoordinator'], 'farChair')
  await as(stage, 'farChair', (tx) =>
    tx
      .updateTable('agenda_item')
      .set({ opened_at: START, opened_by: USERS.farChair.id })
      .where('id', '=', agendaItemId)
      .execute(),
  )
  const page = await (await server.as('farCoordinator')).get(`/minutes/${agendaItemId}`)
  assert.match(page.words, /MAPPA B meeting minutes of an initial meeting/)
  assert.doesNotMatch(page.words, /PP2|Authority to apply for a civil order|§3\.96/)
})

test('MT-29 on: minutes do not begin before discussion opens, even past the page', async () => {
  const about = await aCase(stage)
  const meeting = await aMeeting(stage, { cases: [about] })
  const agendaItemId = meeting.items[0]?.agendaItemId ?? ''
  const taker = await server.as('minuteTaker')
  assert.match((await taker.get(`/minutes/${agendaItemId}`)).words, /Discussion has not opened/)
  assert.equal((await taker.post(`/minutes/${agendaItemId}`, WHOLE, { from: '/minutes' })).status, 404)
  const forge = as(stage, 'minuteTaker', (tx) =>
    tx
      .insertInto('minute')
      .values({
        id: randomUUID(),
        area_id: AREAS.aldermere.id,
        agenda_item_id: agendaItemId,
        case_id: about.caseId,
        person_id: about.personId,
        kind: 'initial',
        written_by: USERS.minuteTaker.id,
        written_at: server.now(),
      })
      .execute(),
  )
  await assert.rejects(forge, { code: '42501' })
})

test('typing is saved on the server, a half-typed date harms nothing, and a stale page never overwrites a newer draft', async () => {
  const { href, agendaItemId } = await aDiscussion(stage)
  const taker = await server.as('minuteTaker')
  const autosave = (fields: Record<string, string>) =>
    taker.post(`${href}/autosave`, { ...WHOLE, ...fields }, { from: href })
  const first = await autosave({ discussion: 'Typing' })
  assert.deepEqual(first.json(), { fields: { version: '1' } })
  const second = await autosave({ discussion: 'Typing on', version: '1', 'nextReviewOn-year': '20' })
  assert.deepEqual(second.json(), { fields: { version: '2' } })
  assert.deepEqual(await onRecord(agendaItemId), {
    discussion: 'Typing on',
    version: 2,
    next_review_on: '2027-02-24',
    kind: 'initial',
  })
  assert.equal((await autosave({ discussion: 'From an old page', version: '1' })).status, 409)
  assert.equal((await autosave({ discussion: 'x'.repeat(50_001), version: '2' })).status, 422)
  const chair = await server.as('chair')
  const late = await chair.post(href, { ...WHOLE, discussion: 'The chair typed this', version: '1' })
  assert.equal(late.status, 409)
  assert.match(late.words, /Somebody else saved this first .*The chair typed this/)
  assert.equal((await chair.post(href, { ...WHOLE, discussion: 'Begun twice', version: '0' })).status, 409)
  assert.equal((await onRecord(agendaItemId))?.discussion, 'Typing on')
})

test('a date that is none and a text that is too long are said beside their boxes, and what was typed is kept', async () => {
  const { href, agendaItemId } = await aDiscussion(stage)
  const taker = await server.as('minuteTaker')
  const refused = await taker.post(href, {
    ...WHOLE,
    'nextReviewOn-day': '31',
    'nextReviewOn-month': '2',
    riskConfirmed: 'x'.repeat(4001),
    discussion: 'Still here',
  })
  assert.equal(refused.status, 400)
  assert.match(
    refused.words,
    /Confirmation of the risk assessment must be 4000 characters or fewer Date of the next review must be a real date/,
  )
  assert.equal(refused.page.querySelector('#discussion')?.text.trim(), 'Still here')
  assert.equal(await onRecord(agendaItemId), undefined)
})

test('AP-07 a decision has reasons and one owning agency, and MAPPA is never that agency', async () => {
  const { href, agendaItemId } = await aDiscussion(stage)
  const taker = await server.as('minuteTaker')
  const at = `${href}/decisions/new`
  const asked = await taker.get(at)
  assert.match(asked.words, /MAPPA is not a body and cannot own a decision/)
  assert.doesNotMatch(asked.page.querySelector('#ownerAgencyId')?.text ?? '', /MAPPA/)
  const bare = await taker.post(at, {
    decision: 'Apply for an order',
    reasons: '',
    ownerAgencyId: '',
    dissent: '',
  })
  assert.match(
    bare.words,
    /Enter the reasons Select the agency that owns this decision\. MAPPA cannot own one/,
  )
  for (const ownerAgencyId of [AGENCIES.farPolice.id, AREAS.aldermere.id])
    assert.equal(
      (await taker.post(at, { decision: 'a', reasons: 'b', ownerAgencyId, dissent: '' })).status,
      400,
    )
  const made = await taker.post(at, {
    decision: 'Apply for an order',
    reasons: 'Contact with children',
    ownerAgencyId: AGENCIES.police.id,
    dissent: 'Health would wait',
  })
  assert.equal(made.status, 303)
  assert.match(
    (await taker.get(href)).words,
    /Apply for an order Reasons: Contact with children Owned by Aldermere Police Different view: Health would wait/,
  )
  const [row] = await server.database.admin<{ id: string; minute_id: string }>(
    'select d.id, d.minute_id from app.minute_decision d join app.minute m on m.id = d.minute_id where m.agenda_item_id = $1',
    [agendaItemId],
  )
  const forge = (agencyId: string) =>
    as(stage, 'minuteTaker', (tx) =>
      tx
        .updateTable('minute_decision')
        .set({ owner_agency_id: agencyId })
        .where('id', '=', row?.id ?? '')
        .execute(),
    )
  await assert.rejects(forge(AGENCIES.farPolice.id), { code: '42501' })
  const mappa = randomUUID()
  await server.database.admin(
    "insert into app.agency (id, name, short_name, kind, duty) values ($1, 'Aldermere MAPPA', 'MAPPA', 'central', 'other')",
    [mappa],
  )
  await server.database.admin('insert into app.agency_area (agency_id, area_id) values ($1, $2)', [
    mappa,
    AREAS.aldermere.id,
  ])
  await assert.rejects(forge(mappa), { code: '42501' })
  assert.doesNotMatch((await taker.get(at)).page.querySelector('#ownerAgencyId')?.text ?? '', /MAPPA/)
})

test('a decision is reworded over the version it was drawn from, and taken out', async () => {
  const { href } = await aDiscussion(stage)
  const taker = await server.as('minuteTaker')
  const fields = {
    decision: 'Visit weekly',
    reasons: 'Risk',
    ownerAgencyId: AGENCIES.housing.id,
    dissent: '',
  }
  await taker.post(`${href}/decisions/new`, fields)
  const link = (await taker.get(href)).page.querySelector('#decisions ~ ol a')?.getAttribute('href') ?? ''
  assert.equal((await taker.post(link, { ...fields, decision: 'Visit daily', version: '1' })).status, 303)
  assert.equal((await taker.post(link, { ...fields, decision: 'Visit never', version: '1' })).status, 409)
  assert.match((await taker.get(href)).words, /Visit daily/)
  assert.equal((await taker.post(`${link}/remove`, {}, { from: link })).status, 303)
  assert.match((await taker.get(href)).words, /No decision is recorded yet/)
})

test('RM-04, AP-07 an action is proposed to a person and their agency, waits for them to accept it, and stands in the minutes', async () => {
  const { href, agendaItemId } = await aDiscussion(stage)
  const taker = await server.as('minuteTaker')
  const fields = {
    ownerId: USERS.housingOfficer.id,
    what: 'Check the door entry',
    reasons: 'Neighbours',
    'dueOn-day': '8',
    'dueOn-month': '12',
    'dueOn-year': '2026',
  }
  assert.match(
    (await taker.post(`${href}/actions/new`, { ...fields, 'dueOn-year': '2025' })).words,
    /must be today or later/,
  )
  assert.match(
    (await taker.post(`${href}/actions/new`, { ...fields, ownerId: USERS.farOfficer.id })).words,
    /Select who is responsible/,
  )
  assert.equal((await taker.post(`${href}/actions/new`, fields)).status, 303)
  assert.match(
    (await taker.get(href)).words,
    /Check the door entry Waiting to be accepted Aldermere Council Housing, Hollis Brand, by 8 December 2026/,
  )
  const [action] = await server.database.admin<{ state: string; agency_id: string }>(
    'select state, agency_id from app.action where agenda_item_id = $1',
    [agendaItemId],
  )
  assert.deepEqual(action, { state: 'proposed', agency_id: AGENCIES.housing.id })
})

test('the draft goes to the chair as one task and one link', async () => {
  const { href, familyName } = await aDiscussion(stage)
  const taker = await server.as('minuteTaker')
  assert.equal((await taker.post(href, { ...WHOLE, next: 'chair' })).status, 303)
  assert.match((await taker.get(href)).words, /The chair has been asked to approve these minutes/)
  const tasks = await server.database.admin(
    "select 1 from app.task where kind = 'approve-minutes' and done_at is null and owner_user_id = $1 and facts ->> 'agendaItemId' = $2",
    [USERS.chair.id, href.slice('/minutes/'.length)],
  )
  assert.equal(tasks.length, 1)
  const [mail] = await server.database.admin<{ subject: string; body: string }>(
    'select subject, body from app.outbox_message where to_user_id = $1 order by queued_at desc limit 1',
    [USERS.chair.id],
  )
  assert.ok(mail?.body.includes(`${href}/approve`))
  assert.ok(!`${mail?.subject}${mail?.body}`.includes(familyName))
})

test('MT-34 a draft is for its chair, its minute-taker and co-ordination; nobody else finds it, and nobody else can write it', async () => {
  const { href } = await aDiscussion(stage)
  await (await server.as('minuteTaker')).post(href, WHOLE)
  for (const user of ['chair', 'minuteTaker', 'coordinator'] as const)
    assert.equal((await (await server.as(user)).get(href)).status, 200, user)
  for (const user of ['housingOfficer', 'nurse', 'offenderManager', 'farCoordinator', 'farChair'] as const) {
    const visitor = await server.as(user)
    for (const path of ['', '/copy', '/approve', '/decisions/new', '/actions/new', '/quotes', '/recipients'])
      assert.equal((await visitor.get(`${href}${path}`)).status, 404, `${user} ${path}`)
    assert.equal((await visitor.post(href, { ...WHOLE, version: '1' }, { from: '/minutes' })).status, 404)
    assert.equal((await visitor.api.post(`/api/v1${href}`, { version: 1, discussion: 'x' })).status, 404)
    assert.doesNotMatch((await visitor.get('/minutes')).text, new RegExp(href))
  }
})
