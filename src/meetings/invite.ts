import { z } from 'zod'
import { londonDate } from '#platform/html/format.ts'
import { words } from '#platform/html/text.ts'
import { NotFound } from '#platform/http/errors.ts'
import { optionalText, recordId, someIds, text } from '#platform/http/fields.ts'
import { parseForm, type Refused, refuse } from '#platform/http/form.ts'
import { invalid, ok, type Reply, type Request, redirect } from '#platform/http/route.ts'
import { finishTasks, openTask } from '../work/index.ts'
import { invitationsText } from './invitations.text.ts'
import { invitePage } from './invite.page.ts'
import { isOpen, type Known, openMeetingToConvene } from './known.ts'
import { tell } from './mail.ts'
import { type AgendaItem, listAgenda } from './queries/agenda.ts'
import {
  addInvitation,
  addInvitedItems,
  askAgain,
  type Invitation,
  listInvitations,
  removeInvitedItem,
} from './queries/invitations.ts'
import { type AreaUser, blockedFrom, listAreaUsers } from './queries/users.ts'

const t = words('en', invitationsText)

/** Who is invited to which cases and why, from a page or from JSON. */
export const InviteForm = z.object({
  userId: recordId(t.errors.who),
  agendaItemIds: someIds(t.errors.cases),
  role: optionalText({ label: t.role, max: 200 }),
  reason: text(t.errors.reason, { label: t.reason, max: 500 }),
})

/** Which invitation ends for which case. */
export const WithdrawForm = z.object({ invitationId: z.uuid(), agendaItemId: z.uuid() })

export type InvitationsView = Known & { items: AgendaItem[]; invitations: Invitation[]; users: AreaUser[] }

/** The meeting to invite to, with its agenda, its invitations and whom the area could invite. */
export async function openInvitations(request: Request): Promise<InvitationsView> {
  const { tx, now, audit } = request
  const known = await openMeetingToConvene(request)
  if (!isOpen(known.meeting)) throw new NotFound('invitations')
  const items = await listAgenda(tx, known.meeting.id)
  audit.saw(
    'agenda-item',
    items.map((item) => item.id),
  )
  const invitations = await listInvitations(tx, known.meeting.id)
  return { ...known, items, invitations, users: await listAreaUsers(tx, known.meeting.areaId, now) }
}

export async function showInvitations(request: Request): Promise<Reply> {
  return ok(invitePage({ view: await openInvitations(request), lang: request.lang, form: undefined }))
}

export async function invite(request: Request): Promise<Reply> {
  const { body, lang } = request
  const view = await openInvitations(request)
  const again = (form: Refused) => invalid(invitePage({ view, lang, form }))
  const form = parseForm(InviteForm, body)
  if (!form.ok) return again(form)
  const problem = await problemOf(request, view, form.value)
  if (problem !== undefined) return again(refuse(problem, body))
  await inviteFrom(request, view, form.value)
  return redirect(`/meetings/${view.meeting.id}/invitations`)
}

/** What stops this invitation: somebody not of the area, a case not on the agenda, or a recorded block. */
export async function problemOf(
  { tx, now }: Request,
  view: InvitationsView,
  form: z.infer<typeof InviteForm>,
): Promise<Record<string, string> | undefined> {
  const user = view.users.find((each) => each.id === form.userId)
  if (user === undefined) return { userId: t.errors.who }
  const items = view.items.filter((item) => form.agendaItemIds.includes(item.id) && item.outcome === null)
  if (items.length !== new Set(form.agendaItemIds).size) return { agendaItemIds: t.errors.cases }
  if (newItems(view, form).length === 0) return { agendaItemIds: t.errors.already }
  for (const item of items) {
    if ((await blockedFrom(tx, item.personId, [user.id], now)).has(user.id))
      return { userId: t.errors.blocked }
  }
  return undefined
}

function newItems({ invitations, items }: InvitationsView, form: z.infer<typeof InviteForm>): AgendaItem[] {
  const already =
    invitations.find((each) => each.userId === form.userId)?.items.map((item) => item.agendaItemId) ?? []
  return items.filter((item) => form.agendaItemIds.includes(item.id) && !already.includes(item.id))
}

/** Invites, gives the person something to answer, and tells them by e-mail. Sight of each case comes with the act. Returns the invitation. */
export async function inviteFrom(
  request: Request,
  view: InvitationsView,
  form: z.infer<typeof InviteForm>,
): Promise<string> {
  const { tx, now, actor, audit } = request
  const { meeting } = view
  const user = view.users.find((each) => each.id === form.userId)
  if (user === undefined) throw new NotFound('user')
  const before = view.invitations.find((each) => each.userId === user.id)
  const given = {
    areaId: meeting.areaId,
    meetingId: meeting.id,
    user,
    role: form.role === '' ? user.title : form.role,
    reason: form.reason,
    by: actor.userId,
  }
  const id = before?.id ?? (await addInvitation(tx, now, given))
  const added = newItems(view, form)
  await addInvitedItems(
    tx,
    meeting.areaId,
    id,
    added.map((item) => ({ agendaItemId: item.id, reason: form.reason })),
  )
  if (before !== undefined) await askAgain(tx, id)
  if (before?.response !== 'coming') await askToAnswer(request, view, user.id)
  await tell(request, meeting, 'invited', [{ userId: user.id, email: user.email }])
  audit.saw('invitation', id)
  audit.say({ reason: form.reason })
  return id
}

async function askToAnswer({ tx, now, actor }: Request, { meeting }: Known, userId: string): Promise<void> {
  const subject = { type: 'meeting', id: meeting.id }
  await finishTasks(tx, now, {
    subjectId: meeting.id,
    kind: 'answer-invitation',
    by: actor.userId,
    outcome: 'asked-again',
    ownerUserId: userId,
  })
  await openTask(tx, now, {
    areaId: meeting.areaId,
    personId: null,
    caseId: null,
    kind: 'answer-invitation',
    subject,
    facts: { reference: meeting.reference, startsAt: meeting.startsAt.toISOString() },
    owner: { userId },
    dueOn: londonDate(meeting.startsAt),
    by: actor.userId,
  })
}

export async function withdraw(request: Request): Promise<Reply> {
  const view = await openInvitations(request)
  const form = parseForm(WithdrawForm, request.body)
  if (!form.ok) throw new NotFound('invitation')
  await withdrawFrom(request, view, form.value)
  return redirect(`/meetings/${view.meeting.id}/invitations`)
}

/** Ends an invitation for one case; the person's sight of it ends with the act, and they are told. */
export async function withdrawFrom(
  request: Request,
  { meeting, invitations }: InvitationsView,
  form: z.infer<typeof WithdrawForm>,
): Promise<void> {
  const { tx, now, actor, audit } = request
  const invitation = invitations.find((each) => each.id === form.invitationId)
  if (invitation === undefined || (await removeInvitedItem(tx, invitation.id, form.agendaItemId)) === 0)
    throw new NotFound('invitation')
  audit.saw('invitation', invitation.id)
  audit.saw('agenda-item', form.agendaItemId)
  if (invitation.items.length === 1) {
    await finishTasks(tx, now, {
      subjectId: meeting.id,
      kind: 'answer-invitation',
      by: actor.userId,
      outcome: 'withdrawn',
      ownerUserId: invitation.userId,
    })
  }
  await tell(request, meeting, 'withdrawn', [invitation])
}
