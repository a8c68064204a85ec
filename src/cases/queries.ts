import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '#platform/db/actor.ts'
import { newReference } from '#platform/db/reference.ts'
import { changedOne, found } from '#platform/http/errors.ts'

export type Level = 1 | 2 | 3
export type Category = 1 | 2 | 3 | 4

/** A case file with its person, its people, and the level and category in force now. */
export type Case = {
  id: string
  areaId: string
  personId: string
  reference: string
  givenName: string
  familyName: string
  dateOfBirth: string | null
  leadAgencyId: string
  leadAgency: string
  caseManagerId: string
  caseManager: string | null
  level: Level | null
  category: Category | null
  openedAt: Date
  closedAt: Date | null
  closedReason: string | null
  version: number
}

/** The case file joined with what names it. Row security decides which of them are there. */
export const caseRows = (tx: Tx) =>
  tx
    .selectFrom('case_file as c')
    .innerJoin('person as p', 'p.id', 'c.person_id')
    .innerJoin('agency as a', 'a.id', 'c.lead_agency_id')
    .leftJoin('user_account as u', 'u.id', 'c.case_manager_id')
    .leftJoin('level_now as l', 'l.case_id', 'c.id')
    .leftJoin('category_now as k', 'k.case_id', 'c.id')

const COLUMNS = [
  'c.id',
  'c.area_id as areaId',
  'c.person_id as personId',
  'c.reference',
  'p.given_name as givenName',
  'p.family_name as familyName',
  'p.date_of_birth as dateOfBirth',
  'c.lead_agency_id as leadAgencyId',
  'a.name as leadAgency',
  'c.case_manager_id as caseManagerId',
  'u.name as caseManager',
  'l.level',
  'k.category',
  'c.opened_at as openedAt',
  'c.closed_at as closedAt',
  'c.closed_reason as closedReason',
  'c.version',
] as const

/** One case. Throws not found when there is none or it is not the actor's to see. */
export async function getCase(tx: Tx, id: string): Promise<Case> {
  return found(await caseRows(tx).select(COLUMNS).where('c.id', '=', id).executeTakeFirst(), 'case') as Case
}

/** The person's open case file under MAPPA, if there is one in sight. */
export function findOpenCase(tx: Tx, personId: string): Promise<{ id: string; version: number } | undefined> {
  return tx
    .selectFrom('case_file')
    .select(['id', 'version'])
    .where('person_id', '=', personId)
    .where('arrangement', '=', 'mappa')
    .where('closed_at', 'is', null)
    .executeTakeFirst()
}

export type NewCase = {
  areaId: string
  personId: string
  leadAgencyId: string
  caseManagerId: string
  by: string
}

/** Opens a case file. Its manager sees it from this moment, by trigger. Returns the id. */
export async function openCase(tx: Tx, now: Date, given: NewCase): Promise<string> {
  const id = randomUUID()
  await tx
    .insertInto('case_file')
    .values({
      id,
      area_id: given.areaId,
      person_id: given.personId,
      reference: newReference('CASE'),
      lead_agency_id: given.leadAgencyId,
      case_manager_id: given.caseManagerId,
      opened_at: now,
      opened_by: given.by,
    })
    .execute()
  return id
}

export type Management = { id: string; version: number; leadAgencyId: string; caseManagerId: string }

/** Says who manages a case from now on. Throws `EditConflict` when somebody else saved first. */
export async function saveManagement(
  tx: Tx,
  { id, version, leadAgencyId, caseManagerId }: Management,
): Promise<void> {
  changedOne(
    await tx
      .updateTable('case_file')
      .set({ lead_agency_id: leadAgencyId, case_manager_id: caseManagerId, version: version + 1 })
      .where('id', '=', id)
      .where('version', '=', version)
      .where('closed_at', 'is', null)
      .executeTakeFirstOrThrow(),
  )
}

export type Closing = { id: string; version: number; reason: string; evidence: string; by: string }

