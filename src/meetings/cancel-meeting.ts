import { z } from 'zod'
import { words } from '#platform/html/text.ts'
import { NotFound } from '#platform/http/errors.ts'
import { text, version } from '#platform/http/fields.ts'
import { parseForm } from '#platform/http/form.ts'
import { invalid, ok, type Reply, type Request, redirect } from '#platform/http/route.ts'
import { closeClocks, finishTasks } from '../work/index.ts'
import { cancelMeetingPage } from './change-meeting.page.ts'
import { type Known, openMeetingToConvene } from './known.ts'
import { tell } from './mail.ts'
import { meetingsText } from './meetings.text.ts'
import { closeItem, listAgenda } from './queries/agenda.ts'
import { listInvitations } from './queries/invitations.ts'
import { saveMeeting } from './queries/meetings.ts'
import { askForAnotherMeeting } from './requests.ts'

const t = words('en', meetingsText)

/** What cancelling takes, from a page or from JSON. */
export const CancelForm = z.object({
  reason: text(t.errors.cancel, { label: t.cancelReason, max: 1000 }),
  version,
})

async function planned(request: Request): Promise<Known> {
  const known = await openMeetingToConvene(request)
  if (known.meeting.state !== 'planned') throw new NotFound('meeting')
  return known
}

export async function showCancelMeeting(request: Request): Promise<Reply> {
  const { meeting } = await planned(request)
  return ok(cancelMeetingPage({ meeting, lang: request.lang, form: undefined }))
}

export async function cancelMeeting(request: Request): Promise<Reply> {
  const known = await planned(request)
  const form = parseForm(CancelForm, request.body)
  if (!form.ok) return invalid(cancelMeetingPage({ meeting: known.meeting, lang: request.lang, form }))
  await cancelFrom(request, known, form.value)
  return redirect(`/meetings/${known.meeting.id}`)
}

/** Cancels a meeting: its cases wait again, those invited are told, and what was owed for it is no longer owed. */
export async function cancelFrom(
  request: Request,
  { meeting }: Known,
  { reason, version }: z.infer<typeof CancelForm>,
): Promise<void> {
  const { tx, now, actor, audit } = request
  const items = (await listAgenda(tx, meeting.id)).filter((item) => item.outcome === null)
  const invited = (await listInvitations(tx, meeting.id)).filter((invitation) => invitation.items.length > 0)
  for (const item of items) {
    await askForAnotherMeeting(request, item, t.heldNot(reason))
    await closeItem(tx, now, item, 'not-discussed', t.heldNot(reason))
  }
  await closeClocks(tx, now, {
    subjectId: meeting.id,
    kind: 'papers',
    state: 'overtaken',
    by: actor.userId,
    reason: t.heldNot(reason),
  })
  await finishTasks(tx, now, {
    subjectId: meeting.id,
    kind: 'answer-invitation',
    by: actor.userId,
    outcome: 'cancelled',
  })
  // Last, because cancelling closes the sight of chair and minute-taker.
  await saveMeeting(tx, { id: meeting.id, version }, { state: 'cancelled', cancelled_reason: reason })
  await tell(request, meeting, 'cancelled', invited)
  audit.saw(
    'agenda-item',
    items.map((item) => item.id),
  )
  audit.say({ reason })
}
