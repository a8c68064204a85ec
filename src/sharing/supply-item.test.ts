import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { asActor } from '#platform/db/actor.ts'
import { underProfile } from '#testing/profiles.ts'
import { testServer } from '#testing/server.ts'
import { aCase, aMeeting } from '#testing/stages.ts'
import { AGENCIES, AREAS, START, USERS, type UserKey } from '#testing/world.ts'
import { A_FACT, anItem } from './items.fixture.ts'

const server = await testServer()
const stage = { database: server.database }

async function stageInvited(invite: UserKey[]) {
  const about = await aCase(stage)
  const meeting = await aMeeting(stage, { cases: [about], invite })
  const agendaItemId = meeting.items[0]?.agendaItemId ?? ''
  return {
    about,
    agendaItemId,
    list: `/items?agendaItem=${agendaItemId}`,
    form: (kind: string) => `/items/new?agendaItem=${agendaItemId}&kind=${kind}`,
  }
}

const countItems = async (agendaItemId: string) =>
  (
    await server.database.admin('select 1 from app.information_item where agenda_item_id = $1', [
      agendaItemId,
    ])
  ).length

test('an invitee supplies a fact for one agenda item, and it is shown with its owner, both dates and its ground', async () => {
  const { about, agendaItemId, list, form } = await stageInvited(['housingOfficer'])
  const housing = await server.as('housingOfficer')
  assert.match(
    (await housing.get(`/items/new?agendaItem=${agendaItemId}`)).words,
    /What do you want to supply\? Fact .* Opinion .* Nothing known/,
  )
  const sent = await housing.post(form('fact'), A_FACT)
  assert.equal(sent.status, 303)
  const shown = await housing.follow(sent)
  assert.match(
    shown.words,
    /Aldermere Council Housing Fact about [A-Z]\w+ Testerfield-\d+ Holds a tenancy at the harbour flats since May/,
  )
  assert.match(shown.words, /Date of the event 20 November 2026/)
  assert.match(shown.words, /Recorded 24 November 2026 at 9am/)
  assert.match(shown.words, /Criminal Justice Act 2003, section 325/)
  assert.match((await housing.get(list)).words, /1 item you can see/)
  assert.match(
    (await (await server.as('coordinator')).get(`/cases/${about.caseId}/items`)).words,
    /Fact Aldermere Council Housing .* harbour flats/,
  )
  const [event] = await server.database.admin<{ outcome: string; subject_ids: string[] }>(
    "select outcome, subject_ids from app.audit_event where event = 'item.supplied' and actor_id = $1",
    [USERS.housingOfficer.id],
  )
  assert.equal(event?.outcome, 'done')
  assert.ok(event?.subject_ids.includes(about.caseId))
})

test('saying that nothing is known takes one answer', async () => {
  const { form } = await stageInvited(['nurse'])
  const nurse = await server.as('nurse')
  const page = await nurse.get(form('nothing-known'))
  assert.equal(page.page.querySelectorAll('main form input:not([type=hidden])').length, 1)
  const shown = await nurse.follow(
    await nurse.post(form('nothing-known'), { source: 'Patient records back to 2010' }),
  )
  assert.match(shown.words, /Nothing known. Checked: Patient records back to 2010/)
})

test('what is missing is said beside the field, a date ahead is refused, and what was typed is kept', async () => {
  const { agendaItemId, form } = await stageInvited(['housingOfficer'])
  const housing = await server.as('housingOfficer')
  const bare = await housing.post(form('fact'), { body: 'Kept words' })
  assert.equal(bare.status, 400)
  assert.match(
    bare.words,
    /There is a problem Enter where the information comes from .*Select what allows you to share it Select who may see it Enter when it happened/,
  )
  assert.equal(bare.page.querySelector('#body')?.text.trim(), 'Kept words')
  const ahead = await housing.post(form('fact'), { ...A_FACT, 'eventOn-day': '25' })
  assert.match(ahead.words, /must be today or in the past/)
  assert.equal(await countItems(agendaItemId), 0)
})

test('AP-19 on: nobody supplies information before it is recorded that their agency complies, by page, by interface or past both', async () => {
  const { about, agendaItemId, form } = await stageInvited(['newcomer'])
  const newcomer = await server.as('newcomer')
  const asked = await newcomer.get(form('fact'))
  assert.match(
    asked.words,
    /You have not yet confirmed that your agency complies with the Thames Valley MAPPA protocol/,
  )
  assert.match(asked.words, /§3\.4, §3\.91/)
  assert.equal((await newcomer.post(form('fact'), A_FACT, { from: '/people/new' })).status, 422)
  const item = { kind: 'nothing-known', source: 'Housing register' }
  const refused = await newcomer.api.post('/api/v1/items', { agendaItem: agendaItemId, item })
  assert.equal(refused.status, 422)
  assert.equal((refused.json() as { because: string }).because, 'protocol-not-confirmed')
  await assert.rejects(anItem(stage, about, { by: 'newcomer', agendaItemId, body: 'Past the page' }), {
    code: '42501',
  })
  assert.equal(await countItems(agendaItemId), 0)
  const confirmation = {
    area_id: AREAS.aldermere.id,
    user_id: USERS.newcomer.id,
    agency_id: AGENCIES.housing.id,
    protocol: 'Thames Valley MAPPA protocol',
    confirmed_at: START,
  }
  await asActor(server.database.connection.db, { userId: USERS.newcomer.id, now: START }, (tx) =>
    tx.insertInto('protocol_confirmation').values(confirmation).execute(),
  )
  assert.equal((await newcomer.api.post('/api/v1/items', { agendaItem: agendaItemId, item })).status, 201)
})

