import { comparePart, type WordMatch } from './compare-word.ts'
import { wordsOf } from './fold.ts'

export type NameKind = 'current' | 'previous' | 'alias'
export type KnownName = { kind: NameKind; given: string; family: string }
/** `words` is a name in one box, of which nobody said which part is which. */
export type WantedName = { given: string; family: string; words: string }

export type NameMatch = {
  name: KnownName
  given: WordMatch | null
  family: WordMatch | null
  swapped: boolean
  points: number
}

type Split = { given: string[]; family: string[]; cost: number; swapped: boolean }

/** The name of a person that is most like the one asked for; null when no name was asked for. */
export function compareNames(wanted: WantedName, names: readonly KnownName[]): NameMatch | null {
  const splits = splitsOf(wanted)
  let best: NameMatch | null = null
  for (const name of names) {
    const [given, family] = [wordsOf(name.given), wordsOf(name.family)]
    for (const split of splits) {
      const match = compareSplit(split, { given, family })
      const points = match.points - (name.kind === 'current' ? 0 : 0.5)
      if (best === null || points > best.points) best = { ...match, name, points, swapped: split.swapped }
    }
  }
  return best
}

function compareSplit(split: Split, known: { given: string[]; family: string[] }) {
  const given = split.given.length === 0 ? null : comparePart(split.given, known.given, 'given')
  const family = split.family.length === 0 ? null : comparePart(split.family, known.family, 'family')
  return { given, family, points: (given?.points ?? 0) + (family?.points ?? 0) - split.cost }
}

const SWAPPED = 1.5

/** Each way to read a name as given and family names. */
function splitsOf({ given, family, words }: WantedName): Split[] {
  const splits: Split[] = []
  const add = (g: string[], f: string[], cost: number, swapped: boolean) => {
    if (g.length + f.length > 0) splits.push({ given: g, family: f, cost, swapped })
  }
  const [g, f, all] = [wordsOf(given), wordsOf(family), wordsOf(words).slice(0, 6)]
  add(g, f, 0, false)
  add(f, g, SWAPPED, true)
  // One word may be either part; several may be a family name such as Van der Berg.
  if (all.length === 1) add(all, [], 0, false)
  add([], all, 0, false)
  for (let at = 1; at < all.length; at++) {
    add(all.slice(0, at), all.slice(at), at === all.length - 1 ? 0 : 0.2, false)
    add(all.slice(at), all.slice(0, at), 0.3, true)
  }
  return splits
}
