import { createHash, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { recordEvent } from '#platform/audit/record.ts'
import { asService, type Tx } from '#platform/db/actor.ts'
import type { Database } from '#platform/db/connect.ts'
import { type Classification, classify } from '#rules/offences/classify.ts'
import type { TableOffence } from '#rules/offences/table.ts'
import { readOffenceTable } from './read-offence-table.ts'

/** An offence code with the paragraphs it falls under, or why none can be named. */
export type ClassifiedCode = TableOffence & { classification: Classification }

/** A file as the operator named it. */
export type ImportFile = { name: string; bytes: Uint8Array }

/** Reads and classifies a table without writing anything. Throws `ImportError`. */
export function classifyTable(bytes: Uint8Array): readonly ClassifiedCode[] {
  const table = readOffenceTable(bytes)
  return [...table.values()].map((offence) => ({ ...offence, classification: classify(offence, table) }))
}

/** Replaces the offence codes by those of this file, in one transaction with its audit event. `db` must be able to act as the operator. */
export async function importOffences(
  db: Database,
  file: ImportFile,
  now: Date,
): Promise<readonly ClassifiedCode[]> {
  const codes = classifyTable(file.bytes)
  await asService(db, 'parapet_operator', now, (tx) => replace(tx, codes, file, now))
  return codes
}

async function replace(tx: Tx, codes: readonly ClassifiedCode[], file: ImportFile, now: Date): Promise<void> {
  const id = randomUUID()
  const classified = codes.filter(({ classification }) => classification.classified).length
  await tx
    .insertInto('offence_import')
    .values({
      id,
      file_name: file.name,
      file_digest: createHash('sha256').update(file.bytes).digest('hex'),
      imported_at: now,
      codes: codes.length,
      classified,
    })
    .execute()
  await tx.deleteFrom('offence_code').execute()
  await addCodes(tx, id, codes)
  await recordEvent(tx, {
    at: now,
    event: 'offence-table.imported',
    outcome: 'done',
    actor: null,
    service: 'operator',
    area: null,
    requestId: randomUUID(),
    subjects: [{ type: 'offence-import', id }],
    detail: { file: file.name, codes: codes.length, classified, unclassified: codes.length - classified },
  })
}

/** All of them in one statement, whatever their number. */
async function addCodes(tx: Tx, importId: string, codes: readonly ClassifiedCode[]): Promise<void> {
  const rows = codes.map(({ code, title, texts, classification }) => ({
    code,
    title,
    texts,
    elements: classification.classified ? classification.elements : [],
    unclassified: classification.classified ? null : classification.reason,
  }))
  await sql`
    insert into app.offence_code (code, title, texts, elements, unclassified, import_id)
    select r.code, r.title, r.texts, r.elements, r.unclassified, ${importId}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(code text, title text, texts text[], elements jsonb, unclassified text)`.execute(tx)
}
