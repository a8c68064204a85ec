import type { ActKey } from './acts.ts'
import type { ListedOffence } from './listed.ts'
import { type OffenceText, subsOf } from './offence-text.ts'

/**
 * What a section number alone does not tell: each function says whether the text and title of a code put it in a paragraph whose words
 * ask more than the section. Where they do not tell, the code stays out: nothing is guessed.
 */
type Test = (text: OffenceText, subs: ReadonlySet<string>) => boolean

const DEATH = /\b(?:death|dead|died?|fatal|kill\w*)\b/
const HARM_OR_DAMAGE = /\b(?:grievous|gbh|bodily harm|damage)\b/
const RAPE = /\brape\b/

/**
 * Paragraph 32: burglary with intent to inflict grievous bodily harm or to do unlawful damage. Intent belongs to section 9(1)(a);
 * section 9(1)(b) is about what was done inside, and counts only where the title names the intent.
 */
const burglaryForHarm: Test = ({ title }, subs) => {
  if (HARM_OR_DAMAGE.test(title)) return subs.has('1a') || !subs.has('1b') || /\bintent\b/.test(title)
  return title === ''
    ? subs.has('1a')
    : subs.has('1a') && !RAPE.test(title) && !/\b(?:steal|theft)/.test(title)
}

/** Paragraph 97: burglary with intent to rape. */
const burglaryForRape: Test = ({ title }) => RAPE.test(title)

/** Paragraph 34: an accident caused a death, which is subsection (4). Subsection (2) alone is about injury and damage. */
const vehicleDeath: Test = ({ title }, subs) => {
  if (DEATH.test(title)) return true
  if (/\b(?:damage|injur\w*|dangerous)/.test(title)) return false
  return subs.has('4') || ![...subs].some((sub) => sub.length === 2 && sub.startsWith('2'))
}

/** Paragraphs 35 and 36: damage by fire is charged as arson, which section 1(3) says. */
const byFire: Test = ({ title }, subs) => subs.has('3') || /\barson\b/.test(title)
const endangeringLife: Test = (text, subs) =>
  !byFire(text, subs) && (subs.has('2') || (subs.size === 0 && /\bendanger/.test(text.title)))

/** Paragraph 60: not where murder was involved, which section 53(5) of that Act is about; section 53(6) is every other case. */
const murderApart: Test = (text) => {
  const penalty = subsOf(text, 'icc-2001', '53')
  return !/\bmurder/.test(text.says) && !(penalty?.has('5') === true && !penalty.has('6'))
}

/** Paragraphs 63H and 152A: section 3(3) of the Modern Slavery Act is sexual exploitation. Where the text does not say, both stand. */
const kindsOfExploitation = (text: OffenceText) => subsOf(text, 'slavery-2015', '3') ?? new Set<string>()
const sexual: Test = (text) => {
  const kinds = kindsOfExploitation(text)
  return kinds.size === 0 ? !/\bnon[- ]sexual|\bother than sexual/.test(text.title) : kinds.has('3')
}
const notSexual: Test = (text) => {
  const kinds = [...kindsOfExploitation(text)].filter((sub) => /^\d/.test(sub))
  return kinds.length === 0 || kinds.some((sub) => !sub.startsWith('3'))
}

/** Section 170 reaches every barred import; only the articles of the Act of 1876 count. */
const indecentGoods: Test = ({ acts, says }) =>
  acts.has('customs-1876') || /\b(?:indecent|obscene)\b/.test(says)

/** Section 67A counts for notification only when done for sexual gratification, subsection (3)(a). */
const gratification: Test = (_text, subs) => subs.has('3a') || !subs.has('3b')

const TESTS_15: Readonly<Record<string, Test>> = {
  'intent-harm-or-damage': burglaryForHarm,
  'intent-rape': burglaryForRape,
  death: vehicleDeath,
  arson: byFire,
  'not-arson': endangeringLife,
  'not-murder': murderApart,
  'sexual-exploitation': sexual,
  'not-sexual-exploitation': notSexual,
  'indecent-goods': indecentGoods,
}

/** Whether the text and title bear out what the paragraph asks of the offence. Thresholds about the person play no part here. */
export function bearsOut(entry: ListedOffence, text: OffenceText, subs: ReadonlySet<string>): boolean {
  if ('asks' in entry) {
    if (entry.act === 'customs-1979') return indecentGoods(text, subs)
    return entry.asks.sexualGratification === undefined || gratification(text, subs)
  }
  return entry.when === null || (TESTS_15[entry.when]?.(text, subs) ?? true)
}

/** Titles that tell which subsection a bare section means. */
const TITLES: Readonly<Record<string, RegExp>> = {
  'firearms-1968 17(1)': /\bresist\w*|\bprevent\w* arrest/,
  'firearms-1968 17(2)': /\bwhile committing|\bwhen arrested|\bwhilst committing|\bat (?:the )?time of/,
  'cda-1998 31(1)(a)': /\bfear or provocation/,
  'cda-1998 31(1)(b)': /\bintent\w*\b.*\bharassment/,
}

/** Whether a text that names this section means the subsection that is listed. A bare section is enough only where it has one offence. */
export function namesSubsection(
  act: ActKey | 'common-law',
  listed: string,
  subs: ReadonlySet<string>,
  text: OffenceText,
): boolean {
  const path = pathOf(listed)
  if (path === '' || listed === ONE_OFFENCE) return true
  if (act === 'damage-1971') return true
  if (subs.has(path)) return true
  const telling = TITLES[`${act} ${listed}`]
  return telling !== undefined && subs.size === 0 && telling.test(text.title)
}

/** Section 62 of the Coroners and Justice Act has one offence, in subsection (1). */
const ONE_OFFENCE = '62(1)'

/** `31(1)(a)` is section 31, path `1a`. */
const pathOf = (listed: string): string => /\((\d+)\)(?:\(([a-z])\))?$/.exec(listed)?.slice(1).join('') ?? ''
