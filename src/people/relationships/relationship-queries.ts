import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '#platform/db/actor.ts'
import { changedOne, found } from '#platform/http/errors.ts'
import type { Fact, Statement } from '../facts/fact-queries.ts'
import type { Person } from '../queries.ts'
import { type Role, roleSeen, type StoredKind, storedAs } from './roles.ts'

/** A relationship as one of its two persons has it: with whom, and what they are to each other. */
export type Relationship = Fact & {
  otherId: string
  otherName: string
  otherBorn: string | null
  role: Role
  keepApart: boolean
}

type Row = Omit<Fact, 'kind' | 'details'> & {
  kind: StoredKind
  viewerIsIt: boolean
  words: string
  otherId: string
  otherName: string
  otherBorn: string | null
  keepApart: boolean
}

const rowsOf = (personId: string) => sql`
  select r.id, r.fact_id as "factId", r.kind, r.person_id = ${personId} as "viewerIsIt", r.words, r.valid_from as "from", r.valid_to as "to",
    r.source_kind as "sourceKind", r.source, r.recorded_at as "recordedAt", w.name as "recordedBy", r.superseded_at as "supersededAt",
    u.name as "supersededBy", r.superseded_reason as "supersededReason", o.id as "otherId", o.given_name || ' ' || o.family_name as "otherName",
    o.date_of_birth as "otherBorn", r.keep_apart as "keepApart"
  from app.person_relationship r
  join app.person o on o.id = case when r.person_id = ${personId} then r.other_id else r.person_id end
  left join app.user_account w on w.id = r.recorded_by left join app.user_account u on u.id = r.superseded_by
  where ${personId} in (r.person_id, r.other_id)`

function asSeen({ kind, viewerIsIt, words, ...row }: Row): Relationship {
  const role = roleSeen(kind, viewerIsIt)
  return { ...row, kind: 'relationship', role, details: { role, ...(words === '' ? {} : { words }) } }
}

/** The relationships of a person on a day, from whichever end they were recorded. Row security hides those with somebody out of sight. */
export async function listRelationships(
  tx: Tx,
  personId: string,
  { asAt, ahead }: { asAt: string; ahead: boolean },
): Promise<Relationship[]> {
  const { rows } = await sql<Row>`${rowsOf(personId)} and r.superseded_at is null
    and (${ahead} or r.valid_from is null or r.valid_from <= ${asAt}::date) and (r.valid_to is null or r.valid_to >= ${asAt}::date)
    order by r.kind, o.family_name, o.given_name, r.id`.execute(tx)
  return rows.map(asSeen)
}

/** Everything that was ever recorded of one relationship, the newest first. Throws not found. */
export async function getRelationship(
  tx: Tx,
  personId: string,
  factId: string,
): Promise<[Relationship, ...Relationship[]]> {
  const { rows } = await sql<Row>`${rowsOf(personId)} and r.fact_id = ${factId}
    order by r.superseded_at is null desc, r.recorded_at desc, r.id`.execute(tx)
  found(rows[0], 'relationship')
  return rows.map(asSeen) as [Relationship, ...Relationship[]]
}

export type Related = { person: Person; otherId: string; said: Statement; by: string; factId?: string }

/** Adds an entry for a relationship, a new one where none is named, and returns the relationship. */
export async function addRelationship(
  tx: Tx,
  now: Date,
  { person, otherId, said, by, factId = randomUUID() }: Related,
): Promise<string> {
  const { kind, relatedIsIt } = storedAs(said.details.role as Role)
  const [it, of] = relatedIsIt ? [otherId, person.id] : [person.id, otherId]
  const { words } = said.details
  await sql`
    insert into app.person_relationship (id, fact_id, area_id, person_id, other_id, kind, words, valid_from, valid_to, source_kind, source, recorded_at, recorded_by)
    values (${randomUUID()}, ${factId}, ${person.areaId}, ${it}, ${of}, ${kind}, ${typeof words === 'string' ? words : ''}, ${said.from}, ${said.to},
      ${said.sourceKind}, ${said.source}, ${now}, ${by})`.execute(tx)
  return factId
}

/** Says that an entry no longer stands, and why. Throws `EditConflict` when somebody said so first. */
export async function supersedeRelationship(
  tx: Tx,
  now: Date,
  { id, reason, by }: { id: string; reason: string; by: string },
): Promise<void> {
  changedOne(
    await tx
      .updateTable('person_relationship')
      .set({ superseded_at: now, superseded_by: by, superseded_reason: reason })
      .where('id', '=', id)
      .where('superseded_at', 'is', null)
      .executeTakeFirstOrThrow(),
  )
}

/** Persons who are never brought together with this one: whom they harmed, and who harmed them. */
export async function listKeptApart(tx: Tx, personId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select case when person_id = ${personId} then other_id else person_id end as id from app.person_relationship
    where ${personId} in (person_id, other_id) and keep_apart and superseded_at is null`.execute(tx)
  return rows.map(({ id }) => id)
}
