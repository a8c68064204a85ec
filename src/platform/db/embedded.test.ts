import assert from 'node:assert/strict'
import { existsSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import pg from 'pg'
import { clearPlaces, freshPlace, rejection, scalar } from './embedded.testing.ts'
import {
  DataDirectoryInUse,
  DiskFull,
  type EmbeddedServer,
  isDiskFull,
  joinEmbedded,
  startEmbedded,
} from './embedded.ts'

after(clearPlaces)

describe('an embedded server from its first start on', () => {
  const dataDir = freshPlace()
  let server: EmbeddedServer
  let restarted = Promise.withResolvers<void>()

  const start = () => startEmbedded({ dataDir, onRestart: () => restarted.resolve() })

  before(async () => {
    server = await start()
  })
  after(() => server.stop())

  test('a first start makes a cluster that stores UTF-8, sorts as English does and keeps UTC', async () => {
    const shape = `select concat_ws(' ', encoding, datcollate, datlocprovider) from (
      select pg_encoding_to_char(encoding) as encoding, datcollate, datlocprovider
      from pg_database where datname = current_database()) as it`
    assert.equal(await scalar(server.url(), shape), 'UTF8 C.UTF-8 i')
    assert.equal(await scalar(server.url(), `select 'é' < 'f' and 'a' < 'B'`), true)
    assert.equal(await scalar(server.url(), `show timezone`), 'UTC')
    assert.equal(await scalar(server.url(), `show fsync`), 'on')
  })

  test('nobody else can reach it: no network address, a private socket, a private password', async () => {
    assert.equal(await scalar(server.url(), 'show listen_addresses'), '')
    assert.equal(statSync(server.socketDir).mode & 0o777, 0o700)
    assert.equal(statSync(join(dataDir, 'postgres.password')).mode & 0o777, 0o600)
    const wrong = server.url().replace(/:[^:@/]+@/, ':guess@')
    assert.match((await rejection(scalar(wrong, 'select 1'))).message, /password authentication failed/)
  })

  test('each role has a password of its own, which no other role can use', async () => {
    const password = new URL(server.url('clerk')).password
    await scalar(server.url(), `create role clerk login password '${password}'`)
    assert.equal(await scalar(server.url('clerk'), 'select current_user::text'), 'clerk')
    assert.notEqual(password, new URL(server.url('porter')).password)
    assert.notEqual(password, new URL(server.url()).password)
  })

  test('a second start on the same directory is refused in a plain sentence', async () => {
    const error = await rejection(startEmbedded({ dataDir }))
    assert.ok(error instanceof DataDirectoryInUse)
    assert.match(
      error.message,
      new RegExp(`^The data directory ${dataDir} is already in use by process ${process.pid}\\.`),
    )
    assert.equal(await scalar(server.url(), 'select 1'), 1)
  })

  test('another process can join the running server', async () => {
    const joined = await joinEmbedded({ dataDir })
    assert.equal(joined?.pid, server.pid)
    assert.equal(await scalar(joined?.url() ?? '', 'select 1'), 1)
  })

  test('a server killed in the middle of writing is started again and has lost nothing it confirmed', async () => {
    const before = server.pid
    restarted = Promise.withResolvers()
    const confirmed = await writeUntilCut(server.url(), 200, () => process.kill(server.pid, 'SIGKILL'))
    await restarted.promise
    assert.notEqual(server.pid, before)
    assert.ok(confirmed >= 200)
    const kept = await scalar(server.url(), 'select array_agg(n order by n) from line')
    assert.ok(Array.isArray(kept))
    assert.deepEqual(
      kept.slice(0, confirmed),
      Array.from({ length: confirmed }, (_, n) => n),
    )
  })

  test('a full disk inside PostgreSQL is told apart from other errors', async () => {
    assert.ok(isDiskFull(await rejection(scalar(server.url(), `copy (select 1) to '/dev/full'`))))
    assert.ok(!isDiskFull(await rejection(scalar(server.url(), 'select 1 / 0'))))
  })

  test('a full disk outside PostgreSQL is recognised, also as the cause of another error', async () => {
    const error = await rejection(writeFile('/dev/full', 'x'))
    assert.ok(isDiskFull(error))
    assert.ok(isDiskFull(new Error('The export was not written.', { cause: error })))
  })

  test('a stop leaves nothing running and gives the directory back', async () => {
    const { pid } = server
    await server.stop()
    assert.deepEqual(await server.exited, { reason: 'stopped' })
    assert.throws(() => process.kill(pid, 0), { code: 'ESRCH' })
    assert.ok(!existsSync(join(dataDir, 'embedded.lock')))
    assert.equal(await joinEmbedded({ dataDir }), undefined)
  })

  test('a start on a full disk says so, and works once there is space', async () => {
    const file = join(dataDir, 'postgres', 'postmaster.opts')
    rmSync(file)
    symlinkSync('/dev/full', file)
    const error = await rejection(startEmbedded({ dataDir }))
    assert.ok(error instanceof DiskFull)
    assert.equal(error.message, `The disk that holds ${dataDir} is full. Free some space, then start again.`)
    rmSync(file)
    server = await start()
    assert.ok(Number(await scalar(server.url(), 'select count(*) from line')) >= 200)
  })

  test('the log holds no statement and no detail, because both can hold personal data', async () => {
    await scalar(server.url(), 'create table person (name text primary key)')
    await scalar(server.url(), `insert into person values ('Ashby')`)
    await rejection(scalar(server.url(), `insert into person values ('Ashby')`))
    const log = readFileSync(join(dataDir, 'postgres.log'), 'utf8')
    assert.match(log, /duplicate key value violates unique constraint "person_pkey"/)
    assert.doesNotMatch(log, /Ashby/)
  })
})

/** Inserts 0, 1, 2 … each in its own transaction, cuts the server off after some, and says how many it confirmed. */
async function writeUntilCut(url: string, cutAfter: number, cut: () => void): Promise<number> {
  const client = new pg.Client(url)
  client.on('error', () => undefined) // the insert in progress fails too, and ends the loop
  await client.connect()
  await client.query('create table line (n integer primary key)')
  for (let n = 0; ; n += 1) {
    if (n === cutAfter) cut()
    try {
      await client.query('insert into line values ($1)', [n])
    } catch {
      await client.end().catch(() => undefined)
      return n
    }
  }
}
