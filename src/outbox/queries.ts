import type { Tx } from '#platform/db/actor.ts'
import { found } from '#platform/http/errors.ts'

export const STATES = ['queued', 'sent', 'held', 'failed'] as const

export type Message = {
  id: string
  areaId: string | null
  to: string | null
  address: string
  subject: string
  body: string
  state: (typeof STATES)[number]
  attempts: number
  lastError: string | null
  queuedAt: Date
  sentAt: Date | null
}

const rows = (tx: Tx) =>
  tx
    .selectFrom('outbox_message as m')
    .leftJoin('user_account as u', 'u.id', 'm.to_user_id')
    .select([
      'm.id',
      'm.area_id as areaId',
      'u.name as to',
      'm.to_address as address',
      'm.subject',
      'm.body',
      'm.state',
    ])
    .select(['m.attempts', 'm.last_error as lastError', 'm.queued_at as queuedAt', 'm.sent_at as sentAt'])

/** One message. Throws not found when it is not the actor's to see. */
export async function getMessage(tx: Tx, id: string): Promise<Message> {
  return found(await rows(tx).where('m.id', '=', id).executeTakeFirst(), 'message')
}

export type Counts = Record<(typeof STATES)[number], number>

/** How many messages of the reader's areas are in each state. */
export async function countMessages(tx: Tx): Promise<Counts> {
  const counted = await tx
    .selectFrom('outbox_message')
    .select((of) => ['state', of.fn.countAll<number>().as('total')])
    .groupBy('state')
    .execute()
  const of = (state: (typeof STATES)[number]) => counted.find((each) => each.state === state)?.total ?? 0
  return { queued: of('queued'), sent: of('sent'), held: of('held'), failed: of('failed') }
}

/** Messages of the reader's areas, the latest first. */
export function listMessages(
  tx: Tx,
  state: (typeof STATES)[number] | 'any',
  page: { size: number; number: number },
): Promise<Message[]> {
  const wanted = state === 'any' ? rows(tx) : rows(tx).where('m.state', '=', state)
  return wanted
    .orderBy('m.queued_at', 'desc')
    .orderBy('m.id')
    .limit(page.size)
    .offset((page.number - 1) * page.size)
    .execute()
}
