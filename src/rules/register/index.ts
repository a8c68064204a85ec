/** The rules about the register of sex offenders: who is subject, for how long, and every duty to notify with its date. */
import type { Rule } from '../dated.ts'
import { ANNUAL_LAW } from './annual.ts'
import { PERIOD_LAW } from './bands.ts'
import { CHANGES_LAW } from './changes.ts'
import { FAILURE_LAW } from './failure.ts'
import { FOREIGN_LAW } from './foreign.ts'
import { INITIAL_LAW } from './initial.ts'
import { METHOD_LAW } from './method.ts'
import { PARENTAL_LAW } from './parental.ts'
import { PRESCRIBED_LAW } from './prescribed.ts'
import { PROSPECTIVE } from './prospective.ts'
import { REVIEW_LAW } from './review.ts'
import { STAYS_LAW } from './stays.ts'
import { SUBJECT_LAW } from './subject.ts'
import { TRAVEL_LAW } from './travel.ts'

export {
  lastThatCounts,
  type Notification,
  periodicNotification,
  startsPeriodAgain,
} from './annual.ts'
export type { Disposal } from './bands.ts'
export {
  type AdvanceNotice,
  advanceNotice,
  CHANGES,
  type Change,
  type ChangeKind,
  changeNotification,
  mayNotifyInAdvance,
} from './changes.ts'
export { type RegisterClocks, registerClocks } from './clocks.ts'
export type { Away } from './counting.ts'
export { detailsOn, missingDetails, travelDetailsOn } from './details.ts'
export { type Duty, type DutyAnswer, type DutyKind, useOfDuty } from './duty.ts'
export { NOTHING_RECORDED, type NotificationGiven, type RegisterFacts, type RegisterOrder } from './facts.ts'
export { FAILURE_IS_TOLD_TO, FAILURE_OFFENCE, mayRecordOutcome, mustReportMove } from './failure.ts'
export { foreignRouteOn, mayGiveNotice, noticeInitial } from './foreign.ts'
export { notificationsReceived, type Received } from './history.ts'
export { addHours, notAfter } from './hours.ts'
export { type HomeAddress, type InitialFacts, initialNotification, isHomeAddress } from './initial.ts'
export { ACKNOWLEDGEMENT, isValidMethod, lastStationOpening, localPoliceArea, stationsOn } from './method.ts'
export { type Direction, lastDayOfDirection, mayDirectParent, whoOwes } from './parental.ts'
export {
  type NotificationPeriod,
  notificationPeriod,
  type PeriodAnswer,
  type PeriodFacts,
  type TriggerKind,
} from './period.ts'
export {
  FINANCIAL_FIELDS,
  type Household,
  householdNotification,
  identityToNotify,
  twelfthHour,
} from './prescribed.ts'
export { PROSPECTIVE } from './prospective.ts'
export { clocksText, periodText } from './register.text.ts'
export {
  type Application,
  earliestApplication,
  endsByReview,
  mayApplyForReview,
  maySetNextReview,
  reviewClocks,
} from './review.ts'
export { registerRulingText } from './rulings.text.ts'
export type { RegisterDuty } from './standing.ts'
export { qualifyingPeriod, type Stay, stayNotification } from './stays.ts'
export {
  opensRecord,
  REGISTER_STATEMENT,
  type Span,
  type SubjectFacts,
  subjection,
  subjectOn,
} from './subject.ts'
export type { Term } from './term.ts'
export {
  type Given,
  type Journey,
  type Return,
  returnNotification,
  standingOfChange,
  standingOfNotice,
  type TravelNotice,
  travelChange,
  travelNotice,
} from './travel.ts'

/** Every entry of the book of law about the register, in the order of its parts, with what has been passed and not begun. */
export const REGISTER_LAW: readonly Rule[] = [
  SUBJECT_LAW,
  PERIOD_LAW,
  INITIAL_LAW,
  CHANGES_LAW,
  STAYS_LAW,
  ANNUAL_LAW,
  METHOD_LAW,
  PARENTAL_LAW,
  FAILURE_LAW,
  TRAVEL_LAW,
  PRESCRIBED_LAW,
  REVIEW_LAW,
  FOREIGN_LAW,
]
  .flatMap((laws) => Object.values<Rule>(laws))
  .concat(PROSPECTIVE.map(({ law }) => law))
