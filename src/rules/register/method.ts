import { inForceOn, rule } from '../dated.ts'
import { cite, met, notMet, type Ruling } from '../source.ts'

/** How a notification is given. */
export const METHOD_LAW = {
  method: rule('NOT-087-1', cite('soa-2003', 's.87'), { from: '2004-05-01', datesFrom: 'memory' }),
  published: rule('NOT-087-2', cite('pcsca-2022', 's.168'), { from: '2022-11-29' }),
} as const

/** A station on a list with its days. `prescribed` lists held to 28 November 2022, a chief officer's published document since. */
export type ListedStation = {
  station: string
  list: 'prescribed' | 'published'
  from: string
  to: string | null
}

/** NOT-087-2: which list holds on a day. */
export const listOn = (day: string): ListedStation['list'] =>
  inForceOn(METHOD_LAW.published, day) ? 'published' : 'prescribed'

/** The stations at which a notification may be given on a day. */
export const stationsOn = (listed: readonly ListedStation[], day: string): readonly string[] =>
  listed
    .filter(({ list, from, to }) => list === listOn(day) && from <= day && (to === null || day <= to))
    .map(({ station }) => station)

/** A notification as it was given. */
export type GivenNotification = {
  on: string
  station: string
  inPerson: boolean
  oral: boolean
  receivedBy: 'police-officer' | 'authorised-person' | 'other'
}

/** NOT-087-1, -2: in person, by word of mouth, to an officer or somebody authorised, at a station of the list of that day. */
export function isValidMethod(given: GivenNotification, listed: readonly ListedStation[]): Ruling {
  const { source } = METHOD_LAW.method
  if (!given.inPerson) return notMet('attend-in-person', {}, source)
  if (!given.oral) return notMet('oral-notification', {}, source)
  if (given.receivedBy === 'other') return notMet('officer-or-authorised-person', {}, source)
  if (stationsOn(listed, given.on).includes(given.station)) return met
  const since = inForceOn(METHOD_LAW.published, given.on) ? METHOD_LAW.published.source : source
  return notMet('station-not-listed', { station: given.station }, since)
}

/** Where the person's police area lies (s.88(3)): by home address, else the one last notified, else the court that last dealt with them. */
export const localPoliceArea = (areas: {
  home: string | null
  lastNotified: string | null
  court: string | null
}): string | null => areas.home ?? areas.lastNotified ?? areas.court

/**
 * The last day on which a listed station is open, not later than the last day of a duty and not before it arose. Null when no station
 * opens in that time: the duty stands all the same. `openDays` are in order.
 */
export function lastStationOpening(
  duty: { due: string; triggeredOn: string },
  openDays: readonly string[],
): string | null {
  const lastDay = duty.due.slice(0, 10)
  let low = 0
  let high = openDays.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((openDays[middle] as string) <= lastDay) low = middle + 1
    else high = middle
  }
  const last = openDays[low - 1]
  return last !== undefined && last >= duty.triggeredOn ? last : null
}
