import { addDays, addMonths, ageOn, lastDayOfMonthsBeginningWith } from '../calendar.ts'
import { type Rule, type Use, useOf } from '../dated.ts'
import { type Band, type BandKey, bandOfKind, bandOfTerm, type Disposal, OTHER, PERIOD_LAW } from './bands.ts'
import { inAll, lessOverlap, type Overlap, type Term } from './term.ts'

/** What made somebody subject to notification (s.80(1)). */
export type TriggerKind = 'conviction' | 'insanity' | 'disability' | 'caution'

/** The facts that decide how long somebody must notify for one conviction, finding or caution. */
export type PeriodFacts = {
  trigger: TriggerKind
  /** The day of the conviction, finding or caution; the foreign one for somebody dealt with abroad (NOR-2). */
  relevantDate: string
  /** Null when nobody knows: then both answers are given where age makes a difference. */
  bornOn: string | null
  /** Null until sentence has been passed. A caution needs none. */
  disposal: Disposal | null
  /** The day of sentence where it differs from the conviction: a term is measured, and a discharge runs, from it. */
  sentencedOn?: string
  /** Other terms of imprisonment for listed offences that follow this one or run partly together with it. */
  alongside?: { terms: readonly Term[]; overlap: Overlap }
  /** The day on which a trial ended that followed a finding of disability. */
  laterTrialEndedOn?: string
  dealtWithAbroad?: boolean
  /** Before 1 September 1997: whether the person was still being dealt with, serving or supervised for it on that day (s.81(3)-(4)). */
  stillServingInSeptember1997?: boolean
}

/** One step of the way to an answer: which rule, what it said and whether its text or date still wants checking. */
export type Reason = { because: string; law: Rule; use: Use }

/** How long somebody must notify. `lastDay` is null for an indefinite period. */
export type PeriodAnswer = {
  band: BandKey
  months: number | null
  halved: boolean
  firstDay: string
  lastDay: string | null
  reasons: readonly Reason[]
}

/** An answer that may be the right one: what it assumes about an unverified rule, and about age where nobody knows it. */
export type Possible = { assuming: Assumption; age: 'adult' | 'under-18' | null; answer: PeriodAnswer }

export type Assumption =
  | 'as-stated'
  | 'suspended-counts-in-full'
  | 'suspended-is-other'
  | 'detention-part-counts'
  | 'whole-order-counts'

/** One answer, or every possible one with what it assumes, or none yet. */
export type NotificationPeriod =
  | { known: 'yes'; answer: PeriodAnswer }
  | { known: 'possible'; possible: readonly Possible[] }
  | { known: 'awaiting-sentence'; firstDay: string; reasons: readonly Reason[] }
  | { known: 'not-subject'; reasons: readonly Reason[] }

const reason = (because: string, law: Rule): Reason => ({ because, law, use: useOf(law) })

/**
 * NR-12, NR-13 (s.82): how long somebody must notify for one conviction, finding or caution. It begins with the relevant date, and
 * time in custody does not pause it (NOT-082-12, -13). What rests on memory alone gives every possible answer.
 */
export function notificationPeriod(facts: PeriodFacts): NotificationPeriod {
  if (formerlyOutside(facts))
    return { known: 'not-subject', reasons: [reason('before-september-1997', PERIOD_LAW.formerAct)] }
  const bands = possibleBands(facts)
  if (bands.length === 0)
    return { known: 'awaiting-sentence', firstDay: facts.relevantDate, reasons: [BEGINS, AWAITING] }
  const possible = bands.flatMap((candidate) => answersFor(facts, candidate))
  const [first, ...others] = possible
  if (first === undefined) throw new Error('No possible period')
  const same = others.every(
    ({ answer: { lastDay, months } }) => lastDay === first.answer.lastDay && months === first.answer.months,
  )
  return same ? { known: 'yes', answer: first.answer } : { known: 'possible', possible }
}

/** One answer for each age that is possible: one where age is known or makes no difference. */
function answersFor(facts: PeriodFacts, { band, assuming, because }: Candidate): Possible[] {
  const { bornOn, relevantDate } = facts
  if (!band.halves || bornOn !== null) {
    const young = bornOn !== null && ageOn(bornOn, relevantDate) < 18
    return [{ assuming, age: null, answer: answerFor(facts, band, young, because) }]
  }
  return [
    { assuming, age: 'adult', answer: answerFor(facts, band, false, because) },
    { assuming, age: 'under-18', answer: answerFor(facts, band, true, because) },
  ]
}

const BEGINS = reason('begins-with-relevant-date', PERIOD_LAW.begins)
const AWAITING = reason('subject-before-sentence', PERIOD_LAW.begins)
const HALVED = reason('halved', PERIOD_LAW.halved)
const ENDS_WITH_TRIAL = reason('ends-with-trial', PERIOD_LAW.laterTrial)
const FOREIGN = reason('foreign-date', PERIOD_LAW.foreign)
const AGGREGATE = reason('terms-added', PERIOD_LAW.aggregate)
const EXTENSION = reason('extension-counts', PERIOD_LAW.extended)

