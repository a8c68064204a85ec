import { z } from 'zod'
import { parseParams } from '#platform/http/fields.ts'
import { json, ok, type Reply, type Request } from '#platform/http/route.ts'
import { around } from './find-events.ts'
import { getEvent } from './queries.ts'
import { showEventPage } from './show-event.page.ts'

export const Params = z.object({ eventId: z.uuid() })

/** One event, whole. */
export async function showEvent(request: Request): Promise<Reply> {
  const event = await seen(request)
  return ok(showEventPage({ event, ...(await around(request, [event])), lang: request.lang }))
}

async function seen({ tx, params, audit }: Request) {
  const event = await getEvent(tx, parseParams(Params, params).eventId)
  if (event.areaId !== null) audit.area(event.areaId)
  audit.saw('audit-event', event.id)
  return event
}

/** The same as JSON. */
export async function showEventByApi(request: Request): Promise<Reply> {
  const { at, recordedAt, actorId, grantIds, leafHash, sealedAt, disposedAt, ...event } = await seen(request)
  return json({
    ...event,
    at: at.toISOString(),
    recordedAt: recordedAt.toISOString(),
    actor: actorId,
    grants: grantIds,
    leafHash: leafHash?.toString('base64') ?? null,
    sealedAt: sealedAt?.toISOString() ?? null,
    disposedAt: disposedAt?.toISOString() ?? null,
  })
}