test('AP-19 off: elsewhere information is supplied without any confirmation', async () => {
  await underProfile(server.database, AREAS.brackenshire.id, 'national')
  await server.database.admin('delete from app.protocol_confirmation where user_id = $1', [
    USERS.farOfficer.id,
  ])
  const { caseId } = await aCase(stage, { by: 'farOfficer', confirmedBy: 'farCoordinator' })
  const officer = await server.as('farOfficer')
  assert.doesNotMatch((await officer.get(`/items/new?case=${caseId}&kind=fact`)).words, /confirmed that your/)
  const item = { kind: 'nothing-known', source: 'Housing register' }
  assert.equal((await officer.api.post('/api/v1/items', { case: caseId, item })).status, 201)
})

test('AP-07 the owner is the agency of the one who supplies it: nobody can name another, and MAPPA is no agency', async () => {
  const { about, agendaItemId } = await stageInvited(['housingOfficer'])
  const housing = await server.as('housingOfficer')
  const item = {
    kind: 'fact',
    body: 'Rent is paid',
    source: 'Rent account',
    eventOn: '2026-11-20',
    purpose: 'Risk',
    lawfulBasis: 'mappa-gateway',
    handling: 'case',
  }
  const made = await housing.api.post('/api/v1/items', {
    agendaItem: agendaItemId,
    item: { ...item, ownerAgencyId: AGENCIES.police.id },
  })
  const { id } = made.json() as { id: string }
  const read = (await housing.api.get(`/api/v1/items/${id}`)).json() as { owner: { name: string } }
  assert.equal(read.owner.name, 'Aldermere Council Housing')
  const forge = (ownerAgencyId: string) =>
    asActor(server.database.connection.db, { userId: USERS.housingOfficer.id, now: START }, (tx) =>
      tx
        .insertInto('information_item')
        .values({
          id: randomUUID(),
          area_id: AREAS.aldermere.id,
          person_id: about.personId,
          case_id: about.caseId,
          agenda_item_id: agendaItemId,
          owner_agency_id: ownerAgencyId,
          supplied_by: USERS.housingOfficer.id,
          kind: 'fact',
          body: 'x',
          source: 'x',
          purpose: 'x',
          lawful_basis: 'x',
          handling: 'case',
          recorded_at: START,
        })
        .execute(),
    )
  await assert.rejects(forge(AGENCIES.police.id), { code: '42501' })
  await assert.rejects(forge(AREAS.aldermere.id), { code: '42501' })
})

test('nothing can be hung on a case or agenda item that one may not see, nor on the wrong person', async () => {
  const mine = await stageInvited(['housingOfficer'])
  const other = await stageInvited(['nurse'])
  await assert.rejects(anItem(stage, other.about, { by: 'housingOfficer', body: 'x' }), { code: '42501' })
  await assert.rejects(
    anItem(stage, other.about, { by: 'housingOfficer', body: 'x', agendaItemId: other.agendaItemId }),
    { code: '42501' },
  )
  await assert.rejects(
    anItem(
      stage,
      { ...mine.about, personId: other.about.personId },
      { by: 'housingOfficer', body: 'x', agendaItemId: mine.agendaItemId },
    ),
    { code: '42501' },
  )
  await assert.rejects(
    anItem(
      stage,
      { ...mine.about, caseId: other.about.caseId },
      { by: 'housingOfficer', body: 'x', agendaItemId: mine.agendaItemId },
    ),
    { code: '42501' },
  )
})

test('somebody from another area, or invited to another case, finds no form, no list and no item', async () => {
  const { about, agendaItemId, form, list } = await stageInvited(['housingOfficer'])
  await stageInvited(['nurse'])
  const id = await anItem(stage, about, { by: 'housingOfficer', body: 'For this room only', agendaItemId })
  for (const user of ['farOfficer', 'farCoordinator', 'nurse'] as const) {
    const stranger = await server.as(user)
    for (const path of [form('fact'), list, `/items/${id}`, `/cases/${about.caseId}/items`]) {
      assert.equal((await stranger.get(path)).status, 404, `${user} ${path}`)
    }
    assert.equal((await stranger.post(form('fact'), A_FACT, { from: '/people' })).status, 404)
    assert.equal((await stranger.api.get(`/api/v1/items/${id}`)).status, 404)
    assert.equal(
      (
        await stranger.api.post('/api/v1/items', {
          agendaItem: agendaItemId,
          item: { kind: 'nothing-known', source: 'x' },
        })
      ).status,
      404,
    )
    assert.doesNotMatch((await stranger.get('/items')).text, /For this room only/)
  }
})