/** Closes the file itself. Throws `EditConflict` when it was changed or closed meanwhile. */
export async function saveClosed(tx: Tx, now: Date, given: Closing): Promise<void> {
  changedOne(
    await tx
      .updateTable('case_file')
      .set({
        closed_at: now,
        closed_by: given.by,
        closed_reason: given.reason,
        closed_evidence: given.evidence,
        version: given.version + 1,
      })
      .where('id', '=', given.id)
      .where('version', '=', given.version)
      .where('closed_at', 'is', null)
      .executeTakeFirstOrThrow(),
  )
}

export type Manager = {
  id: string
  name: string
  jobTitle: string
  email: string
  agencyId: string
  agency: string
}

/** Who may manage a case in an area: users at work there whose post takes on actions, save those who must not see the person. */
export function listManagers(
  tx: Tx,
  now: Date,
  of: { areaId: string; personId: string },
): Promise<Manager[]> {
  return tx
    .selectFrom('user_account as u')
    .innerJoin('agency as a', 'a.id', 'u.agency_id')
    .select([
      'u.id',
      'u.name',
      'u.job_title as jobTitle',
      'u.email',
      'u.agency_id as agencyId',
      'a.name as agency',
    ])
    .where('u.status', '=', 'active')
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('user_role as r')
          .innerJoin('role_permission as p', 'p.role', 'r.role')
          .select('r.id')
          .whereRef('r.user_id', '=', 'u.id')
          .where('r.area_id', '=', of.areaId)
          .where('p.permission', '=', 'action.own')
          .where('r.starts_at', '<=', now)
          .where((or) => or.or([or('r.ends_at', 'is', null), or('r.ends_at', '>', now)])),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('access_block as b')
            .select('b.id')
            .whereRef('b.user_id', '=', 'u.id')
            .where('b.person_id', '=', of.personId)
            .where('b.starts_at', '<=', now)
            .where((or) => or.or([or('b.ends_at', 'is', null), or('b.ends_at', '>', now)])),
        ),
      ),
    )
    .orderBy('a.name')
    .orderBy('u.name')
    .orderBy('u.id')
    .execute()
}

export const SORTS = ['name', 'level', 'review', 'opened'] as const
export type CaseFilter = {
  level: '' | '1' | '2' | '3' | 'none'
  category: '' | '1' | '2' | '3' | '4' | 'none'
  state: 'open' | 'closed' | 'all'
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

function filtered(tx: Tx, { level, category, state }: CaseFilter) {
  let rows = caseRows(tx).leftJoin('review as r', (join) =>
    join.onRef('r.case_id', '=', 'c.id').on('r.superseded_at', 'is', null),
  )
  if (level !== '')
    rows = level === 'none' ? rows.where('l.level', 'is', null) : rows.where('l.level', '=', Number(level))
  if (category !== '')
    rows =
      category === 'none'
        ? rows.where('k.category', 'is', null)
        : rows.where('k.category', '=', Number(category))
  if (state !== 'all') rows = rows.where('c.closed_at', state === 'open' ? 'is' : 'is not', null)
  return rows
}

/** Cases in the actor's sight, one page at a time, and how many there are. */
export async function listCases(
  tx: Tx,
  filter: CaseFilter,
  size: number,
): Promise<{ cases: ListedCase[]; total: number }> {
  const { total } = await filtered(tx, filter)
    .select((of) => of.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const cases = await filtered(tx, filter)
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
    .orderBy(ORDER[filter.sort])
    .orderBy('p.family_name')
    .orderBy('p.given_name')
    .orderBy('c.id')
    .limit(size)
    .offset((filter.page - 1) * size)
    .execute()
  return { cases: cases as ListedCase[], total }
}

const ORDER = {
  name: sql`p.family_name`,
  level: sql`l.level desc nulls last`,
  review: sql`r.due_on asc nulls last`,
  opened: sql`c.opened_at desc`,
} as const
