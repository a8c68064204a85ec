import { generateKeyPairSync } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { join } from 'node:path'
import {
  type AuditEvent,
  detailDigest,
  eventBytes,
  leafHash,
  saltDetail,
} from '../src/platform/audit/canonical.ts'
import { keyIdOf, signCheckpoint } from '../src/platform/audit/checkpoint.ts'
import { append, emptyFrontier, rootOf } from '../src/platform/audit/merkle.ts'
import { type AuditRow, verifyAudit } from '../src/platform/audit/verify.ts'

// How fast events are hashed, sealed and verified, without a database. Run with `node bench/audit-core.bench.ts`.
const EVENTS = 100_000
const BATCH = 1_000
const RUNS = 3

const pair = generateKeyPairSync('ed25519')
const key = { ...pair, keyId: keyIdOf(pair.publicKey) }
const publicKeys = new Map([[key.keyId, key.publicKey]])

const id = (index: number) => `0192a3b4-0000-7000-8000-${String(index).padStart(12, '0')}`

// One event in four carries a detail; each names a person, a case and the grant relied on.
const details = Array.from({ length: EVENTS }, (_, index) =>
  index % 4 === 0 ? saltDetail(id(index), { reason: `Search outside the caseload, number ${index}` }) : null,
)
const events = details.map((detail, index): AuditEvent => {
  return {
    id: id(index),
    at: new Date(Date.UTC(2026, 2, 2) + index).toISOString(),
    event: 'case.viewed',
    outcome: 'done',
    actor: id(index % 500),
    service: 'web',
    onBehalfOf: null,
    area: id(index % 42),
    requestId: `req-${index}`,
    grants: [id(index % 1000)],
    subjects: [
      { type: 'person', id: id(index % 7000) },
      { type: 'case', id: id(index % 9000) },
    ],
    detailDigest: detail === null ? null : detailDigest(detail),
  }
})

const bytes = timed('events given canonical bytes', () => events.map(eventBytes))
const leaves = timed('events hashed', () => bytes.result.map(leafHash))
const appended = timed('leaves appended', () => leaves.result.reduce(append, emptyFrontier()))
const sealed = timed('events hashed, appended and sealed', () => sealAll(events))
const rows = bytes.result.map((content, index): AuditRow => {
  const detail = details[index]
  return {
    leafIndex: index,
    bytes: content.toString('base64'),
    leafHash: leafHash(content).toString('base64'),
    detail: detail ? { salt: detail.salt.toString('base64'), detail: detail.detail } : null,
  }
})
const verified = await timedAsync('events verified', () =>
  verifyAudit({ rows, checkpoints: sealed.result, publicKeys }),
)
if (!verified.result.ok) throw new Error('The log that was just made does not verify')

const results = [bytes, leaves, appended, sealed, verified].map(({ what, perSecond }) => ({
  what,
  perSecond,
}))
const report = {
  node: process.version,
  cpu: cpus()[0]?.model.trim(),
  cores: cpus().length,
  events: EVENTS,
  eventsPerCheckpoint: BATCH,
  bestOf: RUNS,
  averageEventBytes: Math.round(bytes.result.reduce((sum, one) => sum + one.length, 0) / EVENTS),
  results,
}
const folder = join(import.meta.dirname, 'results')
await mkdir(folder, { recursive: true })
await writeFile(join(folder, 'audit-core.json'), `${JSON.stringify(report, null, 2)}\n`)
for (const { what, perSecond } of results)
  console.log(`${what}: ${perSecond.toLocaleString('en-GB')} a second`)

function sealAll(all: readonly AuditEvent[]) {
  let frontier = emptyFrontier()
  return Array.from({ length: all.length / BATCH }, (_, batch) => {
    for (const event of all.slice(batch * BATCH, (batch + 1) * BATCH)) {
      frontier = append(frontier, leafHash(eventBytes(event)))
    }
    const { size } = frontier
    return signCheckpoint(
      { origin: 'parapet.example', size, root: rootOf(frontier), at: new Date(0).toISOString() },
      key,
    )
  })
}

function timed<T>(what: string, work: () => T) {
  const runs = Array.from({ length: RUNS }, () => {
    const start = performance.now()
    const result = work()
    return { result, ms: performance.now() - start }
  })
  return best(what, runs)
}

async function timedAsync<T>(what: string, work: () => Promise<T>) {
  const runs: { result: T; ms: number }[] = []
  while (runs.length < RUNS) {
    const start = performance.now()
    const result = await work()
    runs.push({ result, ms: performance.now() - start })
  }
  return best(what, runs)
}

function best<T>(what: string, runs: readonly { result: T; ms: number }[]) {
  const [fastest] = runs.toSorted((a, b) => a.ms - b.ms)
  if (fastest === undefined) throw new Error('Nothing was measured')
  return { what, result: fastest.result, perSecond: Math.round((EVENTS / fastest.ms) * 1000) }
}
