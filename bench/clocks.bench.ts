import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { connect } from '#platform/db/connect.ts'
import { migrate } from '#platform/db/migrate.ts'
import type { CaseFacts } from '#rules/case-clocks/facts.ts'
import { caseClocks } from '#rules/case-clocks/reckon.ts'
import { settleOn } from '#rules/profiles/shipped.ts'
import { testCluster } from '#testing/cluster.ts'
import { recomputeAll } from '../src/clocks/index.ts'
import { fillCountry } from './country.ts'

// The law at speed: how many whole cases the rules reckon in a second on one core, and every clock of a country through the database.

const CASES = Number(process.env.CASES ?? 100_000)
const NOW = new Date('2026-11-24T02:00:00Z')
const AREAS = 42

const { profile } = settleOn('thames-valley', {}, { from: '2026-01-01', to: null })

const listed = { listed: true, againstChild: true }

/** Three offences, two orders, an expected release and an 18th birthday near: at least twelve clocks. */
const CASE: CaseFacts = {
  personId: 'person',
  bornOn: '2008-12-15',
  events: [
    {
      id: 'one',
      kind: 'conviction',
      on: '2026-11-20',
      details: { offence: listed, disposal: { kind: 'imprisonment', months: 5 }, detainedFrom: '2026-11-20' },
    },
    {
      id: 'seven',
      kind: 'release',
      on: '2026-11-23',
      details: { release: { expected: false, imminentRisk: false, sentencedOn: '2026-11-20' } },
    },
    {
      id: 'two',
      kind: 'conviction',
      on: '2026-11-21',
      details: {
        offence: { listed: true, againstChild: false },
        disposal: { kind: 'imprisonment', months: 8 },
      },
    },
    { id: 'three', kind: 'caution', on: '2026-11-22', details: { offence: listed } },
    { id: 'four', kind: 'order', on: '2025-01-10', details: { order: anOrder('shpo', '2025-01-10', 24) } },
    { id: 'five', kind: 'order', on: '2025-02-10', details: { order: anOrder('spo', '2025-02-10', 25) } },
    {
      id: 'six',
      kind: 'release',
      on: '2027-05-01',
      details: { release: { expected: true, imminentRisk: false, sentencedOn: '2026-11-21' } },
    },
  ],
}

function anOrder(order: 'shpo' | 'spo', on: string, months: number) {
  return {
    order,
    interim: false,
    madeOn: on,
    inForceFrom: on,
    servedOn: on,
    period: { months },
    extendedTo: [],
    stoppedOn: null,
    travelOnly: false,
  } as const
}

function evaluations(): { clocks: number; perSecond: number } {
  const setting = { today: '2026-11-24', profileOn: () => profile }
  const clocks = caseClocks(CASE, setting).length
  const until = performance.now() + 500
  while (performance.now() < until) caseClocks(CASE, setting)
  const rounds = 50_000
  // Time on the processor: others may share it.
  const start = process.cpuUsage()
  for (let round = 0; round < rounds; round += 1) caseClocks(CASE, setting)
  const { user, system } = process.cpuUsage(start)
  return { clocks, perSecond: Math.round((rounds / (user + system)) * 1_000_000) }
}

async function throughDatabase() {
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
    client.on('error', () => undefined)
    await client.connect()
    await fillCountry(client, { areas: AREAS, persons: CASES, cases: CASES })
    await addProfiles(client)
    await addEvents(client)
    url.username = 'parapet_login'
    url.password = 'test-login'
    const connection = connect(url.toString(), { max: 2 })
    const timed = async () => {
      const start = performance.now()
      const { cases, opened, overtaken } = await recomputeAll(connection.db, { now: NOW, areaId: null })
      return { seconds: Number(((performance.now() - start) / 1000).toFixed(2)), cases, opened, overtaken }
    }
    const firstFill = await timed()
    const unchanged = await timed()
    await client.query(
      `update app.legal_event set occurred_on = occurred_on + 1 where id in (select id from app.legal_event where kind = 'conviction' order by id limit ${CASES / 100})`,
    )
    await client.query('vacuum analyze app.legal_event')
    const onePerCent = await timed()
    await connection.close()
    await client.end()
    return { firstFill, unchanged, onePerCent }
  } finally {
    await admin.query(`drop database ${name} with (force)`)
    await admin.end()
  }
}

async function addProfiles(client: pg.Client): Promise<void> {
  await client.query(`insert into app.area_profile (id, area_id, version, profile_key, settings, effective_from, recorded_at)
    select gen_random_uuid(), a.id, 1, 'thames-valley', '{"protocolConfirmation": {"value": {"required": true, "protocol": "Protocol"}, "source": {"key": "set-locally", "document": "Set locally", "at": "bench", "confidence": "derived"}}}', date '2013-01-01', '${NOW.toISOString()}' from app.area a`)
}

/** A conviction, an order and an expected release for each person. */
async function addEvents(client: pg.Client): Promise<void> {
  const insert = (kind: string, on: string, details: string) =>
    client.query(`insert into app.legal_event (id, area_id, person_id, kind, occurred_on, description, details, recorded_at, recorded_by)
      select gen_random_uuid(), c.area_id, c.person_id, '${kind}', ${on}, 'As recorded', ${details}, c.opened_at, c.opened_by from app.case_file c`)
  const day = `(date '2026-11-20' - (abs(hashtext(c.id::text)) % 3000))`
  await insert(
    'conviction',
    day,
    `jsonb_build_object('offence', '{"listed": true, "againstChild": false}'::jsonb, 'disposal', jsonb_build_object('kind', 'imprisonment', 'months', 3 + abs(hashtext(c.id::text)) % 40))`,
  )
  await insert(
    'release',
    `${day} + 900`,
    `jsonb_build_object('release', jsonb_build_object('expected', ${day} + 900 > date '2026-11-24', 'imminentRisk', false, 'sentencedOn', ${day}))`,
  )
  await insert(
    'order',
    day,
    `jsonb_build_object('order', jsonb_build_object('order', 'shpo', 'interim', false, 'madeOn', ${day}, 'inForceFrom', ${day}, 'servedOn', ${day}, 'period', '{"months": 60}'::jsonb, 'extendedTo', '[]'::jsonb, 'stoppedOn', null, 'travelOnly', false))`,
  )
  await client.query('vacuum analyze app.legal_event')
}

const only = evaluations()
if (process.env.ONLY_RULES !== undefined) {
  console.log(only)
  process.exit()
}
const figures = { cases: CASES, evaluation: only, database: await throughDatabase() }
console.log(JSON.stringify(figures, null, 2))
await writeFile(join(import.meta.dirname, 'results', 'clocks.json'), `${JSON.stringify(figures, null, 2)}\n`)
