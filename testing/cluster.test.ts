import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { test } from 'node:test'
import pg from 'pg'

test('processes share one cluster, which outlives the one that started it for as long as another uses it', async () => {
  const first = await startUser()
  const second = await startUser()
  assert.equal(second.url, first.url)
  await first.leave()
  assert.equal(await ask(second.url), 1)
  const third = await startUser()
  assert.equal(third.url, first.url)
  await second.leave()
  assert.equal(await ask(third.url), 1)
  await third.leave()
})

/** A process that asks for the shared cluster, as a test file run on its own does, and stays until it is let go. */
async function startUser() {
  const module = new URL('./cluster.ts', import.meta.url).href
  const script = `import { testCluster } from '${module}'; console.log(await testCluster()); process.stdin.resume()`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, PARAPET_TEST_CLUSTER: '' },
  })
  const ended = once(child, 'exit')
  const [url] = (await once(createInterface(child.stdout), 'line')) as [string]
  const leave = async () => {
    child.stdin.end()
    assert.deepEqual(await ended, [0, null])
  }
  return { url, leave }
}

async function ask(url: string): Promise<unknown> {
  const client = new pg.Client(url)
  await client.connect()
  const { rows } = await client.query<{ one: number }>('select 1 as one')
  await client.end()
  return rows[0]?.one
}
