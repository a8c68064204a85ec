import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '#platform/db/actor.ts'
import { changedOne, found } from '#platform/http/errors.ts'
import { type Entry, findType, typeOfKind } from '#rules/agencies/directory.ts'

/** An agency of an area with what the directory says of it. Version 0: nothing has been entered yet. */
export type Agency = Entry & {
  id: string
  entryId: string | null
  areaId: string
  name: string
  kind: string
  channelShownHow: string
  leadOfficer: string | null
  endedOn: string | null
  version: number
  users: number
}

type Row = Omit<Agency, 'type'> & { type: string | null }

const agencies = (areaId: string, agencyId: string | null) => sql<Row>`
  select a.id, e.id as "entryId", aa.area_id as "areaId", coalesce(e.name, a.name) as name, a.kind, e.type,
    coalesce(e.role_statement, '') as "roleStatement", coalesce(e.contact_post, '') as "contactPost",
    coalesce(e.contact_phone, '') as "contactPhone", coalesce(e.contact_route, '') as "contactRoute",
    coalesce(e.general_advice, '') as "generalAdvice", coalesce(e.specific_advice, '') as "specificAdvice",
    coalesce(e.co_ordination, '') as "coOrdination", coalesce(e.sharing_policy, '') as "sharingPolicy",
    coalesce(e.channel, '') as channel, e.channel_shown_on as "channelShownOn", coalesce(e.channel_shown_how, '') as "channelShownHow",
    e.lead_officer_id as "leadOfficerId", l.name as "leadOfficer", e.ended_on as "endedOn", coalesce(e.version, 0) as version,
    (select count(*)::integer from app.user_account u where u.agency_id = a.id and u.status <> 'disabled'
      and exists (select 1 from app.user_role r where r.user_id = u.id and r.area_id = aa.area_id and r.ends_at is null)) as users
  from app.agency_area aa join app.agency a on a.id = aa.agency_id
  left join app.agency_entry e on e.agency_id = a.id and e.area_id = aa.area_id
  left join app.user_account l on l.id = e.lead_officer_id
  where aa.area_id = ${areaId} and (${agencyId}::uuid is null or a.id = ${agencyId}::uuid)
  order by coalesce(e.name, a.name), a.id`

const typed = (row: Row): Agency => ({ ...row, type: row.type ?? typeOfKind(row.kind) })

/** Every agency of an area, by name, those that have left among them. */
export async function listAgencies(tx: Tx, areaId: string): Promise<Agency[]> {
  const { rows } = await agencies(areaId, null).execute(tx)
  return rows.map(typed)
}

/** One agency of an area. Throws not found when it takes no part there. */
export async function getAgency(tx: Tx, areaId: string, id: string): Promise<Agency> {
  const { rows } = await agencies(areaId, id).execute(tx)
  return typed(found(rows[0], 'agency'))
}

/** Those of an agency who have an account that goes on in an area. */
export function listStaff(tx: Tx, areaId: string, agencyId: string) {
  return tx
    .selectFrom('user_account as u')
    .select(['u.id', 'u.name', 'u.job_title as jobTitle'])
    .where('u.agency_id', '=', agencyId)
    .where('u.status', '<>', 'disabled')
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('user_role as r')
          .select('r.id')
          .whereRef('r.user_id', '=', 'u.id')
          .where('r.area_id', '=', areaId)
          .where('r.ends_at', 'is', null),
      ),
    )
    .orderBy('u.name')
    .execute()
}

/** What somebody may write in an entry. */
export type Written = Entry & { name: string; channelShownHow: string }

const columns = (written: Written) => ({
  type: written.type,
  name: written.name,
  role_statement: written.roleStatement,
  contact_post: written.contactPost,
  contact_phone: written.contactPhone,
  contact_route: written.contactRoute,
  general_advice: written.generalAdvice,
  specific_advice: written.specificAdvice,
  co_ordination: written.coOrdination,
  sharing_policy: written.sharingPolicy,
  channel: written.channel,
  channel_shown_on: written.channelShownOn,
  channel_shown_how: written.channelShownHow,
  lead_officer_id: written.leadOfficerId,
})

/** Brings an agency into an area that nobody knew before, with its entry. Returns its id. */
export async function addAgency(
  tx: Tx,
  areaId: string,
  written: Written,
): Promise<{ id: string; entryId: string }> {
  const [id, type] = [randomUUID(), found(findType(written.type), 'type of agency')]
  const duty =
    type.standing === 'authority'
      ? 'responsible-authority'
      : type.standing === 'duty'
        ? 'duty-to-co-operate'
        : 'other'
  await sql`insert into app.agency (id, name, short_name, kind, duty)
    values (${id}, ${written.name}, ${written.name}, ${type.kind}, ${duty})`.execute(tx)
  await tx.insertInto('agency_area').values({ agency_id: id, area_id: areaId }).execute()
  return { id, entryId: await addEntry(tx, areaId, id, written) }
}

async function addEntry(tx: Tx, areaId: string, agencyId: string, written: Written): Promise<string> {
  const id = randomUUID()
  await tx
    .insertInto('agency_entry')
    .values({ id, area_id: areaId, agency_id: agencyId, ...columns(written) })
    .execute()
  return id
}

/** Saves an entry drawn from a version, its first one among them. Throws `EditConflict` when somebody was quicker. */
export async function saveEntry(tx: Tx, agency: Agency, drawn: number, written: Written): Promise<string> {
  if (agency.entryId === null) return addEntry(tx, agency.areaId, agency.id, written)
  changedOne(
    await tx
      .updateTable('agency_entry')
      .set({ ...columns(written), version: drawn + 1 })
      .where('id', '=', agency.entryId)
      .where('version', '=', drawn)
      .executeTakeFirstOrThrow(),
  )
  return agency.entryId
}

/** Ends or brings back the part of an agency. Throws `EditConflict`. */
export async function markEnded(
  tx: Tx,
  entryId: string,
  drawn: number,
  endedOn: string | null,
): Promise<void> {
  changedOne(
    await tx
      .updateTable('agency_entry')
      .set({ ended_on: endedOn, version: drawn + 1 })
      .where('id', '=', entryId)
      .where('version', '=', drawn)
      .executeTakeFirstOrThrow(),
  )
}
