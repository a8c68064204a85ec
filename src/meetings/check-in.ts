import { z } from 'zod'
import { londonDate } from '#platform/html/format.ts'
import { words } from '#platform/html/text.ts'
import { NotFound } from '#platform/http/errors.ts'
import { parseForm, type Refused } from '#platform/http/form.ts'
import { invalid, ok, type Reply, type Request, redirect } from '#platform/http/route.ts'
import { askedIn, mayCheckIn, mayJoin } from '#rules/meetings/attendance.ts'
import { met, type Ruling } from '#rules/source.ts'
import { checkInPage } from './check-in.page.ts'
import { type Known, openMeeting } from './known.ts'
import { type Part, partOf, reasonOf, titleIn } from './parts.ts'
import { type AgendaItem, listAgenda } from './queries/agenda.ts'
import { type Attendance, addAttendance, listAttendance, signAttendance } from './queries/attendance.ts'
import { findOwnInvitation, type Invitation } from './queries/invitations.ts'
import { hasConfirmed } from './queries/users.ts'
import { roomText } from './room.text.ts'
import { signedWords } from './signed-words.ts'

const t = words('en', roomText)

const declared = (otherwise: string) =>
  z.object({
    declared: z.preprocess((value) => value === 'yes' || value === true, z.literal(true, otherwise)),
  })

/** The declaration, from a page or from JSON. */
export const CheckInForm = declared(t.mustDeclare)

export type CheckInView = Known & {
  part: Part
  invitation: Invitation | undefined
  own: Attendance | undefined
  attendance: Attendance[]
  items: AgendaItem[]
  ruling: Ruling
}

/** The meeting of this address for somebody who belongs in its room, and whether they may sign now (AP-19). */
export async function openCheckIn(request: Request): Promise<CheckInView> {
  const { tx, actor, today, audit } = request
  const known = await openMeeting(request)
  const { meeting, profile } = known
  const invitation = await findOwnInvitation(tx, meeting.id, actor.userId)
  const part = partOf(actor, meeting, invitation)
  if (part === null) throw new NotFound('check-in')
  const attendance = await listAttendance(tx, meeting.id)
  const own = attendance.find((each) => each.userId === actor.userId)
  const { required, protocol } = profile.protocolConfirmation.value
  const join = mayJoin(
    { required, confirmed: await hasConfirmed(tx, actor.userId, meeting.areaId, protocol) },
    profile.protocolConfirmation.source,
  )
  const now = mayCheckIn({
    state: meeting.state,
    meetingOn: londonDate(meeting.startsAt),
    today,
    status: own?.status ?? null,
  })
  const items = await listAgenda(tx, meeting.id)
  audit.saw(
    'agenda-item',
    items.map((item) => item.id),
  )
  return {
    ...known,
    part,
    invitation,
    own,
    attendance,
    items,
    ruling: !join.met ? join : now.met ? met : now,
  }
}

export async function showCheckIn(request: Request): Promise<Reply> {
  return ok(
    checkInPage({
      view: await openCheckIn(request),
      actor: request.actor,
      lang: request.lang,
      form: undefined,
    }),
  )
}

export async function checkIn(request: Request): Promise<Reply> {
  const { actor, lang, body } = request
  const view = await openCheckIn(request)
  const again = (form: Refused | undefined, status: 400 | 422) =>
    invalid(checkInPage({ view, actor, lang, form }), status)
  const form = parseForm(askedIn(view.profile).factSheet ? CheckInForm : declared(t.mustTick), body)
  if (!form.ok) return again(form, 400)
  const ruling = await signIn(request, view)
  return ruling.met ? redirect(`/meetings/${view.meeting.id}/check-in`) : again(undefined, 422)
}

/** MT-29, MT-30: takes the actor's own signature, with the words they signed. Signing twice changes nothing. */
export async function signIn({ tx, now, actor }: Request, view: CheckInView): Promise<Ruling> {
  const { meeting, profile, part, own, invitation } = view
  if (own?.status === 'present' && own.signedAt !== null) return met
  if (!view.ruling.met) return view.ruling
  const signedText = signedWords(profile)
  const { factSheet } = askedIn(profile)
  if (own !== undefined) {
    await signAttendance(tx, now, own.id, { signedText, factSheet })
    return met
  }
  await addAttendance(tx, now, {
    areaId: meeting.areaId,
    meetingId: meeting.id,
    person: {
      userId: actor.userId,
      name: actor.name,
      agencyId: actor.agencyId,
      role: invitation?.role ?? titleIn(actor, meeting.areaId),
      reason: reasonOf(part, invitation),
    },
    status: 'present',
    signedText,
    factSheet,
    by: actor.userId,
  })
  return met
}
