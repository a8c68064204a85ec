import { z } from 'zod'
import { apiGet, apiPost, get, post, type Route } from '#platform/http/route.ts'
import { CorrectionBody, EndBody } from '../facts/change-fact.ts'
import {
  RelationshipBody,
  recordRelationship,
  recordRelationshipByApi,
  showAddRelationship,
  showChooseOther,
} from './add-relationship.ts'
import {
  listRelationshipsByApi,
  RelationshipParams,
  RelationshipsAsked,
  RelationshipsFound,
  relationshipChanges,
  showRelationship,
} from './show-relationship.ts'

const Person = z.object({ personId: z.uuid() })
const Id = z.object({ id: z.uuid() })
const base = '/people/:personId/relationships'
const one = `${base}/:factId`
const may = 'person.record'

export const relationshipRoutes: Route[] = [
  get(`${base}/new`, { may, audit: 'relationship-search.viewed' }, showChooseOther),
  get(`${base}/new/:otherId`, { may, audit: 'relationship-form.viewed' }, showAddRelationship),
  post(`${base}/new/:otherId`, { may, audit: 'relationship.recorded' }, recordRelationship),
  get(one, { may: 'person.search', audit: 'relationship.viewed' }, showRelationship),
  get(
    `${one}/correct`,
    { may, audit: 'relationship-correction-form.viewed' },
    relationshipChanges.showCorrect,
  ),
  post(`${one}/correct`, { may, audit: 'relationship.corrected' }, relationshipChanges.correct),
  get(`${one}/end`, { may, audit: 'relationship-end-form.viewed' }, relationshipChanges.showEnd),
  post(`${one}/end`, { may, audit: 'relationship.ended' }, relationshipChanges.end),
  apiGet(
    `/api/v1${base}`,
    {
      may: 'person.search',
      audit: 'relationships.viewed',
      summary: 'Whom a person is related to',
      params: Person,
      query: RelationshipsAsked,
      response: RelationshipsFound,
    },
    listRelationshipsByApi,
  ),
  apiPost(
    `/api/v1${base}`,
    {
      may,
      audit: 'relationship.recorded',
      summary: 'Relate two persons',
      params: Person,
      body: RelationshipBody,
      response: Id,
    },
    recordRelationshipByApi,
  ),
  apiPost(
    `/api/v1${one}/correct`,
    {
      may,
      audit: 'relationship.corrected',
      summary: 'Correct a relationship, or take it out',
      params: RelationshipParams,
      body: CorrectionBody,
      response: Id,
    },
    relationshipChanges.correctByApi,
  ),
  apiPost(
    `/api/v1${one}/end`,
    {
      may,
      audit: 'relationship.ended',
      summary: 'Say until when a relationship held',
      params: RelationshipParams,
      body: EndBody,
      response: Id,
    },
    relationshipChanges.endByApi,
  ),
]
