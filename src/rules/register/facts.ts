import type { Notification } from './annual.ts'
import type { AdvanceNotice, Change } from './changes.ts'
import type { Away } from './counting.ts'
import type { Direction } from './parental.ts'
import type { Household } from './prescribed.ts'
import type { Stay } from './stays.ts'
import type { Span, SubjectFacts } from './subject.ts'
import type { Given, Journey, Return } from './travel.ts'

/** A notification that was given, and what it was about: the id of a matter, change, journey or household, or an address. */
export type NotificationGiven = Notification & { about?: string }

/** An order that makes somebody subject while it lasts, as the rules about orders answer it. */
export type RegisterOrder = Span & {
  /** The day with which the 3 days of the first notification begin: the service of the order. */
  startsOn: string
  /** A foreign travel order on somebody who is not otherwise subject brings the duties about travel only. */
  travelOnly: boolean
}

/** Everything about a person from which the clocks of the register are reckoned. */
export type RegisterFacts = {
  bornOn: string | null
  matters: readonly SubjectFacts[]
  orders: readonly RegisterOrder[]
  notifications: readonly NotificationGiven[]
  changes: readonly (Change & { id: string })[]
  advance: readonly (AdvanceNotice & { id: string })[]
  stays: readonly Stay[]
  /** The addresses that have been notified, each with the day. */
  addresses: readonly { address: string; notifiedOn: string }[]
  households: readonly (Household & { id: string })[]
  journeys: readonly (Journey & { id: string; given: Given | null })[]
  returns: readonly (Return & { id: string })[]
  away: readonly Away[]
  directions: readonly Direction[]
  /** The first notification after release, where a review of an indefinite period is in question. */
  review: {
    relevantNotificationOn: string | null
    harmOrderInForce: boolean
    refused: { on: string; years: number } | null
  } | null
  /** Days on which a listed station is open, in order. */
  openDays: readonly string[]
}

/** The facts of somebody about whom nothing is recorded yet. */
export const NOTHING_RECORDED: RegisterFacts = {
  bornOn: null,
  matters: [],
  orders: [],
  notifications: [],
  changes: [],
  advance: [],
  stays: [],
  addresses: [],
  households: [],
  journeys: [],
  returns: [],
  away: [],
  directions: [],
  review: null,
  openDays: [],
}
