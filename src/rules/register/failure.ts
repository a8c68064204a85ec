import { rule } from '../dated.ts'
import { cite, met, notMet, type Ruling } from '../source.ts'

/** Failing to notify. */
export const FAILURE_LAW = {
  offence: rule('NOT-091-1', cite('soa-2003', 's.91'), { from: '2004-05-01', datesFrom: 'memory' }),
  policeTold: rule('NR-15', cite('thames-valley', '§2.8'), { from: '2004-05-01', datesFrom: 'memory' }),
  moved: rule('NR-16', cite('london', '13.3.7'), { from: '2004-05-01', datesFrom: 'memory' }),
} as const

/** NR-14 (s.91): the offence of failing without reasonable excuse, or knowingly telling the police something false. */
export const FAILURE_OFFENCE = {
  law: FAILURE_LAW.offence,
  maximumMonthsSummary: 6,
  maximumYearsOnIndictment: 5,
  continues: true,
  oneProsecutionPerFailure: true,
} as const

/** What can come of a suspected failure. */
export type FailureOutcome =
  | 'suspected'
  | 'no-further-action'
  | 'charged'
  | 'convicted'
  | 'acquitted'
  | 'excuse-accepted'

/** NR-14: only what a court decided can say that an excuse was reasonable. */
export const mayRecordOutcome = ({
  outcome,
  decidedBy,
}: {
  outcome: FailureOutcome
  decidedBy: string
}): Ruling =>
  (outcome === 'excuse-accepted' || outcome === 'convicted' || outcome === 'acquitted') &&
  decidedBy !== 'court'
    ? notMet('court-decides', { outcome }, FAILURE_LAW.offence.source)
    : met

/** NR-15: when anybody records a suspected failure the police are told, and the contact is logged. */
export const FAILURE_IS_TOLD_TO = {
  told: ['police'],
  contactLogged: true,
  law: FAILURE_LAW.policeTold,
} as const

/** NR-16: what a professional of any agency knows of a move that the police have not been told about. */
export type KnownMove = {
  subjectToNotification: boolean
  moved: 'has-moved' | 'plans-to'
  policeKnow: boolean
}

/** NR-16: whether a professional must tell the police of a move, whatever the person's age. */
export const mustReportMove = ({ subjectToNotification, policeKnow }: KnownMove): boolean =>
  subjectToNotification && !policeKnow
