import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'

const LINUX = process.platform === 'linux'

/** One running process, told apart from a later one that was given the same number. */
export interface ProcessIdentity {
  readonly pid: number
  readonly started: string
}

/** Who this process is, in a form that another process can check later. */
export function ownIdentity(): ProcessIdentity {
  return { pid: process.pid, started: startOf(process.pid) ?? '' }
}

/** True while the very process described still runs. */
export function stillRuns({ pid, started }: ProcessIdentity): boolean {
  return isAlive(pid) && startOf(pid) === started
}

/** True while a process has this number and has not ended; a zombie has ended. */
export function isAlive(pid: number): boolean {
  if (LINUX) {
    const state = statFields(pid)?.[0]
    return state !== undefined && state !== 'Z' && state !== 'X'
  }
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** The PostgreSQL processes whose command line carries this cluster name, the postmaster included. */
export function processesOf(clusterName: string): number[] {
  return commandLines()
    .filter(({ command }) => isServer(command) && command.includes(clusterName))
    .map(({ pid }) => pid)
}

/** True when this number belongs to a PostgreSQL server process, of whichever cluster. */
export function isPostgres(pid: number): boolean {
  return commandLines().some((line) => line.pid === pid && isServer(line.command))
}

/** True when this process is a PostgreSQL server process of the named cluster. */
export function belongsTo(clusterName: string, pid: number): boolean {
  return isAlive(pid) && processesOf(clusterName).includes(pid)
}

/** Sends a signal; a process that has just ended is no error. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}

/** Waits until the condition holds and answers true, or answers false once the time is up. */
export async function waitUntil(condition: () => boolean, limitMs: number, everyMs = 5): Promise<boolean> {
  const end = performance.now() + limitMs
  while (!condition()) {
    if (performance.now() > end) return false
    await delay(everyMs)
  }
  return true
}

// PostgreSQL's children rewrite their title to "postgres: <cluster name>: <what they do>".
function isServer(command: string): boolean {
  return /^(?:\S*\/)?postgres[: \0]/.test(command)
}

function commandLines(): { pid: number; command: string }[] {
  if (!LINUX) return commandLinesFromPs()
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), command: readProc(`${name}/cmdline`) ?? '' }))
}

function commandLinesFromPs(): { pid: number; command: string }[] {
  const { stdout } = spawnSync('ps', ['-axww', '-o', 'pid=,command='], { encoding: 'utf8' })
  return stdout.split('\n').flatMap((line) => {
    const [, pid, command] = /^\s*(\d+)\s+(.*)$/.exec(line) ?? []
    return pid !== undefined && command !== undefined ? [{ pid: Number(pid), command }] : []
  })
}

function startOf(pid: number): string | undefined {
  if (!LINUX) {
    return spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim()
  }
  const ticks = statFields(pid)?.[19]
  return ticks === undefined ? undefined : `${bootId()} ${ticks}`
}

// Start times count from boot, so a number is only unique together with the boot it belongs to.
function bootId(): string {
  return readProc('sys/kernel/random/boot_id')?.trim() ?? ''
}

/** The fields of /proc/PID/stat from the third (state) on; the second may hold spaces and brackets. */
function statFields(pid: number): string[] | undefined {
  const stat = readProc(`${pid}/stat`)
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')
}

// A process may end while it is looked at, and a hardened host may hide those of other users.
function readProc(path: string): string | undefined {
  try {
    return readFileSync(`/proc/${path}`, 'utf8')
  } catch {
    return undefined
  }
}

/** The text of a file, or undefined when it is not there. */
export function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
