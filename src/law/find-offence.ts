import { z } from 'zod'
import { json, ok, type Reply, type Request } from '#platform/http/route.ts'
import { type Found, findOffencePage } from './find-offence.page.ts'
import { searchOffencesWithCodes } from './queries.ts'

export const Query = z.object({ q: z.string().max(200).default('').catch('') })

/** IC-10: offences by what people type: a word, a section, or a code once a table has been imported. */
export async function findOffence(request: Request): Promise<Reply> {
  const { q } = Query.parse(request.query)
  return ok(findOffencePage({ q, found: await search(request, q), lang: request.lang }))
}

/** The same search for another program. */
export async function findOffenceByApi(request: Request): Promise<Reply> {
  const { q } = request.query as z.infer<typeof Query>
  const { offences, codes } = await search(request, q)
  return json({
    offences: offences.map(({ schedule, part, paragraph, act, sections, description, listed }) => ({
      schedule,
      part,
      paragraph,
      act,
      sections,
      description,
      listed,
    })),
    codes: codes.map(({ code, title, texts, elements, unclassified }) => ({
      code,
      title,
      texts,
      elements,
      unclassified,
    })),
  })
}

async function search({ tx, actor, audit }: Request, q: string): Promise<Found> {
  const area = actor.areas[0]?.id
  if (area !== undefined) audit.area(area)
  audit.say({ search: q })
  return q.trim() === '' ? { offences: [], codes: [] } : searchOffencesWithCodes(tx, q)
}

const Element = z.object({ schedule: z.string(), part: z.number().int(), paragraph: z.string() })

export const Response = z.object({
  offences: z.array(
    Element.extend({
      act: z.string(),
      sections: z.array(z.string()),
      description: z.string(),
      listed: z.boolean(),
    }),
  ),
  codes: z.array(
    z.object({
      code: z.string(),
      title: z.string().nullable(),
      texts: z.array(z.string()),
      elements: z.array(Element),
      unclassified: z.string().nullable(),
    }),
  ),
})
