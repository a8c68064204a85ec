import { z } from 'zod'
import { parseParams } from '#platform/http/fields.ts'
import { json, ok, type Reply, type Request } from '#platform/http/route.ts'
import { getPerson } from '../queries.ts'
import { FactParams } from './change-fact.ts'
import { type Fact, listFacts } from './fact-queries.ts'
import { mayRecord, standing } from './fact-record.ts'
import { showFactPage } from './show-fact.page.ts'

const Said = z.object({
  id: z.uuid(),
  factId: z.uuid(),
  kind: z.string(),
  details: z.record(z.string(), z.unknown()),
  from: z.iso.date().nullable(),
  to: z.iso.date().nullable(),
  sourceKind: z.string(),
  source: z.string(),
  recordedAt: z.string(),
  recordedBy: z.string().nullable(),
  supersededAt: z.string().nullable(),
  supersededReason: z.string().nullable(),
})
export const FactsAsked = z.object({ asAt: z.iso.date().optional() })
export const FactsFound = z.object({ asAt: z.iso.date(), total: z.number().int(), facts: z.array(Said) })
export const FactHistory = z.object({ entries: z.array(Said) })

/** One fact through all its corrections. */
export async function showFact(request: Request): Promise<Reply> {
  const known = await load(request)
  return ok(showFactPage({ ...known, records: mayRecord(request, known.person), lang: request.lang }))
}

/** The same from JSON. */
export async function showFactByApi(request: Request): Promise<Reply> {
  const { history } = await load(request)
  return json({ entries: history.map(said) })
}

/** What was true of a person on a day, from JSON. */
export async function listFactsByApi({ tx, params, query, today, audit }: Request): Promise<Reply> {
  const person = await getPerson(tx, parseParams(z.object({ personId: z.uuid() }), params).personId)
  const asAt = (query as z.infer<typeof FactsAsked>).asAt ?? today
  const facts = await listFacts(tx, person.id, { asAt, ahead: asAt === today })
  audit.area(person.areaId)
  audit.saw('person', person.id)
  audit.saw(
    'person-fact',
    facts.map(({ factId }) => factId),
  )
  return json({ asAt, total: facts.length, facts: facts.map(said) })
}

const said = ({ supersededBy: _, ...fact }: Fact) => ({
  ...fact,
  recordedAt: fact.recordedAt.toISOString(),
  supersededAt: fact.supersededAt?.toISOString() ?? null,
})

async function load(request: Request) {
  const { personId, factId } = parseParams(FactParams, request.params)
  const person = await getPerson(request.tx, personId)
  request.audit.area(person.areaId)
  request.audit.saw('person', person.id)
  return standing(request, person, factId)
}