type Candidate = { band: Band; assuming: Assumption; because: readonly Reason[] }

/** Every row of the table that may apply: one, unless the rule that would choose rests on memory. */
function possibleBands({
  trigger,
  disposal,
  alongside,
  sentencedOn,
  relevantDate,
}: PeriodFacts): Candidate[] {
  const stated = trigger === 'caution' ? ({ kind: 'caution' } as const) : disposal
  if (stated === null) return []
  const from = sentencedOn ?? relevantDate
  const whole = (term: Term) =>
    alongside === undefined ? term : lessOverlap([term, ...alongside.terms], alongside.overlap)
  const added = alongside === undefined ? [] : [AGGREGATE]
  switch (stated.kind) {
    case 'imprisonment':
      return [{ band: bandOfTerm(whole(stated), from), assuming: 'as-stated', because: added }]
    case 'extended': {
      const term = whole(inAll([stated.custody, stated.extension]))
      return [{ band: bandOfTerm(term, from), assuming: 'as-stated', because: [...added, EXTENSION] }]
    }
    case 'suspended':
      return suspended(whole(stated), from)
    case 'detention-and-training':
      return detentionAndTraining(whole(stated), from)
    default:
      return [{ band: bandOfKind(stated), assuming: 'as-stated', because: [] }]
  }
}

/** NOT-082-17: by its full length, as we remember it; otherwise it is no imprisonment and falls to the last row. */
function suspended(term: Term, from: string): Candidate[] {
  const because = [reason('suspended-not-verified', PERIOD_LAW.suspended)]
  return [
    { band: bandOfTerm(term, from), assuming: 'suspended-counts-in-full', because },
    { band: OTHER, assuming: 'suspended-is-other', because },
  ]
}

/** NOT-082-16: only the part to be served in detention, as we remember it, which is half; otherwise the whole term. */
function detentionAndTraining(term: Term, from: string): Candidate[] {
  const because = [reason('detention-part-not-verified', PERIOD_LAW.detentionAndTraining)]
  return [
    { band: bandOfTerm(halfOf(term), from), assuming: 'detention-part-counts', because },
    { band: bandOfTerm(term, from), assuming: 'whole-order-counts', because },
  ]
}

const halfOf = ({ months, days = 0 }: Term): Term => ({
  months: Math.floor(months / 2),
  days: Math.ceil(days / 2) + (months % 2) * 15,
})

function answerFor(facts: PeriodFacts, band: Band, young: boolean, because: readonly Reason[]): PeriodAnswer {
  const halved = young && band.halves && band.months !== null
  const months = halved ? (band.months as number) / 2 : band.months
  const last = endOf(facts, band, months)
  const tried = facts.trigger === 'disability' ? facts.laterTrialEndedOn : undefined
  const cutShort = tried !== undefined && (last === null || tried < last)
  return {
    band: band.key,
    months,
    halved,
    firstDay: facts.relevantDate,
    lastDay: cutShort ? tried : last,
    reasons: [
      BEGINS,
      ...because,
      reason(band.key, band.law),
      ...(halved ? [HALVED] : []),
      ...(facts.dealtWithAbroad === true ? [FOREIGN] : []),
      ...(cutShort ? [ENDS_WITH_TRIAL] : []),
    ],
  }
}

/** The last day: a discharge runs from the day it was given; every other period begins with the relevant date. */
function endOf(facts: PeriodFacts, band: Band, months: number | null): string | null {
  if (months === null) return null
  const { disposal, relevantDate, sentencedOn = relevantDate } = facts
  if (band.key !== 'discharge' || disposal?.kind !== 'conditional-discharge')
    return lastDayOfMonthsBeginningWith(relevantDate, months)
  const days = disposal.days ?? 0
  return days === 0
    ? lastDayOfMonthsBeginningWith(sentencedOn, months)
    : addDays(addMonths(sentencedOn, months), days - 1)
}

const FORMER_ACT = '1997-09-01'
const COMMENCED = '2004-05-01'

/** s.81(2)-(5): an old matter never reaches somebody whom the Act of 1997 did not reach. */
function formerlyOutside({
  relevantDate,
  trigger,
  stillServingInSeptember1997 = false,
}: PeriodFacts): boolean {
  if (relevantDate >= FORMER_ACT) return false
  return trigger === 'caution' || !stillServingInSeptember1997
}

/** s.81(2): whether a period had already ended when Part 2 began. */
export const endedBeforePart2 = ({ lastDay }: PeriodAnswer): boolean =>
  lastDay !== null && lastDay < COMMENCED
