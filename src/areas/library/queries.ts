import { randomUUID } from 'node:crypto'
import type { Tx } from '#platform/db/actor.ts'
import { changedOne, found } from '#platform/http/errors.ts'

export type ProcedureDocument = {
  id: string
  areaId: string
  title: string
  issuer: string
  edition: string
  link: string
  inEffectFrom: string | null
  lastReviewedOn: string | null
  nextReviewOn: string | null
  withdrawnAt: Date | null
  version: number
}

const rows = (tx: Tx) =>
  tx
    .selectFrom('procedure_document')
    .select(['id', 'area_id as areaId', 'title', 'issuer', 'edition', 'link', 'version'])
    .select(['in_effect_from as inEffectFrom', 'last_reviewed_on as lastReviewedOn'])
    .select(['next_review_on as nextReviewOn', 'withdrawn_at as withdrawnAt'])

/** The library of an area, by title. What was taken out stays on record and is not in it. */
export function listDocuments(tx: Tx, areaId: string): Promise<ProcedureDocument[]> {
  return rows(tx)
    .where('area_id', '=', areaId)
    .where('withdrawn_at', 'is', null)
    .orderBy('title')
    .orderBy('id')
    .execute()
}

/** One document of the area. */
export async function getDocument(tx: Tx, areaId: string, id: string): Promise<ProcedureDocument> {
  return found(
    await rows(tx).where('area_id', '=', areaId).where('id', '=', id).executeTakeFirst(),
    'procedure document',
  )
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
  'title' | 'issuer' | 'edition' | 'link' | 'inEffectFrom' | 'lastReviewedOn' | 'nextReviewOn'
>

const columns = ({ title, issuer, edition, link, inEffectFrom, lastReviewedOn, nextReviewOn }: Written) => ({
  title,
  issuer,
  edition,
  link,
  in_effect_from: inEffectFrom,
  last_reviewed_on: lastReviewedOn,
  next_review_on: nextReviewOn,
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
