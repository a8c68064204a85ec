import { randomUUID } from 'node:crypto'
import { asActor } from '#platform/db/actor.ts'
import type { Fields } from '#testing/server.ts'
import type { Stage, StagedCase } from '#testing/stages.ts'
import { AGENCIES, AREAS, START, USERS, type UserKey } from '#testing/world.ts'

/** What a housing officer would type about a fact. */
export const A_FACT: Fields = {
  body: 'Holds a tenancy at the harbour flats since May',
  source: 'Tenancy records',
  'eventOn-day': '20',
  'eventOn-month': '11',
  'eventOn-year': '2026',
  purpose: 'To assess the risk to neighbours',
  lawfulBasis: 'mappa-gateway',
  handling: 'case',
}

type Given = { by: UserKey; body: string; handling?: 'case' | 'named'; agendaItemId?: string; now?: Date }

/** An item supplied by this user about this case, under row security. Returns its id. */
export async function anItem({ database, now }: Stage, about: StagedCase, given: Given): Promise<string> {
  const id = randomUUID()
  const agency = AGENCIES[USERS[given.by].agency]
  const at = given.now ?? now ?? START
  await asActor(database.connection.db, { userId: USERS[given.by].id, now: at }, (tx) =>
    tx
      .insertInto('information_item')
      .values({
        id,
        area_id: AREAS[agency.area].id,
        person_id: about.personId,
        case_id: about.caseId,
        agenda_item_id: given.agendaItemId ?? null,
        owner_agency_id: agency.id,
        supplied_by: USERS[given.by].id,
        kind: 'fact',
        body: given.body,
        source: 'Own records',
        purpose: 'To assess the risk',
        lawful_basis: 'mappa-gateway',
        handling: given.handling ?? 'case',
        event_on: '2026-11-20',
        recorded_at: at,
      })
      .execute(),
  )
  return id
}
