import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Running } from './embedded-server.ts'
import { Supervisor } from './embedded-supervisor.ts'

const PACE = { firstMs: 1, longestMs: 4, attempts: 4, steadyMs: 10_000 }

const dead = (pid: number): Running => ({ pid, port: 5432, gone: Promise.resolve() })
const alive = (pid: number): Running => ({ pid, port: 5432, gone: new Promise(() => undefined) })

function duties(start: () => Promise<Running>) {
  const said: string[] = []
  const restarts: number[] = []
  let released = 0
  return {
    said,
    restarts,
    released: () => released,
    given: {
      start,
      log: (sentence: string) => said.push(sentence),
      end: async () => undefined,
      release: () => {
        released += 1
      },
      onRestart: ({ attempts }: { attempts: number }) => restarts.push(attempts),
    },
  }
}

test('a server that dies is started again until it stays up, and the caller is told', async () => {
  const next = [dead(2), dead(3), alive(4)]
  const { given, restarts } = duties(async () => next.shift() ?? assert.fail('started too often'))
  const revived = Promise.withResolvers<void>()
  const onRestart = (restart: { attempts: number }) => {
    given.onRestart(restart)
    if (next.length === 0) revived.resolve()
  }
  const supervisor = new Supervisor(dead(1), { ...given, onRestart }, PACE)
  await revived.promise
  assert.equal(supervisor.running.pid, 4)
  assert.deepEqual(restarts, [1, 2, 3])
})

test('a server that cannot be started again is given up, with the reason, and the directory is given back', async () => {
  const reason = new Error('The disk is full.')
  const { given, said, released } = duties(() => Promise.reject(reason))
  const supervisor = new Supervisor(dead(1), given, PACE)
  assert.deepEqual(await supervisor.exited, { reason: 'failed', error: reason })
  assert.equal(released(), 1)
  assert.equal(said.filter((sentence) => sentence === 'The disk is full.').length, PACE.attempts)
})

test('a stop in the middle of a revival ends it', async () => {
  const asked = Promise.withResolvers<void>()
  const start = async () => {
    asked.resolve()
    throw new Error('Not yet.')
  }
  const { given, released } = duties(start)
  const supervisor = new Supervisor(dead(1), given, { ...PACE, longestMs: 60_000, firstMs: 1, attempts: 99 })
  await asked.promise
  await supervisor.stop()
  assert.deepEqual(await supervisor.exited, { reason: 'stopped' })
  assert.equal(released(), 1)
})
