/** Another live process already runs the database in this data directory. */
export class DataDirectoryInUse extends Error {
  override name = 'DataDirectoryInUse'
  readonly pid: number

  constructor(dataDir: string, pid: number) {
    super(
      `The data directory ${dataDir} is already in use by process ${pid}. Stop that process first, or set DATA_DIR to another directory.`,
    )
    this.pid = pid
  }
}

/** The disk that holds the data directory has no space left. */
export class DiskFull extends Error {
  override name = 'DiskFull'
  readonly code = 'ENOSPC'

  constructor(dataDir: string, cause: unknown) {
    super(`The disk that holds ${dataDir} is full. Free some space, then start again.`, { cause })
  }
}

/** The embedded database could not be made, started or stopped; the message says why. */
export class EmbeddedFailed extends Error {
  override name = 'EmbeddedFailed'
}

const POSTGRES_DISK_FULL = '53100'
const DISK_FULL_TEXT = /No space left on device/

/** True when an error, or anything that caused it, says that the disk is full. */
export function isDiskFull(error: unknown): boolean {
  for (let at = error, depth = 0; at instanceof Error && depth < 10; at = at.cause, depth += 1) {
    const code = 'code' in at ? at.code : undefined
    if (code === 'ENOSPC' || code === POSTGRES_DISK_FULL) return true
  }
  return false
}

/** Turns what a PostgreSQL program said on its way out into the error a person can act on. */
export function failure(sentence: string, dataDir: string, output: string): Error {
  const cause = new EmbeddedFailed(`${sentence}\n${output.trim()}`)
  return DISK_FULL_TEXT.test(output) ? new DiskFull(dataDir, cause) : cause
}
