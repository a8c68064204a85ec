import { z } from 'zod'
import type { Tx } from '#platform/db/actor.ts'
import { mayIn } from '#platform/http/actor.ts'
import { ok, type Reply, type Request } from '#platform/http/route.ts'
import type { Profile } from '#rules/profiles/profile.ts'
import { getProfile } from '../areas/index.ts'
import { listMeetingsPage, PAGE_SIZE } from './list-meetings.page.ts'
import { listMeetings as list, type MeetingFilter } from './queries/meetings.ts'

/** What the list is filtered by. A word that is no filter is no filter. */
export const Query = z.object({
  when: z.enum(['coming', 'past']).default('coming').catch('coming'),
  level: z.enum(['', '2', '3']).default('').catch(''),
  state: z.enum(['', 'planned', 'in-progress', 'ended', 'cancelled']).default('').catch(''),
  page: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
})

/** The filter that a query asks for. */
export const filterOf = ({ when, level, state }: z.infer<typeof Query>): MeetingFilter => ({
  when,
  level: level === '' ? null : level === '2' ? 2 : 3,
  state: state === '' ? null : state,
})

/** Meetings to come or past, as far as the actor sees them. */
export async function listMeetings({ tx, query, actor, today, lang, audit }: Request): Promise<Reply> {
  const asked = Query.parse(query)
  const found = await list(tx, filterOf(asked), { size: PAGE_SIZE, number: asked.page })
  audit.saw(
    'meeting',
    found.meetings.map((meeting) => meeting.id),
  )
  const [only, ...others] = new Set(found.meetings.map((meeting) => meeting.areaId))
  if (only !== undefined && others.length === 0) audit.area(only)
  const profiles = await profilesOf(tx, actor.areas, today)
  return ok(
    listMeetingsPage({
      ...found,
      asked,
      profiles,
      lang,
      mayConvene: actor.areas.some((area) => mayIn(actor, 'meeting.convene', area.id)),
    }),
  )
}

async function profilesOf(
  tx: Tx,
  areas: readonly { id: string }[],
  today: string,
): Promise<Map<string, Profile>> {
  const profiles = new Map<string, Profile>()
  for (const area of areas) profiles.set(area.id, (await getProfile(tx, area.id, today)).profile)
  return profiles
}
