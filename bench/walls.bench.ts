import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { CompiledQuery, sql } from 'kysely'
import pg from 'pg'
import { asActor, type Tx } from '#platform/db/actor.ts'
import { connect, type Database } from '#platform/db/connect.ts'
import { migrate } from '#platform/db/migrate.ts'
import { readQuery } from '#rules/matching/read-query.ts'
import { testCluster } from '#testing/cluster.ts'
import {
  getPerson,
  listCases,
  listIdentifiers,
  listLegalEvents,
  listNames,
  listPersons,
} from '../src/people/queries.ts'
import { searchPersons } from '../src/people/search/search-persons.ts'
import { fillCountry, uid } from './country.ts'

// Bet one: the walls. 100,000 cases, three readers, four questions each: milliseconds, statements, plans.

const AREAS = 42
const SIZE = {
  areas: AREAS,
  persons: Number(process.env.PERSONS ?? 100_000),
  cases: Number(process.env.CASES ?? 100_000),
}
const LARGE = [
  'person',
  'person_name',
  'person_identifier',
  'legal_event',
  'case_file',
  'level_history',
  'category_history',
  'clock',
  'access_grant',
  'agenda_item',
]
const NOW = new Date('2026-11-24T09:00:00Z')
const ROUNDS = 200

type Reader = { name: string; userId: string; person: string }

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
    const login = new URL(url)
    login.username = 'parapet_login'
    login.password = 'test-login'
    const connection = connect(login.toString(), { max: 2 })
    await measure(connection.db, readers)
    await connection.close()
  } finally {
    await admin.query(`drop database ${name} with (force)`)
    await admin.end()
  }
}

/** The co-ordinator of one area; somebody with 30 grants; somebody invited to one agenda item. */
async function addReaders(client: pg.Client): Promise<Reader[]> {
  const [thirty, invited] = [uid(9, 1), uid(9, 2)]
  for (const id of [thirty, invited]) {
    await client.query(
      `insert into app.user_account (id, agency_id, name, email, job_title, status, created_at) values ($1::uuid, $2, 'Reader', $1::text || '@parapet.example', 'Post', 'active', '2025-01-01')`,
      [id, uid(2, 1)],
    )
    await client.query(
      `insert into app.user_role (id, user_id, area_id, role, starts_at) values (gen_random_uuid(), $1, $2, 'probation-offender-manager', '2025-01-01')`,
      [id, uid(1, 1)],
    )
  }
  await client.query(
    `insert into app.access_grant (area_id, user_id, kind, person_id, case_id, reason, starts_at, granted_at)
    select area_id, $1, 'case-team', person_id, id, 'Works on this case', '2025-03-01', '2025-03-01' from app.case_file where area_id = $2 order by id limit 30`,
    [thirty, uid(1, 1)],
  )
  await client.query(
    `insert into app.access_grant (area_id, user_id, kind, person_id, agenda_item_id, reason, starts_at, ends_at, granted_at)
    select area_id, $1, 'invited', person_id, id, 'Invited to this item', '2026-11-01', '2026-12-02', '2026-11-01' from app.agenda_item where area_id = $2 order by id limit 1`,
    [invited, uid(1, 1)],
  )
  await client.query('analyze app.access_grant')
  const first = async (userId: string) =>
    (
      await client.query<{ person_id: string }>(
        'select person_id from app.access_grant where user_id = $1 order by person_id limit 1',
        [userId],
      )
    ).rows[0]?.person_id ?? ''
  const coordinated =
    (await client.query<{ id: string }>('select id from app.person where area_id = $1 limit 1', [uid(1, 1)]))
      .rows[0]?.id ?? ''
  return [
    { name: 'area co-ordinator', userId: uid(3, AREAS), person: coordinated },
    { name: '30 grants', userId: thirty, person: await first(thirty) },
    { name: 'one agenda item', userId: invited, person: await first(invited) },
  ]
}

