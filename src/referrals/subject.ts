import type { Tx } from '#platform/db/actor.ts'
import { found } from '#platform/http/errors.ts'

/** The person a referral is made about, with what its first page needs to know. */
export type Subject = {
  id: string
  areaId: string
  reference: string
  givenName: string
  familyName: string
  dateOfBirth: string | null
  otherNames: readonly string[]
  identifiers: Readonly<Partial<Record<string, string>>>
}

/** The person to refer. Throws not found when there is none or they are not the actor's to see. */
export async function getSubject(tx: Tx, personId: string): Promise<Subject> {
  const person = found(
    await tx
      .selectFrom('person')
      .select([
        'id',
        'area_id as areaId',
        'reference',
        'given_name as givenName',
        'family_name as familyName',
        'date_of_birth as dateOfBirth',
      ])
      .where('id', '=', personId)
      .executeTakeFirst(),
    'person',
  )
  return {
    ...person,
    otherNames: await otherNames(tx, personId),
    identifiers: await identifiers(tx, personId),
  }
}

async function otherNames(tx: Tx, personId: string): Promise<string[]> {
  const names = await tx
    .selectFrom('person_name')
    .select(['given_name as given', 'family_name as family'])
    .where('person_id', '=', personId)
    .where('kind', '<>', 'current')
    .orderBy('recorded_at')
    .execute()
  return names.map(({ given, family }) => `${given} ${family}`)
}

async function identifiers(tx: Tx, personId: string): Promise<Record<string, string>> {
  const known = await tx
    .selectFrom('person_identifier')
    .select(['kind', 'value'])
    .where('person_id', '=', personId)
    .orderBy('recorded_at')
    .execute()
  return Object.fromEntries(known.map(({ kind, value }) => [kind, value]))
}
