import { z } from 'zod'
import { areasWith, may } from '#platform/http/actor.ts'
import { json, ok, type Reply, type Request } from '#platform/http/route.ts'
import { getUnitWork, listFollowed, type UnitWork } from './follow.ts'
import { owedWords } from './home.text.ts'
import { homePage, PAGE_SIZE } from './show-home.page.ts'
import { listWork, type Owed, SHOWN } from './work.ts'

/** How the list is narrowed. What makes no sense in an address is ignored. */
export const Query = z.object({
  show: z.enum(SHOWN).default('all').catch('all'),
  page: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
})

/** What I owe, most pressing first; then what I follow and, for those who co-ordinate, what waits for them. */
export async function showHome(request: Request): Promise<Reply> {
  const { tx, actor, now, today, lang } = request
  const query = Query.parse(request.query)
  const { owed, counts } = await findWork(request, query)
  const followed = may(actor, 'referral.make') ? await listFollowed(tx, actor.userId, now) : []
  const unit = await findUnitWork(request)
  request.audit.saw(
    'referral',
    followed.map(({ id }) => id),
  )
  return ok(homePage({ owed, counts, query, followed, unit, actor, today, lang }))
}

/** The same list for another program, with its words in English. */
export async function workByApi(request: Request): Promise<Reply> {
  const query = request.query as z.infer<typeof Query>
  const { owed, counts } = await findWork(request, query)
  const work = owed.map((each) => ({ ...each, ...owedWords(each, 'en') }))
  return json({ counts, page: query.page, pageSize: PAGE_SIZE, work })
}

async function findWork({ tx, actor, now, today, audit }: Request, query: z.infer<typeof Query>) {
  const found = await listWork(tx, { userId: actor.userId, today, now, posts: actor.roles }, query, PAGE_SIZE)
  const seen = (ids: readonly (string | null)[]) => [...new Set(ids.filter((id) => id !== null))]
  audit.saw('person', seen(found.owed.map(({ personId }) => personId)))
  audit.saw(
    'case',
    seen(found.owed.map(({ caseReference, caseId }) => (caseReference === null ? null : caseId))),
  )
  const area = areaOf(found.owed) ?? actor.areas[0]?.id
  if (area !== undefined) audit.area(area)
  return found
}

/** An event has one area: that of the most pressing thing. */
const areaOf = (owed: readonly Owed[]) => owed[0]?.areaId

async function findUnitWork({ tx, actor, now, today }: Request): Promise<UnitWork | null> {
  const areas = areasWith(actor, 'meeting.convene')
  return areas.length === 0 ? null : getUnitWork(tx, { areas, today, now })
}
