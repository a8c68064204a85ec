import type { Expression, SqlBool } from 'kysely'
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

/** How a list of minutes is narrowed: civil dates are days of discussion in London. */
export type MinuteFilter = { status: 'any' | 'draft' | 'approved'; from: Date | null; until: Date | null }

/** Minutes the actor may read, the latest discussion first, and how many there are. */
export async function listMinutes(
  tx: Tx,
  filter: MinuteFilter,
  page: { size: number; number: number },
): Promise<{ total: number; minutes: MinuteRow[] }> {
  let query = tx
    .selectFrom('minute as m')
    .innerJoin('agenda_item as a', 'a.id', 'm.agenda_item_id')
    .innerJoin('person as p', 'p.id', 'm.person_id')
  if (filter.status !== 'any') query = query.where('m.status', '=', filter.status)
  if (filter.from !== null) query = query.where('a.opened_at', '>=', filter.from)
  if (filter.until !== null) query = query.where('a.opened_at', '<', filter.until)
  const { total } = await query.select((of) => of.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const minutes = await query
    .select([
      'm.id',
      'm.agenda_item_id as agendaItemId',
      'm.area_id as areaId',
      'm.person_id as personId',
      'p.given_name as givenName',
      'p.family_name as familyName',
    ])
    .select(['m.kind', 'm.status', 'm.approved_at as approvedAt'])
    .select((of) => of.fn.coalesce('a.opened_at', 'm.written_at').as('discussedAt'))
    .orderBy('a.opened_at', 'desc')
    .orderBy('m.id')
    .limit(page.size)
    .offset((page.number - 1) * page.size)
    .execute()
  return { total, minutes }
}

export type Unwritten = { agendaItemId: string; givenName: string; familyName: string; openedAt: Date }

const MOST_UNWRITTEN = 50

/** Cases that were opened for discussion and whose minutes nobody has begun, for those who write them. */
export async function listUnwritten(
  tx: Tx,
  userId: string,
  areaIds: readonly string[],
): Promise<Unwritten[]> {
  const rows = await tx
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
    .where(({ eb, or }) => {
      const mine: Expression<SqlBool>[] = [
        eb('m.chair_id', '=', userId),
        eb('m.minute_taker_id', '=', userId),
      ]
      return or(areaIds.length === 0 ? mine : [...mine, eb('a.area_id', 'in', [...areaIds])])
    })
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('minute as d').select('d.id').whereRef('d.agenda_item_id', '=', 'a.id'))),
    )
    .orderBy('a.opened_at', 'desc')
    .limit(MOST_UNWRITTEN)
    .$narrowType<{ openedAt: Date }>()
    .execute()
  return rows
}
