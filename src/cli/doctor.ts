import { statfs } from 'node:fs/promises'
import { resolve } from 'node:path'
import { sql } from 'kysely'
import { type Connection, connect } from '#platform/db/connect.ts'
import { pendingMigrations } from '#platform/db/migrate.ts'
import { reachMailServer } from '#platform/mail/transport.ts'
import type { Config } from '../config.ts'
import { joinDatabase } from '../database.ts'

type Finding = { what: string; ok: boolean; says: string }

/** Looks at everything the service stands on and says what is wrong. */
export async function doctor(config: Config): Promise<number> {
  const database = await joinDatabase(config, () => undefined)
  const findings: Finding[] = []
  try {
    const connection = connect(database.urls.login, { max: 1, name: 'parapet-doctor' })
    findings.push(...(await lookAtDatabase(connection)))
    await connection.close()
  } catch (error) {
    findings.push({
      what: 'Database',
      ok: false,
      says: error instanceof Error ? error.message : String(error),
    })
  } finally {
    await database.stop()
  }
  findings.push(await lookAtMail(config), await lookAtDisk(config))
  for (const { what, ok, says } of findings) console.log(`${ok ? 'ok  ' : 'BAD '} ${what.padEnd(12)} ${says}`)
  return findings.every((finding) => finding.ok) ? 0 : 1
}

async function lookAtDatabase({ db, pool }: Connection): Promise<Finding[]> {
  const one = async <R>(query: ReturnType<typeof sql<R>>) => (await query.execute(db)).rows[0]
  const server = await one(
    sql<{
      version: number
      text: string
    }>`select current_setting('server_version_num')::int as version, current_setting('server_version') as text`,
  )
  const role = await one(
    sql<{
      name: string
      strong: boolean
    }>`select rolname as name, rolsuper or rolbypassrls as strong from pg_roles where rolname = current_user`,
  )
  const tables = await one(sql<{ all: number; open: number }>`
    select count(*)::int as all, count(*) filter (where not relrowsecurity or not relforcerowsecurity)::int as open
    from pg_class where relnamespace = (select oid from pg_namespace where nspname = 'app') and relkind in ('r', 'p')`)
  const clock = await one(sql<{ off: number }>`select extract(epoch from clock_timestamp())::float8 as off`)
  const off = Math.abs(Date.now() / 1000 - (clock?.off ?? 0))
  const pending = await pendingMigrations((text) => pool.query(text))
  return [
    {
      what: 'Database',
      ok: (server?.version ?? 0) >= 150000,
      says: `PostgreSQL ${server?.text ?? 'unknown'} (15 or later is needed)`,
    },
    {
      what: 'Migrations',
      ok: pending.length === 0,
      says: pending.length === 0 ? 'all applied' : `missing: ${pending.join(', ')}. Run npx parapet migrate`,
    },
    {
      what: 'Role',
      ok: role?.strong === false,
      says:
        role?.strong === false
          ? `${role.name} is bound by row security`
          : `${role?.name ?? 'the login'} can pass row security: use parapet_login`,
    },
    {
      what: 'Policies',
      ok: tables?.open === 0 && tables.all > 0,
      says: `row security is forced on ${(tables?.all ?? 0) - (tables?.open ?? 0)} of ${tables?.all ?? 0} tables`,
    },
    { what: 'Clock', ok: off < 2, says: `this machine and the database differ by ${off.toFixed(1)} s` },
  ]
}

async function lookAtMail(config: Config): Promise<Finding> {
  if (config.SMTP_URL === undefined)
    return { what: 'Mail', ok: true, says: 'no mail server is set: messages stay in the outbox' }
  const problem = await reachMailServer(config.SMTP_URL)
  return { what: 'Mail', ok: problem === undefined, says: problem ?? 'the mail server answers' }
}

const LEAST_FREE = 1024 ** 3

async function lookAtDisk(config: Config): Promise<Finding> {
  if (!config.embedded) return { what: 'Disk', ok: true, says: 'the database keeps its own' }
  const { bavail, bsize } = await statfs(resolve(config.DATA_DIR))
  const free = bavail * bsize
  return {
    what: 'Disk',
    ok: free > LEAST_FREE,
    says: `${(free / LEAST_FREE).toFixed(1)} GiB free in ${resolve(config.DATA_DIR)}`,
  }
}
