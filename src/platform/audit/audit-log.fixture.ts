import { generateKeyPairSync, randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { type TestDatabase, testDatabase } from '#testing/database.ts'
import { asService } from '../db/actor.ts'
import type { Database } from '../db/connect.ts'
import { keyIdOf } from './checkpoint.ts'
import { type ExportOptions, exportAudit, readAuditExport } from './export.ts'
import { type NewEvent, recordEvent } from './record.ts'
import type { AuditReport } from './report.ts'
import { type SealResult, sealPending } from './seal.ts'
import { verifyAudit } from './verify.ts'

export const NOW = new Date('2026-03-02T14:05:00.123Z')
export const ORIGIN = 'parapet.example'

export type AuditLog = TestDatabase & {
  db: Database
  folder: string
  seal(options?: { limit?: number; db?: Database }): Promise<SealResult>
  check(options?: Partial<ExportOptions>): Promise<AuditReport>
}

export const key = makeKey()

/** An empty audit log in a database of its own. */
export async function auditLog(): Promise<AuditLog> {
  const database = await testDatabase({ world: false })
  const { db } = database.connection
  const folder = await mkdtemp(join(tmpdir(), 'audit-log-'))
  after(() => rm(folder, { recursive: true }))
  return {
    ...database,
    db,
    folder,
    seal: (options = {}) =>
      sealPending(options.db ?? db, { key, origin: ORIGIN, now: NOW, limit: options.limit ?? 100 }),
    async check(options = {}) {
      const file = join(folder, `${randomUUID()}.jsonl`)
      await exportAudit(db, file, { now: NOW, ...options })
      return verifyAudit(await readAuditExport(file))
    },
  }
}

/** Records events, each in a transaction of its own, and returns their ids. */
export async function record(db: Database, count: number, change: Partial<NewEvent> = {}): Promise<string[]> {
  const ids: string[] = []
  while (ids.length < count) {
    ids.push(await asService(db, 'parapet_clockkeeper', NOW, (tx) => recordEvent(tx, newEvent(change))))
  }
  return ids
}

/** Destroys the detail of an event and says so in the log, in one transaction. */
export async function dispose(log: AuditLog, eventId: string): Promise<void> {
  await asService(log.db, 'parapet_sealer', NOW, async (tx) => {
    await tx
      .updateTable('audit_detail')
      .set({ salt: null, detail: null, disposed_at: NOW })
      .where('event_id', '=', eventId)
      .execute()
    const subjects = [{ type: 'audit_event', id: eventId }]
    await recordEvent(tx, newEvent({ event: 'audit.detail-disposed', service: 'sealer', subjects }))
  })
}

export function newEvent(change: Partial<NewEvent> = {}): NewEvent {
  return {
    at: NOW,
    event: 'clock.moved',
    outcome: 'done',
    actor: null,
    service: 'clockkeeper',
    area: null,
    requestId: 'job-1',
    subjects: [{ type: 'case', id: randomUUID() }],
    ...change,
  }
}

export function makeKey() {
  const pair = generateKeyPairSync('ed25519')
  return { ...pair, keyId: keyIdOf(pair.publicKey) }
}
