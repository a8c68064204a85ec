import { ACTS, type ActEntry, type ActKey } from './acts.ts'
import { slips } from './spelling.ts'
import type { Token } from './tokens.ts'
import { tokensOf } from './tokens.ts'

/**
 * An Act named in a text. `acts` holds what the name may mean (none: an Act that matters to neither schedule); `sure` says that it can
 * mean nothing else. `start` and `end` are the pieces it is written in.
 */
export type Mention = { acts: readonly ActKey[]; sure: boolean; start: number; end: number }

type Known = { key: ActKey; entry: ActEntry; words: readonly string[] }

/** Words that people leave out of titles. */
const SMALL_WORDS = new Set(['the', 'of', 'and', 'to', 'for'])

const KNOWN: readonly Known[] = (Object.entries(ACTS) as [ActKey, ActEntry][]).map(([key, entry]) => ({
  key,
  entry,
  words: tokensOf(entry.name)
    .filter(({ kind, text }) => kind === 'word' && !SMALL_WORDS.has(text))
    .map(({ text }) => text),
}))

/** Words at which the title of an instrument ends; the second kind may also stand in the middle (Public Order Act). */
const LAST_WORDS = new Set(['act', 'acts'])
const LAST_OR_MIDDLE = new Set(['order', 'regulations', 'rules', 'measure'])

function endsTitle(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.text ?? ''
  if (LAST_WORDS.has(word)) return true
  const last = yearAfter(tokens, at).year !== null || tokens[at + 1]?.kind !== 'word'
  return LAST_OR_MIDDLE.has(word) && last
}

/** A title cannot begin in the middle of a longer one: the word before it is one of these, or no word. */
const BEFORE = new Set(
  'the of to and or under by in with from contrary see also section sections s ss act order'.split(' '),
)

const SLIPS_IN_TITLE = 2
const LEAST_LETTERS = 12

/** Every Act, order and set of regulations that a text names, in its order. */
export function mentionsOf(tokens: readonly Token[]): Mention[] {
  const mentions: Mention[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]
    if (token?.kind !== 'word') continue
    const mention = endsTitle(tokens, at) ? byTitle(tokens, at, mentions) : byShortName(tokens, at)
    if (mention === undefined) continue
    mentions.push(mention)
    at = mention.end
  }
  return mentions
}

function byTitle(tokens: readonly Token[], at: number, earlier: readonly Mention[]): Mention {
  const { year, end } = yearAfter(tokens, at)
  const before = tokens[at - 1]
  if (before !== undefined && pointsBack(before)) return backTo(before, earlier, at, end)
  const fitting = KNOWN.map((known) => ({ known, start: startOf(tokens, at, known, year) }))
    .filter(({ start, known }) => start !== undefined && (year === null || known.entry.year === year))
    .sort((a, b) => b.known.words.length - a.known.words.length)
  const longest = fitting[0]?.known.words.length
  const best = fitting.filter(({ known }) => known.words.length === longest)
  const acts = best.map(({ known }) => known.key)
  const sure = acts.length === 1 && (year !== null || best[0]?.known.entry.alone === true)
  return { acts, sure, start: best[0]?.start ?? at, end }
}

/** "That Act", "the 1956 Act". */
const pointsBack = ({ kind, text }: Token) =>
  (kind === 'word' && ['that', 'said', 'same', 'this'].includes(text)) || (kind === 'number' && isYear(text))

function backTo(word: Token, earlier: readonly Mention[], at: number, end: number): Mention {
  const last =
    word.kind === 'word'
      ? earlier.at(-1)
      : earlier.findLast(({ acts: [key] }) => key !== undefined && ACTS[key].year === Number(word.text))
  return { acts: last?.acts ?? [], sure: last?.sure ?? false, start: at - 1, end }
}

/** Where a known title that ends here begins, or undefined when this is another title. Small words may be missing, and a letter or two wrong when the year is right. */
function startOf(
  tokens: readonly Token[],
  at: number,
  known: Known,
  year: number | null,
): number | undefined {
  const written: string[] = []
  let start = at + 1
  while (start > 0 && written.length < known.words.length) {
    start -= 1
    const token = tokens[start]
    if (token === undefined || token.kind === 'number' || token.kind === 'sub') return undefined
    if (token.kind === 'word' && !SMALL_WORDS.has(token.text)) written.unshift(token.text)
  }
  if (written.length < known.words.length || !mayBegin(tokens, start)) return undefined
  const [one, other] = [written.join(' '), known.words.join(' ')]
  if (one === other) return start
  const near =
    year !== null && other.length >= LEAST_LETTERS && slips(one, other, SLIPS_IN_TITLE) <= SLIPS_IN_TITLE
  return near ? start : undefined
}

function mayBegin(tokens: readonly Token[], start: number): boolean {
  const before = tokens[start - 1]
  return before === undefined || before.kind !== 'word' || BEFORE.has(before.text)
}

/** OAPA, SOA 2003: a short name needs its year where several Acts bear it. */
function byShortName(tokens: readonly Token[], at: number): Mention | undefined {
  const named = KNOWN.filter(({ entry }) => entry.short?.includes(tokens[at]?.text ?? ''))
  if (named.length === 0) return undefined
  const { year, end } = yearAfter(tokens, at)
  const acts = named.filter(({ entry }) => year === null || entry.year === year).map(({ key }) => key)
  const sure = acts.length === 1 && (year !== null || named[0]?.entry.alone === true)
  return { acts, sure, start: at, end }
}

/** The year that follows a title, past a comma or "of". */
function yearAfter(tokens: readonly Token[], at: number): { year: number | null; end: number } {
  const next = tokens[at + 1]
  const skip = next !== undefined && (next.text === ',' || next.text === 'of' || next.text === '(') ? 1 : 0
  const year = tokens[at + 1 + skip]
  if (year?.kind === 'number' && isYear(year.text)) return { year: Number(year.text), end: at + 1 + skip }
  return { year: null, end: at }
}

const isYear = (text: string) => /^(?:18|19|20)\d\d$/.test(text)
