import type { ActKey } from './acts.ts'
import { bearsOut, namesSubsection } from './conditions.ts'
import { type ListedOffence, SCHEDULE_3, SCHEDULE_15, type Schedule } from './listed.ts'
import { murderForm } from './murder.ts'
import { type OffenceText, readOffence } from './offence-text.ts'
import { SCHEDULE_3_ENTRIES } from './schedule-3.ts'
import { SCHEDULE_15_ENTRIES } from './schedule-15.ts'
import { withoutSwallowed } from './swallowed.ts'
import { type OffenceTable, stemOf, type TableOffence } from './table.ts'

/** A paragraph that an offence code falls under. Schedule 3 has no parts; its paragraphs are entered as part 1. */
export type Element = { schedule: Schedule; part: 1 | 2 | 3; paragraph: string }

export type Classification =
  | { classified: true; elements: readonly Element[] }
  | { classified: false; reason: string }

/**
 * Paragraphs as they stand in the version read: not those that have moved or gone, and none from memory. The forms of an offence
 * (attempt, conspiracy and so on) count as the paragraph of the offence itself.
 */
const STANDING: readonly ListedOffence[] = [...SCHEDULE_15_ENTRIES, ...SCHEDULE_3_ENTRIES].filter(
  ({ rule: { to, source } }) => to === null && source.confidence !== 'memory',
)

const baseOf = (section: string) => (section.split('(')[0] ?? section).toLowerCase()

const BY_SECTION = Map.groupBy(
  STANDING.flatMap((entry) => entry.sections.map((section) => ({ entry, section }))),
  ({ entry, section }) => `${entry.act} ${baseOf(section)}`,
)

/** The paragraphs of both schedules that one code of a table falls under, or why none can be named (issue 3, item 4). */
export function classify(offence: TableOffence, codesOfTable: OffenceTable): Classification {
  if (offence.texts.length === 0) return unclassified('There is no legislation text.')
  const text = readOffence(offence)
  const own = elementsOf(text)
  if (own.length > 0) return { classified: true, elements: own }
  const form = onlyNamesAForm(text) || isIncitement(offence.code, text)
  return form ? throughItsFamily(offence.code, text, codesOfTable) : unclassified(whyNone(text))
}

const unclassified = (reason: string): Classification => ({ classified: false, reason })

/** What the text itself names. */
function elementsOf(text: OffenceText): Element[] {
  const found = new Map<string, Element>()
  const add = ({ schedule, part, paragraph }: Element) =>
    found.set(`${schedule} ${part} ${paragraph}`, { schedule, part, paragraph })
  for (const [act, sections] of withoutSwallowed(text)) {
    for (const [section, subs] of sections)
      for (const { entry, section: listed } of BY_SECTION.get(`${act} ${section.toLowerCase()}`) ?? [])
        if (namesSubsection(act, listed, subs, text) && bearsOut(entry, text, subs)) add(entry)
  }
  for (const paragraph of commonLawParagraphs(text)) add({ schedule: SCHEDULE_15, part: 1, paragraph })
  const all = [...found.values()]
  // A service offence counts for Schedule 3 (paragraph 93A); Schedule 15 names no such form.
  return text.acts.has('armed-forces-2006') ? all.filter(({ schedule }) => schedule === SCHEDULE_3) : all
}

/** Paragraphs 1 to 3, and 65 for the forms of murder. Statutes that turn murder into manslaughter say manslaughter. */
function commonLawParagraphs(text: OffenceText): string[] {
  const murder = murderForm(text)
  if (murder !== null) return [murder]
  const manslaughterAct =
    hasAny(text, 'homicide-1957', ['2', '3', '4']) ||
    hasAny(text, 'coroners-2009', ['54']) ||
    hasAny(text, 'oapa-1861', ['5'])
  // Kidnapping with intent to commit a sexual offence is section 62 of the Act of 2003, and only that.
  const named = (text.commonLaw || onlyNamesAForm(text)) && !hasAny(text, 'soa-2003', ['62'])
  return [
    ...(manslaughterAct || (named && /\bmanslaughter\b/.test(text.says)) ? ['1'] : []),
    ...(named && /\bkidnap/.test(text.says) ? ['2'] : []),
    ...(named && /\bfalse(?:ly)? imprison/.test(text.says) ? ['3'] : []),
  ]
}

