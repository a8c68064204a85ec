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
