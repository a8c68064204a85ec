import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomUUID,
} from 'node:crypto'
import { link, mkdir, open, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { keyIdOf, type SigningKey } from './checkpoint.ts'

/**
 * The key that signs checkpoints, kept as PEM in a file that only its owner can read; made on first use.
 * Several processes may start at once: all get the same key.
 */
export async function loadOrCreateSigningKey(path: string): Promise<SigningKey> {
  const existing = await loadKey(path)
  if (existing !== undefined) return existing
  await createKey(path)
  const created = await loadKey(path)
  if (created === undefined) throw new Error('The audit signing key vanished while it was being made')
  return created
}

async function loadKey(path: string): Promise<SigningKey | undefined> {
  const file = await open(path, 'r').catch(unlessMissing)
  if (file === undefined) return undefined
  try {
    const { mode } = await file.stat()
    if ((mode & 0o077) !== 0) throw new Error(`${path} can be read by others: set its mode to 0600`)
    return signingKey(readPrivateKey(await file.readFile(), path))
  } finally {
    await file.close()
  }
}

function readPrivateKey(pem: Buffer, path: string): KeyObject {
  try {
    const key = createPrivateKey(pem)
    if (key.asymmetricKeyType === 'ed25519') return key
  } catch {
    // What the file holds is not repeated: it may be a secret of another kind.
  }
  throw new Error(`${path} does not hold an Ed25519 private key`)
}

function signingKey(privateKey: KeyObject): SigningKey {
  const publicKey = createPublicKey(privateKey)
  return { privateKey, publicKey, keyId: keyIdOf(publicKey) }
}

/** Written whole under another name and then linked, so that nobody reads half a key and the first one stays. */
async function createKey(path: string): Promise<void> {
  const { privateKey } = generateKeyPairSync('ed25519')
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const draft = `${path}.${randomUUID()}`
  try {
    await writeDurably(draft, privateKey.export({ type: 'pkcs8', format: 'pem' }).toString())
    await link(draft, path)
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error
  } finally {
    await rm(draft, { force: true })
  }
  await syncFolder(dirname(path))
}

async function writeDurably(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
}

// A key that signed a checkpoint must still be there after a power cut.
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

function unlessMissing(error: unknown): undefined {
  if (!hasCode(error, 'ENOENT')) throw error
  return undefined
}

const hasCode = (error: unknown, code: string) =>
  error instanceof Error && 'code' in error && error.code === code
