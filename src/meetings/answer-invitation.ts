import { z } from 'zod'
import { words } from '#platform/html/text.ts'
import { found } from '#platform/http/errors.ts'
import { choice, optionalText } from '#platform/http/fields.ts'
import { parseForm, type Refused } from '#platform/http/form.ts'
import { invalid, ok, type Reply, type Request, redirect } from '#platform/http/route.ts'
import { finishTasks } from '../work/index.ts'
import { answerInvitationPage } from './answer-invitation.page.ts'
import { invitationsText } from './invitations.text.ts'
import { isOpen, type Known, openMeeting } from './known.ts'
import { type AgendaItem, listAgenda } from './queries/agenda.ts'
import { findOwnInvitation, type Invitation, saveAnswer } from './queries/invitations.ts'

const t = words('en', invitationsText)

/** Coming or not, from a page or from JSON. */
export const AnswerForm = z
  .object({
    response: choice(['coming', 'apologies'], t.chooseAnswer),
    reason: optionalText({ label: t.apologiesReason, max: 500 }),
  })
  .refine((form) => form.response === 'coming' || form.reason !== '', {
    path: ['reason'],
    message: t.enterApologies,
  })

export type OwnInvitation = Known & { invitation: Invitation; items: AgendaItem[] }

/** The actor's own invitation to the meeting of this address. */
export async function openOwnInvitation(request: Request): Promise<OwnInvitation> {
  const { tx, actor, audit } = request
  const known = await openMeeting(request)
  const invitation = found(await findOwnInvitation(tx, known.meeting.id, actor.userId), 'invitation')
  const invitedTo = new Set(invitation.items.map((item) => item.agendaItemId))
  const items = (await listAgenda(tx, known.meeting.id)).filter((item) => invitedTo.has(item.id))
  audit.saw('invitation', invitation.id)
  audit.saw(
    'agenda-item',
    items.map((item) => item.id),
  )
  return { ...known, invitation, items }
}

export async function showInvitation(request: Request): Promise<Reply> {
  return ok(
    answerInvitationPage({ own: await openOwnInvitation(request), lang: request.lang, form: undefined }),
  )
}

export async function answerInvitation(request: Request): Promise<Reply> {
  const own = await openOwnInvitation(request)
  const again = (form: Refused | undefined, status: 400 | 422) =>
    invalid(answerInvitationPage({ own, lang: request.lang, form }), status)
  const form = parseForm(AnswerForm, request.body)
  if (!form.ok) return again(form, 400)
  if (!isOpen(own.meeting)) return again(undefined, 422)
  await answerFrom(request, own, form.value)
  return redirect(`/meetings/${own.meeting.id}/invitation`)
}

/** Records the answer and ends the task that asked for it. */
export async function answerFrom(
  { tx, now, actor }: Request,
  { meeting, invitation }: OwnInvitation,
  form: z.infer<typeof AnswerForm>,
): Promise<void> {
  const { response, reason } = form
  await saveAnswer(tx, now, invitation, { response, reason: response === 'apologies' ? reason : null })
  await finishTasks(tx, now, {
    subjectId: meeting.id,
    kind: 'answer-invitation',
    by: actor.userId,
    outcome: response,
    ownerUserId: actor.userId,
  })
}