const questions: Record<string, (tx: Tx, reader: Reader) => Promise<unknown>> = {
  'list of 25 with count': (tx) => listPersons(tx, { size: 25, number: 1 }),
  'worklist of 25 clocks': (tx) =>
    tx
      .selectFrom('clock as k')
      .innerJoin('person as p', 'p.id', 'k.person_id')
      .select(['k.id', 'k.due_on', 'p.given_name', 'p.family_name'])
      .where('k.state', '=', 'open')
      .orderBy('k.due_on')
      .orderBy('k.id')
      .limit(25)
      .execute(),
  'search with a typing error': (tx) => searchPersons(tx, readQuery('davd smiht 1975'), 25),
  'person page': async (tx, reader) => {
    await getPerson(tx, reader.person)
    await listNames(tx, reader.person)
    await listIdentifiers(tx, reader.person)
    await listLegalEvents(tx, reader.person)
    return listCases(tx, reader.person)
  },
}

type Figure = {
  reader: string
  question: string
  p50: number
  p95: number
  statements: number
  scans: string[]
}

async function measure(db: Database, readers: readonly Reader[]): Promise<void> {
  const figures: Figure[] = []
  for (const reader of readers) {
    for (const [question, ask] of Object.entries(questions))
      figures.push(await figure(db, reader, question, ask))
  }
  console.table(
    figures.map(({ scans, ...rest }) => ({ ...rest, 'large tables read whole': scans.join(', ') || 'none' })),
  )
  const broken = await brokenHandler(db, readers)
  console.log(`A handler without any condition reads: ${JSON.stringify(broken)}`)
  await writeFile(
    join(import.meta.dirname, 'results/walls.json'),
    `${JSON.stringify({ size: SIZE, rounds: ROUNDS, figures, broken }, null, 2)}\n`,
  )
  const slow = figures.filter((each) => each.p95 > 50)
  const whole = figures.filter((each) => each.scans.length > 0)
  if (slow.length > 0 || whole.length > 0) process.exitCode = 1
}

async function figure(
  db: Database,
  reader: Reader,
  question: string,
  ask: (typeof questions)[string],
): Promise<Figure> {
  const acting = { userId: reader.userId, now: NOW }
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now()
    await asActor(db, acting, (tx) => ask(tx, reader))
    if (round >= 20) times.push(performance.now() - start)
  }
  times.sort((a, b) => a - b)
  const at = (share: number) => Number((times[Math.floor(times.length * share)] ?? 0).toFixed(2))
  const { statements, scans } = await plans(db, acting, (tx) => ask(tx, reader))
  return { reader: reader.name, question, p50: at(0.5), p95: at(0.95), statements, scans }
}

/** Runs the question with every statement explained, and names the large tables that a plan reads from end to end. */
async function plans(db: Database, acting: { userId: string; now: Date }, ask: (tx: Tx) => Promise<unknown>) {
  const scans = new Set<string>()
  const seen: CompiledQuery[] = []
  await asActor(db, acting, async (tx) => {
    const listening = tx.withPlugin({
      transformQuery: ({ node }) => node,
      transformResult: async ({ result }) => result,
    })
    const executor = listening.getExecutor()
    const original = executor.executeQuery.bind(executor)
    executor.executeQuery = async (query, ...rest) => {
      seen.push(query)
      return original(query, ...rest)
    }
    await ask(listening)
    for (const query of seen) {
      const { rows } = await tx.executeQuery<{ 'QUERY PLAN': Plan[] }>(
        CompiledQuery.raw(`explain (format json) ${query.sql}`, [...query.parameters]),
      )
      for (const root of rows[0]?.['QUERY PLAN'] ?? []) collect(root.Plan, scans)
    }
  })
  return { statements: seen.length, scans: [...scans] }
}

type Node = { 'Node Type': string; 'Relation Name'?: string; Plans?: Node[] }
type Plan = { Plan: Node }

function collect(node: Node, scans: Set<string>): void {
  const table = node['Relation Name'] ?? ''
  if (node['Node Type'] === 'Seq Scan' && LARGE.includes(table)) scans.add(table)
  for (const child of node.Plans ?? []) collect(child, scans)
}

/** A forged bug: every condition forgotten. What comes back is what the wall lets through. */
async function brokenHandler(db: Database, readers: readonly Reader[]): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const reader of [...readers, { name: 'nobody', userId: randomUUID(), person: '' }]) {
    const { rows } = await asActor(db, { userId: reader.userId, now: NOW }, (tx) =>
      sql<{ n: number }>`select count(*) as n from app.case_file`.execute(tx),
    )
    counts[reader.name] = rows[0]?.n ?? -1
  }
  return counts
}

await main()
