import { apiGet, apiPost, get, post, type Route } from '#platform/http/route.ts'
import type { ChronologySource } from '../work/index.ts'
import {
  AskForm,
  askForAgenda,
  askForAgendaByApi,
  RequestParams,
  showAgendaRequests,
  showWithdrawRequest,
  WithdrawForm,
  withdrawAgendaRequest,
  withdrawAgendaRequestByApi,
} from './agenda-requests.ts'
import * as api from './api.ts'
import { showCaseHistory } from './case-history.ts'
import { showCertificate } from './certificate.ts'
import { changeManager, changeManagerByApi, showChangeManager } from './change-manager.ts'
import { showCases } from './list-cases.ts'
import { showCase } from './show-case.ts'

/** The pages of cases; `sources` fill the chronology of each. */
export const caseRoutes = (sources: readonly ChronologySource[]): Route[] => [
  get('/cases', { may: 'case.open', audit: 'cases.listed' }, showCases),
  get('/cases/:caseId', { may: 'case.open', audit: 'case.viewed' }, showCase(sources)),
  get('/cases/:caseId/history', { may: 'case.open', audit: 'case-history.viewed' }, showCaseHistory),
  get('/cases/:caseId/certificate', { may: 'case.open', audit: 'case-certificate.made' }, showCertificate),
  get('/cases/:caseId/manager', { may: 'case.manage', audit: 'case-manager-form.viewed' }, showChangeManager),
  post('/cases/:caseId/manager', { may: 'case.manage', audit: 'case-manager.changed' }, changeManager),
  get(
    '/cases/:caseId/agenda',
    { may: 'action.propose', audit: 'agenda-requests.viewed' },
    showAgendaRequests,
  ),
  post('/cases/:caseId/agenda', { may: 'action.propose', audit: 'agenda.requested' }, askForAgenda),
  get(
    '/cases/:caseId/agenda/:requestId/withdraw',
    { may: 'action.propose', audit: 'agenda-request-form.viewed' },
    showWithdrawRequest,
  ),
  post(
    '/cases/:caseId/agenda/:requestId/withdraw',
    { may: 'action.propose', audit: 'agenda-request.withdrawn' },
    withdrawAgendaRequest,
  ),
  apiGet(
    '/api/v1/agenda-requests',
    {
      may: 'case.open',
      audit: 'agenda-requests.listed',
      summary: 'Cases in sight that wait for a meeting',
      query: api.RequestFilter,
      response: api.RequestsListed,
    },
    api.agendaRequests,
  ),
  apiPost(
    '/api/v1/cases/:caseId/agenda-requests',
    {
      may: 'action.propose',
      audit: 'agenda.requested',
      summary: 'Ask for a place on an agenda because of a change of risk',
      params: api.Params,
      body: AskForm,
      response: api.Changed,
    },
    askForAgendaByApi,
  ),
  apiPost(
    '/api/v1/cases/:caseId/agenda-requests/:requestId/withdraw',
    {
      may: 'action.propose',
      audit: 'agenda-request.withdrawn',
      summary: 'Withdraw a request that was made by hand',
      params: RequestParams,
      body: WithdrawForm,
      response: api.Changed,
    },
    withdrawAgendaRequestByApi,
  ),
  apiGet(
    '/api/v1/cases',
    {
      may: 'case.open',
      audit: 'cases.listed',
      summary: 'Cases in sight',
      query: api.Filter,
      response: api.Listed,
    },
    api.list,
  ),
  apiGet(
    '/api/v1/cases/:caseId',
    { may: 'case.open', audit: 'case.viewed', summary: 'One case', params: api.Params, response: api.Shown },
    api.show,
  ),
  apiGet(
    '/api/v1/cases/:caseId/history',
    {
      may: 'case.open',
      audit: 'case-history.viewed',
      summary: 'Level and category of a case through time',
      params: api.Params,
      response: api.History,
    },
    api.history,
  ),
  apiGet(
    '/api/v1/cases/:caseId/in-force',
    {
      may: 'case.open',
      audit: 'case-history.viewed',
      summary: 'Level and category in force at one moment, as known at another',
      params: api.Params,
      query: api.AsAt,
      response: api.InForce,
    },
    api.asAt,
  ),
  apiPost(
    '/api/v1/cases/:caseId/manager',
    {
      may: 'case.manage',
      audit: 'case-manager.changed',
      summary: 'Change the case manager',
      params: api.Params,
      body: api.ChangeManager,
      response: api.Changed,
    },
    changeManagerByApi,
  ),
]
