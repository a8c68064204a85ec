import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { DataDirectoryInUse, type JoinedServer, joinEmbedded, startEmbedded } from '#platform/db/embedded.ts'
import {
  ownIdentity,
  type ProcessIdentity,
  readIfThere,
  signal,
  stillRuns,
} from '#platform/db/embedded-process.ts'

const HOME = fileURLToPath(new URL('../.cache/test-cluster', import.meta.url))
const START_LIMIT_MS = 60_000

let shared: Promise<string> | undefined

/**
 * Superuser address of the shared test cluster. `npm test` has started one already; a test file that is run on its
 * own shares one with whichever other processes want it, and the last of them to end stops it.
 */
export async function testCluster(): Promise<string> {
  const given = process.env.PARAPET_TEST_CLUSTER
  if (given !== undefined && given !== '') return given
  shared ??= share(HOME)
  return shared
}

/** Starts an empty test cluster for a whole run, which stops when this process ends. */
export async function newTestCluster(binaries?: string): Promise<string> {
  const home = binaries === undefined ? HOME : `${HOME}-of-this-machine`
  if (usersOf(home).length === 0) await discard(home)
  return share(home, binaries)
}

async function share(home: string, binaries?: string): Promise<string> {
  const mark = join(home, 'users', String(process.pid))
  mkdirSync(join(home, 'users'), { recursive: true })
  writeFileSync(`${home}/${process.pid}.new`, JSON.stringify(ownIdentity()))
  renameSync(`${home}/${process.pid}.new`, mark)
  const server = await joinOrStart(home, binaries)
  process.once('exit', () => {
    rmSync(mark, { force: true })
    if (usersOf(home).length === 0) signal(server.pid, 'SIGINT')
  })
  return server.url()
}

async function joinOrStart(dataDir: string, binaries?: string): Promise<JoinedServer> {
  const end = performance.now() + START_LIMIT_MS
  for (;;) {
    const joined = await joinEmbedded({ dataDir })
    if (joined) return joined
    try {
      return await startEmbedded({ dataDir, testing: true, ...(binaries !== undefined && { binaries }) })
    } catch (error) {
      // Another process is starting it at this moment.
      if (!(error instanceof DataDirectoryInUse) || performance.now() > end) throw error
      await delay(100)
    }
  }
}

/** Stops what an interrupted run has left, and removes its data. */
async function discard(dataDir: string): Promise<void> {
  if (await joinEmbedded({ dataDir }).catch(() => undefined)) {
    const left = await startEmbedded({ dataDir, testing: true })
    await left.stop()
  }
  rmSync(dataDir, { recursive: true, force: true })
}

/** The processes that use a cluster and still run. */
function usersOf(home: string): ProcessIdentity[] {
  const users = join(home, 'users')
  mkdirSync(users, { recursive: true })
  return readdirSync(users)
    .map((name) => readIfThere(join(users, name))) // it may go at this moment
    .flatMap((text) => (text === undefined ? [] : [JSON.parse(text) as ProcessIdentity]))
    .filter(stillRuns)
}
