import { spawn } from 'node:child_process'
import { createHash, createHmac, randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { type Account, databaseAccount, giveTo } from './embedded-account.ts'
import { packagedBinaries, reachableBinaries } from './embedded-binaries.ts'
import { EmbeddedFailed, failure } from './embedded-errors.ts'
import { readIfThere } from './embedded-process.ts'

export const SUPERUSER = 'postgres'
const INITDB_LIMIT_MS = 120_000
// The kernel refuses longer socket addresses (macOS allows 104 bytes, Linux 108).
const LONGEST_SOCKET_PATH = 103

/** One database cluster on disk: where it is and how it is reached. */
export interface Cluster {
  readonly dataDir: string
  /** PostgreSQL's own directory; its Unix socket is in it too. */
  readonly dir: string
  /** Marks the cluster's processes on their command lines. */
  readonly name: string
  readonly secret: string
}

/** Everything needed to run PostgreSQL programs on a cluster. */
export interface Host {
  readonly binaries: string
  readonly account: Account | undefined
}

/** The cluster of a data directory, or undefined when none was ever made there. */
export function findCluster(dataDir: string): Cluster | undefined {
  const dir = join(dataDir, 'postgres')
  if (!existsSync(join(dir, 'PG_VERSION'))) return undefined
  const secret = readIfThere(passwordFile(dataDir))
  if (secret === undefined) {
    throw new EmbeddedFailed(
      `The database in ${dataDir} cannot be opened, because its password file ${passwordFile(dataDir)} is missing. Put it back from a backup.`,
    )
  }
  return describe(dataDir, secret)
}

/** Finds who PostgreSQL runs as for a data directory, and binaries that this account can run. */
export function prepareHost(dataDir: string, binaries = packagedBinaries()): Host {
  const account = databaseAccount(join(dataDir, 'postgres'))
  return { account, binaries: reachableBinaries(binaries, account) }
}

/** Makes a new cluster, under another name until it is complete, so that a start cut short leaves nothing half-made. */
export async function createCluster(dataDir: string, host: Host, testing: boolean): Promise<Cluster> {
  const secret = randomBytes(32).toString('base64url')
  const cluster = describe(dataDir, secret)
  const draft = draftOf(cluster)
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { mode: 0o700 })
  giveTo(host.account, draft)
  try {
    await initdb(cluster, host, initdbArguments(draft, host, testing))
    writeDurably(passwordFile(dataDir), secret)
    renameSync(draft, cluster.dir)
    flush(dataDir)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    throw error
  }
  return cluster
}

/** The URI a role connects with: over the socket, or over the loopback address when the socket's path is too long. */
export function connectionUri(cluster: Cluster, role: string, port: number): string {
  const host = usesSocket(cluster) ? encodeURIComponent(cluster.dir) : '127.0.0.1'
  return `postgresql://${encodeURIComponent(role)}:${passwordOf(cluster, role)}@${host}:${port}/postgres`
}

/** True when the cluster is reached by its Unix socket and listens on no network address at all. */
export function usesSocket(cluster: Cluster): boolean {
  return Buffer.byteLength(join(cluster.dir, '.s.PGSQL.65535')) <= LONGEST_SOCKET_PATH
}

/** The password of a role: the secret itself for the superuser, one derived from it for every other role. */
function passwordOf(cluster: Cluster, role: string): string {
  if (role === SUPERUSER) return cluster.secret
  return createHmac('sha256', cluster.secret).update(role).digest('base64url')
}

/** How PostgreSQL programs are told the directory, which is always their working directory. */
export function dataArgument(dir: string, { account }: Host): string {
  // Folders above it may be closed to the account. The working directory was entered before root's rights were
  // given up, and this name for it leads straight there.
  return account && process.platform === 'linux' ? '/proc/self/cwd' : dir
}

/** PostgreSQL programs are given these variables and nothing of the environment of Parapet. */
export const ENVIRONMENT = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }

function describe(dataDir: string, secret: string): Cluster {
  const mark = createHash('sha256').update(secret).digest('hex').slice(0, 12)
  return { dataDir, dir: join(dataDir, 'postgres'), name: `parapet-${mark}`, secret }
}

function draftOf(cluster: Cluster): string {
  return `${cluster.dir}.new`
}

function passwordFile(dataDir: string): string {
  return join(dataDir, 'postgres.password')
}

async function initdb(cluster: Cluster, host: Host, options: string[]): Promise<void> {
  const passwords = openPasswords(cluster, host)
  const child = spawn(join(host.binaries, 'bin', 'initdb'), options, {
    ...host.account,
    cwd: draftOf(cluster),
    env: ENVIRONMENT,
    stdio: ['ignore', 'ignore', 'pipe', passwords],
    timeout: INITDB_LIMIT_MS,
    killSignal: 'SIGKILL',
  })
  closeSync(passwords)
  const ended = new Promise<string | undefined>((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('close', (code, name) =>
      resolve(code === 0 ? undefined : `initdb ended with ${code ?? name}.`),
    )
  })
  const [output, problem] = await Promise.all([text(child.stderr ?? Readable.from([])), ended])
  if (problem) throw failure('The database could not be created.', cluster.dataDir, `${output}\n${problem}`)
}

function initdbArguments(dir: string, host: Host, testing: boolean): string[] {
  const locale = process.platform === 'darwin' ? 'C' : 'C.UTF-8'
  return [
    ...['-D', dataArgument(dir, host), '-U', SUPERUSER, '--encoding=UTF8', `--locale=${locale}`],
    ...['--lc-messages=C', '--locale-provider=icu', '--icu-locale=en-GB', '--data-checksums'],
    ...['--auth=scram-sha-256', '--pwfile=/dev/fd/3'],
    ...(testing ? ['--no-sync'] : []),
  ]
}

// Handed over as an open file that no longer has a name: the account could not reach it by its path.
function openPasswords(cluster: Cluster, { account }: Host): number {
  const file = `${passwordFile(cluster.dataDir)}.new`
  writeFileSync(file, cluster.secret, { mode: 0o600 })
  giveTo(account, file)
  const open = openSync(file, 'r')
  rmSync(file)
  return open
}

function writeDurably(file: string, content: string): void {
  writeFileSync(file, content, { mode: 0o600, flush: true })
}

function flush(directory: string): void {
  const open = openSync(directory, 'r')
  fsyncSync(open)
  closeSync(open)
}
