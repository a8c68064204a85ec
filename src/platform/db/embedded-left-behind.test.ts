import assert from 'node:assert/strict'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { clearPlaces, freshPlace, rejection, scalar, startOwner } from './embedded.testing.ts'
import { joinEmbedded, startEmbedded } from './embedded.ts'
import { isAlive, ownIdentity } from './embedded-process.ts'

const QUICK = { answer: 300, fast: 300, immediate: 300 }

after(clearPlaces)

describe('what a killed process leaves behind', () => {
  const dataDir = freshPlace()

  test('a server left running is adopted, with everything in it', async () => {
    const owner = await startOwner(dataDir)
    await scalar(owner.url, 'create table kept as select 7 as n')
    await owner.end('SIGKILL')
    assert.ok(isAlive(owner.pid))
    assert.equal((await joinEmbedded({ dataDir }))?.pid, owner.pid)
    const server = await startEmbedded({ dataDir })
    assert.deepEqual([server.adopted, server.pid], [true, owner.pid])
    assert.equal(await scalar(server.url(), 'select n from kept'), 7)
    await server.stop()
    assert.ok(!isAlive(owner.pid))
  })

  test('an adopted server that dies is started again like any other', async () => {
    const owner = await startOwner(dataDir)
    await owner.end('SIGKILL')
    const restarted = Promise.withResolvers<void>()
    const server = await startEmbedded({ dataDir, onRestart: () => restarted.resolve() })
    process.kill(server.pid, 'SIGKILL')
    await restarted.promise
    assert.notEqual(server.pid, owner.pid)
    assert.equal(await scalar(server.url(), 'select n from kept'), 7)
    await server.stop()
  })

  test('a server that lives but does not answer is ended by force and replaced', async () => {
    const owner = await startOwner(dataDir)
    await owner.end('SIGKILL')
    process.kill(owner.pid, 'SIGSTOP')
    assert.equal(await joinEmbedded({ dataDir, limits: QUICK }), undefined)
    const server = await startEmbedded({ dataDir, limits: QUICK })
    assert.equal(server.adopted, false)
    assert.ok(!isAlive(owner.pid))
    assert.equal(await scalar(server.url(), 'select n from kept'), 7)
    await server.stop()
  })

  test('a lock and a process file whose numbers now belong to other processes do no harm', async () => {
    const stale = { ...ownIdentity(), started: 'an earlier boot' }
    writeFileSync(join(dataDir, 'embedded.lock'), JSON.stringify(stale))
    const file = [process.pid, dataDir, 1, 5432, '.', '', '1 1', 'ready', ''].join('\n')
    writeFileSync(join(dataDir, 'postgres', 'postmaster.pid'), file)
    const server = await startEmbedded({ dataDir })
    assert.equal(server.adopted, false)
    assert.equal(await scalar(server.url(), 'select n from kept'), 7)
    await server.stop()
  })

  test('a live process keeps others out until it ends', async () => {
    const owner = await startOwner(dataDir)
    const late = await startOwner(dataDir)
    assert.equal(late.started, false)
    assert.match(late.message, /is already in use by process \d+\. Stop that process first/)
    await owner.end('SIGTERM')
    assert.ok(!isAlive(owner.pid))
    const server = await startEmbedded({ dataDir })
    await server.stop()
  })

  test('without its password file an existing database is not opened, and the message says why', async () => {
    const other = freshPlace()
    const server = await startEmbedded({ dataDir: other, testing: true })
    await server.stop()
    const file = join(other, 'postgres.password')
    rmSync(file)
    const error = await rejection(startEmbedded({ dataDir: other }))
    assert.ok(error.message.includes(`its password file ${file} is missing`))
  })
})