const hasAny = ({ sections }: OffenceText, act: ActKey, wanted: readonly string[]): boolean =>
  wanted.some((section) => sections.get(act)?.has(section) === true)

/** Statutes that make a form of another offence: attempt, conspiracy, aiding, encouraging. */
const FORMS: Readonly<Partial<Record<ActKey, readonly string[]>>> = {
  'attempts-1981': ['1', '1a'],
  'cla-1977': ['1', '1a'],
  'abettors-1861': ['8'],
  'magistrates-1980': ['44'],
  'sca-2007': ['44', '45', '46'],
}

/** Whether the text names one of those and no other Act that can be told, so that only the code can tell which offence it is a form of. */
function onlyNamesAForm({ sections, acts }: OffenceText): boolean {
  if (acts.size === 0) return false
  return [...acts].every((act) => {
    const named = [...(sections.get(act)?.keys() ?? [])]
    return FORMS[act] !== undefined && named.some((section) => FORMS[act]?.includes(section))
  })
}

/** Of the letters that make a code a form (A attempting, B aiding and abetting, C conspiring, I inciting), inciting is at common law and has no Act to name. */
const isIncitement = (code: string, { commonLaw, acts, doubtful }: OffenceText): boolean =>
  code.endsWith('I') && commonLaw && acts.size === 0 && !doubtful

/**
 * TH68029A is a form of TH68029: its parent in the same table, or, where the table lacks the parent, the other forms of it when they
 * all say the same.
 */
function throughItsFamily(code: string, text: OffenceText, table: OffenceTable): Classification {
  const stem = stemOf(code)
  if (stem === null)
    return unclassified(
      'The text names only a form of offence, and the code has no letter that leads to its parent.',
    )
  const parent = table.get(stem)
  if (parent !== undefined) return asFormOf(parent, text)
  const told = [...siblings(stem, code, table)]
    .map((sibling) => elementsOf(readOffence(sibling)))
    .filter((elements) => elements.length > 0)
  const [first] = told
  if (first === undefined)
    return unclassified(`The text names only a form of offence, and ${stem} is not in the table.`)
  const agree = told.every((elements) => keyOf(elements) === keyOf(first))
  return agree
    ? { classified: true, elements: first }
    : unclassified(`${stem} is not in the table, and its other forms do not agree.`)
}

function asFormOf(parent: TableOffence, form: OffenceText): Classification {
  const main = readOffence(parent)
  const murder = murderForm({ ...form, title: main.title, commonLaw: main.commonLaw })
  const elements: Element[] =
    murder === null ? elementsOf(main) : [{ schedule: SCHEDULE_15, part: 1, paragraph: murder }]
  return elements.length > 0
    ? { classified: true, elements }
    : unclassified(`It is a form of ${parent.code}: ${whyNone(main)}`)
}

function* siblings(stem: string, code: string, table: OffenceTable): Iterable<TableOffence> {
  for (let letter = 65; letter <= 90; letter += 1) {
    const sibling = table.get(`${stem}${String.fromCharCode(letter)}`)
    if (sibling !== undefined && sibling.code !== code) yield sibling
  }
}

const keyOf = (elements: readonly Element[]) =>
  elements
    .map(({ schedule, part, paragraph }) => `${schedule} ${part} ${paragraph}`)
    .sort()
    .join(', ')

function whyNone(text: OffenceText): string {
  if (text.commonLaw) return 'Neither text nor title says which common law offence it is.'
  if (text.doubtful) return 'The text names an Act that is in neither schedule, or not clearly enough.'
  if (text.sections.size === 0) return 'The text names no section of an Act.'
  return 'Neither schedule lists what the text names.'
}
