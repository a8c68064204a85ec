/** The four stages through which every case passes, in their order (IC-01). */
export const STAGES = ['identified', 'shared', 'assessed', 'managed'] as const

export type Stage = (typeof STAGES)[number]

/** What shows that a stage was reached: the civil date of the first record of it, or none. */
export type StageFacts = Readonly<Record<Stage, string | null>>

export type ReachedStage = {
  stage: Stage
  /** The first day on which a record shows it. */
  reachedOn: string | null
  /** The stage that is to come next: the first without a record. */
  next: boolean
}

/**
 * IC-01 (London §13.6.2, §13.6.3): which stages of a case are on record. A stage is never passed over in silence: the first without a record is the one to come next, even
 * where a later one has begun.
 */
export function stagesOf(facts: StageFacts): ReachedStage[] {
  const next = STAGES.find((stage) => facts[stage] === null)
  return STAGES.map((stage) => ({ stage, reachedOn: facts[stage], next: stage === next }))
}
