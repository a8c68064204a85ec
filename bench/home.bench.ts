import { randomUUID } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { sql } from 'kysely'
import pg from 'pg'
import { asActor, type Tx } from '#platform/db/actor.ts'
import { connect, type Database } from '#platform/db/connect.ts'
import { migrate } from '#platform/db/migrate.ts'
import { render } from '#platform/html/html.ts'
import type { Actor } from '#platform/http/actor.ts'
import { testCluster } from '#testing/cluster.ts'
import { getUnitWork, listFollowed } from '../src/home/follow.ts'
import { homePage } from '../src/home/show-home.page.ts'
import { listWork, type WorkQuery } from '../src/home/work.ts'
import { fillCountry, uid } from './country.ts'
import { explained } from './explain.ts'

// The home page of somebody who owes 200 things, of the co-ordinator of their area, and of somebody who owes nothing, in a full country.

const AREAS = 42
const SIZE = {
  areas: AREAS,
  persons: Number(process.env.PERSONS ?? 100_000),
  cases: Number(process.env.CASES ?? 100_000),
}
const LARGE = [
  'person',
  'case_file',
  'level_history',
  'clock',
  'task',
  'action',
  'action_history',
  'access_grant',
  'agenda_item',
  'referral',
]
const NOW = new Date('2026-11-24T09:00:00Z')
const TODAY = '2026-11-24'
const ROUNDS = 200
const WARM_UP = 20

type Reader = { name: string; userId: string; role: string }
type Figure = {
  reader: string
  show: string
  owed: number
  statements: number
  p50: number
  p95: number
  /** Processor time that the server spent on one page: unlike the clock on the wall, the same on a busy machine. */
  serverCpu: number | null
  renderP50: number
  scans: string[]
}

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
    await client.connect()
    const readers = await fillCountry(client, SIZE)
      .then(() => addReaders(client))
      .finally(() => client.end())
    url.username = 'parapet_login'
    url.password = 'test-login'
    const connection = connect(url.toString(), { max: 1 })
    await measure(connection.db, readers)
    await connection.close()
  } finally {
    await admin.query(`drop database ${name} with (force)`)
    await admin.end()
  }
}

/** Everybody has some work, so that an index which helps nobody shows; the busy one owes 200 things. */
async function addReaders(client: pg.Client): Promise<Reader[]> {
  const [busy, idle] = [uid(9, 1), uid(9, 2)]
  for (const id of [busy, idle]) {
    await client.query(
      `insert into app.user_account (id, agency_id, name, email, job_title, status, created_at) values ($1::uuid, $2, 'Reader', $1::text || '@parapet.example', 'Post', 'active', '2025-01-01')`,
      [id, uid(2, 1)],
    )
    await client.query(
      `insert into app.user_role (id, user_id, area_id, role, starts_at) values (gen_random_uuid(), $1, $2, 'probation-offender-manager', '2025-01-01')`,
      [id, uid(1, 1)],
    )
  }
  await client.query('set session_replication_role = replica')
  await everybodysWork(client)
  await busyWork(client, busy)
  await client.query('set session_replication_role = origin; analyze')
  return [
    { name: 'owes 200 things', userId: busy, role: 'probation-offender-manager' },
    { name: 'area co-ordinator', userId: uid(3, AREAS), role: 'mappa-coordinator' },
    { name: 'owes nothing', userId: idle, role: 'probation-offender-manager' },
  ]
}

