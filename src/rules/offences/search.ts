import { type ActKey, actName } from './acts.ts'
import { COMMON_NAMES } from './common-names.ts'
import { MURDER_FORMS } from './forms.ts'
import { type ListedOffence, SCHEDULE_3, SCHEDULE_15, type Schedule } from './listed.ts'
import { type Reading, readLegislation, type Sections } from './read-legislation.ts'
import { SCHEDULE_3_ENTRIES } from './schedule-3.ts'
import { SCHEDULE_15_ENTRIES } from './schedule-15.ts'
import { slips } from './spelling.ts'

/** What of the query matched: a section of an Act, a common name, or words of the offence as they are written. */
export type Match =
  | { by: 'section'; text: string }
  | { by: 'common-name'; text: string }
  | { by: 'words'; text: string }

/** A paragraph that a search found, best first, with what it was found by. */
export type OffenceHit = {
  schedule: Schedule
  part: 1 | 2 | 3
  paragraph: string
  act: string
  sections: readonly string[]
  description: string
  /** Whether the paragraph stands in the version of the schedule that was read. */
  listed: boolean
  matched: readonly Match[]
  score: number
}

type Paragraph = Pick<
  OffenceHit,
  'schedule' | 'part' | 'paragraph' | 'sections' | 'description' | 'listed'
> & {
  key: ActKey | 'common-law'
}
type Searchable = { entry: Paragraph; words: readonly string[] }

const paragraphOf = (entry: ListedOffence): Paragraph => ({
  schedule: entry.schedule,
  part: entry.part,
  paragraph: entry.paragraph,
  sections: entry.sections,
  description: entry.description,
  key: entry.act,
  listed: entry.rule.to === null && !('gone' in entry && entry.gone),
})

/** Once for each paragraph and period: the routes of Schedule 3 are the same offence. */
const SEARCHABLE: readonly Searchable[] = [
  ...SCHEDULE_15_ENTRIES.map(paragraphOf),
  ...MURDER_FORMS.map(
    (form): Paragraph => ({
      ...form,
      schedule: SCHEDULE_15,
      part: 1,
      sections: [],
      key: 'common-law',
      listed: true,
    }),
  ),
  ...SCHEDULE_3_ENTRIES.filter(({ route }) => route === 'a').map(paragraphOf),
].map((entry) => ({ entry, words: wordsOf(`${entry.description} ${actName(entry.key)}`) }))

const MOST_HITS = 40
const MOST_WORDS = 12
const MOST_LETTERS = 300

/** Offences of the two schedules by what people type: words, common names, sections in any usual style. Empty when nothing matches. */
export function searchOffences(query: string): readonly OffenceHit[] {
  const reading = readLegislation(query.slice(0, MOST_LETTERS))
  const bySection = hasSections(reading)
  const asked = askedFor(query.slice(0, MOST_LETTERS)).slice(0, MOST_WORDS)
  const like = comparer()
  const named = bySection ? [] : namesIn(asked, like)
  const hits = SEARCHABLE.flatMap((each) => {
    const matched = bySection ? bySections(each, reading) : byWords(each, { asked, named, like })
    return matched === undefined ? [] : [hitOf(each, matched)]
  })
  return hits.sort(betterFirst).slice(0, MOST_HITS)
}

type Scored = { matched: readonly Match[]; score: number }

function hitOf({ entry: { key, ...entry } }: Searchable, { matched, score }: Scored): OffenceHit {
  return { ...entry, act: actName(key), matched, score }
}

function betterFirst(a: OffenceHit, b: OffenceHit): number {
  if (a.listed !== b.listed) return a.listed ? -1 : 1
  if (a.score !== b.score) return b.score - a.score
  return Number(a.schedule === SCHEDULE_3) - Number(b.schedule === SCHEDULE_3)
}

const hasSections = ({ acts, loose }: Reading) =>
  loose.size > 0 || acts.some(({ sections }) => sections.size > 0)

const SECTION_SCORE = 100

function bySections({ entry }: Searchable, { acts, loose }: Reading): Scored | undefined {
  const named = acts.filter(({ acts: keys }) => (keys as readonly string[]).includes(entry.key))
  const sections = named.length > 0 ? named.map((act) => act.sections) : acts.length === 0 ? [loose] : []
  const found = entry.sections.filter((listed) => sections.some((asked) => asksFor(asked, listed)))
  if (found.length === 0) return undefined
  const text = `${actName(entry.key)} ${found.map((section) => `s.${section}`).join(', ')}`
  const sure = named.some((act) => act.sure)
  return {
    matched: [{ by: 'section', text }],
    score: SECTION_SCORE + (sure ? 10 : named.length > 0 ? 5 : 0) - entry.sections.length,
  }
}

