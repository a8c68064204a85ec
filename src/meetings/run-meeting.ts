import { z } from 'zod'
import { NotFound } from '#platform/http/errors.ts'
import { parseForm } from '#platform/http/form.ts'
import { invalid, ok, type Reply, type Request, redirect } from '#platform/http/route.ts'
import { mayEnd } from '#rules/meetings/agenda.ts'
import { askedIn } from '#rules/meetings/attendance.ts'
import { met, notMet, type Ruling, thamesValley } from '#rules/source.ts'
import { isOpen, type Known, openMeetingToRun } from './known.ts'
import { itemName } from './meeting-words.ts'
import { pastConstraint } from './past-constraint.ts'
import { addAttendance, endPresence, moveAttendance, resumePresence } from './queries/attendance.ts'
import { saveMeeting } from './queries/meetings.ts'
import { type Expected, type RoomView, viewRoom } from './room.ts'
import { runMeetingPage } from './run-meeting.page.ts'

/** Who came, left, came back or sent apologies, from a page or from JSON. Nobody signs here for anybody. */
export const AttendanceForm = z.object({ userId: z.uuid(), status: z.enum(['present', 'left', 'apologies']) })

/** The room of the meeting of this address, for those who run it while it can be run. */
export async function openRoom(request: Request): Promise<RoomView> {
  const known = await openMeetingToRun(request)
  if (!isOpen(known.meeting)) throw new NotFound('meeting')
  return viewRoom(request, known)
}

export async function showRunMeeting(request: Request): Promise<Reply> {
  const view = await viewRoom(request, await openMeetingToRun(request))
  request.audit.saw(
    'agenda-item',
    view.items.map((item) => item.id),
  )
  request.audit.saw(
    'person',
    view.items.map((item) => item.personId),
  )
  return ok(runMeetingPage({ view, refused: met, lang: request.lang }))
}

/** Back to the room after an act, or the room with why not yet. */
export async function backToRoom(request: Request, view: Known, ruling: Ruling): Promise<Reply> {
  if (ruling.met) return redirect(`/meetings/${view.meeting.id}/run`)
  return invalid(
    runMeetingPage({ view: await viewRoom(request, view), refused: ruling, lang: request.lang }),
    422,
  )
}

export async function showFactSheet(request: Request): Promise<Reply> {
  const view = await openRoom(request)
  await showFactSheetIn(request, view)
  return backToRoom(request, view, met)
}

/** Records that the chair drew attention to the fact sheet, which starts the meeting (MT-29). Where none is asked for there is no such act. */
export async function showFactSheetIn({ tx, now }: Request, { meeting, profile }: Known): Promise<void> {
  if (!askedIn(profile).factSheet) throw new NotFound('fact sheet')
  if (meeting.factSheetShownAt !== null) return
  await saveMeeting(tx, meeting, { fact_sheet_shown_at: now, state: 'in-progress' })
}

export async function startMeeting(request: Request): Promise<Reply> {
  const view = await openRoom(request)
  await startMeetingIn(request, view)
  return backToRoom(request, view, met)
}

/** Starts the meeting of an area that asks for no fact sheet; elsewhere showing it is what starts the meeting. */
export async function startMeetingIn({ tx }: Request, { meeting, profile }: Known): Promise<void> {
  if (askedIn(profile).factSheet) throw new NotFound('start')
  if (meeting.state === 'planned') await saveMeeting(tx, meeting, { state: 'in-progress' })
}

export async function recordAttendance(request: Request): Promise<Reply> {
  const view = await openRoom(request)
  const form = parseForm(AttendanceForm, request.body)
  if (!form.ok) throw new NotFound('attendance')
  await recordAttendanceIn(request, view, form.value)
  return backToRoom(request, view, met)
}

/** Records that somebody expected came, left, came back or sent apologies, with the time. Their presence for the open case follows. */
export async function recordAttendanceIn(
  request: Request,
  view: RoomView,
  { userId, status }: z.infer<typeof AttendanceForm>,
): Promise<void> {
  const { tx, now, actor, audit } = request
  const person = view.people.find((each) => each.userId === userId)
  if (person === undefined) throw new NotFound('person')
  audit.saw('user', userId)
  if (person.attendance?.status === status) return
  if (person.attendance === undefined) {
    if (status === 'left') throw new NotFound('attendance')
    const { areaId, id: meetingId } = view.meeting
    await addAttendance(tx, now, { areaId, meetingId, person, status, signedText: null, by: actor.userId })
    return
  }
  await moveAttendance(tx, now, person.attendance, status)
  await followPresence(request, view, person, status)
}

/** Whoever leaves the room leaves the open case; whoever comes back to the room comes back to it, unless they were taken out. */
async function followPresence(
  { tx, now }: Request,
  view: RoomView,
  { attendance }: Expected,
  status: 'present' | 'left' | 'apologies',
): Promise<void> {
  const open = view.items.find((item) => item.openedAt !== null && item.outcome === null)
  const presence = view.presence.find(
    (each) => each.agendaItemId === open?.id && each.attendanceId === attendance?.id,
  )
  if (open === undefined || presence === undefined || presence.outReason !== null) return
  if (status === 'present') await resumePresence(tx, open.id, presence.attendanceId)
  else await endPresence(tx, now, { agendaItemId: open.id, attendanceId: presence.attendanceId }, null)
}

export async function endMeeting(request: Request): Promise<Reply> {
  const view = await openRoom(request)
  const ruling = await endMeetingIn(request, view)
  return ruling.met ? redirect(`/meetings/${view.meeting.id}`) : backToRoom(request, view, ruling)
}

/** Ends a meeting whose every case has an outcome, and records the apologies of those who sent them beforehand. */
export async function endMeetingIn(request: Request, view: RoomView): Promise<Ruling> {
  const { tx, now, actor, lang } = request
  const { meeting, items, people } = view
  const ruling = mayEnd({
    state: meeting.state,
    items: items.map((item) => ({ label: itemName(item, lang), outcome: item.outcome })),
  })
  if (!ruling.met) return ruling
  for (const person of people.filter(
    (each) => each.attendance === undefined && each.invitation?.response === 'apologies',
  )) {
    await addAttendance(tx, now, {
      areaId: meeting.areaId,
      meetingId: meeting.id,
      person,
      status: 'apologies',
      signedText: null,
      by: actor.userId,
    })
  }
  const ended = await pastConstraint(tx, 'meeting_ends_whole', () =>
    saveMeeting(tx, meeting, { state: 'ended', ended_at: now }),
  )
  // A case that whoever ends the meeting may not see is waiting for somebody else.
  return ended ? met : notMet('cannot-end-yet', {}, thamesValley('§3.97', 'part'))
}

/** Somebody cannot be brought into a case that they are not called to, or before they have signed. */
export const NOT_CALLED = notMet('not-called', {}, thamesValley('§3.25, §3.92'))
