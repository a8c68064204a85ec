import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { asActor } from '#platform/db/actor.ts'
import type { LegalEventDetails, LegalEventKind } from '#rules/case-clocks/facts.ts'
import { testDatabase } from '#testing/database.ts'
import { aCase, type StagedCase } from '#testing/stages.ts'
import { AREAS, START, USERS } from '#testing/world.ts'
import { recomputeAll, refreshClocks } from './index.ts'

const database = await testDatabase()
const { db } = database.connection
const stage = { database }

async function anEvent(
  staged: StagedCase,
  kind: LegalEventKind,
  on: string,
  details: LegalEventDetails,
): Promise<string> {
  const id = randomUUID()
  await database.admin(
    `insert into app.legal_event (id, area_id, person_id, kind, occurred_on, description, details, recorded_at, recorded_by)
     values ($1, $2, $3, $4, $5, 'as recorded', $6, $7, $8)`,
    [
      id,
      AREAS.aldermere.id,
      staged.personId,
      kind,
      on,
      JSON.stringify(details),
      START,
      USERS.offenderManager.id,
    ],
  )
  return id
}

const listed = { listed: true, againstChild: false }

type Row = {
  kind: string
  due: string
  state: string
  source: { at: string }
  owner: string
  triggered: string
}

const clocksOf = (staged: StagedCase) =>
  database.admin<Row>(
    `select kind, due_on::text as due, state, source, owner_user_id as owner, triggered_on::text as triggered from app.clock
     where case_id = $1 and kept_by is not null order by opened_at, due_on, kind, state desc`,
    [staged.caseId],
  )

const short = (rows: Row[]) => rows.map(({ kind, due, state }) => `${kind} ${due} ${state}`)

const recompute = (now = START, areaId: string | null = null) => recomputeAll(db, { now, areaId })

test('NR-04, NR-12 a listed conviction brings the first notification and the end of the period, owed by the manager, with the paragraph', async () => {
  const staged = await aCase(stage, { by: 'offenderManager' })
  await anEvent(staged, 'conviction', '2026-11-23', {
    offence: listed,
    disposal: { kind: 'imprisonment', months: 12 },
  })
  await recompute()
  const rows = await clocksOf(staged)
  assert.deepEqual(short(rows), [
    'initial-notification 2026-11-25 open',
    'notification-period-ends 2036-11-22 open',
  ])
  assert.match(rows[0]?.source.at ?? '', /s\.83/)
  assert.ok(rows.every(({ owner }) => owner === USERS.offenderManager.id))
})

test('recompute twice equals once: a second run changes nothing and records no event', async () => {
  const staged = await aCase(stage, { by: 'offenderManager' })
  await anEvent(staged, 'caution', '2026-11-20', { offence: listed })
  await recompute()
  const before = await clocksOf(staged)
  const events = async () =>
    (
      await database.admin<{ n: number }>(
        `select count(*)::int as n from app.audit_event where event = 'clocks.recomputed'`,
      )
    )[0]?.n
  const recorded = await events()
  const again = await recompute()
  assert.deepEqual([again.opened, again.overtaken], [0, 0])
  assert.deepEqual(await clocksOf(staged), before)
  assert.equal(await events(), recorded)
})

test('a fact that is put right moves its clock in the transaction that changed it: the old date is overtaken, never gone', async () => {
  const staged = await aCase(stage, { by: 'offenderManager' })
  const id = await anEvent(staged, 'conviction', '2026-11-10', {
    offence: listed,
    disposal: { kind: 'imprisonment', months: 6 },
  })
  await recompute()
  await asActor(db, { userId: USERS.offenderManager.id, now: START }, async (tx) => {
    await tx
      .updateTable('legal_event')
      .set({
        superseded_at: START,
        superseded_by: USERS.offenderManager.id,
        superseded_reason: 'Wrong length',
      })
      .where('id', '=', id)
      .execute()
    await tx
      .insertInto('legal_event')
      .values({
        id: randomUUID(),
        area_id: AREAS.aldermere.id,
        person_id: staged.personId,
        kind: 'conviction',
        occurred_on: '2026-11-10',
        description: 'as recorded',
        details: JSON.stringify({ offence: listed, disposal: { kind: 'imprisonment', months: 7 } }),
        recorded_at: START,
        recorded_by: USERS.offenderManager.id,
      })
      .execute()
    await refreshClocks(tx, START, [staged.caseId])
  })
  assert.deepEqual(short(await clocksOf(staged)).sort(), [
    'initial-notification 2026-11-12 open',
    'initial-notification 2026-11-12 overtaken',
    'notification-period-ends 2033-11-09 overtaken',
    'notification-period-ends 2036-11-09 open',
  ])
})

