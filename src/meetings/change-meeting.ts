import type { z } from 'zod'
import { londonDate } from '#platform/html/format.ts'
import { words } from '#platform/html/text.ts'
import { NotFound } from '#platform/http/errors.ts'
import { version } from '#platform/http/fields.ts'
import { parseForm, type Refused, refuse } from '#platform/http/form.ts'
import { invalid, ok, type Reply, type Request, redirect } from '#platform/http/route.ts'
import { papersDue } from '#rules/meetings/papers.ts'
import { closeClocks, openClock } from '../work/index.ts'
import { changeMeetingPage } from './change-meeting.page.ts'
import { Arrangement, listOfficers, startOf, whatIsWrong } from './convene-meeting.ts'
import { type Known, openMeetingToConvene } from './known.ts'
import { tell } from './mail.ts'
import { meetingsText } from './meetings.text.ts'
import { listInvitations } from './queries/invitations.ts'
import { saveMeeting } from './queries/meetings.ts'

const t = words('en', meetingsText)

/** What changing a meeting takes, from a page or from JSON. */
export const ChangeForm = Arrangement.extend({ version }).refine(
  (form) => form.chairId !== form.minuteTakerId,
  { path: ['minuteTakerId'], message: t.errors.two },
)

async function planned(request: Request): Promise<Known> {
  const known = await openMeetingToConvene(request)
  if (known.meeting.state !== 'planned') throw new NotFound('meeting')
  return known
}

export async function showChangeMeeting(request: Request): Promise<Reply> {
  const { meeting } = await planned(request)
  return ok(
    changeMeetingPage({
      meeting,
      officers: await listOfficers(request.tx, meeting.areaId, request.now),
      lang: request.lang,
      form: undefined,
    }),
  )
}

export async function changeMeeting(request: Request): Promise<Reply> {
  const { tx, body, lang, now } = request
  const known = await planned(request)
  const { areaId, level } = known.meeting
  const officers = await listOfficers(tx, known.meeting.areaId, now)
  const again = (form: Refused) =>
    invalid(changeMeetingPage({ meeting: known.meeting, officers, lang, form }))
  const form = parseForm(ChangeForm, body)
  if (!form.ok) return again(form)
  const place = { areaId, level, profile: known.profile }
  const problems = await whatIsWrong(request, place, form.value, officers)
  if (Object.keys(problems).length > 0) return again(refuse(problems, body))
  await changeFrom(request, known, form.value)
  return redirect(`/meetings/${known.meeting.id}`)
}

/** Changes when, where or who; moves the clock for the papers; and tells those invited what they need to know. */
export async function changeFrom(
  request: Request,
  { meeting, profile, profileId }: Known,
  form: z.infer<typeof ChangeForm>,
): Promise<void> {
  const { tx, now, actor } = request
  const startsAt = startOf(form)
  const deadline = papersDue({
    meetingOn: form.date,
    convenedOn: londonDate(meeting.convenedAt),
    urgent: meeting.urgent,
    daysBefore: profile.papersDaysBefore,
    profile: profile.key,
  })
  await saveMeeting(
    tx,
    { id: meeting.id, version: form.version },
    {
      starts_at: startsAt,
      place: form.place,
      chair_id: form.chairId,
      minute_taker_id: form.minuteTakerId,
      papers_due_on: deadline?.due ?? null,
    },
  )
  const changed = (deadline?.due ?? null) !== meeting.papersDueOn && meeting.papersSentAt === null
  if (changed)
    await closeClocks(tx, now, {
      subjectId: meeting.id,
      kind: 'papers',
      state: 'overtaken',
      by: actor.userId,
      reason: 'The date of the meeting changed',
    })
  if (changed && deadline !== null)
    await openClock(tx, now, {
      areaId: meeting.areaId,
      personId: null,
      caseId: null,
      subject: { type: 'meeting', id: meeting.id },
      kind: 'papers',
      deadline,
      owner: { userId: meeting.convenedBy },
      profileId,
    })
  if (startsAt.getTime() === meeting.startsAt.getTime() && form.place === meeting.place) return
  const invited = (await listInvitations(tx, meeting.id)).filter((invitation) => invitation.items.length > 0)
  await tell(request, { ...meeting, startsAt }, 'changed', invited)
}
