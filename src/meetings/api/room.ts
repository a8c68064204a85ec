import type { z } from 'zod'
import { NotFound } from '#platform/http/errors.ts'
import { json, type Reply, type Request } from '#platform/http/route.ts'
import type { Ruling } from '#rules/source.ts'
import { type AnswerForm, answerFrom, openOwnInvitation } from '../answer-invitation.ts'
import { openCheckIn, signIn } from '../check-in.ts'
import { isOpen, openItemOf } from '../known.ts'
import { refusedJson } from '../refused.ts'
import {
  changePresence,
  giveOutcomeTo,
  type OutcomeForm,
  openDiscussionOf,
  openItemInRoom,
  type PresenceForm,
  passItemIn,
} from '../run-item.ts'
import {
  type AttendanceForm,
  endMeetingIn,
  openRoom,
  recordAttendanceIn,
  showFactSheetIn,
  startMeetingIn,
} from '../run-meeting.ts'
import { done } from './prepare.ts'
import { itemOut } from './shapes.ts'

const settled = (request: Request, ruling: Ruling): Reply =>
  ruling.met ? done() : refusedJson(request, ruling)

export async function answer(request: Request): Promise<Reply> {
  const own = await openOwnInvitation(request)
  if (!isOpen(own.meeting)) throw new NotFound('invitation')
  await answerFrom(request, own, request.body as z.infer<typeof AnswerForm>)
  return done()
}

export async function checkIn(request: Request): Promise<Reply> {
  return settled(request, await signIn(request, await openCheckIn(request)))
}

export async function showFactSheet(request: Request): Promise<Reply> {
  await showFactSheetIn(request, await openRoom(request))
  return done()
}

export async function startMeeting(request: Request): Promise<Reply> {
  await startMeetingIn(request, await openRoom(request))
  return done()
}

export async function recordAttendance(request: Request): Promise<Reply> {
  await recordAttendanceIn(request, await openRoom(request), request.body as z.infer<typeof AttendanceForm>)
  return done()
}

export async function showItem(request: Request): Promise<Reply> {
  return json(itemOut((await openItemOf(request)).item))
}

export async function openDiscussion(request: Request): Promise<Reply> {
  return settled(request, await openDiscussionOf(request, await openItemInRoom(request)))
}

export async function giveOutcome(request: Request): Promise<Reply> {
  return settled(
    request,
    await giveOutcomeTo(request, await openItemInRoom(request), request.body as z.infer<typeof OutcomeForm>),
  )
}

export async function passItem(request: Request): Promise<Reply> {
  return settled(request, await passItemIn(request, await openItemInRoom(request)))
}

export async function changeItemPeople(request: Request): Promise<Reply> {
  return settled(
    request,
    await changePresence(
      request,
      await openItemInRoom(request),
      request.body as z.infer<typeof PresenceForm>,
    ),
  )
}

export async function end(request: Request): Promise<Reply> {
  return settled(request, await endMeetingIn(request, await openRoom(request)))
}
