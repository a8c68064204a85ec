import { z } from 'zod'
import { apiGet, apiPost, get, post, type Route } from '#platform/http/route.ts'
import * as fill from './fill-in-housing.ts'
import { Fill, Filled, fillInByApi } from './housing-api.ts'
import { Params } from './mine.ts'
import * as shown from './show-housing.ts'
import * as start from './start-housing.ts'

const one = '/housing-information/:housingId'
const read = { may: 'home.read' } as const
const make = { may: 'referral.make' } as const

/** Additional housing information (PP3): made with a referral or by itself, and read where its copies went. */
export const routes: Route[] = [
  get('/housing-information', { ...read, audit: 'housing-information.listed' }, shown.showHousingList),
  get(
    '/housing-information/new',
    { ...make, audit: 'housing-information-start.viewed' },
    start.showStartHousing,
  ),
  post('/housing-information/new', { ...make, audit: 'housing-information.started' }, start.startHousing),
  get(one, { ...read, audit: 'housing-information.viewed' }, shown.showHousing),
  get(`${one}/steps`, { ...make, audit: 'housing-information-draft.viewed' }, fill.showHousingTasks),
  get(`${one}/steps/:step`, { ...make, audit: 'housing-information-step.viewed' }, fill.showHousingStep),
  post(`${one}/steps/:step`, { ...make, audit: 'housing-information-step.saved' }, fill.saveHousingStep),
  post(
    `${one}/steps/:step/autosave`,
    { ...make, audit: 'housing-information-step.autosaved' },
    fill.autosaveHousingStep,
  ),
  get(`${one}/check`, { ...make, audit: 'housing-information-answers.checked' }, fill.showHousingCheck),
  post(`${one}/send`, { ...make, audit: 'housing-information.sent' }, fill.sendHousingFromPage),
  get(
    `${one}/withdraw`,
    { ...make, audit: 'housing-information-withdrawal.viewed' },
    fill.showHousingWithdraw,
  ),
  post(`${one}/withdraw`, { ...make, audit: 'housing-information.withdrawn' }, fill.withdrawHousing),
  apiGet(
    '/api/v1/housing-information',
    {
      ...read,
      audit: 'housing-information.listed',
      summary: 'Housing information in sight',
      query: shown.HousingQuery,
      response: shown.HousingListed,
    },
    shown.listHousingByApi,
  ),
  apiPost(
    '/api/v1/housing-information',
    {
      ...make,
      audit: 'housing-information.started',
      summary: 'Start housing information',
      body: start.StartHousing,
      response: z.object({ id: z.uuid() }),
    },
    start.startHousingByApi,
  ),
  apiPost(
    '/api/v1/housing-information/:housingId',
    {
      ...make,
      audit: 'housing-information.sent',
      summary: 'Fill in housing information, and send it unless it goes with a referral',
      params: Params,
      body: Fill,
      response: Filled,
    },
    fillInByApi,
  ),
]
