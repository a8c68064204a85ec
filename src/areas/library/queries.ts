import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '#platform/db/actor.ts'
import { changedOne, found } from '#platform/http/errors.ts'
import { isTopic, type Topic } from '#rules/procedures/library.ts'

export type ProcedureDocument = {
  id: string
  areaId: string
  title: string
  issuer: string
  edition: string
  link: string
  /** The parts of the service whose pages lead to it. */
  topics: Topic[]
  inEffectFrom: string | null
  lastReviewedOn: string | null
  nextReviewOn: string | null
  withdrawnAt: Date | null
  version: number
}

const read = <R extends { topics: string[] }>(row: R) => ({ ...row, topics: row.topics.filter(isTopic) })

const rows = (tx: Tx) =>
  tx
    .selectFrom('procedure_document')
    .select(['procedure_document.id', 'procedure_document.area_id as areaId', 'title', 'issuer', 'edition'])
    .select([
      'link',
      'topics',
      'version',
      'in_effect_from as inEffectFrom',
      'last_reviewed_on as lastReviewedOn',
    ])
    .select(['next_review_on as nextReviewOn', 'withdrawn_at as withdrawnAt'])

/** The library of an area, by title. What was taken out stays on record and is not in it. */
export async function listDocuments(tx: Tx, areaId: string): Promise<ProcedureDocument[]> {
  const listed = await rows(tx)
    .where('area_id', '=', areaId)
    .where('withdrawn_at', 'is', null)
    .orderBy('title')
    .orderBy('procedure_document.id')
    .execute()
  return listed.map(read)
}

/** The documents of the reader's areas to which a part of the service leads, or all of them; with the name of the area. */
export async function listProcedures(
  tx: Tx,
  about: Topic | null,
): Promise<(ProcedureDocument & { areaName: string })[]> {
  const listed = await rows(tx)
    .innerJoin('area as a', 'a.id', 'procedure_document.area_id')
    .select('a.name as areaName')
    .where('withdrawn_at', 'is', null)
    .$if(about !== null, (query) => query.where(sql<boolean>`${about} = any (topics)`))
    .orderBy('title')
    .orderBy('a.name')
    .execute()
  return listed.map(read)
}

/** One document of the area. */
export async function getDocument(tx: Tx, areaId: string, id: string): Promise<ProcedureDocument> {
  const row = await rows(tx)
    .where('area_id', '=', areaId)
    .where('procedure_document.id', '=', id)
    .executeTakeFirst()
  return read(found(row, 'procedure document'))
}

export type LogEntry = { version: number; kind: string; note: string; changedAt: Date; by: string | null }

/** The amendment log of a document, the latest first. */
export function listChanges(tx: Tx, documentId: string): Promise<LogEntry[]> {
  return tx
    .selectFrom('procedure_change as c')
    .leftJoin('user_account as u', 'u.id', 'c.changed_by')
    .select(['c.version', 'c.kind', 'c.note', 'c.changed_at as changedAt', 'u.name as by'])
    .where('c.document_id', '=', documentId)
    .orderBy('c.version', 'desc')
    .execute()
}

export type Written = Pick<
  ProcedureDocument,
  'title' | 'issuer' | 'edition' | 'link' | 'topics' | 'inEffectFrom' | 'lastReviewedOn' | 'nextReviewOn'
>

const columns = (written: Written) => ({
  title: written.title,
  issuer: written.issuer,
  edition: written.edition,
  link: written.link,
  topics: written.topics,
  in_effect_from: written.inEffectFrom,
  last_reviewed_on: written.lastReviewedOn,
  next_review_on: written.nextReviewOn,
})

type Act = { areaId: string; by: string; now: Date; note: string }

/** Adds a document to the library, with the first entry of its log. */
export async function addDocument(tx: Tx, written: Written, { areaId, by, now, note }: Act): Promise<string> {
  const id = randomUUID()
  await tx
    .insertInto('procedure_document')
    .values({ id, area_id: areaId, ...columns(written), recorded_by: by, recorded_at: now })
    .execute()
  await log(tx, { documentId: id, version: 1, kind: 'added' }, { areaId, by, now, note })
  return id
}

export type Kind = 'changed' | 'reviewed' | 'withdrawn'

/** Changes a document and says so in its log. The version is the one its page was drawn from. */
export async function saveDocument(
  tx: Tx,
  { id, version, kind }: { id: string; version: number; kind: Kind },
  written: Written,
  act: Act,
): Promise<void> {
  changedOne(
    await tx
      .updateTable('procedure_document')
      .set({
        ...columns(written),
        version: version + 1,
        ...(kind === 'withdrawn' ? { withdrawn_at: act.now } : {}),
      })
      .where('id', '=', id)
      .where('version', '=', version)
      .where('withdrawn_at', 'is', null)
      .executeTakeFirst(),
  )
  await log(tx, { documentId: id, version: version + 1, kind }, act)
}

async function log(
  tx: Tx,
  { documentId, version, kind }: { documentId: string; version: number; kind: Kind | 'added' },
  { areaId, by, now, note }: Act,
): Promise<void> {
  await tx
    .insertInto('procedure_change')
    .values({
      id: randomUUID(),
      area_id: areaId,
      document_id: documentId,
      version,
      kind,
      note,
      changed_by: by,
      changed_at: now,
    })
    .execute()
}
