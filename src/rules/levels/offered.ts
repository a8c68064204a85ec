import type { Source } from '../source.ts'
import { type Criterion, criteriaOf, type Level, type LevelRule } from './criteria.ts'

/** An answer to one criterion, with the evidence for it. A yes without evidence opens nothing. */
export type CriterionAnswer = { holds: 'yes' | 'no'; evidence: string }
export type CriterionAnswers = Readonly<Partial<Record<Criterion, CriterionAnswer>>>

/** Whether the criteria allow a level, by which of them, and what would still have to be shown. */
export type LevelOffer = {
  level: Level
  called: LevelRule['called']
  allowed: boolean
  by: readonly Criterion[]
  lacking: readonly { criterion: Criterion; because: 'not-answered' | 'answered-no' | 'no-evidence' }[]
  source: Source
}

/**
 * LVL-1 to LVL-4, LM-01 to LM-09: which levels the criteria of an area allow. The answers are about the management that is needed; no
 * risk grade goes in, so none can decide. Somebody chooses among what is allowed.
 */
export const levelOffered = (answers: CriterionAnswers, profile: string): LevelOffer[] =>
  criteriaOf(profile).map((rule) => offerOf(rule, answers))

function offerOf({ level, called, anyOf, source }: LevelRule, answers: CriterionAnswers): LevelOffer {
  let nearest: LevelOffer['lacking'] | undefined
  for (const combination of anyOf) {
    const lacking = lackingIn(combination, answers)
    if (lacking.length === 0) return { level, called, allowed: true, by: combination, lacking, source }
    if (nearest === undefined || lacking.length < nearest.length) nearest = lacking
  }
  return { level, called, allowed: false, by: [], lacking: nearest ?? [], source }
}

function lackingIn(combination: readonly Criterion[], answers: CriterionAnswers): LevelOffer['lacking'] {
  const lacking: LevelOffer['lacking'][number][] = []
  for (const criterion of combination) {
    const because = whyNot(answers[criterion])
    if (because !== null) lacking.push({ criterion, because })
  }
  return lacking
}

function whyNot(answer: CriterionAnswer | undefined) {
  if (answer === undefined) return 'not-answered'
  if (answer.holds === 'no') return 'answered-no'
  return answer.evidence.trim() === '' ? 'no-evidence' : null
}

/** The criteria an area asks about, each once, in the order of its levels. */
export const criteriaAsked = (profile: string): Criterion[] => [
  ...new Set(criteriaOf(profile).flatMap(({ anyOf }) => anyOf.flat())),
]
