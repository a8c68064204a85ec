/** Not there, not yours to see, or not an address: the three look the same from outside. */
export class NotFound extends Error {
  constructor(what = 'page') {
    super(`Not found: ${what}`)
  }
}

/** Returns the value, or throws not found. For rows that row security may have hidden. */
export function found<T>(value: T | undefined | null, what = 'record'): T {
  if (value === undefined || value === null) throw new NotFound(what)
  return value
}

/** Throws `EditConflict` unless exactly one row was changed: somebody else saved this record first. */
export function changedOne(result: { numUpdatedRows: bigint }): void {
  if (result.numUpdatedRows !== 1n) throw new EditConflict()
}

/** Two people saved the same record. The page shows what was typed beside what is there now. */
export class EditConflict extends Error {
  constructor() {
    super('Somebody else saved this record first')
  }
}

type DatabaseFault = { code?: string; constraint?: string }

/** Row security or a database rule said no: from outside the same as not found. */
export function isWallRefusal(error: unknown): boolean {
  return (error as DatabaseFault | null)?.code === '42501'
}

/** A named database constraint stopped the write. */
export function brokeConstraint(error: unknown, constraint: string): boolean {
  return (error as DatabaseFault | null)?.constraint === constraint
}

const UNAVAILABLE = new Set([
  '57P01',
  '57P02',
  '57P03',
  '08000',
  '08003',
  '08006',
  '53300',
  '25P03',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOENT',
])
const CONNECTION_WORDS =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable/

/** The database is restarting or out of reach; the same request may work in a moment. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return UNAVAILABLE.has((error as DatabaseFault).code ?? '') || CONNECTION_WORDS.test(error.message)
}

/** The database cannot write because its disk is full. */
export function isFull(error: unknown): boolean {
  const code = (error as DatabaseFault | null)?.code
  return code === '53100' || code === 'ENOSPC'
}
