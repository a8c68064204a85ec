import { words } from '#platform/html/text.ts'
import type { Request } from '#platform/http/route.ts'
import { queueMail } from '../work/index.ts'
import { type Minuting, minutesHref } from './known.ts'
import { paperText } from './paper.text.ts'
import { keptFrom, listAddresses } from './queries/people.ts'

/** Tells people that minutes may be read: a link, and nothing about anybody. The one who acts is not told, nor is whoever has been blocked since. */
export async function tellReaders(
  { tx, now, actor }: Request,
  { discussed }: Minuting,
  userIds: readonly string[],
): Promise<void> {
  const { approvedSubject, approvedBody } = words('en', paperText).mail
  const kept = await keptFrom(tx, discussed.personId)
  const others = [...new Set(userIds)].filter((id) => id !== actor.userId && !kept.has(id))
  for (const to of await listAddresses(tx, others)) {
    await queueMail(tx, now, {
      areaId: discussed.areaId,
      to,
      subject: approvedSubject,
      body: approvedBody(minutesHref(discussed)),
      by: actor.userId,
    })
  }
}
