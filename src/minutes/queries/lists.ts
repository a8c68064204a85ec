import { type Expression, type SqlBool, sql } from 'kysely'
import type { Tx } from '#platform/db/actor.ts'

export type MinuteRow = {
  id: string
  agendaItemId: string
  areaId: string
  personId: string
  givenName: string
  familyName: string
  kind: 'initial' | 'review'
  status: 'draft' | 'approved'
  discussedAt: Date
  approvedAt: Date | null
}

/** How a list of minutes is narrowed, by moments of discussion. */
export type MinuteFilter = { status: 'any' | 'draft' | 'approved'; from: Date | null; until: Date | null }

/**
 * Where to look for minutes the actor may read: whole areas, or only what they attended, run, work on or have a duty for. Row security
 * decides on each; this lets the database find them by index, however many others there are.
 */
export type Sight = { areaIds: readonly string[]; elsewhere: boolean }

/** Minutes the actor may read, the latest discussion first, and how many there are. */
export async function listMinutes(
  tx: Tx,
  sight: Sight,
  filter: MinuteFilter,
  page: { size: number; number: number },
): Promise<{ total: number; minutes: MinuteRow[] }> {
  let query = tx.selectFrom('minute as m').where(inSight(sight))
  if (filter.status !== 'any') query = query.where('m.status', '=', filter.status)
  if (filter.from !== null) query = query.where('m.discussed_at', '>=', filter.from)
  if (filter.until !== null) query = query.where('m.discussed_at', '<', filter.until)
  const { total } = await query.select((of) => of.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const minutes = await query
    .innerJoin('person as p', 'p.id', 'm.person_id')
    .select(['m.id', 'm.agenda_item_id as agendaItemId', 'm.area_id as areaId', 'm.person_id as personId'])
    .select(['p.given_name as givenName', 'p.family_name as familyName'])
    .select(['m.kind', 'm.status', 'm.approved_at as approvedAt', 'm.discussed_at as discussedAt'])
    .orderBy('m.discussed_at', 'desc')
    .orderBy('m.id')
    .limit(page.size)
    .offset((page.number - 1) * page.size)
    .execute()
  return { total, minutes }
}

function inSight({ areaIds, elsewhere }: Sight): Expression<SqlBool> {
  const own = sql<SqlBool>`(m.agenda_item_id = any ((select app.granted_minutes())::uuid[])
    or m.agenda_item_id = any ((select app.officer_items())::uuid[]) or m.case_id = any ((select app.granted_cases())::uuid[]))`
  const [only] = areaIds
  if (only === undefined) return own
  const areas =
    areaIds.length === 1
      ? sql<SqlBool>`m.area_id = ${only}`
      : sql<SqlBool>`m.area_id = any (${areaIds}::uuid[])`
  return elsewhere ? sql<SqlBool>`(${areas} or ${own})` : areas
}

export type Unwritten = { agendaItemId: string; givenName: string; familyName: string; openedAt: Date }

const MOST_UNWRITTEN = 50
const YEAR_MS = 366 * 86_400_000

type Writer = { userId: string; areaIds: readonly string[] }

/** Cases that were opened for discussion and whose minutes nobody has begun: one's own, and for co-ordination those of its areas in the last year. */
export async function listUnwritten(tx: Tx, now: Date, { userId, areaIds }: Writer): Promise<Unwritten[]> {
  return tx
    .selectFrom('agenda_item as a')
    .innerJoin('meeting as m', 'm.id', 'a.meeting_id')
    .innerJoin('person as p', 'p.id', 'a.person_id')
    .select([
      'a.id as agendaItemId',
      'p.given_name as givenName',
      'p.family_name as familyName',
      'a.opened_at as openedAt',
    ])
    .where('a.opened_at', 'is not', null)
    .where(({ eb, or, and }) => {
      const mine: Expression<SqlBool>[] = [
        eb('m.chair_id', '=', userId),
        eb('m.minute_taker_id', '=', userId),
      ]
      const recent = and([
        eb('m.area_id', 'in', [...areaIds]),
        eb('m.starts_at', '>', new Date(now.getTime() - YEAR_MS)),
      ])
      return or(areaIds.length === 0 ? mine : [...mine, recent])
    })
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('minute as d').select('d.id').whereRef('d.agenda_item_id', '=', 'a.id'))),
    )
    .orderBy('a.opened_at', 'desc')
    .limit(MOST_UNWRITTEN)
    .$narrowType<{ openedAt: Date }>()
    .execute()
}
