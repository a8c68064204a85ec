import pg from 'pg'

/** Every database role of Parapet. All but the two logins are reached only by SET ROLE. */
export const SERVICE_ROLES = [
  'parapet_app',
  'parapet_doorkeeper',
  'parapet_clockkeeper',
  'parapet_postman',
  'parapet_sealer',
] as const
const OTHER_ROLES = ['parapet_owner', 'parapet_wall', 'parapet_operator'] as const
export type ServiceRole = (typeof SERVICE_ROLES)[number] | 'parapet_operator'

export type LoginPasswords = { login: string; jobs: string }

/**
 * Creates or mends the cluster's roles and lets the owner create in this database.
 * Idempotent; `admin` must be a superuser or hold CREATEROLE. Safe when several databases of one cluster are prepared at once.
 */
export async function ensureRoles(admin: pg.Client, passwords: LoginPasswords): Promise<void> {
  await admin.query("select pg_advisory_lock(hashtext('parapet roles'))")
  try {
    for (const role of [...OTHER_ROLES, ...SERVICE_ROLES]) await ensureRole(admin, role, 'nologin noinherit')
    await ensureRole(admin, 'parapet_login', 'login noinherit', passwords.login)
    await ensureRole(admin, 'parapet_jobs', 'login', passwords.jobs)
    // The owner hands security-definer functions to the wall, so it must be a member of it.
    await admin.query('grant parapet_wall to parapet_owner')
    await admin.query(`grant ${SERVICE_ROLES.join(', ')} to parapet_login`)
    const database = pg.escapeIdentifier(await currentDatabase(admin))
    await admin.query(`revoke all on database ${database} from public`)
    await admin.query(`grant connect, create on database ${database} to parapet_owner`)
    await admin.query(`grant connect on database ${database} to parapet_login, parapet_jobs`)
    await admin.query('revoke create on schema public from public')
    // Jobs have a schema and a login of their own and see nothing of the records: their payloads are ids.
    await admin.query('create schema if not exists pgboss authorization parapet_jobs')
  } finally {
    await admin.query("select pg_advisory_unlock(hashtext('parapet roles'))")
  }
}

async function ensureRole(admin: pg.Client, name: string, options: string, password?: string): Promise<void> {
  const { rowCount } = await admin.query('select 1 from pg_roles where rolname = $1', [name])
  if (rowCount === 0) await admin.query(`create role ${name} ${options}`)
  if (password !== undefined) await admin.query(`alter role ${name} password ${pg.escapeLiteral(password)}`)
}

async function currentDatabase(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ name: string }>('select current_database() as name')
  return rows[0]?.name ?? ''
}
