import { hash, randomBytes } from 'node:crypto'
import { z } from 'zod'

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

// Deeper than any detail we write; a cycle is refused here before it exhausts the stack.
const MAX_DEPTH = 64

const uuid = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/)
const word = z.string().regex(/^[a-z][a-z0-9_-]{0,59}$/)

// The patterns leave no room for a sentence or a name: words about people belong in the detail.
const auditEvent = z.strictObject({
  id: uuid,
  at: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}(\d{3})?Z$/),
  event: z.string().regex(/^[a-z][a-z0-9-]{0,59}\.[a-z0-9-]{1,60}$/),
  outcome: z.enum(['done', 'refused', 'fault']),
  actor: uuid.nullable(),
  service: word,
  onBehalfOf: uuid.nullable(),
  area: uuid.nullable(),
  requestId: z.string().regex(/^[A-Za-z0-9._:-]{1,100}$/),
  grants: z.array(uuid),
  subjects: z.array(z.strictObject({ type: word, id: uuid })),
  detailDigest: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
})

/** One thing that happened, in ids and fixed words only: it can be kept for ever. */
export type AuditEvent = z.infer<typeof auditEvent>

/** The words and personal data of an event, which can lawfully be destroyed without breaking the log. */
export type AuditDetail = { eventId: string; salt: Buffer; detail: Json }

// The tag is part of what is hashed, so a later format can never be mistaken for this one.
const EVENT_VERSION = 'parapet-event/1\n'
const LEAF = Buffer.from([0])

/** The one JSON text of a value (RFC 8785), for strings, whole numbers, booleans, null, arrays and plain objects. */
export function canonical(value: unknown): string {
  return write(value, '$', null)
}

/** The bytes of an event that are hashed, sealed and exported. */
export function eventBytes(event: AuditEvent): Buffer {
  return Buffer.from(EVENT_VERSION + canonical(normalised(auditEvent.parse(event))))
}

/** Reads an event back from its bytes, refusing any bytes that `eventBytes` would not have written. */
export function parseEventBytes(bytes: Buffer): AuditEvent {
  const text = bytes.toString()
  if (!text.startsWith(EVENT_VERSION)) throw new Error('These bytes are not an event of a known version')
  const event = auditEvent.parse(JSON.parse(text.slice(EVENT_VERSION.length)))
  if (!eventBytes(event).equals(bytes)) throw new Error('These bytes are not in canonical form')
  return event
}

/** The hash of a leaf of the log: SHA-256 of a zero byte and the bytes (RFC 6962). */
export function leafHash(bytes: Buffer): Buffer {
  return hash('sha256', Buffer.concat([LEAF, bytes]), 'buffer')
}

/** Puts a fresh salt beside a detail, so that its digest tells nothing to somebody who guesses the words. */
export function saltDetail(eventId: string, detail: Json): AuditDetail {
  return { eventId, salt: randomBytes(32), detail }
}

/** The digest that ties a detail to its event, in hex: SHA-256 of the salt and the canonical detail. */
export function detailDigest({ salt, detail }: Pick<AuditDetail, 'salt' | 'detail'>): string {
  if (salt.length !== 32) throw new Error('The salt of a detail is 32 bytes')
  return hash('sha256', Buffer.concat([salt, Buffer.from(canonical(detail))]), 'hex')
}

/** Grants and subjects are sets and an instant has one spelling, whatever the storage gave back. */
function normalised(event: AuditEvent): AuditEvent {
  const subjects = new Map(event.subjects.map((subject) => [`${subject.type} ${subject.id}`, subject]))
  return {
    ...event,
    at: event.at.length === 24 ? `${event.at.slice(0, -1)}000Z` : event.at,
    grants: [...new Set(event.grants)].sort(),
    subjects: [...subjects.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, subject]) => subject),
  }
}

/** Where a value stands: spelled out only if it is refused, because nearly nothing is. */
type Place = { within: Place | null; key: string | number; depth: number }

function write(value: unknown, key: string | number, within: Place | null): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return writeString(value, key, within)
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value))
      refuse(key, within, 'is not a whole number that every reader can hold exactly')
    return JSON.stringify(value)
  }
  if (typeof value !== 'object')
    return refuse(key, within, `cannot be recorded: it is of type ${typeof value}`)
  const depth = within === null ? 0 : within.depth + 1
  if (depth > MAX_DEPTH) refuse(key, within, 'is nested too deeply')
  const place = { within, key, depth }
  return Array.isArray(value) ? writeArray(value, place) : writeObject(value, place)
}

function writeString(value: string, key: string | number, within: Place | null): string {
  if (!value.isWellFormed()) refuse(key, within, 'holds half of a surrogate pair')
  if (value.includes('\0')) refuse(key, within, 'holds a null character, which PostgreSQL cannot store')
  return JSON.stringify(value)
}

function writeArray(value: unknown[], place: Place): string {
  // Array.from turns holes into undefined, which is then refused like any other undefined.
  return `[${Array.from(value, (item, index) => write(item, index, place)).join(',')}]`
}

function writeObject(value: object, place: Place): string {
  const prototype = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null)
    refuse(place.key, place.within, 'is not a plain object')
  if (Object.getOwnPropertySymbols(value).length > 0)
    refuse(place.key, place.within, 'has a symbol for a key')
  const record = value as { readonly [key: string]: unknown }
  // Array.sort compares UTF-16 code units, which is the order RFC 8785 asks for.
  const members = Object.keys(record)
    .sort()
    .map((key) => `${writeString(key, key, place)}:${write(record[key], key, place)}`)
  return `{${members.join(',')}}`
}

/** The message names the place and never the value: it may reach a log. */
function refuse(key: string | number, within: Place | null, why: string): never {
  const keys = [key]
  for (let place = within; place !== null; place = place.within) keys.unshift(place.key)
  throw new TypeError(`${keys.join('.')} ${why}`)
}
