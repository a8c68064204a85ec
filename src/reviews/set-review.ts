import { randomUUID } from 'node:crypto'
import type { Tx } from '#platform/db/actor.ts'
import { londonDate } from '#platform/html/format.ts'
import { brokeConstraint, EditConflict, found } from '#platform/http/errors.ts'
import type { ReviewFactors } from '#rules/reviews/factors.ts'
import { reviewAfterLevelChange } from '#rules/reviews/level-change.ts'
import { mayEndReview, mayReckonReview, mayReviewOn, nextReview } from '#rules/reviews/next-review.ts'
import { type Deadline, notMet, type Ruling, thamesValley } from '#rules/source.ts'
import { getProfile } from '../areas/index.ts'
import { type Case, getCase, type Level } from '../cases/index.ts'
import { closeClocks, openClock } from '../work/index.ts'
import { findCurrentReview } from './queries.ts'
import { setReviewText } from './set-review.text.ts'

export const CLOCK_KIND = 'next-review'

/** A review date, or the end of review, as somebody decides it. */
export type NewReview = {
  caseId: string
  /** The day from which the interval runs: the meeting or sitting. Today when left out. */
  setOn?: string
  /** A day; null for the latest day that the area allows; or the end of review. */
  next: { on: string | null } | 'ends'
  /** Why this date, or why review ends. */
  reasons: string
  factors: ReviewFactors
  /** Why the date may be later than the longest interval. A meeting gives it with its reasons. */
  later?: string
  /** The minute that decides, when a meeting does. */
  minuteId?: string | null
  /** The screening decision that brings the first date. */
  screeningId?: string | null
  by: string
}

/** Whether this review may be set, under the level in force and the profile of today. Ask before `setReview`. */
export async function checkReview(tx: Tx, now: Date, given: NewReview): Promise<Ruling> {
  const { level, areaId } = await getCase(tx, given.caseId)
  if (given.next === 'ends') return mayEndReview({ level })
  if (level === null) return notMet('no-level', {}, thamesValley('§3.98, §3.100'))
  const setOn = given.setOn ?? londonDate(now)
  const { profile } = await getProfile(tx, areaId, setOn)
  if (given.next.on === null) return mayReckonReview(level, profile)
  const reasonForLater = given.later ?? (typeof given.minuteId === 'string' ? given.reasons : '')
  return mayReviewOn({ level, setOn, profile, proposed: given.next.on, reasonForLater })
}

export type SetReview = { reviewId: string; clockId: string | null; dueOn: string | null }

/** Sets the next review of a case, or ends review. The clock of the date before closes and the new one opens in the same transaction. */
export async function setReview(tx: Tx, now: Date, given: NewReview): Promise<SetReview> {
  const ruling = await checkReview(tx, now, given)
  if (!ruling.met) throw new Error(`This review may not be set: ${ruling.because}`)
  const about = await getCase(tx, given.caseId)
  if (given.next === 'ends')
    return replace(tx, now, { about, level: about.level ?? 1, deadline: null, given })
  const level = about.level as Level
  const setOn = given.setOn ?? londonDate(now)
  const { id, profile } = await getProfile(tx, about.areaId, setOn)
  const deadline = found(nextReview({ level, setOn, profile }, given.next.on), 'review interval')
  return replace(tx, now, { about, level, deadline, profileId: id, given })
}

type Moved = { caseId: string; changedOn: string; reasons: string; by: string }

/** Whether a review date can be reckoned at this level on a day. Ask before a decision that sets one by the interval. */
export async function checkInterval(
  tx: Tx,
  { areaId, level, on }: { areaId: string; level: Level; on: string },
): Promise<Ruling> {
  const { profile } = await getProfile(tx, areaId, on)
  return mayReckonReview(level, profile)
}

/**
 * The level in force has changed: the review moves with it, to the interval of the new level when that ends sooner. Where the area has set
 * no interval for it, the review that stands stays.
 */
