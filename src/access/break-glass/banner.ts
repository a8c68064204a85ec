import { formatDateTime } from '#platform/html/format.ts'
import { govukNotificationBanner } from '#platform/html/govuk.ts'
import type { Html } from '#platform/html/html.ts'
import { words } from '#platform/html/text.ts'
import type { Request } from '#platform/http/route.ts'
import { breakGlassText } from './break-glass.text.ts'
import { emergencyEnd } from './queries.ts'

/** Says on a page about a person that it is seen by emergency access, and until when; nothing when it is not. */
export async function emergencyBanner(
  { tx, now, lang }: Pick<Request, 'tx' | 'now' | 'lang'>,
  { personId }: { personId: string },
): Promise<Html | null> {
  const until = await emergencyEnd(tx, now, personId)
  if (until === undefined) return null
  const t = words(lang, breakGlassText)
  return govukNotificationBanner({ titleText: t.bannerTitle, text: t.banner(formatDateTime(until, lang)) })
}
