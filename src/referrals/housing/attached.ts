import type { Tx } from '#platform/db/actor.ts'
import { counting } from '#platform/forms/answers.ts'
import { checkForm, gapsIn } from '#platform/forms/check.ts'
import { type Draft, findDraft } from '#platform/forms/drafts.ts'
import type { Attachment } from '#rules/referrals/housing.ts'
import { PP3 } from '../pp3.form.ts'
import { type Housing, listAttached } from './queries.ts'

/** The housing information of a referral: how far it is, and the drafts that go with it. */
export type Attached = { state: Attachment; drafts: { housing: Housing; draft: Draft }[] }

/** What is wrong with a draft, what it cannot go without, and what must be explained. */
export function standingOf({ answers }: Draft) {
  const asked = counting(PP3, answers)
  const gaps = gapsIn(PP3, asked)
  return {
    wrong: checkForm(PP3, asked, 'en').filter(({ code }) => code !== 'missing').length,
    hard: gaps.filter(({ hard }) => hard),
    soft: gaps.filter(({ hard }) => !hard),
  }
}

/** Whether housing information goes with a referral: none, not ready, ready, or sent before. */
export async function attachedTo(tx: Tx, referralId: string): Promise<Attached> {
  const attached = await listAttached(tx, referralId)
  const drafts: { housing: Housing; draft: Draft }[] = []
  for (const housing of attached.filter(({ status }) => status === 'draft')) {
    const draft = await findDraft(tx, { form: PP3.key, subjectId: housing.id })
    if (draft !== undefined) drafts.push({ housing, draft })
  }
  const unfinished = drafts.some(({ draft }) => {
    const { wrong, hard } = standingOf(draft)
    return wrong > 0 || hard.length > 0
  })
  if (unfinished) return { state: 'unfinished', drafts }
  if (drafts.length > 0) return { state: 'ready', drafts }
  return { state: attached.length > 0 ? 'sent' : 'none', drafts }
}
