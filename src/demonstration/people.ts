import type { Voice } from './concerns/index.ts'

/** A small generator of repeatable chance: the same seed tells the same story. */
export function chance(seed: number) {
  let state = seed >>> 0
  const next = () => {
    // mulberry32: small, well spread, and good enough for made-up people.
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  return {
    below: (limit: number) => Math.floor(next() * limit),
    pick: <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T,
  }
}

export type Chance = ReturnType<typeof chance>

/** Deals a list out in turns, so that nobody gets again what the one before had. */
export const deal = <T>(list: readonly T[], turn: number): T => list[turn % list.length] as T

const MEN = [
  'Alder',
  'Bracken',
  'Cedric',
  'Dorian',
  'Emrys',
  'Florian',
  'Garrick',
  'Hale',
  'Ivo',
  'Jarrah',
  'Kester',
  'Linden',
  'Merrick',
  'Nye',
  'Osric',
  'Perran',
  'Quillon',
  'Rowan',
  'Sorrel',
  'Thane',
]
const WOMEN = ['Avice', 'Briony', 'Clover', 'Delphine', 'Elowen', 'Fenella', 'Ottoline', 'Zinnia']
const FIRST = [
  'Quill',
  'Thistle',
  'Marrow',
  'Candle',
  'Saffron',
  'Pebble',
  'Lantern',
  'Cobble',
  'Bramble',
  'Kettle',
]
const LAST = ['feather', 'down', 'wick', 'stone', 'croft', 'bridge', 'marsh', 'well', 'worth', 'shaw']

/** Every so many people one is a woman. */
const ONE_WOMAN_IN = 8

export type MadeUpPerson = {
  givenName: string
  familyName: string
  dateOfBirth: string
  pnc: string
  alias: { givenName: string; familyName: string } | null
  voice: Voice
}

/** A person who cannot be mistaken for anybody: the names are made of parts that no register holds together. */
export function madeUpPerson(roll: Chance, n: number): MadeUpPerson {
  const familyName = madeUpSurname(n)
  const year = 1958 + roll.below(45)
  const dateOfBirth = `${year}-${String(1 + roll.below(12)).padStart(2, '0')}-${String(1 + roll.below(28)).padStart(2, '0')}`
  const woman = n % ONE_WOMAN_IN === ONE_WOMAN_IN - 1
  const given = woman ? WOMEN : MEN
  return {
    givenName: deal(given, woman ? Math.floor(n / ONE_WOMAN_IN) : n * 3 + 5 * Math.floor(n / FIRST.length)),
    familyName,
    dateOfBirth,
    pnc: `${String(year + 18).slice(2)}/${String(100000 + roll.below(900000))}${'ABCDEFGHJKLMNPQRTUVWXYZ'.charAt(roll.below(23))}`,
    alias: roll.below(4) === 0 ? { givenName: roll.pick(given), familyName } : null,
    voice: woman
      ? { name: `Ms ${familyName}`, he: 'she', him: 'her', his: 'her' }
      : { name: `Mr ${familyName}`, he: 'he', him: 'him', his: 'his' },
  }
}

/** A hundred surnames, each made once. */
export function madeUpSurname(n: number): string {
  const round = Math.floor(n / FIRST.length)
  return `${deal(FIRST, n)}${deal(LAST, n + 3 * round)}`
}
