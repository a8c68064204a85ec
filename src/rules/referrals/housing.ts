import { met, notMet, type Ruling, type Source, thamesValley } from '../source.ts'

/** What decides whether housing information goes with a referral. */
export type HousingFacts = { concern: boolean; grade: string | undefined; hasForm: boolean }

/** `required`: the referral does not go without it. `offered`: it may go with it, or the ordinary route is taken. */
export type HousingNeed = { need: 'required' | 'offered' | 'none'; source: Source }

/** How far the housing information of a referral is. */
export type Attachment = 'none' | 'unfinished' | 'ready' | 'sent'

const ATTACHED = thamesValley('§3.12, §3.75')
const HIGH = ['high', 'very-high']

/** RF-09, RF-11: required with a housing concern in a high or very high risk case, offered for the rest with such a concern. */
export function housingNeed({ concern, grade, hasForm }: HousingFacts): HousingNeed {
  if (!hasForm || !concern) return { need: 'none', source: ATTACHED }
  return { need: grade !== undefined && HIGH.includes(grade) ? 'required' : 'offered', source: ATTACHED }
}

/** RF-09: a referral that needs housing information goes only when the form is filled in and ready to go with it. */
export function mayGoWithHousing(facts: HousingFacts, attached: Attachment): Ruling {
  const { need, source } = housingNeed(facts)
  // One that was begun goes with the referral, so it is finished or taken back first.
  if (attached === 'unfinished') return notMet('housing-unfinished', {}, source)
  return need === 'required' && attached === 'none' ? notMet('housing-missing', {}, source) : met
}

/** RF-10: marked urgent when a hostel place is part of the release plan, so that work on moving on starts at once. */
export function isUrgentHousing({ held, hostelPlanned }: { held: boolean; hostelPlanned: boolean }): boolean {
  return held && hostelPlanned
}
