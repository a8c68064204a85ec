import { z } from 'zod'
import { apiGet, apiPost, get, post, type Route } from '#platform/http/route.ts'
import * as api from './api.ts'
import { Distribution, distribute, distributeByApi, showDistribute } from './distribute.ts'
import * as figures from './figures.ts'
import * as decisions from './list-decisions.ts'
import * as waiting from './list-waiting.ts'
import { recordFromPage, saveStep, showCheck, showScreening, showStep } from './screen-referral.ts'
import * as sittings from './sittings.ts'

const one = '/screening/:referralId'
const read = { may: 'referral.read' } as const
const screen = { may: 'referral.screen' } as const
const params = api.Params

export const routes: Route[] = [
  get('/screening', { ...read, audit: 'screening.listed' }, waiting.showWaiting),
  get('/screening/decisions', { ...read, audit: 'screening-decisions.listed' }, decisions.showDecisions),
  get(
    '/screening/decisions.csv',
    { ...read, audit: 'screening-decisions.exported' },
    decisions.exportDecisions,
  ),
  get('/screening/sittings', { ...read, audit: 'panel-sittings.listed' }, sittings.showSittings),
  get(
    '/screening/sittings/new',
    { ...screen, audit: 'panel-sitting-form.viewed' },
    sittings.showRecordSitting,
  ),
  post('/screening/sittings/new', { ...screen, audit: 'panel-sitting.recorded' }, sittings.recordSitting),
  get('/screening/figures', { ...read, audit: 'screening-figures.viewed' }, figures.showFigures),
  get('/screening/figures.csv', { ...read, audit: 'screening-figures.exported' }, figures.exportFigures),
  get(`${one}/distribute`, { ...screen, audit: 'referral-distribution.viewed' }, showDistribute),
  post(`${one}/distribute`, { ...screen, audit: 'referral.distributed' }, distribute),
  get(one, { ...read, audit: 'screening.viewed' }, showScreening),
  get(`${one}/check`, { ...screen, audit: 'screening-check.viewed' }, showCheck),
  post(`${one}/check`, { ...screen, audit: 'screening-decision.recorded' }, recordFromPage),
  get(`${one}/:step`, { ...screen, audit: 'screening-step.viewed' }, showStep),
  post(`${one}/:step`, { ...screen, audit: 'screening-step.saved' }, saveStep),
  apiGet(
    '/api/v1/screening',
    {
      ...read,
      audit: 'screening.listed',
      summary: 'Referrals waiting to be screened',
      query: waiting.ApiQuery,
      response: waiting.Listed,
    },
    waiting.listWaitingByApi,
  ),
  apiGet(
    '/api/v1/screening/decisions',
    {
      ...read,
      audit: 'screening-decisions.listed',
      summary: 'Screening decisions',
      query: decisions.ApiQuery,
      response: decisions.Listed,
    },
    decisions.listDecisionsByApi,
  ),
  apiGet(
    '/api/v1/screening/sittings',
    {
      ...read,
      audit: 'panel-sittings.listed',
      summary: 'Sittings of the panel with attendance',
      query: sittings.SittingsQuery,
      response: sittings.SittingsListed,
    },
    sittings.listSittingsByApi,
  ),
  apiPost(
    '/api/v1/screening/sittings',
    {
      ...screen,
      audit: 'panel-sitting.recorded',
      summary: 'Record a sitting of the panel',
      body: sittings.NewSitting,
      response: z.object({ id: z.uuid() }),
    },
    sittings.recordSittingByApi,
  ),
  apiPost(
    '/api/v1/screening/:referralId/distribute',
    {
      ...screen,
      audit: 'referral.distributed',
      summary: 'Send a confirmed notification to lead managers',
      params,
      body: Distribution,
      response: z.object({ told: z.number().int() }),
    },
    distributeByApi,
  ),
  apiGet(
    '/api/v1/screening/figures',
    {
      ...read,
      audit: 'screening-figures.viewed',
      summary: 'Confirmed categories and levels by quarter',
      response: figures.FiguresListed,
    },
    figures.listFiguresByApi,
  ),
  apiGet(
    '/api/v1/screening/:referralId',
    {
      ...read,
      audit: 'screening.viewed',
      summary: 'A sent referral and its decisions',
      params,
      response: api.Shown,
    },
    api.show,
  ),
  apiPost(
    '/api/v1/screening/:referralId/decision',
    {
      ...screen,
      audit: 'screening-decision.recorded',
      summary: 'Record a screening decision',
      params,
      body: api.Decision,
      response: api.Recorded,
    },
    api.decide,
  ),
]
