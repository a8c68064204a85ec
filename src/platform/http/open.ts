import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { asService, type Tx } from '../db/actor.ts'
import type { Lang } from '../html/text.ts'
import type { Actor } from './actor.ts'
import { isFull, isUnavailable, NotFound } from './errors.ts'
import { faultPage, retryPage } from './fault.page.ts'
import { langOf } from './lang.ts'
import { send } from './reply.ts'
import type { Reply } from './route.ts'
import type { Services } from './services.ts'

/** What a handler gets where nobody need be signed in. It touches rows only as the doorkeeper. */
export type OpenRequest = {
  services: Services
  asDoorkeeper: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>
  actor: Actor | null
  now: Date
  lang: Lang
  params: unknown
  query: Record<string, unknown>
  body: Record<string, unknown>
  requestId: string
  url: string
  ip: string
  raw: FastifyRequest
  reply: FastifyReply
}

/** A route that anybody may ask for: signing in, help, health. */
export type OpenRoute = {
  method: 'GET' | 'POST'
  path: string
  /** Why it needs no permission; printed by `parapet routes`. */
  open: string
  handler: (request: OpenRequest) => Promise<Reply>
  /** What the interface's document says of it. A route for programs keeps no cookie, so it needs no token of a page. */
  api?: { summary: string }
}

/** A page open to everybody. */
export const openGet = (path: string, open: string, handler: OpenRoute['handler']): OpenRoute => ({
  method: 'GET',
  path,
  open,
  handler,
})

/** A form open to everybody; it still needs the token of our own page. */
export const openPost = (path: string, open: string, handler: OpenRoute['handler']): OpenRoute => ({
  method: 'POST',
  path,
  open,
  handler,
})

/** A JSON route open to everybody, which changes nothing. */
export const openApi = (
  method: OpenRoute['method'],
  path: `/api/v1/${string}`,
  open: string,
  api: { summary: string },
  handler: OpenRoute['handler'],
): OpenRoute => ({ method, path, open, handler, api })

/** Puts an open route on the server. */
export function serveOpenRoute(app: FastifyInstance, services: Services, route: OpenRoute): void {
  app.route({
    method: route.method,
    url: route.path,
    schema: route.api === undefined ? { hide: true } : { ...route.api, tags: ['open'], security: [] },
    ...(route.method === 'POST' && route.api === undefined ? { preHandler: app.csrfProtection } : {}),
    handler: async (request, reply) => {
      const now = services.clock()
      try {
        const who = await services.authenticator.identify(request, now, 'page')
        const actor = who.known ? who.actor : null
        return await send(
          services,
          request,
          reply,
          actor,
          await route.handler(openRequest(services, request, reply, actor, now)),
        )
      } catch (error) {
        return openFault(services, request, reply, error)
      }
    },
  })
}

function openRequest(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  actor: Actor | null,
  now: Date,
): OpenRequest {
  return {
    services,
    asDoorkeeper: (work) => asService(services.db, 'parapet_doorkeeper', now, work),
    actor,
    now,
    lang: langOf(request),
    params: request.params,
    query: (request.query ?? {}) as Record<string, unknown>,
    body: (request.body ?? {}) as Record<string, unknown>,
    requestId: request.id,
    url: request.url,
    ip: request.ip,
    raw: request,
    reply,
  }
}

const NOT_FOUND = { error: 'not-found' }

async function openFault(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  error: unknown,
): Promise<FastifyReply> {
  const lang = langOf(request)
  if (error instanceof NotFound && request.url.startsWith('/api/')) return reply.code(404).send(NOT_FOUND)
  if (error instanceof NotFound) {
    return send(services, request, reply, null, {
      kind: 'page',
      status: 404,
      page: faultPage('not-found', lang),
      undo: false,
    })
  }
  request.log.error({ err: error }, 'an open request failed')
  const passing = isUnavailable(error) || isFull(error)
  const kind = isFull(error) ? 'full' : passing ? 'unavailable' : 'fault'
  const body = request.method === 'POST' ? ((request.body ?? {}) as Record<string, unknown>) : {}
  const page = retryPage(kind, request.url, body, lang, request.id)
  return send(services, request, reply, null, {
    kind: 'page',
    status: passing ? 503 : 500,
    page,
    undo: false,
  })
}
