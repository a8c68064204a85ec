import { z } from 'zod'
import { cleanText } from '#platform/http/fields.ts'
import { ok, type Reply, type Request } from '#platform/http/route.ts'
import { findPersonPage, PAGE_SIZE } from './find-person.page.ts'
import { listPersons, searchPersons } from './queries.ts'

const Query = z.object({
  q: z.string().max(200).default('').transform(cleanText).catch(''),
  page: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
})

const MOST_HITS = 50

/** Searches by name or identifier, or lists everyone in sight when nothing is asked. */
export async function findPerson({ tx, query, lang, actor, audit }: Request): Promise<Reply> {
  const { q, page } = Query.parse(query)
  const found = q === '' ? await listPersons(tx, { size: PAGE_SIZE, number: page }) : await search(tx, q)
  audit.say({ search: q })
  audit.saw(
    'person',
    found.people.map((person) => person.id),
  )
  // An event has one area. Results that stay within one are readable by its auditors.
  const areas = new Set(found.people.map((person) => person.areaId))
  const [only] = areas.size === 0 ? actor.areas.map((area) => area.id) : areas
  if (only !== undefined) audit.area(only)
  return ok(findPersonPage({ ...found, q, page, lang, actor }))
}

async function search(tx: Request['tx'], q: string) {
  const people = await searchPersons(tx, q, MOST_HITS)
  return { people, total: people.length }
}
