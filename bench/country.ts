import type pg from 'pg'
import { fillPopulation } from './population.ts'

export type CountrySize = { areas: number; persons: number; cases: number }

/**
 * Fills a migrated database with a made-up country, as its superuser and past the triggers: areas, agencies, users, persons, cases with level
 * and category, clocks, meetings with agenda items, and grants. Deterministic: the same size gives the same rows.
 */
export async function fillCountry(client: pg.Client, { areas, persons, cases }: CountrySize): Promise<void> {
  const run = (sql: string) => client.query(sql)
  await run("set session_replication_role = replica; set work_mem = '256MB'; select setseed(0.42)")
  await run(`create function pg_temp.uid(kind int, n bigint) returns uuid language sql immutable as
    $$ select (lpad(to_hex(kind), 8, '0') || '-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid $$`)
  await run(
    `insert into app.area (id, code, name) select pg_temp.uid(1, n), 'area-' || n, 'Area ' || n from generate_series(1, ${areas}) n`,
  )
  await run(
    `insert into app.agency (id, name, short_name, kind, duty) select pg_temp.uid(2, n), 'Agency ' || n, 'Agency ' || n, 'police', 'responsible-authority' from generate_series(1, ${areas}) n`,
  )
  await run(
    `insert into app.agency_area (agency_id, area_id) select pg_temp.uid(2, n), pg_temp.uid(1, n) from generate_series(1, ${areas}) n`,
  )
  await run(`insert into app.user_account (id, agency_id, name, email, job_title, status, created_at)
    select pg_temp.uid(3, n), pg_temp.uid(2, 1 + n % ${areas}), 'User ' || n, 'user' || n || '@parapet.example', 'Post', 'active', '2025-01-01' from generate_series(1, 5000) n`)
  // Users 1 to the number of areas co-ordinate one area each; the others manage offenders.
  await run(`insert into app.user_role (id, user_id, area_id, role, starts_at)
    select gen_random_uuid(), pg_temp.uid(3, n), pg_temp.uid(1, 1 + n % ${areas}), case when n <= ${areas} then 'mappa-coordinator' else 'probation-offender-manager' end, '2025-01-01'
    from generate_series(1, 5000) n`)
  await fillPopulation(client, areas, persons, uid)
  await fillCases(client, areas, cases)
  await run(
    `insert into app.search_key (person_id, area_id, keys) select person_id, area_id, array_agg(distinct app.salted(area_id::text, key)) from app.search_key_made group by 1, 2`,
  )
  await run(
    `insert into app.same_person (person_id, area_id, keys) select person_id, area_id, array_agg(distinct app.salted('', key)) from app.same_person_made group by 1, 2`,
  )
  await run('set session_replication_role = origin')
  await run('analyze')
}

async function fillCases(client: pg.Client, areas: number, cases: number): Promise<void> {
  const by = 'pg_temp.uid(3, 1 + n % 5000)'
  const area = `pg_temp.uid(1, 1 + n % ${areas})`
  await client.query(`insert into app.case_file (id, area_id, person_id, reference, lead_agency_id, case_manager_id, opened_at, opened_by)
    select pg_temp.uid(5, n), ${area}, pg_temp.uid(4, n), 'CASE-' || n, pg_temp.uid(2, 1 + n % ${areas}), ${by}, '2025-03-01', ${by} from generate_series(1, ${cases}) n`)
  for (const [table, column, value] of [
    ['level_history', 'level', '1 + (n % 20 = 0)::int + (n % 200 = 0)::int'],
    ['category_history', 'category', '1 + n % 3'],
  ] as const) {
    await client.query(`insert into app.${table} (id, area_id, case_id, ${column}, valid, recorded_at, decided_by_body, decided_by, reasons, evidence, entered_at, recorded_by)
      select gen_random_uuid(), ${area}, pg_temp.uid(5, n), ${value}, '[2025-03-01,)', '2025-03-01', 'Panel', ${by}, 'Evidence supports it', 'Seen by the panel', '2025-03-01', ${by} from generate_series(1, ${cases}) n`)
  }
  await client.query(`insert into app.clock (id, area_id, person_id, case_id, subject_type, subject_id, kind, due_on, rule, source, facts, triggered_on, owner_user_id, opened_at)
    select gen_random_uuid(), ${area}, pg_temp.uid(4, n), pg_temp.uid(5, n), 'case', pg_temp.uid(5, n), 'next-review', date '2026-01-01' + (n * 7919 % 700)::int, 'next-review', '{}', '{}', '2025-03-01', ${by}, '2025-03-01'
    from generate_series(1, ${cases}) n`)
  await client.query(`insert into app.access_grant (area_id, user_id, kind, person_id, case_id, reason, starts_at, granted_at)
    select ${area}, ${by}, 'case-manager', pg_temp.uid(4, n), pg_temp.uid(5, n), 'Manages this case', '2025-03-01', '2025-03-01' from generate_series(1, ${cases}) n`)
  await client.query(`insert into app.meeting (id, area_id, reference, level, starts_at, place, convened_by, convened_at)
    select pg_temp.uid(6, n), pg_temp.uid(1, n), 'MTG-' || n, 2, '2026-12-01 10:00Z', 'Room', pg_temp.uid(3, n), '2026-11-01' from generate_series(1, ${areas}) n`)
  await client.query(`insert into app.agenda_item (id, area_id, meeting_id, case_id, person_id, position, level, purpose)
    select pg_temp.uid(7, n), ${area}, pg_temp.uid(6, 1 + n % ${areas}), pg_temp.uid(5, n), pg_temp.uid(4, n), n, 2, 'review' from generate_series(1, ${cases}) n where n % 20 = 0`)
}

/** Identifiers of rows in the made-up country. */
export const uid = (kind: number, n: number) =>
  `${kind.toString(16).padStart(8, '0')}-0000-4000-8000-${n.toString(16).padStart(12, '0')}`
