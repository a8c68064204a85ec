import { apiGet, get, type Route } from '#platform/http/route.ts'
import * as api from './api.ts'
import { Filter } from './find-events.ts'
import { exportEvents, listEventsByApi, showEvents } from './list-events.ts'
import { Params, showEvent, showEventByApi } from './show-event.ts'
import { Query, showSeal, showSealByApi } from './show-seal.ts'

const may = 'audit.read'

export const routes: Route[] = [
  get('/audit', { may, audit: 'audit.listed' }, showEvents),
  get('/audit/export', { may, audit: 'audit.exported' }, exportEvents),
  get('/audit/seal', { may, audit: 'audit-seal.viewed' }, showSeal),
  get('/audit/:eventId', { may, audit: 'audit-event.viewed' }, showEvent),
  apiGet(
    '/api/v1/audit',
    {
      may,
      audit: 'audit.listed',
      summary: 'Events of the audit trail, the newest first',
      query: Filter,
      response: api.Events,
    },
    listEventsByApi,
  ),
  apiGet(
    '/api/v1/audit/seal',
    {
      may,
      audit: 'audit-seal.viewed',
      summary: 'Checkpoints of the audit trail and the public keys that signed them',
      query: Query,
      response: api.Seal,
    },
    showSealByApi,
  ),
  apiGet(
    '/api/v1/audit/:eventId',
    {
      may,
      audit: 'audit-event.viewed',
      summary: 'One event of the audit trail',
      params: Params,
      response: api.OneEvent,
    },
    showEventByApi,
  ),
]
