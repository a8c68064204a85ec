import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { sql } from 'kysely'
import pg from 'pg'
import { asActor, asService, type Tx } from '#platform/db/actor.ts'
import { connect, type Database } from '#platform/db/connect.ts'
import { migrate } from '#platform/db/migrate.ts'
import { testCluster } from '#testing/cluster.ts'
import {
  listCaseActions,
  listCaseItems,
  listCaseMeetings,
  listCaseReviews,
  listPersonReferrals,
} from '../src/cases/contents.ts'
import { getCase, inForce, listHistory, recordLevel } from '../src/cases/index.ts'
import { listCases } from '../src/cases/list-queries.ts'
import { CHRONOLOGY } from '../src/chronology.ts'
import { listChronology, listOpenClocks } from '../src/work/index.ts'
import { fillCountry, uid } from './country.ts'
import { explained } from './explain.ts'

// Bet two: the record. 100,000 level histories dated twice, a fifth of them corrected afterwards: what a question and a correction cost.

const AREAS = 42
const CASES = Number(process.env.CASES ?? 100_000)
const NOW = new Date('2026-11-24T09:00:00Z')
const BEFORE_CORRECTIONS = new Date('2026-01-01T00:00:00Z')
const AT = new Date('2025-09-01T12:00:00Z')
const LARGE = ['case_file', 'level_history', 'category_history', 'person']
const coordinator = { userId: uid(3, AREAS), now: NOW }
const area = uid(1, 1)

type Figure = { question: string; p50: number; p95: number; statements: number; scans: string[] }

async function main(): Promise<void> {
  const cluster = await testCluster()
  const name = `bench_${randomUUID().slice(0, 8)}`
  const admin = new pg.Client({ connectionString: cluster })
  await admin.connect()
  await admin.query(`create database ${name}`)
  const url = new URL(cluster)
  url.pathname = `/${name}`
  try {
    await migrate(url.toString(), { login: 'test-login', jobs: 'test-jobs' })
    const client = new pg.Client({ connectionString: url.toString() })
    // A failed measurement drops the database under this connection; its own error is the one to read.
    client.on('error', () => undefined)
    await client.connect()
    await fillCountry(client, { areas: AREAS, persons: CASES, cases: CASES })
    await client.query(`insert into app.review (id, area_id, case_id, person_id, level, due_on, reasons, factors, set_by, set_at)
      select gen_random_uuid(), c.area_id, c.id, c.person_id, l.level, k.due_on, 'Set by the rule', '{}', c.opened_by, c.opened_at
      from app.case_file c join app.level_history l on l.case_id = c.id join app.clock k on k.case_id = c.id`)
    await client.query('analyze app.review')
    const login = new URL(url)
    login.username = 'parapet_login'
    login.password = 'test-login'
    const connection = connect(login.toString(), { max: 2 })
    await measure(connection.db, client)
    await connection.close()
    await client.end()
  } finally {
    await admin.query(`drop database ${name} with (force)`)
    await admin.end()
  }
}

async function measure(db: Database, client: pg.Client): Promise<void> {
  const known = await census(db, BEFORE_CORRECTIONS)
  await correctAFifth(client)
  const rows = Number(
    (await client.query('select count(*)::int as rows from app.level_history')).rows[0]?.rows,
  )
  assert.deepEqual(
    await census(db, BEFORE_CORRECTIONS),
    known,
    'what was known before the corrections has changed',
  )
  assert.notDeepEqual(await census(db, NOW), known)
  const cases = (
    await client.query<{ id: string }>('select id from app.case_file where area_id = $1 order by id', [area])
  ).rows.map(({ id }) => id)
  const figures = [
    await figure(db, 'a transaction that asks nothing (yardstick)', 300, (tx) => sql`select 1`.execute(tx)),
    await figure(db, 'one case, as at and as known', 300, (tx, round) =>
      inForce(tx, cases[round % cases.length] ?? '', { at: AT, knownAt: BEFORE_CORRECTIONS }),
    ),
    await figure(db, 'one case, the whole history', 300, (tx, round) =>
      listHistory(tx, 'level', cases[round % cases.length] ?? ''),
    ),
    await figure(db, 'an area, every level as at and as known', 60, (tx) => levels(tx, BEFORE_CORRECTIONS)),
    await figure(db, 'the case list, 25 with count', 100, (tx) =>
      listCases(
        tx,
        { level: '', category: '', state: 'open', wants: '', sort: 'review', page: 1 },
        { size: 25, today: '2026-11-24' },
      ),
    ),
    await figure(db, 'the case page with its chronology', 100, (tx, round) =>
      casePage(tx, cases[round % cases.length] ?? ''),
    ),
    await corrections(db, cases),
  ]
  const country = await timed(5, () => census(db, BEFORE_CORRECTIONS))
  console.table([
    ...figures.map(({ scans, ...rest }) => ({ ...rest, 'read whole': scans.join(', ') || 'none' })),
    { question: 'the country, every level as at and as known', ...country },
  ])
  const report = {
    cases: CASES,
    historyRows: rows,
    figures,
    country: { question: `levels of ${CASES} histories as at and as known, by the clock-keeper`, ...country },
  }
  await writeFile(join(import.meta.dirname, 'results/dated.json'), `${JSON.stringify(report, null, 2)}\n`)
}

