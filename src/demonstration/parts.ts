import type { AreaKey, UserKey } from './cast.ts'
import { EXTREMISM } from './concerns/extremism.ts'
import { CONCERNS, type Concern } from './concerns/index.ts'
import { chance, deal, type MadeUpPerson, madeUpPerson } from './people.ts'
import { speakerOf } from './speakers.ts'

/** How many people the demonstration knows. */
export const PEOPLE = 40

// Nearly all are in Aldermere; these are in Brackenshire.
const IN_BRACKENSHIRE: readonly number[] = [4, 5, 14, 15, 20, 24, 28, 31, 36, 39]

const COMMON = CONCERNS.filter((concern) => concern !== EXTREMISM)
const RARE: Readonly<Record<number, Concern>> = { 1: EXTREMISM }

/** One made-up person with the worry about them and those who deal with it. */
export type Part = {
  n: number
  area: AreaKey
  person: MadeUpPerson
  concern: Concern
  /** How many people before had the same kind of worry: which variant of each sentence is theirs. */
  turn: number
  referrer: UserKey
  manager: UserKey
}

/** The nth person of the demonstration that this seed makes. */
export function partOf(seed: number, n: number): Part {
  const area: AreaKey = IN_BRACKENSHIRE.includes(n) ? 'brackenshire' : 'aldermere'
  const concern = RARE[n] ?? deal(COMMON, n + seed)
  const turn = Math.floor(n / COMMON.length)
  const manager = speakerOf(area, concern.lead, n)
  return {
    n,
    area,
    person: madeUpPerson(chance(seed * 1000 + n), n),
    concern,
    turn,
    manager,
    referrer: speakerOf(area, deal(concern.referrers, turn), n),
  }
}
