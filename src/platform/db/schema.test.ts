import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from '#testing/database.ts'
import { START } from '#testing/world.ts'
import { asActor } from './actor.ts'

const database = await testDatabase({ world: false })

const tables = () =>
  database.admin<{
    name: string
    enabled: boolean
    forced: boolean
    policies: number
    part: boolean
    open: boolean
  }>(`
    select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
      (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies, c.relispartition as part,
      exists (select 1 from aclexplode(c.relacl) x where x.grantee <> c.relowner) as open
    from pg_class c where c.relnamespace = 'app'::regnamespace and c.relkind in ('r', 'p') order by 1`)

test('IS-25 every table of the records has forced row-level security and at least one policy', async () => {
  const all = await tables()
  assert.ok(all.length > 30, `only ${all.length} tables were looked at`)
  assert.deepEqual(
    all.filter((table) => !table.enabled || !table.forced),
    [],
  )
  assert.deepEqual(
    all.filter((table) => !table.part && table.policies === 0),
    [],
  )
  // A part of a table is reached through the whole, under the policies of the whole, and by nobody directly.
  assert.deepEqual(
    all.filter((table) => table.part && table.open),
    [],
  )
})

test('a table without a policy would be noticed', async () => {
  await database.admin(
    'create table app.forgotten (id int); alter table app.forgotten enable row level security, force row level security',
  )
  const found = (await tables())
    .filter((table) => !table.part && table.policies === 0)
    .map((table) => table.name)
  await database.admin('drop table app.forgotten')
  assert.deepEqual(found, ['forgotten'])
})

test('every operational table carries its area, or is reference data named here', async () => {
  const exempt = [
    'area',
    'agency',
    'permission',
    'role',
    'role_permission',
    'user_account',
    'audit_unsealed',
    'audit_leaf',
    'audit_checkpoint',
    'audit_key',
    // Reference data of the law, the same for every area.
    'bank_holiday',
    'offence_code',
    'offence_import',
    'name_root',
  ]
  const personal = [
    'user_credential',
    'recovery_code',
    'session',
    'api_token',
    'account_link',
    'sign_in_attempt',
    'sign_in_throttle',
    'oidc_identity',
    'oidc_state',
    'held_form',
    'sign_in_step',
  ]
  const rows = await database.admin<{ name: string }>(`
    select c.relname as name from pg_class c where c.relnamespace = 'app'::regnamespace and c.relkind in ('r', 'p')
      and not exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'area_id') order by 1`)
  assert.deepEqual(
    rows.map((row) => row.name).filter((name) => !exempt.includes(name) && !personal.includes(name)),
    [],
  )
})

test('no role of ours can pass the wall, and the login has no rights of its own', async () => {
  const roles = await database.admin<{ name: string; strong: boolean; inherits: boolean }>(`
    select rolname as name, rolsuper or rolbypassrls or rolcreaterole as strong, rolinherit as inherits from pg_roles where rolname like 'parapet%'`)
  assert.ok(roles.length >= 9)
  assert.deepEqual(
    roles.filter((role) => role.strong),
    [],
  )
  assert.equal(roles.find((role) => role.name === 'parapet_login')?.inherits, false)
  const members = await database.admin<{ name: string }>(`
    select r.rolname as name from pg_auth_members m join pg_roles r on r.oid = m.roleid join pg_roles l on l.oid = m.member where l.rolname = 'parapet_login' order by 1`)
  const names = members.map((each) => each.name)
  for (const never of ['parapet_owner', 'parapet_wall', 'parapet_operator', 'parapet_jobs'])
    assert.ok(!names.includes(never), `the login is a member of ${never}`)
})

test('a definer function belongs to a role with narrow policies and pins its search path', async () => {
  const rows = await database.admin<{ name: string; owner: string; config: string[] | null }>(`
    select p.oid::regprocedure::text as name, pg_get_userbyid(p.proowner) as owner, p.proconfig as config
    from pg_proc p where p.pronamespace = 'app'::regnamespace and p.prosecdef`)
  assert.ok(rows.length > 10)
  const loose = rows.filter(
    (row) =>
      !['parapet_wall', 'parapet_doorkeeper'].includes(row.owner) ||
      !row.config?.some((each) => each.startsWith('search_path=')),
  )
  assert.deepEqual(loose, [])
})

test('views see with the eyes of their reader', async () => {
  const rows = await database.admin(
    `select relname from pg_class where relnamespace = 'app'::regnamespace and relkind = 'v' and not coalesce(reloptions::text, '') like '%security_invoker=true%'`,
  )
  assert.deepEqual(rows, [])
})

test('without an actor, or with one who does not exist, every table is empty', async () => {
  const { db } = database.connection
  const nobody = { userId: '00000000-0000-4000-8000-00000000dead', now: START }
  for (const { name } of await tables()) {
    const seen = await asActor(db, nobody, async (tx) => {
      const { rows } = await sql<{
        n: number
      }>`select count(*) as n from ${sql.table(`app.${name}`)}`.execute(tx)
      return rows[0]?.n
    }).catch((error: { code?: string }) => (error.code === '42501' ? 0 : Promise.reject(error)))
    const open = ['permission', 'role', 'role_permission']
    if (!open.includes(name)) assert.equal(seen, 0, `${name} shows rows to nobody`)
  }
  await assert.rejects(() => sql`select 1 from app.person`.execute(db), /permission denied/)
})
