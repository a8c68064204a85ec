import { z } from 'zod'
import { apiGet, apiPost, get, post, type Route } from '#platform/http/route.ts'
import { addFact, addFactByApi, FactBody, showAddFact, showChooseKind } from './add-fact.ts'
import { CorrectionBody, EndBody, FactParams, factChanges } from './change-fact.ts'
import { FactHistory, FactsAsked, FactsFound, listFactsByApi, showFact, showFactByApi } from './show-fact.ts'

const Person = z.object({ personId: z.uuid() })
const Id = z.object({ id: z.uuid() })
const base = '/people/:personId/facts'
const one = `${base}/:factId`
const records = 'person.record'

export const factRoutes: Route[] = [
  get(`${base}/new`, { may: records, audit: 'fact-kinds.viewed' }, showChooseKind),
  get(`${base}/new/:kind`, { may: records, audit: 'fact-form.viewed' }, showAddFact),
  post(`${base}/new/:kind`, { may: records, audit: 'fact.recorded' }, addFact),
  get(one, { may: 'person.search', audit: 'fact.viewed' }, showFact),
  get(`${one}/correct`, { may: records, audit: 'fact-correction-form.viewed' }, factChanges.showCorrect),
  post(`${one}/correct`, { may: records, audit: 'fact.corrected' }, factChanges.correct),
  get(`${one}/end`, { may: records, audit: 'fact-end-form.viewed' }, factChanges.showEnd),
  post(`${one}/end`, { may: records, audit: 'fact.ended' }, factChanges.end),
  apiGet(
    `/api/v1${base}`,
    {
      may: 'person.search',
      audit: 'facts.viewed',
      summary: 'What was true of a person on a day',
      params: Person,
      query: FactsAsked,
      response: FactsFound,
    },
    listFactsByApi,
  ),
  apiGet(
    `/api/v1${one}`,
    {
      may: 'person.search',
      audit: 'fact.viewed',
      summary: 'One fact through all its corrections',
      params: FactParams,
      response: FactHistory,
    },
    showFactByApi,
  ),
  apiPost(
    `/api/v1${base}`,
    {
      may: records,
      audit: 'fact.recorded',
      summary: 'Record a fact about a person',
      params: Person,
      body: FactBody,
      response: Id,
    },
    addFactByApi,
  ),
  apiPost(
    `/api/v1${one}/correct`,
    {
      may: records,
      audit: 'fact.corrected',
      summary: 'Put another entry in the place of one, or none',
      params: FactParams,
      body: CorrectionBody,
      response: Id,
    },
    factChanges.correctByApi,
  ),
  apiPost(
    `/api/v1${one}/end`,
    {
      may: records,
      audit: 'fact.ended',
      summary: 'Say until when a fact was true',
      params: FactParams,
      body: EndBody,
      response: Id,
    },
    factChanges.endByApi,
  ),
]
