import { apiGet, get, type Route } from '#platform/http/route.ts'
import { findOffence, findOffenceByApi, Query, Response } from './find-offence.ts'

export const routes: Route[] = [
  get('/offences', { may: 'home.read', audit: 'offences.searched' }, findOffence),
  apiGet(
    '/api/v1/offences',
    {
      may: 'home.read',
      audit: 'offences.searched',
      summary: 'Offences by word, section or code, with the paragraphs they stand in',
      query: Query,
      response: Response,
    },
    findOffenceByApi,
  ),
]
