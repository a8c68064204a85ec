import { apiGet, apiPost, get, post, type Route } from '#platform/http/route.ts'
import * as api from '../api.ts'
import {
  AnswerForm,
  answerByApi,
  answerRequest,
  RequestParams,
  showRequest,
  withdrawRequest,
} from './answer.ts'
import * as asks from './requests.ts'

const reads = 'home.read'
const area = '/areas/:areaId'
const answers = 'action.own'
const request = `${area}/requests/:requestId`
const advice = '/cases/:caseId/advice'

/** Requests for co-operation, and advice on a case. */
export const routes: Route[] = [
  get(`${area}/requests`, { may: reads, audit: 'co-operation-requests.listed' }, asks.showRequests),
  get(`${area}/requests/new`, { may: answers, audit: 'co-operation-form.viewed' }, asks.showAsk),
  post(`${area}/requests/new`, { may: answers, audit: 'co-operation.asked' }, asks.askCooperation),
  get(request, { may: reads, audit: 'co-operation-request.viewed' }, showRequest),
  post(`${request}/answer`, { may: answers, audit: 'co-operation.answered' }, answerRequest),
  post(`${request}/withdraw`, { may: answers, audit: 'co-operation.withdrawn' }, withdrawRequest),
  get(advice, { may: 'case.open', audit: 'case-advice.viewed' }, asks.showAdvice),
  get(`${advice}/new`, { may: answers, audit: 'case-advice-form.viewed' }, asks.showAskAdvice),
  post(`${advice}/new`, { may: answers, audit: 'case-advice.asked' }, asks.askAdvice),
  apiGet(
    `/api/v1${area}/requests`,
    {
      may: reads,
      audit: 'co-operation-requests.listed',
      summary: 'Requests for co-operation in an area',
      params: api.Params,
      query: asks.Filter,
      response: api.Requests,
    },
    api.requests,
  ),
  apiPost(
    `/api/v1${area}/requests`,
    {
      may: answers,
      audit: 'co-operation.asked',
      summary: 'Ask another agency for co-operation',
      params: api.Params,
      body: asks.Form,
      response: api.Made,
    },
    asks.askByApi,
  ),
  apiPost(
    `/api/v1${request}/answer`,
    {
      may: answers,
      audit: 'co-operation.answered',
      summary: 'Answer a request for co-operation or advice',
      params: RequestParams,
      body: AnswerForm,
      response: api.Made,
    },
    answerByApi,
  ),
  apiGet(
    `/api/v1${advice}`,
    {
      may: 'case.open',
      audit: 'case-advice.viewed',
      summary: 'The advice filed with a case',
      params: asks.CaseParams,
      response: api.Advice,
    },
    asks.adviceByApi,
  ),
  apiPost(
    `/api/v1${advice}`,
    {
      may: answers,
      audit: 'case-advice.asked',
      summary: 'Ask an agency that has no part in a case for advice',
      params: asks.CaseParams,
      body: asks.Form,
      response: api.Made,
    },
    asks.askAdviceByApi,
  ),
]
