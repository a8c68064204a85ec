import { apiGet, apiPost, get, post, type Route } from '#platform/http/route.ts'
import * as api from './api.ts'
import { changeItem, showChangeItem } from './change-item.ts'
import { listCaseItems, listOwnItems } from './list-items.ts'
import { endReader, nameReader, showReaders } from './name-reader.ts'
import { showItem } from './show-item.ts'
import { showSupplyItem, supplyItem } from './supply-item.ts'
import { showWithdrawItem, withdrawItem } from './withdraw-item.ts'

export const routes: Route[] = [
  get('/cases/:caseId/items', { may: 'case.open', audit: 'items.listed' }, listCaseItems),
  get('/items', { may: 'meeting.attend', audit: 'items.listed' }, listOwnItems),
  get('/items/new', { may: 'item.share', audit: 'item-form.viewed' }, showSupplyItem),
  post('/items/new', { may: 'item.share', audit: 'item.supplied' }, supplyItem),
  get('/items/:itemId', { may: 'meeting.attend', audit: 'item.viewed' }, showItem),
  get('/items/:itemId/change', { may: 'item.share', audit: 'item-form.viewed' }, showChangeItem),
  post('/items/:itemId/change', { may: 'item.share', audit: 'item.changed' }, changeItem),
  get('/items/:itemId/withdraw', { may: 'item.share', audit: 'item-form.viewed' }, showWithdrawItem),
  post('/items/:itemId/withdraw', { may: 'item.share', audit: 'item.withdrawn' }, withdrawItem),
  get('/items/:itemId/readers', { may: 'item.share', audit: 'item-readers.viewed' }, showReaders),
  post('/items/:itemId/readers', { may: 'item.share', audit: 'item-reader.named' }, nameReader),
  post('/items/:itemId/readers/:grantId/end', { may: 'item.share', audit: 'item-reader.ended' }, endReader),
  apiGet(
    '/api/v1/cases/:caseId/items',
    {
      may: 'case.open',
      audit: 'items.listed',
      summary: 'Information about a case',
      params: api.CaseParams,
      query: api.Query,
      response: api.ItemsOut,
    },
    api.listOfCase,
  ),
  apiGet(
    '/api/v1/items',
    {
      may: 'meeting.attend',
      audit: 'items.listed',
      summary: 'Information for an agenda item, or that you supplied',
      query: api.Query,
      response: api.ItemsOut,
    },
    api.list,
  ),
  apiPost(
    '/api/v1/items',
    {
      may: 'item.share',
      audit: 'item.supplied',
      summary: 'Supply information',
      body: api.Supply,
      response: api.Made,
    },
    api.supply,
  ),
  apiGet(
    '/api/v1/items/:itemId',
    {
      may: 'meeting.attend',
      audit: 'item.viewed',
      summary: 'One item of information',
      params: api.ItemParams,
      response: api.ItemOut,
    },
    api.show,
  ),
  apiPost(
    '/api/v1/items/:itemId/change',
    {
      may: 'item.share',
      audit: 'item.changed',
      summary: 'Change an item your agency owns',
      params: api.ItemParams,
      body: api.Change,
      response: api.Done,
    },
    api.change,
  ),
  apiPost(
    '/api/v1/items/:itemId/withdraw',
    {
      may: 'item.share',
      audit: 'item.withdrawn',
      summary: 'Withdraw an item your agency owns',
      params: api.ItemParams,
      body: api.Withdraw,
      response: api.Done,
    },
    api.withdraw,
  ),
  apiGet(
    '/api/v1/items/:itemId/readers',
    {
      may: 'item.share',
      audit: 'item-readers.viewed',
      summary: 'Named readers of an item',
      params: api.ItemParams,
      response: api.ReadersOut,
    },
    api.readers,
  ),
  apiPost(
    '/api/v1/items/:itemId/readers',
    {
      may: 'item.share',
      audit: 'item-reader.named',
      summary: 'Name a reader of an item',
      params: api.ItemParams,
      body: api.ReaderForm,
      response: api.Done,
    },
    api.nameReader,
  ),
  apiPost(
    '/api/v1/items/:itemId/readers/:grantId/end',
    {
      may: 'item.share',
      audit: 'item-reader.ended',
      summary: 'End a reader’s sight of an item',
      params: api.ReaderParams,
      response: api.Done,
    },
    api.endSight,
  ),
]
