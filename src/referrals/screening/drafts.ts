import { z } from 'zod'
import type { Tx } from '#platform/db/actor.ts'
import { GROUNDS } from '#rules/referrals/identification.ts'
import { OUTCOMES, RISK_GRADES } from '#rules/screening/decision.ts'
import { QUALITY_KEYS } from '#rules/screening/quality.ts'
import type { Screened } from './queries.ts'

/** What a screener has answered so far. Answers of another outcome stay until the decision is recorded, so that changing one's mind loses nothing. */
export const Answers = z.object({
  outcome: z.enum(OUTCOMES).optional(),
  category: z.number().optional(),
  level: z.number().optional(),
  riskGrade: z.enum(RISK_GRADES).optional(),
  leadAgencyId: z.string().optional(),
  caseManagerId: z.string().optional(),
  evidenceAsked: z.string().optional(),
  reasons: z.string().optional(),
  evidence: z.string().optional(),
  heldOn: z.string().optional(),
  members: z.array(z.string()).optional(),
  ground: z.enum(GROUNDS).optional(),
  inSchedule15: z.array(z.string()).optional(),
  overrideReason: z.string().optional(),
  notEligible: z.enum(['yes', 'no']).optional(),
  takenIn: z.enum(['has-committed', 'at-substantial-risk']).optional(),
  assessment: z.string().optional(),
  quality: z.partialRecord(z.enum(QUALITY_KEYS), z.enum(['yes', 'no'])).optional(),
  qualityNote: z.string().optional(),
})
export type Answers = z.infer<typeof Answers>

/** The actor's answers about the version that was sent last; none when a newer version has come since. */
export async function readAnswers(tx: Tx, { id, sentVersion }: Screened): Promise<Answers> {
  const row = await tx
    .selectFrom('screening_draft')
    .select('answers')
    .where('referral_id', '=', id)
    .where('referral_version', '=', sentVersion)
    .executeTakeFirst()
  return row === undefined ? {} : Answers.parse(row.answers)
}

export async function saveAnswers(
  tx: Tx,
  now: Date,
  { id, areaId, sentVersion }: Screened,
  by: string,
  answers: Answers,
): Promise<void> {
  const saved = { referral_version: sentVersion, answers: JSON.stringify(answers), saved_at: now }
  await tx
    .insertInto('screening_draft')
    .values({ referral_id: id, owner_id: by, area_id: areaId, ...saved })
    .onConflict((conflict) => conflict.columns(['referral_id', 'owner_id']).doUpdateSet(saved))
    .execute()
}

/** The decision is recorded: what was typed on the way to it is not kept. */
export async function dropAnswers(tx: Tx, referralId: string): Promise<void> {
  await tx.deleteFrom('screening_draft').where('referral_id', '=', referralId).execute()
}
