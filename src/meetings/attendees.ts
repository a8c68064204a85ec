import type { Tx } from '#platform/db/actor.ts'
import type { AgendaItem } from './queries/agenda.ts'
import { listAttendance, listPresence } from './queries/attendance.ts'

export type Attended = {
  userId: string
  name: string
  agencyId: string
  agencyName: string
  role: string
  reason: string
  signedAt: Date | null
  from: Date
  until: Date | null
  /** Why they were taken out of the discussion, if they were. */
  outReason: string | null
}

export type Apology = { userId: string; name: string; agencyId: string; agencyName: string; role: string }

/** MT-45 for one case: who was present for it, from when to when, with their signature; and who sent apologies to the meeting. */
export async function attendeesOf(
  tx: Tx,
  item: Pick<AgendaItem, 'id' | 'meetingId'>,
): Promise<{ attended: Attended[]; apologies: Apology[] }> {
  const everyone = await listAttendance(tx, item.meetingId)
  const presence = (await listPresence(tx, item.meetingId)).filter((each) => each.agendaItemId === item.id)
  const attended = everyone.flatMap((person) => {
    const present = presence.find((each) => each.attendanceId === person.id)
    if (present === undefined) return []
    const { userId, name, agencyId, agencyName, role, reason, signedAt } = person
    return [
      {
        userId,
        name,
        agencyId,
        agencyName,
        role,
        reason,
        signedAt,
        from: present.from,
        until: present.until,
        outReason: present.outReason,
      },
    ]
  })
  return { attended, apologies: everyone.filter((person) => person.status === 'apologies') }
}
