import { words } from '#platform/html/text.ts'
import type { Actor } from '#platform/http/actor.ts'
import { convenes } from './known.ts'
import type { Invitation } from './queries/invitations.ts'
import type { Meeting } from './queries/meetings.ts'
import { roomText } from './room.text.ts'

/** Why somebody belongs in the room. */
export type Part = 'chair' | 'minute-taker' | 'invited' | 'co-ordination'

/** The actor's part in a meeting, or none: then the room is not for them. */
export function partOf(actor: Actor, meeting: Meeting, invitation: Invitation | undefined): Part | null {
  if (actor.userId === meeting.chairId) return 'chair'
  if (actor.userId === meeting.minuteTakerId) return 'minute-taker'
  if (invitation !== undefined) return 'invited'
  return convenes(actor, meeting) ? 'co-ordination' : null
}

/**
 * Why somebody is in the room, for the attendance record. Everyone in the room may read it, so it names no case: why somebody is needed
 * for a case stands on their invitation to it.
 */
export function reasonOf(part: Part, invitation: Invitation | undefined): string {
  const t = words('en', roomText).part
  return part === 'invited' ? t.invited(invitation?.items.length ?? 0) : t[part]
}

/** The title of the post by which the actor acts in an area. */
export const titleIn = (actor: Actor, areaId: string) =>
  actor.roles.find((role) => role.areaId === areaId)?.title ?? actor.agencyName
