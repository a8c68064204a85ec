import { type ChildProcess, fork } from 'node:child_process'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { type Logger, pino } from 'pino'
import { DataDirectoryInUse, DiskFull } from '#platform/db/embedded.ts'
import { poolConnections, registry } from '#platform/http/metrics.ts'
import { type Config, ConfigError, readConfig } from './config.ts'
import { type OpenedDatabase, openDatabase } from './database.ts'
import { seedIfEmpty, tellStories } from './demonstration/index.ts'
import { serverKeys } from './services.ts'
import { startWeb, type Web } from './web.ts'

// `npm start`: the database, the web process and the job process. `npm start -- web` or `-- worker` starts one of the two on a named database.

const say = (sentence: string) => console.log(sentence)

async function start(): Promise<void> {
  const config = readConfig(process.env)
  const part = process.argv[2] ?? 'all'
  if (part === 'worker') return void (await import('./worker.ts'))
  const log = pino({ level: config.LOG_LEVEL, base: { process: 'web' } })
  const database = await openDatabase(config, say)
  try {
    const seeded =
      config.embedded && (await seedIfEmpty(database.urls, await serverKeys(config), new Date(), say))
    const web = await startWeb(config, database, log)
    const metrics = await startMetrics(config, web)
    const worker =
      part === 'web'
        ? undefined
        : keepWorker(config, database, (error) => log.error({ err: error }, 'the worker ended'))
    announce(config, seeded)
    const demonstration = config.embedded ? tellTheRest(database, log) : undefined
    stopOnSignal(async () => {
      await demonstration?.stop()
      await worker?.stop()
      metrics.close()
      await web.stop()
      await database.stop()
    })
  } catch (error) {
    await database.stop()
    throw error
  }
}

function announce(config: Config, seeded: boolean): void {
  say('')
  say(`Parapet is at ${config.PUBLIC_URL}`)
  if (config.embedded) {
    if (seeded)
      say(
        'It holds a demonstration: six made-up areas, twelve agencies and thirty-eight users. Forty people follow while you look around.',
      )
    say(`Sign-ins for the demonstration: ${config.PUBLIC_URL}/demonstration`)
  }
  say('Press Ctrl-C to stop.')
}

/** The stories of the demonstration that are not told yet follow while people look around. Stopping waits for the one that is being told. */
function tellTheRest({ urls }: OpenedDatabase, log: Logger) {
  const stopping = new AbortController()
  const told = tellStories(urls, { now: new Date(), say, signal: stopping.signal }).catch((error: unknown) =>
    log.error({ err: error }, 'the demonstration is not complete'),
  )
  return {
    stop: async () => {
      stopping.abort()
      await told
    },
  }
}

/** Figures for operators on a port of their own, which only this machine can reach. */
async function startMetrics(config: Config, web: Web) {
  const server = createServer(async (request, response) => {
    if (request.url !== '/metrics') return void response.writeHead(404).end()
    poolConnections.set({ state: 'total' }, web.pool.totalCount)
    poolConnections.set({ state: 'idle' }, web.pool.idleCount)
    poolConnections.set({ state: 'waiting' }, web.pool.waitingCount)
    response.writeHead(200, { 'Content-Type': registry.contentType }).end(await registry.metrics())
  })
  await new Promise<void>((resolve, reject) => {
    // Another Parapet on this machine may hold the usual port. Its figures are not worth refusing to start for.
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? server.listen(0, '127.0.0.1') : reject(error),
    )
    server.once('listening', () => resolve())
    server.listen(config.METRICS_PORT, '127.0.0.1')
  })
  return server
}

/** Keeps one job process running, with a pause that grows when it keeps ending. */
function keepWorker(config: Config, { urls }: OpenedDatabase, onEnd: (error: Error) => void) {
  let child: ChildProcess | undefined
  let stopping = false
  let pause = 500
  const launch = () => {
    const env = {
      ...process.env,
      PARAPET_LOGIN_URL: urls.login,
      PARAPET_JOBS_URL: urls.jobs,
      LOG_LEVEL: config.LOG_LEVEL,
    }
    child = fork(join(import.meta.dirname, 'worker.ts'), { env })
    child.once('message', () => {
      pause = 500
    })
    child.once('exit', (code, signal) => {
      if (stopping) return
      onEnd(new Error(`code ${code}, signal ${signal}`))
      setTimeout(launch, pause)
      pause = Math.min(pause * 2, 30_000)
    })
  }
  launch()
  return {
    stop: () =>
      new Promise<void>((resolve) => {
        stopping = true
        if (child === undefined || child.exitCode !== null) return resolve()
        const last = setTimeout(() => child?.kill('SIGKILL'), 12_000)
        child.once('exit', () => {
          clearTimeout(last)
          resolve()
        })
        child.kill('SIGTERM')
      }),
  }
}

function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false
  const on = (signal: string) => {
    if (stopping) return
    stopping = true
    say(`Stopping (${signal}).`)
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error)
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', () => on('SIGTERM'))
  process.on('SIGINT', () => on('SIGINT'))
}

start().catch((error: unknown) => {
  const plain =
    error instanceof ConfigError || error instanceof DataDirectoryInUse || error instanceof DiskFull
  console.error(plain ? error.message : error)
  process.exit(1)
})
