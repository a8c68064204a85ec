import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import {
  type Cluster,
  connectionUri,
  createCluster,
  findCluster,
  type Host,
  prepareHost,
  SUPERUSER,
} from './embedded-cluster.ts'
import { DiskFull, isDiskFull } from './embedded-errors.ts'
import { lockDataDirectory, type Release } from './embedded-lock.ts'
import { end, findRunning, LIMITS, type Limits, launch, type Running } from './embedded-server.ts'
import { type Ending, Supervisor } from './embedded-supervisor.ts'

export { DataDirectoryInUse, DiskFull, isDiskFull } from './embedded-errors.ts'

export interface EmbeddedOptions {
  /** The directory that holds the cluster, its password and its log; made when it is not there. */
  readonly dataDir: string
  /** Receives one plain sentence for each thing worth telling an operator. */
  readonly log?: (sentence: string) => void
  /** Called after a server that died has been started again and answers. */
  readonly onRestart?: (restart: { attempts: number }) => void
  /** Trades safety for speed: for clusters whose content is worthless. */
  readonly testing?: boolean
  /** A folder with `bin/postgres` and `bin/initdb`, instead of the packaged PostgreSQL. */
  readonly binaries?: string
  readonly limits?: Partial<Limits>
}

/** A running embedded server, as a client sees it. */
export interface JoinedServer {
  /** The connection URI of a role: the superuser by default, else with a password derived for that role. */
  url(role?: string): string
  readonly port: number
  readonly socketDir: string
  readonly pid: number
}

/** A running embedded server that this process looks after. */
export interface EmbeddedServer extends JoinedServer {
  /** True when an earlier process had left it running. */
  readonly adopted: boolean
  /** Stops the server and gives the data directory back; may be called more than once. */
  stop(): Promise<void>
  /** Resolves when the server has ended for good: stopped as asked, or dead and not to be revived. */
  readonly exited: Promise<Ending>
}

/**
 * Starts the embedded PostgreSQL of a data directory, or adopts the one a killed process left running there.
 * The server does not keep this process going, and outlives it unless it is stopped.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const dataDir = resolve(options.dataDir)
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    const release = lockDataDirectory(dataDir)
    try {
      return await begin(dataDir, release, options)
    } catch (error) {
      release()
      throw error
    }
  } catch (error) {
    throw isDiskFull(error) && !(error instanceof DiskFull) ? new DiskFull(dataDir, error) : error
  }
}

/** The server that runs on a data directory, for a process that uses it without owning it; undefined when none runs. */
export async function joinEmbedded(
  options: Pick<EmbeddedOptions, 'dataDir' | 'limits'>,
): Promise<JoinedServer | undefined> {
  const cluster = findCluster(resolve(options.dataDir))
  const running = cluster && (await findRunning(cluster, { ...LIMITS, ...options.limits }))
  return running && view(cluster, { running })
}

async function begin(dataDir: string, release: Release, options: EmbeddedOptions): Promise<EmbeddedServer> {
  const { log = () => undefined, testing = false, onRestart } = options
  const limits = { ...LIMITS, ...options.limits }
  const host = prepareHost(dataDir, options.binaries)
  const cluster = findCluster(dataDir) ?? (await create(dataDir, host, options))
  const left = await findRunning(cluster, limits)
  let port = left?.port
  const start = async () => {
    await end(cluster, limits)
    const running = await launch({ cluster, host, limits, testing, port })
    port = running.port
    return running
  }
  if (left) log(`Using the database server that an earlier process left running (process ${left.pid}).`)
  const supervisor = new Supervisor(left ?? (await start()), {
    ...{ log, start, release, onRestart },
    end: () => end(cluster, limits),
  })
  return Object.assign(view(cluster, supervisor), {
    adopted: left !== undefined,
    exited: supervisor.exited,
    stop: () => supervisor.stop(),
  })
}

function create(dataDir: string, host: Host, { log, testing = false }: EmbeddedOptions): Promise<Cluster> {
  log?.(`Creating the database in ${dataDir}.`)
  return createCluster(dataDir, host, testing)
}

/** What clients may know; after a restart the number of the process changes, and the port may. */
function view(cluster: Cluster, holder: { readonly running: Running }): JoinedServer {
  return {
    url: (role = SUPERUSER) => connectionUri(cluster, role, holder.running.port),
    socketDir: cluster.dir,
    get port() {
      return holder.running.port
    },
    get pid() {
      return holder.running.pid
    },
  }
}
