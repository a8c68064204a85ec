import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '#platform/db/actor.ts'
import { newReference } from '#platform/db/reference.ts'
import { found } from '#platform/http/errors.ts'
import type { EventKind } from './event-queries.ts'

export type Person = {
  id: string
  areaId: string
  reference: string
  givenName: string
  familyName: string
  dateOfBirth: string | null
  version: number
}

export type FoundPerson = Person & { caseReference: string | null; caseId: string | null }

const COLUMNS = [
  'person.id',
  'person.area_id as areaId',
  'person.reference',
  'person.given_name as givenName',
  'person.family_name as familyName',
  'person.date_of_birth as dateOfBirth',
  'person.version',
] as const

/** One person. Throws not found when there is none, when it is not the actor's to see, or when another record has taken its place. */
export async function getPerson(tx: Tx, id: string): Promise<Person> {
  return found(
    await tx
      .selectFrom('person')
      .select(COLUMNS)
      .where('person.id', '=', id)
      .where('person.merged_into', 'is', null)
      .executeTakeFirst(),
    'person',
  )
}

/** The record that took the place of this one, where there is one in sight. */
export async function findMergedInto(tx: Tx, id: string): Promise<string | undefined> {
  const row = await tx.selectFrom('person').select('merged_into').where('id', '=', id).executeTakeFirst()
  return row?.merged_into ?? undefined
}

export type PersonPage = { people: FoundPerson[]; total: number }

/** Everyone in the actor's sight by family name, one page at a time. */
export async function listPersons(tx: Tx, page: { size: number; number: number }): Promise<PersonPage> {
  const { total } = await tx
    .selectFrom('person')
    .where('merged_into', 'is', null)
    .select((of) => of.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const people = await tx
    .selectFrom('person')
    .leftJoin('case_file as c', (join) =>
      join.onRef('c.person_id', '=', 'person.id').on('c.closed_at', 'is', null),
    )
    .select([...COLUMNS, 'c.reference as caseReference', 'c.id as caseId'])
    .where('person.merged_into', 'is', null)
    .orderBy('person.family_name')
    .orderBy('person.given_name')
    .orderBy('person.id')
    .limit(page.size)
    .offset((page.number - 1) * page.size)
    .execute()
  return { people, total }
}

export type NewPerson = {
  areaId: string
  givenName: string
  familyName: string
  dateOfBirth: string | null
  alias: { givenName: string; familyName: string } | null
  identifier: { kind: 'PNC' | 'CRO' | 'NOMIS' | 'CRN' | 'ViSOR'; value: string } | null
}

/** Adds a person with their names and identifier, and returns the new id. */
export async function addPerson(tx: Tx, actorId: string, now: Date, given: NewPerson): Promise<string> {
  const id = randomUUID()
  const { areaId, givenName, familyName, dateOfBirth } = given
  await tx
    .insertInto('person')
    .values({
      id,
      area_id: areaId,
      reference: newReference('PER'),
      given_name: givenName,
      family_name: familyName,
      date_of_birth: dateOfBirth,
      created_by: actorId,
      created_at: now,
    })
    .execute()
  const names = [
    { kind: 'current' as const, givenName, familyName },
    ...(given.alias === null ? [] : [{ kind: 'alias' as const, ...given.alias }]),
  ]
  await tx
    .insertInto('person_name')
    .values(
      names.map((name) => ({
        id: randomUUID(),
        area_id: areaId,
        person_id: id,
        kind: name.kind,
        given_name: name.givenName,
        family_name: name.familyName,
        recorded_at: now,
        recorded_by: actorId,
      })),
    )
    .execute()
  if (given.identifier !== null) {
    await tx
      .insertInto('person_identifier')
      .values({
        id: randomUUID(),
        area_id: areaId,
        person_id: id,
        ...given.identifier,
        recorded_at: now,
        recorded_by: actorId,
      })
      .execute()
  }
  return id
}

export type PersonName = {
  kind: 'current' | 'previous' | 'alias'
  givenName: string
  familyName: string
  validFrom: string | null
  validTo: string | null
}
export type Identifier = { kind: string; value: string }
export type LegalEvent = {
  id: string
  kind: EventKind
  occurredOn: string
  description: string
  childIntended: boolean
  source: string
  recordedAt: Date
  supersededAt: Date | null
  supersededReason: string | null
  /** Whether it has told the rules what they need. */
  detailed: boolean
}

export function listNames(tx: Tx, personId: string): Promise<PersonName[]> {
  return tx
    .selectFrom('person_name')
    .select([
      'kind',
      'given_name as givenName',
      'family_name as familyName',
      'valid_from as validFrom',
      'valid_to as validTo',
    ])
    .where('person_id', '=', personId)
    .orderBy('kind')
    .orderBy('recorded_at')
    .execute()
}

export function listIdentifiers(tx: Tx, personId: string): Promise<Identifier[]> {
  return tx
    .selectFrom('person_identifier')
    .select(['kind', 'value'])
    .where('person_id', '=', personId)
    .where('superseded_at', 'is', null)
    .orderBy('kind')
    .execute()
}

/** Legal events of a person, newest first; superseded ones after the ones that stand. */
export function listLegalEvents(tx: Tx, personId: string): Promise<LegalEvent[]> {
  return tx
    .selectFrom('legal_event')
    .select([
      'id',
      'kind',
      'occurred_on as occurredOn',
      'description',
      'child_intended as childIntended',
      'source',
      'recorded_at as recordedAt',
      'superseded_at as supersededAt',
      'superseded_reason as supersededReason',
    ])
    .select(sql<boolean>`details <> '{}'`.as('detailed'))
    .$narrowType<{ kind: EventKind }>()
    .where('person_id', '=', personId)
    .orderBy(sql`superseded_at is not null`)
    .orderBy('occurred_on', 'desc')
    .orderBy('id')
    .execute()
}

export type PersonCase = {
  id: string
  reference: string
  openedAt: Date
  closedAt: Date | null
  level: number | null
  category: number | null
}

/** The case files of a person that the reader may open. */
export function listCases(tx: Tx, personId: string): Promise<PersonCase[]> {
  return tx
    .selectFrom('case_file as c')
    .leftJoin('level_now as l', 'l.case_id', 'c.id')
    .leftJoin('category_now as k', 'k.case_id', 'c.id')
    .select([
      'c.id',
      'c.reference',
      'c.opened_at as openedAt',
      'c.closed_at as closedAt',
      'l.level',
      'k.category',
    ])
    .where('c.person_id', '=', personId)
    .orderBy('c.opened_at', 'desc')
    .execute()
}
