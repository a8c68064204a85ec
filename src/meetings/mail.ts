import { formatDateTime } from '#platform/html/format.ts'
import { words } from '#platform/html/text.ts'
import type { Request } from '#platform/http/route.ts'
import { queueMail } from '../work/index.ts'
import { mailText } from './mail.text.ts'
import type { Meeting } from './queries/meetings.ts'

type About = 'invited' | 'papers' | 'changed' | 'cancelled' | 'withdrawn'
type To = { userId: string; email: string }

/** Tells people by e-mail: when, and a link. Never who or what the meeting is about. */
export async function tell(
  request: Request,
  meeting: Meeting,
  about: About,
  to: readonly To[],
): Promise<void> {
  const t = words('en', mailText)[about]
  const path =
    about === 'cancelled' || about === 'withdrawn' ? '/meetings' : `/meetings/${meeting.id}/invitation`
  for (const { userId, email } of to) {
    await queueMail(request.tx, request.now, {
      areaId: meeting.areaId,
      to: { userId, address: email },
      subject: t.subject(formatDateTime(meeting.startsAt, 'en')),
      body: t.body(path),
      by: request.actor.userId,
    })
  }
}
