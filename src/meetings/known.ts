import { z } from 'zod'
import { londonDate } from '#platform/html/format.ts'
import { type Actor, mayIn } from '#platform/http/actor.ts'
import { found, NotFound } from '#platform/http/errors.ts'
import { parseParams } from '#platform/http/fields.ts'
import type { Request } from '#platform/http/route.ts'
import type { Profile } from '#rules/profiles/profile.ts'
import { getProfile } from '../areas/index.ts'
import { type AgendaItem, getAgendaItem } from './queries/agenda.ts'
import { getMeeting, type Meeting } from './queries/meetings.ts'

export const MeetingParams = z.object({ meetingId: z.uuid() })
export const ItemParams = z.object({ meetingId: z.uuid(), agendaItemId: z.uuid() })

/** A meeting and the profile of the day on which it was convened. */
export type Known = { meeting: Meeting; profile: Profile; profileId: string }

/** The meeting of this address, with its profile. The audit trail hears of it. */
export async function openMeeting({ tx, params, audit }: Request): Promise<Known> {
  const meeting = await getMeeting(tx, parseParams(MeetingParams, params).meetingId)
  const { profile, id } = await getProfile(tx, meeting.areaId, londonDate(meeting.convenedAt))
  audit.area(meeting.areaId)
  audit.saw('meeting', meeting.id)
  return { meeting, profile, profileId: id }
}

/** The same with one case of its agenda. */
export async function openItemOf(request: Request): Promise<Known & { item: AgendaItem }> {
  const known = await openMeeting(request)
  const { agendaItemId } = parseParams(ItemParams, request.params)
  const item = await getAgendaItem(request.tx, agendaItemId)
  if (item.meetingId !== known.meeting.id) throw new NotFound('agenda item')
  request.audit.saw('agenda-item', item.id)
  request.audit.saw('person', item.personId)
  return { ...known, item }
}

/** Whether the actor convenes meetings in the area of this one. */
export const convenes = (actor: Actor, meeting: Meeting) => mayIn(actor, 'meeting.convene', meeting.areaId)

/** Whether the actor chairs or minutes this meeting. */
export const isOfficer = (actor: Actor, meeting: Meeting) =>
  actor.userId === meeting.chairId || actor.userId === meeting.minuteTakerId

/** Whether the actor runs this meeting: its chair, its minute-taker, or the co-ordination of the area. */
export const runs = (actor: Actor, meeting: Meeting) => isOfficer(actor, meeting) || convenes(actor, meeting)

/** The meeting of this address, for those who run it; for others there is no such page. */
export async function openMeetingToRun(request: Request): Promise<Known> {
  const known = await openMeeting(request)
  if (!runs(request.actor, known.meeting)) throw new NotFound('meeting')
  return known
}

/** The meeting of this address, for those who convene; for others there is no such page. */
export async function openMeetingToConvene(request: Request): Promise<Known> {
  const known = await openMeeting(request)
  if (!convenes(request.actor, known.meeting)) throw new NotFound('meeting')
  return known
}

/** The item with this id out of those the actor sees. */
export const itemOf = (items: readonly AgendaItem[], id: string) =>
  found(
    items.find((item) => item.id === id),
    'agenda item',
  )

/** Whether the meeting can still be prepared. */
export const isOpen = (meeting: Meeting) => meeting.state === 'planned' || meeting.state === 'in-progress'
