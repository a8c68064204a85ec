import { addDays, addMonths, daysBetween } from '../calendar.ts'
import { rule } from '../dated.ts'
import { cite, type Source, type Sourced } from '../source.ts'
import { type Answer, earlier, type Possible, possibly, silent } from './answer.ts'

type Custody = { sentencedOn: string; releaseOn: string; months: Sourced<number | null> }

/**
 * CR-01: an eligible prisoner is referred at the start of the sentence or, failing that, so many months before the expected release
 * (6 in the Thames Valley). A sentence too short for that leaves its first day.
 */
export function referralBeforeRelease({ sentencedOn, releaseOn, months }: Custody): Answer {
  if (months.value === null) return silent(months)
  const before = earlier(releaseOn, { months: months.value })
  const tooShort = before < sentencedOn
  return {
    due: tooShort ? sentencedOn : before,
    rule: 'referral-before-release',
    source: months.source,
    triggeredOn: sentencedOn,
    facts: { releaseOn, months: months.value, sentencedOn, tooShort },
  }
}

/** CR-02: longer notice for somebody thought to pose an imminent risk on release (12 months in the Thames Valley). */
export function noticeOfImminentRisk({ sentencedOn, releaseOn, months }: Custody): Answer {
  const answer = referralBeforeRelease({ sentencedOn, releaseOn, months })
  return 'due' in answer ? { ...answer, rule: 'notice-of-imminent-risk' } : answer
}

/** CR-02: what is sought in good time for somebody who poses an imminent risk. */
export const RESOURCES_TO_SEEK = ['accommodation', 'surveillance', 'treatment'] as const
export type Resource = (typeof RESOURCES_TO_SEEK)[number]

/** CR-02: the kinds of resource nobody has sought yet. */
export const resourcesNotSought = (sought: readonly Resource[]): Resource[] =>
  RESOURCES_TO_SEEK.filter((resource) => !sought.includes(resource))

/** CR-01: the custody cases inside the time before release that nobody has referred. */
export const notReferred = <C extends { dueOn: string; referredOn: string | null }>(
  cases: readonly C[],
  today: string,
): C[] => cases.filter(({ dueOn, referredOn }) => referredOn === null && today > dueOn)

const TIMELINESS: Source = cite('mappa-forms', 'MAPPA L, referral timeliness')

/** MTG-8: how late a referral was, in the grades of the audit. */
export function lateness(referral: { dueOn: string; referredOn: string }): {
  grade: 'in-time' | 'up-to-a-week' | 'over-a-week' | 'over-a-month' | 'over-three-months'
  source: Source
} {
  const { dueOn, referredOn } = referral
  const late = daysBetween(dueOn, referredOn)
  const grade =
    late <= 0
      ? 'in-time'
      : referredOn > addMonths(dueOn, 3)
        ? 'over-three-months'
        : referredOn > addMonths(dueOn, 1)
          ? 'over-a-month'
          : late > 7
            ? 'over-a-week'
            : 'up-to-a-week'
  return { grade, source: TIMELINESS }
}

const MTG_12 = rule('MTG-12', cite('guidance', 'level set before release', 'memory'), { from: '2004-04-05' })
const HANDOVER = rule('MTG-12', cite('hmpps-practice', 'handover to the community, 2019-20 code', 'part'), {
  from: '2019-01-01',
  datesFrom: 'memory',
})

/**
 * MTG-12: the level is set 6 months before release. The guidance was not read, so it is a possible answer beside the handover dates
 * of the prison service's open code (7 and a half months for level 2 and 3, 4 and a half for level 1; half a month read as 15 days).
 */
export function levelBeforeRelease({ releaseOn, level }: { releaseOn: string; level: 1 | 2 | 3 }): Possible {
  const handover = addDays(addMonths(releaseOn, level === 1 ? -4 : -7), -15)
  return {
    possible: [
      possibly('six-months-before', addMonths(releaseOn, -6), MTG_12),
      possibly('handover-to-community', handover, HANDOVER),
    ],
  }
}
