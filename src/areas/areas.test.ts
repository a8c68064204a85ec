import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asActor } from '#platform/db/actor.ts'
import { underProfile } from '#testing/profiles.ts'
import { testServer } from '#testing/server.ts'
import { aCase } from '#testing/stages.ts'
import { AREAS, START, USERS } from '#testing/world.ts'
import { setReview } from '../reviews/index.ts'
import { getProfile } from './index.ts'

const server = await testServer()
const areaId = AREAS.aldermere.id
const home = `/areas/${areaId}`
const admin = (sql: string, values: unknown[] = []) =>
  server.database.admin<Record<string, unknown>>(sql, values)
const countOf = async (table: string) => Number((await admin(`select count(*) as n from app.${table}`))[0]?.n)
const date = (name: string, civil: string) => {
  const [year = '', month = '', day = ''] = civil.split('-')
  return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year }
}
const revisionOf = async () =>
  String(
    (await admin('select revision from app.profile_draft where area_id = $1', [areaId]))[0]?.revision ?? 0,
  )

test('AR-02 the profile in force is shown by topic, each value with its paragraph, its layer and what the law has overtaken', async () => {
  const keeper = await server.as('administrator')
  const shown = await keeper.get(home)
  assert.equal(shown.status, 200)
  assert.match(shown.words, /Version 1, in force from 1 January 2020/)
  assert.match(
    shown.words,
    /Longest time between reviews at level 2 6 months Area document Thames Valley MAPPA protocol .*?, §3\.98/,
  )
  assert.match(
    shown.words,
    /Time limits of the law .*First notification to the police 3 days The law Sexual Offences Act 2003, s\.83\(1\)/,
  )
  assert.match(
    shown.words,
    /Shortest journey abroad .* Every journey, however short As written The document says: Travel overseas .* 3 days or more\. .*Overtaken since 13 August 2012/,
  )
  assert.match(
    shown.words,
    /Chair of the Strategic Management Board The Responsible Authority National default Set locally/,
  )
  const reader = await server.as('nurse')
  const read = await reader.get(home)
  assert.equal(read.status, 200)
  assert.equal(read.page.querySelectorAll(`a[href^="${home}/settings"]`).length, 0)
})

test('AR-01 an area that has not set an interval is asked for it', async () => {
  await underProfile(server.database, areaId, 'durham')
  const shown = await (await server.as('administrator')).get(home)
  assert.match(
    shown.words,
    /7 settings are still to be set .*Agenda and papers go out .*Longest time between reviews at level 3 .*Referral before release/,
  )
  await underProfile(server.database, areaId, 'thames-valley')
})

test('AR-02 a setting is changed in a draft, seen before it holds, and saved as a new version; an old case keeps the profile of its day (AR-01)', async () => {
  const staged = await aCase({ database: server.database }, { level: 3 })
  const by = USERS.coordinator.id
  await asActor(server.database.connection.db, { userId: by, now: START }, (tx) =>
    setReview(tx, START, { caseId: staged.caseId, next: { on: null }, reasons: 'First', factors: {}, by }),
  )
  const before = await admin('select due_on, profile_id from app.clock where case_id = $1 and state = $2', [
    staged.caseId,
    'open',
  ])
  const keeper = await server.as('administrator')
  const path = `${home}/settings/reviewMonths.3`
  const sent = await keeper.post(path, { value: '1', at: 'SMB, 3 November 2026', revision: '0' })
  assert.equal(sent.status, 303)
  const preview = await keeper.follow(sent)
  assert.match(preview.words, /1 setting would change/)
  assert.match(
    preview.words,
    /Longest time between reviews at level 3 3 months .*§3\.98.* 1 month Set locally, SMB, 3 November 2026/,
  )
  assert.match(preview.words, /Longest time between reviews at level 3: 1 open date in 1 case/)
  assert.equal(await countOf('area_profile'), 2, 'a draft is no version')
  const saved = await keeper.post(`${home}/draft`, {
    ...date('from', '2026-12-01'),
    reason: 'Decided by the board',
    revision: await revisionOf(),
  })
  assert.equal(saved.status, 303, saved.words)
  const versions = await admin(
    'select version, effective_from::text, effective_to::text, reason from app.area_profile where area_id = $1 order by version',
    [areaId],
  )
  assert.deepEqual(versions, [
    { version: 1, effective_from: '2020-01-01', effective_to: '2026-12-01', reason: '' },
    { version: 2, effective_from: '2026-12-01', effective_to: null, reason: 'Decided by the board' },
  ])
  const on = (day: string) =>
    asActor(server.database.connection.db, { userId: USERS.administrator.id, now: START }, (tx) =>
      getProfile(tx, areaId, day),
    )
  assert.deepEqual(
    [
      (await on('2026-11-30')).profile.reviewMonths[3].value,
      (await on('2026-12-01')).profile.reviewMonths[3].value,
    ],
    [3, 1],
  )
  assert.equal((await on('2001-05-05')).version, 1, 'before the area was set up its first version holds')
  const after = await admin('select due_on, profile_id from app.clock where case_id = $1 and state = $2', [
    staged.caseId,
    'open',
  ])
  assert.deepEqual(after, before)
  assert.equal(await countOf('profile_draft'), 0)
  const [event] = await admin(
    "select actor_id, outcome from app.audit_event where event = 'area-profile.saved'",
  )
  assert.deepEqual(event, { actor_id: USERS.administrator.id, outcome: 'done' })
  assert.match((await keeper.get(`${home}/versions/2`)).words, /comes into force on 1 December 2026/)
})

