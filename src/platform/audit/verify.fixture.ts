import { generateKeyPairSync } from 'node:crypto'
import { type AuditEvent, detailDigest, eventBytes, leafHash, saltDetail } from './canonical.ts'
import { keyIdOf, publicKeyPem, readPublicKeys, type SignedCheckpoint, signCheckpoint } from './checkpoint.ts'
import { append, emptyFrontier, rootOf } from './merkle.ts'
import type { AuditReport } from './report.ts'
import { type AuditRow, verifyAudit } from './verify.ts'

export type Row = AuditRow & { bytes: string; leafHash: string }
export type Log = { rows: Row[]; checkpoints: SignedCheckpoint[] }

export const key = makeKey()
export const forger = makeKey()
export const publicKeys = readPublicKeys([publicKeyPem(key.publicKey)])

/** Ten events, sealed after four and after eight; 2 has a detail, and so has 5, which 6 disposes of. */
export const TEN = makeLog([
  ...Array.from({ length: 2 }, (_, index) => plainRow(index)),
  detailRow(2),
  ...Array.from({ length: 2 }, (_, index) => plainRow(index + 3)),
  { ...detailRow(5), detail: 'disposed' as const },
  row(makeEvent(6, { event: 'audit.detail-disposed', subjects: [{ type: 'audit_event', id: eventId(5) }] })),
  ...Array.from({ length: 3 }, (_, index) => plainRow(index + 7)),
])([4, 8])

export const ROWS = Array.from({ length: 40 }, (_, index) => plainRow(index))

export function check(log: Log): Promise<AuditReport> {
  return verifyAudit({ ...log, publicKeys })
}

export function inShort({ fault }: AuditReport): string {
  if (fault === null) return 'none'
  const { kind, firstLeaf, lastLeaf, checkpoint } = fault
  const leaves = firstLeaf === null ? '' : ` ${firstLeaf}-${lastLeaf}`
  const at = checkpoint === null ? '' : ` at ${checkpoint.size ?? `list ${checkpoint.position}`}`
  return `${kind}${leaves}${at}`
}

export function makeKey() {
  const pair = generateKeyPairSync('ed25519')
  return { ...pair, keyId: keyIdOf(pair.publicKey) }
}

export function eventId(index: number): string {
  return `0192a3b4-0000-7000-8000-${String(index).padStart(12, '0')}`
}

export function makeEvent(index: number, change: Partial<AuditEvent> = {}): AuditEvent {
  return {
    id: eventId(index),
    at: '2026-03-02T14:05:00.123456Z',
    event: 'case.viewed',
    outcome: 'done',
    actor: eventId(500),
    service: 'web',
    onBehalfOf: null,
    area: eventId(600),
    requestId: `req-${index}`,
    grants: [],
    subjects: [{ type: 'case', id: eventId(700 + index) }],
    detailDigest: null,
    ...change,
  }
}

export function row(event: AuditEvent): Row {
  const bytes = eventBytes(event)
  return {
    leafIndex: 0,
    bytes: bytes.toString('base64'),
    leafHash: leafHash(bytes).toString('base64'),
    detail: null,
  }
}

export function plainRow(index: number): Row {
  return { ...row(makeEvent(index)), leafIndex: index }
}

export function detailRow(index: number): Row {
  const detail = saltDetail(eventId(index), { reason: `Reason ${index}` })
  const made = row(makeEvent(index, { detailDigest: detailDigest(detail) }))
  return { ...made, detail: { salt: detail.salt.toString('base64'), detail: detail.detail } }
}

export function makeLog(rows: readonly Row[]) {
  const numbered = rows.map((one, leafIndex) => ({ ...one, leafIndex }))
  return (sizes: readonly number[]): Log => ({
    rows: numbered,
    checkpoints: sizes.map((size) => seal(numbered, size)),
  })
}

export function seal(
  rows: readonly Row[],
  size: number,
  by = key,
  origin = 'parapet.example',
): SignedCheckpoint {
  const leaves = rows.slice(0, size).map((one) => leafHash(Buffer.from(one.bytes, 'base64')))
  const root = rootOf(leaves.reduce(append, emptyFrontier()))
  return signCheckpoint({ origin, size, root, at: '2026-03-02T14:05:00.000Z' }, by)
}

export function edit(log: Log, index: number, change: (row: Row) => AuditRow): Log {
  return { ...log, rows: log.rows.map((one, at) => (at === index ? (change(one) as Row) : one)) }
}

export function reseal(
  log: Log,
  index: number,
  change: (checkpoint: SignedCheckpoint) => SignedCheckpoint,
): Log {
  return { ...log, checkpoints: log.checkpoints.map((one, at) => (at === index ? change(one) : one)) }
}

export function withoutHashes(rows: readonly Row[]): Row[] {
  return rows.map(({ leafHash: _, ...one }) => one as Row)
}

export function bare(log: Log): Log {
  return { ...log, rows: withoutHashes(log.rows) }
}

export function alteredContent(one: Row): Row {
  const bytes = Buffer.from(one.bytes, 'base64').toString().replace('"outcome":"done"', '"outcome":"fault"')
  return { ...one, bytes: Buffer.from(bytes).toString('base64') }
}

export function alteredWithHash(one: Row): Row {
  const altered = alteredContent(one)
  return { ...altered, leafHash: leafHash(Buffer.from(altered.bytes, 'base64')).toString('base64') }
}

export function flipped(one: Row, seed: number): Row {
  const bytes = Buffer.from(one.bytes, 'base64')
  const at = seed % bytes.length
  bytes[at] = (bytes[at] ?? 0) ^ (1 << (seed % 8))
  return { ...one, bytes: bytes.toString('base64') }
}

export function swapped(rows: readonly Row[], a: number, b: number): Row[] {
  const [one, other] = [rows[a], rows[b]]
  return one && other ? rows.with(a, other).with(b, one) : [...rows]
}

export function renumbered(log: Log, rows: readonly Row[]): Log {
  return { ...log, rows: rows.map((one, leafIndex) => ({ ...one, leafIndex })) }
}

export function contentSwapped(log: Log, a: number, b: number): Log {
  const rows = swapped(log.rows, a, b).map((one, index) => {
    const stays = log.rows[index] ?? one
    return { ...one, leafIndex: index, leafHash: stays.leafHash }
  })
  return { ...log, rows }
}

export function disposed(one: Row): AuditRow {
  return { ...one, detail: 'disposed' }
}

export function withWords(one: AuditRow, detail: string | number) {
  const salt =
    typeof one.detail === 'object' && one.detail !== null
      ? one.detail.salt
      : Buffer.alloc(32).toString('base64')
  return { salt, detail }
}

export function hashOf(text: string): string {
  return leafHash(Buffer.from(text)).toString('base64')
}

export function row64(text: string): AuditRow {
  return { leafIndex: 1, bytes: Buffer.from(text).toString('base64'), leafHash: hashOf(text) }
}
