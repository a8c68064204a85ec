import { LANGS } from '#platform/html/text.ts'
import { apiGet, apiPost, get, post, type Route } from '#platform/http/route.ts'
import * as api from './api.ts'
import * as answers from './api-answers.ts'
import { sendFromPage, showCheck } from './check-referral.ts'
import { confirmProtocol, showProtocol } from './confirm-protocol.ts'
import { autosaveFormStep, saveFormStep, showFormStep, showTasks } from './fill-in.ts'
import { routes as housing } from './housing/routes.ts'
import { showReferrals } from './list-referrals.ts'
import { postedFromPage } from './post-referral.ts'
import { resubmitFromPage } from './resubmit-referral.ts'
import { printReferral, showReferral, showVersion } from './show-referral.ts'
import { showStart, startReferral } from './start-referral.ts'
import { showWithdraw, withdrawFromPage } from './withdraw-referral.ts'

const one = '/referrals/:referralId'
const oneApi = '/api/v1/referrals/:referralId'
// Reading is for whoever the wall lets see it; making is for whoever may refer.
const read = { may: 'case.open' } as const
const make = { may: 'referral.make' } as const
// The task list of a draft and some of its pages exist in Welsh.
const welsh = { languages: LANGS } as const

export const routes: Route[] = [
  ...housing,
  get('/referrals', { ...read, audit: 'referrals.listed' }, showReferrals),
  get('/referrals/new', { ...make, audit: 'referral-start.viewed' }, showStart),
  post('/referrals/new', { ...make, audit: 'referral.started' }, startReferral),
  get(one, { ...read, ...welsh, audit: 'referral.viewed' }, showReferral),
  get(`${one}/versions/:version`, { ...read, audit: 'referral-version.viewed' }, showVersion),
  get(`${one}/print`, { ...read, audit: 'referral.printed' }, printReferral),
  get(`${one}/steps`, { ...make, ...welsh, audit: 'referral-draft.viewed' }, showTasks),
  get(`${one}/steps/:step`, { ...make, ...welsh, audit: 'referral-step.viewed' }, showFormStep),
  post(`${one}/steps/:step`, { ...make, ...welsh, audit: 'referral-step.saved' }, saveFormStep),
  post(
    `${one}/steps/:step/autosave`,
    { ...make, ...welsh, audit: 'referral-step.autosaved' },
    autosaveFormStep,
  ),
  get(`${one}/check`, { ...make, audit: 'referral-answers.checked' }, showCheck),
  post(`${one}/send`, { ...make, audit: 'referral.sent' }, sendFromPage),
  get(`${one}/withdraw`, { ...make, audit: 'referral-withdrawal.viewed' }, showWithdraw),
  post(`${one}/withdraw`, { ...make, audit: 'referral.withdrawn' }, withdrawFromPage),
  post(`${one}/posted`, { ...make, audit: 'referral.posted' }, postedFromPage),
  post(`${one}/resubmit`, { ...make, audit: 'referral.reopened' }, resubmitFromPage),
  get('/protocol', { may: 'account.own', audit: 'protocol.viewed' }, showProtocol),
  post('/protocol', { may: 'account.own', audit: 'protocol.confirmed' }, confirmProtocol),

  apiGet(
    '/api/v1/referrals',
    { ...read, audit: 'referrals.listed', summary: 'List referrals', query: api.Query, response: api.Listed },
    api.list,
  ),
  apiPost(
    '/api/v1/referrals',
    {
      ...make,
      audit: 'referral.started',
      summary: 'Start a referral',
      body: api.Start,
      response: api.Started,
    },
    api.start,
  ),
  apiGet(
    oneApi,
    {
      ...read,
      audit: 'referral.viewed',
      summary: 'One referral with its versions and outcomes',
      params: api.Params,
      response: api.Shown,
    },
    api.show,
  ),
  apiPost(
    `${oneApi}/answers`,
    {
      ...make,
      audit: 'referral-answers.saved',
      summary: 'Save answers of a draft',
      params: api.Params,
      body: answers.Save,
      response: answers.Saved,
    },
    answers.saveAnswers,
  ),
  apiPost(
    `${oneApi}/sheet-row`,
    {
      ...make,
      audit: 'referral-answers.saved',
      summary: 'Save answers from one line of a spreadsheet',
      params: api.Params,
      body: answers.SheetRow,
      response: answers.Saved,
    },
    answers.saveSheetRow,
  ),
  apiPost(
    `${oneApi}/send`,
    {
      ...make,
      audit: 'referral.sent',
      summary: 'Send a draft as the next version',
      params: api.Params,
      body: api.Send,
      response: api.Standing,
    },
    api.send,
  ),
  apiPost(
    `${oneApi}/withdraw`,
    {
      ...make,
      audit: 'referral.withdrawn',
      summary: 'Withdraw a referral',
      params: api.Params,
      body: api.Withdraw,
      response: api.Standing,
    },
    api.takeBack,
  ),
  apiPost(
    `${oneApi}/resubmit`,
    {
      ...make,
      audit: 'referral.reopened',
      summary: 'Begin the next version',
      params: api.Params,
      response: api.Standing,
    },
    api.resubmit,
  ),
  apiPost(
    '/api/v1/protocol',
    {
      may: 'account.own',
      audit: 'protocol.confirmed',
      summary: 'Confirm that your agency complies with the protocol of an area',
      body: api.Confirm,
      response: api.Confirmed,
    },
    api.confirm,
  ),
  apiGet(
    '/api/v1/forms/:form/schema',
    {
      ...make,
      audit: 'form-schema.viewed',
      summary: 'JSON Schema of a form',
      params: answers.FormParams,
      response: answers.Schema,
    },
    answers.schema,
  ),
  apiGet(
    '/api/v1/forms/:form/columns',
    {
      ...make,
      audit: 'form-columns.viewed',
      summary: 'Spreadsheet columns of a form',
      params: answers.FormParams,
      response: answers.Columns,
    },
    answers.columns,
  ),
]
