import { type Basis, refused, spanned } from './basis.ts'
import {
  CATEGORY_1,
  CATEGORY_2_DISQUALIFIED,
  CATEGORY_4_OFFENDER,
  CATEGORY_4_RISK,
  LOCAL_SEXUAL_OFFENDER,
} from './book.ts'
import type { EligibilityFacts } from './facts.ts'
import { sentenceBases } from './sentence.ts'

/** Every ground for category 1, 2 or 4, each met or with the reason why not. */
export function statutoryBases(facts: EligibilityFacts, on: string): Basis[] {
  const bases = facts.convictions.flatMap((conviction) => sentenceBases(conviction, on))
  if (facts.register !== null) bases.push(spanned(ON_REGISTER, facts.register, on))
  if (facts.disqualification !== null) bases.push(spanned(DISQUALIFIED, facts.disqualification, on))
  if (facts.terrorismNotification !== null)
    bases.push(spanned(TERRORISM_NOTIFIED, facts.terrorismNotification, on))
  if (facts.terrorismRisk !== null) bases.push(terrorismRisk(facts, on))
  return bases
}

const ON_REGISTER = {
  category: 1,
  rule: CATEGORY_1,
  because: 'on-register',
  outcome: 'notification',
} as const

const DISQUALIFIED = {
  category: 2,
  rule: CATEGORY_2_DISQUALIFIED,
  because: 'disqualified',
  outcome: 'disqualification',
} as const

const TERRORISM_NOTIFIED = {
  category: 4,
  rule: CATEGORY_4_OFFENDER,
  because: 'terrorism-notification',
} as const

const TERRORISM_RISK = { category: 4, rule: CATEGORY_4_RISK, because: 'terrorism-risk' } as const

/** CAT-4: s.325(2)(c) asks for offences as well as the risk. */
function terrorismRisk({ terrorismRisk: span, convictions }: EligibilityFacts, on: string): Basis {
  if (span === null || !convictions.some(({ on: convictedOn }) => convictedOn <= on))
    return refused(TERRORISM_RISK, 'no-offence')
  return spanned(TERRORISM_RISK, span, on)
}

/** IC-04, IC-05: in the Thames Valley and London a sexual offender outside the registration rules is in category 2 too. */
export function localBases(facts: EligibilityFacts, on: string, profile: string): Basis[] {
  const rule = LOCAL_SEXUAL_OFFENDER[profile]
  if (rule === undefined) return []
  return facts.convictions.filter(isSexual).map(({ id, on: convictedOn }) => {
    const ground = { category: 2, rule, because: 'sexual-offender-off-register', conviction: id } as const
    const { register } = facts
    if (register === null) return spanned(ground, { from: convictedOn, until: null }, on)
    if (register.from <= on && (register.until === null || on <= register.until))
      return refused(ground, 'still-on-register')
    return spanned(ground, { from: convictedOn, until: null }, on)
  })
}

const isSexual = ({ elements }: EligibilityFacts['convictions'][number]) =>
  elements.some(({ schedule, part }) => schedule === 'SOA 2003 Sch 3' || part === 2)
