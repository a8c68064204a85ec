import { linkSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { DataDirectoryInUse, EmbeddedFailed } from './embedded-errors.ts'
import { ownIdentity, type ProcessIdentity, readIfThere, stillRuns } from './embedded-process.ts'

/** Gives the lock back. */
export type Release = () => void

/**
 * Makes this process the one that runs the database in a data directory, or throws DataDirectoryInUse.
 * The lock of a process that no longer runs is taken over.
 */
export function lockDataDirectory(dataDir: string): Release {
  const file = `${dataDir}/embedded.lock`
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, JSON.stringify(ownIdentity()), { mode: 0o600 })
  try {
    for (let attempt = 0; attempt < 20; attempt += 1) {
      if (tryLink(draft, file)) return () => rmSync(file, { force: true })
      setAsideIfStale(dataDir, file)
    }
  } finally {
    rmSync(draft, { force: true })
  }
  throw new EmbeddedFailed(`Could not take the lock ${file}: other processes keep taking it.`)
}

// A link appears whole or not at all, so nobody ever reads a half-written lock.
function tryLink(draft: string, file: string): boolean {
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

function setAsideIfStale(dataDir: string, file: string): void {
  const text = readIfThere(file)
  if (text === undefined) return
  const holder = parseLock(text)
  if (holder && stillRuns(holder)) throw new DataDirectoryInUse(dataDir, holder.pid)
  const aside = `${file}.${process.pid}.stale`
  try {
    renameSync(file, aside)
  } catch {
    return // somebody else set it aside first
  }
  // Between the look and the rename another process may have taken the lock: give it back.
  if (readIfThere(aside) !== text) tryLink(aside, file)
  rmSync(aside, { force: true })
}

function parseLock(text: string | undefined): ProcessIdentity | undefined {
  try {
    const { pid, started } = JSON.parse(text ?? '') as Partial<ProcessIdentity>
    return typeof pid === 'number' && typeof started === 'string' ? { pid, started } : undefined
  } catch {
    return undefined
  }
}
