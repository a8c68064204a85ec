import { sql } from 'kysely'
import pg from 'pg'
import type { Database } from './connect.ts'
import type { ServiceRole } from './roles.ts'

/** A transaction in which every row is touched as somebody. */
export type Tx = Database

export type Acting = { userId: string; now: Date }

/** Runs `work` in one transaction as this user at this moment. Row security sees nobody else. */
export function asActor<T>(db: Database, acting: Acting, work: (tx: Tx) => Promise<T>): Promise<T> {
  return inContext(db, { role: 'parapet_app', userId: acting.userId, now: acting.now }, work)
}

/** Runs `work` as a named service with its own narrow policies: doorkeeper, clock-keeper, postman, sealer or operator. */
export function asService<T>(
  db: Database,
  service: ServiceRole,
  now: Date,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return inContext(db, { role: service, userId: '', now }, work)
}

type Context = { role: ServiceRole; userId: string; now: Date }

async function inContext<T>(db: Database, context: Context, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.connection().execute(async (tx) => {
    try {
      await sql.raw(beginAs(context)).execute(tx)
      const result = await work(tx)
      // PostgreSQL answers COMMIT of a failed transaction with a quiet rollback. The select makes it say so.
      await sql.raw('select 1; commit').execute(tx)
      return result
    } catch (error) {
      // A dead connection cannot roll back; the server does it. The first error is the one that matters.
      await sql
        .raw('rollback')
        .execute(tx)
        .catch(() => undefined)
      throw error
    }
  })
}

/** Begin, role, actor and moment in one round trip; measured at twice the throughput of four (reference: decision 0001). */
function beginAs({ role, userId, now }: Context): string {
  const setting = (name: string, value: string) => `set_config('${name}', ${pg.escapeLiteral(value)}, true)`
  return `begin; select ${setting('role', role)}, ${setting('app.user_id', userId)}, ${setting('app.now', now.toISOString())}`
}

/** Runs part of a transaction so that its failure leaves the rest whole. */
export async function inSavepoint<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  await sql.raw('savepoint part').execute(tx)
  try {
    const result = await work()
    await sql.raw('release savepoint part').execute(tx)
    return result
  } catch (error) {
    await sql.raw('rollback to savepoint part').execute(tx)
    throw error
  }
}
