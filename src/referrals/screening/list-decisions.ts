import { z } from 'zod'
import { words } from '#platform/html/text.ts'
import { areasWith } from '#platform/http/actor.ts'
import { isCivilDate, optionalCivilDate } from '#platform/http/fields.ts'
import { type FormState, foldDates, parseForm } from '#platform/http/form.ts'
import { invalid, json, ok, type Reply, type Request } from '#platform/http/route.ts'
import { OUTCOMES } from '#rules/screening/decision.ts'
import { type Decision, type DecisionFilter, listDecisions } from './decision-queries.ts'
import { decisionsCsv } from './decisions-csv.ts'
import { listDecisionsPage, PAGE_SIZE } from './list-decisions.page.ts'
import { screeningText } from './screening.text.ts'

const t = words('en', screeningText)
const MOST_IN_A_FILE = 10_000

const Query = z.object({
  outcome: z
    .enum(['', ...OUTCOMES])
    .default('')
    .catch(''),
  level: z.enum(['', '1', '2', '3']).default('').catch(''),
  from: optionalCivilDate(t.dateFromLabel),
  to: optionalCivilDate(t.dateToLabel),
  page: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
})

const EVERYTHING: DecisionFilter = { outcome: '', level: '', from: null, to: null, page: 1 }

/** CP-07: every decision with members, level, reasons and evidence asked for, to show accountability and consistency. */
export async function showDecisions(request: Request): Promise<Reply> {
  const query = (request.query ?? {}) as Record<string, unknown>
  const form = parseForm(Query, query)
  const page = async (filter: DecisionFilter, refused: FormState) =>
    listDecisionsPage({
      ...(await load(request, filter, PAGE_SIZE)),
      filter,
      typed: query,
      form: refused,
      lang: request.lang,
    })
  return form.ok ? ok(await page(form.value, undefined)) : invalid(await page(EVERYTHING, form))
}

/** The same decisions as a file for a spreadsheet. A wrong date in the address means no limit. */
export async function exportDecisions(request: Request): Promise<Reply> {
  const query = foldDates((request.query ?? {}) as Record<string, unknown>)
  const date = (value: unknown) => (typeof value === 'string' && isCivilDate(value) ? value : undefined)
  const filter = Query.parse({ ...query, from: date(query.from), to: date(query.to), page: 1 })
  const { decisions } = await load(request, filter, MOST_IN_A_FILE)
  return {
    kind: 'file',
    name: `screening-decisions-${request.today}.csv`,
    type: 'text/csv; charset=utf-8',
    content: decisionsCsv(decisions),
    inline: false,
  }
}

export const ApiQuery = z.object({
  outcome: z.enum(['', ...OUTCOMES]).default(''),
  level: z.enum(['', '1', '2', '3']).default(''),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
})

export const Listed = z.object({
  total: z.number().int(),
  decisions: z.array(
    z.object({
      id: z.uuid(),
      referralId: z.uuid(),
      reference: z.string(),
      outcome: z.string(),
      level: z.number().int().nullable(),
      category: z.number().int().nullable(),
      riskGrade: z.string().nullable(),
      body: z.string(),
      members: z.string(),
      reasons: z.string(),
      evidence: z.string(),
      evidenceAsked: z.string().nullable(),
      decidedOn: z.iso.date(),
      decidedBy: z.string().nullable(),
    }),
  ),
})

export async function listDecisionsByApi(request: Request): Promise<Reply> {
  const { from, to, ...query } = request.query as z.infer<typeof ApiQuery>
  return json(await load(request, { ...query, from: from ?? null, to: to ?? null }, PAGE_SIZE))
}

async function load(
  { tx, actor, audit }: Request,
  filter: DecisionFilter,
  size: number,
): Promise<{ decisions: Decision[]; total: number }> {
  const areas = areasWith(actor, 'referral.read')
  const listed = await listDecisions(tx, areas, filter, size)
  audit.saw(
    'screening-decision',
    listed.decisions.map(({ id }) => id),
  )
  const [only, ...others] = new Set(listed.decisions.map(({ areaId }) => areaId))
  const area = only ?? areas[0]
  if (area !== undefined && others.length === 0) audit.area(area)
  return listed
}
