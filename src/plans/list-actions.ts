import { z } from 'zod'
import { ok, type Reply, type Request } from '#platform/http/route.ts'
import { listActionsPage, PAGE_SIZE } from './list-actions.page.ts'
import { type ActionAgency, listActionAgencies } from './people.ts'
import { type Action, listActionsInSight, SHOWN, WHOSE } from './queries.ts'

/** How the list is narrowed. What makes no sense in an address is ignored. */
export const Query = z.object({
  whose: z.enum(WHOSE).default('mine').catch('mine'),
  state: z.enum(SHOWN).default('open').catch('open'),
  agencyId: z
    .union([z.literal(''), z.uuid()])
    .default('')
    .catch(''),
  page: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
})

export type ActionQuery = z.infer<typeof Query>

/** Actions the reader may see: their own unless they ask for more. */
export async function listActions(request: Request): Promise<Reply> {
  const { actor, lang, today } = request
  const query = Query.parse(request.query)
  const found = await findActions(request, query)
  const agencies = await agenciesOf(request)
  return ok(listActionsPage({ ...found, query, agencies, actor, today, lang }))
}

/** One page of actions, and what the audit trail says about having seen them. */
export async function findActions({ tx, actor, today, audit }: Request, query: ActionQuery) {
  const reader = { userId: actor.userId, agencyId: actor.agencyId, today }
  const found = await listActionsInSight(tx, query, reader, { size: PAGE_SIZE, number: query.page })
  audit.saw(
    'action',
    found.actions.map((action) => action.id),
  )
  audit.saw('person', [...new Set(found.actions.map((action) => action.personId))])
  const area = oneArea(found.actions) ?? actor.areas[0]?.id
  if (area !== undefined) audit.area(area)
  return found
}

const oneArea = (actions: readonly Action[]) => actions[0]?.areaId

/** The agencies of every area of the reader, each once. */
async function agenciesOf({ tx, actor }: Request): Promise<ActionAgency[]> {
  const lists: ActionAgency[] = []
  for (const area of actor.areas) lists.push(...(await listActionAgencies(tx, area.id)))
  return [...new Map(lists.map((agency) => [agency.id, agency])).values()]
}