/** Every question that the case page asks. */
async function casePage(tx: Tx, caseId: string): Promise<void> {
  const { personId } = await getCase(tx, caseId)
  await listOpenClocks(tx, { caseId })
  await listCaseActions(tx, caseId)
  await listPersonReferrals(tx, personId)
  await listCaseMeetings(tx, caseId)
  await listCaseReviews(tx, caseId)
  await listCaseItems(tx, caseId)
  await listChronology(tx, CHRONOLOGY, { caseId, personId }, { kind: 'all', from: null, to: null, page: 1 })
}

const levels = async (tx: Tx, knownAt: Date) => {
  const { rows } = await sql<{ level: number; cases: number }>`
    select level, count(*) as cases from app.level_as_at(${AT}, ${knownAt}) group by level order by level`.execute(
    tx,
  )
  return rows
}

/** How many cases of the whole country stood at each level, as known at a moment. */
const census = (db: Database, knownAt: Date) =>
  asService(db, 'parapet_clockkeeper', NOW, (tx) => levels(tx, knownAt))

/** Every fifth history learns in June 2026 that its level was 3 for two months of 2025: one row superseded, three written. */
async function correctAFifth(client: pg.Client): Promise<void> {
  const learned = "timestamptz '2026-06-01'"
  const corrected = "tstzrange('2025-08-01', '2025-10-01')"
  const columns = 'area_id, case_id, decided_by_body, decided_by, reasons, evidence, entered_at, recorded_by'
  await client.query('set session_replication_role = replica')
  await client.query(
    `create temp table touched as select * from app.level_history where hashtext(case_id::text) % 5 = 0`,
  )
  await client.query(
    `update app.level_history set superseded_at = ${learned} where id in (select id from touched)`,
  )
  for (const piece of ["tstzrange('2025-03-01', '2025-08-01')", "tstzrange('2025-10-01', null)"]) {
    await client.query(
      `insert into app.level_history (id, level, valid, recorded_at, continues, ${columns}) select gen_random_uuid(), level, ${piece}, ${learned}, id, ${columns} from touched`,
    )
  }
  await client.query(
    `insert into app.level_history (id, level, valid, recorded_at, ${columns}) select gen_random_uuid(), 3, ${corrected}, ${learned}, ${columns} from touched`,
  )
  await client.query('set session_replication_role = origin; analyze app.level_history')
}

async function figure(
  db: Database,
  question: string,
  rounds: number,
  ask: (tx: Tx, round: number) => Promise<unknown>,
): Promise<Figure> {
  let round = 0
  const times = await timed(rounds, () => asActor(db, coordinator, (tx) => ask(tx, round++)))
  const plan = await asActor(db, coordinator, (tx) => explained(tx, LARGE, (inner) => ask(inner, 1)))
  return { question, ...times, ...plan }
}

/** Back-dated corrections through the writer itself, each in its own transaction, the fragments and the lock included. */
async function corrections(db: Database, cases: readonly string[]): Promise<Figure> {
  let round = 0
  const times = await timed(200, () => {
    const now = new Date(NOW.getTime() + round)
    const caseId = cases[round++ % cases.length] ?? ''
    const span = { from: new Date('2026-01-10T00:00:00Z'), until: new Date('2026-02-10T00:00:00Z') }
    const decision = {
      caseId,
      areaId: area,
      level: 3 as const,
      ...span,
      decidedByBody: 'Panel',
      reasons: 'Learned later',
      evidence: 'A report',
      by: coordinator.userId,
    }
    return asActor(db, { ...coordinator, now }, (tx) => recordLevel(tx, now, decision))
  })
  return { question: 'one back-dated correction, written', ...times, statements: 6, scans: [] }
}

async function timed(rounds: number, ask: () => Promise<unknown>): Promise<{ p50: number; p95: number }> {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const start = performance.now()
    await ask()
    // The first tenth warms caches and connections.
    if (round >= rounds / 10) times.push(performance.now() - start)
  }
  times.sort((a, b) => a - b)
  const at = (share: number) => Number((times[Math.floor(times.length * share)] ?? 0).toFixed(2))
  return { p50: at(0.5), p95: at(0.95) }
}

await main()
