import { z } from 'zod'
import { areasWith } from '#platform/http/actor.ts'
import { isCivilDate } from '#platform/http/fields.ts'
import { foldDates } from '#platform/http/form.ts'
import { londonInstant } from '#platform/http/london-time.ts'
import { ok, type Reply, type Request } from '#platform/http/route.ts'
import { addDays } from '#rules/calendar.ts'
import { listMinutesPage } from './list-minutes.page.ts'
import { listMinutes as find, listUnwritten, type MinuteFilter } from './queries/lists.ts'

export const PAGE_SIZE = 25

const day = z.string().refine(isCivilDate).optional().catch(undefined)

/** How the list is narrowed. What makes no sense in an address is ignored. */
export const Query = z.object({
  status: z.enum(['any', 'draft', 'approved']).default('any').catch('any'),
  from: day,
  until: day,
  page: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
})

export type MinutesQuery = z.infer<typeof Query>

/** Minutes the reader may read, and above them those they have yet to begin. */
export async function listMinutes(request: Request): Promise<Reply> {
  const { tx, actor, lang, now } = request
  const query = Query.parse(foldDates(request.query as Record<string, unknown>))
  const found = await findMinutes(request, query)
  const unwritten =
    query.page === 1
      ? await listUnwritten(tx, now, { userId: actor.userId, areaIds: areasWith(actor, 'meeting.record') })
      : []
  request.audit.saw(
    'agenda-item',
    unwritten.map((each) => each.agendaItemId),
  )
  return ok(listMinutesPage({ ...found, unwritten, query, lang }))
}

/** The minutes that fit, and what the audit trail says about having seen that they are there. */
export async function findMinutes({ tx, actor, audit }: Request, query: MinutesQuery) {
  const areaIds = areasWith(actor, 'minute.read')
  const sight = { areaIds, elsewhere: actor.areas.length > areaIds.length }
  const found = await find(tx, sight, toFilter(query), { size: PAGE_SIZE, number: query.page })
  audit.saw(
    'minute',
    found.minutes.map((minute) => minute.id),
  )
  audit.saw(
    'person',
    found.minutes.map((minute) => minute.personId),
  )
  const areaId = found.minutes[0]?.areaId ?? actor.areas[0]?.id
  if (areaId !== undefined) audit.area(areaId)
  return found
}

/** Days of discussion as moments in London: from the first moment of one day to the first after the other. */
function toFilter({ status, from, until }: MinutesQuery): MinuteFilter {
  const start = (date: string) => londonInstant(date, '00:00') ?? null
  return {
    status,
    from: from === undefined ? null : start(from),
    until: until === undefined ? null : start(addDays(until, 1)),
  }
}
