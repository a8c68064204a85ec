import { apiGet, get, type Route } from '#platform/http/route.ts'
import { explainClock, Params, Response, showClock } from './show-clock.ts'

export const routes: Route[] = [
  get('/clocks/:clockId', { may: 'home.read', audit: 'clock.explained' }, showClock),
  apiGet(
    '/api/v1/clocks/:clockId',
    {
      may: 'home.read',
      audit: 'clock.explained',
      summary: 'Why a date is what it is',
      params: Params,
      response: Response,
    },
    explainClock,
  ),
]
