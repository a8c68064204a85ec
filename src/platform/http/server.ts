import { randomUUID } from 'node:crypto'
import cookie from '@fastify/cookie'
import csrf from '@fastify/csrf-protection'
import formbody from '@fastify/formbody'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import swagger from '@fastify/swagger'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import {
  hasZodFastifySchemaValidationErrors,
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod'
import { isUnavailable } from './errors.ts'
import { faultPage, retryPage } from './fault.page.ts'
import { langOf } from './lang.ts'
import { requestSeconds } from './metrics.ts'
import { send } from './reply.ts'
import type { Services } from './services.ts'

export type ServerOptions = {
  logger: false | { level: string }
  /** Requests a minute from one address; tests set it high. */
  requestsPerMinute: number
}

/** A server with every protection on and no routes yet. */
export async function buildServer(services: Services, options: ServerOptions): Promise<FastifyInstance> {
  const app = Fastify({
    logger: options.logger === false ? false : { level: options.logger.level, serializers: quietSerializers },
    trustProxy:
      services.trustProxy === ''
        ? false
        : services.trustProxy === 'true'
          ? true
          : services.trustProxy.split(','),
    bodyLimit: 512 * 1024,
    genReqId: () => randomUUID(),
    requestTimeout: 30_000,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200 },
  })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  await protect(app, services, options)
  await app.register(swagger, { openapi: openApi(services), transform: jsonSchemaTransform })
  app.addHook('onRequest', async (request, reply) => {
    reply.header('X-Request-Id', request.id)
  })
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none'
    requestSeconds.observe(
      { route, status: `${Math.floor(reply.statusCode / 100)}xx` },
      reply.elapsedTime / 1000,
    )
  })
  app.setNotFoundHandler((request, reply) => showFault(services, request, reply, 404))
  app.setErrorHandler((error, request, reply) => onError(services, error, request, reply))
  return app
}

async function protect(app: FastifyInstance, services: Services, options: ServerOptions): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        ...(services.secureCookies ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: services.secureCookies,
    crossOriginEmbedderPolicy: true,
    referrerPolicy: { policy: 'same-origin' },
  })
  await app.register(cookie)
  await app.register(formbody)
  await app.register(csrf, {
    cookieKey: services.secureCookies ? '__Host-parapet-form' : 'parapet-form',
    cookieOpts: { path: '/', httpOnly: true, sameSite: 'strict', secure: services.secureCookies },
  })
  await app.register(rateLimit, {
    max: options.requestsPerMinute,
    timeWindow: '1 minute',
    allowList: (request) =>
      request.url.startsWith('/assets/') || request.url === '/health' || request.url === '/ready',
  })
}

function openApi(services: Services) {
  return {
    openapi: '3.0.3',
    info: {
      title: 'Parapet',
      version: '1',
      description:
        'The working record of multi-agency public protection. The same rules and the same walls as the pages.',
    },
    servers: [{ url: services.publicUrl }],
    components: { securitySchemes: { bearer: { type: 'http' as const, scheme: 'bearer' } } },
  }
}

/** Logs carry the method, the route and the status. Addresses may hold search terms, so they are not logged. */
const quietSerializers = {
  req: (request: FastifyRequest) => ({
    id: request.id,
    method: request.method,
    route: request.routeOptions?.url ?? 'none',
  }),
  res: (reply: { statusCode?: number }) => ({ status: reply.statusCode }),
  err: (error: Error & { code?: string }) => ({
    type: error.name,
    code: error.code ?? null,
    message: withoutValues(error.message),
    stack: error.stack?.split('\n').slice(1, 6).join('\n') ?? '',
  }),
}

/** Database messages can quote what somebody typed. */
const withoutValues = (message: string) =>
  message.replace(/"[^"]{0,2000}"|'[^']{0,2000}'|\([^)]{0,2000}\)/g, '…')

async function onError(services: Services, error: unknown, request: FastifyRequest, reply: FastifyReply) {
  const { statusCode, code } = error as { statusCode?: number; code?: string }
  if (isApi(request) && hasZodFastifySchemaValidationErrors(error)) {
    const problems = error.validation.map((each) => ({
      field: each.instancePath.replace(/^\//, ''),
      message: each.message ?? 'is wrong',
    }))
    return reply
      .code(400)
      .send({ error: 'invalid', message: 'The request does not fit the schema.', problems })
  }
  if (code === 'FST_CSRF_MISSING_SECRET' || code === 'FST_CSRF_INVALID_TOKEN')
    return showFault(services, request, reply, 403, 'stale-form')
  if (statusCode === 429) return showFault(services, request, reply, 429, 'too-many')
  if (statusCode === 413) return showFault(services, request, reply, 413, 'too-large')
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500)
    return showFault(services, request, reply, statusCode)
  request.log.error({ err: error }, 'a request failed outside its route')
  if (isUnavailable(error)) {
    reply.header('Retry-After', '5')
    return showFault(services, request, reply, 503, 'unavailable')
  }
  return showFault(services, request, reply, 500, 'fault')
}

const isApi = (request: FastifyRequest) => request.url.startsWith('/api/')

async function showFault(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  kind: 'not-found' | 'fault' | 'unavailable' | 'too-many' | 'too-large' | 'stale-form' = 'not-found',
) {
  if (isApi(request))
    return reply
      .code(status)
      .send({ error: kind, message: 'The request could not be answered.', requestId: request.id })
  const lang = langOf(request)
  const body = (request.body ?? {}) as Record<string, unknown>
  // A form from a page that went stale, or that met a restart, is offered again with a fresh token: nothing typed is lost.
  const page =
    (kind === 'stale-form' || kind === 'unavailable') && request.method === 'POST'
      ? retryPage(kind, request.url, body, lang)
      : faultPage(kind, lang, status >= 500 ? request.id : undefined)
  return send(services, request, reply, null, { kind: 'page', status, page, undo: false })
}
