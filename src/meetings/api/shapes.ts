import { z } from 'zod'
import { londonDate } from '#platform/html/format.ts'
import type { Meeting } from '../queries/meetings.ts'
import type { MeetingView } from '../show-meeting.ts'

const moment = z.iso.datetime().nullable()

export const MeetingSummary = z.object({
  id: z.uuid(),
  areaId: z.uuid(),
  reference: z.string(),
  level: z.number().int(),
  urgent: z.boolean(),
  startsAt: z.iso.datetime(),
  place: z.string(),
  state: z.enum(['planned', 'in-progress', 'ended', 'cancelled']),
  chairId: z.uuid().nullable(),
  minuteTakerId: z.uuid().nullable(),
  factSheetShownAt: moment,
  papersDueOn: z.iso.date().nullable(),
  papersSentAt: moment,
  endedAt: moment,
  cancelledReason: z.string().nullable(),
  version: z.number().int(),
})
export const MeetingList = z.object({ total: z.number().int(), meetings: z.array(MeetingSummary) })

export const Item = z.object({
  id: z.uuid(),
  meetingId: z.uuid(),
  caseId: z.uuid(),
  caseReference: z.string().nullable(),
  personId: z.uuid(),
  givenName: z.string().nullable(),
  familyName: z.string().nullable(),
  level: z.number().int(),
  purpose: z.enum(['initial', 'review', 'information']),
  openedAt: moment,
  outcome: z.enum(['decided', 'deferred', 'not-discussed']).nullable(),
  outcomeReason: z.string().nullable(),
})

const InvitationOut = z.object({
  id: z.uuid(),
  userId: z.uuid(),
  name: z.string(),
  agency: z.string(),
  role: z.string(),
  invitedAt: z.iso.datetime(),
  papersSentAt: moment,
  papersLate: z.boolean(),
  response: z.enum(['coming', 'apologies']).nullable(),
  responseReason: z.string().nullable(),
  items: z.array(z.object({ agendaItemId: z.uuid(), reason: z.string() })),
})

const AttendanceOut = z.object({
  userId: z.uuid(),
  name: z.string(),
  agency: z.string(),
  role: z.string(),
  reason: z.string().nullable(),
  status: z.enum(['present', 'left', 'apologies']),
  arrivedAt: moment,
  leftAt: moment,
  signedAt: moment,
  presentFor: z.array(
    z.object({
      agendaItemId: z.uuid(),
      from: z.iso.datetime(),
      until: moment,
      outReason: z.string().nullable(),
    }),
  ),
})

export const MeetingOut = MeetingSummary.extend({
  papersLateByDays: z.number().int(),
  items: z.array(Item),
  invitations: z.array(InvitationOut),
  attendance: z.array(AttendanceOut),
})

export const Made = z.object({ id: z.uuid() })
export const Done = z.object({ done: z.literal(true) })
export const Sent = z.object({ sent: z.number().int() })

const text = (at: Date | null) => at?.toISOString() ?? null

/** A meeting in the shape of `MeetingSummary`. */
export const summaryOf = (meeting: Meeting): z.infer<typeof MeetingSummary> => ({
  ...meeting,
  startsAt: meeting.startsAt.toISOString(),
  factSheetShownAt: text(meeting.factSheetShownAt),
  papersSentAt: text(meeting.papersSentAt),
  endedAt: text(meeting.endedAt),
})

/** An agenda item in the shape of `Item`. Its place in the order is left out: it would tell how many others there are. */
export const itemOut = (item: MeetingView['items'][number]): z.infer<typeof Item> => ({
  ...item,
  openedAt: text(item.openedAt),
})

/** A meeting with what its reader may see of it. Why each person came is for those who run it (`full`). */
export function meetingOut(view: MeetingView, full: boolean): z.infer<typeof MeetingOut> {
  const { papers } = view
  return {
    ...summaryOf(view.meeting),
    papersLateByDays: papers?.state === 'overdue' || papers?.state === 'sent-late' ? papers.days : 0,
    items: view.items.map(itemOut),
    invitations: view.invitations.map((invitation) => ({
      ...invitation,
      agency: invitation.agencyName,
      invitedAt: invitation.invitedAt.toISOString(),
      papersSentAt: text(invitation.papersSentAt),
      papersLate: isLate(view.meeting, invitation.papersSentAt),
    })),
    attendance: view.attendance.map((attendance) => attendanceOut(view, attendance, full)),
  }
}

function attendanceOut(
  view: MeetingView,
  attendance: MeetingView['attendance'][number],
  full: boolean,
): z.infer<typeof AttendanceOut> {
  const presence = view.presence.filter((each) => each.attendanceId === attendance.id)
  return {
    ...attendance,
    agency: attendance.agencyName,
    reason: full ? attendance.reason : null,
    arrivedAt: text(attendance.arrivedAt),
    leftAt: text(attendance.leftAt),
    signedAt: text(attendance.signedAt),
    presentFor: full
      ? presence.map((each) => ({ ...each, from: each.from.toISOString(), until: text(each.until) }))
      : [],
  }
}

const isLate = ({ papersDueOn }: Meeting, sentAt: Date | null) =>
  sentAt !== null && papersDueOn !== null && londonDate(sentAt) > papersDueOn
