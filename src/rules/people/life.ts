/** What bounds a life, where it is known. */
export type Life = { readonly bornOn: string | null; readonly diedOn: string | null }

/** When a fact was true, `YYYY-MM-DD`; null where that is not known. */
export type Stretch = { readonly from: string | null; readonly to: string | null }

export type DateFault =
  | 'begins-in-future'
  | 'ends-in-future'
  | 'ends-before-begin'
  | 'begins-before-birth'
  | 'ends-before-birth'
  | 'begins-after-death'

/** What is impossible about the dates of a fact, at the date it stands beside; undefined when nothing is. */
export function wrongWithDates(
  { from, to }: Stretch,
  { bornOn, diedOn }: Life,
  { today, mayBeAhead }: { today: string; mayBeAhead: boolean },
): { at: 'from' | 'to'; fault: DateFault } | undefined {
  if (from !== null && from > today && !mayBeAhead) return { at: 'from', fault: 'begins-in-future' }
  if (from !== null && bornOn !== null && from < bornOn) return { at: 'from', fault: 'begins-before-birth' }
  if (from !== null && diedOn !== null && from > diedOn) return { at: 'from', fault: 'begins-after-death' }
  if (from !== null && to !== null && to < from) return { at: 'to', fault: 'ends-before-begin' }
  if (to !== null && bornOn !== null && to < bornOn) return { at: 'to', fault: 'ends-before-birth' }
  if (to !== null && to > today && !mayBeAhead) return { at: 'to', fault: 'ends-in-future' }
  return undefined
}

export type BirthFault = 'born-in-future' | 'born-after-death' | 'born-too-late'

/** What is impossible about a date of birth: the earliest thing on record comes after it. */
export function wrongWithBirth(
  bornOn: string,
  { diedOn, earliest, today }: { diedOn: string | null; earliest: string | null; today: string },
): BirthFault | undefined {
  if (bornOn > today) return 'born-in-future'
  if (diedOn !== null && bornOn > diedOn) return 'born-after-death'
  return earliest !== null && bornOn > earliest ? 'born-too-late' : undefined
}

export type DeathFault = 'died-in-future' | 'died-before-birth' | 'died-too-early'

/** What is impossible about a date of death: nothing about the living begins after it. */
export function wrongWithDeath(
  diedOn: string,
  { bornOn, latest, today }: { bornOn: string | null; latest: string | null; today: string },
): DeathFault | undefined {
  if (diedOn > today) return 'died-in-future'
  if (bornOn !== null && diedOn < bornOn) return 'died-before-birth'
  return latest !== null && diedOn < latest ? 'died-too-early' : undefined
}
