import { randomUUID } from 'node:crypto'
import type { Tx } from '#platform/db/actor.ts'
import { changedOne, EditConflict } from '#platform/http/errors.ts'

export type InvitedFor = { agendaItemId: string; reason: string }

export type Invitation = {
  id: string
  meetingId: string
  userId: string
  name: string
  email: string
  agencyId: string
  agencyName: string
  role: string
  reason: string
  invitedAt: Date
  sentAt: Date | null
  papersSentAt: Date | null
  response: 'coming' | 'apologies' | null
  responseReason: string | null
  respondedAt: Date | null
  /** The cases they are invited for, as far as the actor sees them. None: the invitation was withdrawn. */
  items: InvitedFor[]
}

/** The invitations of a meeting that the actor may see: all for those who convene or run it, their own for others. */
export async function listInvitations(tx: Tx, meetingId: string): Promise<Invitation[]> {
  const rows = await tx
    .selectFrom('invitation as i')
    .innerJoin('user_account as u', 'u.id', 'i.user_id')
    .innerJoin('agency as a', 'a.id', 'i.agency_id')
    .select([
      'i.id',
      'i.meeting_id as meetingId',
      'i.user_id as userId',
      'u.name',
      'u.email',
      'i.agency_id as agencyId',
      'a.name as agencyName',
      'i.role',
      'i.reason',
      'i.invited_at as invitedAt',
      'i.sent_at as sentAt',
      'i.papers_sent_at as papersSentAt',
      'i.response',
      'i.response_reason as responseReason',
      'i.responded_at as respondedAt',
    ])
    .where('i.meeting_id', '=', meetingId)
    .orderBy('u.name')
    .orderBy('i.id')
    .execute()
  const items = await listInvitedItems(tx, meetingId)
  return rows.map((row) => ({
    ...row,
    items: items
      .filter((item) => item.invitationId === row.id)
      .map((item) => ({ agendaItemId: item.agendaItemId, reason: item.reason ?? row.reason })),
  }))
}

function listInvitedItems(tx: Tx, meetingId: string) {
  return tx
    .selectFrom('invitation_item as ii')
    .innerJoin('agenda_item as a', 'a.id', 'ii.agenda_item_id')
    .select(['ii.invitation_id as invitationId', 'ii.agenda_item_id as agendaItemId', 'ii.reason'])
    .where('a.meeting_id', '=', meetingId)
    .orderBy('a.position')
    .execute()
}

/** The actor's own invitation to a meeting, if they have one that still stands. */
export async function findOwnInvitation(
  tx: Tx,
  meetingId: string,
  userId: string,
): Promise<Invitation | undefined> {
  const own = (await listInvitations(tx, meetingId)).find((invitation) => invitation.userId === userId)
  return own === undefined || own.items.length === 0 ? undefined : own
}

export type NewInvitation = {
  areaId: string
  meetingId: string
  user: { id: string; agencyId: string }
  role: string
  reason: string
  by: string
}

/** Adds an invitation that is for no case yet, and returns its id. Throws `EditConflict` when somebody else invited them first. */
export async function addInvitation(tx: Tx, now: Date, given: NewInvitation): Promise<string> {
  const id = randomUUID()
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('invitation')
    .values({
      id,
      area_id: given.areaId,
      meeting_id: given.meetingId,
      user_id: given.user.id,
      agency_id: given.user.agencyId,
      role: given.role,
      reason: given.reason,
      invited_by: given.by,
      invited_at: now,
      sent_at: now,
    })
    .onConflict((on) => on.columns(['meeting_id', 'user_id']).doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows !== 1n) throw new EditConflict()
  return id
}

/** Invites to these cases. The database gives sight of each with the same act. */
export async function addInvitedItems(
  tx: Tx,
  areaId: string,
  invitationId: string,
  items: readonly InvitedFor[],
): Promise<void> {
  await tx
    .insertInto('invitation_item')
    .values(
      items.map((item) => ({
        invitation_id: invitationId,
        agenda_item_id: item.agendaItemId,
        area_id: areaId,
        reason: item.reason,
      })),
    )
    .execute()
}

/** Withdraws an invitation to one case. The database ends sight of it with the same act. */
export async function removeInvitedItem(tx: Tx, invitationId: string, agendaItemId: string): Promise<number> {
  const result = await tx
    .deleteFrom('invitation_item')
    .where('invitation_id', '=', invitationId)
    .where('agenda_item_id', '=', agendaItemId)
    .executeTakeFirst()
  return Number(result.numDeletedRows)
}

/** Records that the papers went to these people. */
export async function markPapersSent(tx: Tx, now: Date, invitationIds: readonly string[]): Promise<void> {
  if (invitationIds.length === 0) return
  await tx.updateTable('invitation').set({ papers_sent_at: now }).where('id', 'in', invitationIds).execute()
}

/** Asks for a new answer from somebody who sent apologies before they were invited for another case. */
export async function askAgain(tx: Tx, invitationId: string): Promise<void> {
  await tx
    .updateTable('invitation')
    .set({ response: null, response_reason: null, responded_at: null })
    .where('id', '=', invitationId)
    .where('response', '=', 'apologies')
    .execute()
}

export type Answer = { response: 'coming' | 'apologies'; reason: string | null }

/** Records the answer of the person invited. */
export async function saveAnswer(
  tx: Tx,
  now: Date,
  invitation: { id: string; userId: string },
  { response, reason }: Answer,
): Promise<void> {
  changedOne(
    await tx
      .updateTable('invitation')
      .set({ response, response_reason: reason, responded_at: now })
      .where('id', '=', invitation.id)
      .where('user_id', '=', invitation.userId)
      .executeTakeFirstOrThrow(),
  )
}
