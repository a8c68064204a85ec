import { createHash, randomUUID } from 'node:crypto'
import { z } from 'zod'
import { canonical } from '#platform/audit/canonical.ts'
import type { Tx } from '#platform/db/actor.ts'

const KEPT_MS = 24 * 3_600_000
// Never kept, not even for their owner: proofs of who somebody is, and the token of a page that is gone. A code of another room is no such proof.
const isSecret = (path: string, name: string) =>
  /password|^_csrf$/i.test(name) || (name === 'code' && path.startsWith('/account/'))

// Pairs rather than an object: the fields come back in the order of the form.
const Body = z.array(z.tuple([z.string(), z.array(z.string())]))
const Sent = z.record(z.string(), z.union([z.string(), z.array(z.string())]))

export type HeldForm = { id: string; path: string; body: z.infer<typeof Body>; heldAt: Date; expiresAt: Date }

/** Keeps what somebody sent when their session had just ended. The same thing sent twice is kept once. Runs as the doorkeeper. */
export async function holdForm(
  tx: Tx,
  given: { userId: string; path: string; body: unknown; now: Date },
): Promise<string> {
  const body = keepable(given.path, given.body)
  const times = { held_at: given.now, expires_at: new Date(given.now.getTime() + KEPT_MS) }
  const digest = createHash('sha256')
    .update(canonical({ path: given.path, body }))
    .digest()
  const row = await tx
    .insertInto('held_form')
    .values({
      id: randomUUID(),
      user_id: given.userId,
      path: given.path,
      body: JSON.stringify(body),
      digest,
      ...times,
    })
    .onConflict((clash) => clash.columns(['user_id', 'digest']).doUpdateSet(times))
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

function keepable(path: string, body: unknown): HeldForm['body'] {
  const sent = Sent.safeParse(body ?? {})
  if (!sent.success) return []
  // Neither PostgreSQL's JSON nor the digest has a place for a NUL or half a character.
  const clean = (value: string) => value.toWellFormed().replaceAll('\u0000', '')
  return Object.entries(sent.data)
    .filter(([name]) => !isSecret(path, name))
    .map(([name, value]) => [clean(name), [value].flat().map(clean)])
}

/** A form kept for the actor. Row security hides other people's and those whose day is over. */
export async function findHeldForm(tx: Tx, id: string): Promise<HeldForm | undefined> {
  const row = await tx
    .selectFrom('held_form')
    .select(['id', 'path', 'body', 'held_at', 'expires_at'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return undefined
  return {
    id: row.id,
    path: row.path,
    body: Body.parse(row.body),
    heldAt: row.held_at,
    expiresAt: row.expires_at,
  }
}

/** Throws away a form kept for the actor; false when there is none. */
export async function discardHeldForm(tx: Tx, id: string): Promise<boolean> {
  const gone = await tx.deleteFrom('held_form').where('id', '=', id).executeTakeFirst()
  return gone.numDeletedRows === 1n
}
