import { randomBytes, randomUUID } from 'node:crypto'
import { link, mkdir, open, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

const LENGTH = 32

/**
 * The server's secret, kept in a file that only its owner can read; made on first use.
 * Several processes may start at once: all get the same one. Losing the file loses every second factor.
 */
export async function loadOrCreateServerSecret(path: string): Promise<Buffer> {
  const existing = await load(path)
  if (existing !== undefined) return existing
  await create(path)
  const created = await load(path)
  if (created === undefined) throw new Error('The server secret vanished while it was being made')
  return created
}

async function load(path: string): Promise<Buffer | undefined> {
  const file = await open(path, 'r').catch(unlessMissing)
  if (file === undefined) return undefined
  try {
    const { mode } = await file.stat()
    if ((mode & 0o077) !== 0) throw new Error(`${path} can be read by others: set its mode to 0600`)
    return decode(await file.readFile('utf8'), path)
  } finally {
    await file.close()
  }
}

function decode(text: string, path: string): Buffer {
  const secret = Buffer.from(text.trim(), 'base64')
  // What the file holds is not repeated: it may be a secret of another kind.
  if (secret.length < LENGTH) throw new Error(`${path} must hold at least ${LENGTH} random bytes in base64`)
  return secret
}

/** Written whole under another name and then linked, so that nobody reads half a secret and the first one stays. */
async function create(path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const draft = `${path}.${randomUUID()}`
  try {
    const file = await open(draft, 'wx', 0o600)
    await file.writeFile(`${randomBytes(LENGTH).toString('base64')}\n`)
    await file.sync()
    await file.close()
    await link(draft, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    await rm(draft, { force: true })
  }
}

function unlessMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
  return undefined
}
