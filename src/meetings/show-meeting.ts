import { londonDate } from '#platform/html/format.ts'
import type { Actor } from '#platform/http/actor.ts'
import { ok, type Reply, type Request } from '#platform/http/route.ts'
import { type Missing, missingBeforeStart } from '#rules/meetings/agenda.ts'
import { mayCheckIn } from '#rules/meetings/attendance.ts'
import { type PapersState, papersState } from '#rules/meetings/papers.ts'
import { type Known, openMeeting, runs } from './known.ts'
import { partOf } from './parts.ts'
import { type AgendaItem, listAgenda } from './queries/agenda.ts'
import {
  type Attendance,
  listAttendance,
  listMovements,
  listPresence,
  type Movement,
  type PresentForItem,
} from './queries/attendance.ts'
import { type Invitation, listInvitations } from './queries/invitations.ts'
import { findPapersClock, type Meeting } from './queries/meetings.ts'
import { showMeetingPage } from './show-meeting.page.ts'

/** Everything a reader may know of one meeting. */
export type MeetingView = Known & {
  items: AgendaItem[]
  invitations: Invitation[]
  attendance: Attendance[]
  presence: PresentForItem[]
  movements: Movement[]
  papers: PapersState | null
  clockId: string | undefined
}

/** Reads a meeting as far as the actor sees it. */
export async function viewMeeting({ tx, today }: Request, known: Known): Promise<MeetingView> {
  const { meeting } = known
  return {
    ...known,
    items: await listAgenda(tx, meeting.id),
    invitations: await listInvitations(tx, meeting.id),
    attendance: await listAttendance(tx, meeting.id),
    presence: await listPresence(tx, meeting.id),
    movements: await listMovements(tx, meeting.id),
    papers: papersOf(meeting, today),
    clockId: await findPapersClock(tx, meeting.id),
  }
}

/** Where the papers of a meeting stand today; null where none were ever due. */
export function papersOf(meeting: Meeting, today: string): PapersState | null {
  if (meeting.papersDueOn === null || meeting.state === 'cancelled') return null
  return papersState({
    dueOn: meeting.papersDueOn,
    sentOn: meeting.papersSentAt === null ? null : londonDate(meeting.papersSentAt),
    // After the meeting nothing is overdue by more days than it was then.
    today: meeting.endedAt === null ? today : londonDate(meeting.endedAt),
  })
}

/** What a planned meeting still lacks, for those who can put it right. */
export function missingOf(view: MeetingView, actor: Actor): Missing[] | null {
  const { meeting, items, invitations } = view
  if (meeting.state !== 'planned' || !runs(actor, meeting)) return null
  const standing = invitations.filter((invitation) => invitation.items.length > 0)
  const invitedTo = new Set(
    standing.flatMap((invitation) => invitation.items.map((item) => item.agendaItemId)),
  )
  return missingBeforeStart({
    chair: meeting.chairId !== null,
    minuteTaker: meeting.minuteTakerId !== null,
    items: items.length,
    itemsWithoutInvitees: items.filter((item) => !invitedTo.has(item.id)).length,
    papersSent: meeting.papersSentAt !== null,
    unanswered: standing.filter((invitation) => invitation.response === null).length,
  })
}

export async function showMeeting(request: Request): Promise<Reply> {
  const { actor, today, lang, audit } = request
  const view = await viewMeeting(request, await openMeeting(request))
  const { meeting, items } = view
  audit.saw(
    'agenda-item',
    items.map((item) => item.id),
  )
  const own = view.invitations.find(
    (invitation) => invitation.userId === actor.userId && invitation.items.length > 0,
  )
  const part = partOf(actor, meeting, own)
  const status = view.attendance.find((attendance) => attendance.userId === actor.userId)?.status ?? null
  const checkIn = mayCheckIn({ state: meeting.state, meetingOn: londonDate(meeting.startsAt), today, status })
  return ok(
    showMeetingPage({
      view,
      missing: missingOf(view, actor),
      own,
      mayCheckIn: part !== null && checkIn.met,
      actor,
      today,
      lang,
    }),
  )
}
