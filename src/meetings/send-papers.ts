import { londonDate } from '#platform/html/format.ts'
import { words } from '#platform/html/text.ts'
import { type Reply, type Request, redirect } from '#platform/http/route.ts'
import { papersState } from '#rules/meetings/papers.ts'
import { closeClocks } from '../work/index.ts'
import { type InvitationsView, openInvitations } from './invite.ts'
import { tell } from './mail.ts'
import { meetingsText } from './meetings.text.ts'
import { markPapersSent } from './queries/invitations.ts'
import { saveMeeting } from './queries/meetings.ts'

export async function sendPapers(request: Request): Promise<Reply> {
  const view = await openInvitations(request)
  await sendPapersTo(request, view)
  return redirect(`/meetings/${view.meeting.id}/invitations`)
}

/** MT-23: sends the papers to everyone invited who has not had them, and records when. Returns how many got them. */
export async function sendPapersTo(
  request: Request,
  { meeting, invitations }: InvitationsView,
): Promise<number> {
  const { tx, now, audit } = request
  const to = invitations.filter((each) => each.items.length > 0 && each.papersSentAt === null)
  if (to.length === 0) return 0
  await markPapersSent(
    tx,
    now,
    to.map((each) => each.id),
  )
  if (meeting.papersSentAt === null) {
    await saveMeeting(tx, meeting, { papers_sent_at: now })
    await settleClock(request, meeting)
  }
  await tell(request, meeting, 'papers', to)
  audit.saw(
    'invitation',
    to.map((each) => each.id),
  )
  return to.length
}

/** Papers sent in time meet their clock; papers sent late leave it missed, with by how much. */
async function settleClock({ tx, now, actor }: Request, meeting: InvitationsView['meeting']): Promise<void> {
  const t = words('en', meetingsText).papers
  const sentOn = londonDate(now)
  const papers = papersState({ dueOn: meeting.papersDueOn ?? sentOn, sentOn, today: sentOn })
  const late = papers.state === 'sent-late'
  await closeClocks(tx, now, {
    subjectId: meeting.id,
    kind: 'papers',
    state: late ? 'missed' : 'met',
    by: actor.userId,
    reason: late ? t.late(papers.days) : t.sent,
  })
}
