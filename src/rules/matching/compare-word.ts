import { rarity } from './common-names.ts'
import { editDistance } from './distance.ts'
import { rootsOf } from './name-roots.ts'
import { soundOf } from './sounds.ts'

export type Likeness =
  | 'same'
  | 'root'
  | 'sounds'
  | 'one-letter'
  | 'two-letters'
  | 'beginning'
  | 'initial'
  | 'differs'
export type Part = 'given' | 'family'
export type WordMatch = { likeness: Likeness; points: number }

const DIFFERS = { given: -4, family: -5 }

/** How alike two folded words of a name are, in bits: a rare name that agrees says more, and each step away takes some of it back. */
export function compareWord(wanted: string, known: string, part: Part): WordMatch {
  const bits = rarity(known, part)
  if (wanted === known) return { likeness: 'same', points: bits }
  const likeness = likenessOf(wanted, known)
  if (likeness === 'differs') return { likeness, points: DIFFERS[part] }
  return { likeness, points: Math.max(1, bits - LESS[likeness]) }
}

const LESS = { root: 2, sounds: 2.5, 'one-letter': 2.5, 'two-letters': 5.5, beginning: 4, initial: 5.5 }

function likenessOf(wanted: string, known: string): Exclude<Likeness, 'same'> {
  const shorter = Math.min(wanted.length, known.length)
  if (wanted.length === 1 || known.length === 1) return wanted[0] === known[0] ? 'initial' : 'differs'
  const roots = rootsOf(known)
  if ([...rootsOf(wanted)].some((root) => roots.has(root))) return 'root'
  const distance = Math.abs(wanted.length - known.length) > 2 ? 3 : editDistance(wanted, known)
  if (distance === 1 && shorter > 2) return 'one-letter'
  const sound = soundOf(wanted)
  if (sound.length > 1 && sound === soundOf(known)) return 'sounds'
  if (distance === 2 && shorter > 4) return 'two-letters'
  return wanted.length > 2 && known.startsWith(wanted) ? 'beginning' : 'differs'
}

/** How alike the words of one part of a name are: the best pair counts, and a word asked for that is nowhere takes some away. */
export function comparePart(wanted: readonly string[], known: readonly string[], part: Part): WordMatch {
  if (wanted.join('') === known.join('')) return compareWord(wanted.join(''), known.join(''), part)
  const best = wanted.map((word) =>
    known
      .map((other) => compareWord(word, other, part))
      .reduce(better, { likeness: 'differs', points: DIFFERS[part] }),
  )
  const whole = best.reduce(better, { likeness: 'differs', points: DIFFERS[part] })
  const joined = compareWord(wanted.join(''), known.join(''), part)
  const missing = best.filter((each) => each.likeness === 'differs').length
  if (whole.likeness === 'differs') return joined
  return better(
    { ...whole, points: whole.points - 1.5 * missing - (wanted.length === known.length ? 0 : 0.5) },
    joined,
  )
}

const better = (a: WordMatch, b: WordMatch): WordMatch => (b.points > a.points ? b : a)
