import { EditConflict, NotFound } from '#platform/http/errors.ts'
import { version } from '#platform/http/fields.ts'
import { invalid, ok, type Reply, type Request, redirect } from '#platform/http/route.ts'
import { changeItemPage } from './change-item.page.ts'
import { parseItem } from './item-form.ts'
import { type Item, saveItem } from './queries.ts'
import { mayChange, seenItem } from './show-item.ts'

/** The item as its owner may rewrite it. */
export async function showChangeItem(request: Request): Promise<Reply> {
  return ok(changeItemPage({ item: await ownItem(request), form: undefined, lang: request.lang }))
}

/** IS-10: the owner changes an item. What it said before stays as a version. */
export async function changeItem(request: Request): Promise<Reply> {
  const item = await ownItem(request)
  const form = parseItem(item.kind, request.body, request.today)
  if (!form.ok) return invalid(changeItemPage({ item, form, lang: request.lang }))
  await saveItem(request.tx, { id: item.id, version: readVersion(request.body) }, form.value)
  return redirect(`/items/${item.id}`)
}

/** The item of this address, if the actor's agency owns it and it was not withdrawn. Anybody else finds nothing to change. */
export async function ownItem(request: Request): Promise<Item> {
  const item = await seenItem(request)
  if (!mayChange(item, request.actor)) throw new NotFound('item to change')
  return item
}

/** The version the page was drawn from. Without one nobody knows what is being overwritten. */
export function readVersion(body: Record<string, unknown>): number {
  const parsed = version.safeParse(body.version)
  if (!parsed.success) throw new EditConflict()
  return parsed.data
}
