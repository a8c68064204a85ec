import type { Rule } from '../dated.ts'
import type { Source } from '../source.ts'

/** Every civil order this service knows, and the notice and regimes that go with them. */
export type OrderKey =
  | 'sopo'
  | 'fto'
  | 'rsho'
  | 'shpo'
  | 'sro'
  | 'notification-order'
  | 'notification-notice'
  | 'voo'
  | 'svro'
  | 'spo'
  | 'dapo'
  | 'dapn'
  | 'scpo'
  | 'terrorism-notification'
  | 'terrorism-notification-order'
  | 'terrorism-travel-order'

/** Who may ask for an order. */
export type Applicant =
  | 'court-on-conviction'
  | 'chief-officer'
  | 'national-crime-agency'
  | 'british-transport-police'
  | 'ministry-of-defence-police'
  | 'prosecution'
  | 'protected-person'
  | 'specified-in-regulations'
  | 'anybody-with-leave'
  | 'court-of-its-own-motion'
  | 'constable'
  | 'director-of-public-prosecutions'
  | 'serious-fraud-office'
  | 'automatic'

/** Somebody who may ask, where, and from when if not from the beginning. */
export type MayApply = { who: Applicant; where: readonly Court[]; law: Rule }

export type Court = 'magistrates' | 'youth' | 'crown' | 'high' | 'family' | 'county' | 'appeal' | 'none'

/** How long an order lasts. Months; null where the law sets no limit. */
export type Duration = {
  least: number | null
  most: number | null
  untilFurtherOrder: boolean
  untilEvent?: boolean
  /** A ban on foreign travel, or electronic monitoring, that an order may hold for a shorter time. */
  travelMost?: number
  monitoringMost?: number
  source: Source
}

/** The time within which an order is not discharged without consent. */
export type DischargeLimit = { months: number; exceptTravelOnly: boolean; source: Source }

/** What an order does to sex offender notification, or what it makes somebody tell the police itself. */
export type Effect =
  | 'subject-while-it-lasts'
  | 'subject-for-its-own-period'
  | 'travel-duties'
  | 'subject-on-breach'
  | 'own-notification'
  | 'none'

/** The offence of breaching an order. */
export type Breach = {
  maximumYears: number | null
  noConditionalDischarge: boolean
  orContempt: boolean
  source: Source
}

/** The police force areas or courts in which an order could be made while it was tried out. */
export type Pilot = {
  areas: readonly { area: string; from: string; to: string | null }[]
  source: Source
}

/** An order as the law has it. */
export type OrderType = {
  key: OrderKey
  id: string
  name: { en: string; cy: string }
  /** The days on which it can be made. An order made then stays in force and enforceable after the last of them. */
  law: Rule
  mayApply: readonly MayApply[]
  /** The least age, and whether a youth court deals with somebody under 18. */
  age: { least: number | null; youthCourt: boolean; source: Source }
  duration: Duration
  interim: { available: boolean; source: Source }
  discharge: DischargeLimit | null
  effect: Effect
  breach: Breach | null
  successor: OrderKey | null
  pilot: Pilot | null
}
