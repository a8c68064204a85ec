import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '#platform/db/actor.ts'
import { changedOne, found } from '#platform/http/errors.ts'
import type { Person } from './queries.ts'

export const EVENT_KINDS = [
  'accusation',
  'warning',
  'caution',
  'conviction',
  'acquittal',
  'not-proceeded-with',
  'finding',
  'order',
  'sentence',
  'release',
  'requirement-end',
] as const
export type EventKind = (typeof EVENT_KINDS)[number]

/** What a legal event says. Whatever a kind tells besides belongs here, so that recording, correcting and comparing know of it. */
export type EventFacts = {
  kind: EventKind
  occurredOn: string
  description: string
  /** IC-20: a child was the intended victim, whatever the offence is called. */
  childIntended: boolean
  source: string
}

export type RecordedEvent = EventFacts & {
  id: string
  supersededAt: Date | null
  /** Whether it has told the rules what they need. */
  detailed: boolean
}

/**
 * Takes hold of a person whose legal events the actor reads and records. Two people who record the same event come one after the other.
 * Throws not found when the actor sees no more than who the person is.
 */
export async function holdRecord(tx: Tx, person: Person): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select id from app.person where id = ${person.id}
      and (area_id = any (app.areas_with('person.read')) or id = any (app.granted_records())) for update`.execute(
    tx,
  )
  found(rows[0], 'record of the person')
}

const factsOf = (tx: Tx, personId: string) =>
  tx
    .selectFrom('legal_event')
    .select([
      'id',
      'kind',
      'occurred_on as occurredOn',
      'description',
      'child_intended as childIntended',
      'source',
      'superseded_at as supersededAt',
    ])
    .select(sql<boolean>`details <> '{}'`.as('detailed'))
    .where('person_id', '=', personId)
    .$narrowType<{ kind: EventKind }>()

/** One legal event of a person, superseded or not. Throws not found. */
export async function getEvent(tx: Tx, personId: string, id: string): Promise<RecordedEvent> {
  return found(await factsOf(tx, personId).where('id', '=', id).executeTakeFirst(), 'legal event')
}

/** Whether an event that says the same stands on the record of this person. */
export async function isRecorded(tx: Tx, personId: string, facts: EventFacts): Promise<boolean> {
  const same = await factsOf(tx, personId)
    .where('kind', '=', facts.kind)
    .where('occurred_on', '=', facts.occurredOn)
    .where(sql<boolean>`lower(description) = lower(${facts.description})`)
    .where('child_intended', '=', facts.childIntended)
    .where('source', '=', facts.source)
    .where('superseded_at', 'is', null)
    .executeTakeFirst()
  return same !== undefined
}

/** Adds a legal event and returns its id. */
export async function addEvent(
  tx: Tx,
  now: Date,
  person: Person,
  { facts, by }: { facts: EventFacts; by: string },
): Promise<string> {
  const id = randomUUID()
  await tx
    .insertInto('legal_event')
    .values({
      id,
      area_id: person.areaId,
      person_id: person.id,
      kind: facts.kind,
      occurred_on: facts.occurredOn,
      description: facts.description,
      child_intended: facts.childIntended,
      source: facts.source,
      recorded_at: now,
      recorded_by: by,
    })
    .execute()
  return id
}

/** Says that an event no longer stands, and why. Throws `EditConflict` when somebody said so first. */
export async function supersedeEvent(
  tx: Tx,
  now: Date,
  { id, reason, by }: { id: string; reason: string; by: string },
): Promise<void> {
  changedOne(
    await tx
      .updateTable('legal_event')
      .set({ superseded_at: now, superseded_by: by, superseded_reason: reason })
      .where('id', '=', id)
      .where('superseded_at', 'is', null)
      .executeTakeFirstOrThrow(),
  )
}
