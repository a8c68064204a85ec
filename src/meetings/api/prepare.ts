import type { z } from 'zod'
import { NotFound } from '#platform/http/errors.ts'
import { json, type Reply, type Request } from '#platform/http/route.ts'
import { getProfile } from '../../areas/index.ts'
import {
  type MoveForm,
  moveFrom,
  type PlaceForm,
  placeFrom,
  problemOf as placeProblem,
  viewAgenda,
} from '../build-agenda.ts'
import { type CancelForm, cancelFrom } from '../cancel-meeting.ts'
import { type ChangeForm, changeFrom } from '../change-meeting.ts'
import {
  type Form as ConveneForm,
  conveneFrom,
  levelOf,
  listOfficers,
  whatIsWrong,
} from '../convene-meeting.ts'
import {
  type InviteForm,
  inviteFrom,
  problemOf as inviteProblem,
  openInvitations,
  type WithdrawForm,
  withdrawFrom,
} from '../invite.ts'
import { isOpen, type Known, openItemOf, openMeeting, openMeetingToConvene, runs } from '../known.ts'
import { filterOf, type Query } from '../list-meetings.ts'
import { listMeetings } from '../queries/meetings.ts'
import { refusedJson } from '../refused.ts'
import { sendPapersTo } from '../send-papers.ts'
import { viewMeeting } from '../show-meeting.ts'
import { type TakeOffForm, takeOffFrom } from '../take-off.ts'
import { meetingOut, summaryOf } from './shapes.ts'

const PAGE_SIZE = 50

export const done = () => json({ done: true })

/** A form that parsed and still cannot be accepted, field by field. Nothing was done, and the event says so. */
export function wrong({ audit }: Request, errors: Record<string, string>): Reply {
  audit.called('meeting-act.refused')
  return json({ error: 'invalid', errors }, 400)
}

export async function list({ tx, query, audit }: Request): Promise<Reply> {
  const asked = query as z.infer<typeof Query>
  const { meetings, total } = await listMeetings(tx, filterOf(asked), { size: PAGE_SIZE, number: asked.page })
  audit.saw(
    'meeting',
    meetings.map((meeting) => meeting.id),
  )
  return json({ total, meetings: meetings.map(summaryOf) })
}

export async function show(request: Request): Promise<Reply> {
  const view = await viewMeeting(request, await openMeeting(request))
  request.audit.saw(
    'agenda-item',
    view.items.map((item) => item.id),
  )
  return json(meetingOut(view, runs(request.actor, view.meeting)))
}

export async function convene(request: Request): Promise<Reply> {
  const { tx, now, today } = request
  const form = request.body as z.infer<typeof ConveneForm>
  const area = await getProfile(tx, form.areaId, today)
  const place = { areaId: form.areaId, level: levelOf(form), profile: area.profile }
  const problems = await whatIsWrong(request, place, form, await listOfficers(tx, form.areaId, now))
  if (Object.keys(problems).length > 0) return wrong(request, problems)
  return json({ id: await conveneFrom(request, form, area) }, 201)
}

/** The meeting of this address, while it is planned, for those who convene. */
async function planned(request: Request): Promise<Known> {
  const known = await openMeetingToConvene(request)
  if (known.meeting.state !== 'planned') throw new NotFound('meeting')
  return known
}

export async function change(request: Request): Promise<Reply> {
  const known = await planned(request)
  const form = request.body as z.infer<typeof ChangeForm>
  const { areaId, level } = known.meeting
  const officers = await listOfficers(request.tx, areaId, request.now)
  const problems = await whatIsWrong(request, { areaId, level, profile: known.profile }, form, officers)
  if (Object.keys(problems).length > 0) return wrong(request, problems)
  await changeFrom(request, known, form)
  return done()
}

export async function cancel(request: Request): Promise<Reply> {
  await cancelFrom(request, await planned(request), request.body as z.infer<typeof CancelForm>)
  return done()
}

async function toPrepare(request: Request): Promise<Known> {
  const known = await openMeetingToConvene(request)
  if (!isOpen(known.meeting)) throw new NotFound('meeting')
  return known
}

export async function place(request: Request): Promise<Reply> {
  const form = request.body as z.infer<typeof PlaceForm>
  const view = await viewAgenda(request, await toPrepare(request))
  const problem = placeProblem(view, form.requests)
  if (typeof problem === 'string') return wrong(request, { requests: problem })
  if (problem !== undefined) return refusedJson(request, problem)
  await placeFrom(request, view, form)
  return done()
}

export async function move(request: Request): Promise<Reply> {
  await moveFrom(request, await toPrepare(request), request.body as z.infer<typeof MoveForm>)
  return done()
}

export async function takeOff(request: Request): Promise<Reply> {
  await toPrepare(request)
  const { reason } = request.body as z.infer<typeof TakeOffForm>
  const ruling = await takeOffFrom(request, await openItemOf(request), reason)
  return ruling.met ? done() : refusedJson(request, ruling)
}

export async function invite(request: Request): Promise<Reply> {
  const form = request.body as z.infer<typeof InviteForm>
  const view = await openInvitations(request)
  const problem = await inviteProblem(request, view, form)
  if (problem !== undefined) return wrong(request, problem)
  return json({ id: await inviteFrom(request, view, form) }, 201)
}

export async function withdraw(request: Request): Promise<Reply> {
  await withdrawFrom(request, await openInvitations(request), request.body as z.infer<typeof WithdrawForm>)
  return done()
}

export async function sendPapers(request: Request): Promise<Reply> {
  return json({ sent: await sendPapersTo(request, await openInvitations(request)) })
}
