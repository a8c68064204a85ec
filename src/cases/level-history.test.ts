import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { asActor } from '#platform/db/actor.ts'
import { testServer } from '#testing/server.ts'
import { aCase, type StagedCase } from '#testing/stages.ts'
import { AREAS, START, USERS } from '#testing/world.ts'
import { inForce, type Level, listHistory, recordLevel } from './index.ts'

const server = await testServer()
const stage = { database: server.database }
const { db } = server.database.connection
const by = USERS.coordinator.id
const as = <T>(now: Date, work: Parameters<typeof asActor<T>>[2]) => asActor(db, { userId: by, now }, work)

const decision = (staged: StagedCase) => ({
  caseId: staged.caseId,
  areaId: AREAS.aldermere.id,
  decidedByBody: 'MAPPA Co-ordinator',
  reasons: 'A decision',
  evidence: 'A report of that day',
  by,
})
const later = (days: number, from = START) => new Date(from.getTime() + days * 86_400_000)

test('LM-15 one back-dated correction answers both "as at" and "as known at", and loses nothing', async () => {
  const staged = await aCase(stage, { level: 2 })
  const learned = later(30)
  await as(learned, (tx) =>
    recordLevel(tx, learned, { ...decision(staged), level: 3, from: later(10), until: later(20) }),
  )
  const ask = (at: Date, knownAt: Date) =>
    as(later(40), async (tx) => (await inForce(tx, staged.caseId, { at, knownAt })).level?.value)
  assert.equal(await ask(later(15), later(31)), 3, 'as at day 15, as we know now')
  assert.equal(await ask(later(15), later(29)), 2, 'as at day 15, as we knew on day 29')
  assert.equal(await ask(later(25), later(31)), 2, 'after the corrected time the old level stands')
  assert.equal(await ask(later(5), later(31)), 2, 'before it too')
  assert.equal(await ask(later(-1), later(31)), undefined)
  const entries = await as(later(40), (tx) => listHistory(tx, 'level', staged.caseId))
  assert.deepEqual(
    entries.map(({ value, supersededAt, continues }) => [value, supersededAt === null, continues === null]),
    [
      [2, true, false],
      [3, true, true],
      [2, true, false],
      [2, false, true],
    ],
  )
  const piece = entries.find((entry) => entry.continues !== null)
  assert.deepEqual(
    [piece?.enteredAt, piece?.decidedByBody, piece?.reasons],
    [START, 'Co-ordination panel', 'The evidence supports the assessment'],
  )
})

test('LM-15 the database answers as a ledger kept by hand would, for random histories of decisions and corrections', async () => {
  const told = fc.array(
    fc.record({
      from: fc.nat(20),
      length: fc.option(fc.integer({ min: 1, max: 10 })),
      level: fc.constantFrom<Level>(1, 2, 3),
    }),
    { minLength: 1, maxLength: 6 },
  )
  await fc.assert(
    fc.asyncProperty(told, async (decisions) => {
      const staged = await aCase(stage, { level: 2 })
      // Day by day, what was believed after each decision: the simplest thing that could be right.
      const ledger: number[][] = [Array.from({ length: 40 }, () => 2)]
      for (const [turn, { from, length, level }] of decisions.entries()) {
        const now = later(100 + turn)
        // An open end lasts until the next change on record, so the hand-kept ledger is told that end.
        const until = length === null ? undefined : later(from + length)
        const entries = await as(now, (tx) => listHistory(tx, 'level', staged.caseId))
        const next = entries
          .filter((entry) => entry.supersededAt === null && entry.from > later(from))
          .map((entry) => entry.from.getTime())
        const end = until?.getTime() ?? (next.length === 0 ? Number.POSITIVE_INFINITY : Math.min(...next))
        await as(now, (tx) =>
          recordLevel(tx, now, {
            ...decision(staged),
            level,
            from: later(from),
            ...(until === undefined ? {} : { until }),
          }),
        )
        ledger.push(
          (ledger.at(-1) ?? []).map((was, day) =>
            later(day) >= later(from) && later(day).getTime() < end ? level : was,
          ),
        )
      }
      await as(later(200), async (tx) => {
        for (const [turn, days] of ledger.entries()) {
          for (const day of [0, 3, 9, 14, 21, 33]) {
            const { level } = await inForce(tx, staged.caseId, {
              at: later(day),
              knownAt: later(99.5 + turn),
            })
            assert.equal(level?.value, days[day], `day ${day} as known after ${turn} decisions`)
          }
        }
      })
      const overlaps = await server.database.admin(
        'select 1 from app.level_history a join app.level_history b on a.case_id = b.case_id and a.id < b.id and a.valid && b.valid where a.superseded_at is null and b.superseded_at is null and a.case_id = $1',
        [staged.caseId],
      )
      assert.deepEqual(overlaps, [])
    }),
    { numRuns: 12 },
  )
})

