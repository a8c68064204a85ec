import { z } from 'zod'
import { found } from '#platform/http/errors.ts'
import { version } from '#platform/http/fields.ts'
import { json, type Reply, type Request } from '#platform/http/route.ts'
import { ownItem } from './change-item.ts'
import { lateDays } from './item-card.ts'
import { HANDLINGS, ItemBody, isAhead, KINDS, wordsOf } from './item-form.ts'
import { CaseParams, findItems, Query } from './list-items.ts'
import { mayName, naming, ReaderForm, ReaderParams } from './name-reader.ts'
import { getCasePlace, type Item, saveItem, withdrawItem } from './queries.ts'
import { addReader, endReader, listReaders } from './readers.ts'
import { ItemParams, seenItem } from './show-item.ts'
import { findPlace, supplyFrom, supplying } from './supply-item.ts'
import { WithdrawForm } from './withdraw-item.ts'

export { CaseParams, ItemParams, Query, ReaderForm, ReaderParams }

export const Supply = z.object({ case: z.uuid().optional(), agendaItem: z.uuid().optional(), item: ItemBody })
export const Change = z.object({ version, item: ItemBody })
export const Withdraw = WithdrawForm.extend({ version })

/** An item as the interface tells it. */
export const ItemOut = z.object({
  id: z.uuid(),
  kind: z.enum(KINDS),
  body: z.string(),
  source: z.string(),
  purpose: z.string(),
  lawfulBasis: z.string(),
  handling: z.enum(HANDLINGS),
  owner: z.object({ agencyId: z.uuid(), name: z.string() }),
  suppliedBy: z.string().nullable(),
  eventOn: z.iso.date().nullable(),
  recordedAt: z.iso.datetime(),
  lateByDays: z.number().int().nullable(),
  withdrawnAt: z.iso.datetime().nullable(),
  withdrawnReason: z.string().nullable(),
  version: z.number().int(),
})
export const ItemsOut = z.object({ total: z.number().int(), items: z.array(ItemOut) })
export const Made = z.object({ id: z.uuid() })
export const Done = z.object({ done: z.literal(true) })
export const ReadersOut = z.object({
  readers: z.array(
    z.object({
      grantId: z.uuid(),
      userId: z.uuid(),
      name: z.string(),
      agency: z.string(),
      reason: z.string(),
    }),
  ),
})

/** An item in the shape of `ItemOut`. */
export const itemOut = (item: Item): z.infer<typeof ItemOut> => ({
  id: item.id,
  kind: item.kind,
  body: item.body,
  source: item.source,
  purpose: item.purpose,
  lawfulBasis: item.lawfulBasis,
  handling: item.handling,
  owner: { agencyId: item.ownerAgencyId, name: item.ownerName },
  suppliedBy: item.suppliedByName,
  eventOn: item.eventOn,
  recordedAt: item.recordedAt.toISOString(),
  lateByDays: lateDays(item),
  withdrawnAt: item.withdrawnAt?.toISOString() ?? null,
  withdrawnReason: item.withdrawnReason,
  version: item.version,
})

const done = json({ done: true })
const problem = (field: string, message: string) =>
  json({ error: 'invalid', message, problems: [{ field, message }] }, 400)

export async function listOfCase(request: Request): Promise<Reply> {
  const place = await getCasePlace(request.tx, (request.params as z.infer<typeof CaseParams>).caseId)
  const { total, items } = await findItems(request, place, Query.parse(request.query))
  return json({ total, items: items.map(itemOut) })
}

export async function list(request: Request): Promise<Reply> {
  const query = Query.parse(request.query)
  const place = query.agendaItem === undefined ? null : await findPlace(request, query)
  const { total, items } = await findItems(request, place, query)
  return json({ total, items: items.map(itemOut) })
}

export async function show(request: Request): Promise<Reply> {
  return json(itemOut(await seenItem(request)))
}

export async function supply(request: Request): Promise<Reply> {
  const body = request.body as z.infer<typeof Supply>
  const place = await findPlace(request, body)
  const { ruling } = await supplying(request, place)
  if (!ruling.met) return json({ error: 'not-yet', because: ruling.because, source: ruling.source }, 422)
  const item = wordsOf(body.item)
  if (isAhead(item, request.today)) return problem('eventOn', 'is after today')
  return json({ id: await supplyFrom(request, place, item) }, 201)
}

export async function change(request: Request): Promise<Reply> {
  const body = request.body as z.infer<typeof Change>
  const { id } = await ownItem(request)
  const item = wordsOf(body.item)
  if (isAhead(item, request.today)) return problem('eventOn', 'is after today')
  await saveItem(request.tx, { id, version: body.version }, item)
  return done
}

export async function withdraw(request: Request): Promise<Reply> {
  const body = request.body as z.infer<typeof Withdraw>
  const { id } = await ownItem(request)
  await withdrawItem(request.tx, request.now, { id, version: body.version }, body.reason)
  request.audit.say({ reason: body.reason })
  return done
}

export async function readers(request: Request): Promise<Reply> {
  const { id } = await ownItem(request)
  const known = await listReaders(request.tx, id, request.now)
  return json({
    readers: known.map(({ agencyName, since: _since, ...reader }) => ({ ...reader, agency: agencyName })),
  })
}

export async function nameReader(request: Request): Promise<Reply> {
  const body = request.body as z.infer<typeof ReaderForm>
  const known = await naming(request)
  const refused = mayName(known, body.userId)
  if (refused !== undefined) return problem('userId', refused)
  await addReader(request.tx, request.now, known.item, { ...body, by: request.actor.userId })
  request.audit.saw('user', body.userId)
  return done
}

export async function endSight(request: Request): Promise<Reply> {
  const { grantId } = request.params as z.infer<typeof ReaderParams>
  const { item, readers: named } = await naming(request)
  const reader = found(
    named.find((each) => each.grantId === grantId),
    'reader',
  )
  await endReader(request.tx, request.now, { itemId: item.id, grantId, by: request.actor.userId })
  request.audit.saw('user', reader.userId)
  return done
}
