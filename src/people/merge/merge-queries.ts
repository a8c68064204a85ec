import { sql } from 'kysely'
import type { Tx } from '#platform/db/actor.ts'
import { found } from '#platform/http/errors.ts'

export type Merge = {
  id: string
  areaId: string
  keptId: string
  mergedId: string
  kept: string
  merged: string
  reason: string
  mergedAt: Date
  undoneAt: Date | null
  undoneReason: string | null
  /** A later merge stands in the way. */
  blocked: boolean
}

/** Why two records may not become one, as a key of the words; null when they may. */
export async function whyNotMerge(tx: Tx, keep: string, gone: string): Promise<string | null> {
  const { rows } = await sql<{
    why: string | null
  }>`select app.why_not_merge(${keep}, ${gone}) as why`.execute(tx)
  return rows[0]?.why ?? null
}

/** Makes two records one and returns the id of the merge. */
export async function mergePersons(tx: Tx, keep: string, gone: string, reason: string): Promise<string> {
  const { rows } = await sql<{
    id: string
  }>`select app.merge_persons(${keep}, ${gone}, ${reason}) as id`.execute(tx)
  return found(rows[0]?.id, 'merge')
}

/** Gives each record its own again. `placed` names what was added since and belongs to the second. */
export async function unmergePersons(tx: Tx, mergeId: string, reason: string, placed: readonly string[]) {
  await sql`select app.unmerge_persons(${mergeId}, ${reason}, ${[...placed]}::text[])`.execute(tx)
}

const merges = (tx: Tx) =>
  tx
    .selectFrom('person_merge as m')
    .innerJoin('person as k', 'k.id', 'm.kept_id')
    .innerJoin('person as g', 'g.id', 'm.merged_id')
    .select(['m.id', 'm.area_id as areaId', 'm.kept_id as keptId', 'm.merged_id as mergedId', 'm.reason'])
    .select(['m.merged_at as mergedAt', 'm.undone_at as undoneAt', 'm.undone_reason as undoneReason'])
    .select(sql<string>`k.given_name || ' ' || k.family_name || ', ' || k.reference`.as('kept'))
    .select(sql<string>`g.given_name || ' ' || g.family_name || ', ' || g.reference`.as('merged'))
    .select(
      sql<boolean>`k.merged_into is not null or exists (select 1 from app.person_merge l
        where l.kept_id = m.kept_id and l.undone_at is null and l.merged_at > m.merged_at)`.as('blocked'),
    )

/** One merge. Throws not found when it is not the actor's to see. */
export async function getMerge(tx: Tx, id: string): Promise<Merge> {
  return found(await merges(tx).where('m.id', '=', id).executeTakeFirst(), 'merge')
}

/** The merges into one record, newest first. */
export function listMerges(tx: Tx, keptId: string): Promise<Merge[]> {
  return merges(tx).where('m.kept_id', '=', keptId).orderBy('m.merged_at', 'desc').orderBy('m.id').execute()
}

export type Added = { key: string; table: string; words: string }

type Row = { table_name: string; column_name: string; row_key: string; row_now: Record<string, unknown> }

/** What was added to a merged record since, as far as the actor may read it. */
export async function addedSince(tx: Tx, mergeId: string): Promise<Added[]> {
  const { rows } = await sql<Row>`select * from app.since_merge(${mergeId}) order by 1, 2, 3`.execute(tx)
  return rows.map(({ table_name, column_name, row_key, row_now }) => ({
    key: `${table_name}:${column_name}:${row_key}`,
    table: table_name,
    words: wordsOf(row_now),
  }))
}

/** What a row is about, in its own words. */
function wordsOf(row: Record<string, unknown>): string {
  const told = [
    'reference',
    'given_name',
    'family_name',
    'kind',
    'value',
    'description',
    'title',
    'what',
    'occurred_on',
  ]
    .map((column) => row[column])
    .filter((value) => typeof value === 'string' && value !== '')
  const details = row.details
  if (typeof details === 'object' && details !== null)
    told.push(...Object.values(details).filter((value) => typeof value === 'string'))
  return told.join(', ')
}

/** A person of the areas by their reference. */
export async function findByReference(tx: Tx, reference: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('person')
    .select('id')
    .where('reference', '=', reference.toUpperCase())
    .where('merged_into', 'is', null)
    .executeTakeFirst()
  return row?.id
}