test('no two versions hold on one day, nothing begins in the past, and what was typed is kept', async () => {
  const keeper = await server.as('administrator')
  await keeper.post(`${home}/settings/papersDaysBefore`, { value: '10', at: 'SMB', revision: '0' })
  const save = async (from: string) =>
    keeper.post(`${home}/draft`, {
      ...date('from', from),
      reason: 'Kept words',
      revision: await revisionOf(),
    })
  const overlapping = await save('2026-12-01')
  assert.equal(overlapping.status, 400)
  assert.match(overlapping.words, /A version already begins on 1 December 2026/)
  assert.equal(overlapping.page.querySelector('#reason')?.textContent.trim(), 'Kept words')
  assert.equal(overlapping.page.querySelector('#from-day')?.getAttribute('value'), '01')
  assert.match((await save('2026-11-23')).words, /must be today/)
  assert.match((await save('2027-02-30')).words, /The first day must be a real date/)
  assert.equal(await countOf('area_profile'), 3)
  assert.equal((await keeper.post(`${home}/draft/discard`, {}, { from: `${home}/draft` })).status, 303)
  assert.equal(await countOf('profile_draft'), 0)
})

test('a version that stands cannot be changed, back-dated or doubled by an actor, whatever a handler does', async () => {
  const { db } = server.database.connection
  const as = (work: Parameters<typeof asActor>[2]) =>
    asActor(db, { userId: USERS.administrator.id, now: START }, work)
  const old = (await admin('select id from app.area_profile where area_id = $1 and version = 1', [areaId]))[0]
    ?.id as string
  await assert.rejects(
    as((tx) => tx.updateTable('area_profile').set({ settings: '{}' }).where('id', '=', old).execute()),
    { code: '42501' },
  )
  const moved = await as((tx) =>
    tx
      .updateTable('area_profile')
      .set({ effective_to: '2026-12-15' })
      .where('id', '=', old)
      .executeTakeFirst(),
  )
  assert.equal((moved as { numUpdatedRows: bigint }).numUpdatedRows, 0n)
  const row = (from: string) => ({
    id: crypto.randomUUID(),
    area_id: areaId,
    profile_key: 'london',
    version: 9,
    effective_from: from,
    settings: '{"protocolConfirmation":{}}',
    recorded_at: START,
    recorded_by: USERS.administrator.id,
  })
  const add = (from: string) => as((tx) => tx.insertInto('area_profile').values(row(from)).execute())
  await assert.rejects(add('2026-11-01'), { code: '42501' })
  await assert.rejects(add('2027-01-01'), { code: '23P01' })
  await assert.rejects(
    asActor(db, { userId: USERS.coordinator.id, now: START }, (tx) =>
      tx
        .insertInto('area_profile')
        .values({ ...row('2027-01-01'), recorded_by: USERS.coordinator.id })
        .execute(),
    ),
    { code: '42501' },
  )
})

test('a stored profile that would weaken the law does not load', async () => {
  await admin(
    `update app.area_profile set settings = settings || '{"law.shortestTrip":{"value":3,"source":{"key":"thames-valley","document":"x","at":"§2.5","confidence":"seen"}}}' where area_id = $1 and version = 2`,
    [areaId],
  )
  const on = (day: string) =>
    asActor(server.database.connection.db, { userId: USERS.administrator.id, now: START }, (tx) =>
      getProfile(tx, areaId, day),
    )
  await assert.rejects(on('2027-01-01'), /law\.shortestTrip = 3 would break .*all travel outside the UK/)
  await admin(`update app.area_profile set settings = settings - 'law.shortestTrip' where area_id = $1`, [
    areaId,
  ])
  assert.equal((await on('2027-01-01')).profile.law.shortestTrip.value, 0)
})

