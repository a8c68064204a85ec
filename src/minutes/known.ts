import { z } from 'zod'
import { formatDateTime, londonDate } from '#platform/html/format.ts'
import type { Lang } from '#platform/html/text.ts'
import { mayIn } from '#platform/http/actor.ts'
import { NotFound } from '#platform/http/errors.ts'
import { parseParams } from '#platform/http/fields.ts'
import type { Request } from '#platform/http/route.ts'
import { kindOf } from '#rules/minutes/record.ts'
import type { Profile } from '#rules/profiles/profile.ts'
import { getProfile } from '../areas/index.ts'
import { addMinute, BLANK, type Discussed, findMinute, getDiscussed, type Minute } from './queries/minutes.ts'

export const Params = z.object({ agendaItemId: z.uuid() })

/** The case that is minuted, its minute if the actor may see one, and the actor's part in it. */
export type Minuting = {
  discussed: Discussed
  minute: Minute | undefined
  profile: Profile
  profileId: string
  /** Chair, minute-taker or co-ordination: those who may see and write a draft. */
  writes: boolean
  chairs: boolean
}

/** What stands at this address as far as the actor may see it. The audit trail hears of it. */
export async function openMinutes({ tx, params, actor, now, audit }: Request): Promise<Minuting> {
  const discussed = await getDiscussed(tx, parseParams(Params, params).agendaItemId)
  const { profile, id } = await getProfile(tx, discussed.areaId, londonDate(discussed.openedAt ?? now))
  const minute = await findMinute(tx, discussed.agendaItemId)
  audit.area(discussed.areaId)
  audit.saw('agenda-item', discussed.agendaItemId)
  audit.saw('person', discussed.personId)
  if (minute !== undefined) audit.saw('minute', minute.id)
  const chairs = discussed.chairId === actor.userId
  const writes =
    chairs || discussed.minuteTakerId === actor.userId || mayIn(actor, 'meeting.record', discussed.areaId)
  return { discussed, minute, profile, profileId: id, writes, chairs }
}

/** The same for those who write it, while it can still be written. For anybody else, and once approved, there is no such page. */
export async function openDraft(request: Request): Promise<Minuting> {
  const known = await openMinutes(request)
  if (!known.writes || known.minute?.status === 'approved') throw new NotFound('draft minute')
  if (known.discussed.openedAt === null) throw new NotFound('opened discussion')
  return known
}

/** The draft's id, begun now if nobody has written anything yet. */
export async function draftId(
  { tx, now, actor, audit }: Request,
  { discussed, minute }: Minuting,
): Promise<string> {
  if (minute !== undefined) return minute.id
  const id = await addMinute(tx, now, { discussed, kind: kindOf(discussed.purpose), by: actor.userId }, BLANK)
  audit.saw('minute', id)
  return id
}

/** The level that was in force before the meeting decided: as on record where the reader may see it, else as the agenda says. */
export const levelBefore = ({ levelNow, itemLevel }: Discussed) => levelNow ?? itemLevel

/** The name of the meeting with its date and time, as far as the reader may see them. */
export function meetingName(
  { discussed, profile }: Pick<Minuting, 'discussed' | 'profile'>,
  lang: Lang,
): string | null {
  if (discussed.meetingLevel === null || discussed.startsAt === null) return null
  return `${profile.meetings[discussed.meetingLevel].value.name}, ${formatDateTime(discussed.startsAt, lang)}`
}

/** Where the minutes of a case at a meeting are. */
export const minutesHref = (discussed: Pick<Discussed, 'agendaItemId'>): string =>
  `/minutes/${discussed.agendaItemId}`

/** Where the meeting keeps this case. */
export const meetingHref = (discussed: Pick<Discussed, 'meetingId' | 'agendaItemId'>): string =>
  `/meetings/${discussed.meetingId}/items/${discussed.agendaItemId}`
