import { type AuditEvent, detailDigest, type Json, leafHash, parseEventBytes } from './canonical.ts'
import { addFault, type Faults, inOrder, noFaults } from './faults.ts'
import type { AuditReport, FaultKind } from './report.ts'
import { readSeals, type Seal, type SealsInput } from './seals.ts'
import { endWalk, isIndex, startWalk, takeIndex, takeLeaf, type Walk } from './tree-walk.ts'

/** One event of an export, with its bytes, hash and salt in base64. */
export type AuditRow = {
  leafIndex: number
  /** Null where the log has a leaf and the event itself is gone. */
  bytes: string | null
  /** The hash recorded when the leaf was sealed, if known: with it a fault is traced to one event. */
  leafHash?: string | null | undefined
  /** Withheld where the checker should see no personal data: the event is proved and its detail is not looked at. */
  detail?: { salt: string; detail: Json } | 'disposed' | 'withheld' | null | undefined
}

/**
 * Checkpoints may come from the export and from any witness outside it: that a log was cut short is only seen by
 * somebody who kept a checkpoint of the longer one. The origin is that of the first checkpoint unless given.
 */
export type VerifyInput = SealsInput & { rows: AsyncIterable<AuditRow> | Iterable<AuditRow> }

const DISPOSED = 'audit.detail-disposed'
const HASH_BYTES = 32
// That nothing says a detail was disposed of follows from the whole log, so any fault in the log comes first.
const AFTER_THE_LOG = Number.POSITIVE_INFINITY

type Details = {
  matched: number
  withheld: number
  disposed: number
  notYetSealed: number
  awaiting: Map<string, number>
}

type Check = { walk: Walk; faults: Faults; details: Details; sealedSize: number; events: number }

/** Checks an exported log against its signed checkpoints, in one pass and without the system that wrote it. */
export async function verifyAudit(input: VerifyInput): Promise<AuditReport> {
  const faults = noFaults()
  const seals = readSeals(input, faults)
  const check: Check = {
    faults,
    walk: startWalk(seals, faults),
    details: { matched: 0, withheld: 0, disposed: 0, notYetSealed: 0, awaiting: new Map() },
    sealedSize: seals.at(-1)?.[0]?.size ?? 0,
    events: 0,
  }
  for await (const row of input.rows) takeRow(check, row)
  endWalk(check.walk)
  for (const leaf of check.details.awaiting.values()) {
    addFault(faults, AFTER_THE_LOG, 'unlawful-disposal', { firstLeaf: leaf })
  }
  if (check.events > 0 && input.checkpoints.length === 0) addFault(faults, 0, 'no-checkpoint')
  return report(check, input, seals)
}

function takeRow(check: Check, row: AuditRow): void {
  const content = row.bytes === null ? null : fromBase64(row.bytes)
  const recorded = row.leafHash == null ? null : Buffer.from(row.leafHash, 'base64')
  const event = content === null ? undefined : readEvent(content)
  // An index that is no index is a fault of the tree; other faults of such a row go by its place in the export.
  const leaf = isIndex(row.leafIndex) ? row.leafIndex : check.events
  check.events += 1
  if (takeIndex(check.walk, row.leafIndex)) takeContent(check, content, recorded)
  if (event !== undefined) takeEvent(check, { leaf, event, detail: row.detail })
  else if (content !== null && !tracedByHash(content, recorded)) {
    addFault(check.faults, leaf, 'malformed', { firstLeaf: leaf })
  }
}

function takeContent({ walk, faults }: Check, content: Buffer | null, recorded: Buffer | null): void {
  const leaf = walk.read.size
  const usable = recorded?.length === HASH_BYTES ? recorded : null
  if (recorded !== usable) addFault(faults, leaf, 'leaf-hash-altered', { firstLeaf: leaf })
  if (content === null) addFault(faults, leaf, 'missing', { firstLeaf: leaf })
  const hash = content === null ? usable : leafHash(content)
  if (hash === null) walk.broken = true
  else takeLeaf(walk, hash, usable)
}

type ReadRow = { leaf: number; event: AuditEvent; detail: AuditRow['detail'] }

function takeEvent({ details, sealedSize, faults }: Check, row: ReadRow): void {
  const { leaf, event } = row
  if (event.event === DISPOSED && event.outcome === 'done') {
    const named = event.subjects.filter(({ id }) => details.awaiting.delete(id)).length
    details[leaf < sealedSize ? 'disposed' : 'notYetSealed'] += named
  }
  const kind = takeDetail(details, row)
  if (kind !== null) addFault(faults, leaf, kind, { firstLeaf: leaf })
}

function takeDetail(details: Details, { leaf, event, detail }: ReadRow): FaultKind | null {
  const digest = event.detailDigest
  if (detail == null) return digest === null ? null : 'detail-missing'
  if (detail === 'disposed') {
    if (digest === null) return 'unlawful-disposal'
    details.awaiting.set(event.id, leaf)
  } else if (digest === null) return 'detail-altered'
  else if (detail === 'withheld') details.withheld += 1
  else if (digestOf(detail) !== digest) return 'detail-altered'
  else details.matched += 1
  return null
}

function report(check: Check, { checkpoints, origin }: VerifyInput, seals: readonly Seal[][]): AuditReport {
  const { walk, details, faults, events, sealedSize } = check
  const ordered = inOrder(faults)
  const last = seals.at(-1)?.[0]
  return {
    ok: faults.count === 0 && walk.proved === sealedSize,
    origin: origin ?? last?.origin ?? null,
    fault: ordered[0] ?? null,
    faults: ordered,
    counts: {
      events,
      sealed: walk.proved,
      notYetSealed: Math.max(events - sealedSize, 0),
      detailsMatched: details.matched,
      detailsWithheld: details.withheld,
      detailsDisposed: details.disposed,
      disposalsNotYetSealed: details.notYetSealed,
      checkpoints: checkpoints.length,
      checkpointsProved: walk.sealsProved,
      faults: faults.count,
    },
    lastCheckpoint: last
      ? { size: last.size, root: last.root.toString('base64'), at: last.at, keyId: last.keyId }
      : null,
  }
}

function readEvent(content: Buffer): AuditEvent | undefined {
  try {
    return parseEventBytes(content)
  } catch {
    return undefined
  }
}

function digestOf({ salt, detail }: { salt: string; detail: Json }): string | undefined {
  try {
    return detailDigest({ salt: fromBase64(salt), detail })
  } catch {
    return undefined
  }
}

/** Unreadable content whose recorded hash differs is reported by the tree as altered, once. */
function tracedByHash(content: Buffer, recorded: Buffer | null): boolean {
  return recorded !== null && !recorded.equals(leafHash(content))
}

/** Node reads base64 leniently; text that is not exactly base64 stands for itself, and so cannot match. */
function fromBase64(text: string): Buffer {
  const bytes = Buffer.from(text, 'base64')
  return bytes.toString('base64') === text ? bytes : Buffer.from(text)
}
