import { createHash, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '#platform/db/actor.ts'
import { changedOne, found } from '#platform/http/errors.ts'

export const USES = ['photograph', 'document'] as const
export type Use = (typeof USES)[number]

/** Whose wall a file stands behind. */
export type FileOwner = { type: 'person'; personId: string; areaId: string }

export type StoredFile = {
  id: string
  areaId: string
  ownerType: 'person'
  personId: string
  use: Use
  title: string
  alternative: string
  madeOn: string | null
  source: string
  fileName: string
  mediaType: string
  sizeBytes: number
  sha256: string
  scanResult: 'clean' | 'infected' | null
  recordedAt: Date
  recordedBy: string | null
  removedAt: Date | null
  removedBy: string | null
  removedReason: string | null
}

const rows = (tx: Tx) =>
  tx
    .selectFrom('stored_file as f')
    .leftJoin('user_account as r', 'r.id', 'f.recorded_by')
    .leftJoin('user_account as u', 'u.id', 'f.removed_by')
    .select([
      'f.id',
      'f.area_id as areaId',
      'f.owner_type as ownerType',
      'f.person_id as personId',
      'f.use',
      'f.title',
      'f.alternative',
      'f.made_on as madeOn',
      'f.source',
      'f.file_name as fileName',
      'f.media_type as mediaType',
      'f.size_bytes as sizeBytes',
      'f.sha256',
      'f.scan_result as scanResult',
      'f.recorded_at as recordedAt',
      'r.name as recordedBy',
      'f.removed_at as removedAt',
      'u.name as removedBy',
      'f.removed_reason as removedReason',
    ])
    .$narrowType<{ ownerType: 'person' }>()

/** One file, removed or not. Throws not found when it is not the actor's to see. */
export async function getFile(tx: Tx, id: string): Promise<StoredFile> {
  return found(await rows(tx).where('f.id', '=', id).executeTakeFirst(), 'file')
}

/** The files of a person, the newest first, one page at a time. */
export async function listFiles(
  tx: Tx,
  personId: string,
  { use, size, page }: { use: Use | 'all'; size: number; page: number },
): Promise<{ files: StoredFile[]; total: number }> {
  const uses = use === 'all' ? [...USES] : [use]
  const { total } = await tx
    .selectFrom('stored_file')
    .select((of) => of.fn.countAll<number>().as('total'))
    .where('person_id', '=', personId)
    .where('use', 'in', uses)
    .executeTakeFirstOrThrow()
  const files = await rows(tx)
    .where('f.person_id', '=', personId)
    .where('f.use', 'in', uses)
    .orderBy('f.recorded_at', 'desc')
    .orderBy('f.id')
    .limit(size)
    .offset((page - 1) * size)
    .execute()
  return { files, total: Number(total) }
}

export type NewFile = Pick<
  StoredFile,
  'use' | 'title' | 'alternative' | 'madeOn' | 'source' | 'fileName' | 'mediaType'
> & {
  owner: FileOwner
  content: Buffer
  /** Whether a scanner has passed it. */
  clean: boolean
}

/** Keeps a file with its digest, and returns its id. */
export async function addFile(
  tx: Tx,
  now: Date,
  by: string,
  { owner, content, clean, ...file }: NewFile,
): Promise<string> {
  const id = randomUUID()
  await tx
    .insertInto('stored_file')
    .values({
      id,
      area_id: owner.areaId,
      owner_type: owner.type,
      person_id: owner.personId,
      use: file.use,
      title: file.title,
      alternative: file.alternative,
      made_on: file.madeOn,
      source: file.source,
      file_name: file.fileName,
      media_type: file.mediaType,
      size_bytes: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
      ...(clean ? { scan_result: 'clean', scanned_at: now } : {}),
      recorded_at: now,
      recorded_by: by,
    })
    .execute()
  await tx.insertInto('file_content').values({ file_id: id, area_id: owner.areaId, content }).execute()
  return id
}

/** Whether the same content is on the same record already. */
export async function isKept(tx: Tx, { personId }: FileOwner, content: Buffer): Promise<boolean> {
  const sha256 = createHash('sha256').update(content).digest('hex')
  const same = await tx
    .selectFrom('stored_file')
    .select('id')
    .where('person_id', '=', personId)
    .where('sha256', '=', sha256)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return same !== undefined
}

/** The bytes of a file. Throws not found once it was removed. */
export async function getContent(tx: Tx, fileId: string): Promise<Buffer> {
  const row = await tx
    .selectFrom('file_content')
    .select('content')
    .where('file_id', '=', fileId)
    .executeTakeFirst()
  return found(row, 'content of the file').content
}

/** Writes down what the scanner said. */
export async function saveScan(
  tx: Tx,
  now: Date,
  fileId: string,
  result: 'clean' | 'infected',
): Promise<void> {
  await tx
    .updateTable('stored_file')
    .set({ scan_result: result, scanned_at: now })
    .where('id', '=', fileId)
    .where('removed_at', 'is', null)
    .execute()
}

/** Destroys the content of a file and keeps its record with the reason. Throws `EditConflict` when somebody did so first. */
export async function removeFile(
  tx: Tx,
  now: Date,
  { fileId, by, reason }: { fileId: string; by: string; reason: string },
): Promise<void> {
  changedOne(
    await tx
      .updateTable('stored_file')
      .set({ removed_at: now, removed_by: by, removed_reason: reason })
      .where('id', '=', fileId)
      .where('removed_at', 'is', null)
      .executeTakeFirstOrThrow(),
  )
  await sql`delete from app.file_content where file_id = ${fileId}`.execute(tx)
}
