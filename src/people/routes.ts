import { apiGet, apiPost, get, post, type Route } from '#platform/http/route.ts'
import * as api from './api.ts'
import { findPerson } from './find-person.ts'
import { recordPerson, showRecordPerson } from './record-person.ts'
import { showPerson } from './show-person.ts'

export const routes: Route[] = [
  get('/people', { may: 'person.search', audit: 'people.searched' }, findPerson),
  get('/people/new', { may: 'person.record', audit: 'person-form.viewed' }, showRecordPerson),
  post('/people/new', { may: 'person.record', audit: 'person.recorded' }, recordPerson),
  get('/people/:personId', { may: 'person.search', audit: 'person.viewed' }, showPerson),
  apiGet(
    '/api/v1/people',
    {
      may: 'person.search',
      audit: 'people.searched',
      summary: 'Find people',
      query: api.Search,
      response: api.Found,
    },
    api.find,
  ),
  apiGet(
    '/api/v1/people/:personId',
    {
      may: 'person.search',
      audit: 'person.viewed',
      summary: 'One person',
      params: api.Params,
      response: api.Person,
    },
    api.show,
  ),
  apiPost(
    '/api/v1/people',
    {
      may: 'person.record',
      audit: 'person.recorded',
      summary: 'Record a person',
      body: api.NewPerson,
      response: api.Recorded,
    },
    api.record,
  ),
]
