import { z } from 'zod'
import { MEDIA_TYPES } from '#platform/files/media-type.ts'
import { mayIn } from '#platform/http/actor.ts'
import { EditConflict, NotFound } from '#platform/http/errors.ts'
import { parseParams, text } from '#platform/http/fields.ts'
import { type FormState, parseForm } from '#platform/http/form.ts'
import { invalid, json, ok, type Reply, type Request, redirect } from '#platform/http/route.ts'
import type { FileSettings } from '#platform/http/services.ts'
import { openRecord } from '../people/index.ts'
import { getContent, getFile, removeFile, type StoredFile, saveScan } from './file-queries.ts'
import { filesText } from './files.text.ts'
import { fileSaid } from './list-files.ts'
import { notServedPage, removeFilePage, showFilePage } from './show-file.page.ts'

const t = filesText.en
export const FileParams = z.object({ fileId: z.uuid() })
export const RemoveBody = z.object({ reason: text(t.removeWhyMissing, { label: t.removeWhy, max: 1000 }) })

/** Reading and removing a file, as the settings allow. */
export function readingOf({ scanner }: FileSettings) {
  return {
    show: async (request: Request): Promise<Reply> => {
      const file = await load(request)
      const records = mayIn(request.actor, 'person.record', file.areaId)
      return ok(showFilePage({ file, records, scans: scanner !== null, lang: request.lang }))
    },
    serve: async (request: Request): Promise<Reply> => {
      const file = await load(request)
      if (file.removedAt !== null) throw new NotFound('content of the file')
      const content = await getContent(request.tx, file.id)
      const state = await stateOf(request, scanner, file, content)
      // What the scanner said is kept, so this answer is not one that is undone.
      if (state !== 'served')
        return { kind: 'page', status: 409, page: notServedPage(file, state, request.lang), undo: false }
      const picture = MEDIA_TYPES.some(({ type, picture: shown }) => shown && type === file.mediaType)
      return {
        kind: 'file',
        name: file.fileName,
        type: file.mediaType,
        content,
        inline: picture && file.use === 'photograph',
      }
    },
  }
}

/** Where a scanner is set, only what it has passed is served; it is asked again for what it has not seen yet. */
async function stateOf(
  { tx, now }: Request,
  scanner: FileSettings['scanner'],
  file: StoredFile,
  content: Buffer,
): Promise<'served' | 'waiting' | 'infected'> {
  if (file.scanResult === 'infected') return 'infected'
  if (scanner === null || file.scanResult === 'clean') return 'served'
  const result = await scanner.scan(content)
  if (result === 'unavailable') return 'waiting'
  await saveScan(tx, now, file.id, result)
  return result === 'clean' ? 'served' : 'infected'
}

export async function showFileByApi(request: Request): Promise<Reply> {
  return json(fileSaid(await load(request)))
}

export async function showRemoveFile(request: Request): Promise<Reply> {
  return ok(removeFilePage({ file: await loadToRemove(request), form: undefined, lang: request.lang }))
}

/** Destroys the content of a file and keeps its record. */
export async function removeFileWithReason(request: Request): Promise<Reply> {
  const file = await loadToRemove(request)
  const form = parseForm(RemoveBody, request.body)
  const refused = (state: FormState) => invalid(removeFilePage({ file, form: state, lang: request.lang }))
  if (!form.ok) return refused(form)
  await remove(request, file, form.value.reason)
  return redirect(`/files/${file.id}`)
}

/** The same act from JSON. */
export async function removeFileByApi(request: Request): Promise<Reply> {
  const file = await loadToRemove(request)
  await remove(request, file, (request.body as z.infer<typeof RemoveBody>).reason)
  return json({ id: file.id })
}

async function remove({ tx, now, actor, audit }: Request, file: StoredFile, reason: string): Promise<void> {
  await removeFile(tx, now, { fileId: file.id, by: actor.userId, reason })
  audit.say({ reason })
}

async function load({ tx, params, audit }: Request): Promise<StoredFile> {
  const file = await getFile(tx, parseParams(FileParams, params).fileId)
  audit.area(file.areaId)
  audit.saw('person', file.personId)
  audit.saw('file', file.id)
  return file
}

async function loadToRemove(request: Request): Promise<StoredFile> {
  const file = await load(request)
  await openRecord(request, file.personId)
  if (file.removedAt !== null) throw new EditConflict()
  return file
}