test('RA-06 a birthday comes into view by itself: the nightly recompute opens what the day calls for', async () => {
  const staged = await aCase(stage, { by: 'offenderManager' })
  await database.admin('update app.person set date_of_birth = $2 where id = $1', [
    staged.personId,
    '2009-03-01',
  ])
  await recompute(new Date('2026-08-01T01:00:00Z'))
  assert.deepEqual(short(await clocksOf(staged)), [])
  await recompute(new Date('2026-09-02T01:00:00Z'))
  assert.deepEqual(short(await clocksOf(staged)), ['oasys-at-18 2027-03-01 open'])
})

test('CR-01 on: an expected release brings the referral 6 months before it, under the Thames Valley profile', async () => {
  const staged = await aCase(stage, { by: 'offenderManager' })
  await anEvent(staged, 'release', '2027-08-31', {
    release: { expected: true, imminentRisk: false, sentencedOn: '2026-02-01' },
  })
  await recompute()
  const [row] = await clocksOf(staged)
  assert.deepEqual([row?.kind, row?.due], ['referral-before-release', '2027-02-28'])
  assert.match(row?.source.at ?? '', /3\.8[67]/)
})

test('CR-02 on: where the risk on release is imminent the notice is 12 months', async () => {
  const staged = await aCase(stage, { by: 'offenderManager' })
  await anEvent(staged, 'release', '2028-02-29', {
    release: { expected: true, imminentRisk: true, sentencedOn: '2026-02-01' },
  })
  await recompute()
  assert.deepEqual(short(await clocksOf(staged)), ['referral-before-release 2027-02-28 open'])
})

test('CR-08 a release after an offence against a child is told of on the day before at the latest', async () => {
  const staged = await aCase(stage, { by: 'offenderManager' })
  await anEvent(staged, 'conviction', '2020-02-01', { offence: { listed: false, againstChild: true } })
  await anEvent(staged, 'release', '2027-03-01', {
    release: { expected: true, imminentRisk: false, sentencedOn: '2020-02-01' },
  })
  await recompute()
  assert.ok(short(await clocksOf(staged)).includes('tell-before-release 2027-02-28 open'))
})

test('CH-27, CH-30 on and off: a young person’s conviction of an offence against a child brings the report and the telling in 10 working days, where the profile sets them', async () => {
  const conviction = { offence: { listed: false, againstChild: true } }
  const young = await aCase(stage, { by: 'offenderManager' })
  await database.admin(`update app.person set date_of_birth = '2010-03-01' where id = $1`, [young.personId])
  const grown = await aCase(stage, { by: 'offenderManager' })
  await database.admin(`update app.person set date_of_birth = '2008-11-20' where id = $1`, [grown.personId])
  for (const staged of [young, grown]) await anEvent(staged, 'conviction', '2026-11-20', conviction)
  await recompute()
  const reports = (rows: Row[]) => short(rows).filter((row) => row.startsWith('youth-'))
  assert.deepEqual(reports(await clocksOf(young)), [
    'youth-report 2026-12-04 open',
    'youth-told 2026-12-04 open',
  ])
  assert.deepEqual(reports(await clocksOf(grown)), [])
  await database.admin(`update app.area_profile set profile_key = 'national' where area_id = $1`, [
    AREAS.aldermere.id,
  ])
  await recompute()
  assert.deepEqual(reports(await clocksOf(young)), [
    'youth-report 2026-12-04 overtaken',
    'youth-told 2026-12-04 overtaken',
  ])
  await database.admin(`update app.area_profile set profile_key = 'thames-valley' where area_id = $1`, [
    AREAS.aldermere.id,
  ])
})

