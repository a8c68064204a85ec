import { declareForm } from '#platform/forms/declare.ts'
import type { AnswersOf } from '#platform/forms/define.ts'
import { AGENCIES_INTERESTED } from './wiltshire/agencies.ts'
import { PURPOSE } from './wiltshire/purpose.ts'
import { REASONS } from './wiltshire/reasons.ts'
import { FROM } from './wiltshire/referrer.ts'
import { WHO_IS_AT_RISK } from './wiltshire/risk.ts'
import { SUBJECT } from './wiltshire/subject.ts'

/** Wiltshire and Swindon's one form with its two routes, and the request for a local meeting (RF-15 to RF-26). */
export const WILTSHIRE = declareForm({
  key: 'wiltshire',
  title: 'Referral for multi-agency information sharing meetings',
  sections: [PURPOSE, SUBJECT, REASONS, WHO_IS_AT_RISK, AGENCIES_INTERESTED, FROM],
})

/** The answers of the form, as the compiler knows them. */
export type WiltshireAnswers = AnswersOf<typeof WILTSHIRE>
