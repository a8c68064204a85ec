import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { makeKeys } from './keys.ts'
import { loadOrCreateServerSecret } from './server-secret.ts'

const folder = await mkdtemp(join(tmpdir(), 'secret-'))
after(() => rm(folder, { recursive: true }))
const keys = makeKeys(randomBytes(32))

test('a sealed text opens for its owner and for nobody else', () => {
  const box = keys.seal('JBSWY3DPEHPK3PXP', 'owner-1')
  assert.equal(keys.open(box, 'owner-1'), 'JBSWY3DPEHPK3PXP')
  assert.throws(() => keys.open(box, 'owner-2'))
  assert.throws(() => makeKeys(randomBytes(32)).open(box, 'owner-1'))
  assert.ok(!box.includes('JBSWY3DPEHPK3PXP'))
})

test('a sealed text that was altered anywhere does not open', () => {
  const box = keys.seal('secret', 'owner')
  for (let at = 0; at < box.length; at++) {
    const altered = Buffer.from(box)
    altered[at] = (altered[at] ?? 0) ^ 1
    assert.throws(() => keys.open(altered, 'owner'), `byte ${at}`)
  }
})

test('the same text is sealed differently each time and digested the same', () => {
  assert.notDeepEqual(keys.seal('text', 'owner'), keys.seal('text', 'owner'))
  assert.deepEqual(keys.digest('throttle', 'text'), keys.digest('throttle', 'text'))
  assert.notDeepEqual(keys.digest('throttle', 'text'), keys.digest('recovery-code', 'text'))
})

test('the server secret is made once, readable only by its owner, and the same for processes that start together', async () => {
  const path = join(folder, 'data', 'server-secret')
  const made = await Promise.all(Array.from({ length: 8 }, () => loadOrCreateServerSecret(path)))
  assert.equal(new Set(made.map((secret) => secret.toString('hex'))).size, 1)
  assert.equal(made[0]?.length, 32)
  assert.equal((await stat(path)).mode & 0o777, 0o600)
  assert.equal(Buffer.from(await readFile(path, 'utf8'), 'base64').length, 32)
})

test('a server secret that others can read, or that is too short, is refused without being repeated', async () => {
  const open = join(folder, 'open')
  await writeFile(open, randomBytes(32).toString('base64'), { mode: 0o644 })
  await assert.rejects(loadOrCreateServerSecret(open), /can be read by others/)
  const short = join(folder, 'short')
  await writeFile(short, 'bm90IGxvbmc=', { mode: 0o600 })
  await assert.rejects(loadOrCreateServerSecret(short), (error: Error) => !error.message.includes('bm90'))
})
