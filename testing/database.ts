import { createHash, randomBytes } from 'node:crypto'
import { after } from 'node:test'
import pg from 'pg'
import { type Connection, connect } from '#platform/db/connect.ts'
import { listMigrations, migrate } from '#platform/db/migrate.ts'
import { testCluster } from './cluster.ts'
import { addWorld, WORLD_DIGEST } from './world.ts'

const PASSWORDS = { login: 'test-login', jobs: 'test-jobs' }

export type TestDatabase = {
  /** The address the web process would use: a login with no rights of its own. */
  url: string
  jobsUrl: string
  /** The superuser's address: for arranging what no actor could, and for forging damage. */
  adminUrl: string
  connection: Connection
  /** Runs SQL as the superuser, past every wall. */
  admin<R extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<R[]>
}

/**
 * A database of its own for one test file: a copy of a migrated template that holds the test world.
 * Call it once at the top of the file; it is dropped when the file is done.
 */
export async function testDatabase(options: { world?: boolean } = {}): Promise<TestDatabase> {
  const cluster = await testCluster()
  const template = await templateOf(cluster, options.world ?? true)
  const name = `test_${randomBytes(6).toString('hex')}`
  await copyDatabase(cluster, template, name)
  const adminUrl = onDatabase(cluster, name)
  const connection = connect(asLogin(adminUrl, 'parapet_login', PASSWORDS.login), { name: 'parapet-test' })
  const admin = new pg.Pool({ connectionString: adminUrl, max: 4 })
  admin.on('error', () => undefined)
  after(async () => {
    await connection.close()
    await admin.end()
    await onCluster(cluster).query(`drop database if exists ${name} with (force)`)
  })
  return {
    url: asLogin(adminUrl, 'parapet_login', PASSWORDS.login),
    jobsUrl: asLogin(adminUrl, 'parapet_jobs', PASSWORDS.jobs),
    adminUrl,
    connection,
    admin: async (sql, values) => (await admin.query(sql, values)).rows,
  }
}

/** A copied database keeps its objects but not the right to connect. Copying its files is several times faster than logging each page. */
async function copyDatabase(cluster: string, template: string, name: string): Promise<void> {
  await onCluster(cluster).query(`create database ${name} template ${template} strategy file_copy`)
  await onCluster(cluster).query(`grant connect on database ${name} to parapet_login, parapet_jobs`)
}

let maintenance: pg.Pool | undefined

/** One connection to the cluster for the databases of a whole process, which keeps no process from ending. */
function onCluster(cluster: string): pg.Pool {
  maintenance ??= new pg.Pool({
    connectionString: cluster,
    max: 1,
    idleTimeoutMillis: 0,
    allowExitOnIdle: true,
  })
  return maintenance
}

const templates = new Map<boolean, string>()

/** The template is looked for once a process. Its name is kept and not the promise: `after` belongs to whoever made the promise awaited last. */
async function templateOf(cluster: string, world: boolean): Promise<string> {
  const known = templates.get(world) ?? (await ensureTemplate(cluster, world))
  templates.set(world, known)
  return known
}

async function ensureTemplate(cluster: string, world: boolean): Promise<string> {
  const digest = createHash('sha256')
  for (const migration of await listMigrations()) digest.update(migration.digest)
  if (world) digest.update(WORLD_DIGEST)
  const name = `template_${digest.digest('hex').slice(0, 16)}`
  await withClient(cluster, async (client) => {
    await client.query("select pg_advisory_lock(hashtext('parapet template'))")
    const exists = await client.query('select 1 from pg_database where datname = $1 and datistemplate', [
      name,
    ])
    if (exists.rowCount === 1) return
    await client.query(`drop database if exists ${name} with (force)`)
    await client.query(`create database ${name}`)
    await migrate(onDatabase(cluster, name), PASSWORDS)
    if (world) await withClient(onDatabase(cluster, name), addWorld)
    await client.query(`alter database ${name} is_template true`)
  })
  return name
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

function onDatabase(url: string, name: string): string {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.toString()
}

function asLogin(url: string, user: string, password: string): string {
  const changed = new URL(url)
  changed.username = user
  changed.password = password
  return changed.toString()
}
