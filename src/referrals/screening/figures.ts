import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '#platform/db/actor.ts'
import { html } from '#platform/html/html.ts'
import { words } from '#platform/html/text.ts'
import { areasWith } from '#platform/http/actor.ts'
import { json, ok, type Reply, type Request } from '#platform/http/route.ts'
import { recordTable } from '../../cases/index.ts'
import { csvCell } from './decisions-csv.ts'
import { screeningText } from './screening.text.ts'

const t = words('en', screeningText)

export const FiguresListed = z.object({
  figures: z.array(
    z.object({
      year: z.number().int(),
      quarter: z.number().int(),
      category: z.number().int(),
      level: z.number().int(),
      confirmed: z.number().int(),
    }),
  ),
})
type Figure = z.infer<typeof FiguresListed>['figures'][number]

/**
 * CP-08: how many referrals were confirmed in each quarter, by category and level. Only confirmed decisions are counted: a referral that was
 * never confirmed is none of them.
 */
async function listFigures(tx: Tx, areaIds: readonly string[]): Promise<Figure[]> {
  const { rows } = await sql<Figure>`
    select extract(year from d.decided_on)::int as year, extract(quarter from d.decided_on)::int as quarter, d.category::int, d.level::int,
      count(*)::int as confirmed
    from app.screening_decision d
    where d.area_id = any (${areaIds}::uuid[]) and d.outcome = 'confirmed'
    group by 1, 2, 3, 4 order by 1 desc, 2 desc, 3, 4`.execute(tx)
  return rows
}

async function load({ tx, actor, audit }: Request): Promise<Figure[]> {
  const areas = areasWith(actor, 'referral.read')
  const [only, ...others] = areas
  if (only !== undefined && others.length === 0) audit.area(only)
  return listFigures(tx, areas)
}

export async function showFigures(request: Request): Promise<Reply> {
  const figures = await load(request)
  const total = figures.reduce((sum, { confirmed }) => sum + confirmed, 0)
  const heads = [t.figures.quarter, t.category, t.level, t.figures.confirmed]
  const rows = figures.map(({ year, quarter, category, level, confirmed }) => [
    t.figures.quarters(quarter, year),
    t.identify.category(category),
    t.levels(level),
    String(confirmed),
  ])
  return ok({
    title: t.figures.title,
    section: 'screening',
    wide: true,
    backLink: { href: '/screening' },
    main: html`<h1 class="govuk-heading-l">${t.figures.title}</h1><p class="govuk-body">${t.figures.explained}</p>
      <p class="govuk-body" role="status">${t.figures.count(total)}</p>
      ${total === 0 ? html`<p class="govuk-body">${t.figures.empty}</p>` : recordTable(t.figures.title, heads, rows)}
      <p class="govuk-body"><a class="govuk-link" href="/screening/figures.csv">${t.figures.download}</a></p>`,
  })
}

/** The same as a file for a spreadsheet. */
export async function exportFigures(request: Request): Promise<Reply> {
  const lines = (await load(request)).map(({ year, quarter, category, level, confirmed }) =>
    [year, quarter, category, level, confirmed].map((value) => csvCell(String(value))).join(','),
  )
  return {
    kind: 'file',
    name: `confirmed-by-quarter-${request.today}.csv`,
    type: 'text/csv; charset=utf-8',
    content: [t.figures.csvHead, ...lines].map((line) => `${line}\r\n`).join(''),
    inline: false,
  }
}

export async function listFiguresByApi(request: Request): Promise<Reply> {
  return json({ figures: await load(request) })
}
