import { z } from 'zod'
import { apiGet, apiPost, get, post, type Route } from '#platform/http/route.ts'
import type { FileSettings } from '#platform/http/services.ts'
import { addingTo, PersonParams } from './add-file.ts'
import { FileSaid, FilesAsked, FilesFound, listFilesByApi, showFiles } from './list-files.ts'
import {
  FileParams,
  RemoveBody,
  readingOf,
  removeFileByApi,
  removeFileWithReason,
  showFileByApi,
  showRemoveFile,
} from './show-file.ts'

const Id = z.object({ id: z.uuid() })
const ofPerson = '/people/:personId/files'
const one = '/files/:fileId'
const records = 'person.record'
const reads = 'person.search'

/** Files, within the limit and behind the scanner of the settings. */
export function fileRoutes(settings: FileSettings): Route[] {
  const adding = addingTo(settings)
  const reading = readingOf(settings)
  return [
    get(ofPerson, { may: reads, audit: 'files.viewed' }, showFiles),
    get(`${ofPerson}/new`, { may: records, audit: 'file-form.viewed' }, adding.show),
    post(`${ofPerson}/new`, { may: records, audit: 'file.added', upload: true }, adding.add),
    get(one, { may: reads, audit: 'file.viewed' }, reading.show),
    get(`${one}/content`, { may: reads, audit: 'file.downloaded' }, reading.serve),
    get(`${one}/remove`, { may: records, audit: 'file-removal-form.viewed' }, showRemoveFile),
    post(`${one}/remove`, { may: records, audit: 'file.removed' }, removeFileWithReason),
    apiGet(
      `/api/v1${ofPerson}`,
      {
        may: reads,
        audit: 'files.viewed',
        summary: 'Files about a person',
        params: PersonParams,
        query: FilesAsked,
        response: FilesFound,
      },
      listFilesByApi,
    ),
    apiPost(
      `/api/v1${ofPerson}`,
      {
        may: records,
        audit: 'file.added',
        upload: true,
        summary: 'Add a file, as multipart/form-data: file, use, title, alternative, madeOn, source',
        params: PersonParams,
        response: Id,
      },
      adding.addByApi,
    ),
    apiGet(
      `/api/v1${one}`,
      { may: reads, audit: 'file.viewed', summary: 'What a file is', params: FileParams, response: FileSaid },
      showFileByApi,
    ),
    apiGet(
      `/api/v1${one}/content`,
      {
        may: reads,
        audit: 'file.downloaded',
        summary: 'The content of a file',
        params: FileParams,
        response: z.unknown(),
      },
      reading.serve,
    ),
    apiPost(
      `/api/v1${one}/remove`,
      {
        may: records,
        audit: 'file.removed',
        summary: 'Destroy the content of a file, with a reason',
        params: FileParams,
        body: RemoveBody,
        response: Id,
      },
      removeFileByApi,
    ),
  ]
}
