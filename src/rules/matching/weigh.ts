import { type BirthLikeness, compareBirth } from './compare-birth.ts'
import {
  compareNames,
  type KnownName,
  type NameKind,
  type NameMatch,
  type WantedName,
} from './compare-name.ts'
import type { Likeness, Part } from './compare-word.ts'
import { editDistance } from './distance.ts'
import { foldNumber, wordsOf } from './fold.ts'

export type Wanted = WantedName & {
  /** A date of birth, its year and month, or its year: `1985-03-27`, `1985-03`, `1985`. */
  born: string | null
  /** Identifiers, postcodes, registrations: whatever was typed that has digits and is no date. */
  numbers: readonly string[]
  /** Words of an address. */
  places: string
}
export type KnownNumber = { kind: string; value: string }
export type Known = {
  names: readonly KnownName[]
  born: string | null
  numbers: readonly KnownNumber[]
  places: readonly string[]
}

/** One piece of evidence. Its points are bits: above nought for, below nought against. */
export type Evidence =
  | { about: 'name'; kind: NameKind; name: string; points: number }
  | { about: Part; likeness: Likeness; points: number }
  | { about: 'swapped'; points: number }
  | { about: 'born'; likeness: BirthLikeness; points: number }
  | { about: 'number'; kind: string; likeness: 'same' | 'one-off' | 'two-off' | 'differs'; points: number }
  | { about: 'place'; points: number }

export type Weight = { points: number; strength: 'strong' | 'possible' | 'weak'; evidence: Evidence[] }

export const STRONG = 20
export const POSSIBLE = 11

/**
 * Weighs what is known of a person against what is asked, after Fellegi and Sunter (A Theory for Record Linkage, 1969): each field adds the
 * logarithm of how much likelier what is seen would be for one human than for two. `docs/decisions/0011-finding-people.md` tells the weights.
 */
export function weigh(wanted: Wanted, known: Known): Weight {
  const evidence = [
    ...nameEvidence(compareNames(wanted, known.names)),
    ...birthEvidence(wanted, known),
    ...wanted.numbers.flatMap((number) => numberEvidence(number, known.numbers)),
    ...placeEvidence(wanted.places, known.places),
  ]
  const points = evidence.reduce((sum, each) => sum + each.points, 0)
  return {
    points,
    strength: points >= STRONG ? 'strong' : points >= POSSIBLE ? 'possible' : 'weak',
    evidence,
  }
}

function nameEvidence(match: NameMatch | null): Evidence[] {
  if (match === null) return []
  const { name, given, family, swapped } = match
  const parts: Evidence[] = []
  if (given !== null) parts.push({ about: 'given', ...given })
  if (family !== null) parts.push({ about: 'family', ...family })
  const rest = match.points - parts.reduce((sum, each) => sum + each.points, 0)
  if (swapped) parts.push({ about: 'swapped', points: name.kind === 'current' ? rest : rest + 0.5 })
  if (name.kind !== 'current')
    parts.unshift({ about: 'name', kind: name.kind, name: `${name.given} ${name.family}`, points: -0.5 })
  return parts
}

function birthEvidence(wanted: Wanted, known: Known): Evidence[] {
  const match = compareBirth(wanted.born, known.born)
  return match === null ? [] : [{ about: 'born', ...match }]
}

const NUMBER = { same: 18, 'one-off': 12, 'two-off': 6, differs: -2 }
const WHERE = { same: 10, 'one-off': 6.5, 'two-off': 2.5, differs: 0 }

/** The number on record that is nearest to the one asked for. */
function numberEvidence(wanted: string, numbers: readonly KnownNumber[]): Evidence[] {
  const folded = foldNumber(wanted)
  if (folded.length < 2 || numbers.length === 0) return []
  const each = numbers.flatMap(({ kind, value }) => {
    const known = foldNumber(value)
    const likeness = numberLikeness(folded, known)
    // A postcode that is no CRN speaks neither for nor against.
    if (likeness === 'differs' && shape(folded) !== shape(known)) return []
    return { about: 'number' as const, kind, likeness, points: (isPlace(kind) ? WHERE : NUMBER)[likeness] }
  })
  const [first, ...others] = each
  return first === undefined
    ? []
    : [others.reduce((best, next) => (next.points > best.points ? next : best), first)]
}

const shape = (number: string) => number.replace(/\d/g, '9').replace(/[A-Z]/g, 'A')
const isPlace = (kind: string) => kind === 'postcode' || kind === 'registration'

function numberLikeness(wanted: string, known: string): 'same' | 'one-off' | 'two-off' | 'differs' {
  if (wanted === known) return 'same'
  const distance = Math.abs(wanted.length - known.length) > 2 ? 3 : editDistance(wanted, known)
  if (distance === 1 && known.length > 3) return 'one-off'
  return distance === 2 && known.length > 5 ? 'two-off' : 'differs'
}

function placeEvidence(wanted: string, places: readonly string[]): Evidence[] {
  const words = wordsOf(wanted).filter((word) => word.length > 2)
  if (words.length === 0 || places.length === 0) return []
  const shared = Math.max(
    ...places.map((place) => words.filter((word) => wordsOf(place).includes(word)).length),
  )
  return shared === 0 ? [] : [{ about: 'place', points: Math.min(9, 4.5 * shared) }]
}
