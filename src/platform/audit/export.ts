import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { sql } from 'kysely'
import { z } from 'zod'
import { asService, type Tx } from '../db/actor.ts'
import type { Database } from '../db/connect.ts'
import type { Json } from './canonical.ts'
import { readPublicKeys } from './checkpoint.ts'
import { type ExportedEvent, toAuditRow } from './export-row.ts'
import type { AuditRow, VerifyInput } from './verify.ts'

export type ExportOptions = {
  now: Date
  /** Withhold to hand the log to a checker who should see no personal data. */
  details?: 'include' | 'withhold'
}

export type AuditExport = Pick<VerifyInput, 'checkpoints' | 'publicKeys' | 'rows'> & { exportedAt: string }

const FORMAT = 'parapet-audit-export/1'
const PAGE = 2000

const header = z.strictObject({ format: z.literal(FORMAT), exportedAt: z.string() })
// It has just come out of JSON.parse, so all there is to ask is whether it is there.
const anyJson = z.custom<Json>((value) => value !== undefined)
const line = z.union([
  z.strictObject({
    row: z.strictObject({
      leafIndex: z.number(),
      bytes: z.string().nullable(),
      leafHash: z.string().nullable(),
      detail: z.union([
        z.strictObject({ salt: z.string(), detail: anyJson }),
        z.enum(['disposed', 'withheld']),
        z.null(),
      ]),
    }),
  }),
  z.strictObject({
    checkpoint: z.strictObject({ note: z.string(), keyId: z.string(), signature: z.string() }),
  }),
  z.strictObject({ key: z.string() }),
])

type Line = z.infer<typeof line>

/**
 * Writes the whole log to one file of JSON lines: public keys, checkpoints, then events with their details.
 * The file appears when it is complete, and only its owner can read it. Returns the number of events.
 */
export async function exportAudit(db: Database, file: string, options: ExportOptions): Promise<number> {
  const draft = `${file}.${randomUUID()}`
  const count = { rows: 0 }
  try {
    await asService(db, 'parapet_sealer', options.now, (tx) =>
      pipeline(
        Readable.from(exportLines(tx, options, count)),
        createWriteStream(draft, { flags: 'wx', mode: 0o600, flush: true }),
      ),
    )
    await rename(draft, file)
    return count.rows
  } finally {
    await rm(draft, { force: true })
  }
}

/** Reads an export: keys and checkpoints at once, events as they are asked for. */
export async function readAuditExport(file: string): Promise<AuditExport> {
  const [first, ...head] = await Array.fromAsync(readHead(file))
  const { exportedAt } = readLine(header, first ?? '', 1)
  const lines = head.map((text, index) => readLine(line, text, index + 2))
  return {
    exportedAt,
    publicKeys: readPublicKeys(lines.flatMap((one) => ('key' in one ? [one.key] : []))),
    checkpoints: lines.flatMap((one) => ('checkpoint' in one ? [one.checkpoint] : [])),
    rows: readRows(file),
  }
}

async function* exportLines(tx: Tx, options: ExportOptions, count: { rows: number }): AsyncGenerator<string> {
  yield written({ format: FORMAT, exportedAt: options.now.toISOString() })
  for (const key of await listKeys(tx)) yield written({ key } satisfies Line)
  for (const checkpoint of await listCheckpoints(tx)) yield written({ checkpoint } satisfies Line)
  for await (const event of listEvents(tx)) {
    count.rows += 1
    yield written({ row: toAuditRow(event, options.details ?? 'include') } satisfies Line)
  }
}

async function listKeys(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ public_key: string }>`
    select public_key from app.audit_key order by recorded_at, key_id`.execute(tx)
  return rows.map(({ public_key }) => public_key)
}

async function listCheckpoints(tx: Tx) {
  const { rows } = await sql<{ note: string; key_id: string; signature: Buffer }>`
    select note, key_id, signature from app.audit_checkpoint order by tree_size`.execute(tx)
  return rows.map(({ note, key_id, signature }) => ({
    note,
    keyId: key_id,
    signature: signature.toString('base64'),
  }))
}

/**
 * Every leaf and, numbered on from there, every event that still waits for its seal: a disposal is only understood
 * with the event that records it. One cursor, because all of it must come from one moment of the database.
 */
async function* listEvents(tx: Tx): AsyncGenerator<ExportedEvent> {
  await sql`
    declare audit_export no scroll cursor for
    select l.leaf_index, l.leaf_hash, e.id, e.bytes, e.event, e.outcome, e.actor_id, e.service, e.on_behalf_of, e.area_id,
      e.request_id, e.grant_ids, e.subject_ids, d.salt, d.detail, d.disposed_at,
      to_char(e.at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at
    from (
      select leaf_index, leaf_hash, event_id from app.audit_leaf
      union all
      select tail.start + row_number() over (order by u.position) - 1, null, u.event_id
      from app.audit_unsealed u cross join (
        select greatest((select max(leaf_index) + 1 from app.audit_leaf),
          (select max(tree_size) from app.audit_checkpoint), 0) as start) tail
    ) l
    left join app.audit_event e on e.id = l.event_id
    left join app.audit_detail d on d.event_id = l.event_id
    order by l.leaf_index`.execute(tx)
  for (;;) {
    const { rows } = await sql<ExportedEvent>`fetch ${sql.lit(PAGE)} from audit_export`.execute(tx)
    yield* rows
    if (rows.length < PAGE) return
  }
}

async function* readHead(file: string): AsyncGenerator<string> {
  for await (const text of readLines(file)) {
    if (text.startsWith('{"row":')) return
    yield text
  }
}

/** Each reading opens the file anew, so the rows can be read twice, or not at all. */
function readRows(file: string): AsyncIterable<AuditRow> {
  return {
    async *[Symbol.asyncIterator]() {
      let number = 0
      let inHead = true
      for await (const text of readLines(file)) {
        number += 1
        inHead &&= !text.startsWith('{"row":')
        if (!inHead) yield readRow(text, number)
      }
    },
  }
}

function readRow(text: string, number: number): AuditRow {
  const read = readLine(line, text, number)
  if ('row' in read) return read.row
  throw new Error(`Line ${number} of the audit export is not an event`)
}

async function* readLines(file: string): AsyncGenerator<string> {
  const handle = await open(file)
  try {
    yield* handle.readLines()
  } finally {
    await handle.close()
  }
}

function readLine<T>(schema: z.ZodType<T>, text: string, number: number): T {
  try {
    return schema.parse(JSON.parse(text))
  } catch {
    // The cause would repeat the line, which may hold personal data.
    throw new Error(`Line ${number} of the audit export cannot be read`)
  }
}

const written = (value: unknown) => `${JSON.stringify(value)}\n`
