import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const MAIN = join(import.meta.dirname, '../src/main.ts')

export type RunningService = {
  url: string
  child: ChildProcess
  /** Everything it has printed. */
  lines: string[]
  /** Asks it to stop and waits for it; the exit code. */
  stop(): Promise<number | null>
  kill(): Promise<void>
}

/** Starts the whole service as `npm start` does, on a data directory of its own, and waits until it has said its address and all that follows it. */
export async function startService(
  dataDir: string,
  environment: NodeJS.ProcessEnv = {},
): Promise<RunningService> {
  const port = await freePort()
  const { DATABASE_URL: _unset, ...inherited } = process.env
  const child = spawn(process.execPath, [MAIN], {
    env: {
      ...inherited,
      DATA_DIR: dataDir,
      PORT: String(port),
      METRICS_PORT: '0',
      LOG_LEVEL: 'silent',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const lines: string[] = []
  let address = ''
  const url = await new Promise<string>((resolve, reject) => {
    const read = (line: string) => {
      lines.push(line)
      address = /^Parapet is at (\S+)/.exec(line)?.[1] ?? address
      if (line.startsWith('Press Ctrl-C')) resolve(address)
    }
    createInterface({ input: child.stdout }).on('line', read)
    createInterface({ input: child.stderr }).on('line', read)
    child.once('exit', (code) => reject(new Error(`The service ended with ${code}: ${lines.join('\n')}`)))
  })
  const ended = async () =>
    child.exitCode === null && child.signalCode === null
      ? ((await once(child, 'exit')) as [number | null])[0]
      : child.exitCode
  return {
    url,
    child,
    lines,
    stop: async () => {
      child.kill('SIGTERM')
      return ended()
    },
    kill: async () => {
      child.kill('SIGKILL')
      await ended()
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('There is no free port')
  return address.port
}
