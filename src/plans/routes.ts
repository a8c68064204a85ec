import { apiGet, apiPost, get, post, type Route } from '#platform/http/route.ts'
import * as accept from './accept-action.ts'
import { Params } from './act.ts'
import * as api from './api.ts'
import { showCaseActions } from './case-actions.ts'
import * as complete from './complete-action.ts'
import * as correct from './correct-action.ts'
import { FORMS, giveReason, giveReasonByApi, showGiveReason } from './give-reason.ts'
import * as handOver from './hand-over-action.ts'
import { listActions, Query } from './list-actions.ts'
import * as propose from './propose-action.ts'
import { showAction } from './show-action.ts'

// Everybody who works here may open an action; row security decides which. Who may do what is AP-07's to say, action by action.
const READ = 'home.read'

const act = (
  path: string,
  may: string,
  audit: `${string}.${string}`,
  summary: string,
  body:
    | (typeof FORMS)['refuse']
    | typeof complete.Form
    | typeof handOver.Form
    | typeof correct.Form
    | typeof accept.Form,
  handler: Route['handler'],
) =>
  apiPost(
    `/api/v1/actions/:actionId/${path}`,
    { may, audit, summary, params: Params, body, response: api.Done },
    handler,
  )

export const routes: Route[] = [
  get('/actions', { may: READ, audit: 'actions.listed' }, listActions),
  get('/actions/:actionId', { may: READ, audit: 'action.viewed' }, showAction),
  post('/actions/:actionId/accept', { may: 'action.own', audit: 'action.accepted' }, accept.acceptAction),
  get(
    '/actions/:actionId/refuse',
    { may: 'action.own', audit: 'action-form.viewed' },
    showGiveReason('refuse'),
  ),
  post('/actions/:actionId/refuse', { may: 'action.own', audit: 'action.refused' }, giveReason('refuse')),
  get(
    '/actions/:actionId/hand-over',
    { may: 'action.own', audit: 'action-form.viewed' },
    handOver.showHandOver,
  ),
  post('/actions/:actionId/hand-over', { may: 'action.own', audit: 'action.handed-over' }, handOver.handOver),
  get('/actions/:actionId/done', { may: 'action.own', audit: 'action-form.viewed' }, complete.showComplete),
  post('/actions/:actionId/done', { may: 'action.own', audit: 'action.done' }, complete.completeAction),
  get(
    '/actions/:actionId/correct',
    { may: 'action.propose', audit: 'action-form.viewed' },
    correct.showCorrect,
  ),
  post(
    '/actions/:actionId/correct',
    { may: 'action.propose', audit: 'action.corrected' },
    correct.correctAction,
  ),
  get(
    '/actions/:actionId/close',
    { may: 'action.propose', audit: 'action-form.viewed' },
    showGiveReason('close'),
  ),
  post('/actions/:actionId/close', { may: 'action.propose', audit: 'action.closed' }, giveReason('close')),
  get(
    '/actions/:actionId/reopen',
    { may: 'action.own', audit: 'action-form.viewed' },
    showGiveReason('reopen'),
  ),
  post('/actions/:actionId/reopen', { may: 'action.own', audit: 'action.reopened' }, giveReason('reopen')),
  get('/cases/:caseId/actions', { may: 'case.open', audit: 'case-actions.viewed' }, showCaseActions),
  get(
    '/cases/:caseId/actions/new',
    { may: 'action.propose', audit: 'action-form.viewed' },
    propose.showProposeAction,
  ),
  post(
    '/cases/:caseId/actions/new',
    { may: 'action.propose', audit: 'action.proposed' },
    propose.proposeAction,
  ),
  apiGet(
    '/api/v1/actions',
    { may: READ, audit: 'actions.listed', summary: 'Actions in sight', query: Query, response: api.Listed },
    api.list,
  ),
  apiGet(
    '/api/v1/actions/:actionId',
    { may: READ, audit: 'action.viewed', summary: 'One action', params: Params, response: api.Shown },
    api.show,
  ),
  apiGet(
    '/api/v1/cases/:caseId/actions',
    {
      may: 'case.open',
      audit: 'case-actions.viewed',
      summary: 'Actions put before the next review of a case',
      params: propose.CaseParams,
      response: api.ForReview,
    },
    api.ofCase,
  ),
  apiPost(
    '/api/v1/cases/:caseId/actions',
    {
      may: 'action.propose',
      audit: 'action.proposed',
      summary: 'Propose an action',
      params: propose.CaseParams,
      body: propose.Form,
      response: api.Done,
    },
    propose.proposeByApi,
  ),
  act(
    'accept',
    'action.own',
    'action.accepted',
    'Accept an action for one’s own agency',
    accept.Form,
    accept.acceptByApi,
  ),
  act(
    'refuse',
    'action.own',
    'action.refused',
    'Refuse an action for one’s own agency',
    FORMS.refuse,
    giveReasonByApi('refuse'),
  ),
  act(
    'hand-over',
    'action.own',
    'action.handed-over',
    'Hand an action over within the agency',
    handOver.Form,
    handOver.handOverByApi,
  ),
  act(
    'done',
    'action.own',
    'action.done',
    'Record that an action is done',
    complete.Form,
    complete.completeByApi,
  ),
  act(
    'correct',
    'action.propose',
    'action.corrected',
    'Correct an action that waits to be accepted',
    correct.Form,
    correct.correctByApi,
  ),
  act(
    'close',
    'action.propose',
    'action.closed',
    'Close an action with a reason',
    FORMS.close,
    giveReasonByApi('close'),
  ),
  act(
    'reopen',
    'action.own',
    'action.reopened',
    'Open an ended action again',
    FORMS.reopen,
    giveReasonByApi('reopen'),
  ),
]
