import type { Tx } from '#platform/db/actor.ts'
import { formatDate } from '#platform/html/format.ts'
import type { Lang } from '#platform/html/text.ts'
import { mayChair } from '#rules/meetings/chair.ts'
import type { Profile } from '#rules/profiles/profile.ts'
import { postsOn } from '../access/index.ts'
import { chairRuleWords, chairText } from './chair.text.ts'

type Asked = { areaId: string; level: 2 | 3; on: string; chairId: string; profile: Profile }

/** AR-01, AP-24: what is wrong with a chair by the post held on the day of the meeting; nothing when the area's rule is met or there is none. */
export async function chairProblem(
  tx: Tx,
  { areaId, level, on, chairId, profile }: Asked,
): Promise<Record<string, string>> {
  const post = (await postsOn(tx, { areaId, on, userIds: [chairId] })).get(chairId)
  const ruling = mayChair(level, profile.chairs, post)
  if (ruling.met) return {}
  const t = chairText.en
  const held = ruling.values.held === null ? t.noPost(formatDate(on, 'en')) : t.held(ruling.values.held)
  return { chairId: t.refused(chairRuleWords(ruling.values.asked, 'en'), held, ruling.source) }
}

/** What the area asks of a chair, meeting by meeting; nothing where it asks nothing. */
export function chairRules({ chairs, meetings }: Profile, lang: Lang): string[] {
  return ([2, 3] as const).flatMap((level) => {
    const lines = chairs.value.filter(({ meeting }) => meeting === String(level))
    if (lines.length === 0) return []
    return [chairText.en.rule(meetings[level].value.name, chairRuleWords(lines, lang))]
  })
}
