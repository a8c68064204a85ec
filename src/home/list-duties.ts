import { z } from 'zod'
import { json, ok, type Reply, type Request } from '#platform/http/route.ts'
import { DUE, listDuties, WHOSE } from './duties.ts'
import { owedWords } from './home.text.ts'
import { listDutiesPage, PAGE_SIZE } from './list-duties.page.ts'

const idOrNone = z
  .union([z.literal(''), z.uuid()])
  .default('')
  .catch('')

/** How the list is narrowed. What makes no sense in an address is ignored. */
export const Query = z.object({
  whose: z.enum(WHOSE).default('mine').catch('mine'),
  due: z.enum(DUE).default('all').catch('all'),
  agencyId: idOrNone,
  ownerId: idOrNone,
  kind: z.string().max(100).default('').catch(''),
  page: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
})

/** AU-06: duties and deadlines in one list. */
export async function showDuties(request: Request): Promise<Reply> {
  const query = Query.parse(request.query)
  const found = await find(request, query)
  return ok(listDutiesPage({ ...found, query, today: request.today, lang: request.lang }))
}

/** The same list for another program, with its words in English. */
export async function dutiesByApi(request: Request): Promise<Reply> {
  const query = request.query as z.infer<typeof Query>
  const { duties, total, overdue } = await find(request, query)
  const told = duties.map((duty) => {
    const { what, detail, href } = owedWords(duty, 'en')
    return { ...duty, what, detail, href, overdue: duty.dueOn !== null && duty.dueOn < request.today }
  })
  return json({ total, overdue, page: query.page, pageSize: PAGE_SIZE, duties: told })
}

async function find({ tx, actor, today, audit }: Request, query: z.infer<typeof Query>) {
  const reader = { userId: actor.userId, agencyId: actor.agencyId, today, posts: actor.roles }
  const found = await listDuties(tx, reader, query, PAGE_SIZE)
  const seen = (ids: readonly (string | null)[]) => [...new Set(ids.filter((id) => id !== null))]
  audit.saw('clock', seen(found.duties.map(({ clockId }) => clockId)))
  audit.saw('person', seen(found.duties.map(({ personId }) => personId)))
  const area = found.duties[0]?.areaId ?? actor.areas[0]?.id
  if (area !== undefined) audit.area(area)
  return found
}

/** What the interface answers. */
export const Duties = z.object({
  total: z.number().int(),
  overdue: z.number().int(),
  page: z.number().int(),
  pageSize: z.number().int(),
  duties: z.array(
    z.object({
      id: z.uuid(),
      kind: z.string(),
      what: z.string(),
      detail: z.string(),
      href: z.string().nullable(),
      subjectType: z.string(),
      subjectId: z.uuid(),
      rule: z.string().nullable(),
      source: z
        .object({ key: z.string(), document: z.string(), at: z.string(), confidence: z.string() })
        .nullable(),
      dueOn: z.iso.date().nullable(),
      dueAt: z.string().nullable(),
      overdue: z.boolean(),
      clockId: z.uuid().nullable(),
      post: z.string().nullable(),
      ownerId: z.uuid().nullable(),
      ownerName: z.string().nullable(),
      agencyId: z.uuid().nullable(),
      agencyName: z.string().nullable(),
      personId: z.uuid().nullable(),
      givenName: z.string().nullable(),
      familyName: z.string().nullable(),
      caseId: z.uuid().nullable(),
      caseReference: z.string().nullable(),
      level: z.number().int().nullable(),
    }),
  ),
})
