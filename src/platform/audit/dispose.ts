import { asService } from '../db/actor.ts'
import type { Database } from '../db/connect.ts'
import { recordEvent } from './record.ts'

export type Disposal = {
  eventId: string
  /** The rule or order under which the words are destroyed. It is kept with the event that records the disposal. */
  authority: string
  /** The user who ordered it, where it was not a rule's turn. */
  orderedBy: string | null
  requestId: string
  now: Date
}

/** Thrown when there is no such event, it never had words, or they are gone already. */
export class NothingToDispose extends Error {}

/**
 * Destroys the words behind one event and the salt that ties them to it, and says so in the log, both or neither.
 * The event and its digest stay, so the log still verifies and shows that something was there and lawfully went.
 * Returns the id of the event that records the disposal.
 */
export function disposeDetail(db: Database, disposal: Disposal): Promise<string> {
  const { eventId, authority, orderedBy, requestId, now } = disposal
  return asService(db, 'parapet_sealer', now, async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('audit_detail')
      .set({ salt: null, detail: null, disposed_at: now })
      .where('event_id', '=', eventId)
      .where('detail', 'is not', null)
      .executeTakeFirstOrThrow()
    if (numUpdatedRows !== 1n) throw new NothingToDispose('This event has no words to dispose of')
    const { area_id } = await tx
      .selectFrom('audit_event')
      .select('area_id')
      .where('id', '=', eventId)
      .executeTakeFirstOrThrow()
    return recordEvent(tx, {
      at: now,
      event: 'audit.detail-disposed',
      outcome: 'done',
      actor: null,
      service: 'sealer',
      onBehalfOf: orderedBy,
      area: area_id,
      requestId,
      subjects: [{ type: 'audit_event', id: eventId }],
      detail: { authority },
    })
  })
}