test('what is wrong with a value is said beside its field, with the law where it is the law, and everything typed is kept', async () => {
  const keeper = await server.as('administrator')
  const law = await keeper.post(`${home}/settings/law.shortestTrip`, {
    value: '3',
    at: 'Our procedure',
    revision: '0',
  })
  assert.equal(law.status, 400)
  assert.match(
    law.words,
    /3 would weaken the law\. Sexual Offences Act 2003 \(Notification.* all travel outside the UK allows at most 0/,
  )
  assert.equal(law.page.querySelector('#value')?.getAttribute('value'), '3')
  assert.equal(law.page.querySelector('#at')?.textContent.trim(), 'Our procedure')
  const path = `${home}/settings/chairs`
  const rows = await keeper.post(path, {
    'row-0-meeting': '2',
    'row-0-agency': 'Police',
    'row-0-rank': 'Superintendent',
    'row-1-meeting': 'nonsense',
    'row-1-agency': 'Probation',
    'row-1-rank': 'Typed and kept',
    at: '',
    revision: '0',
  })
  assert.equal(rows.status, 400)
  assert.match(rows.words, /must be one of the answers/)
  assert.match(rows.words, /Enter where the new value stands/)
  assert.equal(rows.page.querySelector('#row-1-rank')?.getAttribute('value'), 'Typed and kept')
  assert.ok(rows.page.querySelector('#row-1-meeting') !== null)
  assert.equal(await countOf('profile_draft'), 0)
})

test('every kind of setting is asked, read and shown as it was typed', async () => {
  const keeper = await server.as('administrator')
  const set = async (key: string, fields: Record<string, string | string[]>) => {
    const sent = await keeper.post(`${home}/settings/${key}`, {
      ...fields,
      at: 'SMB',
      revision: await revisionOf(),
    })
    assert.equal(sent.status, 303, `${key}: ${sent.words}`)
  }
  await set('minutesLeave', { value: ['chair', 'coordinator'] })
  await set('personMayAttend', { value: 'no' })
  await set('disclosureMeeting', { value: 'level-2-or-3' })
  await set('secureChannels', { value: 'CJSM\r\n\r\nSecure portal' })
  await set('panel', { none: 'yes', 'value-name': '', 'value-sits': '' })
  await set('youthOffendingAges', { 'row-0-team': 'North team', 'row-0-lowestAge': '8' })
  await set('centralUnit', { value: 'The <unit> & more' })
  const shown = await keeper.get(`${home}/draft`)
  assert.match(shown.words, /7 settings would change/)
  for (const text of [
    'Chair of the meeting MAPPA Co-ordinator',
    'A level 2 or level 3 meeting',
    'CJSM Secure portal',
    'There is no panel',
    'North team Lowest age: 8 years',
    'The <unit> & more',
  ])
    assert.ok(
      shown.words.includes(text) ||
        shown.words.includes(
          text
            .replace(/</, '&lt;')
            .replace(/>/, '&gt;')
            .replace(/&(?!lt|gt)/, '&amp;'),
        ),
      text,
    )
  const again = await keeper.get(`${home}/settings/panel`)
  assert.equal(again.page.querySelector('#none')?.hasAttribute('checked'), true)
  const back = await keeper.post(`${home}/settings/panel`, { back: 'yes', revision: await revisionOf() })
  assert.equal(back.status, 303)
  assert.match((await keeper.follow(back)).words, /6 settings would change/)
  await keeper.post(`${home}/draft/discard`, {}, { from: `${home}/draft` })
})

test('a page that was drawn before somebody else’s change overwrites nothing', async () => {
  const keeper = await server.as('administrator')
  await keeper.post(`${home}/settings/boardChair`, { value: 'First', at: 'SMB', revision: '0' })
  const stale = await keeper.post(`${home}/settings/boardChair`, {
    value: 'Second',
    at: 'SMB',
    revision: '0',
  })
  assert.equal(stale.status, 409)
  assert.match((await keeper.get(`${home}/draft`)).words, /First/)
  await keeper.post(`${home}/draft/discard`, {}, { from: `${home}/draft` })
})

test('a YAML file goes out, comes in by way of the draft, and one wrong key writes nothing and names its line', async () => {
  const keeper = await server.as('administrator')
  const file = await keeper.get(`${home}/profile.yaml`)
  assert.equal(file.headers.get('content-disposition'), 'attachment; filename="profile-aldermere-1.yaml"')
  const next = file.text.replace('effective_from: 2020-01-01', 'effective_from: 2027-04-01')
  const wrong = next.replace('  papersDaysBefore:', '  papersDayBefore:')
  const line = wrong.split('\n').findIndex((each) => each.includes('papersDayBefore')) + 1
  const refused = await keeper.post(`${home}/import`, { yaml: wrong, revision: '0' })
  assert.equal(refused.status, 400)
  assert.match(
    refused.words,
    new RegExp(`Line ${line}: There is no setting or part called “papersDayBefore”`),
  )
  assert.match(refused.page.querySelector('#yaml')?.textContent ?? '', /papersDayBefore/)
  assert.equal(await countOf('profile_draft'), 0)
  const done = await keeper.post(`${home}/import`, {
    yaml: next.replace(
      '  papersDaysBefore:\n    value: 7\n    source:\n      document: thames-valley',
      '  papersDaysBefore:\n    value: 9\n    source:\n      document: set-locally',
    ),
    revision: '0',
  })
  assert.equal(done.status, 303, done.words)
  const preview = await keeper.follow(done)
  assert.match(preview.words, /Agenda and papers go out 7 days .* 9 days Set locally/)
  assert.equal(preview.page.querySelector('#from-year')?.getAttribute('value'), '2027')
  await keeper.post(`${home}/draft/discard`, {}, { from: `${home}/draft` })
})

test('AR-01 somebody from another area finds no profile, version, draft, file, library or interface of this one, and is told nothing', async () => {
  const stranger = await server.as('farCoordinator')
  const nowhere = await stranger.get('/areas/00000000-0000-4000-8999-000000000000')
  for (const path of ['', '/versions/1', '/profile.yaml', '/library']) {
    const refused = await stranger.get(home + path)
    assert.equal(refused.status, 404, path)
    assert.equal(refused.words, nowhere.words)
  }
  for (const path of ['/profile', '/versions', '/versions/1', '/library'])
    assert.equal((await stranger.api.get(`/api/v1${home}${path}`)).status, 404, path)
  assert.match((await stranger.get('/areas')).words, /1 area .*Brackenshire/)
  assert.doesNotMatch((await stranger.get('/areas')).words, /Aldermere/)
  await admin(
    "insert into app.user_role (id, user_id, area_id, role, starts_at) values (gen_random_uuid(), $1, $2, 'profile-administrator', '2026-01-05')",
    [USERS.farOfficer.id, AREAS.brackenshire.id],
  )
  const keeper = await server.as('farOfficer')
  for (const path of ['/settings/panel', '/draft', '/import', '/library/new'])
    assert.equal((await keeper.get(home + path)).status, 404, path)
  const forged = await keeper.api.post(`/api/v1${home}/versions`, {
    version: 2,
    effectiveFrom: '2027-06-01',
    reason: 'x',
    settings: {},
  })
  assert.equal(forged.status, 404)
  assert.equal(await countOf('area_profile'), 3)
})

test('the interface shows, saves and refuses by the same rules', async () => {
  const keeper = await server.as('administrator')
  const api = `/api/v1${home}`
  const shown = (await keeper.api.get(`${api}/profile`)).json() as {
    version: number
    settings: Record<string, { value: unknown; layer: string }>
  }
  assert.equal(shown.version, 1)
  assert.deepEqual(
    [shown.settings['reviewMonths.2']?.value, shown.settings['reviewMonths.2']?.layer],
    [6, 'document'],
  )
  const body = (settings: unknown, effectiveFrom = '2027-06-01') => ({
    version: 2,
    effectiveFrom,
    reason: 'By interface',
    settings,
  })
  const source = { document: 'set-locally', at: 'SMB' }
  const refused = await keeper.api.post(
    `${api}/versions`,
    body({ 'law.renewal': { value: 13, source }, nonsense: null }),
  )
  assert.equal(refused.status, 422)
  assert.match(refused.text, /s\.85\(1\) allows at most 12/)
  assert.match(refused.text, /no setting or part called “nonsense”/)
  assert.equal((await keeper.api.post(`${api}/versions`, body({}, '2026-12-01'))).status, 422)
  const saved = await keeper.api.post(`${api}/versions`, body({ papersDaysBefore: { value: 8, source } }))
  assert.equal(saved.status, 201, saved.text)
  assert.deepEqual((saved.json() as { changes: unknown }).changes, [
    { setting: 'papersDaysBefore', before: 7, after: 8 },
  ])
  assert.equal(
    (await keeper.api.post(`${api}/versions`, body({ papersDaysBefore: null }, '2027-07-01'))).status,
    409,
  )
  const listed = (await keeper.api.get(`${api}/versions`)).json() as { total: number }
  assert.equal(listed.total, 3)
  const yaml = (await keeper.get(`${home}/profile.yaml`)).text
  const wrong = await keeper.api.post(`${api}/import`, { version: 3, reason: 'x', yaml })
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /"line":\d+/)
})
