import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { preparing } from './prepared.ts'
import type { DB } from './schema.ts'

export type Database = Kysely<DB>

// A civil date is a civil date: never a moment at local midnight.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)
// Counts fit a number long before they reach 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => Number(text))

export type Connection = { db: Database; pool: pg.Pool; close(): Promise<void> }

/** Opens the pool that every request and job uses. `onLost` hears of idle connections that dropped; the pool replaces them. */
export function connect(
  url: string,
  options: { max?: number; onLost?: (error: Error) => void; name?: string; prepare?: boolean } = {},
): Connection {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 10,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: 15_000,
    idle_in_transaction_session_timeout: 30_000,
    application_name: options.name ?? 'parapet',
  })
  if (options.prepare ?? true) pool.on('connect', preparing)
  // A connection can also be lost while a request holds it between two statements. The next statement says so; the process lives on.
  pool.on('connect', (client) => client.on('error', (error) => options.onLost?.(error)))
  pool.on('error', (error) => options.onLost?.(error))
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) }).withSchema('app')
  return { db, pool, close: () => pool.end() }
}
