import { randomUUID } from 'node:crypto'
import type { Tx } from '#platform/db/actor.ts'
import { type MailKind, mailText } from './mail.text.ts'

type Mail = {
  userId: string
  email: string
  mail: MailKind
  url: string
  now: Date
  by?: string | null
  /** Only for a message without a secret: readers of this area's outbox see it. */
  areaId?: string
}

/**
 * Puts an e-mail about an account in the outbox. One with a secret link belongs to no area, so that no reader of an
 * area's outbox finds the way into somebody else's account; only the doorkeeper may add it.
 */
export async function queueMail(tx: Tx, { userId, email, mail, url, now, by, areaId }: Mail): Promise<void> {
  const { subject, body } = mailText.en[mail]
  await tx
    .insertInto('outbox_message')
    .values({
      id: randomUUID(),
      area_id: areaId ?? null,
      to_user_id: userId,
      to_address: email,
      subject,
      body: body(url),
      queued_at: now,
      queued_by: by ?? null,
    })
    .execute()
}
