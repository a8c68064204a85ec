import { z } from 'zod'
import { parseParams } from '#platform/http/fields.ts'
import { ok, type Reply, type Request } from '#platform/http/route.ts'
import { mayChangeItem } from '#rules/sharing/supply.ts'
import { getItem, type Item, listVersions } from './queries.ts'
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
  return ok(showItemPage({ item, owned, mayChange: mayChange(item, actor).met, versions, readers, lang }))
}

/** The item of this address, with the audit trail told. Not yours to see: not found. */
export async function seenItem({ tx, params, audit }: Request): Promise<Item> {
  const item = await getItem(tx, parseParams(ItemParams, params).itemId)
  audit.area(item.areaId)
  audit.saw('information-item', item.id)
  audit.saw('person', item.personId)
  return item
}

/** Whether the actor's agency may change this item. */
export const mayChange = (item: Item, actor: Request['actor']) =>
  mayChangeItem({ ownerAgencyId: item.ownerAgencyId, withdrawn: item.withdrawnAt !== null }, actor.agencyId)
