import { ACTS, type ActKey } from './acts.ts'
import { type ActRead, type Reading, readLegislation, type Sections } from './read-legislation.ts'
import type { TableOffence } from './table.ts'

/** Everything that is known of one offence code: its texts, read together, and the words of its title. */
export type OffenceText = {
  /** Sections by Act, where the text leaves no doubt which Act is meant. */
  sections: ReadonlyMap<ActKey, Sections>
  /** Acts named without doubt, with or without sections. */
  acts: ReadonlySet<ActKey>
  /** Sections were given of an Act that is not known, or of a name that several Acts bear. */
  doubtful: boolean
  commonLaw: boolean
  /** Title and texts in lower case. */
  says: string
  title: string
}

/** Reads the texts of one code as one. */
export function readOffence({ code, texts, title }: TableOffence): OffenceText {
  const named = texts.map(readLegislation).map((reading) => ({ reading, acts: certain(reading, code) }))
  const sure = named.flatMap(({ acts }) => acts)
  const lower = (title ?? '').toLowerCase()
  return {
    sections: mergeSections(sure),
    acts: new Set(sure.map(({ key }) => key)),
    doubtful: named.some(({ reading }) =>
      reading.acts.some((act) => act.sections.size > 0 && certainAct(act, code) === undefined),
    ),
    commonLaw: named.some(({ reading }) => reading.commonLaw) || code.startsWith('COML'),
    says: `${lower} ${texts.join(' ').toLowerCase()}`,
    title: lower,
  }
}

type Named = { key: ActKey; sections: Sections }

const certain = ({ acts }: Reading, code: string): Named[] =>
  acts.flatMap((act) => {
    const key = certainAct(act, code)
    return key === undefined ? [] : [{ key, sections: act.sections }]
  })

/** The Act that is meant. Where the text leaves out the year, the code may have it: TH68029 is of an Act of 1968. */
function certainAct({ acts, sure }: ActRead, code: string): ActKey | undefined {
  if (sure) return acts[0]
  const year = yearOf(code)
  const fitting = year === null ? [] : acts.filter((key) => ACTS[key].year % 100 === year)
  return fitting.length === 1 ? fitting[0] : undefined
}

/** An offence code is two letters for its Act, the year in two digits, and a number of three; common law codes begin with COML. */
function yearOf(code: string): number | null {
  const year = /^[A-Z]{2}(\d\d)\d{3}[A-Z]?$/.exec(code)?.[1]
  return year === undefined ? null : Number(year)
}

function mergeSections(named: readonly Named[]): Map<ActKey, Sections> {
  const merged = new Map<ActKey, Map<string, Set<string>>>()
  for (const { key, sections } of named) {
    const own = merged.get(key) ?? new Map<string, Set<string>>()
    merged.set(key, own)
    for (const [section, subs] of sections) own.set(section, new Set([...(own.get(section) ?? []), ...subs]))
  }
  return merged
}

/** The subsections named of a section of an Act; undefined when the section is not named at all. */
export const subsOf = (text: OffenceText, act: ActKey, section: string): ReadonlySet<string> | undefined =>
  text.sections.get(act)?.get(section)
