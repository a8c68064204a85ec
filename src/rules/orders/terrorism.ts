import { addDays, addYears, ageOn, daysBetween, lastDayOfMonthsBeginningWith } from '../calendar.ts'
import { type Rule, rule } from '../dated.ts'
import { type Away, awayOn, countDays } from '../register/counting.ts'
import type { DutyAnswer } from '../register/duty.ts'
import { dutyOf } from '../register/duty.ts'
import { asDuty } from '../register/initial.ts'
import { cite } from '../source.ts'

const FROM = { from: '2009-10-01' } as const
const of = (id: string, at: string, confidence: 'seen' | 'part' = 'seen'): Rule =>
  rule(id, cite('cta-2008', at, confidence), FROM)

/** Notification under the Counter-Terrorism Act 2008, Part 4. */
export const TERRORISM_LAW = {
  applies: of('ORD-TRN', 'ss.44-45'),
  initial: of('TER-1', 's.47'),
  changes: of('TER-2', 's.48'),
  yearly: of('TER-2', 's.49'),
  back: of('TER-3', 's.56'),
  paused: of('TER-4', 's.53(7)'),
  period: of('ORD-TRN', 's.53'),
  travel: of('TER-5', 's.52', 'part'),
} as const

/** A sentence or order for a terrorism or terrorism-connected offence. */
export type TerrorismFacts = {
  /** The day of sentence or hospital order, not of conviction. */
  dealtWithOn: string
  convictedOn: string
  bornOn: string
  sentence:
    | { kind: 'life' | 'public-protection' | 'majestys-pleasure' | 'hospital' }
    | {
        kind: 'term'
        months: number
        form: 'prison' | 'young-offender-institution' | 'detention' | 'detention-and-training'
      }
}

/** Whether the regime applies: 16 or over when dealt with, and a sentence of 12 months or more or a hospital order (ss.44-45). */
export function terrorismApplies({ dealtWithOn, bornOn, sentence }: TerrorismFacts): boolean {
  if (dealtWithOn < '2009-10-01' || ageOn(bornOn, dealtWithOn) < 16) return false
  return sentence.kind !== 'term' || sentence.months >= 12
}

/** ORD-TRN (s.53): 30, 15 or 10 years; 10 for anybody under 18 when convicted. Detention under other powers is always 10. */
export function terrorismYears({ convictedOn, bornOn, sentence }: TerrorismFacts): 30 | 15 | 10 {
  if (ageOn(bornOn, convictedOn) < 18 || sentence.kind === 'hospital') return 10
  if (sentence.kind !== 'term') return 30
  if (sentence.form === 'detention' || sentence.form === 'detention-and-training') return 10
  return sentence.months >= 120 ? 30 : sentence.months >= 60 ? 15 : 10
}

/** The period as it stands: its last day, or that it waits for somebody still detained. */
export type TerrorismPeriod = { years: number; lastDay: string | null; disregarded: number }

/** TER-4 (s.53(4), (7)): the period begins with the day of sentence and stands still in custody, in hospital and in immigration detention. */
export function terrorismPeriod(facts: TerrorismFacts, away: readonly Away[]): TerrorismPeriod {
  const years = terrorismYears(facts)
  const days = daysBetween(facts.dealtWithOn, lastDayOfMonthsBeginningWith(facts.dealtWithOn, years * 12)) + 1
  return withoutDetention(facts.dealtWithOn, days, { years, detained: detention(away) })
}

type Detained = { years: number; detained: readonly Away[] }

/** Walks from one time in detention to the next, so that thirty years cost no more than the times inside. */
function withoutDetention(from: string, days: number, { years, detained }: Detained): TerrorismPeriod {
  const inOrder = detained.toSorted((one, other) => (one.from < other.from ? -1 : 1))
  let at = from
  let left = days
  let disregarded = 0
  for (const { from: begins, until } of inOrder) {
    const start = begins < at ? at : begins
    const free = daysBetween(at, start)
    if (free >= left) break
    if (until === null) return { years, lastDay: null, disregarded }
    if (until <= start) continue
    left -= free
    disregarded += daysBetween(start, until)
    at = until
  }
  return { years, lastDay: addDays(at, left - 1), disregarded }
}

/** Time that these clocks leave out: detention of every kind, immigration detention too, but never absence abroad. */
const detention = (away: readonly Away[]) => away.filter(({ kind }) => kind !== 'abroad')

/** TER-1 (s.47): 3 days beginning with the day of sentence. */
export const terrorismInitial = ({ dealtWithOn }: TerrorismFacts, away: readonly Away[]): DutyAnswer =>
  asDuty({
    kind: 'initial',
    rule: 'terrorism-initial',
    law: TERRORISM_LAW.initial,
    on: dealtWithOn,
    days: 3,
    count: countDays(dealtWithOn, 3, detention(away)),
  })

/** TER-2 (s.48): changes, a stay of 7 days in any 12 months and release, within 3 days beginning with the day. */
export const terrorismChange = (
  { change, on }: { change: 'name' | 'home' | 'stay' | 'release'; on: string },
  away: readonly Away[],
): DutyAnswer =>
  asDuty({
    kind: change,
    rule: 'terrorism-change',
    law: TERRORISM_LAW.changes,
    on,
    days: 3,
    count: countDays(on, 3, detention(away)),
    facts: { change },
  })

/** TER-2 (s.49): a year after the last notification; one that would end in detention or abroad falls away, and release or return is notified instead. */
export function terrorismYearly(lastNotifiedOn: string, away: readonly Away[]): DutyAnswer {
  const due = addYears(lastNotifiedOn, 1)
  const law = TERRORISM_LAW.yearly
  if (awayOn(away, due) !== undefined) return { state: 'none', because: 'told-on-release-or-return', law }
  return {
    state: 'due',
    duty: dutyOf({
      kind: 'annual',
      rule: 'terrorism-yearly',
      law,
      due,
      triggeredOn: lastNotifiedOn,
      facts: { lastNotifiedOn },
    }),
  }
}

/** TER-3 (s.56): on return, within 3 days beginning with it, when something changed or a notification fell due meanwhile. */
export function terrorismReturn(
  { returnedOn, changedOrFellDue }: { returnedOn: string; changedOrFellDue: boolean },
  away: readonly Away[],
): DutyAnswer {
  const law = TERRORISM_LAW.back
  if (!changedOrFellDue) return { state: 'none', because: 'nothing-changed', law }
  const count = countDays(returnedOn, 3, detention(away))
  return asDuty({ kind: 'return', rule: 'terrorism-return', law, on: returnedOn, days: 3, count })
}
