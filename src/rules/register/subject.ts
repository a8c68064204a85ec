import { rule } from '../dated.ts'
import { cite } from '../source.ts'
import { endedBeforePart2, type NotificationPeriod, notificationPeriod, type PeriodFacts } from './period.ts'

/** Who is subject, and what being subject means and does not mean. */
export const SUBJECT_LAW = {
  subject: rule('NOT-080-1', cite('soa-2003', 's.80(1)'), { from: '2004-05-01', datesFrom: 'memory' }),
  thresholds: rule('NOT-080-2', cite('soa-2003-schedule-3', 'Sch. 3'), {
    from: '2004-05-01',
    datesFrom: 'memory',
  }),
  wholeKingdom: rule('NR-02', cite('london', '13.3.2'), { from: '2004-05-01', datesFrom: 'memory' }),
  noBar: rule('NR-03', cite('thames-valley', '§2.2'), { from: '2004-05-01', datesFrom: 'memory' }),
} as const

/** NR-02, NR-03: how a record is shown: the name the Act gives the person, where the duty runs, and that it bars nothing by itself. */
export const REGISTER_STATEMENT = {
  person: 'relevant-offender',
  reach: 'united-kingdom',
  purpose: 'keeps-police-informed',
  barsEmployment: false,
  barsBeingWithChildren: false,
  limitsComeFrom: ['order', 'licence'],
  sources: [SUBJECT_LAW.subject.source, SUBJECT_LAW.wholeKingdom.source, SUBJECT_LAW.noBar.source],
} as const

/** A conviction, finding or caution for an offence of Schedule 3, or an order or notice with the same effect, with its period. */
export type SubjectFacts = PeriodFacts & {
  id: string
  /** Whether the offence is listed and its thresholds are met: the answer of the offence rules. */
  listed: boolean
  /** For somebody dealt with abroad: the day on which the notice was given or the order made; without either nobody is subject yet. */
  subjectFrom?: string
}

/** NR-01: a listed conviction, caution or finding opens a record by itself. */
export const opensRecord = ({ listed }: Pick<SubjectFacts, 'listed'>): boolean => listed

/** A span of days for which somebody is subject; `to` is null while it has no end. `sure` is false where a rule is not verified. */
export type Span = { id: string; from: string; to: string | null; sure: boolean }

type Period = { id: string; period: NotificationPeriod; subjectFrom: string | null }

/** The period of each matter, and the days for which the person is subject for certain and at most. */
export type Subjection = {
  periods: readonly Period[]
  spans: readonly Span[]
  /** The last day for certain: null while there is none. Undefined when nothing makes the person subject. */
  certainlyUntil: string | null | undefined
  /** The last day on the longest of the possible answers. */
  possiblyUntil: string | null | undefined
}

/** NR-12, NR-18: each matter has its own period; the person is subject until the last of them ends. */
export function subjection(matters: readonly SubjectFacts[], orders: readonly Span[] = []): Subjection {
  const periods = matters
    .filter(opensRecord)
    .map((facts) => ({ id: facts.id, period: notificationPeriod(facts), subjectFrom: startOf(facts) }))
  const spans = [...periods.flatMap(spansOf), ...orders]
  return {
    periods,
    spans,
    certainlyUntil: latest(spans.filter(({ sure }) => sure)),
    possiblyUntil: latest(spans),
  }
}

const startOf = ({ dealtWithAbroad = false, subjectFrom, relevantDate }: SubjectFacts): string | null =>
  dealtWithAbroad ? (subjectFrom ?? null) : relevantDate

function spansOf({ id, period, subjectFrom }: Period): Span[] {
  if (period.known === 'not-subject' || subjectFrom === null) return []
  if (period.known === 'awaiting-sentence') return [{ id, from: subjectFrom, to: null, sure: true }]
  const answers = period.known === 'yes' ? [period.answer] : period.possible.map(({ answer }) => answer)
  const shortest = earliest(answers)
  return answers
    .filter(
      (answer) => !endedBeforePart2(answer) && (answer.lastDay === null || answer.lastDay >= subjectFrom),
    )
    .map(({ lastDay }) => ({ id, from: subjectFrom, to: lastDay, sure: lastDay === shortest }))
}

const earliest = (answers: readonly { lastDay: string | null }[]): string | null =>
  answers.reduce<string | null>(
    (first, { lastDay }) =>
      first === null || (lastDay !== null && lastDay < first) ? (lastDay ?? first) : first,
    null,
  )

function latest(spans: readonly Span[]): string | null | undefined {
  let last: string | null | undefined
  for (const { to } of spans) if (last !== null && (to === null || last === undefined || to > last)) last = to
  return last
}

/** Whether the person is subject on a day: for certain, on one of the possible answers, or not. */
export function subjectOn(spans: readonly Span[], day: string): 'yes' | 'perhaps' | 'no' {
  let answer: 'perhaps' | 'no' = 'no'
  for (const { from, to, sure } of spans) {
    if (day < from || (to !== null && day > to)) continue
    if (sure) return 'yes'
    answer = 'perhaps'
  }
  return answer
}
