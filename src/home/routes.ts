import { z } from 'zod'
import { apiGet, get, type Route } from '#platform/http/route.ts'
import { Duties, Query as DutyQuery, dutiesByApi, showDuties } from './list-duties.ts'
import { Query, showHome, workByApi } from './show-home.ts'

const Work = z.object({
  counts: z.object({ all: z.number().int(), overdue: z.number().int(), soon: z.number().int() }),
  page: z.number().int(),
  pageSize: z.number().int(),
  work: z.array(
    z.object({
      id: z.uuid(),
      kind: z.string(),
      what: z.string(),
      detail: z.string(),
      href: z.string().nullable(),
      subjectType: z.string(),
      subjectId: z.uuid(),
      post: z.string().nullable(),
      dueOn: z.iso.date().nullable(),
      clockId: z.uuid().nullable(),
      personId: z.uuid().nullable(),
      givenName: z.string().nullable(),
      familyName: z.string().nullable(),
      caseId: z.uuid().nullable(),
      caseReference: z.string().nullable(),
      level: z.number().int().nullable(),
    }),
  ),
})

export const routes: Route[] = [
  get('/', { may: 'home.read', audit: 'home.viewed' }, showHome),
  get('/duties', { may: 'home.read', audit: 'duties.listed' }, showDuties),
  apiGet(
    '/api/v1/duties',
    {
      may: 'home.read',
      audit: 'duties.listed',
      summary: 'Every duty and deadline in sight, with its rule and source',
      query: DutyQuery,
      response: Duties,
    },
    dutiesByApi,
  ),
  apiGet(
    '/api/v1/work',
    {
      may: 'home.read',
      audit: 'work.listed',
      summary: 'What I owe, most pressing first',
      query: Query,
      response: Work,
    },
    workByApi,
  ),
]
