import { z } from 'zod'
import { apiPost, get, post, type Route } from '#platform/http/route.ts'
import { endClock, endClockByApi, OUTCOMES, Params, showEndClock } from './end-clock.ts'

export const routes: Route[] = [
  get('/clocks/:clockId/end', { may: 'home.read', audit: 'clock.ending-shown' }, showEndClock),
  post('/clocks/:clockId/end', { may: 'home.read', audit: 'clock.ended' }, endClock),
  apiPost(
    '/api/v1/clocks/:clockId/end',
    {
      may: 'home.read',
      audit: 'clock.ended',
      summary: 'Records what became of a duty that the rules keep',
      params: Params,
      body: z.object({
        outcome: z.enum(OUTCOMES),
        doneOn: z.iso.date().nullable().default(null),
        evidence: z.string().min(1).max(2000),
      }),
      response: z.object({ id: z.uuid(), state: z.enum(OUTCOMES) }),
    },
    endClockByApi,
  ),
]
