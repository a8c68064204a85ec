import type { KeyObject } from 'node:crypto'
import { sql } from 'kysely'
import { asService, type Tx } from '../db/actor.ts'
import type { Database } from '../db/connect.ts'
import { leafHash } from './canonical.ts'
import {
  type Checkpoint,
  publicKeyPem,
  readPublicKeys,
  type SignedCheckpoint,
  type SigningKey,
  signCheckpoint,
  verifyCheckpoint,
} from './checkpoint.ts'
import { append, emptyFrontier, type Frontier, parseFrontier, rootOf, serialiseFrontier } from './merkle.ts'

/** `limit` is how many events one checkpoint may add. */
export type SealOptions = { key: SigningKey; origin: string; now: Date; limit?: number }

/** `busy` when another sealer is at work: it will seal what is left. */
export type SealResult = { sealed: number; checkpoints: number; busy: boolean }

/** Thrown when the last checkpoint is not one this sealer may build on; nothing is sealed on top of it. */
export class BrokenCheckpoint extends Error {}

const LIMIT = 5000

/**
 * Seals every event committed so far, batch by batch, each with a signed checkpoint in its own transaction.
 * Writers only add to the queue and never wait for this.
 */
export async function sealPending(db: Database, options: SealOptions): Promise<SealResult> {
  const { limit = LIMIT, now } = options
  const result = { sealed: 0, checkpoints: 0, busy: false }
  for (;;) {
    const sealed = await asService(db, 'parapet_sealer', now, (tx) => sealBatch(tx, { ...options, limit }))
    if (sealed === 'busy') return { ...result, busy: true }
    if (sealed > 0) result.checkpoints += 1
    result.sealed += sealed
    // A batch that was not full has emptied the queue; what came since waits for the next round.
    if (sealed < limit) return result
  }
}

async function sealBatch(tx: Tx, options: Required<SealOptions>): Promise<number | 'busy'> {
  if (!(await isOnlySealer(tx))) return 'busy'
  const before = await findFrontier(tx, options)
  const taken = await takeUnsealed(tx, options.limit)
  if (taken.length === 0) return 0
  const leaves = taken.map(({ bytes }) => leafHash(bytes))
  const after = leaves.reduce(append, before)
  await addLeaves(tx, { first: before.size, ids: taken.map(({ event_id }) => event_id), leaves })
  await addCheckpoint(tx, after, options)
  return taken.length
}

// Held until the end of the transaction, and so also behind a pool that hands each one to another connection.
async function isOnlySealer(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ mine: boolean }>`
    select pg_try_advisory_xact_lock(hashtext('parapet audit seal')) as mine`.execute(tx)
  return rows[0]?.mine === true
}

async function takeUnsealed(tx: Tx, limit: number): Promise<{ event_id: string; bytes: Buffer }[]> {
  const { rows } = await sql<{ event_id: string; bytes: Buffer }>`
    with taken as (
      delete from app.audit_unsealed where event_id in (
        select event_id from app.audit_unsealed order by position limit ${limit} for update skip locked)
      returning event_id, position)
    select taken.event_id, e.bytes from taken join app.audit_event e on e.id = taken.event_id
    order by taken.position`.execute(tx)
  return rows
}

type NewLeaves = { first: number; ids: readonly string[]; leaves: readonly Buffer[] }

async function addLeaves(tx: Tx, { first, ids, leaves }: NewLeaves): Promise<void> {
  const indexes = leaves.map((_, offset) => first + offset)
  await sql`
    insert into app.audit_leaf (leaf_index, event_id, leaf_hash)
    select * from unnest(${indexes}::bigint[], ${ids}::uuid[], ${leaves}::bytea[])`.execute(tx)
}

async function addCheckpoint(tx: Tx, frontier: Frontier, { key, origin, now }: SealOptions): Promise<void> {
  const root = rootOf(frontier)
  const signed = signCheckpoint({ origin, size: frontier.size, root, at: now.toISOString() }, key)
  await sql`
    insert into app.audit_key (key_id, public_key, recorded_at)
    values (${key.keyId}, ${publicKeyPem(key.publicKey)}, ${now}) on conflict do nothing`.execute(tx)
  await sql`
    insert into app.audit_checkpoint (tree_size, root, frontier, note, signature, key_id, sealed_at)
    values (${frontier.size}, ${root}, ${serialiseFrontier(frontier)}, ${signed.note},
      ${Buffer.from(signed.signature, 'base64')}, ${signed.keyId}, ${now})`.execute(tx)
}

type LastCheckpoint = {
  frontier: Buffer
  note: string
  signature: Buffer
  key_id: string
  public_key: string | null
}

/** Where the tree stands; a frontier that its own signed root does not bear out is never built on. */
async function findFrontier(tx: Tx, options: SealOptions): Promise<Frontier> {
  const { rows } = await sql<LastCheckpoint>`
    select c.frontier, c.note, c.signature, c.key_id, k.public_key
    from app.audit_checkpoint c left join app.audit_key k using (key_id)
    order by c.tree_size desc limit 1`.execute(tx)
  const [last] = rows
  if (last === undefined) return emptyFrontier()
  const { origin, size, root } = readLast(last, options.key)
  if (origin !== options.origin) throw new BrokenCheckpoint(`This audit log was sealed as ${origin}`)
  const frontier = parseFrontier(last.frontier)
  if (frontier.size !== size || !rootOf(frontier).equals(root)) {
    throw new BrokenCheckpoint('The last audit checkpoint does not hold: its frontier was altered')
  }
  return frontier
}

function readLast(last: LastCheckpoint, key: SigningKey): Checkpoint {
  const signed: SignedCheckpoint = {
    note: last.note,
    keyId: last.key_id,
    signature: last.signature.toString('base64'),
  }
  const verdict = verifyCheckpoint(signed, keysFor(last, key))
  if (!verdict.ok) throw new BrokenCheckpoint(`The last audit checkpoint does not hold: ${verdict.why}`)
  return verdict.checkpoint
}

/** Our own key, and, for a checkpoint made before a change of key, the public half recorded then. */
function keysFor({ public_key }: LastCheckpoint, key: SigningKey): Map<string, KeyObject> {
  const earlier = public_key === null ? new Map<string, KeyObject>() : readPublicKeys([public_key])
  return earlier.set(key.keyId, key.publicKey)
}
