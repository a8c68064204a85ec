import type { ActKey } from './acts.ts'
import { type Mention, mentionsOf } from './read-acts.ts'
import { type Token, tokensOf } from './tokens.ts'

/** Sections of one Act with the subsections named: `9` with `1a` for section 9(1)(a). A schedule's paragraph is `Sch4/1`. */
export type Sections = ReadonlyMap<string, ReadonlySet<string>>

/** An Act named in a text, with what it is named for. */
export type ActRead = { acts: readonly ActKey[]; sure: boolean; sections: Sections }

/** What a text says about legislation: its Acts in order, sections that no Act claims, whether it names the common law, its words. */
export type Reading = {
  acts: readonly ActRead[]
  loose: Sections
  commonLaw: boolean
  words: readonly string[]
}

type Ref = { section: string; subs: Set<string>; path: string; group: number }
type Item = { ref: Ref } | { act: Mention }

/**
 * Reads a text such as "Contrary to sections 1(1)(a) and 6 of the Protection of Children Act 1978 and section 1(1) of the Criminal
 * Attempts Act 1981". Numbers belong to the Act that follows them; where a text names its Acts first, to the Act before.
 */
export function readLegislation(text: string): Reading {
  const tokens = tokensOf(text)
  const items = itemsOf(tokens, mentionsOf(tokens))
  const { acts, loose } = share(items)
  const words = tokens.filter(({ kind }) => kind === 'word').map((token) => token.text)
  const commonLaw = words.some((word, at) => word === 'common' && words[at + 1] === 'law')
  return { acts, loose, commonLaw, words }
}

/** Words after which numbers say how an Act was changed, not what was broken. */
const ASIDE = new Set(['amended', 'inserted', 'substituted', 'added', 'repealed'])
const SECTION_WORDS = new Set(
  'section sections sect sec s ss article articles art arts regulation regulations'.split(' '),
)
const PARAGRAPH_WORDS = new Set(['paragraph', 'paragraphs', 'para', 'paras'])
const SCHEDULE_WORDS = new Set(['schedule', 'schedules', 'sch'])
const SUBSECTION_WORDS = new Set(['subsection', 'subsections'])
const SKIPPED_WORDS = new Set(['chapter', 'part', 'cap', 'numbered', 'aged', 'age', 'under'])

type Mode = 'section' | 'paragraph' | 'schedule' | 'subsection' | 'skip'

function modeOf(word: string): Mode | undefined {
  if (SECTION_WORDS.has(word)) return 'section'
  if (PARAGRAPH_WORDS.has(word)) return 'paragraph'
  if (SCHEDULE_WORDS.has(word)) return 'schedule'
  if (SUBSECTION_WORDS.has(word)) return 'subsection'
  return SKIPPED_WORDS.has(word) ? 'skip' : undefined
}

function itemsOf(tokens: readonly Token[], mentions: readonly Mention[]): Item[] {
  const reader = new Reader()
  let next = 0
  for (let at = 0; at < tokens.length; at += 1) {
    const mention = mentions[next]
    if (mention !== undefined && at >= mention.start) {
      reader.act(mention)
      at = mention.end
      next += 1
      continue
    }
    const token = tokens[at]
    if (token !== undefined) reader.take(token, tokens[at - 1])
  }
  return reader.items
}

/** Holds its place while the pieces of one text go by. */
class Reader {
  items: Item[] = []
  private mode: Mode = 'section'
  private aside = false
  private group = 0
  private last: Ref | undefined
  private waiting: string[] = []

  act(mention: Mention): void {
    if (this.aside) this.dropAside()
    else this.items.push({ act: mention })
    this.mode = 'section'
    this.last = undefined
    this.group += 1
  }

  take(token: Token, before: Token | undefined): void {
    if (token.kind === 'word') this.word(token.text, before)
    else if (token.kind === 'number') this.number(token.text, before)
    else if (token.kind === 'sub') this.sub(token, before)
  }

  private word(word: string, before: Token | undefined): void {
    if (word === 'by' && ASIDE.has(before?.text ?? '')) this.aside = true
    const mode = modeOf(word)
    if (mode === undefined) return
    this.mode = mode
    if (mode === 'section') this.group += 1
    if (mode === 'schedule' || mode === 'subsection')
      this.last = mode === 'subsection' ? undefined : this.last
  }

  private number(text: string, before: Token | undefined): void {
    if (text.length > 5 || /^\d{4}$/.test(text)) return
    if (this.mode === 'skip') {
      this.mode = 'section'
      return
    }
    if (this.mode === 'schedule') this.schedule(text)
    else if (this.mode === 'subsection') this.waiting.push(text)
    else {
      this.range(text, before)
      this.add(text)
    }
  }

