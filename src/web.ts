import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import type pg from 'pg'
import type { Logger } from 'pino'
import { connect } from '#platform/db/connect.ts'
import { buildApp } from './app.ts'
import type { Config } from './config.ts'
import type { OpenedDatabase } from './database.ts'
import { loadBankHolidays } from './law/index.ts'
import { makeServices } from './services.ts'

export type Web = { app: FastifyInstance; pool: pg.Pool; port: number; stop(): Promise<void> }

const REQUESTS_PER_MINUTE = 600

/** Opens the pool, builds the application and listens. */
export async function startWeb(
  config: Config,
  { urls }: Pick<OpenedDatabase, 'urls'>,
  log: Logger,
): Promise<Web> {
  const connection = connect(urls.login, {
    max: config.DATABASE_POOL,
    prepare: config.DATABASE_PREPARE,
    name: 'parapet-web',
    onLost: (error) =>
      log.warn({ err: { type: error.name, message: error.message } }, 'a database connection was lost'),
  })
  await loadBankHolidays(connection.db, new Date())
  const { services, doors } = await makeServices(config, connection.db, log)
  const app = await buildApp(services, doors, {
    logger: { level: config.LOG_LEVEL },
    requestsPerMinute: REQUESTS_PER_MINUTE,
  })
  await app.listen({ host: config.HOST, port: config.PORT })
  return {
    app,
    pool: connection.pool,
    port: (app.server.address() as AddressInfo).port,
    stop: async () => {
      await app.close()
      await connection.close()
    },
  }
}
