import { join } from 'node:path'
import type pg from 'pg'
import { onFreshDatabase, writeOrCheck } from './database.ts'

const TARGET = join(import.meta.dirname, '../migrations/schema.sql')

/**
 * Each section is a query that returns one statement a row, in the form pg_dump writes them and in an order that does not depend on
 * history, so that the file is the same on every supported version of PostgreSQL.
 */
const SECTIONS: readonly [title: string, sql: string][] = [
  [
    'Extensions',
    `select format('CREATE EXTENSION IF NOT EXISTS %I WITH SCHEMA %I;', e.extname, n.nspname) as line
    from pg_extension e join pg_namespace n on n.oid = e.extnamespace where e.extname <> 'plpgsql' order by e.extname`,
  ],
  [
    'Tables',
    `select format(E'CREATE TABLE app.%I (\\n%s\\n)', c.relname, string_agg(format('    %I %s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
      case when a.attgenerated = 's' then ' GENERATED ALWAYS AS (' || pg_get_expr(d.adbin, d.adrelid) || ') STORED'
        when a.attidentity = 'a' then ' GENERATED ALWAYS AS IDENTITY'
        when d.adbin is not null then ' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid) else '' end,
      case when a.attnotnull then ' NOT NULL' else '' end), E',\\n' order by a.attnum))
      || case when c.relkind = 'p' then ' PARTITION BY ' || pg_get_partkeydef(c.oid) else '' end || ';' as line
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
    where c.relnamespace = 'app'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition group by c.oid, c.relname, c.relkind order by c.relname`,
  ],
  [
    'Partitions',
    `select format('CREATE TABLE app.%I PARTITION OF %s %s;', c.relname, i.inhparent::regclass, pg_get_expr(c.relpartbound, c.oid)) as line
    from pg_class c join pg_inherits i on i.inhrelid = c.oid where c.relnamespace = 'app'::regnamespace and c.relispartition and c.relkind = 'r' order by c.relname`,
  ],
  [
    'Views',
    `select format(E'CREATE VIEW app.%I WITH (%s) AS\\n%s', c.relname, array_to_string(c.reloptions, ', '), pg_get_viewdef(c.oid)) as line, c.relname as name
    from pg_class c where c.relnamespace = 'app'::regnamespace and c.relkind = 'v' order by c.relname`,
  ],
  [
    'Functions',
    `select pg_get_functiondef(p.oid) || E';\\nALTER FUNCTION ' || p.oid::regprocedure || ' OWNER TO ' || pg_get_userbyid(p.proowner) || ';' as line
    from pg_proc p where p.pronamespace = 'app'::regnamespace order by p.oid::regprocedure::text`,
  ],
  [
    'Constraints',
    `select format('ALTER TABLE ONLY %s ADD CONSTRAINT %I %s;', k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid)) as line
    from pg_constraint k where k.connamespace = 'app'::regnamespace and k.contype in ('p', 'u', 'c', 'f', 'x') and k.conrelid <> 0 and not (select c.relispartition from pg_class c where c.oid = k.conrelid)
    order by k.conrelid::regclass::text, k.conname`,
  ],
  [
    'Indexes',
    `select pg_get_indexdef(i.indexrelid) || ';' as line from pg_index i join pg_class c on c.oid = i.indexrelid
    where c.relnamespace = 'app'::regnamespace and not c.relispartition and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))
    order by c.relname`,
  ],
  [
    'Triggers',
    `select pg_get_triggerdef(t.oid) || ';' as line from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where c.relnamespace = 'app'::regnamespace and not t.tgisinternal order by c.relname, t.tgname`,
  ],
  [
    'Row security',
    `select format('ALTER TABLE app.%I ENABLE ROW LEVEL SECURITY;', relname) || case when relforcerowsecurity
      then format(E'\\nALTER TABLE ONLY app.%I FORCE ROW LEVEL SECURITY;', relname) else '' end as line
    from pg_class where relnamespace = 'app'::regnamespace and relkind in ('r', 'p') and relrowsecurity order by relname`,
  ],
  [
    'Policies',
    `select format('CREATE POLICY %I ON app.%I FOR %s TO %s%s%s;', policyname, tablename, cmd, (select string_agg(r, ', ' order by r) from unnest(roles) r),
      coalesce(E'\\n  USING (' || qual || ')', ''), coalesce(E'\\n  WITH CHECK (' || with_check || ')', '')) as line
    from pg_policies where schemaname = 'app' order by tablename, policyname`,
  ],
  [
    'Grants',
    `select line from (
      select format('GRANT %s ON %s TO %s;', string_agg(privilege_type, ',' order by privilege_type), table_schema || '.' || table_name, grantee) as line, table_name as a, grantee as b, '' as c
      from information_schema.role_table_grants where table_schema = 'app' and grantee <> 'parapet_owner' and privilege_type <> 'MAINTAIN' group by table_schema, table_name, grantee
      union all
      select format('GRANT UPDATE(%s) ON app.%I TO %s;', string_agg(a.attname, ',' order by a.attnum), c.relname, pg_get_userbyid(x.grantee)), c.relname, pg_get_userbyid(x.grantee), 'columns'
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attacl is not null cross join lateral aclexplode(a.attacl) x
      where c.relnamespace = 'app'::regnamespace and x.privilege_type = 'UPDATE' group by c.relname, x.grantee
      union all
      select format('GRANT EXECUTE ON FUNCTION %s TO %s;', p.oid::regprocedure, pg_get_userbyid(x.grantee)), p.oid::regprocedure::text, pg_get_userbyid(x.grantee), 'function'
      from pg_proc p cross join lateral aclexplode(p.proacl) x where p.pronamespace = 'app'::regnamespace and x.grantee <> 0 and x.grantee <> p.proowner
    ) all_grants order by a, b, c, line`,
  ],
  [
    'Comments',
    `select line from (
      select format('COMMENT ON TABLE app.%I IS %L;', c.relname, d.description) as line from pg_description d join pg_class c on c.oid = d.objoid and d.classoid = 'pg_class'::regclass
      where c.relnamespace = 'app'::regnamespace and d.objsubid = 0 and c.relkind in ('r', 'p')
      union all
      select format('COMMENT ON FUNCTION %s IS %L;', p.oid::regprocedure, d.description) from pg_description d join pg_proc p on p.oid = d.objoid and d.classoid = 'pg_proc'::regclass
      where p.pronamespace = 'app'::regnamespace
    ) comments order by line`,
  ],
]

