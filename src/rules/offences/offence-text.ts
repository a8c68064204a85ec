import type { ActKey } from './acts.ts'
import { type Reading, readLegislation, type Sections } from './read-legislation.ts'

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
export function readOffence(texts: readonly string[], title: string | null): OffenceText {
  const readings = texts.map(readLegislation)
  const lower = (title ?? '').toLowerCase()
  return {
    sections: mergeSections(readings),
    acts: new Set(sureActs(readings).map(({ key }) => key)),
    doubtful: readings.some(({ acts }) => acts.some((act) => !act.sure && act.sections.size > 0)),
    commonLaw: readings.some(({ commonLaw }) => commonLaw),
    says: `${lower} ${texts.join(' ').toLowerCase()}`,
    title: lower,
  }
}

const sureActs = (readings: readonly Reading[]) =>
  readings.flatMap(({ acts }) =>
    acts.flatMap(({ acts: [key], sure, sections }) => (sure && key !== undefined ? [{ key, sections }] : [])),
  )

function mergeSections(readings: readonly Reading[]): Map<ActKey, Sections> {
  const merged = new Map<ActKey, Map<string, Set<string>>>()
  for (const { key, sections } of sureActs(readings)) {
    const own = merged.get(key) ?? new Map<string, Set<string>>()
    merged.set(key, own)
    for (const [section, subs] of sections) own.set(section, new Set([...(own.get(section) ?? []), ...subs]))
  }
  return merged
}

/** The subsections named of a section of an Act; undefined when the section is not named at all. */
export const subsOf = (text: OffenceText, act: ActKey, section: string): ReadonlySet<string> | undefined =>
  text.sections.get(act)?.get(section)
