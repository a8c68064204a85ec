import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { EditConflict } from '../http/errors.ts'
import type { Tx } from './actor.ts'

// The dated-twice pattern: `valid` says when something was true, `recorded_at` and `superseded_at` when we believed it.
// A correction never changes a row. It supersedes what it overlaps, writes the new fact, and writes again the pieces
// of the superseded rows that it does not cover.

/** A stretch of time from `from` up to but not including `until`; null is without end. */
export type Span = { from: Date; until: Date | null }

/** A row that is believed now. */
export type Believed = Span & { id: string }

/** Which rows a correction supersedes, and which pieces of them stay true. */
export type Correction = { superseded: string[]; kept: (Span & { of: string })[] }

/** What happens to the rows believed now when something else turns out to hold during `span`. */
export function correction(believed: readonly Believed[], span: Span): Correction {
  if (span.until !== null && span.until <= span.from) throw new RangeError('A span ends after it begins')
  const touched = believed.filter((row) => overlap(row, span))
  return { superseded: touched.map((row) => row.id), kept: touched.flatMap((row) => leftOver(row, span)) }
}

function overlap(a: Span, b: Span): boolean {
  return (a.until === null || a.until > b.from) && (b.until === null || b.until > a.from)
}

function leftOver(row: Believed, span: Span): Correction['kept'] {
  const before = row.from < span.from ? [{ of: row.id, from: row.from, until: span.from }] : []
  const goesOn = span.until !== null && (row.until === null || row.until > span.until)
  return goesOn ? [...before, { of: row.id, from: span.until as Date, until: row.until }] : before
}

/** A table kept in this pattern: whose history it is, and the columns that a piece of a row carries on. */
export type DatedTable = { name: string; subject: string; carried: readonly string[] }

/** What is now known to hold for one subject during a span; `values` null says that nothing does. */
export type Fact = { subjectId: string; span: Span; values: Readonly<Record<string, unknown>> | null }

/** Writes a correction into a `…_history` table and returns the id of the new row, if there is one. */
export async function writeFact(tx: Tx, now: Date, table: DatedTable, fact: Fact): Promise<string | null> {
  await lockHistory(tx, table, fact.subjectId)
  const believed = await listBelieved(tx, table, fact.subjectId)
  // Somebody whose request began later has already committed: their word must not be cut off before it was spoken.
  if (believed.some((row) => row.recordedAt > now)) throw new EditConflict()
  const { superseded, kept } = correction(believed, fact.span)
  if (superseded.length > 0) await supersede(tx, now, table, superseded)
  for (const piece of kept) await keep(tx, now, table, piece)
  return fact.values === null ? null : add(tx, now, table, { ...fact, values: fact.values })
}

/** Two corrections of one history wait for each other; those of different histories do not. */
async function lockHistory(tx: Tx, table: DatedTable, subjectId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${table.name} ${subjectId}`}, 0))`.execute(tx)
}

async function listBelieved(tx: Tx, { name, subject }: DatedTable, subjectId: string) {
  const { rows } = await sql<Believed & { recordedAt: Date }>`
    select id, lower(valid) as "from", upper(valid) as until, recorded_at as "recordedAt" from ${sql.id('app', name)}
    where ${sql.id(subject)} = ${subjectId} and superseded_at is null order by valid`.execute(tx)
  return rows
}

async function supersede(tx: Tx, now: Date, { name }: DatedTable, ids: readonly string[]): Promise<void> {
  const { numAffectedRows } = await sql`
    update ${sql.id('app', name)} set superseded_at = ${now} where id = any (${ids}::uuid[]) and superseded_at is null`.execute(
    tx,
  )
  if (numAffectedRows !== BigInt(ids.length)) throw new EditConflict()
}

async function keep(
  tx: Tx,
  now: Date,
  { name, carried }: DatedTable,
  piece: Correction['kept'][number],
): Promise<void> {
  const columns = sql.join(carried.map((column) => sql.id(column)))
  await sql`
    insert into ${sql.id('app', name)} (id, ${columns}, valid, recorded_at, continues)
    select ${randomUUID()}::uuid, ${columns}, tstzrange(${piece.from}, ${piece.until}), ${now}, id
    from ${sql.id('app', name)} where id = ${piece.of}`.execute(tx)
}

async function add(
  tx: Tx,
  now: Date,
  { name, subject }: DatedTable,
  fact: Fact & { values: object },
): Promise<string> {
  const id = randomUUID()
  const given = Object.entries(fact.values)
  const columns = sql.join(given.map(([column]) => sql.id(column)))
  const values = sql.join(given.map(([, value]) => sql`${value}`))
  await sql`
    insert into ${sql.id('app', name)} (id, ${sql.id(subject)}, ${columns}, valid, recorded_at)
    values (${id}, ${fact.subjectId}, ${values}, tstzrange(${fact.span.from}, ${fact.span.until}), ${now})`.execute(
    tx,
  )
  return id
}
