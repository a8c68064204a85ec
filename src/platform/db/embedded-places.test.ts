import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, cpSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { after, test } from 'node:test'
import { clearPlaces, freshPlace, scalar, startOwner } from './embedded.testing.ts'
import { startEmbedded } from './embedded.ts'
import { packagedBinaries, reachableBinaries } from './embedded-binaries.ts'

const ROOT = process.getuid?.() === 0
const NOBODY = 65534

after(clearPlaces)

test('it works for an ordinary user, who then owns everything it made', async () => {
  const dataDir = freshPlace()
  const user = ROOT ? NOBODY : (process.getuid?.() ?? 0)
  if (ROOT) chownSync(dataDir, user, user)
  const owner = await startOwner(dataDir, ROOT ? user : undefined)
  assert.ok(owner.started, owner.message)
  assert.equal(await scalar(owner.url, 'select 1'), 1)
  for (const made of ['postgres', 'postgres.password', 'postgres.log', 'embedded.lock']) {
    assert.equal(statSync(join(dataDir, made)).uid, user)
  }
  await owner.end('SIGTERM')
})

test('it works deep inside a directory closed to others, whose modes and owners it leaves alone', async () => {
  const place = freshPlace()
  const dataDir = join(place, 'a'.repeat(60), 'b'.repeat(60))
  mkdirSync(join(dataDir, 'postgres.new', 'cut-short'), { recursive: true, mode: 0o700 })
  const closed = [place, dirname(dataDir), dataDir].map((path) => ({ path, is: access(path) }))
  for (const text of ['select 1', 'select 2']) {
    const server = await startEmbedded({ dataDir, testing: true })
    // The socket's path would be too long for the kernel here.
    assert.equal(new URL(server.url()).host, `127.0.0.1:${server.port}`)
    assert.equal(await scalar(server.url(), text), Number(text.at(-1)))
    await server.stop()
  }
  for (const { path, is } of closed) assert.deepEqual(access(path), is)
  assert.equal(statSync(join(dataDir, 'postgres')).uid !== 0, true, 'PostgreSQL never runs as root')
})

test('binaries that an account cannot reach are copied once to a place where it can run them', () => {
  const account = ROOT
    ? { uid: NOBODY, gid: NOBODY }
    : { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 }
  const [closed, cache] = [freshPlace(), freshPlace()]
  chmodSync(cache, 0o755)
  const home = join(closed, 'native')
  cpSync(packagedBinaries(), home, { recursive: true, verbatimSymlinks: true })
  writeFileSync(join(closed, 'package.json'), '{ "version": "18.0.0" }')
  const copy = reachableBinaries(home, account, cache)
  assert.equal(copy, join(cache, 'postgresql-18.0.0'))
  const { stdout } = spawnSync(join(copy, 'bin', 'postgres'), ['--version'], { ...account, encoding: 'utf8' })
  assert.match(stdout, /^postgres \(PostgreSQL\) 18/)
  rmSync(home, { recursive: true })
  assert.throws(() => reachableBinaries(home, account, cache), { code: 'ENOENT' })
})

function access(path: string) {
  const { mode, uid, gid } = statSync(path)
  return { mode, uid, gid }
}
