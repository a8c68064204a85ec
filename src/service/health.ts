import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import type { Services } from '#platform/http/services.ts'

/** `/health`: the process answers. `/ready`: it can also reach its database. Neither says anything else. */
export function serveHealth(app: FastifyInstance, services: Services): void {
  app.get('/health', { schema: { hide: true } }, async () => ({ status: 'ok' }))
  app.get('/ready', { schema: { hide: true } }, async (_request, reply) => {
    try {
      await sql`select 1`.execute(services.db)
      return { status: 'ready' }
    } catch {
      return reply.code(503).send({ status: 'not-ready' })
    }
  })
}