/** One action and one task a case; five referrals that wait in each area. */
async function everybodysWork(client: pg.Client): Promise<void> {
  await client.query(`insert into app.action (id, area_id, case_id, person_id, agency_id, owner_id, what, reasons, due_on, state, proposed_by, proposed_at, accepted_by, accepted_at, result, evidence)
    select gen_random_uuid(), c.area_id, c.id, c.person_id, c.lead_agency_id, c.case_manager_id, 'Visit the address', 'Risk', date '2026-06-01' + (random() * 400)::int,
      case when c.id::text like '%5' then 'accepted' else 'done' end, c.opened_by, '2026-05-01', c.case_manager_id, '2026-05-02', 'Visited', 'Record' from app.case_file c`)
  await client.query(`insert into app.task (id, area_id, person_id, case_id, kind, subject_type, subject_id, owner_user_id, opened_at, opened_by, done_at)
    select gen_random_uuid(), c.area_id, c.person_id, c.id, 'write-minutes', 'agenda-item', c.id, c.case_manager_id, '2026-05-01', c.opened_by, case when random() < 0.9 then timestamptz '2026-05-02' end from app.case_file c`)
  await client.query(`insert into app.referral (id, area_id, person_id, reference, form, status, referring_agency_id, referrer_id, started_at, submitted_at)
    select gen_random_uuid(), p.area_id, p.id, 'REF-' || row_number() over (), 'pp1', 'submitted', pg_temp.uid(2, 1), p.created_by, '2026-11-01', '2026-11-20' from app.person p limit ${AREAS * 5}`)
  await client.query(`insert into app.task (id, area_id, person_id, kind, subject_type, subject_id, owner_role, opened_at, opened_by)
    select gen_random_uuid(), r.area_id, r.person_id, 'screen-referral', 'referral', r.id, 'mappa-coordinator', r.submitted_at, r.referrer_id from app.referral r`)
}

/** 60 reviews, 60 actions to do, 40 to accept, 30 minutes to write, 10 drafts to finish. */
async function busyWork(client: pg.Client, busy: string): Promise<void> {
  const own = `(select c.*, row_number() over (order by c.id) as n from app.case_file c where c.area_id = $2)`
  const run = (sql: string) => client.query(sql, [busy, uid(1, 1)])
  await run(`insert into app.access_grant (area_id, user_id, kind, person_id, case_id, reason, starts_at, granted_at)
    select area_id, $1, 'case-team', person_id, id, 'Works on this case', '2025-03-01', '2025-03-01' from ${own} c where n <= 110`)
  await run(`insert into app.clock (id, area_id, person_id, case_id, subject_type, subject_id, kind, due_on, rule, source, facts, triggered_on, owner_user_id, opened_at)
    select gen_random_uuid(), area_id, person_id, id, 'case', id, 'next-review', date '2026-10-01' + (n * 3)::int, 'next-review', '{}', '{}', '2026-03-01', $1, '2026-03-01' from ${own} c where n <= 60`)
  await run(`insert into app.action (id, area_id, case_id, person_id, agency_id, owner_id, what, reasons, due_on, state, proposed_by, proposed_at, accepted_by, accepted_at)
    select gen_random_uuid(), area_id, id, person_id, lead_agency_id, $1, 'Ring the landlord', 'Risk', date '2026-11-01' + n::int, case when n <= 60 then 'accepted' else 'proposed' end, opened_by, '2026-10-01',
      case when n <= 60 then $1::uuid end, case when n <= 60 then timestamptz '2026-10-02' end from ${own} c where n <= 100`)
  await run(`insert into app.clock (id, area_id, person_id, case_id, subject_type, subject_id, kind, due_on, rule, source, facts, triggered_on, owner_user_id, opened_at)
    select gen_random_uuid(), area_id, person_id, case_id, 'action', id, 'action', due_on, 'action-date', '{}', '{}', '2026-10-01', $1, '2026-10-01' from app.action where owner_id = $1 and area_id = $2`)
  await run(`insert into app.access_grant (area_id, user_id, kind, person_id, action_id, reason, starts_at, granted_at)
    select area_id, $1, 'action-owner', person_id, id, 'Named as responsible for an action', '2026-10-01', '2026-10-01' from app.action where owner_id = $1 and area_id = $2`)
  await run(`insert into app.task (id, area_id, person_id, case_id, kind, subject_type, subject_id, owner_user_id, due_on, opened_at, opened_by)
    select gen_random_uuid(), area_id, person_id, case_id, 'accept-action', 'action', id, $1, due_on, '2026-10-01', proposed_by from app.action where owner_id = $1 and area_id = $2 and state = 'proposed'`)
  await run(`insert into app.task (id, area_id, person_id, case_id, kind, subject_type, subject_id, owner_user_id, due_on, opened_at, opened_by)
    select gen_random_uuid(), area_id, person_id, id, 'write-minutes', 'agenda-item', id, $1, '2026-12-01', '2026-10-01', opened_by from ${own} c where n <= 30`)
  await run(`insert into app.referral (id, area_id, person_id, reference, form, status, referring_agency_id, referrer_id, started_at)
    select gen_random_uuid(), area_id, person_id, 'DRAFT-' || n, 'pp1', 'draft', lead_agency_id, $1, '2026-11-01' from ${own} c where n <= 10`)
}

