import { recordEvent } from '../audit/record.ts'
import { asService } from '../db/actor.ts'
import type { Database } from '../db/connect.ts'
import { isReserved } from './reserved.ts'
import type { MailTransport } from './transport.ts'

/** After this many tries a message is set aside as failed and shown as such in the outbox. */
export const MOST_ATTEMPTS = 12

export type Delivery = 'sent' | 'held' | 'nothing-to-do'

/**
 * Sends one queued message and marks it, both or neither as far as SMTP allows: the row is locked while the server is asked.
 * Mail to a domain reserved for examples is held: nobody reads it there, and the server of a demonstration must not be asked to try.
 * When the server refuses or is down the message stays queued with the reason, and the error is thrown so that the job is tried again.
 */
export async function deliver(
  db: Database,
  { transport, publicUrl }: { transport: MailTransport; publicUrl: string },
  messageId: string,
  now: Date,
): Promise<Delivery> {
  const failure = await asService(db, 'parapet_postman', now, async (tx) => {
    const message = await tx
      .selectFrom('outbox_message')
      .select(['id', 'area_id', 'to_user_id', 'to_address', 'subject', 'body', 'attempts'])
      .where('id', '=', messageId)
      .where('state', '=', 'queued')
      .forUpdate()
      .skipLocked()
      .executeTakeFirst()
    if (message === undefined) return 'nothing-to-do' as const
    const mark = tx.updateTable('outbox_message').where('id', '=', messageId)
    if (isReserved(message.to_address)) {
      await mark.set({ state: 'held', last_error: null }).execute()
      return 'held' as const
    }
    const attempts = message.attempts + 1
    try {
      await transport.send({
        to: message.to_address,
        subject: message.subject,
        text: withLinks(message.body, publicUrl),
        messageId,
      })
    } catch (error) {
      const state = attempts >= MOST_ATTEMPTS ? ('failed' as const) : ('queued' as const)
      await mark.set({ attempts, state, last_error: reason(error) }).execute()
      return error
    }
    await mark.set({ attempts, state: 'sent', sent_at: now, last_error: null }).execute()
    await recordEvent(tx, {
      at: now,
      event: 'mail.sent',
      outcome: 'done',
      actor: null,
      service: 'postman',
      area: message.area_id,
      requestId: messageId,
      subjects: [
        { type: 'message', id: messageId },
        ...(message.to_user_id === null ? [] : [{ type: 'user', id: message.to_user_id }]),
      ],
    })
    return 'sent' as const
  })
  if (failure === 'sent' || failure === 'held' || failure === 'nothing-to-do') return failure
  throw failure
}

/** Rooms write a link as an address of the service on a line of its own; a reader elsewhere needs the whole of it. */
function withLinks(body: string, publicUrl: string): string {
  return body.replace(/^\/\S*$/gm, (path) => `${publicUrl}${path}`)
}

/** Ids of messages that wait, oldest first. */
export async function listQueued(db: Database, now: Date, most: number): Promise<string[]> {
  const rows = await asService(db, 'parapet_postman', now, (tx) =>
    tx
      .selectFrom('outbox_message')
      .select('id')
      .where('state', '=', 'queued')
      .orderBy('queued_at')
      .limit(most)
      .execute(),
  )
  return rows.map((row) => row.id)
}

/** What to tell an operator: the kind of failure, without addresses that a server may have quoted. */
function reason(error: unknown): string {
  const { code, responseCode } = error as { code?: string; responseCode?: number }
  return [code ?? 'ERROR', responseCode].filter((part) => part !== undefined).join(' ')
}
