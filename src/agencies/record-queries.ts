import { randomUUID } from 'node:crypto'
import type { Tx } from '#platform/db/actor.ts'
import { inSavepoint } from '#platform/db/actor.ts'
import { brokeConstraint, changedOne, found } from '#platform/http/errors.ts'
import type { AreaRecord as RuledRecord } from '#rules/agencies/directory.ts'

export type AreaRecord = RuledRecord & {
  reportLink: string
  coordinatorId: string | null
  coordinator: string | null
  unitTakesIn: string
  version: number
}

const EMPTY: AreaRecord = {
  arrangements: '',
  consultation: '',
  consultedOn: null,
  lastReviewedOn: null,
  reportTitle: '',
  reportPublishedOn: null,
  reportLink: '',
  coordination: '',
  coordinatorId: null,
  coordinator: null,
  coordinationContact: '',
  unitName: '',
  unitContact: '',
  unitTakesIn: '',
  version: 0,
}

/** The record of an area; an empty one at version 0 while nobody has written it. */
export async function getRecord(tx: Tx, areaId: string): Promise<AreaRecord> {
  const row = await tx
    .selectFrom('area_record as r')
    .leftJoin('user_account as u', 'u.id', 'r.coordinator_id')
    .select([
      'r.arrangements',
      'r.consultation',
      'r.consulted_on as consultedOn',
      'r.last_reviewed_on as lastReviewedOn',
    ])
    .select([
      'r.report_title as reportTitle',
      'r.report_published_on as reportPublishedOn',
      'r.report_link as reportLink',
    ])
    .select(['r.coordination', 'r.coordinator_id as coordinatorId', 'u.name as coordinator'])
    .select(['r.coordination_contact as coordinationContact', 'r.unit_name as unitName'])
    .select(['r.unit_contact as unitContact', 'r.unit_takes_in as unitTakesIn', 'r.version'])
    .where('r.area_id', '=', areaId)
    .executeTakeFirst()
  return row ?? EMPTY
}

export type WrittenRecord = Omit<AreaRecord, 'version' | 'coordinator'>

/** Saves the record of an area drawn from a version. Throws `EditConflict`. */
export async function saveRecord(
  tx: Tx,
  areaId: string,
  drawn: number,
  written: WrittenRecord,
): Promise<void> {
  const values = {
    arrangements: written.arrangements,
    consultation: written.consultation,
    consulted_on: written.consultedOn,
    last_reviewed_on: written.lastReviewedOn,
    report_title: written.reportTitle,
    report_published_on: written.reportPublishedOn,
    report_link: written.reportLink,
    coordination: written.coordination,
    coordinator_id: written.coordinatorId,
    coordination_contact: written.coordinationContact,
    unit_name: written.unitName,
    unit_contact: written.unitContact,
    unit_takes_in: written.unitTakesIn,
    version: drawn + 1,
  }
  if (drawn === 0) {
    const added = await tx
      .insertInto('area_record')
      .values({ area_id: areaId, ...values })
      .onConflict((on) => on.doNothing())
      .executeTakeFirstOrThrow()
    changedOne({ numUpdatedRows: added.numInsertedOrUpdatedRows ?? 0n })
    return
  }
  changedOne(
    await tx
      .updateTable('area_record')
      .set(values)
      .where('area_id', '=', areaId)
      .where('version', '=', drawn)
      .executeTakeFirstOrThrow(),
  )
}

