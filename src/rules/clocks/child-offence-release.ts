import { addDays } from '../calendar.ts'
import { type Deadline, thamesValley } from '../source.ts'

const SOURCE = thamesValley('§5.1')

/** CR-08: who is told before somebody convicted of offences against a child is released at the end of a sentence. */
export const TOLD_BEFORE_RELEASE = ['director-of-childrens-social-care', 'chief-probation-officer'] as const
export type ToldBeforeRelease = (typeof TOLD_BEFORE_RELEASE)[number]

/** CR-08: both are told before the day of release, so at the latest on the day before. */
export function tellBeforeRelease({ releaseOn, knownOn }: { releaseOn: string; knownOn: string }): Deadline {
  return {
    due: addDays(releaseOn, -1),
    rule: 'tell-before-release',
    source: SOURCE,
    triggeredOn: knownOn,
    facts: { releaseOn },
  }
}

/** CR-08: who has not been told in time; a release is shown as un-notified to each of them. */
export const notToldBeforeRelease = (
  told: Readonly<Partial<Record<ToldBeforeRelease, string>>>,
  releaseOn: string,
): ToldBeforeRelease[] =>
  TOLD_BEFORE_RELEASE.filter((recipient) => {
    const toldOn = told[recipient]
    return toldOn === undefined || toldOn >= releaseOn
  })
