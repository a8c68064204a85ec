import { apiGet, apiPost, get, post, type Route } from '#platform/http/route.ts'
import { recordName, recordNameByApi, showAddName } from './add-name.ts'
import * as api from './api.ts'
import { correctEvent, correctEventByApi, showCorrectEvent } from './correct-event.ts'
import {
  addEventDetails,
  addEventDetailsByApi,
  DetailBody,
  DetailParams,
  showEventDetails,
} from './event-details.ts'
import { factRoutes } from './facts/routes.ts'
import { findPerson } from './find-person.ts'
import { knownRoutes } from './known/routes.ts'
import { recordEventByApi, recordLegalEvent, showRecordEvent } from './record-event.ts'
import { recordPerson, showRecordPerson } from './record-person.ts'
import { relationshipRoutes } from './relationships/routes.ts'
import {
  Restricted,
  RestrictForm,
  RestrictParams,
  restrict,
  restrictByApi,
  showRestriction,
} from './restrict-person.ts'
import { showPerson } from './show-person.ts'

export const routes: Route[] = [
  ...knownRoutes,
  get(
    '/people/:personId/restriction',
    { may: 'person.restrict', audit: 'restriction-form.viewed' },
    showRestriction,
  ),
  post('/people/:personId/restriction', { may: 'person.restrict', audit: 'person.restricted' }, restrict),
  apiPost(
    '/api/v1/people/:personId/restriction',
    {
      may: 'person.restrict',
      audit: 'person.restricted',
      summary: 'Restrict a record, or lift its restriction',
      params: RestrictParams,
      body: RestrictForm,
      response: Restricted,
    },
    restrictByApi,
  ),
  ...factRoutes,
  ...relationshipRoutes,
  get('/people', { may: 'person.search', audit: 'people.searched' }, findPerson),
  get('/people/new', { may: 'person.record', audit: 'person-form.viewed' }, showRecordPerson),
  post('/people/new', { may: 'person.record', audit: 'person.recorded' }, recordPerson),
  get('/people/:personId', { may: 'person.search', audit: 'person.viewed' }, showPerson),
  get('/people/:personId/names/new', { may: 'person.record', audit: 'name-form.viewed' }, showAddName),
  post('/people/:personId/names/new', { may: 'person.record', audit: 'name.recorded' }, recordName),
  get(
    '/people/:personId/events/new',
    { may: 'person.record', audit: 'legal-event-form.viewed' },
    showRecordEvent,
  ),
  post(
    '/people/:personId/events/new',
    { may: 'person.record', audit: 'legal-event.recorded' },
    recordLegalEvent,
  ),
  get(
    '/people/:personId/events/:eventId/correct',
    { may: 'person.record', audit: 'legal-event-correction-form.viewed' },
    showCorrectEvent,
  ),
  post(
    '/people/:personId/events/:eventId/correct',
    { may: 'person.record', audit: 'legal-event.corrected' },
    correctEvent,
  ),
  get(
    '/people/:personId/events/:eventId/details',
    { may: 'person.record', audit: 'legal-event-details-form.viewed' },
    showEventDetails,
  ),
  post(
    '/people/:personId/events/:eventId/details',
    { may: 'person.record', audit: 'legal-event.detailed' },
    addEventDetails,
  ),
  apiPost(
    '/api/v1/people/:personId/events/:eventId/details',
    {
      may: 'person.record',
      audit: 'legal-event.detailed',
      summary: 'Add what the rules need to know of a legal event',
      params: DetailParams,
      body: DetailBody,
      response: api.Recorded,
    },
    addEventDetailsByApi,
  ),
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
  apiPost(
    '/api/v1/people/:personId/names',
    {
      may: 'person.record',
      audit: 'name.recorded',
      summary: 'Correct or add a name of a person',
      params: api.Params,
      body: api.NewName,
      response: api.NameRecorded,
    },
    recordNameByApi,
  ),
  apiPost(
    '/api/v1/people/:personId/events',
    {
      may: 'person.record',
      audit: 'legal-event.recorded',
      summary: 'Record a legal event',
      params: api.Params,
      body: api.NewEvent,
      response: api.Recorded,
    },
    recordEventByApi,
  ),
  apiPost(
    '/api/v1/people/:personId/events/:eventId/correct',
    {
      may: 'person.record',
      audit: 'legal-event.corrected',
      summary: 'Supersede a legal event, with another in its place or none',
      params: api.EventParams,
      body: api.Correction,
      response: api.EventCorrected,
    },
    correctEventByApi,
  ),
]
