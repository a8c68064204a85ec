import type { Sourced } from '../source.ts'

/** The names, forms, intervals and rules of one area. What a document leaves open is null and is set locally. */
export type Profile = {
  key: string
  name: string
  /** Which declared form a referral is made on, and what people call it. */
  referralForm: Sourced<{ form: 'pp1' | 'mappa-a'; name: string; longName: string }>
  minutesForm: Sourced<{ name: string; longName: string }>
  /** The body that confirms a referral, or null where the co-ordinator does (CP-09). */
  panel: Sourced<{ name: string; sits: string } | null>
  meetings: {
    2: Sourced<{ name: string; shortName: string }>
    3: Sourced<{ name: string; shortName: string }>
  }
  meetingCycle: Sourced<string>
  /** AP-19 */
  protocolConfirmation: Sourced<{ required: boolean; protocol: string }>
  /** MT-29: the fact sheet is read before discussion opens. */
  factSheet: Sourced<{ required: boolean }>
  /** MT-30: signing in is also signing the confidentiality undertaking. */
  signatureIsUndertaking: Sourced<boolean>
  /** MT-23: days before the meeting by which papers go out. */
  papersDaysBefore: Sourced<number>
  /** Longest time between reviews, in months, by level; null is set locally. */
  reviewMonths: { 1: Sourced<number | null>; 2: Sourced<number | null>; 3: Sourced<number | null> }
  centralUnit: Sourced<string>
}
