import { z } from 'zod'
import { parseParams } from '#platform/http/fields.ts'
import { json, ok, type Reply, type Request } from '#platform/http/route.ts'
import { listMessagesPage, PAGE_SIZE, showMessagePage, totalOf } from './list-messages.page.ts'
import { countMessages, getMessage, listMessages, STATES } from './queries.ts'

/** How the list is narrowed. What makes no sense in an address is ignored. */
export const Query = z.object({
  state: z
    .enum(['any', ...STATES])
    .default('any')
    .catch('any'),
  page: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
})

export type OutboxQuery = z.infer<typeof Query>

const Params = z.object({ messageId: z.uuid() })

export const Listed = z.object({
  total: z.number().int(),
  page: z.number().int(),
  pageSize: z.number().int(),
  messages: z.array(
    z.object({
      id: z.uuid(),
      to: z.string().nullable(),
      address: z.string(),
      subject: z.string(),
      state: z.enum(STATES),
      attempts: z.number().int(),
      lastError: z.string().nullable(),
      queuedAt: z.iso.datetime(),
      sentAt: z.iso.datetime().nullable(),
    }),
  ),
})

/** Mail of the reader's areas. */
export async function showOutbox(request: Request): Promise<Reply> {
  const query = Query.parse(request.query)
  return ok(listMessagesPage({ ...(await findMessages(request, query)), query, lang: request.lang }))
}

export async function outboxByApi(request: Request): Promise<Reply> {
  const query = request.query as OutboxQuery
  const { messages, counts } = await findMessages(request, query)
  const shown = messages.map((each) => ({
    ...each,
    queuedAt: each.queuedAt.toISOString(),
    sentAt: each.sentAt?.toISOString() ?? null,
  }))
  return json({ total: totalOf(counts, query), page: query.page, pageSize: PAGE_SIZE, messages: shown })
}

async function findMessages({ tx, actor, audit }: Request, { state, page }: OutboxQuery) {
  const messages = await listMessages(tx, state, { size: PAGE_SIZE, number: page })
  audit.saw(
    'message',
    messages.map(({ id }) => id),
  )
  const area = messages[0]?.areaId ?? actor.areas[0]?.id
  if (area !== undefined) audit.area(area)
  return { messages, counts: await countMessages(tx) }
}

/** One message as its recipient reads it. */
export async function showMessage({ tx, params, lang, audit }: Request): Promise<Reply> {
  const message = await getMessage(tx, parseParams(Params, params).messageId)
  if (message.areaId !== null) audit.area(message.areaId)
  audit.saw('message', message.id)
  return ok(showMessagePage(message, lang))
}
