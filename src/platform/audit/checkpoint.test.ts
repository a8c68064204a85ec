import assert from 'node:assert/strict'
import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import fc from 'fast-check'
import { keyIdOf, publicKeyPem, readPublicKeys, signCheckpoint, verifyCheckpoint } from './checkpoint.ts'
import { loadOrCreateSigningKey } from './signing-key.ts'

const folder = await mkdtemp(join(tmpdir(), 'audit-key-'))
after(() => rm(folder, { recursive: true }))

const key = makeKey()
const keys = readPublicKeys([publicKeyPem(key.publicKey)])
const checkpoint = {
  origin: 'parapet.example/area-a',
  size: 5,
  root: Buffer.alloc(32, 7),
  at: '2026-03-02T14:05:00.000Z',
}
const signed = signCheckpoint(checkpoint, key)

describe('a checkpoint', () => {
  it('is a note of four lines', () => {
    const root = checkpoint.root.toString('base64')
    assert.equal(signed.note, `parapet-audit/parapet.example/area-a\n5\n${root}\n2026-03-02T14:05:00.000Z\n`)
  })

  it('verifies with the public key of its signer and reads back', () => {
    assert.deepEqual(verifyCheckpoint(signed, keys), { ok: true, checkpoint })
  })

  it('does not verify once any character of the note or the signature is another', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('note', 'signature'),
        fc.nat(),
        fc.integer({ min: 32, max: 126 }),
        (part, at, code) => {
          const text = signed[part]
          const index = at % text.length
          const changed = text.slice(0, index) + String.fromCharCode(code) + text.slice(index + 1)
          fc.pre(changed !== text)
          assert.equal(verifyCheckpoint({ ...signed, [part]: changed }, keys).ok, false)
        },
      ),
    )
  })

  it('does not verify with a key that is not known, nor under the name of another key', () => {
    const forger = makeKey()
    const forged = signCheckpoint(checkpoint, forger)
    assert.deepEqual(verifyCheckpoint(forged, keys), { ok: false, why: 'unknown-key' })
    assert.deepEqual(verifyCheckpoint({ ...forged, keyId: key.keyId }, keys), {
      ok: false,
      why: 'bad-signature',
    })
  })

  it('has one spelling of its signature', () => {
    for (const signature of [`${signed.signature} `, signed.signature.replace('==', '')]) {
      assert.deepEqual(verifyCheckpoint({ ...signed, signature }, keys), { ok: false, why: 'bad-signature' })
    }
  })

  const malformed = [
    'hello\n',
    signed.note.slice(0, -1),
    `${signed.note}more\n`,
    signed.note.replace('\n5\n', '\n05\n'),
    signed.note.replace('\n5\n', '\n9999999999999999\n'),
    signed.note.replace('=\n', 'A\n'),
    // The same 32 bytes in another spelling of base64.
    signed.note.replace('c=\n', 'd=\n'),
  ]
  for (const [index, note] of malformed.entries()) {
    it(`is refused when what was signed is not a checkpoint (${index + 1})`, () => {
      const signature = sign(null, Buffer.from(note), key.privateKey).toString('base64')
      const verdict = verifyCheckpoint({ note, keyId: key.keyId, signature }, keys)
      assert.deepEqual(verdict, { ok: false, why: 'malformed-note' })
    })
  }

  it('is not signed with an origin, size, root or time that could not be read back', () => {
    const wrong = [
      { origin: 'two\nlines' },
      { origin: '' },
      { size: -1 },
      { size: 1.5 },
      { root: Buffer.alloc(31) },
    ]
    for (const change of [...wrong, { at: 'today' }]) {
      assert.throws(() => signCheckpoint({ ...checkpoint, ...change }, key), /needs an origin/)
    }
  })
})

describe('public keys', () => {
  it('are refused when they are private, or of another kind', () => {
    const pem = key.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
    assert.throws(() => readPublicKeys([pem]), /private key/)
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 })
    assert.throws(() => readPublicKeys([publicKeyPem(rsa.publicKey)]), /Ed25519/)
  })
})

describe('the signing key', () => {
  it('is made once, readable by its owner only, and loaded again', async () => {
    const path = join(folder, 'new', 'audit.pem')
    const made = await loadOrCreateSigningKey(path)
    assert.equal((await stat(path)).mode & 0o777, 0o600)
    assert.equal((await loadOrCreateSigningKey(path)).keyId, made.keyId)
    assert.match(await readFile(path, 'utf8'), /^-----BEGIN PRIVATE KEY-----/)
    const loaded = readPublicKeys([publicKeyPem(made.publicKey)])
    assert.equal(verifyCheckpoint(signCheckpoint(checkpoint, made), loaded).ok, true)
  })

  it('is one and the same for processes that start together', async () => {
    const path = join(folder, 'race', 'audit.pem')
    const all = await Promise.all(Array.from({ length: 8 }, () => loadOrCreateSigningKey(path)))
    assert.equal(new Set(all.map(({ keyId }) => keyId)).size, 1)
    assert.deepEqual(await readdir(join(folder, 'race')), ['audit.pem'])
  })

  it('is not used when others can read it', async () => {
    const path = join(folder, 'open.pem')
    await loadOrCreateSigningKey(path)
    await chmod(path, 0o640)
    await assert.rejects(loadOrCreateSigningKey(path), /can be read by others/)
  })

  it('is not replaced when the file holds something else', async () => {
    const path = join(folder, 'broken.pem')
    await writeFile(path, 'hello', { mode: 0o600 })
    await assert.rejects(loadOrCreateSigningKey(path), /does not hold an Ed25519 private key/)
    assert.equal(await readFile(path, 'utf8'), 'hello')
  })

  it('is refused when it is of another kind', async () => {
    const path = join(folder, 'rsa.pem')
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    await writeFile(path, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 })
    await assert.rejects(loadOrCreateSigningKey(path), /does not hold an Ed25519 private key/)
  })
})

function makeKey(): { privateKey: KeyObject; publicKey: KeyObject; keyId: string } {
  const pair = generateKeyPairSync('ed25519')
  return { ...pair, keyId: keyIdOf(pair.publicKey) }
}
