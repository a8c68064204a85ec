import { rule } from '../dated.ts'
import { cite, met, notMet, type Ruling } from '../source.ts'
import { type Basis, type Because, refused, spanned } from './basis.ts'
import { CATEGORY_3 } from './book.ts'
import type { EligibilityFacts, OtherDanger } from './facts.ts'

const LONDON = rule('IC-07', cite('london', '§13.7.3, §13.7.14'), { from: '2004-04-05' })
const THAMES_VALLEY = rule('IC-06', cite('thames-valley', '§3.5'), { from: '2004-04-05' })

/**
 * CAT-3: an offence that shows capacity for serious harm, and management that a level 2 or 3 meeting has decided on.
 * IC-07: London asks in addition for a present risk linked to the offending. IC-06: the Thames Valley's third group, other persons
 * of concern, asks for no such link; somebody without any offence stays outside in both.
 */
export function otherDangerBasis(facts: EligibilityFacts, on: string, profile: string): Basis | null {
  const { other } = facts
  if (other === null) return null
  const { meeting, offence } = other
  const ground = groundIn(profile)
  const why = whyNot(facts, other, on, profile)
  if (why !== null || meeting === null) return refused(ground, why ?? 'no-level-2-or-3')
  const from = offence !== null && offence.on > meeting.on ? offence.on : meeting.on
  return spanned(ground, { from, until: meeting.endedOn }, on)
}

function groundIn(profile: string) {
  if (profile === 'london') return { category: 3, rule: LONDON, because: 'capacity-and-level' } as const
  if (profile === 'thames-valley')
    return { category: 3, rule: THAMES_VALLEY, because: 'concern-and-level' } as const
  return { category: 3, rule: CATEGORY_3, because: 'capacity-and-level' } as const
}

function whyNot(
  { convictions }: EligibilityFacts,
  { offence, presentRisk, linkedToOffending }: OtherDanger,
  on: string,
  profile: string,
): Because | null {
  const convicted = convictions.some((conviction) => conviction.on <= on)
  const offended = convicted || (offence !== null && offence.on <= on)
  if (!offended) return 'no-offence'
  if (profile === 'thames-valley') return null
  if (offence === null || offence.evidence === '') return 'no-capacity'
  return profile === 'london' && !(presentRisk && linkedToOffending) ? 'no-linked-risk' : null
}

/** IC-09: category 3 is refused while a legal event puts the person in category 1, 2 or 4, and while its own tests are not met. */
export function mayBeCategory3(bases: readonly Basis[]): Ruling<{ category: number; because: Because }> {
  const before = bases.find(({ category, state }) => category !== 3 && state === 'met')
  if (before !== undefined) {
    const { category } = before
    return notMet('in-another-category', { category, because: before.because }, before.rule.source)
  }
  const third = bases.find(({ category }) => category === 3)
  if (third?.state === 'met') return met
  const because = third === undefined || third.state !== 'not-met' ? 'no-level-2-or-3' : third.because
  return notMet('category-3-tests', { category: 3, because }, third?.rule.source ?? CATEGORY_3.source)
}
