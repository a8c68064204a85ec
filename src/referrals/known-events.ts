import { sql } from 'kysely'
import type { Tx } from '#platform/db/actor.ts'
import type { CaseFacts } from '#rules/case-clocks/facts.ts'

/** A legal event as it was recorded, with its words. */
export type KnownEvent = CaseFacts['events'][number] & { description: string }

export type KnownFacts = Omit<CaseFacts, 'events'> & { events: readonly KnownEvent[] }

/** What stands on the record of a person, as far as the actor may read it. Somebody who sees only who the person is finds no events. */
export async function knownFacts(tx: Tx, personId: string): Promise<KnownFacts> {
  const { rows } = await sql<{ bornOn: string | null; events: KnownEvent[] }>`
    select p.date_of_birth as "bornOn", coalesce((
      select json_agg(json_build_object('id', e.id, 'kind', e.kind, 'on', e.occurred_on, 'details', e.details, 'description', e.description)
        order by e.occurred_on, e.id)
      from app.legal_event e where e.person_id = p.id and e.superseded_at is null), '[]'::json) as events
    from app.person p where p.id = ${personId}`.execute(tx)
  const [row] = rows
  return { personId, bornOn: row?.bornOn ?? null, events: row?.events ?? [] }
}
