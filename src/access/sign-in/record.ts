import type { Json } from '#platform/audit/canonical.ts'
import { recordEvent } from '#platform/audit/record.ts'
import type { Tx } from '#platform/db/actor.ts'
import type { OpenRequest } from '#platform/http/open.ts'
import { isEmail } from './email.ts'

/** Somebody whose account is known, and the area whose auditors may read about it. */
export type Known = { userId: string; areaId: string | null }

type Happening = {
  event: `${string}.${string}`
  outcome?: 'done' | 'refused'
  /** Whose account it concerns, if that is known. */
  about?: Known | undefined
  /** True when that user has just proved to be the one who is here. */
  proved?: boolean
  /** Addresses and what strangers typed: only here, where it can be disposed of. */
  detail?: { [key: string]: Json }
}

/** Adds what happened at the door to the audit log, in the doorkeeper's transaction. */
export async function recordAtDoor(
  tx: Tx,
  request: Pick<OpenRequest, 'now' | 'requestId' | 'ip'>,
  happened: Happening,
): Promise<void> {
  const { about, outcome = 'done', proved = false } = happened
  await recordEvent(tx, {
    at: request.now,
    event: happened.event,
    outcome,
    actor: proved && about !== undefined ? about.userId : null,
    service: 'doorkeeper',
    area: about?.areaId ?? null,
    requestId: request.requestId,
    subjects: about === undefined ? [] : [{ type: 'user', id: about.userId }],
    detail: { from: request.ip, ...happened.detail },
  })
}

/** What a stranger typed as an address, if it could be one: people type passwords into the wrong box. */
export function typedAddress(email: string): { [key: string]: Json } {
  return isEmail(email) ? { typed: email } : {}
}
