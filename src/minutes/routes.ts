import { apiGet, apiPost, get, post, type Route } from '#platform/http/route.ts'
import * as api from './api.ts'
import { approveMinute, showApproval } from './approve-minute.ts'
import { addToDistribution, removeFromDistribution, showDistribution } from './distribute.ts'
import { listMinutes } from './list-minutes.ts'
import { proposeAction, showProposeAction } from './propose-action.ts'
import { quoteItems, showQuotes } from './quote-items.ts'
import { showCopy, showMinutes } from './read-minute.ts'
import {
  changeDecision,
  recordDecision,
  removeDecision,
  showAddDecision,
  showChangeDecision,
} from './record-decision.ts'
import { autosaveDraft, saveDraft } from './write-minute.ts'

// Chair, minute-taker and co-ordination share one permission: who of them may write is decided case by case, in `known.ts` and by the wall.
export const routes: Route[] = [
  get('/minutes', { may: 'meeting.attend', audit: 'minutes.listed' }, listMinutes),
  get('/minutes/:agendaItemId', { may: 'meeting.attend', audit: 'minute-draft.viewed' }, showMinutes),
  post('/minutes/:agendaItemId', { may: 'meeting.attend', audit: 'minute.saved' }, saveDraft),
  post('/minutes/:agendaItemId/autosave', { may: 'meeting.attend', audit: 'minute.saved' }, autosaveDraft),
  get('/minutes/:agendaItemId/copy', { may: 'meeting.attend', audit: 'minute.printed' }, showCopy),
  get('/minutes/:agendaItemId/quotes', { may: 'meeting.attend', audit: 'minute-quotes.viewed' }, showQuotes),
  post('/minutes/:agendaItemId/quotes', { may: 'meeting.attend', audit: 'minute-quotes.saved' }, quoteItems),
  get(
    '/minutes/:agendaItemId/decisions/new',
    { may: 'meeting.attend', audit: 'minute-decision.viewed' },
    showAddDecision,
  ),
  post(
    '/minutes/:agendaItemId/decisions/new',
    { may: 'meeting.attend', audit: 'minute-decision.recorded' },
    recordDecision,
  ),
  get(
    '/minutes/:agendaItemId/decisions/:decisionId',
    { may: 'meeting.attend', audit: 'minute-decision.viewed' },
    showChangeDecision,
  ),
  post(
    '/minutes/:agendaItemId/decisions/:decisionId',
    { may: 'meeting.attend', audit: 'minute-decision.changed' },
    changeDecision,
  ),
  post(
    '/minutes/:agendaItemId/decisions/:decisionId/remove',
    { may: 'meeting.attend', audit: 'minute-decision.removed' },
    removeDecision,
  ),
  get(
    '/minutes/:agendaItemId/actions/new',
    { may: 'action.propose', audit: 'action-form.viewed' },
    showProposeAction,
  ),
  post(
    '/minutes/:agendaItemId/actions/new',
    { may: 'action.propose', audit: 'action.proposed' },
    proposeAction,
  ),
  get(
    '/minutes/:agendaItemId/recipients',
    { may: 'meeting.attend', audit: 'minute-recipients.viewed' },
    showDistribution,
  ),
  post(
    '/minutes/:agendaItemId/recipients',
    { may: 'meeting.attend', audit: 'minute-recipient.added' },
    addToDistribution,
  ),
  post(
    '/minutes/:agendaItemId/recipients/:recipientId/remove',
    { may: 'meeting.attend', audit: 'minute-recipient.removed' },
    removeFromDistribution,
  ),
  get('/minutes/:agendaItemId/approve', { may: 'meeting.chair', audit: 'minute-draft.viewed' }, showApproval),
  post('/minutes/:agendaItemId/approve', { may: 'meeting.chair', audit: 'minute.approved' }, approveMinute),
  apiGet(
    '/api/v1/minutes',
    {
      may: 'meeting.attend',
      audit: 'minutes.listed',
      summary: 'Minutes you may read',
      query: api.Query,
      response: api.List,
    },
    api.list,
  ),
  apiGet(
    '/api/v1/minutes/:agendaItemId',
    {
      may: 'meeting.attend',
      audit: 'minute.read',
      summary: 'The minutes of one case at one meeting',
      params: api.Params,
      response: api.MinuteOut,
    },
    api.show,
  ),
  apiPost(
    '/api/v1/minutes/:agendaItemId',
    {
      may: 'meeting.attend',
      audit: 'minute.saved',
      summary: 'Save a draft',
      params: api.Params,
      body: api.Save,
      response: api.Saved,
    },
    api.save,
  ),
  apiPost(
    '/api/v1/minutes/:agendaItemId/send',
    {
      may: 'meeting.attend',
      audit: 'minute.sent-to-chair',
      summary: 'Send a draft to the chair for approval',
      params: api.Params,
      body: api.Approve,
      response: api.Done,
    },
    api.sendToChair,
  ),
  apiPost(
    '/api/v1/minutes/:agendaItemId/decisions',
    {
      may: 'meeting.attend',
      audit: 'minute-decision.recorded',
      summary: 'Record a decision',
      params: api.Params,
      body: api.DecisionForm,
      response: api.Made,
    },
    api.addOneDecision,
  ),
  apiPost(
    '/api/v1/minutes/:agendaItemId/decisions/:decisionId',
    {
      may: 'meeting.attend',
      audit: 'minute-decision.changed',
      summary: 'Reword a decision',
      params: api.DecisionParams,
      body: api.Change,
      response: api.Done,
    },
    api.changeDecision,
  ),
  apiPost(
    '/api/v1/minutes/:agendaItemId/decisions/:decisionId/remove',
    {
      may: 'meeting.attend',
      audit: 'minute-decision.removed',
      summary: 'Take a decision out of a draft',
      params: api.DecisionParams,
      response: api.Done,
    },
    api.removeDecision,
  ),
  apiPost(
    '/api/v1/minutes/:agendaItemId/quotes',
    {
      may: 'meeting.attend',
      audit: 'minute-quotes.saved',
      summary: 'Quote information, or stop quoting it',
      params: api.Params,
      body: api.Quotes,
      response: api.Done,
    },
    api.quote,
  ),
  apiPost(
    '/api/v1/minutes/:agendaItemId/actions',
    {
      may: 'action.propose',
      audit: 'action.proposed',
      summary: 'Propose an action',
      params: api.Params,
      body: api.ActionForm,
      response: api.Made,
    },
    api.proposeAction,
  ),
  apiPost(
    '/api/v1/minutes/:agendaItemId/recipients',
    {
      may: 'meeting.attend',
      audit: 'minute-recipient.added',
      summary: 'Add to the distribution list',
      params: api.Params,
      body: api.RecipientForm,
      response: api.Done,
    },
    api.addRecipient,
  ),
  apiPost(
    '/api/v1/minutes/:agendaItemId/recipients/:recipientId/remove',
    {
      may: 'meeting.attend',
      audit: 'minute-recipient.removed',
      summary: 'Take somebody off the list of a draft',
      params: api.RecipientParams,
      response: api.Done,
    },
    api.removeRecipient,
  ),
  apiPost(
    '/api/v1/minutes/:agendaItemId/approve',
    {
      may: 'meeting.chair',
      audit: 'minute.approved',
      summary: 'Approve minutes you chaired',
      params: api.Params,
      body: api.Approve,
      response: api.Done,
    },
    api.approve,
  ),
]
