import type { Basis } from '../eligibility/basis.ts'
import { saysWhyTakenIn } from '../eligibility/inclusion.ts'
import { mayBeCategory3 } from '../eligibility/third-category.ts'
import { cite, met, notMet, type Ruling, thamesValley } from '../source.ts'

/** IC-11: on what somebody is put forward. */
export const GROUNDS = [
  'local-agency',
  'offence-against-child',
  'civil-finding',
  'earlier-section-47',
  'subject-elsewhere',
  'from-abroad',
  'mental-health',
] as const
export type Ground = (typeof GROUNDS)[number]

const PUT_FORWARD = cite('london', '§13.7.4')
const WORKED_OUT = thamesValley('§3.5, §3.11', 'derived')

/** What the rules worked out from the record, and what those who screen say. */
export type Identifying = {
  outcome: string
  category: number | null
  /** Null outside the arrangements; nothing can be worked out where no court event is recorded. */
  worked: { category: number | null; fromRecord: boolean; bases: readonly Basis[] }
  overrideReason: string
  ground: Ground | null
  takenIn: 'has-committed' | 'at-substantial-risk' | null
  assessment: string
  profile: string
}

/** How the decision stands to what was worked out. Category 3 rests on the decision itself, so it agrees with no other category. */
export function standingOf({
  category,
  worked,
}: Pick<Identifying, 'category' | 'worked'>): 'confirmed' | 'overridden' | 'nothing-recorded' {
  if (!worked.fromRecord) return 'nothing-recorded'
  return category === worked.category || (category === 3 && worked.category === null)
    ? 'confirmed'
    : 'overridden'
}

/**
 * Whether a confirmed category may be recorded: not category 3 while another holds (IC-09), with a reason where it is not what was worked
 * out, with the ground on which the person was put forward (IC-11) and, where the area asks, why they are taken in (IC-25).
 */
export function mayIdentify(said: Identifying): Ruling {
  const { outcome, category, worked, overrideReason, ground, takenIn, assessment, profile } = said
  if (outcome !== 'confirmed') return met
  if (category === 3) {
    const third = mayBeCategory3(worked.bases)
    if (!third.met && third.because === 'in-another-category') return third
  }
  if (ground === null) return notMet('ground-missing', {}, PUT_FORWARD)
  if (standingOf(said) === 'overridden' && overrideReason === '')
    return notMet('override-reason', { worked: worked.category }, WORKED_OUT)
  const taken = saysWhyTakenIn({ ground: takenIn, assessment }, profile)
  return taken.met ? met : notMet(`taken-in-${taken.because}`, {}, taken.source)
}
