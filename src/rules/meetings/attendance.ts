import type { Profile } from '../profiles/profile.ts'
import {
  type Checklist,
  cite,
  durham,
  met,
  notMet,
  type Ruling,
  type Source,
  thamesValley,
} from '../source.ts'

const GATE = thamesValley('§3.92')
const UNGATED = cite('set-locally', 'a meeting is started, and somebody is there', 'derived')
const UNDERTAKING = durham('Attendance at MAPPA Meeting')

/** Somebody in the room or expected there, as far as the gate needs to know. */
export type Attendee = { name: string; present: boolean; signed: boolean }

/** What an area asks of everybody in the room before they count as attending. */
export type Asked = { factSheet: boolean; undertaking: boolean; protocol: boolean }

/** What a profile asks in the room. */
export const askedIn = (
  profile: Pick<Profile, 'factSheet' | 'signatureIsUndertaking' | 'protocolConfirmation'>,
): Asked => ({
  factSheet: profile.factSheet.value.required,
  undertaking: profile.signatureIsUndertaking.value,
  protocol: profile.protocolConfirmation.value.required,
})

/** MT-30, AP-19: nobody counts as attending without a signature where the area asks for anything that is signed. */
export const mustSign = ({ factSheet, undertaking, protocol }: Asked): boolean =>
  factSheet || undertaking || protocol

/** `begun`: the fact sheet was shown, or, where the area asks for none, the meeting was started. */
export type Room = { asked: Asked; begun: boolean; attendees: readonly Attendee[] }

/**
 * Whether information may be shared. MT-29: where the area asks for the fact sheet, only when it was shown and everyone present has
 * confirmed that they can comply with it; elsewhere as soon as the meeting has started and somebody is there.
 */
export function mayShareInformation({ asked, begun, attendees }: Room, source: Source = GATE): Ruling {
  if (!begun)
    return asked.factSheet ? notMet('fact-sheet-not-shown', {}, source) : notMet('not-started', {}, UNGATED)
  const present = attendees.filter((attendee) => attendee.present)
  if (present.length === 0) return notMet('nobody-present', {}, asked.factSheet ? source : UNGATED)
  if (!asked.factSheet) return met
  const names = present.filter((attendee) => !attendee.signed).map((attendee) => attendee.name)
  return names.length === 0 ? met : notMet('waiting-to-sign', { names }, source)
}

type ItemToOpen = { outcome: string | null; opened: boolean }

/** Whether discussion of one case may open: the room may share, no other case is open, and this one has not been heard. */
export function mayOpenItem(item: ItemToOpen, otherOpen: boolean, room: Room, source: Source = GATE): Ruling {
  if (item.outcome !== null) return notMet('item-closed', {}, ONE_AT_A_TIME)
  if (item.opened) return notMet('item-open', {}, ONE_AT_A_TIME)
  if (otherOpen) return notMet('another-item-open', {}, ONE_AT_A_TIME)
  return mayShareInformation(room, source)
}

/** Each case is minuted on its own, so each is discussed on its own. */
const ONE_AT_A_TIME = thamesValley('§3.97', 'part')

/** AP-19: nobody joins a meeting until it is recorded that their agency complies with the current protocol. */
export function mayJoin(
  joining: { required: boolean; confirmed: boolean },
  source: Source = thamesValley('§3.4, §3.91'),
): Ruling {
  return joining.confirmed || !joining.required ? met : notMet('protocol-not-confirmed', {}, source)
}

type CheckIn = {
  state: 'planned' | 'in-progress' | 'ended' | 'cancelled'
  meetingOn: string
  today: string
  status: 'present' | 'left' | 'apologies' | null
}

/** A signature is given in the room: on the day, before the meeting ends, by somebody who has not left it. */
export function mayCheckIn({ state, meetingOn, today, status }: CheckIn): Ruling {
  if (state === 'cancelled') return notMet('meeting-cancelled', {}, GATE)
  if (state === 'ended') return notMet('meeting-ended', {}, GATE)
  if (state === 'planned' && today < meetingOn) return notMet('check-in-not-open', { meetingOn }, GATE)
  if (status === 'left') return notMet('has-left', {}, GATE)
  return met
}

/** Where the fact sheet comes from as a whole. */
export const FACT_SHEET_SOURCE = thamesValley('§3.59 to §3.68, §3.92')

/** What the information sharing fact sheet tells everyone in the room. */
export const FACT_SHEET = [
  { key: 'necessary', source: thamesValley('§3.59') },
  { key: 'proportionate', source: thamesValley('§3.59') },
  { key: 'ownRules', source: thamesValley('§3.60') },
  { key: 'purpose', source: thamesValley('§3.62') },
  { key: 'publicInterest', source: thamesValley('§3.63, §3.64') },
  { key: 'recordReasons', source: thamesValley('§3.64') },
  { key: 'minutes', source: thamesValley('§3.65') },
  { key: 'requests', source: thamesValley('§3.66, §3.67') },
  { key: 'law', source: thamesValley('§3.68') },
] as const satisfies Checklist

/** MT-30: what the same signature promises where the area uses one form for both. */
export const CONFIDENTIALITY = [
  { key: 'confidential', source: UNDERTAKING },
  { key: 'noOtherUse', source: UNDERTAKING },
  { key: 'noCopies', source: UNDERTAKING },
] as const satisfies Checklist

/** MT-45: what the attendance record holds about each person. */
export const ATTENDANCE_RECORD = [
  { key: 'name', source: UNDERTAKING },
  { key: 'agency', source: UNDERTAKING },
  { key: 'role', source: thamesValley('§3.24') },
  { key: 'reason', source: UNDERTAKING },
  { key: 'signature', source: GATE },
  { key: 'cases', source: UNDERTAKING },
  { key: 'apologies', source: UNDERTAKING },
] as const satisfies Checklist
