import { z } from 'zod'
import { ok, type Reply, type Request } from '#platform/http/route.ts'
import { getProfile } from '../areas/index.ts'
import { findPersonPage, PAGE_SIZE } from './find-person.page.ts'
import { listPersons } from './queries.ts'
import { isAsked, SearchParts, typedOf, wantedOf } from './search/ask.ts'
import { restrictedAreas, searchPersons } from './search/search-persons.ts'

const Query = SearchParts.extend({
  page: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
})

const MOST_HITS = 50

/** Searches by a name and whatever else is known, or lists everyone in sight when nothing is asked. */
export async function findPerson(request: Request): Promise<Reply> {
  const { tx, query, lang, actor, audit } = request
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
  const restrictedIn = isAsked(parts) ? await askIn(request, parts) : []
  return ok(findPersonPage({ ...found, restrictedIn, parts, page, lang, actor }))
}

/** Names of areas whose profile lets a search say that a restricted record may match, where one does. */
async function askIn({ tx, actor, today }: Request, parts: SearchParts): Promise<string[]> {
  const telling: string[] = []
  for (const { id } of actor.areas) {
    const { profile } = await getProfile(tx, id, today)
    if (profile.restrictedInSearch.value === 'contact') telling.push(id)
  }
  const found = await restrictedAreas(tx, wantedOf(parts), telling)
  return actor.areas.filter(({ id }) => found.includes(id)).map(({ name }) => name)
}

async function search(tx: Request['tx'], parts: SearchParts) {
  const people = await searchPersons(tx, wantedOf(parts), MOST_HITS)
  return { people, total: people.length }
}