async function dump(client: pg.Client): Promise<string> {
  await client.query("set search_path = ''")
  const parts = [
    '-- The schema as the catalogue has it. Written by `npm run db:dump`; do not edit.',
    'CREATE SCHEMA app;',
  ]
  for (const [title, sql] of SECTIONS) {
    const { rows } = await client.query<{ line: string; name?: string }>(qualify(sql))
    parts.push(
      `--\n-- ${title}\n--`,
      ...rows.map((row) => (title === 'Views' ? plainView(row.line) : row.line)),
    )
  }
  return `${parts.join('\n\n')}\n`
}

/** With an empty search path every name comes out qualified, but our own queries then need the catalogue spelled out. */
const qualify = (sql: string) => sql.replace(/'pg_(class|proc)'::regclass/g, "'pg_catalog.pg_$1'::regclass")

/** PostgreSQL 15 writes `history.id` where 16 and later write `id`; both mean the same when there is one table. */
function plainView(definition: string): string {
  const table = /FROM app\.(\w+)/.exec(definition)?.[1]
  return table === undefined
    ? definition
    : definition.replaceAll(new RegExp(`\\b${table}\\.(?=\\w)`, 'g'), '')
}

await writeOrCheck(TARGET, await onFreshDatabase(dump), 'npm run db:dump')