test('an area whose profile cannot be used is set aside and named, and every other area is reckoned', async () => {
  const staged = await aCase(stage, { by: 'offenderManager' })
  await anEvent(staged, 'caution', '2026-11-17', { offence: listed })
  const far = await aCase(stage, { by: 'farOfficer', confirmedBy: 'farCoordinator' })
  const broken = AREAS.brackenshire.id
  await database.admin(`update app.area_profile set profile_key = 'no-such-profile' where area_id = $1`, [
    broken,
  ])
  const { setAside } = await recompute()
  assert.deepEqual(
    setAside.map(({ areaId }) => areaId),
    [broken],
  )
  assert.match(setAside[0]?.why ?? '', /no-such-profile/)
  assert.equal((await clocksOf(staged)).length, 2)
  const reckonings = async () =>
    (await database.admin<{ id: string }>('select case_id as id from app.clock_reckoning')).map(
      ({ id }) => id,
    )
  assert.ok(!(await reckonings()).includes(far.caseId))
  const [event] = await database.admin<{ outcome: string; area_id: string }>(
    `select outcome, area_id from app.audit_event where event = 'clocks.area-set-aside'`,
  )
  assert.deepEqual(event, { outcome: 'fault', area_id: broken })
  await database.admin(`update app.area_profile set profile_key = 'national' where area_id = $1`, [broken])
  assert.deepEqual((await recompute()).setAside, [])
  assert.ok((await reckonings()).includes(far.caseId))
})

test('what was met is not opened again while its facts stand', async () => {
  const staged = await aCase(stage, { by: 'offenderManager' })
  await anEvent(staged, 'caution', '2026-11-22', { offence: listed })
  await recompute()
  await database.admin(
    `update app.clock set state = 'met', closed_at = now(), closed_by = $2, close_reason = 'Notified' where case_id = $1 and kind = 'initial-notification'`,
    [staged.caseId, USERS.offenderManager.id],
  )
  await database.admin('update app.clock_reckoning set answer = $2 where case_id = $1', [
    staged.caseId,
    'stale',
  ])
  await recompute()
  assert.deepEqual(short(await clocksOf(staged)), [
    'initial-notification 2026-11-24 met',
    'notification-period-ends 2028-11-21 open',
  ])
})

test('a recompute that was broken off goes on where it stopped, and one of an area leaves the others alone', async () => {
  const first = await aCase(stage, { by: 'offenderManager' })
  await anEvent(first, 'caution', '2026-11-21', { offence: listed })
  const run = randomUUID()
  await database.admin(
    `insert into app.clock_run (id, started_at, done_through, cases) select $1, $2, id, 5 from app.case_file order by id desc limit 1`,
    [run, START],
  )
  const resumed = await recompute()
  assert.deepEqual([resumed.cases, resumed.finished, short(await clocksOf(first))], [5, true, []])
  await recompute(START, AREAS.brackenshire.id)
  assert.deepEqual(short(await clocksOf(first)), [])
  await recompute(START, AREAS.aldermere.id)
  assert.equal((await clocksOf(first)).length, 2)
})

test('what an earlier day left unfinished is not gone on with: the new day is reckoned whole', async () => {
  const first = await aCase(stage, { by: 'offenderManager' })
  await anEvent(first, 'caution', '2026-11-18', { offence: listed })
  await database.admin(
    `insert into app.clock_run (id, started_at, done_through, cases) select $1, $2, id, 5 from app.case_file order by id desc limit 1`,
    [randomUUID(), new Date('2026-11-23T01:00:00Z')],
  )
  await recompute()
  assert.equal((await clocksOf(first)).length, 2)
})

test('one event records a batch, with the cases whose clocks moved and no words of theirs', async () => {
  const staged = await aCase(stage, { by: 'offenderManager' })
  await anEvent(staged, 'caution', '2026-11-19', { offence: listed })
  await recompute()
  const [event] = await database.admin<{ subject_ids: string[]; service: string }>(
    `select subject_ids, service from app.audit_event where event = 'clocks.recomputed' order by at desc, id limit 1`,
  )
  assert.deepEqual([event?.service], ['clockkeeper'])
  const [{ n } = { n: 0 }] = await database.admin<{ n: number }>(
    `select count(*)::int as n from app.audit_event where event = 'clocks.recomputed' and $1 = any (subject_ids)`,
    [staged.caseId],
  )
  assert.equal(n, 1)
})

test('somebody from another area sees no clock, no reckoning and no run', async () => {
  const seen = await asActor(db, { userId: USERS.farCoordinator.id, now: START }, async (tx) => [
    (await tx.selectFrom('clock').select('id').where('area_id', '=', AREAS.aldermere.id).execute()).length,
    (
      await tx
        .selectFrom('clock_reckoning')
        .select('case_id')
        .where('area_id', '=', AREAS.aldermere.id)
        .execute()
    ).length,
  ])
  assert.deepEqual(seen, [0, 0])
  await assert.rejects(
    asActor(db, { userId: USERS.coordinator.id, now: START }, (tx) =>
      tx.selectFrom('clock_run').select('id').execute(),
    ),
    /permission denied/,
  )
})
