import { join } from 'node:path'
import type pg from 'pg'
import { onFreshDatabase, writeOrCheck } from './database.ts'

const TARGET = join(import.meta.dirname, '../src/platform/db/schema.ts')

type Column = {
  relation: string
  column: string
  type: string
  nullable: boolean
  generated: boolean
  has_default: boolean
  values: string[] | null
}

/** What PostgreSQL sends for each type, as TypeScript reads it, writes it. */
const TYPES: Record<string, [read: string, write: string]> = {
  uuid: ['string', 'string'],
  text: ['string', 'string'],
  date: ['string', 'string'],
  bool: ['boolean', 'boolean'],
  int2: ['number', 'number'],
  int4: ['number', 'number'],
  int8: ['number', 'number'],
  float4: ['number', 'number'],
  timestamptz: ['Date', 'Date'],
  tstzrange: ['string', 'string'],
  bytea: ['Buffer', 'Buffer'],
  jsonb: ['Json', 'string'],
  _int4: ['number[]', 'number[]'],
  _uuid: ['string[]', 'string[]'],
  _text: ['string[]', 'string[]'],
}

async function readColumns(client: pg.Client): Promise<Column[]> {
  const { rows } = await client.query<Column>(`
    select c.relname as relation, a.attname as column, t.typname as type, not a.attnotnull as nullable,
      a.attgenerated <> '' or a.attidentity = 'a' as generated, a.atthasdef as has_default,
      (select array_agg(m[1]) from pg_constraint k,
        lateral regexp_matches(pg_get_constraintdef(k.oid), '''([^'']+)''::text', 'g') as m
        where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]
          and pg_get_constraintdef(k.oid) ~ '= ANY \\(ARRAY\\[') as values
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    join pg_type t on t.oid = a.atttypid
    where n.nspname = 'app' and c.relkind in ('r', 'v', 'p') and not c.relispartition
    order by c.relname, a.attnum`)
  return rows
}

function columnType(column: Column): string {
  const plain = TYPES[column.type]
  if (plain === undefined)
    throw new Error(`No TypeScript type for ${column.type} (${column.relation}.${column.column})`)
  const union = column.values?.map((value) => `'${value}'`).join(' | ')
  const [read, write] = union !== undefined ? [union, union] : plain
  const or = column.nullable ? ' | null' : ''
  if (column.generated) return `ColumnType<${read}${or}, never, never>`
  const select = `${read}${or}`
  if (column.has_default) return `ColumnType<${select}, ${write}${or} | undefined, ${write}${or}>`
  return read === write ? select : `ColumnType<${select}, ${write}${or}, ${write}${or}>`
}

const tableName = (relation: string) =>
  relation.replace(/(^|_)([a-z])/g, (_all, _bar, letter: string) => letter.toUpperCase())

function typescript(columns: Column[]): string {
  const relations = [...new Set(columns.map((column) => column.relation))]
  const tables = relations.map((relation) => {
    const lines = columns
      .filter((column) => column.relation === relation)
      .map((column) => `  ${column.column}: ${columnType(column)}`)
    return `export type ${tableName(relation)} = {\n${lines.join('\n')}\n}\n`
  })
  const index = relations.map((relation) => `  ${relation}: ${tableName(relation)}`)
  return [
    '// Generated from the database by `npm run db:types`. Do not edit.',
    "import type { ColumnType } from 'kysely'\n",
    'export type Json = null | string | number | boolean | readonly Json[] | { readonly [key: string]: Json }\n',
    ...tables,
    `export type DB = {\n${index.join('\n')}\n}\n`,
  ].join('\n')
}

await writeOrCheck(TARGET, typescript(await onFreshDatabase(readColumns)), 'npm run db:types')
