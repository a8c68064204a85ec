import { join, resolve } from 'node:path'
import pg from 'pg'
import { type EmbeddedServer, joinEmbedded, startEmbedded } from '#platform/db/embedded.ts'
import { migrate, pendingMigrations } from '#platform/db/migrate.ts'
import { type Config, ConfigError } from './config.ts'

const NAME = 'parapet'

/** Addresses of the database by who uses it. `admin` is there only on the embedded default or when it was given. */
export type DatabaseUrls = { login: string; jobs: string; admin: string | undefined }

export type OpenedDatabase = {
  urls: DatabaseUrls
  embedded: EmbeddedServer | undefined
  stop(): Promise<void>
}

/** Where the key that signs the audit log is kept. */
export const auditKeyFile = (config: Config): string =>
  config.AUDIT_KEY_FILE ?? join(resolve(config.DATA_DIR), 'audit-key.pem')

/** Starts the embedded server, or takes the one that was named, and brings it to this version. */
export async function openDatabase(config: Config, log: (sentence: string) => void): Promise<OpenedDatabase> {
  if (!config.embedded) {
    const urls = namedUrls(config)
    await checkNamed(urls)
    return { urls, embedded: undefined, stop: async () => undefined }
  }
  const server = await startEmbedded({ dataDir: config.DATA_DIR, log })
  try {
    const urls = await prepareEmbedded((role) => server.url(role))
    const { applied } = await migrate(urls.admin, passwordsOf(urls))
    if (applied.length > 0) log(`Prepared the database: ${applied.length} migrations.`)
    return { urls, embedded: server, stop: () => server.stop() }
  } catch (error) {
    await server.stop()
    throw error
  }
}

/** The database for a command: the running embedded server is joined, a stopped one is started for as long as the command takes. */
export async function joinDatabase(config: Config, log: (sentence: string) => void): Promise<OpenedDatabase> {
  if (!config.embedded) return { urls: namedUrls(config), embedded: undefined, stop: async () => undefined }
  const running = await joinEmbedded({ dataDir: config.DATA_DIR })
  if (running === undefined) return openDatabase(config, log)
  return {
    urls: await prepareEmbedded((role) => running.url(role)),
    embedded: undefined,
    stop: async () => undefined,
  }
}

/** Passwords as they stand in the addresses, for the runner that sets them on the roles. */
export function passwordsOf(urls: DatabaseUrls): { login: string; jobs: string } {
  const password = (url: string) => decodeURIComponent(new URL(url).password)
  return { login: password(urls.login), jobs: password(urls.jobs) }
}

function namedUrls(config: Config): DatabaseUrls {
  const { DATABASE_URL, DATABASE_JOBS_URL, DATABASE_ADMIN_URL } = config
  if (DATABASE_URL === undefined || DATABASE_JOBS_URL === undefined)
    throw new ConfigError('DATABASE_URL and DATABASE_JOBS_URL are set together.')
  return { login: DATABASE_URL, jobs: DATABASE_JOBS_URL, admin: DATABASE_ADMIN_URL }
}

async function prepareEmbedded(url: (role?: string) => string): Promise<DatabaseUrls & { admin: string }> {
  await withClient(url(), async (client) => {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [NAME])
    if (rowCount === 0) await client.query(`create database ${NAME}`)
  })
  const on = (role?: string) => url(role).replace(/\/postgres$/, `/${NAME}`)
  return { login: on('parapet_login'), jobs: on('parapet_jobs'), admin: on() }
}

/** A database of somebody else's keeping is never migrated by a start: that is an act of its own. */
async function checkNamed(urls: DatabaseUrls): Promise<void> {
  await withClient(urls.login, async (client) => {
    const { rows } = await client.query<{ strong: boolean }>(
      'select rolsuper or rolbypassrls as strong from pg_roles where rolname = current_user',
    )
    if (rows[0]?.strong !== false)
      throw new ConfigError(
        'DATABASE_URL must name a login that row security binds. Use the role parapet_login.',
      )
    const pending = await pendingMigrations((sql) => client.query(sql)).catch(() => ['all'])
    if (pending.length > 0)
      throw new ConfigError('The database is not at this version. Run: npx parapet migrate')
  })
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