  private add(section: string): void {
    const subs = new Set<string>()
    const kind = this.mode === 'paragraph' ? `para ${section}` : section
    const ref: Ref = { section: kind, subs, path: '', group: this.group }
    for (const sub of this.waiting) subs.add(sub)
    this.waiting = []
    this.items.push({ ref })
    this.last = ref
  }

  /** "Sections 9 to 12" names each of them. */
  private range(text: string, before: Token | undefined): void {
    const from = this.last
    const joined = before !== undefined && (before.text === 'to' || before.text === '-')
    if (!joined || from === undefined || from.subs.size > 0) return
    for (let n = Number(from.section) + 1; n < Number(text); n += 1) this.add(String(n))
  }

  /** "Paragraph 1 of Schedule 4": the paragraphs so far are that schedule's. A schedule on its own only sets the penalty. */
  private schedule(text: string): void {
    for (const item of this.items)
      if ('ref' in item && item.ref.section.startsWith('para '))
        item.ref.section = `Sch${text}/${item.ref.section.slice(5)}`
    this.mode = 'section'
    this.last = undefined
  }

  private sub({ text, touches }: Token, before: Token | undefined): void {
    if (this.mode === 'subsection' && this.last === undefined) {
      this.waiting.push(text)
      return
    }
    const ref = this.last
    if (ref === undefined) return
    if (/^\d/.test(text)) {
      ref.path = text
      ref.subs.add(text)
      return
    }
    const deeper = touches && before?.kind === 'sub' && !/^\d/.test(before.text) && /^[ivx]+$/.test(text)
    if (deeper) return
    for (const letter of lettersTo(text, before, ref)) ref.subs.add(`${ref.path}${letter}`)
  }

  private dropAside(): void {
    this.items = this.items.filter((item) => !('ref' in item) || item.ref.group < this.group)
    this.aside = false
  }
}

/** The letters named by "(a)-(d)" up to the second; otherwise the one. */
function lettersTo(text: string, before: Token | undefined, ref: Ref): string[] {
  const from = [...ref.subs].findLast((sub) => sub.startsWith(ref.path))?.slice(ref.path.length)
  const joined = before !== undefined && (before.text === '-' || before.text === 'to')
  if (!joined || from === undefined || from.length !== 1 || text.length !== 1) return [text]
  const letters: string[] = []
  for (let code = from.charCodeAt(0) + 1; code <= text.charCodeAt(0); code += 1)
    letters.push(String.fromCharCode(code))
  return letters
}

/** Gives every section to its Act. */
function share(items: readonly Item[]): { acts: ActRead[]; loose: Sections } {
  return namesActsFirst(items) ? shareBackwards(items) : shareForwards(items)
}

/** "Theft Act 1968, section 9 and Criminal Attempts Act 1981, section 1": every Act is followed by its numbers. */
const namesActsFirst = (items: readonly Item[]): boolean =>
  items[0] !== undefined &&
  'act' in items[0] &&
  items.every((item, at) => {
    const next = items[at + 1]
    return 'ref' in item || (next !== undefined && 'ref' in next)
  })

function shareBackwards(items: readonly Item[]): { acts: ActRead[]; loose: Sections } {
  const acts: Shared[] = []
  for (const item of items) {
    if ('act' in item) acts.push({ mention: item.act, refs: [] })
    else acts.at(-1)?.refs.push(item.ref)
  }
  return { acts: acts.map(read), loose: new Map() }
}

type Shared = { mention: Mention; refs: Ref[] }

const read = ({ mention, refs }: Shared): ActRead => ({
  acts: mention.acts,
  sure: mention.sure,
  sections: gather(refs),
})

function shareForwards(items: readonly Item[]): { acts: ActRead[]; loose: Sections } {
  const acts: Shared[] = []
  let refs: Ref[] = []
  for (const item of items) {
    if ('ref' in item) refs.push(item.ref)
    else {
      const previous = acts.at(-1)
      if (previous !== undefined && previous.refs.length === 0) refs = handBack(previous, refs)
      acts.push({ mention: item.act, refs })
      refs = []
    }
  }
  const previous = acts.at(-1)
  if (previous !== undefined && previous.refs.length === 0) {
    previous.refs = refs
    refs = []
  }
  return { acts: acts.map(read), loose: gather(refs) }
}

/** Between an Act still without numbers and the next Act: the first of several groups is the earlier Act's, the rest the later's. */
function handBack(previous: { refs: Ref[] }, refs: Ref[]): Ref[] {
  const first = refs[0]?.group
  const rest = refs.filter(({ group }) => group !== first)
  if (rest.length === 0) return refs
  previous.refs = refs.filter(({ group }) => group === first)
  return rest
}

function gather(refs: readonly Ref[]): Sections {
  const sections = new Map<string, Set<string>>()
  for (const { section, subs } of refs) {
    const known = sections.get(section) ?? new Set<string>()
    for (const sub of subs) known.add(sub)
    sections.set(section, known)
  }
  return sections
}
