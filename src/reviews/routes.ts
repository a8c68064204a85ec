import { apiGet, apiPost, get, post, type Route } from '#platform/http/route.ts'
import * as api from './api.ts'
import { closeCase, closeCaseByApi, showCloseCase } from './close-case.ts'
import { decide, decideByApi, showDecide } from './decide.ts'
import { showReviews } from './list-reviews.ts'
import { reviewCase, reviewCaseByApi, showReviewCase } from './review-case.ts'

const params = api.Params

export const routes: Route[] = [
  get('/cases/:caseId/reviews', { may: 'case.open', audit: 'reviews.listed' }, showReviews),
  get('/cases/:caseId/reviews/new', { may: 'review.set', audit: 'review-form.viewed' }, showReviewCase),
  post('/cases/:caseId/reviews/new', { may: 'review.set', audit: 'review.set' }, reviewCase),
  get('/cases/:caseId/level', { may: 'level.decide', audit: 'level-form.viewed' }, showDecide('level')),
  post('/cases/:caseId/level', { may: 'level.decide', audit: 'level.recorded' }, decide('level')),
  get(
    '/cases/:caseId/category',
    { may: 'level.decide', audit: 'category-form.viewed' },
    showDecide('category'),
  ),
  post('/cases/:caseId/category', { may: 'level.decide', audit: 'category.recorded' }, decide('category')),
  get('/cases/:caseId/close', { may: 'case.manage', audit: 'case-closing-form.viewed' }, showCloseCase),
  post('/cases/:caseId/close', { may: 'case.manage', audit: 'case.closed' }, closeCase),
  apiGet(
    '/api/v1/cases/:caseId/reviews',
    {
      may: 'case.open',
      audit: 'reviews.listed',
      summary: 'Review decisions of a case',
      params,
      query: api.Filter,
      response: api.Listed,
    },
    api.list,
  ),
  apiPost(
    '/api/v1/cases/:caseId/reviews',
    {
      may: 'review.set',
      audit: 'review.set',
      summary: 'Set or end the review of a case',
      params,
      body: api.Review,
      response: api.SetReview,
    },
    reviewCaseByApi,
  ),
  apiPost(
    '/api/v1/cases/:caseId/level',
    {
      may: 'level.decide',
      audit: 'level.recorded',
      summary: 'Record or correct the level',
      params,
      body: api.Decision,
      response: api.Recorded,
    },
    decideByApi('level'),
  ),
  apiPost(
    '/api/v1/cases/:caseId/category',
    {
      may: 'level.decide',
      audit: 'category.recorded',
      summary: 'Record or correct the category',
      params,
      body: api.Decision,
      response: api.Recorded,
    },
    decideByApi('category'),
  ),
  apiPost(
    '/api/v1/cases/:caseId/close',
    {
      may: 'case.manage',
      audit: 'case.closed',
      summary: 'Close a case',
      params,
      body: api.Closing,
      response: api.Recorded,
    },
    closeCaseByApi,
  ),
]
