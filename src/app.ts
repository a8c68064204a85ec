import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { ensureAssets, PUBLIC_DIR } from '#platform/assets/assets.ts'
import { type OpenRoute, serveOpenRoute } from '#platform/http/open.ts'
import type { Route } from '#platform/http/route.ts'
import { buildServer, type ServerOptions } from '#platform/http/server.ts'
import { serveRoute } from '#platform/http/serve.ts'
import type { Services } from '#platform/http/services.ts'
import { routes as homeRoutes } from './home/routes.ts'
import { routes as peopleRoutes } from './people/routes.ts'

/** Every route that needs somebody signed in, room by room. */
export const ROUTES: readonly Route[] = [...homeRoutes, ...peopleRoutes]

/** The few that do not. */
export const OPEN_ROUTES: readonly OpenRoute[] = []

/** The whole web application: protections first, then each room's routes. */
export async function buildApp(services: Services, options: ServerOptions): Promise<FastifyInstance> {
  ensureAssets()
  const app = await buildServer(services, options)
  await app.register(fastifyStatic, {
    root: join(PUBLIC_DIR, 'build'),
    prefix: '/build/',
    immutable: true,
    maxAge: '1y',
    index: false,
    list: false,
  })
  // The document is made from the routes as they are registered, so its own address comes last.
  for (const route of ROUTES) serveRoute(app, services, route)
  for (const route of OPEN_ROUTES) serveOpenRoute(app, services, route)
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger())
  return app
}
