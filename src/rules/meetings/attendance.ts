import { type Checklist, durham, met, notMet, type Ruling, type Source, thamesValley } from '../source.ts'

const GATE = thamesValley('§3.92')
const UNDERTAKING = durham('Attendance at MAPPA Meeting')

/** Somebody in the room or expected there, as far as the gate needs to know. */
export type Attendee = { name: string; present: boolean; signed: boolean }

export type Room = { factSheetShown: boolean; attendees: readonly Attendee[] }

/** MT-29: information is shared only when the fact sheet was shown and everyone present has confirmed that they can comply with it. */
export function mayShareInformation({ factSheetShown, attendees }: Room, source: Source = GATE): Ruling {
  if (!factSheetShown) return notMet('fact-sheet-not-shown', {}, source)
  const present = attendees.filter((attendee) => attendee.present)
  if (present.length === 0) return notMet('nobody-present', {}, source)
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
