import { sql } from 'kysely'
import type { Tx } from '#platform/db/actor.ts'
import { type Case, caseRows } from './queries.ts'

export const SORTS = ['name', 'level', 'review', 'opened'] as const
/** What a case may want: its review is overdue, or it waits for a place on an agenda. */
export const WANTS = ['', 'review', 'agenda'] as const
export type CaseFilter = {
  level: '' | '1' | '2' | '3' | 'none'
  category: '' | '1' | '2' | '3' | '4' | 'none'
  state: 'open' | 'closed' | 'all'
  wants: (typeof WANTS)[number]
  sort: (typeof SORTS)[number]
  page: number
}

export type ListedCase = Pick<
  Case,
  'id' | 'areaId' | 'reference' | 'givenName' | 'familyName' | 'level' | 'category' | 'openedAt' | 'closedAt'
> & {
  leadAgency: string
  caseManager: string | null
  reviewDue: string | null
}

/** The rows a filter and an order speak of, joined to no more than they need: most of a list's cost is what it joins before the page is cut. */
function filtered(tx: Tx, { level, category, state, wants, sort }: CaseFilter, today: string) {
  let rows = tx.selectFrom('case_file as c').innerJoin('person as p', 'p.id', 'c.person_id')
  if (state !== 'all') rows = rows.where('c.closed_at', state === 'open' ? 'is' : 'is not', null)
  if (wants === 'review') rows = rows.where('c.id', 'in', overdueReviews(tx, today))
  if (wants === 'agenda') rows = rows.where('c.id', 'in', waitingForAgenda(tx))
  const byLevel = level !== '' || sort === 'level'
  return rows
    .$if(byLevel, (some) => some.leftJoin('level_now as l', 'l.case_id', 'c.id') as typeof some)
    .$if(level !== '', (some) => some.where(valueIs('l.level', level)))
    .$if(category !== '', (some) =>
      (some.leftJoin('category_now as k', 'k.case_id', 'c.id') as typeof some).where(
        valueIs('k.category', category),
      ),
    )
    .$if(
      sort === 'review',
      (some) =>
        some.leftJoin('review as r', (join) =>
          join.onRef('r.case_id', '=', 'c.id').on('r.superseded_at', 'is', null),
        ) as typeof some,
    )
}

const overdueReviews = (tx: Tx, today: string) =>
  tx.selectFrom('review').select('case_id').where('superseded_at', 'is', null).where('due_on', '<', today)

const waitingForAgenda = (tx: Tx) =>
  tx.selectFrom('agenda_request').select('case_id').where('state', '=', 'open')

const valueIs = (column: 'l.level' | 'k.category', wanted: string) =>
  wanted === 'none'
    ? sql<boolean>`${sql.ref(column)} is null`
    : sql<boolean>`${sql.ref(column)} = ${Number(wanted)}`

/** Cases in the actor's sight, one page at a time, and how many there are: counted while the page is cut, so that they are read once. */
export async function listCases(
  tx: Tx,
  filter: CaseFilter,
  { size, today }: { size: number; today: string },
): Promise<{ cases: ListedCase[]; total: number }> {
  const page = await filtered(tx, filter, today)
    .select((of) => ['c.id' as const, of.fn.countAll<number>().over().as('total')])
    .orderBy(ORDER[filter.sort])
    .orderBy('p.family_name')
    .orderBy('p.given_name')
    .orderBy('c.id')
    .limit(size)
    .offset((filter.page - 1) * size)
    .execute()
  const [first] = page
  if (first === undefined)
    return { cases: [], total: filter.page === 1 ? 0 : await countCases(tx, filter, today) }
  return {
    cases: await listed(
      tx,
      page.map(({ id }) => id),
    ),
    total: first.total,
  }
}

/** How many there are, asked of a page past the last. */
async function countCases(tx: Tx, filter: CaseFilter, today: string): Promise<number> {
  const { total } = await filtered(tx, filter, today)
    .select((of) => of.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return total
}

const ORDER = {
  name: sql`p.family_name`,
  level: sql`l.level desc nulls last`,
  review: sql`r.due_on asc nulls last`,
  opened: sql`c.opened_at desc`,
} as const

/** What a list shows of these cases, in this order. */
async function listed(tx: Tx, ids: readonly string[]): Promise<ListedCase[]> {
  const rows = await caseRows(tx)
    .leftJoin('review as r', (join) => join.onRef('r.case_id', '=', 'c.id').on('r.superseded_at', 'is', null))
    .select([
      'c.id',
      'c.area_id as areaId',
      'c.reference',
      'p.given_name as givenName',
      'p.family_name as familyName',
      'l.level',
      'k.category',
    ])
    .select([
      'c.opened_at as openedAt',
      'c.closed_at as closedAt',
      'a.short_name as leadAgency',
      'u.name as caseManager',
      'r.due_on as reviewDue',
    ])
    .where('c.id', 'in', ids)
    .execute()
  const order = new Map(ids.map((id, index) => [id, index]))
  return (rows as ListedCase[]).sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))
}
