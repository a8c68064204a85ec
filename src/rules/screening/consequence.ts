import { type Source, thamesValley } from '../source.ts'

/** CP-06: what a confirmed level fixes: a place on the agenda for information, or a meeting of that level. */
export type Consequence = {
  follows: 'for-information' | 'level-2-meeting' | 'level-3-meeting'
  source: Source
}

/** What the confirmed level leads to. */
export function consequenceOf(level: 1 | 2 | 3): Consequence {
  if (level === 1) return { follows: 'for-information', source: thamesValley('§3.21, §3.79') }
  return level === 2
    ? { follows: 'level-2-meeting', source: thamesValley('§3.22') }
    : { follows: 'level-3-meeting', source: thamesValley('§3.22, §3.80') }
}
