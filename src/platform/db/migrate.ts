import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { ensureRoles, type LoginPasswords } from './roles.ts'

const FOLDER = join(import.meta.dirname, '../../../migrations')

type Migration = { name: string; sql: string; digest: string }
export type MigrationResult = { applied: string[]; already: number }

/** Thrown when a migration that has run was edited afterwards, or the database is newer than the code. */
export class MigrationMismatch extends Error {}

/** The numbered migrations of this version of the code, in order. */
export async function listMigrations(): Promise<Migration[]> {
  const names = (await readdir(FOLDER)).filter((name) => /^\d{4}_.*\.sql$/.test(name)).sort()
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(join(FOLDER, name), 'utf8')
      return { name, sql, digest: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

/**
 * Brings the database at `adminUrl` to this version: roles first, then each new migration in its own transaction as the owner.
 * Only one runner works at a time. Throws `MigrationMismatch` rather than guess.
 */
export async function migrate(adminUrl: string, passwords: LoginPasswords): Promise<MigrationResult> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    await client.query("select pg_advisory_lock(hashtext('parapet migrate'))")
    await ensureRoles(client, passwords)
    await client.query('set role parapet_owner')
    await prepareLedger(client)
    const done = await readLedger(client)
    const wanted = await listMigrations()
    checkLedger(done, wanted)
    const applied: string[] = []
    for (const migration of wanted.filter((each) => !done.has(each.name))) {
      await apply(client, migration)
      applied.push(migration.name)
    }
    return { applied, already: done.size }
  } finally {
    await client.end()
  }
}

/** Names of migrations that the database still lacks; empty when it is current. */
export async function pendingMigrations(
  query: (sql: string) => Promise<{ rows: { name: string }[] }>,
): Promise<string[]> {
  const done = new Set((await query('select name from parapet_meta.migration')).rows.map((row) => row.name))
  return (await listMigrations()).map((each) => each.name).filter((name) => !done.has(name))
}

async function prepareLedger(client: pg.Client): Promise<void> {
  await client.query('create schema if not exists parapet_meta')
  await client.query(`create table if not exists parapet_meta.migration (
    name text primary key, digest text not null, applied_at timestamptz not null default now())`)
  await client.query('grant usage on schema parapet_meta to parapet_login')
  await client.query('grant select on parapet_meta.migration to parapet_login')
}

async function readLedger(client: pg.Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ name: string; digest: string }>(
    'select name, digest from parapet_meta.migration',
  )
  return new Map(rows.map((row) => [row.name, row.digest]))
}

function checkLedger(done: Map<string, string>, wanted: Migration[]): void {
  const known = new Map(wanted.map((each) => [each.name, each.digest]))
  for (const [name, digest] of done) {
    const here = known.get(name)
    if (here === undefined)
      throw new MigrationMismatch(`The database has migration ${name}, which this version does not know.`)
    if (here !== digest)
      throw new MigrationMismatch(`Migration ${name} was changed after it ran on this database.`)
  }
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(migration.sql)
    await client.query('insert into parapet_meta.migration (name, digest) values ($1, $2)', [
      migration.name,
      migration.digest,
    ])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(
      `Migration ${migration.name} failed: ${error instanceof Error ? error.message : String(error)}`,
      { cause: error },
    )
  }
}