export async function moveReviewWithLevel(
  tx: Tx,
  now: Date,
  { caseId, changedOn, reasons, by }: Moved,
): Promise<SetReview | null> {
  const about = await getCase(tx, caseId)
  if (about.level === null) return null
  const standing = await findCurrentReview(tx, caseId)
  const { id, profile } = await getProfile(tx, about.areaId, changedOn)
  const before = standing === undefined ? null : { dueOn: standing.dueOn, setOn: londonDate(standing.setAt) }
  const deadline = reviewAfterLevelChange({ level: about.level, changedOn, standing: before, profile })
  if (deadline === null) return null
  const factors = standing?.factors ?? {}
  return replace(tx, now, {
    about,
    level: about.level,
    deadline,
    profileId: id,
    given: { caseId, next: { on: deadline.due }, reasons, factors, by },
  })
}

/** A closed case has no review: the date that stood ends with the reason of the closing. `shown` is the case as it stood before. */
export async function endReviewOfClosedCase(
  tx: Tx,
  now: Date,
  closed: { shown: Case; reasons: string; by: string },
): Promise<void> {
  const { shown: about, reasons, by } = closed
  await replace(tx, now, {
    about,
    level: about.level ?? 1,
    deadline: null,
    given: { caseId: about.id, next: 'ends', reasons, factors: {}, by },
  })
}

type Replacement = {
  about: Case
  level: Level
  deadline: Deadline | null
  profileId?: string
  given: NewReview
}

async function replace(
  tx: Tx,
  now: Date,
  { about, level, deadline, profileId, given }: Replacement,
): Promise<SetReview> {
  await supersede(tx, now, given)
  const reviewId = randomUUID()
  const clockId =
    deadline === null
      ? null
      : await openClock(tx, now, {
          areaId: about.areaId,
          personId: about.personId,
          caseId: about.id,
          subject: { type: 'review', id: reviewId },
          kind: CLOCK_KIND,
          deadline,
          owner: { userId: about.caseManagerId },
          profileId: profileId ?? null,
        })
  await add(tx, now, { about, level, deadline, given }, { reviewId, clockId })
  return { reviewId, clockId, dueOn: deadline?.due ?? null }
}

/** The review before is history now, and its clock ends: met when a meeting has held it, overtaken otherwise. */
async function supersede(tx: Tx, now: Date, { caseId, minuteId, by }: NewReview): Promise<void> {
  const current = await findCurrentReview(tx, caseId)
  if (current === undefined) return
  await tx
    .updateTable('review')
    .set({ superseded_at: now })
    .where('id', '=', current.id)
    .where('superseded_at', 'is', null)
    .execute()
  const atMeeting = typeof minuteId === 'string'
  const reason = atMeeting ? setReviewText.en.reviewedAtMeeting : setReviewText.en.newDateSet
  await closeClocks(tx, now, {
    subjectId: current.id,
    kind: CLOCK_KIND,
    state: atMeeting ? 'met' : 'overtaken',
    by,
    reason,
  })
}

async function add(
  tx: Tx,
  now: Date,
  { about, level, deadline, given }: Replacement,
  ids: { reviewId: string; clockId: string | null },
): Promise<void> {
  const factors = {
    ...given.factors,
    ...(given.later === undefined || given.later === '' ? {} : { later: given.later }),
  }
  try {
    await tx
      .insertInto('review')
      .values({
        id: ids.reviewId,
        area_id: about.areaId,
        case_id: about.id,
        person_id: about.personId,
        level,
        due_on: deadline?.due ?? null,
        ends_review: deadline === null,
        reasons: given.reasons,
        factors: JSON.stringify(factors),
        minute_id: given.minuteId ?? null,
        screening_id: given.screeningId ?? null,
        clock_id: ids.clockId,
        set_by: given.by,
        set_at: now,
      })
      .execute()
  } catch (error) {
    // Somebody else set a review between our reading and our writing.
    if (brokeConstraint(error, 'review_current')) throw new EditConflict()
    throw error
  }
}