/** Those who have an account that goes on in an area, with the kind of their agency. */
export function listAccounts(tx: Tx, areaId: string) {
  return tx
    .selectFrom('user_account as u')
    .innerJoin('agency as a', 'a.id', 'u.agency_id')
    .select(['u.id', 'u.name', 'u.job_title as jobTitle', 'a.kind', 'a.name as agency'])
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

export type CommandArea = { id: string; name: string; endedOn: string | null; version: number }

const commandAreas = (tx: Tx, areaId: string) =>
  tx
    .selectFrom('command_area')
    .select(['id', 'name', 'ended_on as endedOn', 'version'])
    .where('area_id', '=', areaId)

/** The command areas of an area by name, those that exist no longer last. */
export const listEveryCommandArea = (tx: Tx, areaId: string): Promise<CommandArea[]> =>
  commandAreas(tx, areaId)
    .orderBy('ended_on', (to) => to.asc().nullsFirst())
    .orderBy('name')
    .execute()

/** One command area of an area. Throws not found. */
export async function getCommandArea(tx: Tx, areaId: string, id: string): Promise<CommandArea> {
  return found(await commandAreas(tx, areaId).where('id', '=', id).executeTakeFirst(), 'command area')
}

type Naming = { areaId: string; name: string; by: string }

/** Adds a command area; undefined when there is one of this name. */
export async function addCommandArea(
  tx: Tx,
  now: Date,
  { areaId, name, by }: Naming,
): Promise<string | undefined> {
  const id = randomUUID()
  const values = { id, area_id: areaId, name, recorded_by: by, recorded_at: now }
  return unique(tx, async () => {
    await tx.insertInto('command_area').values(values).execute()
    return id
  })
}

/** Changes a command area drawn from a version; false when there is one of this name. Throws `EditConflict`. */
export async function saveCommandArea(
  tx: Tx,
  { id, version }: { id: string; version: number },
  change: { name?: string; ended_on?: string | null },
): Promise<boolean> {
  const saved = await unique(tx, async () => {
    changedOne(
      await tx
        .updateTable('command_area')
        .set({ ...change, version: version + 1 })
        .where('id', '=', id)
        .where('version', '=', version)
        .executeTakeFirstOrThrow(),
    )
    return id
  })
  return saved !== undefined
}

async function unique(tx: Tx, work: () => Promise<string>): Promise<string | undefined> {
  try {
    return await inSavepoint(tx, work)
  } catch (error) {
    if (brokeConstraint(error, 'command_area_name') || brokeConstraint(error, 'one_lead_manager_a_day'))
      return undefined
    throw error
  }
}

export const SERVICES = ['police', 'probation', 'prison'] as const
export type LeadService = (typeof SERVICES)[number]
export type LeadManager = {
  id: string
  commandAreaId: string
  service: LeadService
  userId: string
  name: string | null
  namedFrom: string
  namedTo: string | null
}

/** The lead managers of an area as they are believed now, the latest first. */
export function listLeadManagers(tx: Tx, areaId: string): Promise<LeadManager[]> {
  return tx
    .selectFrom('lead_manager as l')
    .leftJoin('user_account as u', 'u.id', 'l.user_id')
    .select(['l.id', 'l.command_area_id as commandAreaId', 'l.service', 'l.user_id as userId', 'u.name'])
    .select(['l.named_from as namedFrom', 'l.named_to as namedTo'])
    .where('l.area_id', '=', areaId)
    .where('l.superseded_at', 'is', null)
    .orderBy('l.named_from', 'desc')
    .execute()
}

export type NewLead = Pick<LeadManager, 'commandAreaId' | 'service' | 'userId' | 'namedFrom' | 'namedTo'> & {
  areaId: string
  by: string
}

/** Names a lead manager; undefined when somebody else is one on one of these days. */
export function addLeadManager(tx: Tx, now: Date, lead: NewLead): Promise<string | undefined> {
  const id = randomUUID()
  return unique(tx, async () => {
    await tx
      .insertInto('lead_manager')
      .values({
        id,
        area_id: lead.areaId,
        command_area_id: lead.commandAreaId,
        service: lead.service,
        user_id: lead.userId,
        named_from: lead.namedFrom,
        named_to: lead.namedTo,
        recorded_by: lead.by,
        recorded_at: now,
      })
      .execute()
    return id
  })
}

/** Supersedes what was recorded of a lead manager. Throws `EditConflict`. */
export async function supersedeLead(
  tx: Tx,
  now: Date,
  given: { id: string; by: string; because: string },
): Promise<void> {
  changedOne(
    await tx
      .updateTable('lead_manager')
      .set({ superseded_at: now, superseded_by: given.by, superseded_because: given.because })
      .where('id', '=', given.id)
      .where('superseded_at', 'is', null)
      .executeTakeFirstOrThrow(),
  )
}