async function measure(db: Database, readers: readonly Reader[]): Promise<void> {
  const floor = await floorOf(db, readers[0] as Reader)
  const figures: Figure[] = []
  for (const reader of readers) {
    for (const show of ['all', 'overdue'] as const) figures.push(await figure(db, reader, { show, page: 1 }))
  }
  figures.push(await figure(db, readers[0] as Reader, { show: 'all', page: 8 }))
  console.table(
    figures.map(({ scans, ...rest }) => ({ ...rest, 'large tables read whole': scans.join(', ') || 'none' })),
  )
  console.log(`The emptiest transaction of the same reader: ${JSON.stringify(floor)} ms`)
  await writeFile(
    join(import.meta.dirname, 'results/home.json'),
    `${JSON.stringify({ size: SIZE, rounds: ROUNDS, floor, figures }, null, 2)}\n`,
  )
  if (figures.some(({ p95, scans }) => p95 > 50 || scans.length > 0)) process.exitCode = 1
}

/** One transaction with one row, so that a busy machine shows in the figures. */
async function floorOf(db: Database, { userId }: Reader): Promise<{ p50: number; p95: number }> {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now()
    await asActor(db, { userId, now: NOW }, (tx) => tx.selectFrom('area').select('id').execute())
    if (round >= WARM_UP) times.push(performance.now() - start)
  }
  return { p50: at(times, 0.5), p95: at(times, 0.95) }
}

const MS_PER_TICK = 10

/** Processor ticks of the one connection's server process so far, where it runs on this machine and says. */
async function serverTicks(db: Database): Promise<number | null> {
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db)
  const stat = await readFile(`/proc/${rows[0]?.pid}/stat`, 'utf8').catch(() => undefined)
  if (stat === undefined) return null
  // The name in brackets may hold spaces; user and system time are the 12th and 13th fields after it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return Number(fields[11]) + Number(fields[12])
}

/** What the handler asks of the database, as one transaction, and the page made of it. */
async function figure(db: Database, reader: Reader, query: WorkQuery): Promise<Figure> {
  const acting = { userId: reader.userId, now: NOW }
  const [times, renders]: [number[], number[]] = [[], []]
  let owed = 0
  const before = await serverTicks(db)
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now()
    const found = await asActor(db, acting, (tx) => ask(tx, reader, query))
    const asked = performance.now()
    render(homePage({ ...found, query, actor: actorOf(reader), today: TODAY, lang: 'en' }).main)
    if (round >= WARM_UP) {
      times.push(asked - start)
      renders.push(performance.now() - asked)
    }
    owed = found.counts[query.show]
  }
  const after = await serverTicks(db)
  const { statements, scans } = await asActor(db, acting, (tx) =>
    explained(tx, LARGE, (listening) => ask(listening, reader, query)),
  )
  return {
    reader: reader.name,
    show: `${query.show}, page ${query.page}`,
    owed,
    statements,
    p50: at(times, 0.5),
    p95: at(times, 0.95),
    serverCpu:
      before === null || after === null
        ? null
        : Number((((after - before) * MS_PER_TICK) / ROUNDS).toFixed(2)),
    renderP50: at(renders, 0.5),
    scans,
  }
}

async function ask(tx: Tx, reader: Reader, query: WorkQuery) {
  const work = await listWork(
    tx,
    { userId: reader.userId, today: TODAY, now: NOW, posts: [{ areaId: uid(1, 1), role: reader.role }] },
    query,
    25,
  )
  const followed = await listFollowed(tx, reader.userId, NOW)
  const unit =
    reader.role === 'mappa-coordinator'
      ? await getUnitWork(tx, { areas: [uid(1, 1)], today: TODAY, now: NOW })
      : null
  return { ...work, followed, unit }
}

const actorOf = ({ userId, role }: Reader): Actor => ({
  userId,
  name: 'Reader',
  agencyId: uid(2, 1),
  agencyName: 'Agency 1',
  areas: [{ id: uid(1, 1), code: 'area-1', name: 'Area 1' }],
  roles: [{ areaId: uid(1, 1), role, title: 'Post' }],
  permissions: new Map(),
  via: { kind: 'session', id: userId, endsInSeconds: 1800 },
})

function at(times: number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b)
  return Number((sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(2))
}

await main()