test('what was once believed cannot be changed, revived or forged by an actor, whatever the handler does', async () => {
  const staged = await aCase(stage)
  const now = later(1)
  await as(now, (tx) => recordLevel(tx, now, { ...decision(staged), level: 3, from: later(0.5) }))
  const refused = (work: Parameters<typeof asActor>[2]) =>
    assert.rejects(as(later(2), work), { code: '42501' })
  await refused((tx) =>
    tx.updateTable('level_history').set({ level: 1 }).where('case_id', '=', staged.caseId).execute(),
  )
  await refused((tx) =>
    tx
      .updateTable('level_history')
      .set({ superseded_at: null })
      .where('case_id', '=', staged.caseId)
      .where('superseded_at', 'is not', null)
      .execute(),
  )
  await refused((tx) =>
    tx
      .updateTable('level_history')
      .set({ superseded_at: START })
      .where('case_id', '=', staged.caseId)
      .where('superseded_at', 'is', null)
      .execute(),
  )
  await refused((tx) => tx.deleteFrom('level_history').where('case_id', '=', staged.caseId).execute())
  const forged = {
    case_id: staged.caseId,
    area_id: AREAS.aldermere.id,
    level: 1,
    valid: '[2020-01-01,2020-02-01)',
    decided_by_body: 'Nobody',
    reasons: 'x',
    evidence: 'y',
    recorded_at: later(2),
  }
  await refused((tx) =>
    tx
      .insertInto('level_history')
      .values({ ...forged, id: crypto.randomUUID(), decided_by: USERS.chair.id })
      .execute(),
  )
  const [{ id: superseded } = { id: '' }] = await server.database.admin<{ id: string }>(
    'select id from app.level_history where case_id = $1 and superseded_at is not null',
    [staged.caseId],
  )
  await refused((tx) =>
    tx
      .insertInto('level_history')
      .values({ ...forged, id: crypto.randomUUID(), decided_by: USERS.chair.id, continues: superseded })
      .execute(),
  )
})

test('AU-02 a level without reasons, or without anything to rest on, is refused by the database as well', async () => {
  const staged = await aCase(stage)
  const now = later(1)
  await assert.rejects(
    as(now, (tx) => recordLevel(tx, now, { ...decision(staged), level: 3, from: now, reasons: '' })),
    { code: '23514' },
  )
  await assert.rejects(
    as(now, (tx) => recordLevel(tx, now, { ...decision(staged), level: 3, from: now, evidence: '' })),
    { code: '23514' },
  )
})

test('somebody whose request began before the last correction was recorded is told that it conflicts', async () => {
  const staged = await aCase(stage)
  await as(later(5), (tx) => recordLevel(tx, later(5), { ...decision(staged), level: 3, from: later(4) }))
  await assert.rejects(
    as(later(4.5), (tx) => recordLevel(tx, later(4.5), { ...decision(staged), level: 1, from: later(4.2) })),
    /Somebody else saved/,
  )
})

