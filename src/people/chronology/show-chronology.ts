import { z } from 'zod'
import { optionalCivilDate, parseParams } from '#platform/http/fields.ts'
import { parseForm, refuse } from '#platform/http/form.ts'
import { apiGet, get, invalid, json, ok, type Reply, type Request, type Route } from '#platform/http/route.ts'
import {
  CHRONOLOGY_KINDS,
  type ChronologyAsked,
  type ChronologyPage,
  type ChronologySource,
  listChronology,
} from '../../work/index.ts'
import { getPerson, type Person } from '../queries.ts'
import { chronologyText } from './chronology.text.ts'
import { chronologyPage } from './show-chronology.page.ts'

const t = chronologyText.en
const Params = z.object({ personId: z.uuid() })
const Query = z.object({
  kind: z
    .enum(['all', ...CHRONOLOGY_KINDS])
    .default('all')
    .catch('all'),
  page: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
  from: optionalCivilDate(t.from),
  to: optionalCivilDate(t.to),
})
const Asked = z.object({
  kind: z.enum(['all', ...CHRONOLOGY_KINDS]).default('all'),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
})
const Found = z.object({
  total: z.number().int(),
  events: z.array(
    z.object({
      kind: z.enum(CHRONOLOGY_KINDS),
      name: z.string(),
      happenedOn: z.iso.date(),
      enteredAt: z.string(),
      detail: z.string(),
      link: z.string().nullable(),
    }),
  ),
})

type Sources = readonly ChronologySource[]
const EVERYTHING: ChronologyAsked = { kind: 'all', from: null, to: null, page: 1 }

/** The chronology of a person, gathered from every room. */
export function chronologyRoutes(sources: Sources): Route[] {
  const may = 'person.search'
  return [
    get('/people/:personId/chronology', { may, audit: 'chronology.viewed' }, (request) =>
      show(sources, request),
    ),
    apiGet(
      '/api/v1/people/:personId/chronology',
      {
        may,
        audit: 'chronology.viewed',
        summary: 'What happened about a person',
        params: Params,
        query: Asked,
        response: Found,
      },
      (request) => showByApi(sources, request),
    ),
  ]
}

async function show(sources: Sources, request: Request): Promise<Reply> {
  const person = await open(request)
  const sent = (request.query ?? {}) as Record<string, unknown>
  const form = parseForm(Query, sent)
  const backwards =
    form.ok && form.value.from !== null && form.value.to !== null && form.value.to < form.value.from
  const wrong = form.ok ? (backwards ? refuse({ to: t.toBeforeFrom }, sent) : undefined) : form
  const asked = form.ok && wrong === undefined ? form.value : EVERYTHING
  const found = await find(sources, request, person, asked)
  const page = chronologyPage({ person, asked, found, wrong, lang: request.lang })
  return wrong === undefined ? ok(page) : invalid(page)
}

async function showByApi(sources: Sources, request: Request): Promise<Reply> {
  const person = await open(request)
  const { kind, page, from = null, to = null } = request.query as z.infer<typeof Asked>
  const { total, events } = await find(sources, request, person, { kind, page, from, to })
  return json({
    total,
    events: events.map((event) => ({ ...event, enteredAt: event.enteredAt.toISOString() })),
  })
}

async function open({ tx, params, audit }: Request): Promise<Person> {
  const person = await getPerson(tx, parseParams(Params, params).personId)
  audit.area(person.areaId)
  audit.saw('person', person.id)
  return person
}

const find = (
  sources: Sources,
  { tx }: Request,
  { id }: Person,
  asked: ChronologyAsked,
): Promise<ChronologyPage> => listChronology(tx, sources, { personId: id, caseId: null }, asked)
