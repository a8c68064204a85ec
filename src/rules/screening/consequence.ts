import { guidance, type Source, thamesValley } from '../source.ts'

/** CP-06: what a confirmed level fixes: a place on the agenda for information, a meeting of that level, or no meeting. */
export type Consequence = {
  follows: 'for-information' | 'no-meeting' | 'level-2-meeting' | 'level-3-meeting' | 'level-3-senior-meeting'
  source: Source
}

const NATIONAL = guidance('chapter 7', 'part')

/**
 * What the confirmed level leads to. In the Thames Valley level 1 comes before a meeting for information, and designated senior managers
 * chair level 3; elsewhere the national guidance has level 1 managed without meetings and names no chair.
 */
export function consequenceOf(level: 1 | 2 | 3, profile: string): Consequence {
  if (profile !== 'thames-valley') return elsewhere(level)
  if (level === 1) return { follows: 'for-information', source: thamesValley('§3.21, §3.79') }
  return level === 2
    ? { follows: 'level-2-meeting', source: thamesValley('§3.22') }
    : { follows: 'level-3-senior-meeting', source: thamesValley('§3.22, §3.80') }
}

const ELSEWHERE = { 1: 'no-meeting', 2: 'level-2-meeting', 3: 'level-3-meeting' } as const

const elsewhere = (level: 1 | 2 | 3): Consequence => ({ follows: ELSEWHERE[level], source: NATIONAL })
