import { type AuditEvent, canonical, eventBytes, type Json, leafHash, parseEventBytes } from './canonical.ts'
import type { AuditRow } from './verify.ts'

/** A leaf with its event and detail as the database holds them; the event is all null when it is gone. */
export type ExportedEvent = { leaf_index: number; leaf_hash: Buffer | null } & EventColumns & DetailColumns

type EventColumns = {
  id: string | null
  at: string
  event: string
  outcome: AuditEvent['outcome']
  actor_id: string | null
  service: string
  on_behalf_of: string | null
  area_id: string | null
  request_id: string
  grant_ids: string[]
  subject_ids: string[]
  bytes: Buffer
}

type DetailColumns = { salt: Buffer | null; detail: Json; disposed_at: Date | null }

/** One line of an export. */
export function toAuditRow(event: ExportedEvent, details: 'include' | 'withhold') {
  return {
    leafIndex: event.leaf_index,
    bytes: event.id === null ? null : exportedBytes(event, event.id).toString('base64'),
    leafHash: event.leaf_hash === null ? null : event.leaf_hash.toString('base64'),
    detail: exportedDetail(event, details),
  } satisfies AuditRow
}

/**
 * Pages show the columns and the seal covers the bytes, so an export must not verify when the two differ. The bytes go
 * out as the columns would have them, except where the bytes themselves no longer have the hash they were sealed with.
 */
function exportedBytes(row: ExportedEvent, id: string): Buffer {
  if (row.leaf_hash !== null && !leafHash(row.bytes).equals(row.leaf_hash)) return row.bytes
  const { at, event, outcome, service } = row
  const columns = {
    id,
    at,
    event,
    outcome,
    service,
    actor: row.actor_id,
    onBehalfOf: row.on_behalf_of,
    area: row.area_id,
    requestId: row.request_id,
    grants: row.grant_ids,
  }
  const sealed = readEvent(row.bytes)
  if (sealed === undefined) return row.bytes
  const subjects = sameSet(sealed.subjects, row.subject_ids) ? sealed.subjects : []
  const shown = { ...sealed, ...columns, subjects }
  return tryEventBytes(shown) ?? Buffer.from(canonical(shown))
}

function exportedDetail({ salt, detail, disposed_at }: DetailColumns, details: 'include' | 'withhold') {
  if (salt !== null) return details === 'withhold' ? 'withheld' : { salt: salt.toString('base64'), detail }
  return disposed_at === null ? null : 'disposed'
}

function sameSet(subjects: AuditEvent['subjects'], ids: readonly string[]): boolean {
  const [sealed, shown] = [new Set(subjects.map(({ id }) => id)), new Set(ids)]
  return sealed.symmetricDifference(shown).size === 0
}

function readEvent(bytes: Buffer): AuditEvent | undefined {
  try {
    return parseEventBytes(bytes)
  } catch {
    return undefined
  }
}

/** Columns can hold what no event may: then there are no bytes for them. */
function tryEventBytes(event: AuditEvent): Buffer | undefined {
  try {
    return eventBytes(event)
  } catch {
    return undefined
  }
}
