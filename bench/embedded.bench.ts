import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { type EmbeddedServer, startEmbedded } from '#platform/db/embedded.ts'

// How long the embedded server takes to start and stop. Run with `node bench/embedded.bench.ts`; the figures go to
// `bench/results/embedded.json`.
const COLD = 5
const WARM = 15

const times = new Map<string, number[]>()
const awake = setInterval(() => undefined, 1_000) // a server alone does not keep this process going

for (let round = 0; round < COLD; round += 1) {
  const dataDir = mkdtempSync(join(tmpdir(), 'bench-'))
  const server = await timed('cold start (new cluster)', () => startEmbedded({ dataDir }))
  await timed('first connection and query', () => ask(server))
  await timed('stop', () => server.stop())
  for (let again = 0; again < WARM / COLD; again += 1) await startAndStop(dataDir)
  rmSync(dataDir, { recursive: true })
}

const results = [...times].map(([what, taken]) => ({
  what,
  runs: taken.length,
  bestMs: Math.round(Math.min(...taken)),
  medianMs: median(taken),
}))
const report = { node: process.version, cpu: cpus()[0]?.model.trim(), cores: cpus().length, results }
writeFileSync(new URL('./results/embedded.json', import.meta.url), `${JSON.stringify(report, null, 2)}\n`)
console.table(results)
clearInterval(awake)

async function startAndStop(dataDir: string): Promise<void> {
  const server = await timed('warm start', () => startEmbedded({ dataDir }))
  await ask(server)
  await restart(server, dataDir)
}

/** Ends the server as a crash would, and measures how long it is away. */
async function restart(server: EmbeddedServer, dataDir: string): Promise<void> {
  await server.stop()
  const back = Promise.withResolvers<void>()
  const watched = await startEmbedded({ dataDir, onRestart: () => back.resolve() })
  await timed('back after the server was killed', async () => {
    process.kill(watched.pid, 'SIGKILL')
    await back.promise
  })
  await watched.stop()
}

async function ask(server: EmbeddedServer): Promise<void> {
  const client = new pg.Client(server.url())
  await client.connect()
  await client.query('select 1')
  await client.end()
}

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now()
  const result = await work()
  times.set(what, [...(times.get(what) ?? []), performance.now() - start])
  return result
}

function median(values: number[]): number {
  return Math.round(values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0)
}