/** A listed subsection is found by its section, or by the subsection itself; never by another subsection. */
function asksFor(asked: Sections, listed: string): boolean {
  const [base = listed, ...path] = listed.split(/[()]+/).filter(Boolean)
  for (const [section, subs] of asked) {
    if (section.toLowerCase() !== base.toLowerCase()) continue
    if (path.length === 0 || subs.size === 0 || subs.has(path.join('')) || wholeOf(subs, path[0])) return true
  }
  return false
}

/** The words that can find an offence. A form of it (attempted rape) is found by the offence, except murder, whose forms are listed by themselves. */
function askedFor(query: string): string[] {
  const words = wordsOf(query).filter((word) => !NOISE.has(word))
  const rest = words.filter((word) => !FORM_WORDS.has(word))
  return rest.length === 0 || rest.includes('murder') ? words : rest
}

const FORM_WORDS = new Set(
  'attempt attempted attempting conspiracy conspiring incitement aiding abetting'.split(' '),
)

/** Whether a subsection is asked for without any of its paragraphs. */
const wholeOf = (subs: ReadonlySet<string>, subsection = '') =>
  subs.has(subsection) &&
  ![...subs].some((sub) => sub.length > subsection.length && sub.startsWith(subsection))

/** Words that help nobody to find an offence. */
const NOISE = new Set(
  'a an the of to in on by with and or for from act section offence offences contrary criminal'.split(' '),
)

function wordsOf(text: string): string[] {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^a-z0-9']+/)
    .filter((word) => word.length > 1)
}

type Named = { name: string; sections: readonly string[] }

const NAMES: readonly (Named & { words: readonly string[] })[] = Object.entries(COMMON_NAMES).map(
  ([name, sections]) => ({ name, sections, words: wordsOf(name).filter((word) => !NOISE.has(word)) }),
)

/** Common names whose every word is in the query, spelling slips allowed. */
function namesIn(asked: readonly string[], like: Comparer): readonly Named[] {
  const within = (least: number) =>
    NAMES.filter(({ words }) => words.every((word) => asked.some((given) => like(given, word) >= least)))
  const exact = within(BEGINS)
  return exact.length > 0 ? exact : within(NEAR)
}

const NAME_SCORE = 20

type Asked = { asked: readonly string[]; named: readonly Named[]; like: Comparer }

function byWords({ entry, words }: Searchable, { asked, named, like }: Asked): Scored | undefined {
  const names = named.filter(({ name, sections }) => isNamed(entry, name, sections))
  const found = asked.map((word) => bestOf(word, words, like))
  const every = asked.length > 0 && found.every(({ likeness }) => likeness > 0)
  if (names.length === 0 && !every) return undefined
  const score = found.reduce((sum, { likeness }) => sum + likeness, 0) / Math.max(asked.length, 1)
  return {
    matched: [
      ...names.map(({ name }): Match => ({ by: 'common-name', text: name })),
      ...(every ? [{ by: 'words' as const, text: found.map(({ word }) => word).join(' ') }] : []),
    ],
    score: (names.length > 0 ? NAME_SCORE : 0) + (every ? score * 4 : 0) - words.length / 100,
  }
}

function isNamed(entry: Paragraph, name: string, sections: readonly string[]): boolean {
  if (entry.key === 'common-law')
    return sections.includes('common-law ') && entry.description.startsWith(name)
  return entry.sections.some((section) => sections.includes(`${entry.key} ${section}`))
}

function bestOf(asked: string, words: readonly string[], like: Comparer): { word: string; likeness: number } {
  let best = { word: '', likeness: 0 }
  for (const word of words) {
    const likeness = like(asked, word)
    if (likeness > best.likeness) best = { word, likeness }
  }
  return best
}

type Comparer = (asked: string, word: string) => number

/** Compares each pair of words once in a search: the same words stand in many descriptions. */
function comparer(): Comparer {
  const known = new Map<string, number>()
  return (asked, word) => {
    const pair = `${asked} ${word}`
    const before = known.get(pair)
    if (before !== undefined) return before
    const now = likenessOf(asked, word)
    known.set(pair, now)
    return now
  }
}

const SAME = 4
const BEGINS = 3
const NEAR = 2
const BEGINS_NEAR = 1

/** How much a typed word is like another: the same, its beginning, a slip or two away, or the beginning of it with a slip. 0 when not. */
function likenessOf(asked: string, word: string): number {
  if (asked === word) return SAME
  if (asked.length >= 4 && word.startsWith(asked)) return BEGINS
  if (word.length >= 4 && asked.startsWith(word)) return BEGINS
  const most = asked.length >= 8 ? 2 : asked.length >= 5 ? 1 : 0
  if (most === 0) return 0
  if (slips(asked, word, most) <= most) return NEAR
  const beginning = word.slice(0, asked.length)
  return word.length > asked.length && slips(asked, beginning, most) <= most ? BEGINS_NEAR : 0
}
