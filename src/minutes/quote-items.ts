import { z } from 'zod'
import { parseForm } from '#platform/http/form.ts'
import { ok, type Reply, type Request, redirect } from '#platform/http/route.ts'
import type { Item } from '../sharing/index.ts'
import { draftId, type Minuting, minutesHref, openDraft } from './known.ts'
import { addQuotes, listQuotable, listQuotes, type Quote, removeQuotes } from './queries/contents.ts'
import { quoteItemsPage } from './quote-items.page.ts'

const ids = z.preprocess(
  (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
  z.array(z.uuid()).max(500),
)

/** The boxes ticked, and those that were ticked when the page was drawn: what somebody else added meanwhile stays. */
const QuoteForm = z.object({ items: ids, was: ids })

/** What of the information about this case the minute quotes. */
export async function showQuotes(request: Request): Promise<Reply> {
  const known = await openDraft(request)
  const { quotable, quotes } = await quoting(request, known)
  request.audit.saw(
    'information-item',
    [...quotable, ...quotes.map(({ item }) => item)].map((item) => item.id),
  )
  return ok(quoteItemsPage({ known, quotable, quotes, lang: request.lang }))
}

/** Quotes what was ticked and leaves out what was unticked. */
export async function quoteItems(request: Request): Promise<Reply> {
  const known = await openDraft(request)
  const form = parseForm(QuoteForm, request.body)
  if (form.ok) {
    const { items: ticked, was } = form.value
    await changeQuotes(request, known, {
      add: ticked.filter((id) => !was.includes(id)),
      remove: was.filter((id) => !ticked.includes(id)),
    })
  }
  return redirect(`${minutesHref(known.discussed)}#information`)
}

/** Adds and takes out quotes by the items' ids. Ids out of sight, of another case or withdrawn are passed over. */
export async function changeQuotes(
  request: Request,
  known: Minuting,
  { add, remove }: { add: readonly string[]; remove: readonly string[] },
): Promise<void> {
  const minuteId = await draftId(request, known)
  const { quotable } = await quoting(request, known)
  const added = quotable.filter((item) => add.includes(item.id))
  await addQuotes(
    request.tx,
    request.now,
    { areaId: known.discussed.areaId, minuteId, by: request.actor.userId },
    added,
  )
  await removeQuotes(request.tx, minuteId, remove)
  request.audit.saw('information-item', [...added.map((item) => item.id), ...remove])
}

async function quoting(
  { tx }: Request,
  { discussed, minute }: Minuting,
): Promise<{ quotable: Item[]; quotes: Quote[] }> {
  return {
    quotable: await listQuotable(tx, discussed.caseId),
    quotes: minute === undefined ? [] : await listQuotes(tx, minute.id),
  }
}
