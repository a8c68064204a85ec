import { z } from 'zod'
import { ok, type Reply, type Request } from '#platform/http/route.ts'
import { listCasesPage, PAGE_SIZE } from './list-cases.page.ts'
import { listCases, SORTS, WANTS } from './list-queries.ts'

/** What a list of cases may be asked for. Anything else in the address means the whole list. */
export const Filter = z.object({
  level: z.enum(['', '1', '2', '3', 'none']).default('').catch(''),
  category: z.enum(['', '1', '2', '3', '4', 'none']).default('').catch(''),
  state: z.enum(['open', 'closed', 'all']).default('open').catch('open'),
  wants: z.enum(WANTS).default('').catch(''),
  sort: z.enum(SORTS).default('name').catch('name'),
  page: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
})

/** The cases in the reader's sight. */
export async function showCases({ tx, query, lang, today, actor, audit }: Request): Promise<Reply> {
  const filter = Filter.parse(query)
  const listed = await listCases(tx, filter, { size: PAGE_SIZE, today })
  audit.saw(
    'case',
    listed.cases.map((each) => each.id),
  )
  // An event has one area. A list that stays within one is readable by its auditors.
  const areas = new Set(listed.cases.map((each) => each.areaId))
  const [only] = areas.size === 0 ? actor.areas.map((area) => area.id) : areas
  if (only !== undefined) audit.area(only)
  return ok(listCasesPage({ ...listed, filter, today, lang }))
}
