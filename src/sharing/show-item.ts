import { z } from 'zod'
import { mayIn } from '#platform/http/actor.ts'
import { parseParams } from '#platform/http/fields.ts'
import { ok, type Reply, type Request } from '#platform/http/route.ts'
import { mayChangeItem } from '#rules/sharing/supply.ts'
import { findSubject, getItem, type Item, listVersions } from './queries.ts'
import { listReaders } from './readers.ts'
import { showItemPage } from './show-item.page.ts'

export const ItemParams = z.object({ itemId: z.uuid() })

/** One item: what it says, who owns it, and for its owner the versions and readers. */
export async function showItem(request: Request): Promise<Reply> {
  const { tx, actor, lang, now } = request
  const item = await seenItem(request)
  const owned = item.ownerAgencyId === actor.agencyId
  const versions = owned ? await listVersions(tx, item.id) : []
  const readers = owned ? await listReaders(tx, item.id, now) : []
  const name = await findSubject(tx, item.personId)
  const back = await listOf(request, item)
  return ok(
    showItemPage({ item, name, back, owned, mayChange: mayChange(item, actor), versions, readers, lang }),
  )
}

/** The item of this address, with the audit trail told. Not yours to see: not found. */
export async function seenItem({ tx, params, audit }: Request): Promise<Item> {
  const item = await getItem(tx, parseParams(ItemParams, params).itemId)
  audit.area(item.areaId)
  audit.saw('information-item', item.id)
  audit.saw('person', item.personId)
  return item
}

/** The list this item stands in, if the reader has one: of the case, else of the agenda item. A named reader may have neither. */
async function listOf({ tx }: Request, { caseId, caseOpenedAt, agendaItemId }: Item): Promise<string | null> {
  if (caseId !== null && caseOpenedAt !== null) return `/cases/${caseId}/items`
  if (agendaItemId === null) return null
  const seen = await tx
    .selectFrom('agenda_item')
    .select('id')
    .where('id', '=', agendaItemId)
    .executeTakeFirst()
  return seen === undefined ? null : `/items?agendaItem=${agendaItemId}`
}

/** Whether the actor may change this item for the agency that owns it. */
export const mayChange = (item: Item, actor: Request['actor']): boolean =>
  mayIn(actor, 'item.share', item.areaId) &&
  mayChangeItem({ ownerAgencyId: item.ownerAgencyId, withdrawn: item.withdrawnAt !== null }, actor.agencyId)
    .met
