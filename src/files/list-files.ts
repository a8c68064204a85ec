import { z } from 'zod'
import { parseParams } from '#platform/http/fields.ts'
import { json, ok, type Reply, type Request } from '#platform/http/route.ts'
import { getPerson } from '../people/index.ts'
import { PersonParams } from './add-file.ts'
import { listFiles, type StoredFile, USES } from './file-queries.ts'
import { listFilesPage, PAGE_SIZE } from './list-files.page.ts'

export const FilesAsked = z.object({
  use: z
    .enum(['all', ...USES])
    .default('all')
    .catch('all'),
  page: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
})

export const FileSaid = z.object({
  id: z.uuid(),
  use: z.enum(USES),
  title: z.string(),
  alternative: z.string(),
  madeOn: z.iso.date().nullable(),
  source: z.string(),
  fileName: z.string(),
  mediaType: z.string(),
  sizeBytes: z.number().int(),
  sha256: z.string(),
  scanResult: z.enum(['clean', 'infected']).nullable(),
  recordedAt: z.string(),
  recordedBy: z.string().nullable(),
  removedAt: z.string().nullable(),
  removedReason: z.string().nullable(),
})
export const FilesFound = z.object({ total: z.number().int(), files: z.array(FileSaid) })

/** What the interface says of a file. */
export const fileSaid = (file: StoredFile) => ({
  ...file,
  recordedAt: file.recordedAt.toISOString(),
  removedAt: file.removedAt?.toISOString() ?? null,
})

/** The files about one person. */
export async function showFiles(request: Request): Promise<Reply> {
  const { person, asked, files, total } = await load(request)
  return ok(listFilesPage({ person, asked, files, total, actor: request.actor, lang: request.lang }))
}

/** The same from JSON. */
export async function listFilesByApi(request: Request): Promise<Reply> {
  const { files, total } = await load(request)
  return json({ total, files: files.map(fileSaid) })
}

async function load({ tx, params, query, audit }: Request) {
  const person = await getPerson(tx, parseParams(PersonParams, params).personId)
  const asked = FilesAsked.parse(query)
  const { files, total } = await listFiles(tx, person.id, { ...asked, size: PAGE_SIZE })
  audit.area(person.areaId)
  audit.saw('person', person.id)
  audit.saw(
    'file',
    files.map(({ id }) => id),
  )
  return { person, asked, files, total }
}
