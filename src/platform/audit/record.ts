import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '../db/actor.ts'
import {
  type AuditDetail,
  type AuditEvent,
  detailDigest,
  eventBytes,
  type Json,
  saltDetail,
} from './canonical.ts'

export type NewEvent = {
  at: Date
  event: string
  outcome: AuditEvent['outcome']
  actor: string | null
  service: 'web' | 'doorkeeper' | 'clockkeeper' | 'postman' | 'sealer' | 'operator'
  onBehalfOf?: string | null
  area: string | null
  requestId: string
  grants?: readonly string[]
  subjects: readonly { type: string; id: string }[]
  detail?: { [key: string]: Json } | null
}

/** Adds one event to the audit log inside the transaction of the act it describes, so that both stand or neither. */
export async function recordEvent(tx: Tx, given: NewEvent): Promise<string> {
  const id = randomUUID()
  const detail = given.detail == null ? null : saltDetail(id, given.detail)
  const event = toEvent(id, given, detail)
  const subjectIds = [...new Set(event.subjects.map((subject) => subject.id))]
  // One statement: the event and, where there are words, their salted detail.
  await sql`
    with event as (
      insert into app.audit_event (id, at, event, outcome, actor_id, service, on_behalf_of, area_id, request_id, grant_ids, subject_ids, bytes)
      values (${id}, ${given.at}, ${event.event}, ${event.outcome}, ${event.actor}, ${event.service}, ${event.onBehalfOf},
        ${event.area}, ${event.requestId}, ${event.grants}::uuid[], ${subjectIds}::uuid[], ${eventBytes(event)})
    )
    insert into app.audit_detail (event_id, area_id, salt, detail)
    select ${id}, ${event.area}, ${detail?.salt ?? null}::bytea, ${detail === null ? null : JSON.stringify(detail.detail)}::jsonb
    where ${detail !== null}`.execute(tx)
  return id
}

function toEvent(id: string, given: NewEvent, detail: AuditDetail | null): AuditEvent {
  return {
    id,
    at: given.at.toISOString(),
    event: given.event,
    outcome: given.outcome,
    actor: given.actor,
    service: given.service,
    onBehalfOf: given.onBehalfOf ?? null,
    area: given.area,
    requestId: given.requestId,
    grants: [...(given.grants ?? [])],
    subjects: given.subjects.map((subject) => ({ ...subject })),
    detailDigest: detail === null ? null : detailDigest(detail),
  }
}
