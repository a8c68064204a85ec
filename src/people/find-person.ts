import { z } from 'zod'
import { ok, type Reply, type Request } from '#platform/http/route.ts'
import { findPersonPage, PAGE_SIZE } from './find-person.page.ts'
import { listPersons } from './queries.ts'
import { isAsked, SearchParts, typedOf, wantedOf } from './search/ask.ts'
import { searchPersons } from './search/search-persons.ts'

const Query = SearchParts.extend({
  page: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
})

const MOST_HITS = 50

/** Searches by a name and whatever else is known, or lists everyone in sight when nothing is asked. */
export async function findPerson({ tx, query, lang, actor, audit }: Request): Promise<Reply> {
  const { page, ...parts } = Query.parse(query)
  const found = isAsked(parts)
    ? await search(tx, parts)
    : await listPersons(tx, { size: PAGE_SIZE, number: page })
  audit.say({ search: typedOf(parts) })
  audit.saw(
    'person',
    found.people.map((person) => person.id),
  )
  // An event has one area. Results that stay within one are readable by its auditors.
  const areas = new Set(found.people.map((person) => person.areaId))
  const [only] = areas.size === 0 ? actor.areas.map((area) => area.id) : areas
  if (only !== undefined) audit.area(only)
  return ok(findPersonPage({ ...found, parts, page, lang, actor }))
}

async function search(tx: Request['tx'], parts: SearchParts) {
  const people = await searchPersons(tx, wantedOf(parts), MOST_HITS)
  return { people, total: people.length }
}
