import { randomUUID } from 'node:crypto'
import type { Tx } from '#platform/db/actor.ts'

export type Mail = {
  areaId: string
  to: { userId: string; address: string }
  subject: string
  /** Plain text with links. Never a subject's name, a case reference or anything else about a person. */
  body: string
  by: string
}

/** Puts a message in the outbox inside the transaction that caused it; the postman sends it after the commit. */
export async function queueMail(tx: Tx, now: Date, mail: Mail): Promise<void> {
  await tx
    .insertInto('outbox_message')
    .values({
      id: randomUUID(),
      area_id: mail.areaId,
      to_user_id: mail.to.userId,
      to_address: mail.to.address,
      subject: mail.subject,
      body: mail.body,
      queued_at: now,
      queued_by: mail.by,
    })
    .execute()
}
