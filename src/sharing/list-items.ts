import { z } from 'zod'
import type { Html } from '#platform/html/html.ts'
import { parseParams } from '#platform/http/fields.ts'
import { ok, type Reply, type Request } from '#platform/http/route.ts'
import { caseBar, getCase } from '../cases/index.ts'
import { listItemsPage } from './list-items.page.ts'
import { getAgendaPlace, getCasePlace, listItems, type Place } from './queries.ts'

export const PAGE_SIZE = 20

/** How a list is narrowed. What makes no sense in an address is ignored. */
export const Query = z.object({
  agendaItem: z.uuid().optional().catch(undefined),
  kind: z.enum(['any', 'fact', 'opinion', 'nothing-known']).default('any').catch('any'),
  state: z.enum(['current', 'withdrawn', 'all']).default('all').catch('all'),
  page: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
})

export type ItemQuery = z.infer<typeof Query>

export const CaseParams = z.object({ caseId: z.uuid() })

/** What is known about a case, for those who work on it. */
export async function listCaseItems(request: Request): Promise<Reply> {
  const { caseId } = parseParams(CaseParams, request.params)
  const bar = caseBar(await getCase(request.tx, caseId), request.lang, 'items')
  return list(request, await getCasePlace(request.tx, caseId), bar)
}

/** What is known for one item of an agenda, or, when none is named, what the reader supplied. */
export async function listOwnItems(request: Request): Promise<Reply> {
  const { agendaItem } = Query.parse(request.query)
  return list(request, agendaItem === undefined ? null : await getAgendaPlace(request.tx, agendaItem))
}

async function list(request: Request, place: Place | null, bar: Html | null = null): Promise<Reply> {
  const query = Query.parse(request.query)
  const found = await findItems(request, place, query)
  return ok(listItemsPage({ ...found, place, bar, query, actor: request.actor, lang: request.lang }))
}

/** The items of a place, or that the reader supplied, and what the audit trail says about having seen them. */
export async function findItems({ tx, actor, audit }: Request, place: Place | null, query: ItemQuery) {
  const scope = place === null ? { suppliedBy: actor.userId } : { caseId: place.caseId }
  const found = await listItems(tx, scope, query, { size: PAGE_SIZE, number: query.page })
  audit.saw(
    'information-item',
    found.items.map((item) => item.id),
  )
  if (place !== null) {
    audit.saw('person', place.personId)
    audit.saw('case', place.caseId)
    if (place.agendaItemId !== null) audit.saw('agenda-item', place.agendaItemId)
  }
  const areaId = place?.areaId ?? found.items[0]?.areaId ?? actor.areas[0]?.id
  if (areaId !== undefined) audit.area(areaId)
  return found
}
