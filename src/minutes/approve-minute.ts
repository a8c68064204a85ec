import { londonDate } from '#platform/html/format.ts'
import { EditConflict, found, NotFound } from '#platform/http/errors.ts'
import { version } from '#platform/http/fields.ts'
import { invalid, ok, type Reply, type Request, redirect } from '#platform/http/route.ts'
import { type MinuteFacts, mayApprove } from '#rules/minutes/approval.ts'
import { type Case, getCase, recordLevel } from '../cases/index.ts'
import { setReview } from '../reviews/index.ts'
import { finishTasks } from '../work/index.ts'
import { approveMinutePage } from './approve-minute.page.ts'
import { levelBefore, minutesHref, openDraft } from './known.ts'
import { gatherPaper, type Paper } from './paper.ts'
import { approveMinute as close } from './queries/minutes.ts'
import { confirmRecipients } from './queries/people.ts'
import { tellReaders } from './tell.ts'

/** The draft as the chair reads it before approving, with whatever it still lacks. */
export async function showApproval(request: Request): Promise<Reply> {
  const paper = await paperToApprove(request)
  return ok(approveMinutePage({ paper, ruling: mayApprove(factsOf(paper)), lang: request.lang }))
}

/** The chair approves: the minute stands for good, and the level, the review and the readers follow from it in the same transaction. */
export async function approveMinute(request: Request): Promise<Reply> {
  const paper = await paperToApprove(request)
  const drawn = version.safeParse(request.body.version)
  if (!drawn.success || drawn.data !== paper.minute.version) throw new EditConflict()
  const ruling = mayApprove(factsOf(paper))
  if (!ruling.met) return invalid(approveMinutePage({ paper, ruling, lang: request.lang }), 422)
  await applyApproval(request, paper)
  return redirect(minutesHref(paper.known.discussed))
}

/** The draft of this address for its chair. For anybody else there is no such page. */
export async function paperToApprove(request: Request): Promise<Paper> {
  const known = await openDraft(request)
  if (!known.chairs || known.minute === undefined) throw new NotFound('minute to approve')
  return gatherPaper(request, known, known.minute)
}

/** What the rule needs to know of a minute. */
export function factsOf({ known: { discussed }, minute, decisions }: Paper): MinuteFacts {
  return {
    ...minute,
    discussedOn: discussedOn(discussed.openedAt),
    itemOutcome: discussed.outcome,
    decisions,
    levelBefore: levelBefore(discussed),
  }
}

const discussedOn = (openedAt: Date | null): string => londonDate(found(openedAt, 'opened discussion'))

/** Everything that follows from approval. The minute is closed last: until then the chair sees the case file. */
export async function applyApproval(request: Request, paper: Paper): Promise<void> {
  const { tx, now, actor, audit } = request
  const { known, minute, attended, recipients } = paper
  const about = await getCase(tx, known.discussed.caseId)
  if (about.closedAt === null) await settleCase(request, paper, about)
  await finishTasks(tx, now, {
    subjectId: minute.id,
    kind: 'approve-minutes',
    by: actor.userId,
    outcome: 'approved',
  })
  await confirmRecipients(tx, now, minute.id, actor.userId)
  await close(tx, now, { id: minute.id, version: minute.version, by: actor.userId })
  const present = attended.filter((each) => each.outReason === null)
  await tellReaders(
    request,
    known,
    [...present, ...recipients].map((each) => each.userId),
  )
  audit.saw('case', about.id)
  audit.saw(
    'user',
    recipients.map((each) => each.userId),
  )
}

/** The level and the next review of the case, as the meeting decided them. The level holds from the discussion, whenever it is approved. */
async function settleCase({ tx, now, actor }: Request, { known, minute }: Paper, about: Case): Promise<void> {
  const { discussed, profile } = known
  const { level, meetingLevel } = {
    level: found(minute.level, 'level'),
    meetingLevel: found(discussed.meetingLevel, 'meeting'),
  }
  if (level !== about.level) {
    const decidedByBody = profile.meetings[meetingLevel].value.name
    await recordLevel(tx, now, {
      caseId: about.id,
      areaId: about.areaId,
      level,
      from: discussed.closedAt ?? now,
      decidedByBody,
      meetingId: discussed.meetingId,
      reasons: minute.levelReasons || minute.reviewReasons,
      by: actor.userId,
    })
  }
  await setReview(tx, now, {
    caseId: about.id,
    setOn: discussedOn(discussed.openedAt),
    next: minute.reviewOutcome === 'end-review' ? 'ends' : { on: minute.nextReviewOn },
    reasons: minute.reviewReasons,
    factors: minute.reviewFactors,
    minuteId: minute.id,
    by: actor.userId,
  })
}
