import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '#platform/db/actor.ts'
import { changedOne, EditConflict } from '#platform/http/errors.ts'

export type AttendanceStatus = 'present' | 'left' | 'apologies'

export type Attendance = {
  id: string
  userId: string
  name: string
  agencyId: string
  agencyName: string
  role: string
  reason: string
  status: AttendanceStatus
  arrivedAt: Date | null
  leftAt: Date | null
  signedAt: Date | null
  signedText: string | null
}

/** Who is or was in the room and who sent apologies, as far as the actor may see. */
export function listAttendance(tx: Tx, meetingId: string): Promise<Attendance[]> {
  return tx
    .selectFrom('attendance as t')
    .innerJoin('agency as a', 'a.id', 't.agency_id')
    .select([
      't.id',
      't.user_id as userId',
      't.name',
      't.agency_id as agencyId',
      'a.name as agencyName',
      't.role',
      't.invitation_reason as reason',
      't.status',
      't.arrived_at as arrivedAt',
      't.left_at as leftAt',
      't.signed_at as signedAt',
      't.signed_text as signedText',
    ])
    .where('t.meeting_id', '=', meetingId)
    .orderBy('t.name')
    .orderBy('t.id')
    .execute()
}

export type NewAttendance = {
  areaId: string
  meetingId: string
  person: { userId: string; name: string; agencyId: string; role: string; reason: string }
  status: AttendanceStatus
  /** The words signed, by the person themselves; null when somebody else notes that they came. */
  signedText: string | null
  /** Whether those words say that the fact sheet was read. */
  factSheet?: boolean
  by: string
}

/** Records that somebody came, signed or not, or sent apologies. Throws `EditConflict` when somebody else recorded them first. */
export async function addAttendance(tx: Tx, now: Date, given: NewAttendance): Promise<void> {
  const { person, signedText } = given
  const signed = signedText === null ? null : now
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('attendance')
    .values({
      id: randomUUID(),
      area_id: given.areaId,
      meeting_id: given.meetingId,
      user_id: person.userId,
      name: person.name,
      agency_id: person.agencyId,
      role: person.role,
      invitation_reason: person.reason,
      status: given.status,
      arrived_at: given.status === 'apologies' ? null : now,
      fact_sheet_read_at: given.factSheet === true ? signed : null,
      signed_at: signed,
      signed_text: signedText,
      recorded_by: given.by,
      recorded_at: now,
    })
    .onConflict((on) => on.columns(['meeting_id', 'user_id']).doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows !== 1n) throw new EditConflict()
}

/** Adds a signature to an attendance that somebody else noted. The database takes it only from the person themselves. */
export async function signAttendance(
  tx: Tx,
  now: Date,
  attendanceId: string,
  { signedText, factSheet }: { signedText: string; factSheet: boolean },
): Promise<void> {
  changedOne(
    await tx
      .updateTable('attendance')
      .set({
        status: 'present',
        arrived_at: sql<Date>`coalesce(arrived_at, ${now})`,
        fact_sheet_read_at: factSheet ? now : null,
        signed_at: now,
        signed_text: signedText,
      })
      .where('id', '=', attendanceId)
      .where('signed_at', 'is', null)
      .executeTakeFirstOrThrow(),
  )
}

/** Records that somebody came, left, came back, or sent apologies after all. */
export async function moveAttendance(
  tx: Tx,
  now: Date,
  attendance: Attendance,
  status: AttendanceStatus,
): Promise<void> {
  changedOne(
    await tx
      .updateTable('attendance')
      .set({
        status,
        left_at: status === 'left' ? now : null,
        ...(status === 'present' ? { arrived_at: attendance.arrivedAt ?? now } : {}),
      })
      .where('id', '=', attendance.id)
      .where('status', '=', attendance.status)
      .executeTakeFirstOrThrow(),
  )
}

export type PresentForItem = {
  attendanceId: string
  agendaItemId: string
  from: Date
  until: Date | null
  outReason: string | null
}

/** Which cases each person was present for, as far as the actor sees both. */
export function listPresence(tx: Tx, meetingId: string): Promise<PresentForItem[]> {
  return tx
    .selectFrom('attendance_item as p')
    .innerJoin('agenda_item as i', 'i.id', 'p.agenda_item_id')
    .select([
      'p.attendance_id as attendanceId',
      'p.agenda_item_id as agendaItemId',
      'p.present_from as from',
      'p.present_until as until',
      'p.out_reason as outReason',
    ])
    .where('i.meeting_id', '=', meetingId)
    .orderBy('i.position')
    .execute()
}

/** Records these people as present for a case from now. The database lets in only those who signed and were called to it. */
export async function addPresence(
  tx: Tx,
  now: Date,
  item: { id: string; areaId: string },
  attendanceIds: readonly string[],
): Promise<void> {
  if (attendanceIds.length === 0) return
  await tx
    .insertInto('attendance_item')
    .values(
      attendanceIds.map((attendanceId) => ({
        attendance_id: attendanceId,
        agenda_item_id: item.id,
        area_id: item.areaId,
        present_from: now,
      })),
    )
    .execute()
}

type Which = { agendaItemId: string; attendanceId?: string }

/** Ends presence for a case: of one person, with the reason when they are taken out, or of everyone when it closes. */
export async function endPresence(
  tx: Tx,
  now: Date,
  { agendaItemId, attendanceId }: Which,
  outReason: string | null,
): Promise<void> {
  let query = tx
    .updateTable('attendance_item')
    .set({ present_until: now, out_reason: outReason })
    .where('agenda_item_id', '=', agendaItemId)
  query =
    attendanceId === undefined
      ? query.where('present_until', 'is', null)
      : query.where('attendance_id', '=', attendanceId)
  await query.execute()
}

/** Brings somebody back into a case. */
export async function resumePresence(tx: Tx, agendaItemId: string, attendanceId: string): Promise<void> {
  changedOne(
    await tx
      .updateTable('attendance_item')
      .set({ present_until: null, out_reason: null })
      .where('agenda_item_id', '=', agendaItemId)
      .where('attendance_id', '=', attendanceId)
      .executeTakeFirstOrThrow(),
  )
}

export type Movement = { attendanceId: string; status: AttendanceStatus; at: Date }

/** Comings and goings in the order they were recorded. */
export function listMovements(tx: Tx, meetingId: string): Promise<Movement[]> {
  return tx
    .selectFrom('attendance_movement as m')
    .innerJoin('attendance as t', 't.id', 'm.attendance_id')
    .select(['m.attendance_id as attendanceId', 'm.status', 'm.recorded_at as at'])
    .where('t.meeting_id', '=', meetingId)
    .orderBy('m.recorded_at')
    .orderBy('m.id')
    .execute()
}
