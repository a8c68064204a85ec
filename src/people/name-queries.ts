import { randomUUID } from 'node:crypto'
import type { Tx } from '#platform/db/actor.ts'
import { changedOne } from '#platform/http/errors.ts'
import type { Person, PersonName } from './queries.ts'

export type NewName = PersonName & { version: number; by: string }

/** Whether a name of this kind and spelling is on record for the same dates. */
export function isOnRecord(names: readonly PersonName[], wanted: PersonName): boolean {
  return names.some(
    (name) =>
      name.kind === wanted.kind &&
      name.givenName === wanted.givenName &&
      name.familyName === wanted.familyName &&
      (wanted.kind === 'current' || (name.validFrom === wanted.validFrom && name.validTo === wanted.validTo)),
  )
}

/** Adds a name. A new current name takes the place of the old one, which stays as a previous name. Throws `EditConflict` when somebody saved first. */
export async function addName(tx: Tx, now: Date, person: Person, name: NewName): Promise<void> {
  const current = name.kind === 'current'
  if (current) {
    await tx
      .updateTable('person_name')
      .set({ kind: 'previous', valid_to: name.validFrom })
      .where('person_id', '=', person.id)
      .where('kind', '=', 'current')
      .execute()
  }
  await tx
    .insertInto('person_name')
    .values({
      id: randomUUID(),
      area_id: person.areaId,
      person_id: person.id,
      kind: name.kind,
      given_name: name.givenName,
      family_name: name.familyName,
      valid_from: name.validFrom,
      valid_to: name.validTo,
      recorded_at: now,
      recorded_by: name.by,
    })
    .execute()
  const shown = current ? { given_name: name.givenName, family_name: name.familyName } : {}
  changedOne(
    await tx
      .updateTable('person')
      .set({ ...shown, version: name.version + 1 })
      .where('id', '=', person.id)
      .where('version', '=', name.version)
      .executeTakeFirstOrThrow(),
  )
}
