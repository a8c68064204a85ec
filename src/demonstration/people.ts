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

const GIVEN = ['Alder', 'Bracken', 'Cedric', 'Dorian', 'Emrys', 'Florian', 'Garrick', 'Hale', 'Ivo', 'Jarrah', 'Kester', 'Linden', 'Merrick', 'Nye', 'Osric', 'Perran', 'Quillon', 'Rowan', 'Sorrel', 'Thane']
const FIRST = ['Quill', 'Thistle', 'Marrow', 'Candle', 'Saffron', 'Pebble', 'Lantern', 'Cobble', 'Bramble', 'Kettle']
const LAST = ['feather', 'down', 'wick', 'stone', 'croft', 'bridge', 'marsh', 'well', 'worth', 'shaw']

export type MadeUpPerson = { givenName: string; familyName: string; dateOfBirth: string; pnc: string; alias: string | null }

/** A person who cannot be mistaken for anybody: the names are made of parts that no register holds together. */
export function madeUpPerson(roll: Chance, n: number): MadeUpPerson {
  const familyName = `${FIRST[n % FIRST.length]}${LAST[Math.floor(n / FIRST.length) % LAST.length]}`
  const year = 1958 + roll.below(45)
  const dateOfBirth = `${year}-${String(1 + roll.below(12)).padStart(2, '0')}-${String(1 + roll.below(28)).padStart(2, '0')}`
  return {
    givenName: roll.pick(GIVEN),
    familyName,
    dateOfBirth,
    pnc: `${String(year + 18).slice(2)}/${String(100000 + roll.below(900000))}${'ABCDEFGHJKLMNPQRTUVWXYZ'.charAt(roll.below(23))}`,
    alias: roll.below(4) === 0 ? roll.pick(GIVEN) : null,
  }
}
