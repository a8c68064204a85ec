import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { ensureAssets, PUBLIC_DIR } from '#platform/assets/assets.ts'
import { LANGS } from '#platform/html/text.ts'
import { type OpenRoute, serveOpenRoute } from '#platform/http/open.ts'
import type { Route } from '#platform/http/route.ts'
import { serveRoute } from '#platform/http/serve.ts'
import { buildServer, type ServerOptions } from '#platform/http/server.ts'
import type { FileSettings, Services } from '#platform/http/services.ts'
import { accessRoutes, accountRoutes, type Doors, doorRoutes } from './access/index.ts'
import { routes as agenciesRoutes } from './agencies/routes.ts'
import { routes as areasRoutes } from './areas/routes.ts'
import { routes as auditRoutes } from './audit/routes.ts'
import { openRoutes as calculatorRoutes } from './calculators/routes.ts'
import { caseRoutes } from './cases/routes.ts'
import { CHRONOLOGY } from './chronology.ts'
import { routes as clocksRoutes } from './clocks/routes.ts'
import { fileRoutes } from './files/routes.ts'
import { routes as homeRoutes } from './home/routes.ts'
import { routes as lawRoutes } from './law/routes.ts'
import { routes as meetingsRoutes } from './meetings/routes.ts'
import { routes as minutesRoutes } from './minutes/routes.ts'
import { routes as outboxRoutes } from './outbox/routes.ts'
import { chronologyRoutes } from './people/chronology/show-chronology.ts'
import { routes as peopleRoutes } from './people/routes.ts'
import { routes as plansRoutes } from './plans/routes.ts'
import { routes as referralsRoutes } from './referrals/routes.ts'
import { routes as screeningRoutes } from './referrals/screening/routes.ts'
import { routes as reviewsRoutes } from './reviews/routes.ts'
import { serveHealth } from './service/index.ts'
import { openRoutes as serviceRoutes } from './service/routes.ts'
import { routes as sharingRoutes } from './sharing/routes.ts'
import { routes as workRoutes } from './work/routes.ts'

/** Every route that needs somebody signed in, room by room. */
export const ROUTES: readonly Route[] = [
  ...agenciesRoutes,
  ...areasRoutes,
  ...auditRoutes,
  ...caseRoutes(CHRONOLOGY),
  ...homeRoutes,
  ...meetingsRoutes,
  ...minutesRoutes,
  ...outboxRoutes,
  ...peopleRoutes,
  ...chronologyRoutes(CHRONOLOGY),
  ...plansRoutes,
  ...referralsRoutes,
  ...reviewsRoutes,
  ...screeningRoutes,
  ...clocksRoutes,
  ...lawRoutes,
  ...sharingRoutes,
  // The page that explains a date exists in Welsh.
  ...workRoutes.map((route) => ({ ...route, languages: LANGS })),
]

/** Every route of the service: the rooms, one's own account, and the few that need nobody signed in. */
export function allRoutes(
  doors: Doors,
  publicUrl: string,
  files: FileSettings,
): { routes: readonly Route[]; open: readonly OpenRoute[] } {
  return {
    routes: [...ROUTES, ...fileRoutes(files), ...accessRoutes(publicUrl), ...accountRoutes(doors, publicUrl)],
    open: [...doorRoutes(doors), ...serviceRoutes, ...calculatorRoutes],
  }
}

/** The whole web application: protections first, then each room's routes. */
export async function buildApp(
  services: Services,
  doors: Doors,
  options: ServerOptions,
): Promise<FastifyInstance> {
  ensureAssets()
  const app = await buildServer(services, options)
  await app.register(fastifyStatic, {
    root: join(PUBLIC_DIR, 'build'),
    prefix: '/build/',
    immutable: true,
    maxAge: '1y',
    index: false,
    list: false,
    preCompressed: true,
  })
  // The document is made from the routes as they are registered, so its own address comes last.
  const { routes, open } = allRoutes(doors, services.publicUrl, services.files)
  for (const route of routes) serveRoute(app, services, route)
  for (const route of open) serveOpenRoute(app, services, route)
  serveHealth(app, services)
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger())
  return app
}