test('the history page answers the question as asked in London time, marks late entries (AU-03), and leads to a certificate', async () => {
  const staged = await aCase(stage, { level: 2 })
  const learned = later(30)
  await as(learned, (tx) =>
    recordLevel(tx, learned, {
      ...decision(staged),
      level: 3,
      from: new Date('2026-12-04T14:05:00Z'),
      until: later(20),
    }),
  )
  server.setNow(later(31))
  const coordinator = await server.as('coordinator')
  const path = `/cases/${staged.caseId}/history`
  const asked = (date: string, time: string, known = '&known-day=&known-month=&known-year=&known-time=') => {
    const [year, month, day] = date.split('-')
    return coordinator.get(
      `${path}?at-day=${day}&at-month=${month}&at-year=${year}&at-time=${encodeURIComponent(time)}${known}`,
    )
  }
  const now = await asked('2026-12-04', '2:05pm')
  assert.match(
    now.words,
    /In force on 4 December 2026 at 2:05pm, as known on 25 December 2026 at 9am Level Level 3/,
  )
  assert.match((await asked('2026-12-04', '14:04')).words, /as known on .* Level Level 2\./)
  const then = await asked(
    '2026-12-04',
    '14:05',
    '&known-day=20&known-month=12&known-year=2026&known-time=9am',
  )
  assert.match(then.words, /as known on 20 December 2026 at 9am Level Level 2\./)
  assert.match(now.words, /Late entry Entered 20 days after the event/)
  assert.match(now.words, /entry that has been corrected since/)
  const certificate = await coordinator.get(
    then.page.querySelector('a[href*=certificate]')?.getAttribute('href')?.replaceAll('&amp;', '&') ?? '',
  )
  assert.match(
    certificate.words,
    /In force at 4 December 2026 at 2:05pm As known at 20 December 2026 at 9am .*Level 2/,
  )
  assert.match(certificate.words, /Made by Corin Ashdown/)
  const [event] = await server.database.admin(
    "select 1 from app.audit_event where event = 'case-certificate.made' and outcome = 'done'",
  )
  assert.ok(event)
})

test('a question that cannot be asked says why, beside the field, and keeps what was typed', async () => {
  const staged = await aCase(stage)
  server.setNow('2026-12-25T09:00:00Z')
  const coordinator = await server.as('coordinator')
  const ask = (query: string) => coordinator.get(`/cases/${staged.caseId}/history?${query}`)
  const skipped = await ask('at-day=29&at-month=3&at-year=2026&at-time=1:30&known-time=')
  assert.equal(skipped.status, 400)
  assert.match(skipped.words, /The clocks went forward at that time/)
  assert.equal(skipped.page.querySelector('#at-time')?.getAttribute('value'), '1:30')
  assert.match(
    (await ask('at-day=31&at-month=2&at-year=2026&at-time=9am')).words,
    /The date must be a real date/,
  )
  assert.match(
    (await ask('at-day=26&at-month=12&at-year=2026&at-time=9am')).words,
    /The moment must be in the past/,
  )
  assert.match(
    (
      await ask(
        'at-day=1&at-month=12&at-year=2026&at-time=9am&known-day=2&known-month=12&known-year=2026&known-time=',
      )
    ).words,
    /Enter both the date and the time it was known/,
  )
})

test('the interface answers the same question, and certifies nothing that will be known later', async () => {
  const staged = await aCase(stage)
  server.setNow(later(31))
  const coordinator = await server.as('coordinator')
  const answer = (
    await coordinator.api.get(`/api/v1/cases/${staged.caseId}/in-force?at=2026-12-01T10:00:00Z`)
  ).json() as { level: { value: number }; category: { value: number } }
  assert.deepEqual([answer.level.value, answer.category.value], [2, 1])
  const history = (await coordinator.api.get(`/api/v1/cases/${staged.caseId}/history`)).json() as {
    level: unknown[]
  }
  assert.equal(history.level.length, 1)
  assert.equal(
    (
      await coordinator.get(
        `/cases/${staged.caseId}/certificate?at=2026-12-01T10:00:00Z&known=2027-12-01T10:00:00Z`,
      )
    ).status,
    404,
  )
})
