import { addDays, ageOn, reachesAge } from '../calendar.ts'
import { rule } from '../dated.ts'
import { cite, met, notMet, type Ruling } from '../source.ts'
import type { Owes } from './duty.ts'

/** A court's direction that a parent notifies for a child. */
export const PARENTAL_LAW = {
  direction: rule('NOT-089-1', cite('soa-2003', 'ss.89-90'), { from: '2004-05-01', datesFrom: 'memory' }),
} as const

/** A direction: when it was made, the shorter time a court set if it did, and when it was discharged if it was. */
export type Direction = { madeOn: string; untilOn: string | null; dischargedOn: string | null }

/** The last day of a direction: the day before the 18th birthday, or earlier where the court said so or ended it (s.89(3)). */
export function lastDayOfDirection(direction: Direction, bornOn: string): string {
  let last = addDays(reachesAge(bornOn, 18), -1)
  if (direction.untilOn !== null && direction.untilOn < last) last = direction.untilOn
  const dischargedBefore = direction.dischargedOn === null ? last : addDays(direction.dischargedOn, -1)
  return dischargedBefore < last ? dischargedBefore : last
}

/** NOT-089-1 (s.89(2)): who owes a duty on a day: the parent while a direction lasts, otherwise the person. */
export function whoOwes(directions: readonly Direction[], bornOn: string | null, on: string): Owes {
  if (bornOn === null) return 'person'
  const covered = directions.some(
    (direction) => direction.madeOn <= on && on <= lastDayOfDirection(direction, bornOn),
  )
  return covered ? 'parent' : 'person'
}

/** Whether a court may make a direction: only for somebody under 18 (s.89(1)). */
export const mayDirectParent = ({ bornOn, on }: { bornOn: string; on: string }): Ruling =>
  ageOn(bornOn, on) < 18 ? met : notMet('direction-only-under-18', {}, PARENTAL_LAW.direction.source)
