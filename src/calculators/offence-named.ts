import { actName } from '#rules/offences/acts.ts'
import { MURDER_FORMS } from '#rules/offences/forms.ts'
import { SCHEDULE_15, type Schedule } from '#rules/offences/listed.ts'
import { SCHEDULE_3_ENTRIES } from '#rules/offences/schedule-3.ts'
import { SCHEDULE_15_ENTRIES } from '#rules/offences/schedule-15.ts'
import { type OffenceHit, searchOffences } from '#rules/offences/search.ts'

/** A paragraph that lists an offence. */
export type Paragraph = {
  schedule: Schedule
  part: 1 | 2 | 3
  paragraph: string
  sections: readonly string[]
}

/** One offence as a statute names it, with every paragraph that lists it. */
export type NamedOffence = { label: string; section: string | null; paragraphs: readonly Paragraph[] }

/** Offences that count without standing in a schedule, by the words that name them and nothing else. */
export type Apart = 'murder' | 'controlling-or-coercive'

/** What was typed, as an offence: one, one apart from the schedules, several that it may be, or none. */
export type Naming =
  | { known: 'listed'; offence: NamedOffence }
  | { known: 'apart'; apart: Apart }
  | { known: 'several'; labels: readonly string[] }
  | { known: 'none' }

const APART: Readonly<Record<string, Apart>> = {
  murder: 'murder',
  'controlling or coercive behaviour': 'controlling-or-coercive',
  'coercive or controlling behaviour': 'controlling-or-coercive',
  'coercive control': 'controlling-or-coercive',
  'serious crime act 2015 s 76': 'controlling-or-coercive',
  's 76 serious crime act 2015': 'controlling-or-coercive',
  'section 76 serious crime act 2015': 'controlling-or-coercive',
}

type Entry = Paragraph & { act: string; description: string }

const ENTRIES: readonly Entry[] = [
  ...[...SCHEDULE_15_ENTRIES, ...SCHEDULE_3_ENTRIES].map(
    ({ schedule, part, paragraph, sections, description, act }): Entry => ({
      schedule,
      part,
      paragraph,
      sections,
      description,
      act: actName(act),
    }),
  ),
  ...MURDER_FORMS.map(
    (form): Entry => ({ ...form, schedule: SCHEDULE_15, part: 1, sections: [], act: actName('common-law') }),
  ),
]

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^a-z0-9()]+/)
    .filter((word) => word !== '')
    .join(' ')

/** Whether a listed section holds a section: the same, or the whole of which it is a subsection. */
const isOf = (listed: string, section: string) => listed === section || section.startsWith(`${listed}(`)

/** The section of a paragraph under which an offence stands there. */
export const sectionIn = ({ sections }: Paragraph, { section }: NamedOffence): string | undefined =>
  section === null ? undefined : sections.find((listed) => isOf(listed, section))

/** The offence that was typed. Where it could be several they are named, and nothing is guessed. */
export function nameOffence(typed: string): Naming {
  const [words = ''] = typed.split(':')
  const apart = APART[plain(words)]
  if (apart !== undefined) return { known: 'apart', apart }
  const labelled = BY_LABEL.get(plain(words))
  if (labelled !== undefined) return { known: 'listed', offence: labelled }
  const offences = offencesOf(searchOffences(words), words)
  const [only] = offences
  if (only === undefined) return { known: 'none' }
  return offences.length === 1
    ? { known: 'listed', offence: only }
    : { known: 'several', labels: offences.map(({ label }) => label) }
}

/** The offences that a search found. One whose own name was typed goes before those that only share words with it. */
function offencesOf(hits: readonly OffenceHit[], words: string): NamedOffence[] {
  const exact = hits.filter(({ description }) =>
    description.split(';').some((each) => plain(each) === plain(words)),
  )
  const found = new Map<string, NamedOffence>()
  for (const hit of exact.length > 0 ? exact : hits)
    for (const offence of offencesIn(hit)) found.set(offence.label, offence)
  return [...found.values()]
}

function offencesIn(hit: OffenceHit): NamedOffence[] {
  const asked = hit.matched.flatMap(({ by, text }) => (by === 'section' ? sectionsIn(text, hit.act) : []))
  const sections = asked.length > 0 ? asked : hit.sections
  if (sections.length === 0) return [offenceOf(hit.act, null, hit.description)]
  return sections.map((section) => offenceOf(hit.act, section, null))
}

const sectionsIn = (text: string, act: string): string[] =>
  text
    .slice(act.length + 1)
    .split(', ')
    .map((section) => section.slice(2))

function offenceOf(act: string, section: string | null, description: string | null): NamedOffence {
  const same = ENTRIES.filter((entry) => {
    if (entry.act !== act) return false
    if (section === null) return entry.sections.length === 0 && entry.description === description
    return entry.sections.some((listed) => isOf(listed, section))
  })
  const label = section === null ? (description ?? act) : `${act} s.${section}`
  const paragraphs = new Map(same.map((entry) => [`${entry.schedule} ${entry.paragraph}`, entry]))
  return { label, section, paragraphs: [...paragraphs.values()] }
}

/** Every offence by its name as it is shown, so that what is shown can be entered. */
const BY_LABEL: ReadonlyMap<string, NamedOffence> = new Map(
  ENTRIES.flatMap(({ act, sections, description }) =>
    sections.length === 0
      ? [offenceOf(act, null, description)]
      : sections.map((section) => offenceOf(act, section, null)),
  ).map((offence) => [plain(offence.label), offence]),
)

/** Every name that is shown. */
export const OFFENCE_LABELS: readonly string[] = [...BY_LABEL.values()].map(({ label }) => label)
