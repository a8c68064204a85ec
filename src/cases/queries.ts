import { randomUUID } from 'node:crypto'
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
    .where('u.id', 'in', mayTakeOnActions(tx, now, of.areaId))
    .where('u.id', 'not in', blocked(tx, now, of.personId))
    .orderBy('a.name')
    .orderBy('u.name')
    .orderBy('u.id')
    .execute()
}

function mayTakeOnActions(tx: Tx, now: Date, areaId: string) {
  return tx
    .selectFrom('user_role as r')
    .innerJoin('role_permission as p', 'p.role', 'r.role')
    .select('r.user_id')
    .where('r.area_id', '=', areaId)
    .where('p.permission', '=', 'action.own')
    .where('r.starts_at', '<=', now)
    .where((or) => or.or([or('r.ends_at', 'is', null), or('r.ends_at', '>', now)]))
}

function blocked(tx: Tx, now: Date, personId: string) {
  return tx
    .selectFrom('access_block as b')
    .select('b.user_id')
    .where('b.person_id', '=', personId)
    .where('b.starts_at', '<=', now)
    .where((or) => or.or([or('b.ends_at', 'is', null), or('b.ends_at', '>', now)]))
}
