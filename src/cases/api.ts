import { z } from 'zod'
import { json, type Reply, type Request } from '#platform/http/route.ts'
import { listOpenClocks } from '../work/index.ts'
import { Form as ChangeManager } from './change-manager.ts'
import { type HistoryEntry, inForce, listHistory } from './history.ts'
import { PAGE_SIZE } from './list-cases.page.ts'
import { listCases, SORTS, WANTS } from './list-queries.ts'
import { getCase } from './queries.ts'
import { listOpenRequests } from './request-queries.ts'
import { Params } from './show-case.ts'

export { ChangeManager, Params }

export const Filter = z.object({
  level: z.enum(['', '1', '2', '3', 'none']).default(''),
  category: z.enum(['', '1', '2', '3', '4', 'none']).default(''),
  state: z.enum(['open', 'closed', 'all']).default('open'),
  wants: z.enum(WANTS).default(''),
  sort: z.enum(SORTS).default('name'),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
})
export const AsAt = z.object({ at: z.iso.datetime(), knownAt: z.iso.datetime().optional() })

const moment = z.iso.datetime()
export const RequestFilter = z.object({
  level: z.coerce.number().int().min(1).max(3).optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
})
export const RequestsListed = z.object({
  total: z.number().int(),
  page: z.number().int(),
  pageSize: z.number().int(),
  requests: z.array(
    z.object({
      id: z.uuid(),
      kind: z.enum(['new-referral', 'review', 'risk']),
      level: z.number().int(),
      reason: z.string(),
      wantedBy: z.iso.date().nullable(),
      requestedAt: moment,
      requestedBy: z.string().nullable(),
      caseId: z.uuid(),
      caseReference: z.string(),
      personId: z.uuid(),
      givenName: z.string(),
      familyName: z.string(),
    }),
  ),
})
const Summary = z.object({
  id: z.uuid(),
  reference: z.string(),
  givenName: z.string(),
  familyName: z.string(),
  level: z.number().int().nullable(),
  category: z.number().int().nullable(),
  leadAgency: z.string(),
  caseManager: z.string().nullable(),
  openedAt: moment,
  closedAt: moment.nullable(),
})
export const Listed = z.object({
  total: z.number().int(),
  page: z.number().int(),
  cases: z.array(Summary.extend({ reviewDue: z.iso.date().nullable() })),
})
export const Shown = Summary.extend({
  personId: z.uuid(),
  dateOfBirth: z.iso.date().nullable(),
  closedReason: z.string().nullable(),
  version: z.number().int(),
  clocks: z.array(z.object({ id: z.uuid(), kind: z.string(), dueOn: z.iso.date().nullable() })),
})
const Entry = z.object({
  value: z.number().int(),
  from: moment,
  until: moment.nullable(),
  decidedByBody: z.string(),
  reasons: z.string(),
  evidence: z.string(),
  enteredAt: moment,
  recordedAt: moment,
  supersededAt: moment.nullable(),
})
export const History = z.object({ level: z.array(Entry), category: z.array(Entry) })
export const InForce = z.object({
  at: moment,
  knownAt: moment,
  level: Entry.nullable(),
  category: Entry.nullable(),
})
export const Changed = z.object({ id: z.uuid() })

const iso = (at: Date | null) => at?.toISOString() ?? null
const entry = (of: HistoryEntry) => ({
  ...of,
  from: iso(of.from),
  until: iso(of.until),
  enteredAt: iso(of.enteredAt),
  recordedAt: iso(of.recordedAt),
  supersededAt: iso(of.supersededAt),
})

export async function list({ tx, query, today, audit }: Request): Promise<Reply> {
  const filter = query as z.infer<typeof Filter>
  const { cases, total } = await listCases(tx, filter, { size: PAGE_SIZE, today })
  audit.saw(
    'case',
    cases.map((each) => each.id),
  )
  return json({
    total,
    page: filter.page,
    cases: cases.map((each) => ({ ...each, openedAt: iso(each.openedAt), closedAt: iso(each.closedAt) })),
  })
}

/** The case of the address, told to the audit trail. */
async function seen({ tx, params, audit }: Request) {
  const shown = await getCase(tx, (params as z.infer<typeof Params>).caseId)
  audit.area(shown.areaId)
  audit.saw('case', shown.id)
  return shown
}

export async function show(request: Request): Promise<Reply> {
  const shown = await seen(request)
  const clocks = await listOpenClocks(request.tx, { caseId: shown.id })
  return json({
    ...shown,
    openedAt: iso(shown.openedAt),
    closedAt: iso(shown.closedAt),
    clocks: clocks.map(({ id, kind, dueOn }) => ({ id, kind, dueOn })),
  })
}

export async function history(request: Request): Promise<Reply> {
  const { id } = await seen(request)
  const level = await listHistory(request.tx, 'level', id)
  const category = await listHistory(request.tx, 'category', id)
  return json({ level: level.map(entry), category: category.map(entry) })
}

export async function asAt(request: Request): Promise<Reply> {
  const { id } = await seen(request)
  const asked = request.query as z.infer<typeof AsAt>
  const when = {
    at: new Date(asked.at),
    knownAt: asked.knownAt === undefined ? request.now : new Date(asked.knownAt),
  }
  const { level, category } = await inForce(request.tx, id, when)
  return json({
    at: iso(when.at),
    knownAt: iso(when.knownAt),
    level: level === undefined ? null : entry(level),
    category: category === undefined ? null : entry(category),
  })
}

/** Cases in sight that wait for a meeting. */
export async function agendaRequests({ tx, query, actor, audit }: Request): Promise<Reply> {
  const { level, page } = query as z.infer<typeof RequestFilter>
  const { requests, total } = await listOpenRequests(tx, { level: level ?? null, size: PAGE_SIZE, page })
  audit.saw('case', [...new Set(requests.map(({ caseId }) => caseId))])
  const areas = [...new Set(requests.map(({ areaId }) => areaId))]
  const [only] = areas.length === 0 ? actor.areas.map(({ id }) => id) : areas
  if (only !== undefined) audit.area(only)
  return json({
    total,
    page,
    pageSize: PAGE_SIZE,
    requests: requests.map((each) => ({ ...each, requestedAt: each.requestedAt.toISOString() })),
  })
}
