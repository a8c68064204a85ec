import { mayIn } from '#platform/http/actor.ts'
import { ok, type Reply, type Request } from '#platform/http/route.ts'
import { referralPaper } from '../referrals/index.ts'
import { openItemOf, runs } from './known.ts'
import { hasMinute } from './queries/agenda.ts'
import { findOwnInvitation } from './queries/invitations.ts'
import { showItemPage } from './show-item.page.ts'

/** One case at its meeting, for those called to it: who it is about, the papers once they were sent, and what was said. */
export async function showItem(request: Request): Promise<Reply> {
  const { tx, actor, lang, audit } = request
  const known = await openItemOf(request)
  const { meeting, item } = known
  const invitation = await findOwnInvitation(tx, meeting.id, actor.userId)
  // Somebody invited gets the papers when they are sent; those who prepare the meeting have them all along.
  const waits = invitation !== undefined && invitation.papersSentAt === null && !runs(actor, meeting)
  const paper =
    waits || item.referralId === null || item.givenName === null
      ? null
      : await referralPaper(tx, item.referralId, lang)
  if (paper !== null && item.referralId !== null) audit.saw('referral', item.referralId)
  return ok(
    showItemPage({
      ...known,
      paper,
      waits,
      mayRun: runs(actor, meeting),
      mayReadMinute: runs(actor, meeting) ? item.openedAt !== null : await hasMinute(tx, item.id),
      maySupply: mayIn(actor, 'item.share', meeting.areaId),
      lang,
    }),
  )
}
