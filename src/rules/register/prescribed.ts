import { inForceOn, rule } from '../dated.ts'
import { cite } from '../source.ts'
import { CHANGES_LAW, changeNotification } from './changes.ts'
import type { Away } from './counting.ts'
import type { DutyAnswer } from './duty.ts'
import { addHours, notAfter } from './hours.ts'

/** Information that the regulations of 2012 added, and how the financial part of it is kept. */
export const PRESCRIBED_LAW = {
  household: CHANGES_LAW.household,
  accounts: rule('PRS-3', cite('notification-2012', 'regs 12-13'), { from: '2012-08-13' }),
  cards: CHANGES_LAW.cards,
  identity: CHANGES_LAW.identity,
  nationalOnly: rule('PRS-7', cite('college-app', 'Notification requirements'), { from: '2012-08-13' }),
} as const

/** PRS-7: fields that are kept on the national register only, with their own permission and audit class. */
export const FINANCIAL_FIELDS = [
  'institution',
  'branch-address',
  'account-number',
  'sort-code',
  'card-number',
  'card-validation-date',
  'card-expiry-date',
  'business-name',
] as const

/** A stay in a home with a child. The instants are facts; the London day of the twelfth hour is worked out outside. */
export type Household = {
  resides: boolean
  childUnder18: boolean
  openToPublic: boolean
  beganOn: string
  beganAt: string
  /** Null while the person is still there. */
  endedAt: string | null
  endedOn: string | null
  twelfthHourOn: string
}

const HOURS = 12

/** PRS-1: the moment at which a stay becomes one that must be notified. */
export const twelfthHour = (beganAt: string): string => addHours(beganAt, HOURS)

/** PRS-1: whether a stay counts: somebody under 18 lives or stays there, the public cannot enter, and it lasts at least 12 hours. */
export function isHouseholdWithChild(stay: Household, now: string): boolean {
  if (!stay.childUnder18 || stay.openToPublic) return false
  return stay.resides || notAfter(twelfthHour(stay.beganAt), stay.endedAt ?? now)
}

/** PRS-1, PRS-2: what a stay in a home with a child brings: one duty when it counts and, once it was told, another when it ends. */
export function householdNotification(
  stay: Household,
  { away, now, told }: { away: readonly Away[]; now: string; told: boolean },
): readonly DutyAnswer[] {
  if (!isHouseholdWithChild(stay, now)) return []
  const joinedOn = stay.resides ? stay.beganOn : stay.twelfthHourOn
  const joined = changeNotification({ change: 'household-joined', on: joinedOn }, away)
  if (stay.endedOn === null || !told) return [joined]
  return [joined, changeNotification({ change: 'household-left', on: stay.endedOn }, away)]
}

/** PRS-6: which document is told: every passport; without one, another identity document; without that, any paper in the full name. */
export function identityToNotify(holds: {
  passports: readonly string[]
  identityDocuments: readonly string[]
  otherDocuments: readonly string[]
}): readonly string[] {
  if (holds.passports.length > 0) return holds.passports
  return holds.identityDocuments.length > 0 ? holds.identityDocuments : holds.otherDocuments
}

/** Whether the prescribed information was part of a notification on a day: from 13 August 2012, for everybody then subject. */
export const prescribedOn = (day: string): boolean => inForceOn(PRESCRIBED_LAW.household, day)
