import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readdirSync, readSync, renameSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import {
  type Cluster,
  connectionUri,
  dataArgument,
  ENVIRONMENT,
  type Host,
  SUPERUSER,
  usesSocket,
} from './embedded-cluster.ts'
import { EmbeddedFailed, failure } from './embedded-errors.ts'
import {
  belongsTo,
  isAlive,
  isPostgres,
  processesOf,
  readIfThere,
  signal,
  waitUntil,
} from './embedded-process.ts'
import { settings } from './embedded-settings.ts'

/** How long each wait may take, in milliseconds. */
export interface Limits {
  /** From start to ready, crash recovery included. */
  readonly start: number
  /** For a running server to answer a question. */
  readonly answer: number
  /** For a fast stop, which lets PostgreSQL write everything out. */
  readonly fast: number
  /** For an immediate stop, after which the next start recovers from the log. */
  readonly immediate: number
  /** For the processes to go once they are killed. */
  readonly kill: number
}

export const LIMITS: Limits = { start: 60_000, answer: 3_000, fast: 20_000, immediate: 5_000, kill: 5_000 }

/** A PostgreSQL server that answers. */
export interface Running {
  readonly pid: number
  readonly port: number
  /** Resolves once its main process has ended, however that came about. */
  readonly gone: Promise<void>
}

const SOCKET_PORT = 5432
const LARGEST_LOG = 10 * 1024 * 1024

/** The server of a cluster if it runs and answers, whoever started it. */
export async function findRunning(cluster: Cluster, limits: Limits): Promise<Running | undefined> {
  const main = readPostmaster(cluster)
  if (!main || !belongsTo(cluster.name, main.pid)) return undefined
  if (!(await answers(cluster, main, limits))) return undefined
  return { ...main, gone: pollUntilGone(main.pid) }
}

/** What a start needs to know. */
export interface Plan {
  readonly cluster: Cluster
  readonly host: Host
  readonly limits: Limits
  readonly testing: boolean
  /** The network port to take again if the cluster needs one, so that clients find it where it was. */
  readonly port: number | undefined
}

/** Starts the server of a cluster on which nothing runs. */
export async function launch(plan: Plan): Promise<Running> {
  const { cluster, testing } = plan
  const port = usesSocket(cluster) ? SOCKET_PORT : await freePort(plan.port)
  const log = openLog(cluster.dataDir)
  try {
    const child = spawnPostgres(plan, settings(cluster, { port, testing }), log.file)
    const gone = new Promise<void>((resolve) => {
      child.once('error', () => resolve())
      child.once('exit', () => resolve())
    })
    await untilReady(plan, child, log)
    return { pid: child.pid ?? 0, port, gone }
  } finally {
    closeSync(log.file)
  }
}

/** Ends every process of a cluster: politely, then firmly, then by force; each step has its own limit. */
export async function end(cluster: Cluster, limits: Limits): Promise<void> {
  const main = readPostmaster(cluster)
  if (main && belongsTo(cluster.name, main.pid)) {
    signal(main.pid, 'SIGINT')
    if (!(await waitUntil(() => !isAlive(main.pid), limits.fast))) {
      signal(main.pid, 'SIGQUIT')
      await waitUntil(() => !isAlive(main.pid), limits.immediate)
    }
  }
  await endLeftovers(cluster, limits)
}

/** Clears away what a server that died has left, so that the next one can start. */
async function endLeftovers(cluster: Cluster, limits: Limits): Promise<void> {
  // PostgreSQL's own processes end by themselves within moments when the main one is gone.
  const left = () => processesOf(cluster.name).filter(isAlive)
  const main = readPostmaster(cluster)?.pid
  const mainLives = () => main !== undefined && left().includes(main)
  if (mainLives() || !(await waitUntil(() => left().length === 0, limits.kill, 20))) {
    for (const pid of left()) signal(pid, 'SIGKILL')
    if (!(await waitUntil(() => left().length === 0, limits.kill, 20))) {
      throw new EmbeddedFailed(`PostgreSQL does not end, even by force (processes ${left().join(', ')}).`)
    }
  }
  removeStaleFiles(cluster, main)
}

