import { addWorkingDays, reachesAge } from '../calendar.ts'
import { cite, met, notMet, type Ruling, type Sourced } from '../source.ts'
import { type Answer, silent } from './answer.ts'

type Convicted = { convictedOn: string; workingDays: Sourced<number | null> }

function fromConviction(rule: string, { convictedOn, workingDays }: Convicted): Answer {
  if (workingDays.value === null) return silent(workingDays)
  return {
    due: addWorkingDays(convictedOn, workingDays.value),
    rule,
    source: workingDays.source,
    triggeredOn: convictedOn,
    facts: { convictedOn, workingDays: workingDays.value },
  }
}

/** CH-27: the report to the child protection manager (10 working days from conviction in Milton Keynes; the first is the day after). */
export const youthReport = (facts: Convicted): Answer => fromConviction('youth-report', facts)

/** CH-30: within the same days the young person and family are told, where relevant, what the designation may mean. */
export function youthTold({ relevant, ...facts }: Convicted & { relevant: boolean }): Answer {
  const answer = fromConviction('youth-told', facts)
  return relevant || !('due' in answer) ? answer : silent(facts.workingDays)
}

/** What decides which procedure a child belongs to. */
export type ChildFacts = { bornOn: string; on: string; accusedWarnedOrConvicted: boolean }

/**
 * CH-01: in London a child under 10, and one who has not been accused of, warned for or convicted of a serious offence, belongs to the
 * procedure for children harming others.
 */
export function mayOpenYouthCase(
  { bornOn, on, accusedWarnedOrConvicted }: ChildFacts,
  profile: string,
): Ruling {
  if (profile !== 'london') return met
  if (on < reachesAge(bornOn, 10)) return notMet('under-ten', {}, cite('london', '§13.2.2'))
  return accusedWarnedOrConvicted ? met : notMet('not-accused', {}, cite('london', '§13.2.1, §13.2.6'))
}
