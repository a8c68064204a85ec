import { words } from '#platform/html/text.ts'
import type { Request } from '#platform/http/route.ts'
import { askedIn, mustSign, type Room } from '#rules/meetings/attendance.ts'
import type { Known } from './known.ts'
import { reasonOf } from './parts.ts'
import { type AgendaItem, listAgenda } from './queries/agenda.ts'
import { type Attendance, listAttendance, listPresence, type PresentForItem } from './queries/attendance.ts'
import { type Invitation, listInvitations } from './queries/invitations.ts'
import { listAreaUsers } from './queries/users.ts'
import { roomText } from './room.text.ts'

/** Somebody who is in the room, was, or is expected there. */
export type Expected = {
  userId: string
  name: string
  agencyId: string
  agencyName: string
  role: string
  reason: string
  invitation: Invitation | undefined
  attendance: Attendance | undefined
}

/** The room as those who run the meeting see it. */
export type RoomView = Known & {
  items: AgendaItem[]
  people: Expected[]
  presence: PresentForItem[]
  /** Users of the area who convene: they may hear every case. */
  coordinators: ReadonlySet<string>
}

/** Reads who is there and who is expected, and where each case stands. */
export async function viewRoom({ tx, now }: Request, known: Known): Promise<RoomView> {
  const { meeting } = known
  const invitations = (await listInvitations(tx, meeting.id)).filter((each) => each.items.length > 0)
  const attendance = await listAttendance(tx, meeting.id)
  const coordinators = await listAreaUsers(tx, meeting.areaId, now, { permission: 'meeting.convene' })
  const people = [
    ...(await officers(tx, known, now)),
    ...invitations.map(invitedPerson),
    ...attendance.map(recordedPerson),
  ]
  const byUser = new Map(people.toReversed().map((each) => [each.userId, each]))
  return {
    ...known,
    items: await listAgenda(tx, meeting.id),
    presence: await listPresence(tx, meeting.id),
    coordinators: new Set(coordinators.map((user) => user.id)),
    people: [...byUser.values()].toReversed().map((each) => ({
      ...each,
      invitation: invitations.find((invitation) => invitation.userId === each.userId),
      attendance: attendance.find((record) => record.userId === each.userId),
    })),
  }
}

type Person = Omit<Expected, 'invitation' | 'attendance'>

async function officers(tx: Request['tx'], { meeting }: Known, now: Date): Promise<Person[]> {
  const t = words('en', roomText).part
  const parts = [
    { userId: meeting.chairId, reason: t.chair },
    { userId: meeting.minuteTakerId, reason: t['minute-taker'] },
  ]
  const ids = parts.flatMap((part) => (part.userId === null ? [] : [part.userId]))
  const users = await listAreaUsers(tx, meeting.areaId, now, { ids })
  return parts.flatMap(({ userId, reason }) =>
    users
      .filter((user) => user.id === userId)
      .map((user) => ({ ...user, userId: user.id, role: user.title, reason })),
  )
}

const invitedPerson = (invitation: Invitation): Person => ({
  ...invitation,
  reason: reasonOf('invited', invitation),
})

const recordedPerson = (record: Attendance): Person => record

/** The room as the gate sees it (MT-29). */
export function gateOf({ meeting, profile, people }: Pick<RoomView, 'meeting' | 'profile' | 'people'>): Room {
  const asked = askedIn(profile)
  return {
    asked,
    begun: asked.factSheet ? meeting.factSheetShownAt !== null : meeting.state === 'in-progress',
    attendees: people.flatMap(({ name, attendance }) =>
      attendance === undefined
        ? []
        : [{ name, present: attendance.status === 'present', signed: attendance.signedAt !== null }],
    ),
  }
}

/** Whether somebody is called to a case: they run the meeting, co-ordinate the area, or are invited to it. */
export function isCalledTo(
  { meeting, coordinators }: RoomView,
  { userId, invitation }: Expected,
  item: AgendaItem,
): boolean {
  if (userId === meeting.chairId || userId === meeting.minuteTakerId || coordinators.has(userId)) return true
  return invitation?.items.some((each) => each.agendaItemId === item.id) ?? false
}

/** Whether somebody is in the room and has signed, where the area asks for a signature (MT-30). */
export const isHere = ({ profile }: Pick<RoomView, 'profile'>, { attendance }: Expected) =>
  attendance?.status === 'present' && (attendance.signedAt !== null || !mustSign(askedIn(profile)))

/** Where somebody stands with one case now: in it, out of it, or not called to it. */
export function standingIn(view: RoomView, person: Expected, item: AgendaItem): 'in' | 'out' | 'not-called' {
  const present = view.presence.find(
    (each) => each.agendaItemId === item.id && each.attendanceId === person.attendance?.id,
  )
  if (present !== undefined) return present.until === null ? 'in' : 'out'
  return isCalledTo(view, person, item) ? 'out' : 'not-called'
}
