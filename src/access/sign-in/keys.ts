import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/** What the server's secret is used for. Each use has a key of its own, so that one can never stand in for another. */
export type Keys = {
  /** Seals a text for one owner: opened for anybody else, or altered, it does not open. */
  seal(text: string, owner: string): Buffer
  open(box: Buffer, owner: string): string
  /** A digest that cannot be guessed at without the server's secret. */
  digest(purpose: 'recovery-code' | 'throttle', text: string): Buffer
}

const IV = 12
const TAG = 16
const FORMAT = 1

/** The keys of a server, from its secret. */
export function makeKeys(secret: Buffer): Keys {
  if (secret.length < 32) throw new Error('The server secret must be at least 32 bytes long')
  const boxKey = derive(secret, 'box')
  const digestKeys = {
    'recovery-code': derive(secret, 'recovery-code'),
    throttle: derive(secret, 'throttle'),
  }
  return {
    seal: (text, owner) => seal(boxKey, text, owner),
    open: (box, owner) => open(boxKey, box, owner),
    digest: (purpose, text) => createHmac('sha256', digestKeys[purpose]).update(text).digest(),
  }
}

function derive(secret: Buffer, use: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `parapet/1 ${use}`, 32))
}

function seal(key: Buffer, text: string, owner: string): Buffer {
  const iv = randomBytes(IV)
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(owner))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([Buffer.from([FORMAT]), iv, cipher.getAuthTag(), sealed])
}

function open(key: Buffer, box: Buffer, owner: string): string {
  if (box[0] !== FORMAT) throw new Error('A sealed value has an unknown format')
  const tagAt = 1 + IV
  const decipher = createDecipheriv('aes-256-gcm', key, box.subarray(1, tagAt), { authTagLength: TAG })
  decipher.setAAD(Buffer.from(owner)).setAuthTag(box.subarray(tagAt, tagAt + TAG))
  return Buffer.concat([decipher.update(box.subarray(tagAt + TAG)), decipher.final()]).toString('utf8')
}

/** A new token of 256 random bits. */
export const newToken = () => randomBytes(32).toString('base64url')

/** What is kept of a token. It is random, so a plain digest is enough. */
export const tokenHash = (token: string) => createHash('sha256').update(token).digest()
