import { apiGet, apiPost, get, post, type Route } from '#platform/http/route.ts'
import * as api from './api.ts'
import { changeSetting, showChangeSetting } from './change-setting.ts'
import { importProfile, showImport } from './import-profile.ts'
import {
  addNamedDocuments,
  addToLibrary,
  changeDocument,
  reviewDocument,
  showAddDocument,
  showChangeDocument,
  showReviewDocument,
  withdrawDocument,
} from './library/keep-document.ts'
import { showDocument, showLibrary, showProcedures } from './library/show-library.ts'
import { discardDraft, saveVersion, showDraft } from './save-version.ts'
import { exportProfile, listAreas, PERMISSION, showProfile, showVersion } from './show-profile.ts'

const reads = 'home.read'
const keeps = PERMISSION
const library = '/areas/:areaId/library'

const pages: Route[] = [
  get('/areas', { may: reads, audit: 'areas.listed' }, listAreas),
  get('/areas/:areaId', { may: reads, audit: 'area-profile.viewed' }, showProfile),
  get('/areas/:areaId/versions/:version', { may: reads, audit: 'area-profile.viewed' }, showVersion),
  get('/areas/:areaId/profile.yaml', { may: reads, audit: 'area-profile.exported' }, exportProfile),
  get('/areas/:areaId/settings/:setting', { may: keeps, audit: 'area-setting.viewed' }, showChangeSetting),
  post('/areas/:areaId/settings/:setting', { may: keeps, audit: 'area-setting.drafted' }, changeSetting),
  get('/areas/:areaId/draft', { may: keeps, audit: 'area-profile.previewed' }, showDraft),
  post('/areas/:areaId/draft', { may: keeps, audit: 'area-profile.saved' }, saveVersion),
  post('/areas/:areaId/draft/discard', { may: keeps, audit: 'area-profile.draft-dropped' }, discardDraft),
  get('/areas/:areaId/import', { may: keeps, audit: 'area-import.viewed' }, showImport),
  post('/areas/:areaId/import', { may: keeps, audit: 'area-profile.imported' }, importProfile),
  get(library, { may: reads, audit: 'library.viewed' }, showLibrary),
  get('/procedures', { may: reads, audit: 'procedures.listed' }, showProcedures),
  post(`${library}/named`, { may: keeps, audit: 'procedures.added' }, addNamedDocuments),
  get(`${library}/new`, { may: keeps, audit: 'procedure-form.viewed' }, showAddDocument),
  post(`${library}/new`, { may: keeps, audit: 'procedure.added' }, addToLibrary),
  get(`${library}/:documentId`, { may: reads, audit: 'procedure.viewed' }, showDocument),
  get(`${library}/:documentId/change`, { may: keeps, audit: 'procedure-form.viewed' }, showChangeDocument),
  post(`${library}/:documentId/change`, { may: keeps, audit: 'procedure.changed' }, changeDocument),
  get(`${library}/:documentId/review`, { may: keeps, audit: 'procedure-form.viewed' }, showReviewDocument),
  post(`${library}/:documentId/review`, { may: keeps, audit: 'procedure.reviewed' }, reviewDocument),
  post(`${library}/:documentId/withdraw`, { may: keeps, audit: 'procedure.withdrawn' }, withdrawDocument),
]

const area = { params: api.Params }

const interfaces: Route[] = [
  apiGet(
    '/api/v1/areas/:areaId/profile',
    {
      may: reads,
      audit: 'area-profile.viewed',
      summary: 'The profile of an area in force',
      ...area,
      response: api.Profile,
    },
    api.show,
  ),
  apiGet(
    '/api/v1/areas/:areaId/versions',
    {
      may: reads,
      audit: 'area-profiles.listed',
      summary: 'The versions of an area’s profile',
      ...area,
      response: api.Versions,
    },
    api.versions,
  ),
  apiGet(
    '/api/v1/areas/:areaId/versions/:version',
    {
      may: reads,
      audit: 'area-profile.viewed',
      summary: 'One version of an area’s profile',
      params: api.VersionParams,
      response: api.Profile,
    },
    api.showVersion,
  ),
  apiGet(
    '/api/v1/areas/:areaId/draft',
    {
      may: keeps,
      audit: 'area-profile.previewed',
      summary: 'What the next version would change',
      ...area,
      response: api.Preview,
    },
    api.preview,
  ),
  apiPost(
    '/api/v1/areas/:areaId/versions',
    {
      may: keeps,
      audit: 'area-profile.saved',
      summary: 'Save a new version of an area’s profile',
      ...area,
      body: api.NewVersion,
      response: api.Saved,
    },
    api.save,
  ),
  apiPost(
    '/api/v1/areas/:areaId/import',
    {
      may: keeps,
      audit: 'area-profile.imported',
      summary: 'Bring in a new version from YAML',
      ...area,
      body: api.Import,
      response: api.Saved,
    },
    api.importYaml,
  ),
  apiGet(
    '/api/v1/areas/:areaId/library',
    {
      may: reads,
      audit: 'library.viewed',
      summary: 'The procedure documents of an area',
      ...area,
      response: api.Library,
    },
    api.library,
  ),
]

export const routes: Route[] = [...pages, ...interfaces]
