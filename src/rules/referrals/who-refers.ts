import { type Source, thamesValley } from '../source.ts'

/** A rule of an area on who makes a referral, by the name its profile gives it. */
export const WHO_REFERS = [
  'everybody-notified',
  'police-registered',
  'probation-sentenced',
  'hostel-from-elsewhere',
] as const
export type WhoRefersRule = (typeof WHO_REFERS)[number]

/** Where the person stands, as far as it decides who refers. */
export const SITUATIONS = [
  'registered-community',
  'registered-short-sentence',
  'over-twelve-months',
  'order-high-danger',
  'hostel-from-elsewhere',
  'other-relevant',
  'none',
] as const
export type Situation = (typeof SITUATIONS)[number]

/** Who makes the referral of somebody in this situation, and the paragraph. `anybody`: no rule names one agency. */
export type Referring = {
  by: 'police' | 'probation' | 'hostel-manager' | 'anybody'
  /** RF-01: the person is notified whatever the risk grade. */
  notified: boolean
  source: Source
}

const ANY_AGENCY = thamesValley('§3.12, §3.72')

const RULES: readonly {
  rule: WhoRefersRule
  situations: readonly Situation[]
  by: Referring['by']
  source: Source
}[] = [
  {
    rule: 'hostel-from-elsewhere',
    situations: ['hostel-from-elsewhere'],
    by: 'hostel-manager',
    source: thamesValley('§3.82'),
  },
  {
    rule: 'police-registered',
    situations: ['registered-community', 'registered-short-sentence'],
    by: 'police',
    source: thamesValley('§3.12'),
  },
  {
    // Elsewhere the threshold is 12 months or more, so exactly 12 months is included.
    rule: 'probation-sentenced',
    situations: ['over-twelve-months', 'order-high-danger'],
    by: 'probation',
    source: thamesValley('§3.12'),
  },
]

/** RF-01, RF-03, RF-04, RF-14: who refers, by the rules that the area has. */
export function whoRefers(situation: Situation, rules: readonly WhoRefersRule[]): Referring {
  const notified = rules.includes('everybody-notified') && situation !== 'none'
  const found = RULES.find(({ rule, situations }) => rules.includes(rule) && situations.includes(situation))
  if (found !== undefined) return { by: found.by, notified, source: found.source }
  return { by: 'anybody', notified, source: notified ? thamesValley('§3.69, §3.74') : ANY_AGENCY }
}

/** The agency and posts of whoever is about to refer. */
export type Referrer = { agencyKind: string; posts: readonly string[] }

const HOSTEL_POSTS = ['hostel-manager', 'deputy-hostel-manager']
/** RF-04: case managers include officers of the Youth Offending Team. */
const PROBATION_KINDS = ['probation', 'youth-offending']

/** Whether the referral is for this person's agency to make. Anybody may refer (RF-05), with a reason where the rule names another. */
export function isTheirs({ by }: Referring, { agencyKind, posts }: Referrer): boolean {
  if (by === 'anybody') return true
  if (by === 'police') return agencyKind === 'police'
  if (by === 'probation') return PROBATION_KINDS.includes(agencyKind)
  return posts.some((post) => HOSTEL_POSTS.includes(post))
}
