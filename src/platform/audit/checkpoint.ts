import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'

/** The state of one log at one moment. */
export type Checkpoint = { origin: string; size: number; root: Buffer; at: string }

/** A checkpoint as the words that were signed, with the signature in base64. */
export type SignedCheckpoint = { note: string; keyId: string; signature: string }

export type SigningKey = { privateKey: KeyObject; publicKey: KeyObject; keyId: string }

type CheckpointVerdict =
  | { ok: true; checkpoint: Checkpoint }
  | { ok: false; why: 'unknown-key' | 'bad-signature' | 'malformed-note' }

const NOTE =
  /^parapet-audit\/([a-z0-9]+(?:[./-][a-z0-9]+)*)\n(0|[1-9]\d{0,15})\n([A-Za-z0-9+/]{43}=)\n(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)\n$/

/** Signs the size and root of a log, so that whoever keeps the note can later show that the log changed. */
export function signCheckpoint(checkpoint: Checkpoint, key: SigningKey): SignedCheckpoint {
  const note = formatNote(checkpoint)
  if (parseNote(note) === undefined)
    throw new Error('A checkpoint needs an origin, a size, a root and a time')
  return {
    note,
    keyId: key.keyId,
    signature: sign(null, Buffer.from(note), key.privateKey).toString('base64'),
  }
}

/** Reads a checkpoint if one of the given public keys signed exactly these words. */
export function verifyCheckpoint(
  signed: SignedCheckpoint,
  publicKeys: ReadonlyMap<string, KeyObject>,
): CheckpointVerdict {
  const key = publicKeys.get(signed.keyId)
  if (key === undefined) return { ok: false, why: 'unknown-key' }
  const signature = Buffer.from(signed.signature, 'base64')
  if (
    signature.toString('base64') !== signed.signature ||
    !verify(null, Buffer.from(signed.note), key, signature)
  ) {
    return { ok: false, why: 'bad-signature' }
  }
  const checkpoint = parseNote(signed.note)
  return checkpoint === undefined ? { ok: false, why: 'malformed-note' } : { ok: true, checkpoint }
}

/** The name of a public key: the first 16 bytes, in hex, of the SHA-256 of its SPKI form. */
export function keyIdOf(publicKey: KeyObject): string {
  const spki = publicKey.export({ type: 'spki', format: 'der' })
  return createHash('sha256').update(spki).digest('hex').slice(0, 32)
}

/** A public key as SPKI PEM, the form in which it is handed to whoever checks the log. */
export function publicKeyPem(publicKey: KeyObject): string {
  return publicKey.export({ type: 'spki', format: 'pem' }).toString()
}

/** Reads public keys from PEM into a list by key id; the id is always worked out, never taken on trust. */
export function readPublicKeys(pems: readonly string[]): Map<string, KeyObject> {
  return new Map(pems.map(readPublicKey).map((key) => [keyIdOf(key), key]))
}

function readPublicKey(pem: string): KeyObject {
  // createPublicKey would quietly derive the public half; a private key has no business here.
  if (pem.includes('PRIVATE KEY')) throw new Error('This is a private key: the checker needs the public key')
  const key = createPublicKey(pem)
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('A checkpoint key is an Ed25519 key')
  return key
}

function formatNote({ origin, size, root, at }: Checkpoint): string {
  return `parapet-audit/${origin}\n${size}\n${root.toString('base64')}\n${at}\n`
}

function parseNote(note: string): Checkpoint | undefined {
  const [, origin, size, root, at] = NOTE.exec(note) ?? []
  if (origin === undefined || size === undefined || root === undefined || at === undefined) return undefined
  const checkpoint = { origin, size: Number(size), root: Buffer.from(root, 'base64'), at }
  // Base64 has more than one spelling of the last byte, and a number can be too large to hold.
  return formatNote(checkpoint) === note && Number.isSafeInteger(checkpoint.size) ? checkpoint : undefined
}
