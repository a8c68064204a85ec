import { apiGet, get, type Route } from '#platform/http/route.ts'
import { Listed, outboxByApi, Query, showMessage, showOutbox } from './list-messages.ts'

export const routes: Route[] = [
  get('/outbox', { may: 'outbox.read', audit: 'outbox.listed' }, showOutbox),
  get('/outbox/:messageId', { may: 'outbox.read', audit: 'message.viewed' }, showMessage),
  apiGet(
    '/api/v1/outbox',
    {
      may: 'outbox.read',
      audit: 'outbox.listed',
      summary: 'Mail waiting, sent and failed',
      query: Query,
      response: Listed,
    },
    outboxByApi,
  ),
]