// The number in a stale file may meanwhile belong to some other process, or to a zombie, and PostgreSQL would then
// refuse to start. If it belongs to a PostgreSQL not of our making, that refusal is right.
function removeStaleFiles(cluster: Cluster, main: number | undefined): void {
  if (main !== undefined && isPostgres(main)) return
  for (const name of readdirSync(cluster.dir)) {
    if (name === 'postmaster.pid' || name.startsWith('.s.PGSQL.'))
      rmSync(join(cluster.dir, name), { force: true })
  }
}

function spawnPostgres({ cluster, host }: Plan, options: string[], log: number): ChildProcess {
  const child = spawn(
    join(host.binaries, 'bin', 'postgres'),
    ['-D', dataArgument(cluster.dir, host), ...options.flatMap((option) => ['-c', option])],
    // In a session of its own, so that Ctrl-C reaches only Parapet, which then stops the database last.
    { ...host.account, cwd: cluster.dir, env: ENVIRONMENT, stdio: ['ignore', log, log], detached: true },
  )
  child.unref()
  return child
}

async function untilReady({ cluster, limits }: Plan, child: ChildProcess, log: Log): Promise<void> {
  let problem: string | undefined
  child.once('error', (error) => {
    problem = error.message
  })
  child.once('exit', (code, name) => {
    problem = `postgres ended with ${code ?? name}.`
  })
  const ready = () => readPostmaster(cluster)?.pid === child.pid && readPostmaster(cluster)?.ready === true
  const inTime = await waitUntil(() => problem !== undefined || ready(), limits.start)
  if (inTime && problem === undefined) return
  if (!inTime) await end(cluster, limits)
  const reason = problem ?? `It was not ready within ${limits.start / 1000} seconds.`
  throw failure('The database did not start.', cluster.dataDir, `${wordsSince(log)}\n${reason}`)
}

// PostgreSQL writes its number, port and state to this file: see "postmaster.pid" in its documentation.
function readPostmaster(cluster: Cluster): { pid: number; port: number; ready: boolean } | undefined {
  const lines = readIfThere(join(cluster.dir, 'postmaster.pid'))?.split('\n')
  const pid = Number(lines?.[0])
  if (!lines || !Number.isInteger(pid) || pid <= 0) return undefined
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' }
}

async function answers(
  cluster: Cluster,
  main: { pid: number; port: number },
  limits: Limits,
): Promise<boolean> {
  const end = performance.now() + limits.start
  while (performance.now() < end && belongsTo(cluster.name, main.pid)) {
    const answer = await ask(cluster, main.port, limits.answer)
    if (answer !== 'not yet') return answer === 'yes'
    await delay(20)
  }
  return false
}

/** Asks one question over a connection of its own; "not yet" while the server starts up or shuts down. */
async function ask(cluster: Cluster, port: number, limit: number): Promise<'yes' | 'no' | 'not yet'> {
  const client = new pg.Client({
    connectionString: connectionUri(cluster, SUPERUSER, port),
    connectionTimeoutMillis: limit,
    query_timeout: limit,
  })
  client.on('error', () => undefined) // the same failure rejects the call below
  try {
    await client.connect()
    await client.query('select 1')
    return 'yes'
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    return code === '57P03' ? 'not yet' : 'no'
  } finally {
    await client.end().catch(() => undefined)
  }
}

// Not our child, so nobody tells us when it ends.
async function pollUntilGone(pid: number): Promise<void> {
  while (isAlive(pid)) await delay(250, undefined, { ref: false })
}

async function freePort(wanted = 0): Promise<number> {
  const port = await tryPort(wanted)
  return port ?? (await tryPort(0)) ?? 0
}

function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer().once('error', () => resolve(undefined))
    server.listen(port, '127.0.0.1', () => {
      const at = server.address()
      server.close(() => resolve(at !== null && typeof at === 'object' ? at.port : undefined))
    })
  })
}

interface Log {
  readonly file: number
  readonly path: string
  readonly from: number
}

// A file rather than a pipe: it goes on working when this process ends and the server does not.
function openLog(dataDir: string): Log {
  const path = join(dataDir, 'postgres.log')
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  const full = size > LARGEST_LOG
  if (full) renameSync(path, `${path}.1`)
  return { file: openSync(path, 'a', 0o600), path, from: full ? 0 : size }
}

function wordsSince({ path, from }: Log): string {
  const file = openSync(path, 'r')
  const buffer = Buffer.alloc(16_384)
  const length = readSync(file, buffer, 0, buffer.length, from)
  closeSync(file)
  return buffer.toString('utf8', 0, length)
}
